mod page;

use super::*;
use crate::protocol::agreement::NotInForce;
use crate::protocol::{ProfileProblemKind as Kind, parse_date};
use crate::wording::manage as words;
use time::Date;

const SIGNED: &str = include_str!("../../../../../../profiles/tessenderlo-ham.json");

fn today() -> Date {
    parse_date("2026-11-27").expect("a day")
}

fn read(json: &str) -> Editing {
    Editing::read(json, today()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn blank(pointer: &str) -> Blank {
    Blank::at(pointer).expect("a blank")
}

/// Returns the signed agreement with most of it under `common`.
fn shared() -> Editing {
    let mut whole: serde_json::Value = serde_json::from_str(SIGNED).expect("it is JSON");
    let mut common = whole["agreements"][0].take();
    let mut own = serde_json::Map::new();
    for key in ["id", "mailbox", "municipality", "territory"] {
        let value = common.as_object_mut().and_then(|common| common.remove(key));
        own.insert(key.to_owned(), value.expect("the agreement has it"));
    }
    let shared = serde_json::json!({ "common": common, "agreements": [own] });
    read(&shared.to_string())
}

fn fill(editing: &mut Editing, agreement: usize) {
    for (pointer, text) in [
        ("/municipality", "Diest"),
        ("/receiver/name", "OCMW Diest"),
        ("/receiver/address/municipality", "Diest"),
        ("/id", "diest"),
        ("/version", "2026-10-01/1"),
        ("/signed", "1/10/2026"),
        ("/start", "2026-11-01"),
        ("/receiver/kbo", "0212.171.761"),
        ("/receiver/address/street", "Michel Theysstraat 8"),
        ("/receiver/address/postcode", "3290"),
        ("/receiver/domains", "ocmwdiest.be\ndiest.be\n"),
        ("/receiver/dpo", "dpo@diest.be"),
        ("/mailbox", "onthaal@ocmwdiest.be"),
        ("/phone", "013 35 34 00"),
    ] {
        editing.set(agreement, blank(pointer), text);
    }
}

#[test]
fn a_profile_is_written_as_it_was_read() {
    assert_eq!(read(SIGNED).json(), SIGNED.trim());
    let again = read(&shared().json());
    assert_eq!(again, shared());
}

/// Every value of every agreement has its blank, but for what is confirmed with a code.
#[test]
fn every_key_of_the_signed_agreement_is_a_blank() {
    let editing = read(SIGNED);
    for whole in editing.whole() {
        let mut found = Vec::new();
        value::leaves(&whole, "", &mut found);
        for (pointer, _) in found {
            let known = Blank::at(&pointer).is_some_and(|blank| blank.pointer() == pointer);
            let is_by_itself =
                ["/confirmed/date", "/confirmed/contacts", "/sheets"].contains(&pointer.as_str());
            assert!(known || is_by_itself, "{pointer}");
        }
    }
    for blank in Blank::ALL {
        let is_optional = blank.kind() == BlankKind::Optional;
        let typed = editing.typed(0, blank);
        assert!(
            !typed.is_empty() || is_optional || SIGNED.contains("\"\""),
            "{}",
            blank.pointer()
        );
        assert_eq!(Blank::at(&blank.pointer()), Some(blank));
    }
}

#[test]
fn what_is_typed_again_changes_nothing() {
    for signed in [read(SIGNED), shared()] {
        let mut editing = signed.clone();
        for blank in Blank::ALL {
            editing.set(0, blank, &signed.typed(0, blank));
        }
        assert_eq!(editing, signed);
        assert_eq!(editing.differences(&signed), []);
    }
}

#[test]
fn a_second_agreement_is_filled_in_blank_by_blank() {
    for mut editing in [read(SIGNED), shared()] {
        let signed = editing.clone();
        let new = editing.add(0, false);
        assert!(!editing.problems(today()).is_empty());
        fill(&mut editing, new);
        assert_eq!(editing.problems(today()), []);
        assert_eq!(editing.name(new), "OCMW Diest");
        assert_eq!(editing.typed(new, blank("/id")), "diest");
        assert_eq!(editing.typed(new, blank("/signed")), "2026-10-01");
        let territory = editing.typed(new, blank("/territory"));
        assert!(territory.starts_with("3290 Diest"), "{territory}");
        let agreement = editing.checked(new, today()).expect("it is right");
        assert!(
            agreement.title().ends_with("naar OCMW Diest"),
            "{}",
            agreement.title()
        );
        let [difference] = &editing.differences(&signed)[..] else {
            panic!("one agreement more");
        };
        assert_eq!(words::difference(difference), "OCMW Diest: komt erbij");
        assert_eq!(signed.differences(&editing)[0].kind, DifferenceKind::Gone);
        assert_eq!(
            editing.typed(0, blank("/title")),
            signed.typed(0, blank("/title"))
        );
    }
}

#[test]
fn what_follows_from_the_municipality_is_filled_in_where_nothing_stands() {
    let mut editing = read(SIGNED);
    let new = editing.add(0, false);
    assert_eq!(editing.name(new), "");
    let said =
        |editing: &Editing| ["/id", "/receiver/name"].map(|it| editing.typed(new, blank(it)));
    editing.set(new, blank("/municipality"), "Sint-Niklaas");
    assert_eq!(said(&editing), ["sint-niklaas", "OCMW Sint-Niklaas"]);
    let territory = editing.typed(new, blank("/territory"));
    assert!(territory.starts_with("9100 Sint-Niklaas"), "{territory}");
    editing.set(new, blank("/territory"), "9100 Sint-Niklaas");
    editing.set(new, blank("/municipality"), "Genk");
    assert_eq!(said(&editing), ["sint-niklaas", "OCMW Sint-Niklaas"]);
    assert_eq!(editing.typed(new, blank("/territory")), "3600 Genk");
}

#[test]
fn other_teams_are_typed_a_line_each() {
    let mut editing = read(SIGNED);
    let text = "Kind en Gezin Oost-Limburg: 089 30 00 11\nKind en Gezin Zuid";
    editing.set(0, blank("/sender/teams"), text);
    assert_eq!(editing.typed(0, blank("/sender/teams")), text);
    let agreement = editing.checked(0, today()).expect("it is right");
    assert_eq!(agreement.sender().teams().count(), 3);
    editing.set(0, blank("/sender/teams"), "");
    assert_eq!(editing, read(SIGNED));
}

#[test]
fn a_copy_keeps_all_but_what_stands_once_and_a_removed_one_is_gone() {
    let mut editing = read(SIGNED);
    let copy = editing.add(0, true);
    assert_eq!(
        editing.typed(copy, blank("/receiver/dpo")),
        "privacy@tessenderlo-ham.be"
    );
    for pointer in ["/id", "/municipality", "/confirmed/name"] {
        assert_eq!(editing.typed(copy, blank(pointer)), "", "{pointer}");
    }
    editing.remove(copy);
    assert_eq!(editing, read(SIGNED));
    editing.remove(0);
    assert_eq!(editing.count(), 1);
}

#[test]
fn a_change_of_what_is_shared_holds_for_one_agreement() {
    let mut editing = shared();
    let dpo = blank("/receiver/dpo");
    let common = editing.typed(0, dpo);
    assert!(editing.is_shared(0, dpo));
    let new = editing.add(0, false);
    editing.set(new, dpo, "dpo@tessenderlo-ham.be");
    assert!(!editing.is_shared(new, dpo) && editing.is_shared(0, dpo));
    assert_eq!(editing.typed(0, dpo), common);
    assert_eq!(
        editing.typed(new, blank("/receiver/team")),
        "sociale dienst"
    );
    editing.set(new, dpo, &common);
    assert!(editing.is_shared(new, dpo));
}

#[test]
fn an_agreement_ends_or_is_switched_off() {
    let mut editing = read(SIGNED);
    editing.set(0, blank("/end"), "31/3/2026");
    let agreement = editing.checked(0, today()).expect("it is right");
    assert!(matches!(
        agreement.check_in_force(today()),
        Err(NotInForce::Ended { .. })
    ));
    editing.set(0, blank("/on"), "false");
    let agreement = editing.checked(0, today()).expect("it is right");
    assert_eq!(agreement.check_in_force(today()), Err(NotInForce::Off));
    let lines: Vec<_> = editing.differences(&read(SIGNED))[0]
        .fields
        .iter()
        .map(words::change)
        .collect();
    assert_eq!(
        lines,
        [
            "Dit protocol is ingeschakeld: ja wordt nee",
            "Laatste dag: 2026-03-31"
        ]
    );
}

#[test]
fn contacts_are_confirmed_as_they_are_and_no_longer_after_a_change() {
    let mut editing = read(SIGNED);
    assert!(editing.confirm(0, " An De Smet ", today()));
    let confirmed = editing.checked(0, today()).expect("it is right");
    assert_eq!(
        confirmed.confirmed().map(|by| (by.name(), by.date())),
        Some(("An De Smet", today()))
    );
    editing.set(0, blank("/mailbox"), "onthaal@tessenderlo-ham.be");
    let changed = editing.checked(0, today()).expect("it is right");
    assert!(changed.confirmed().is_none() && changed.outdated().is_some());
    editing.set(0, blank("/mailbox"), "onthaal@elders.be");
    assert!(!editing.confirm(0, "An De Smet", today()));
}

/// Each rule is the profile's own, and is told where it is broken.
#[test]
fn problems_stand_at_their_blank() {
    for (pointer, text, line, part) in [
        (
            "/mailbox",
            "onthaal@elders.be",
            None,
            "haar domeinen zijn tessenderlo-ham.be",
        ),
        ("/receiver/kbo", "0216.772.235", None, "controlecijfers"),
        (
            "/receiver/domains",
            "tessenderlo-ham.be\ngmail.com",
            Some(2),
            "Regel 2: Bij dit domein",
        ),
        (
            "/territory",
            "3980 Tessenderlo\n39 Ham",
            Some(2),
            "Regel 2: Een postcode heeft 4 cijfers.",
        ),
        (
            "/end",
            "2025-01-01",
            None,
            "De einddatum ligt voor de startdatum.",
        ),
        ("/signed", "gisteren", None, "Dit is geen datum."),
        ("/purpose", "  ", None, "Dit mag niet leeg zijn."),
        (
            "/sender/team",
            "Kind en Gеzin",
            None,
            "een letter uit een ander alfabet",
        ),
        ("/fields/name", "", None, "Dit mag niet leeg zijn."),
    ] {
        let mut editing = read(SIGNED);
        editing.set(0, blank(pointer), text);
        let problems = editing.problems(today());
        let placed = problems.iter().find(|it| it.blank == Some(blank(pointer)));
        let placed = placed.unwrap_or_else(|| panic!("{pointer}: {problems:?}"));
        assert_eq!(
            (placed.agreement, placed.line),
            (Some(0), line),
            "{pointer}"
        );
        let sentence = words::problem(placed, |_| String::new());
        assert!(sentence.contains(part), "{sentence}");
    }
    let mut twice = read(SIGNED);
    let copy = twice.add(0, true);
    twice.set(copy, blank("/municipality"), "Tessenderlo-Ham");
    let double = twice.problems(today());
    let double = double
        .iter()
        .find(|it| matches!(it.problem.kind(), Kind::DoublePostcode(_)));
    let sentence = words::problem(double.expect("it is told"), |index| twice.name(index));
    assert!(
        sentence.contains("ook al bij OCMW Tessenderlo-Ham."),
        "{sentence}"
    );
}

#[test]
fn a_profile_that_is_wrong_is_not_taken_in() {
    for wrong in [
        "",
        "{}",
        "{\"agreements\": []}",
        "<html>",
        &SIGNED.replace("0886.886.638", "0886.886.639"),
    ] {
        assert!(Editing::read(wrong, today()).is_err(), "{wrong}");
    }
    let deep = "[".repeat(100_000);
    assert!(Editing::read(&deep, today()).is_err());
}
