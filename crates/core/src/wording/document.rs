//! The sentences of the document that goes to the receiver.

use time::OffsetDateTime;
use zeroize::Zeroizing;

use super::text::day;
use crate::passphrase::ReceiptCode;
use crate::protocol::{Agreement, Email};
use crate::referral::{Absence, Address, AddressKind, Consent, ConsentForm, Point};

/// What the document is.
pub const TITLE: &str = "Doorverwijzing met toestemming";
/// The label before the reference.
pub const REFERENCE: &str = "Kenmerk";
/// The label before the words by which the sender hears that the file was opened.
pub const RECEIPT_CODE: &str = "Ontvangstcode";
/// What to do with those words.
pub const RECEIPT_CODE_HINT: &str =
    "Belt de afzender? Lees deze twee woorden voor. Zo weet die dat dit bestand geopend is.";
/// The heading above the client.
pub const CLIENT: &str = "Cliënt";
/// The label before the given name.
pub const GIVEN_NAME: &str = "Voornaam";
/// The label before the family name.
pub const FAMILY_NAME: &str = "Naam";
/// The label before a telephone number.
pub const PHONE: &str = "Telefoon";
/// The label before an e-mail address.
pub const EMAIL: &str = "E-mail";

/// Instead of a telephone number or e-mail address that is not there.
#[must_use]
pub fn absence(why: Absence) -> &'static str {
    match why {
        Absence::Unknown => "niet bekend",
        Absence::Withheld => "de cliënt wil dit niet meedelen",
    }
}

/// The heading above what the client agreed to.
pub const CONSENT: &str = "Toestemming";
/// The heading above the worker who refers.
pub const SENDER: &str = "Doorverwezen door";
/// The heading above the organisation for which the document is.
pub const RECEIVER: &str = "Bestemd voor";
/// The heading above the purpose.
pub const PURPOSE: &str = "Waarvoor";
/// The heading above how long the data may be kept.
pub const RETENTION: &str = "Bewaren";
/// The heading above the organisations to which the receiver may give the data.
pub const RECIPIENTS: &str = "Verder doorgeven";
/// The heading above how to report an error.
pub const ERROR: &str = "Klopt er iets niet?";
/// The heading above how to report a leak.
pub const LEAK: &str = "Een gegevenslek?";
/// The label before the agreement.
pub const PROTOCOL: &str = "Volgens";
/// The label before the articles on which it rests.
pub const LEGAL_BASES: &str = "Rechtsgrond";
/// The label before where the data come from.
pub const ORIGIN: &str = "Herkomst";
/// Where the data come from (article 2 of the protocol).
pub const ORIGIN_TEXT: &str = "De gegevens zijn verzameld voor preventieve gezinsondersteuning \
    (artikel 7 van het decreet van 30 april 2004).";
/// The label before the other files.
pub const OTHER_FILES: &str = "Bestanden";
/// Stands for letters that the font of the document does not have.
pub const NOT_SHOWN: &str = "[…]";

/// Returns those words as they are read: `appel – fiets`.
#[must_use]
pub fn receipt_code(code: &ReceiptCode) -> Zeroizing<String> {
    Zeroizing::new(code.as_str().replace('-', " – "))
}

/// Returns from which party to which.
#[must_use]
pub fn route(agreement: &Agreement) -> String {
    let (sender, receiver) = (agreement.sender(), agreement.receiver());
    format!("van {} naar {}", sender.team(), receiver.name())
}

/// Returns when it was made: `2 maart 2026 om 10.15 uur`.
#[must_use]
pub fn moment(time: OffsetDateTime) -> String {
    format!(
        "{} om {}.{:02} uur",
        day(time.date()),
        time.hour(),
        time.minute()
    )
}

/// Returns what stands before the address.
#[must_use]
pub fn address_label(kind: AddressKind) -> &'static str {
    match kind {
        AddressKind::Fixed | AddressKind::NotShared => "Adres",
        AddressKind::None => "Verblijf",
        AddressKind::Reference => "Referentieadres",
    }
}

/// Returns the lines of the address.
#[must_use]
pub fn address_lines(address: &Address) -> Vec<String> {
    let first = match address.kind() {
        AddressKind::None => Some("geen vaste verblijfplaats".to_owned()),
        AddressKind::NotShared => Some("wil de cliënt niet meedelen".to_owned()),
        AddressKind::Fixed | AddressKind::Reference => address.street().map(ToString::to_string),
    };
    first.into_iter().chain([address.place_line()]).collect()
}

/// Returns when and how the client consented; the points follow.
#[must_use]
pub fn consent(consent: &Consent) -> String {
    format!(
        "Vrij en uitdrukkelijk gegeven op {}, {}, na uitleg over:",
        day(consent.date()),
        form(consent.form())
    )
}

/// Returns how the client consented.
pub(super) fn form(form: ConsentForm) -> &'static str {
    match form {
        ConsentForm::Oral => "mondeling",
        ConsentForm::Written => "schriftelijk",
    }
}

/// Returns a point that the client was told.
#[must_use]
pub fn point(point: Point) -> &'static str {
    match point {
        Point::Data => "welke gegevens worden doorgegeven",
        Point::Recipient => "aan wie",
        Point::Purpose => "waarom",
        Point::Handling => "wat ermee gebeurt",
        Point::After => "wat de cliënt daarna mag verwachten",
    }
}

/// Returns the team and organisation of the sender.
#[must_use]
pub fn sender_team(agreement: &Agreement) -> String {
    format!(
        "{}, {}",
        agreement.sender().name(),
        agreement.sender().team()
    )
}

/// Returns the receiver: name and team, seat, number.
#[must_use]
pub fn receiver_lines(agreement: &Agreement) -> [String; 3] {
    let receiver = agreement.receiver();
    [
        format!("{}, {}", receiver.name(), receiver.team()),
        receiver.seat().to_string(),
        format!("KBO {}", receiver.kbo()),
    ]
}

/// Returns the purpose as a sentence.
#[must_use]
pub fn purpose(agreement: &Agreement) -> String {
    sentence(agreement.purpose())
}

/// Returns the words before the list of further recipients.
#[must_use]
pub fn recipients(agreement: &Agreement) -> String {
    format!(
        "{} mag de gegevens doorgeven aan:",
        agreement.receiver().name()
    )
}

/// What to report under article 7, and what not; the address follows.
pub const ERROR_TEXT: &str = "Fout, onnauwkeurig, onvolledig, ontbrekend, verouderd of overtollig: meld het meteen, \
    met het kenmerk en zonder de naam van de cliënt, aan de doorverwijzer (artikel 7):";

/// What to report under article 9; the addresses follow.
pub const LEAK_TEXT: &str = "Met impact op beide partijen: meld het zonder onredelijke vertraging aan de functionarissen voor \
    gegevensbescherming van beide partijen (artikel 9):";

/// Returns which agreement, and since when.
#[must_use]
pub fn protocol(agreement: &Agreement) -> String {
    let signed = day(agreement.signed());
    let since = day(agreement.start());
    let until = agreement
        .end()
        .map(|end| format!(" tot en met {}", day(end)))
        .unwrap_or_default();
    let published = agreement
        .published()
        .map(|link| format!(" {link}"))
        .unwrap_or_default();
    format!(
        "{}, ondertekend op {signed}, van kracht vanaf {since}{until}.{published}",
        under(agreement.title())
    )
}

/// Returns the title of a protocol as it stands inside a sentence: `het protocol voor …`.
#[must_use]
pub fn under(title: &str) -> String {
    match title.strip_prefix("Protocol") {
        Some(rest) => format!("het protocol{rest}"),
        None => title.to_owned(),
    }
}

/// Returns the articles on which it rests, in one sentence.
#[must_use]
pub fn legal_bases(agreement: &Agreement) -> String {
    sentence(&agreement.legal_bases().join("; "))
}

/// Returns where the same facts stand for machines.
#[must_use]
pub fn other_files(json: &str, card: &str) -> String {
    format!(
        "Dezelfde gegevens staan ook in: {json} (voor een programma) en {card} (voor het adresboek)."
    )
}

/// Says that the document cannot show all letters, and where they stand.
#[must_use]
pub fn not_shown(json: &str, card: &str) -> String {
    format!(
        "Bij {NOT_SHOWN} staan letters die dit document niet kan tonen. De volledige tekst staat in {card} en in {json}."
    )
}

/// Returns what a link to a telephone number does.
#[must_use]
pub fn call(number: &str) -> String {
    format!("Bel {number}")
}

/// Returns what a link to an e-mail address does.
#[must_use]
pub fn mail(address: &Email) -> String {
    format!("Stuur een e-mail naar {address}")
}

/// Returns with an uppercase letter first and a full stop last.
fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(char::to_uppercase);
    first
        .into_iter()
        .flatten()
        .chain(characters)
        .chain(['.'])
        .collect()
}
