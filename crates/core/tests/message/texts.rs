//! The texts to copy: for both registers, and for the call.

use sluis_core::message::lines;
use sluis_core::message::register::entry;
use sluis_core::protocol::Profile;
use sluis_core::protocol::Side;
use sluis_core::wording::{
    call::{self, Script},
    document::under,
    profile::NO_PHONE,
};

use super::case::agreement;
use super::tools::check_kept;

#[test]
fn the_register_of_either_party() {
    for (side, name) in Side::ALL
        .iter()
        .zip(["register-sender.txt", "register-receiver.txt"])
    {
        let agreement = agreement();
        let text = lines(&entry(&agreement, *side));
        check_kept(name, &text);
        for part in [
            agreement.version(),
            &under(agreement.title()),
            "meest passende hulpverlening",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

#[test]
fn the_call() {
    let agreement = agreement();
    let whom = call::whom(&agreement);
    assert_eq!(whom, NO_PHONE);
    let mut lines = vec![whom];
    for (worker, party, is_drawn) in [
        ("An De Smet", agreement.sender(), true),
        ("Tom Claes", agreement.receiver(), false),
    ] {
        let script = Script::new(worker, party, "7KQ3MX9P", is_drawn);
        lines.extend([script.hello, script.mailed]);
        let rest = [script.password, script.read_back, script.afterwards];
        lines.extend(rest.map(str::to_owned));
        lines.extend(call::nobody("7KQ3MX9P", is_drawn));
    }
    lines.push(String::new());
    check_kept("call.txt", &lines.join("\n"));
    let known = include_str!("../../../../profiles/tessenderlo-ham.json")
        .replace("\"phone\": \"\",", "\"phone\": \"013660011\",");
    let whom = call::whom(Profile::parse(&known, time::Date::MAX).unwrap().first());
    assert_eq!(whom, "OCMW Tessenderlo-Ham, sociale dienst: 013 66 00 11");
    let team = call::sending_team(&agreement);
    assert_eq!(
        team,
        "Kind en Gezin West-Limburg, op een nummer dat je al kent."
    );
    let known = include_str!("../../../../profiles/tessenderlo-ham.json")
        .replace("\"phone\": \"\"\n", "\"phone\": \"011223344\"\n");
    let profile = Profile::parse(&known, time::Date::MAX).unwrap();
    assert_eq!(
        call::sending_team(profile.first()),
        "Opgroeien regie, Kind en Gezin West-Limburg: 011 22 33 44"
    );
}
