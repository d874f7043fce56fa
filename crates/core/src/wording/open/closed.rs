//! Why a file stays closed, and what to do.

use super::{super::text::Text, NO_PASSWORD};
use sevenz::{Bound, OpenError, Part};

/// When a password does not fit and nothing shows why.
#[must_use]
pub fn unfit() -> Text {
    Text::new(
        "Met dit wachtwoord gaat het bestand niet open.",
        "Vergelijk het teken voor teken met de afzender. Blijft het zo? Dan kan het bestand onderweg beschadigd zijn: \
         laat het opnieuw mailen.",
    )
}
/// When a password does not fit and some words are not on the list.
#[must_use]
pub fn unfit_words() -> Text {
    Text::new(
        "Met deze woorden gaat het bestand niet open.",
        "Kijk de woorden na die hieronder staan.",
    )
}
/// When a password does not fit and has too few or too many words.
#[must_use]
pub fn unfit_count(count: &Text) -> Text {
    Text::new(
        "Met deze woorden gaat het bestand niet open.",
        count.to_string(),
    )
}

/// When the device does not give a file.
#[must_use]
pub fn unreadable() -> Text {
    Text::new(
        "Dit bestand kan niet gelezen worden.",
        "Een map gaat niet, en een bestand dat intussen verplaatst is ook niet. Sla de bijlage opnieuw op en kies ze nog eens.",
    )
}
/// When a file is too long to read.
#[must_use]
pub fn too_long() -> Text {
    Text::new("Dit bestand is te groot voor deze pagina.", WITH_7_ZIP)
}
/// When a file is one of several that belong together.
#[must_use]
pub fn one_part() -> Text {
    Text::new(
        "Dit is één deel van een archief in meer bestanden.",
        "Zet alle delen in één map en open het eerste met 7-Zip, of vraag de afzender om één bestand.",
    )
}

const WITH_7_ZIP: &str =
    "Open het met 7-Zip, of vraag de afzender om het in kleinere bestanden te sturen.";

/// Why an archive stays closed, and what to do.
#[must_use]
pub fn failed(error: &OpenError) -> Text {
    match error {
        OpenError::NeedsPassword => Text::new("Dit bestand vraagt een wachtwoord.", NO_PASSWORD),
        OpenError::WrongPasswordOrDamaged => unfit(),
        OpenError::Damaged(Part::Start | Part::Header) => Text::new(
            "Het bestand is beschadigd of niet volledig.",
            "Sla de bijlage opnieuw op. Blijft het zo? Vraag de afzender om het bestand nog eens te mailen.",
        ),
        OpenError::Damaged(Part::Content) => Text::new(
            "De inhoud van het bestand is beschadigd.",
            "Aan het wachtwoord ligt het niet. Vraag de afzender om het bestand nog eens te mailen.",
        ),
        OpenError::NotSevenZip => Text::new(
            "Dit is geen 7z-bestand.",
            "Kies de bijlage waarvan de naam op .7z eindigt.",
        ),
        OpenError::Unsupported(_) => Text::new(
            "Dit bestand is gemaakt met een methode die Sluis niet kent.",
            "Open het met 7-Zip, of vraag de afzender om het opnieuw te maken met de gewone instellingen.",
        ),
        OpenError::TooLarge { bound, .. } => Text::new(
            match bound {
                Bound::Memory => {
                    "Om dit bestand te openen is meer geheugen nodig dan deze pagina neemt."
                }
                Bound::Unpacked => "In dit bestand zit meer dan 512 MB.",
                Bound::Entries => "In dit bestand zitten meer dan 100.000 bestanden.",
                Bound::Rounds | Bound::Keys => {
                    "Dit bestand vraagt veel meer rekenwerk dan gewoon is."
                }
                Bound::Header | Bound::Folders | Bound::Coders => {
                    "De lijst van wat in dit bestand zit, is veel langer dan gewoon is."
                }
            },
            WITH_7_ZIP,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_fail_has_its_own_sentence_and_remedy() {
        let bound = |bound| OpenError::TooLarge {
            bound,
            asked: 2,
            allowed: 1,
        };
        let errors = [
            OpenError::NeedsPassword,
            OpenError::WrongPasswordOrDamaged,
            OpenError::Damaged(Part::Start),
            OpenError::Damaged(Part::Content),
            OpenError::NotSevenZip,
            OpenError::Unsupported(sevenz::Feature::Layout),
            bound(Bound::Memory),
            bound(Bound::Unpacked),
            bound(Bound::Entries),
            bound(Bound::Rounds),
            bound(Bound::Header),
        ];
        let texts = errors.iter().map(failed);
        let mut causes: Vec<String> = texts
            .chain([unreadable(), too_long(), one_part()])
            .inspect(|text| assert!(!text.remedy.is_empty(), "{text}"))
            .map(|text| text.cause.into_owned())
            .collect();
        let all = causes.len();
        causes.sort();
        causes.dedup();
        assert_eq!(causes.len(), all);
    }
}
