//! The contact for an address book: vCard 3.0 (RFC 2426), as Outlook, iPhone and Android import it.
//!
//! Only name, telephone number, e-mail address and address: no note, no organisation, nothing that says why.

use crate::referral::{AddressKind, Referral};
use crate::text::{escape, push_line};

/// The length of a Belgian number of a house in E.164; those of mobiles are longer.
const FIXED_LENGTH: usize = "+3213660011".len();

/// Writes the card.
pub(super) fn write(referral: &Referral, country: &str) -> Vec<u8> {
    let (name, address) = (referral.name(), referral.address());
    let mut card = Card(String::new());
    card.line("BEGIN", "VCARD");
    card.line("VERSION", "3.0");
    // A single name stands first, where every address book shows it.
    let (family, given) = if name.is_single() {
        (name.to_string(), "")
    } else {
        (name.family().to_owned(), name.given())
    };
    card.line(
        "N",
        &[&escape(&family), &escape(given), "", "", ""].join(";"),
    );
    card.line("FN", &escape(&name.to_string()));
    if let Ok(phone) = referral.phone() {
        let is_fixed = phone.e164().len() == FIXED_LENGTH && phone.is_belgian();
        let kind = if is_fixed {
            "TEL;TYPE=HOME"
        } else {
            "TEL;TYPE=CELL"
        };
        card.line(kind, phone.e164());
    }
    if let Ok(email) = referral.email() {
        card.line("EMAIL;TYPE=INTERNET", &escape(email.as_str()));
    }
    let kind = if address.kind() == AddressKind::Reference {
        "ADR;TYPE=POSTAL"
    } else {
        "ADR;TYPE=HOME"
    };
    let street = address
        .street()
        .map(ToString::to_string)
        .unwrap_or_default();
    let postcode = address
        .postcode()
        .map(|postcode| postcode.to_string())
        .unwrap_or_default();
    let parts = [
        "",
        "",
        &street,
        address.municipality(),
        "",
        &postcode,
        country,
    ];
    card.line(kind, &parts.map(escape).join(";"));
    card.line("END", "VCARD");
    card.0.into_bytes()
}

/// The lines of a card.
struct Card(String);

impl Card {
    /// Adds a line, folded where it is too long. Outlook takes letters beyond ASCII for those of its own code page
    /// unless the line names UTF-8; the others ignore what it names.
    fn line(&mut self, name: &str, value: &str) {
        let charset = if value.is_ascii() {
            ""
        } else {
            ";CHARSET=UTF-8"
        };
        push_line(&mut self.0, &format!("{name}{charset}:{value}"));
    }
}
