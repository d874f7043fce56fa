//! What stands beside each field: labels, hints and choices.

use crate::referral::{AddressKind, ConsentForm, Field, Step};

/// The tick with which a question is answered.
pub const CONFIRM: &str = "Ja, dit klopt";

/// Returns the name of a step that asks something.
#[must_use]
pub fn step(step: Step) -> &'static str {
    match step {
        Step::Worker => "Jij",
        Step::Conversation => "Gesprek",
        Step::Client => "Cliënt",
    }
}

/// Returns the label of a field. A point the client was told has its text in `points`.
#[must_use]
pub fn label(field: Field) -> &'static str {
    match field {
        Field::Agreement => "Het protocol",
        Field::SenderName => "Jouw naam",
        Field::SenderEmail => "Jouw e-mailadres",
        Field::SenderPhone => "Jouw telefoonnummer",
        Field::SenderTeam => "Jouw team",
        Field::Secrecy => "Ik ben gebonden door het beroepsgeheim",
        Field::Told(point) => super::points::label(point),
        Field::ConsentGiven => "De cliënt geeft vrij en uitdrukkelijk toestemming",
        Field::ConsentForm => "Hoe gaf de cliënt toestemming?",
        Field::ConsentDate => "Datum van de toestemming",
        Field::GivenName => "Voornaam",
        Field::FamilyName => "Naam",
        Field::OneName => "De cliënt heeft maar één naam",
        Field::AddressKind => "Waar verblijft de cliënt?",
        Field::Street => "Straat",
        Field::HouseNumber => "Huisnummer",
        Field::NoHouseNumber => "Het huis heeft geen nummer",
        Field::Box => "Bus",
        Field::Postcode => "Postcode",
        Field::Municipality => "Gemeente",
        Field::Phone => "Telefoonnummer",
        Field::PhoneUnknown => "Telefoonnummer niet bekend",
        Field::PhoneWithheld => "Cliënt wil telefoonnummer niet meedelen",
        Field::Email => "E-mailadres",
        Field::EmailUnknown => "E-mailadres niet bekend",
        Field::EmailWithheld => "Cliënt wil e-mailadres niet meedelen",
    }
}

/// Returns a hint under the label, where one helps.
#[must_use]
pub fn hint(field: Field) -> Option<&'static str> {
    Some(match field {
        Field::SenderEmail => "Je werkadres. De sociale dienst meldt hier fouten in de gegevens.",
        Field::SenderPhone => "Een nummer waarop de sociale dienst je kan bereiken.",
        Field::Phone => "Buitenlands? Begin met + en de landcode.",
        _ => return None,
    })
}

/// Returns the label of a kind of address.
#[must_use]
pub fn address_kind(kind: AddressKind) -> &'static str {
    match kind {
        AddressKind::Fixed => "Op een adres",
        AddressKind::None => "Geen vaste verblijfplaats",
        AddressKind::Reference => "Op een referentieadres",
        AddressKind::NotShared => "Adres niet meedelen",
    }
}

/// Returns the hint under a kind of address, where one helps.
#[must_use]
pub fn address_kind_hint(kind: AddressKind) -> Option<&'static str> {
    match kind {
        AddressKind::Fixed => None,
        AddressKind::None => Some("Alleen de gemeente gaat mee."),
        AddressKind::Reference => Some("Straat en huisnummer mag je leeg laten."),
        AddressKind::NotShared => {
            Some("Alleen de gemeente gaat mee, want die bepaalt welke dienst helpt.")
        }
    }
}

/// Returns the label of a form of consent.
#[must_use]
pub fn consent_form(form: ConsentForm) -> &'static str {
    match form {
        ConsentForm::Oral => "Mondeling",
        ConsentForm::Written => "Schriftelijk",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_fields_have_one_label() {
        let mut labels = Field::ALL.map(label);
        labels.sort_unstable();
        assert!(
            labels.windows(2).all(|pair| pair[0] != pair[1]),
            "{labels:?}"
        );
    }
}
