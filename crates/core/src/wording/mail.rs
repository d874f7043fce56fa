//! The mail that goes with an encrypted file: colleague to colleague, and nothing about why.

use super::{exercise, text::Text};
use crate::protocol::link;
use crate::referral::Reference;
use crate::report::{Envelope, MessageKind};

/// How much of the mail is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Greeting {
    /// All of it.
    Whole,
    /// Without the names of people and organisations.
    Nameless,
    /// What cannot be left out.
    Short,
}

/// Returns the subject of the mail: the reference, and not a word about what it is for.
#[must_use]
pub fn subject(reference: Reference) -> String {
    format!("Versleuteld bericht {reference}")
}

/// Says that something private would stand in what goes out in the open, so that it is not offered.
#[must_use]
pub fn leak() -> Text {
    Text::new(
        "Er staat iets over de cliënt of het wachtwoord in de tekst die je zou versturen.",
        "Verstuur niets en meld dit aan wie de pagina beheert.",
    )
}

/// Returns how a file is opened, system by system. Double-clicking starts the system's own program, which knows no encrypted 7z:
/// Windows then shows this number and these words.
pub fn ways(page: Option<&str>) -> impl Iterator<Item = (&'static str, String)> {
    let known = [
        (
            "Windows",
            "rechtsklik > 7-Zip > Openen. Dubbelklikken geeft een fout (0x8000FFFF, “Catastrophic failure”)."
                .to_owned(),
        ),
        (
            "Mac",
            "rechtsklik > Open met > Keka of The Unarchiver.".to_owned(),
        ),
    ];
    let page = page.map(|page| ("Geen van beide", format!("open {}", link::opening(page))));
    known.into_iter().chain(page)
}

/// Returns the text of the mail.
#[must_use]
pub fn body(envelope: &Envelope<'_>, greeting: Greeting) -> String {
    let Envelope {
        reference, worker, ..
    } = envelope;
    let file_name = envelope.file_name();
    let (receiver, organisation) = (envelope.receiver.name(), envelope.sender.name());
    let team = envelope.sender.team();
    let what = match envelope.kind {
        MessageKind::Referral => "een versleuteld bericht",
        MessageKind::Defects => "een melding over een eerder versleuteld bericht",
        MessageKind::Answer => "een antwoord op jullie melding",
    };
    if greeting == Greeting::Short {
        return format!(
            "Dag,\n\nIn de bijlage {file_name} zit {what} ({reference}). Open het met 7-Zip: \
             klik rechts op het bestand. We bellen je voor het wachtwoord.\n\nMet vriendelijke groet,\n"
        );
    }
    let not_real = reference.exercise().map_or(String::new(), |exercise| {
        format!("{}\n\n", exercise::in_mail(exercise))
    });
    let is_whole = greeting == Greeting::Whole;
    let whom = if is_whole {
        format!(" voor {receiver}")
    } else {
        String::new()
    };
    // No number: a mail of someone else could name a number of theirs, and nobody should learn to call that.
    let call = if is_whole { *worker } else { "ons" };
    let signed = if is_whole {
        format!("\n{worker}\n{organisation}, {team}")
    } else {
        String::new()
    };
    let how = ways(envelope.page).map(|(system, way)| format!("- {system}: {way}"));
    let how = how.collect::<Vec<_>>().join("\n");
    format!(
        "Dag,\n\n{not_real}\
         In de bijlage zit {what}{whom}.\n\
         Kenmerk: {reference}\n\
         Bestand: {file_name}\n\n\
         Bewaar het bestand. Zo open je het:\n\
         {how}\n\
         - Op een telefoon lukt dat niet. Neem een computer.\n\n\
         Het wachtwoord geven we door per telefoon, nooit per mail.\n\
         Nog niets gehoord, is het bericht tegengehouden of ontbreekt de bijlage? \
         Bel {call} op een nummer dat je al kent, niet op een nummer uit een mail.\n\n\
         Met vriendelijke groet,{signed}\n"
    )
}
