//! The proof that something was sent: its labels, and whether a file belongs to it.

use time::Date;

use super::document;
use super::text::{Text, day};
use crate::referral::{ConsentForm, Moment, Point};
use crate::report::MessageKind;
use sevenz::Fingerprint;

/// The title.
pub const TITLE: &str = "Verzendbewijs";
/// What it is for.
pub const PURPOSE: &str = "Dit bewijs toont wat je hebt verstuurd, aan wie en hoe het versleuteld is (artikel 6 van het protocol). \
    Bewaar het bij de stukken van je organisatie.";
/// The label before what the file brings.
pub const WHAT: &str = "Wat";
/// The label before the reference.
pub const REFERENCE: &str = "Kenmerk";
/// The label before the time.
pub const MADE: &str = "Gemaakt";
/// The label before the agreement.
pub const AGREEMENT: &str = "Volgens";
/// The label before the worker.
pub const SENDER: &str = "Afzender";
/// The label before the receiver.
pub const RECIPIENT: &str = "Ontvanger";
/// The label before the consent.
pub const CONSENT: &str = "Toestemming";
/// The label before whether it arrived.
pub const ARRIVAL: &str = "Aankomst";
/// While nobody was heard to read the receipt code aloud.
pub const UNCONFIRMED: &str = "nog niet bevestigd";
/// The label before the file.
pub const FILE: &str = "Bestand";
/// The label before the fingerprint.
pub const FINGERPRINT: &str = "Vingerafdruk (SHA-256)";
/// The label before the method.
pub const METHOD: &str = "Versleuteling";
/// The label before the check.
pub const VERIFIED: &str = "Nagekeken";
/// The label before the page that made it.
pub const PAGE: &str = "Gemaakt met";
/// The label before what it says of the client.
pub const CLIENT: &str = "Cliënt";
/// What it says of the client.
pub const NO_CLIENT: &str =
    "In dit bewijs staat niet wie de cliënt is. Zoek in het dossier naar het kenmerk.";

/// Returns what the file brings.
#[must_use]
pub fn kind(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::Referral => "Doorverwijzing met toestemming",
        MessageKind::Defects => "Melding van een fout in de gegevens (artikel 7)",
        MessageKind::Answer => "Antwoord op een melding (artikel 7)",
    }
}

/// Returns a moment in words.
#[must_use]
pub fn moment(made: Moment) -> String {
    document::moment(made.time())
}

/// Returns which agreement, and which writing of it.
#[must_use]
pub fn agreement(title: &str, id: &str, version: &str) -> String {
    format!("{}\nProfiel {id}, versie {version}", document::under(title))
}

/// Returns who sent it.
#[must_use]
pub fn sender(name: &str, email: &str, organisation: &str, team: &str) -> String {
    format!("{name}, {email}\n{organisation}, {team}")
}

/// Returns who gets it.
#[must_use]
pub fn recipient(organisation: &str, mailbox: &str) -> String {
    format!("{organisation}, {mailbox}")
}

/// Returns when and how the client consented, and what the client was told before.
#[must_use]
pub fn consent(date: Date, form: ConsentForm, points: &[Point]) -> String {
    let points: Vec<&str> = points.iter().map(|point| document::point(*point)).collect();
    format!(
        "Gegeven op {}, {}, na uitleg over: {}.",
        day(date),
        document::form(form),
        points.join(", ")
    )
}

/// Returns that the receiver opened the file, when that was heard, and what it does not prove.
#[must_use]
pub fn opened(heard: Moment) -> String {
    format!(
        "geopend door de ontvanger, bevestigd met de ontvangstcode op {}\nDit bewijst dat dit bestand geopend is, niet door wie.",
        moment(heard)
    )
}

/// Returns the name and the size of the file.
#[must_use]
pub fn file(name: &str, size: u64) -> String {
    format!("{name}, {size} bytes")
}

/// Returns how it was encrypted.
#[must_use]
pub fn method(rounds: u64) -> String {
    format!(
        "7z met AES-256-CBC. De sleutel komt uit het wachtwoord met {rounds} rondes SHA-256 en een willekeurige salt van 16 bytes. \
         Ook de namen van de bestanden zijn versleuteld."
    )
}

/// Returns how it was checked.
#[must_use]
pub fn verified(by_browser: bool, entries: u32) -> String {
    let by = if by_browser { "de browser" } else { "Sluis" };
    let entries = match entries {
        1 => "1 bestand is gelijk".to_owned(),
        count => format!("{count} bestanden zijn gelijk"),
    };
    format!(
        "Opnieuw geopend uit de bytes van het bestand, met een sleutel die {by} opnieuw heeft berekend: {entries} aan wat erin moest."
    )
}

/// Returns which page made it.
#[must_use]
pub fn page(version: &str, fingerprint: Option<Fingerprint>) -> String {
    match fingerprint {
        Some(fingerprint) => format!("Sluis {version}, vingerafdruk {fingerprint}"),
        None => format!("Sluis {version}, vingerafdruk van de pagina niet bekend"),
    }
}

/// Says that the file is the one of the receipt.
#[must_use]
pub fn same() -> Text {
    Text::new(
        "Het bestand hoort bij dit bewijs.",
        "Elke byte is gelijk aan wat verstuurd is.",
    )
}

/// Says that the file has another size.
#[must_use]
pub fn other_size(receipt: u64, file: u64) -> Text {
    Text::new(
        format!(
            "Dit bestand hoort niet bij dit bewijs: het heeft {file} bytes, het bewijs noemt er {receipt}."
        ),
        "Neem het bestand dat in het bewijs staat.",
    )
}

/// Says that the file has the right size but another content.
#[must_use]
pub fn other_content() -> Text {
    Text::new(
        "Dit bestand hoort niet bij dit bewijs: de vingerafdruk is anders.",
        "Neem het bestand dat in het bewijs staat. Is het dat wel, dan is het veranderd of beschadigd.",
    )
}

/// Says that something else than a receipt was picked.
#[must_use]
pub fn not_a_receipt() -> Text {
    Text::new(
        "Dit is geen verzendbewijs van Sluis.",
        "Kies het bestand waarvan de naam met verzendbewijs begint.",
    )
}

/// Says that a receipt is of a later version.
#[must_use]
pub fn other_version() -> Text {
    Text::new(
        "Dit verzendbewijs komt uit een andere versie van Sluis.",
        "Open het met die versie.",
    )
}

/// Says that a receipt has a value that Sluis never writes.
#[must_use]
pub fn changed(field: &str) -> Text {
    Text::new(
        format!("Dit verzendbewijs is veranderd: bij {field} staat iets wat Sluis nooit schrijft."),
        "Vraag het bewijs opnieuw aan wie het heeft verstuurd.",
    )
}
