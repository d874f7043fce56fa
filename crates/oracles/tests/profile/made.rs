//! A made-up Flanders, for this crate's tests and for the page in a browser.

use serde_json::{Value, json};
use sluis_core::protocol::Place;

const SIGNED: &str = include_str!("../../../../profiles/tessenderlo-ham.json");

/// A made-up agreement for each municipality of Flanders, and one for Brussels, with what they share under `common`.
pub fn flanders() -> Value {
    let signed: Value = serde_json::from_str(SIGNED).expect("the signed agreement is JSON");
    let mut common = signed["agreements"][0].clone();
    let object = common.as_object_mut().expect("an agreement");
    for own in ["id", "receiver", "mailbox", "municipality", "territory"] {
        object.remove(own);
    }
    object["title"] = json!("Protocol van Opgroeien regie, team {team}, met {receiver}");
    object.insert("receiver".to_owned(), json!({ "team": "sociale dienst" }));
    let (brussels, flemish): (Vec<Place>, Vec<Place>) = Place::all().partition(|place| {
        // 19 municipalities have a postcode of the region of Brussels: 1000 to 1299.
        place
            .postcodes()
            .all(|code| ("1000".."1300").contains(&code.to_string().as_str()))
    });
    let mut agreements: Vec<Value> = flemish.iter().enumerate().map(agreement).collect();
    let localities = brussels.iter().map(|place| {
        let code = place.postcodes().last().expect("a postcode").to_string();
        json!({ "postcode": code, "municipality": place.name(), "oldNames": [] })
    });
    let mut caw = agreement((285, &brussels[0]));
    caw["receiver"]["name"] = json!("CAW Brussel");
    caw["receiver"]["kind"] = json!("CAW");
    caw["municipality"] = json!("Brussels Gewest");
    caw["territory"] = localities.collect();
    agreements.push(caw);
    json!({ "common": common, "agreements": agreements })
}

fn agreement((index, place): (usize, &Place)) -> Value {
    let number = 2_000_000 + index as u64;
    let kbo = format!("0{number}{:02}", 97 - number % 97);
    let domain = format!("gemeente{index}.be");
    let postcode = place.postcodes().next().expect("a postcode").to_string();
    json!({
        "id": format!("gemeente-{index}"),
        "receiver": {
            "name": format!("OCMW {}", place.name()),
            "kbo": kbo,
            "address": { "street": "Marktplein 1", "postcode": postcode, "municipality": place.name() },
            "domains": [domain],
            "dpo": format!("privacy@{domain}"),
        },
        "mailbox": format!("socialedienst@{domain}"),
        "municipality": place.name(),
    })
}
