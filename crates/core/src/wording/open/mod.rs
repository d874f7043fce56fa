//! What the page says where files are opened: picking, the password, what is inside, what went wrong.

mod caution;
mod closed;

pub use caution::{
    NO_MESSAGE, NOT_SECURED, SECURED, doubt, list_not_secured, not_secured, partly_secured,
    unchecked,
};
pub use closed::{
    NoArchive, failed, one_part, other_file, too_long, unfit, unfit_count, unfit_tried,
    unfit_words, unreadable,
};

use time::OffsetDateTime;
use zeroize::Zeroizing;

use super::{document, text::day};
use crate::passphrase::{Slip, WORDS};
use crate::referral::{Consent, ConsentForm};

/// What this part of the page does.
pub const INTRODUCTION: &str = "Heb je een versleuteld bestand (.7z) gekregen? Open het hier. Je hebt er geen ander programma voor nodig. \
    Een doorverwijzing opent alleen een maatschappelijk werker die door het beroepsgeheim gebonden is.";
/// Picks a file.
pub const PICK: &str = "Kies het bestand";
/// That it can be dropped as well.
pub const DROP: &str = "Of sleep het hierheen. Bewaar eerst de bijlage uit je mail. Meerdere bestanden tegelijk mag ook.";
/// Picks one more.
pub const PICK_MORE: &str = "Kies nog een bestand";
/// That it can be dropped as well.
pub const DROP_MORE: &str = "Of sleep het hierheen.";
/// What happens to it.
pub const STAYS: &str =
    "Het bestand blijft op dit toestel: deze pagina stuurt niets door en bewaart niets.";
/// Puts a file aside for another.
pub const OTHER_FILE: &str = "Ander bestand";
/// Takes an open file from the page.
pub const CLOSE: &str = "Sluit dit bestand";

/// While a file is read.
pub const READING: &str = "Bestand lezen…";
/// While it is opened.
pub const OPENING: &str = "Bestand openen…";
/// While passwords are tried that are like the one that was typed.
pub const TRYING: &str =
    "Met deze woorden gaat het niet open. Sluis probeert woorden die erop lijken…";
/// Ends the work.
pub const STOP: &str = "Stop";

/// The heading above the field for the password.
pub const PASSWORD: &str = "Wachtwoord";
/// What goes in.
pub const PASSWORD_HINT: &str = "De zes woorden die de afzender je per telefoon heeft gegeven. Hoofdletters, spaties of komma’s maken niet uit.";
/// Opens the file with it.
pub const OPEN: &str = "Open het bestand";
/// When there is none.
pub const NO_PASSWORD: &str = "Typ het wachtwoord. Heb je het nog niet? Bel de afzender.";

/// When more was typed or pasted than a password can be.
pub const TOO_LONG_PASSWORD: &str = "Dit is te lang voor een wachtwoord. Kijk na wat je hebt geplakt, en typ alleen het wachtwoord.";

/// What to do with the words at the top of an open message.
pub const READ_ALOUD: &str =
    "Lees deze twee woorden voor per telefoon. Zo weet de afzender dat dit bestand geopend is.";

/// Returns in what the password differs from what was typed.
#[must_use]
pub fn mended(slip: &Slip) -> Zeroizing<String> {
    Zeroizing::new(match slip {
        Slip::Swapped(position) => format!(
            "Het {} en het {} woord stonden omgekeerd.",
            ordinal(*position),
            ordinal(position + 1)
        ),
        Slip::Mistaken {
            position,
            typed,
            meant,
        } => format!(
            "Het {} woord was “{meant}”, niet “{}”.",
            ordinal(*position),
            typed.as_str()
        ),
    })
}

fn ordinal(position: usize) -> &'static str {
    const ORDINALS: [&str; WORDS] = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde"];
    ORDINALS[position - 1]
}

/// Takes a word of the list for the one that was typed.
#[must_use]
pub fn take_word(word: &str) -> String {
    format!("Neem “{word}”")
}

/// Returns the title of an open referral.
#[must_use]
pub fn referral(reference: &str) -> String {
    format!("Doorverwijzing {reference}")
}
/// Returns the title of an open report of defects.
#[must_use]
pub fn defects(reference: &str) -> String {
    format!("Melding {reference}")
}
/// Returns the title of an open answer.
#[must_use]
pub fn answer(reference: &str) -> String {
    format!("Antwoord {reference}")
}
/// Returns the title of an open referral that was corrected.
#[must_use]
pub fn corrected(reference: &str) -> String {
    format!("Verbeterde doorverwijzing {reference}")
}
/// How to see what was corrected.
pub const OPEN_BEFORE: &str =
    "Open ook het eerdere bestand in deze pagina, dan zie je wat er veranderd is.";
/// Returns a text with its label before it.
#[must_use]
pub fn labelled(label: &str, text: &str) -> String {
    format!("{label}: {text}")
}
/// Returns the title of an open archive that is no message.
#[must_use]
pub fn opened(files: usize) -> String {
    match files {
        0 => "Geopend: leeg".to_owned(),
        1 => "Geopend: 1 bestand".to_owned(),
        files => format!("Geopend: {files} bestanden"),
    }
}
/// Returns from which party to which, and when.
#[must_use]
pub fn made(route: &str, time: OffsetDateTime) -> String {
    let mut characters = route.chars();
    let first: String = characters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    format!(
        "{first}{}, opgemaakt op {}.",
        characters.as_str(),
        document::moment(time)
    )
}
/// Copies a row.
pub const COPY: &str = "Kopieer";
/// The label before a name.
pub const NAME: &str = "Naam";
/// The label before when and how the client consented.
pub const CONSENT_GIVEN: &str = "Gegeven";
/// The label before what the client was told.
pub const CONSENT_TOLD: &str = "Na uitleg over";
/// Returns when and how the client consented.
#[must_use]
pub fn consent(consent: &Consent) -> String {
    let form = match consent.form() {
        ConsentForm::Oral => "mondeling",
        ConsentForm::Written => "schriftelijk",
    };
    format!("op {}, {form}", day(consent.date()))
}
/// Copies all that the message says.
pub const COPY_ALL: &str = "Kopieer alles";
/// What is said once it is copied.
pub const COPIED_ALL: &str = "Gekopieerd. Plak het in het dossier van de cliënt. Windows kan bijhouden wat je kopieert: druk daarna op Windows + V en wis het daar.";
/// Shows the PDF to print.
pub const PRINT: &str = "Druk de PDF af";
/// Where the browser lets the page print no PDF.
pub const PRINT_BY_VIEWER: &str =
    "Je browser laat Sluis dit blad niet afdrukken. Klik op het printertje boven het blad.";

/// The heading above what the reader owes.
pub const DUTIES: &str = "Hou je hieraan";
/// The label before how long the data may be kept.
pub const KEEP: &str = "Bewaren (artikel\u{A0}3)";
/// The label before the organisations to which they may go.
pub const PASS_ON: &str = "Verder doorgeven (artikel\u{A0}4)";
/// The label before what the data are for.
pub const USE: &str = "Gebruiken";
/// What the data are for.
pub const USE_HINT: &str = "Alleen om deze cliënt te helpen.";

/// The heading above what is left to do.
pub const TIDY: &str = "Ruim nog op";
/// Returns what the reader does with the reference: with it one finds the client again.
#[must_use]
pub fn note_reference(reference: &str) -> String {
    format!("Noteer het kenmerk {reference} in het dossier van de cliënt")
}
/// What is left to do once the data are taken over, after the reference.
pub const TIDY_STEPS: [&str; 3] = [
    "Verwijder het bestand uit je map Downloads, en maak de prullenbak leeg",
    "Verwijder de mail, ook uit Verwijderde items",
    "Druk hieronder op ‘Wis alles’, dan vergeet deze pagina de gegevens",
];
/// What to do when something is wrong.
pub const REPORT_HINT: &str = "Meld het meteen aan de doorverwijzer (artikel 7).";
/// Goes to where it is reported.
pub const REPORT: &str = "Meld een fout";
/// Goes to where a report is answered.
pub const ANSWER_REPORT: &str = "Beantwoord deze melding";
/// What is owed for data in other files.
pub const DUTIES_OTHERWISE: &str = "Staan er gegevens van een cliënt in? Bewaar ze niet langer dan nodig (artikel 3) \
    en geef ze alleen door aan wie in het protocol staat (artikel 4).";

/// The heading above the files.
pub const FILES: &str = "Bestanden";
/// That what is saved is not encrypted.
pub const UNLOCKED: &str =
    "Wat je bewaart, is niet meer versleuteld. Verwijder het zodra je het niet meer nodig hebt.";
/// When there are none.
pub const NO_FILES: &str = "Er zitten geen bestanden in.";
/// Shows a file.
pub const SHOW: &str = "Toon";
/// Shows it no more.
pub const HIDE: &str = "Verberg";
/// Saves a file.
pub const SAVE: &str = "Bewaar";
/// Saves all files.
pub const SAVE_ALL: &str = "Bewaar alles";
/// What the browser asks then.
pub const SAVE_ALL_HINT: &str = "De bestanden komen één voor één in je map Downloads. Vraagt je browser of dat mag? Kies ‘Toestaan’.";
/// When there are too many to save one by one.
pub const TOO_MANY: &str = "Wil je alles bewaren? Pak het bestand dan uit met 7-Zip.";
/// When the browser does not take a file.
pub const NOT_SAVED: &str = "Je browser kon het bestand niet bewaren. Probeer het opnieuw.";
/// A file without content.
pub const EMPTY: &str = "Dit bestand is leeg.";
/// A file with a name that could do harm.
pub const RENAMED: &str = "De naam in het archief was niet veilig. Sluis heeft hem aangepast.";
/// A file that is not what its name says.
pub const DISGUISED: &str = "De naam past niet bij wat erin zit. Daarom toont Sluis het niet.";
/// A file that does something when it is opened.
pub const RISKY: &str = "Dit soort bestand kan iets uitvoeren op je computer. Open het alleen als je het verwacht van deze afzender.";
/// Asks before a PDF of someone else is shown.
pub const FOREIGN_PDF: &str = "In een PDF van iemand anders kan iets zitten dat vanzelf start. Toon hem alleen als je weet van wie hij komt.";
/// Shows it all the same.
pub const SHOW_ANYWAY: &str = "Toon hem toch";
/// A file without a name.
pub const NAMELESS: &str = "bestand";
/// What to do where the browser does not show a PDF.
pub const PDF_HINT: &str =
    "Zie je niets? Bewaar het bestand dan en open het met je eigen programma.";
/// When the browser does not show a file.
pub const NOT_SHOWN: &str =
    "Je browser kan dit niet tonen. Bewaar het bestand en open het met je eigen programma.";

/// Returns what the button that shows a file tells a screen reader.
#[must_use]
pub fn show(name: &str) -> String {
    format!("{SHOW} {name}")
}
/// Returns what the button that shows a PDF of someone else tells.
#[must_use]
pub fn show_anyway(name: &str) -> String {
    format!("{SHOW_ANYWAY}: {name}")
}
/// Returns what the button that hides it tells.
#[must_use]
pub fn hide(name: &str) -> String {
    format!("{HIDE} {name}")
}
/// Returns what the button that saves it tells.
#[must_use]
pub fn save(name: &str) -> String {
    format!("{SAVE} {name}")
}
/// Returns the name of a file that is shown, for a screen reader.
#[must_use]
pub fn content(name: &str) -> String {
    format!("Inhoud van {name}")
}
/// Returns what a picture is, for a screen reader.
#[must_use]
pub fn picture(name: &str) -> String {
    format!("Afbeelding {name}")
}
/// Returns how much of a text is not shown.
#[must_use]
pub fn more_text(bytes: u64) -> String {
    format!(
        "Er is nog {} meer. Bewaar het bestand om alles te lezen.",
        size(bytes)
    )
}
/// Lists more files.
#[must_use]
pub fn more_files(count: usize) -> String {
    format!("Toon er meer (nog {count})")
}
/// Returns how many links were left out.
#[must_use]
pub fn links(count: usize) -> String {
    let what = if count == 1 {
        "1 koppeling is".to_owned()
    } else {
        format!("{count} koppelingen zijn")
    };
    format!("{what} weggelaten: zo’n koppeling wijst naar een plaats op een ander toestel.")
}

/// Shows the fingerprint.
pub const FINGERPRINT_WHOLE: &str = "Toon de hele vingerafdruk (SHA-256)";
/// Returns which file was opened.
#[must_use]
pub fn from_file(name: &str) -> String {
    format!("Geopend uit {name}.")
}

/// Returns a number of bytes as people read it, rounded up.
#[must_use]
pub fn size(bytes: u64) -> String {
    const STEP: u64 = 1000;
    const MILLION: u64 = STEP * STEP;
    match bytes {
        0..STEP => format!("{bytes} bytes"),
        STEP..MILLION => format!("{} kB", bytes.div_ceil(STEP)),
        _ => {
            let tenths = bytes.div_ceil(MILLION / 10);
            match (tenths / 10, tenths % 10) {
                (whole, 0) => format!("{whole} MB"),
                (whole, tenth) if whole < 10 => format!("{whole},{tenth} MB"),
                (whole, _) => format!("{} MB", whole + 1),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_told_by_its_place() {
        assert_eq!(
            mended(&Slip::Swapped(2)).as_str(),
            "Het tweede en het derde woord stonden omgekeerd."
        );
        let mistaken = Slip::Mistaken {
            position: 6,
            typed: Zeroizing::new("baars".to_owned()),
            meant: "kaars",
        };
        assert_eq!(
            mended(&mistaken).as_str(),
            "Het zesde woord was “kaars”, niet “baars”."
        );
    }

    #[test]
    fn sizes_are_short() {
        let check = |bytes, expected: &str| assert_eq!(size(bytes), expected);
        check(0, "0 bytes");
        check(999, "999 bytes");
        check(1000, "1 kB");
        check(16_384, "17 kB");
        check(999_999, "1000 kB");
        check(1_000_000, "1 MB");
        check(1_200_001, "1,3 MB");
        check(200_000_000, "200 MB");
        check(200_000_001, "201 MB");
    }
}
