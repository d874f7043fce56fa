//! What the page itself says: its header, its steps, its buttons.

use time::Date;

use super::service;
use super::text::{Text, day};
use crate::protocol::Agreement;

/// The name of the page.
pub const NAME: &str = "Sluis";
/// What the quiet line at the top right promises.
pub const STAYS: &str = "Alles blijft op dit toestel";
/// The link past the header, for whoever uses the keyboard.
pub const SKIP: &str = "Naar de inhoud";

/// The name of the parts of the page, for a screen reader.
pub const PARTS: &str = "Onderdelen";
/// The part that refers a client.
pub const SEND_PART: &str = "Doorverwijzen";
/// The part that opens an encrypted file.
pub const OPEN_PART: &str = "Openen";
/// The part in which the parties tell each other something.
pub const REPORT_PART: &str = "Melden";
/// The part about the page itself.
pub const ABOUT_PART: &str = "Over";
/// The name of the line of steps, for a screen reader.
pub const STEPS: &str = "Stappen";
/// The label before what is wrong.
pub const ERROR: &str = "Fout: ";
/// The label before a question about an answer.
pub const QUESTION: &str = "Vraag: ";

/// Returns the words for when little time is left before everything is wiped.
#[must_use]
pub fn wiped_soon(minutes: u32) -> String {
    soon(minutes, "wist Sluis alles op dit scherm")
}
/// Returns the words for when little time is left before the screen is hidden, and what is about a client is wiped.
#[must_use]
pub fn veiled_soon(minutes: u32) -> String {
    soon(minutes, "verbergt Sluis dit scherm")
}
fn soon(minutes: u32, what: &str) -> String {
    let time = if minutes == 1 {
        "1 minuut".to_owned()
    } else {
        format!("{minutes} minuten")
    };
    format!("{STILL_THERE} Over {time} {what}. Druk op een toets om verder te werken.")
}
/// Asks whether anyone is there, on the page and in the title of its tab.
pub const STILL_THERE: &str = "Ben je er nog?";
/// When everything was wiped because nobody was there.
pub const LEFT_ALONE: &str = "Er is 10 minuten niets gebeurd. Sluis heeft daarom alles gewist, zodat niemand anders het ziet.";
/// When even what waited behind the veil was wiped.
pub const LEFT_LONG: &str =
    "Er is 8 uur niets gebeurd. Sluis heeft daarom alles gewist, ook het wachtwoord.";
/// What is lost with the words of a file that is out, and what to do.
pub const WORDS_GONE: &str = "Het bestand dat je hebt bewaard of gemaild, kan niemand nog openen. Vraag de ontvanger om die mail te wissen, \
    en begin opnieuw.";

/// The title of the veil while the password has to be told.
pub const TO_CALL: &str = "Nog te bellen";
/// The title of the veil while only the receipt is left.
pub const TO_KEEP: &str = "Verzendbewijs nog te bewaren";
/// Why there is a veil, and what is behind it.
#[must_use]
pub fn veiled(reference: &str) -> String {
    format!(
        "Er is 10 minuten niets gebeurd. Sluis heeft dit scherm daarom verborgen, en gewist wat je over de cliënt had ingevuld. \
         Wat je nog nodig hebt voor kenmerk {reference}, staat klaar."
    )
}
/// Until when it stays there.
pub const VEILED_UNTIL: &str = "Dat blijft zo tot je de pagina sluit, en hoogstens 8 uur.";
/// When the browser or an extension rewrites the text of the page.
pub const REWRITTEN: &str = "De tekst van deze pagina wordt vertaald of herschreven";
/// What that means.
pub const REWRITTEN_MEANS: &str = "De browser of een extensie heeft de tekst van deze pagina vertaald of herschreven. Vertaalt Edge of Chrome, \
     dan is die tekst naar Microsoft of Google gegaan, ook wat er over een cliënt op het scherm stond.";
/// What to do about it.
pub const REWRITTEN_DO: &str = "Zet het vertalen of de extensie uit en herlaad de pagina: de zes woorden en de vragen kunnen nu fout op \
     het scherm staan. Stond er iets over een cliënt op het scherm? Meld het aan de functionaris voor gegevensbescherming. \
     Een beheerder zet het vertalen uit met het beleid TranslateEnabled.";
/// When everything was wiped because the page was left for another.
pub const LEFT: &str =
    "Je hebt deze pagina verlaten. Sluis heeft daarom alles gewist, zodat niemand anders het ziet.";
/// Empties everything.
pub const CLEAR: &str = "Wis alles";
/// Asks before everything is emptied while something would be lost.
pub const CLEAR_SURE: &str = "Wat je hebt ingevuld of gemaakt, gaat dan verloren. Ook een verzendbewijs dat je nog niet hebt bewaard.";
/// Asks before everything is emptied while a file is out whose password was not told yet.
pub const CLEAR_SURE_WORDS: &str = "Het wachtwoord gaat dan verloren. Heb je het bestand al gemaild? Dan kan niemand het nog openen.";
/// Empties everything all the same.
pub const CLEAR_YES: &str = "Ja, wis alles";
/// Keeps everything.
pub const CLEAR_NO: &str = "Nee, ga verder";
/// Puts the wiping off, or closes what was said about it.
pub const GO_ON: &str = "Ga verder";

/// The step with all answers once more.
pub const REVIEW: &str = "Nakijken";
/// The step with the file and its password.
pub const DELIVER: &str = "Versturen";

/// Goes to the next step.
pub const NEXT: &str = "Volgende";
/// Goes back to the step before.
pub const BACK: &str = "Vorige";
/// Goes back to one answer from the review.
pub const CHANGE: &str = "Wijzig";
/// Makes the encrypted file.
pub const MAKE: &str = "Maak het beveiligde bestand";

/// The heading above the list of what cannot stay as it is.
pub const ERRORS: &str = "Dit klopt nog niet";
/// The heading above the list of questions.
pub const QUESTIONS: &str = "Kijk dit nog even na";
/// Returns where the user is, above the heading of a step.
#[must_use]
pub fn step_of(step: usize, of: usize) -> String {
    format!("Stap {step} van {of}")
}

/// Returns from which party to which the page sends.
pub fn route(team: &str, receiver: &str) -> String {
    format!("van {team} naar {receiver}")
}

/// Returns the title of the browser's tab at a step.
pub fn title(step: &str) -> String {
    format!("{step} · {NAME}")
}

/// Returns the title of the browser's tab at a step that was refused.
pub fn error_title(step: &str) -> String {
    format!("{ERROR}{}", title(step))
}

/// Heading over the answers about the worker.
pub const YOU: &str = "Jij";
/// Heading over what was agreed with the client.
pub const CONSENT: &str = "Toestemming van de cliënt";
/// Heading over the client's answers.
pub const CLIENT: &str = "Cliënt";
/// Returns the justification of the protocol, with where it comes from.
pub fn justified(justification: &str) -> String {
    format!("{justification}. Dat staat in artikel 3 van het protocol.")
}

/// Heading over the receiver.
pub const TO_WHOM: &str = "Naar wie gaat het?";
/// Returns who gets the file, and where.
pub fn destination(receiver: &str, mailbox: &str) -> String {
    format!("Je verwijst door naar {receiver}. Je mailt het bestand straks zelf naar {mailbox}.")
}
/// Returns why it goes there: the municipality lies in the territory of the receiver.
pub fn because(place: &str, receiver: &str) -> String {
    format!("De cliënt verblijft in {place}. Dat hoort bij {receiver}.")
}
/// Returns why it goes there although the municipality lies elsewhere: the user said so.
pub fn although(place: &str, agreement: &Agreement) -> String {
    format!(
        "{place} ligt buiten het gebied van {}. Je hebt bevestigd dat de cliënt er toch verblijft.",
        service::fill("{dit OCMW}", agreement)
    )
}
/// Heading over what is in the file.
pub const IN_THE_FILE: &str = "Wat komt er in het bestand?";
/// What is in the file.
pub const CONTENT: &str = "Alleen deze antwoorden, versleuteld. Nooit een uitleg, een geboortedatum of een rijksregisternummer.";
/// When an answer is not right after all.
pub const NOT_RIGHT: &str = "Een antwoord klopt nog niet. Kijk het na.";
/// When the agreements in the page are not right.
pub const BROKEN_PROFILE: &str = "Het profiel in deze pagina klopt niet";
/// What to do about it.
pub const BROKEN_PROFILE_HINT: &str =
    "Je kan nu niets doorgeven. Geef deze lijst aan wie de pagina beheert.";

/// Opens the sheet that informs the client.
pub const SHEET: &str = "Informatieblad voor de cliënt";
/// Prints what is shown.
pub const PRINT: &str = "Druk af";
/// Goes back to the step that opened a sheet.
pub const BACK_TO_STEP: &str = "Terug";
/// Goes back to the form.
pub const RETURN: &str = "Terug naar het formulier";
/// The heading above why nothing may be sent.
pub const CLOSED: &str = "Je kan nu niets doorgeven";
/// When nobody checked the addresses of the agreement yet.
pub const UNCONFIRMED: &str = "Nog na te kijken voor het eerste gebruik";
/// Returns what to do about it: nobody checked the contacts, or somebody did and not as they are now.
#[must_use]
pub fn unconfirmed(agreement: &Agreement) -> Text {
    let cause = match agreement.outdated() {
        Some(earlier) => format!(
            "{} heeft de mailbox en de contactgegevens nagekeken op {}, maar niet zoals ze nu in deze pagina staan.",
            earlier.name(),
            day(earlier.date())
        ),
        None => "Nog niemand heeft bevestigd dat de mailbox en de contactgegevens in deze pagina juist zijn."
            .to_owned(),
    };
    Text::new(
        cause,
        "Vraag je team om ze na te kijken voor je iets verstuurt.",
    )
}

/// The heading above what is known so far.
pub const SO_FAR: &str = "Deze doorverwijzing";
/// The label before the receiver.
pub const TO: &str = "Naar";
/// The label before the protocol.
pub const UNDER: &str = "Protocol";
/// The label before the worker.
pub const BY: &str = "Door";
/// The label before how and when the client consented.
pub const CONSENTED: &str = "Toestemming";
/// Returns how and when the client consented.
#[must_use]
pub fn consented(form: &str, date: Date) -> String {
    format!("{form}, op {}", day(date))
}
/// Returns which protocol it is, in short.
#[must_use]
pub fn signed(agreement: &Agreement) -> String {
    format!("ondertekend op {}", day(agreement.signed()))
}

/// Opens the agreement.
pub const AGREEMENT: &str = "Het protocol waarop je je baseert";
/// Goes to the published protocol.
pub const PUBLISHED: &str = "Lees het protocol";
/// When it is not known where the protocol is published.
pub const NOT_PUBLISHED: &str =
    "Waar het protocol gepubliceerd is, staat nog niet in deze pagina. Vraag het aan je team.";
/// The label before the title of the protocol.
pub const PROTOCOL: &str = "Titel";
/// The label before the party that gives the data.
pub const GIVES: &str = "Geeft door";
/// The label before the party that gets the data.
pub const GETS: &str = "Ontvangt";
/// The label before the purpose.
pub const PURPOSE: &str = "Doel";
/// The label before the legal bases.
pub const BASES: &str = "Rechtsgronden";
/// The label before the dates.
pub const IN_FORCE: &str = "Geldig";
/// The label before how long the data are kept.
pub const RETENTION: &str = "Bewaartermijn";
/// The label before the organisations that may get the data.
pub const RECIPIENTS: &str = "Verdere ontvangers";

/// Returns from when until when an agreement holds.
pub fn dates(start: &str, end: Option<&str>) -> String {
    match end {
        Some(end) => format!("van {start} tot en met {end}"),
        None => format!("vanaf {start}"),
    }
}

/// Returns a party with its number and address, a line each.
pub fn party(name: &str, team: &str, kbo: &str, seat: &str) -> String {
    format!("{name}, {team}\nKBO {kbo}\n{seat}")
}
