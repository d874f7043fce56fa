//! A whole contact as it is pasted: out of a file, a mail program or a row of a list.

use super::paste::SplitAddress;
use super::{Draft, Email, Field, Phone, guard};
use crate::protocol::{Postcode, Profile};
use crate::text::tidy;

/// The most characters of a paste that are looked at; more is no contact.
const LONGEST: usize = 2_000;

/// The pieces of a pasted contact; what was not there is empty.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PastedContact {
    /// The given name.
    pub given_name: String,
    /// The family name; the whole name where nothing tells the two apart.
    pub family_name: String,
    /// The address, where there is one.
    pub address: Option<SplitAddress>,
    /// The telephone number, as it was written.
    pub phone: String,
    /// The e-mail address.
    pub email: String,
    /// How many pieces were left out, because they are nothing that article 3 allows or a second one of its kind.
    pub dropped: usize,
}

/// What a label in front of a piece says it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Label {
    Name,
    GivenName,
    FamilyName,
    Address,
    Street,
    Number,
    Box,
    Postcode,
    Municipality,
    Phone,
    Email,
    /// A label of something that may not be communicated.
    Other,
}

impl PastedContact {
    /// Takes a pasted contact apart; `None` when it does not hold at least two different things, so when it is an
    /// ordinary paste into one field.
    #[must_use]
    pub fn parse(pasted: &str) -> Option<Self> {
        if pasted.chars().nth(LONGEST).is_some() {
            return None;
        }
        let mut reading = Reading::default();
        for piece in pieces(pasted) {
            reading.take(&piece);
        }
        let contact = reading.finish();
        (contact.kinds() >= 2).then_some(contact)
    }

    /// The pieces that were found, each with the field it belongs in.
    fn texts(self) -> impl Iterator<Item = (Field, String)> {
        let address = self.address.unwrap_or_default();
        [
            (Field::GivenName, self.given_name),
            (Field::FamilyName, self.family_name),
            (Field::Street, address.street),
            (Field::HouseNumber, address.number),
            (Field::Box, address.box_number),
            (Field::Municipality, address.municipality),
            (Field::Phone, self.phone),
            (Field::Email, self.email),
        ]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
    }

    fn kinds(&self) -> usize {
        let name = !(self.given_name.is_empty() && self.family_name.is_empty());
        [
            name,
            self.address.is_some(),
            !self.phone.is_empty(),
            !self.email.is_empty(),
        ]
        .into_iter()
        .filter(|is_there| *is_there)
        .count()
    }
}

impl Draft {
    /// Puts a pasted contact in the fields of the client. A name or an address takes the place of the whole one that stood
    /// there: parts of two are never mixed.
    pub fn paste_contact(&mut self, contact: PastedContact, profile: &Profile) {
        let name = [Field::GivenName, Field::FamilyName];
        let place = [
            Field::Street,
            Field::HouseNumber,
            Field::Box,
            Field::Postcode,
            Field::Municipality,
        ];
        if !(contact.given_name.is_empty() && contact.family_name.is_empty()) {
            for field in name {
                self.set_text(field, String::new());
            }
            self.set_tick(Field::OneName, false);
        }
        if let Some(address) = &contact.address {
            for field in place {
                self.set_text(field, String::new());
            }
            self.set_tick(Field::NoHouseNumber, address.no_number);
            self.type_postcode(address.postcode.clone(), profile);
        }
        for (field, text) in contact.texts() {
            self.set_text(field, text);
        }
    }
}

/// The lines and cells of a paste, and within a line what commas part around a telephone number or e-mail address.
fn pieces(pasted: &str) -> Vec<String> {
    let cells = pasted.split(['\n', '\r', '\t', ';', '|', '•']);
    let tidied = cells.map(tidy).filter(|cell| !cell.is_empty());
    let mut pieces = Vec::new();
    for cell in tidied {
        let parts: Vec<&str> = cell.split(',').map(str::trim).collect();
        let reaches = |part: &&str| read_email(part).is_some() || read_phone(part).is_some();
        if parts.iter().any(reaches) {
            // The parts between two ways to reach someone stay together: an address has commas of its own.
            let mut kept = String::new();
            for part in &parts {
                if reaches(part) {
                    pieces.extend((!kept.is_empty()).then(|| std::mem::take(&mut kept)));
                    pieces.push((*part).to_owned());
                } else {
                    if !kept.is_empty() {
                        kept.push_str(", ");
                    }
                    kept.push_str(part);
                }
            }
            pieces.extend((!kept.is_empty()).then_some(kept));
        } else {
            pieces.push(cell);
        }
    }
    pieces
}

#[derive(Default)]
struct Reading {
    contact: PastedContact,
    /// A name that no label took apart.
    name: String,
    street: String,
    number: String,
    box_number: String,
    postcode: String,
    municipality: String,
    /// The label that stood alone on the line before.
    waiting: Option<Label>,
}

impl Reading {
    fn take(&mut self, piece: &str) {
        let (label, text) = match labelled(piece) {
            Some((label, "")) => {
                self.waiting = Some(label);
                return;
            }
            Some((label, text)) => (Some(label), text),
            None => (self.waiting.take(), piece),
        };
        let taken = match label {
            Some(label) => self.take_labelled(label, text),
            None => self.take_unlabelled(text),
        };
        if !taken {
            self.contact.dropped += 1;
        }
    }

    fn take_labelled(&mut self, label: Label, text: &str) -> bool {
        match label {
            Label::Name => put(&mut self.name, text),
            Label::GivenName => put(&mut self.contact.given_name, text),
            Label::FamilyName => put(&mut self.contact.family_name, text),
            Label::Address => self.take_address(text) || put(&mut self.street, text),
            Label::Street => match SplitAddress::parse(text) {
                Some(_) => self.take_address(text),
                None => put(&mut self.street, text),
            },
            Label::Number => put(&mut self.number, text),
            Label::Box => put(&mut self.box_number, text),
            Label::Postcode => self.take_place(text) || put(&mut self.postcode, text),
            Label::Municipality => self.take_place(text) || put(&mut self.municipality, text),
            Label::Phone => put(&mut self.contact.phone, text),
            Label::Email => match read_email(text) {
                Some(email) => put(&mut self.contact.email, &email),
                None => put(&mut self.contact.email, text),
            },
            Label::Other => false,
        }
    }

    fn take_unlabelled(&mut self, text: &str) -> bool {
        if let Some(email) = read_email(text) {
            return put(&mut self.contact.email, &email);
        }
        // A mobile number of eleven digits can look like a register number; a register number is never a telephone number
        // in Belgian writing. What the guard refuses is left out before anything else is tried.
        if read_phone(text).is_some() {
            return put(&mut self.contact.phone, text);
        }
        if guard::refuses(text).is_some() || guard::scan(text).is_some() {
            return false;
        }
        if self.take_place(text) || self.take_address(text) {
            return true;
        }
        is_name(text) && put(&mut self.name, text)
    }

    /// A postcode with or without its municipality.
    fn take_place(&mut self, text: &str) -> bool {
        let (first, name) = text.split_once(' ').unwrap_or((text, ""));
        let is_place =
            Postcode::parse(first).is_some() && name.chars().all(|it| !it.is_ascii_digit());
        is_place
            && put(&mut self.postcode, first)
            && (name.is_empty() || put(&mut self.municipality, name))
    }

    fn take_address(&mut self, text: &str) -> bool {
        let Some(split) = SplitAddress::parse(text) else {
            return false;
        };
        if self.contact.address.is_some() || !self.street.is_empty() {
            return false;
        }
        self.contact.address = Some(split);
        true
    }

    fn finish(self) -> PastedContact {
        let mut contact = self.contact;
        let loose = [
            &self.street,
            &self.number,
            &self.box_number,
            &self.postcode,
            &self.municipality,
        ];
        if loose.iter().any(|piece| !piece.is_empty()) {
            let address = contact.address.get_or_insert_default();
            for (into, from) in [
                (&mut address.street, self.street),
                (&mut address.number, self.number),
                (&mut address.box_number, self.box_number),
                (&mut address.postcode, self.postcode),
                (&mut address.municipality, self.municipality),
            ] {
                if into.is_empty() {
                    *into = from;
                }
            }
        }
        let untold = contact.given_name.is_empty() && contact.family_name.is_empty();
        if untold && !self.name.is_empty() {
            // Lists write "Peeters, Jan"; letters write "Jan Peeters".
            let (given, family) = match self.name.split_once(',') {
                Some((family, given)) => (given, family),
                None => self.name.split_once(' ').unwrap_or(("", &self.name)),
            };
            given.trim().clone_into(&mut contact.given_name);
            family.trim().clone_into(&mut contact.family_name);
        }
        contact
    }
}

/// Puts a text where nothing stands yet; `false` where something else does.
fn put(into: &mut String, text: &str) -> bool {
    if into.is_empty() {
        text.clone_into(into);
    }
    into == text
}

fn read_email(text: &str) -> Option<String> {
    text.contains('@')
        .then(|| Email::parse(text).ok())?
        .map(|email| email.to_string())
}

fn read_phone(text: &str) -> Option<Phone> {
    Phone::parse(text).ok()
}

/// Letters only, in at most six words: what can stand alone on a line as a name.
fn is_name(text: &str) -> bool {
    let is_letter =
        |it: char| it.is_alphabetic() || matches!(it, ' ' | '-' | '\'' | '’' | '.' | ',');
    text.chars().all(is_letter)
        && text.chars().any(char::is_uppercase)
        && text.split(' ').count() <= 6
}

/// The label in front of a piece, and what follows it.
fn labelled(piece: &str) -> Option<(Label, &str)> {
    let (label, text) = piece.split_once(':')?;
    let label = label.trim().to_lowercase();
    let known = match label.as_str() {
        "naam" | "volledige naam" | "cliënt" | "client" | "name" | "full name" | "nom" => {
            Label::Name
        }
        "voornaam" | "first name" | "given name" | "prénom" => Label::GivenName,
        "familienaam" | "achternaam" | "last name" | "surname" | "nom de famille" => {
            Label::FamilyName
        }
        "adres" | "thuisadres" | "woonplaats" | "verblijfplaats" | "address" | "home address"
        | "adresse" => Label::Address,
        "straat" | "straat en nummer" | "straat en huisnummer" | "street" | "rue" => Label::Street,
        "nr" | "nr." | "nummer" | "huisnummer" => Label::Number,
        "bus" | "busnummer" => Label::Box,
        "postcode" | "postnummer" => Label::Postcode,
        "gemeente" | "stad" | "plaats" | "city" => Label::Municipality,
        "tel" | "tel." | "telefoon" | "telefoonnummer" | "gsm" | "gsm-nummer" | "mobiel"
        | "mobile" | "phone" | "home phone" | "business phone" | "t" | "m" => Label::Phone,
        "mail" | "e-mail" | "email" | "e-mailadres" | "mailadres" | "e" => Label::Email,
        _ if label
            .chars()
            .all(|it| it.is_alphabetic() || matches!(it, ' ' | '-' | '.' | '/' | '(' | ')')) =>
        {
            Label::Other
        }
        _ => return None,
    };
    Some((known, text.trim()))
}

#[cfg(test)]
mod tests;
