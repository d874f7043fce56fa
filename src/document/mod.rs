//! A referral becomes named bytes: a JSON document for machines and a readable text.
//!
//! It owns what is in the files and what they are called; nothing in a name is about the client. It
//! does not own the facts (see `referral`) nor how the files are locked (see `archive`).

use zeroize::Zeroizing;

use crate::{
    protocol::Agreement,
    referral::Referral,
    wording::{self, labels, page as words},
};

/// A file of the referral.
pub struct Document {
    /// What it is called: its kind and the reference.
    pub name: String,
    /// Its bytes.
    pub content: Zeroizing<Vec<u8>>,
}

/// The files of a referral. The same referral gives the same bytes.
pub fn files(referral: &Referral, agreement: &Agreement) -> Vec<Document> {
    let file = |ending: &str, content: Vec<u8>| Document {
        name: format!("doorverwijzing-{}.{ending}", referral.reference()),
        content: Zeroizing::new(content),
    };
    let json = serde_json::to_vec_pretty(referral).expect("a referral has only string keys");
    vec![
        file("json", json),
        file("txt", text(referral, agreement).into_bytes()),
    ]
}

/// The facts, a line each, with the line ends that every Windows program shows.
fn text(referral: &Referral, agreement: &Agreement) -> String {
    use crate::referral::Field;
    let unknown = || words::UNKNOWN.to_owned();
    let (name, address, sender) = (referral.name(), referral.address(), referral.sender());
    let street = address.street().map_or_else(
        || labels::address_kind(address.kind()).to_owned(),
        ToString::to_string,
    );
    let consent = referral.consent();
    let lines = [
        (Field::GivenName, name.given().to_owned()),
        (Field::FamilyName, name.family().to_owned()),
        (Field::Street, street),
        (Field::Municipality, address.place_line()),
        (
            Field::Phone,
            referral.phone().map_or_else(unknown, ToString::to_string),
        ),
        (
            Field::Email,
            referral.email().map_or_else(unknown, ToString::to_string),
        ),
        (
            Field::ConsentForm,
            labels::consent_form(consent.form()).to_owned(),
        ),
        (Field::ConsentDate, wording::day(consent.date())),
        (Field::SenderName, sender.name().to_owned()),
        (Field::SenderEmail, sender.email().to_string()),
        (Field::SenderPhone, sender.phone().to_string()),
    ];
    let mut text = format!("{}\r\n{}\r\n\r\n", agreement.title(), referral.reference());
    for (field, answer) in lines.into_iter().filter(|(_, answer)| !answer.is_empty()) {
        text.push_str(&format!("{}: {answer}\r\n", labels::label(field)));
    }
    text
}
