//! Why a file stays closed, and what to do.

use super::{super::text::Text, NO_PASSWORD};
use sevenz::{DamagedPart, LimitKind, OpenError};

/// Returns the words for when a password does not fit and nothing shows why.
#[must_use]
pub fn unfit() -> Text {
    Text::new(
        "Met dit wachtwoord gaat het bestand niet open.",
        "Vergelijk het teken voor teken met de afzender. Blijft het zo? Dan kan het bestand onderweg beschadigd zijn: \
         laat het opnieuw mailen.",
    )
}
/// Returns the words for when six words of the list do not fit, nor any words like them.
#[must_use]
pub fn unfit_tried() -> Text {
    Text::new(
        "Met deze woorden gaat het bestand niet open, en met woorden die erop lijken ook niet.",
        "Vraag de afzender om ze opnieuw voor te lezen, en of ze bij dit bestand horen. Blijft het zo? Dan kan het bestand onderweg \
         beschadigd zijn: laat het opnieuw mailen.",
    )
}
/// Returns the words for when a password does not fit and some words are not on the list.
#[must_use]
pub fn unfit_words() -> Text {
    Text::new(
        "Met deze woorden gaat het bestand niet open.",
        "Kijk de woorden na die hieronder staan.",
    )
}
/// Returns the words for when a password does not fit and has too few or too many words.
#[must_use]
pub fn unfit_count(count: &Text) -> Text {
    Text::new(
        "Met deze woorden gaat het bestand niet open.",
        count.to_string(),
    )
}

/// Returns the words for when the device does not give a file.
#[must_use]
pub fn unreadable() -> Text {
    Text::new(
        "Dit bestand kan niet gelezen worden.",
        "Je kan geen map kiezen, en geen bestand dat verplaatst is. Bewaar de bijlage opnieuw en kies ze nog eens.",
    )
}
/// Returns the words for when a file is too long to read.
#[must_use]
pub fn too_long() -> Text {
    Text::new("Dit bestand is te groot voor deze pagina.", WITH_7_ZIP)
}
/// Returns the words for when a file is one of several that belong together.
#[must_use]
pub fn one_part() -> Text {
    Text::new(
        "Dit is één deel van een archief in meer bestanden.",
        "Zet alle delen in één map en open het eerste met 7-Zip, of vraag de afzender om één bestand.",
    )
}

/// What came instead of a 7z archive.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoArchive {
    /// Nothing: the file has no bytes.
    Empty,
    /// A program, most often one that unpacks itself.
    Program,
    /// A text, a web page, a mail or a PDF under the name of a 7z: a notice of a mail gateway.
    Notice,
    /// Other bytes under the name of a 7z.
    Misnamed,
    /// Another file, by its name too.
    Other,
}

/// Returns the words for when what was picked is no 7z archive.
#[must_use]
pub fn other_file(kind: NoArchive) -> Text {
    match kind {
        NoArchive::Empty => Text::new(
            "Dit bestand is leeg.",
            "Bewaar de bijlage opnieuw. Blijft ze leeg? Vraag de afzender om het bestand nog eens te mailen.",
        ),
        NoArchive::Program => Text::new(
            "Dit is een programma, geen gewoon 7z-bestand.",
            "Start het niet. Vraag de afzender om een bestand waarvan de naam op .7z eindigt.",
        ),
        NoArchive::Notice => Text::new(
            "Dit bestand heeft de naam van een 7z-bestand, maar er zit een bericht in.",
            "Vermoedelijk heeft de beveiliging van de mail de bijlage tegengehouden. Vraag je informaticadienst om ze door te laten.",
        ),
        NoArchive::Misnamed => Text::new(
            "Dit bestand heeft de naam van een 7z-bestand, maar het is er geen.",
            "Bewaar de bijlage opnieuw. Blijft het zo? Vraag de afzender om het bestand nog eens te mailen.",
        ),
        NoArchive::Other => Text::new(
            "Dit is geen 7z-bestand.",
            "Kies de bijlage waarvan de naam op .7z eindigt.",
        ),
    }
}

const WITH_7_ZIP: &str =
    "Open het met 7-Zip, of vraag de afzender om het in kleinere bestanden te sturen.";

/// Returns why an archive stays closed, and what to do.
#[must_use]
pub fn failed(error: &OpenError) -> Text {
    match error {
        OpenError::NeedsPassword => Text::new("Dit bestand vraagt een wachtwoord.", NO_PASSWORD),
        OpenError::WrongPasswordOrDamaged => unfit(),
        OpenError::Damaged(DamagedPart::Content) => Text::new(
            "De inhoud van het bestand is beschadigd.",
            "Aan het wachtwoord ligt het niet. Vraag de afzender om het bestand nog eens te mailen.",
        ),
        OpenError::Damaged(DamagedPart::SeparateContent) => Text::new(
            "Een deel van het bestand gaat niet open.",
            "Dat deel is beschadigd, of heeft een ander wachtwoord dan de rest. Vraag de afzender om alles opnieuw te mailen, \
             in één keer ingepakt.",
        ),
        OpenError::Damaged(_) => Text::new(
            "Het bestand is beschadigd of niet volledig.",
            "Bewaar de bijlage opnieuw. Blijft het zo? Vraag de afzender om het bestand nog eens te mailen.",
        ),
        OpenError::NotSevenZip => other_file(NoArchive::Other),
        OpenError::TooLarge { limit, .. } => Text::new(
            match limit {
                LimitKind::Unpacked => "In dit bestand zit meer dan 512 MB.",
                LimitKind::Entries => "In dit bestand zitten meer dan 100.000 bestanden.",
                LimitKind::Rounds | LimitKind::Keys => {
                    "Dit bestand vraagt veel meer rekenwerk dan gewoon is."
                }
                LimitKind::Header | LimitKind::Folders | LimitKind::Coders => {
                    "De lijst van wat in dit bestand zit, is veel langer dan gewoon is."
                }
                _ => {
                    "Om dit bestand te openen is meer geheugen nodig dan deze pagina mag gebruiken."
                }
            },
            WITH_7_ZIP,
        ),
        // Also whatever a later version of the reader may refuse.
        _ => Text::new(
            "Dit bestand is gemaakt met een methode die Sluis niet kent.",
            "Open het met 7-Zip, of vraag de afzender om het opnieuw te maken met de gewone instellingen.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_fail_has_its_own_sentence_and_remedy() {
        let bound = |limit| OpenError::TooLarge {
            limit,
            requested: 2,
            allowed: 1,
        };
        let errors = [
            OpenError::NeedsPassword,
            OpenError::WrongPasswordOrDamaged,
            OpenError::Damaged(DamagedPart::StartHeader),
            OpenError::Damaged(DamagedPart::Content),
            OpenError::Damaged(DamagedPart::SeparateContent),
            OpenError::NotSevenZip,
            OpenError::Unsupported(sevenz::Feature::Layout),
            bound(LimitKind::Memory),
            bound(LimitKind::Unpacked),
            bound(LimitKind::Entries),
            bound(LimitKind::Rounds),
            bound(LimitKind::Header),
        ];
        let texts = errors.iter().map(failed);
        let mut causes: Vec<String> = texts
            .chain([unreadable(), too_long(), one_part()])
            .chain(
                [
                    NoArchive::Empty,
                    NoArchive::Program,
                    NoArchive::Notice,
                    NoArchive::Misnamed,
                ]
                .map(other_file),
            )
            .inspect(|text| assert!(!text.remedy.is_empty(), "{text}"))
            .map(|text| text.cause.into_owned())
            .collect();
        let all = causes.len();
        causes.sort();
        causes.dedup();
        assert_eq!(causes.len(), all);
    }
}
