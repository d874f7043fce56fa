//! What is said of files whose origin is not proven, and of messages that are odd.

use crate::protocol::Agreement;
use crate::report::{Doubt, Side};
use crate::wording::text::Text;

/// Says that a file is what its sender made, as far as its password proves that.
pub const SECURED: &str =
    "Alles in dit bestand is versleuteld met dit wachtwoord, en elk deel is nagekeken.";
/// Says that there is no message of Sluis in such a file.
pub const NO_MESSAGE: &str =
    "Er zit geen bericht van Sluis in: je ziet de bestanden zoals ze zijn.";

/// What to do with a file that anyone can have made.
const ASK_FIRST: &str = "Bel wie het je heeft gestuurd, op een nummer dat je al kent, en vraag of het van hen komt. Gebruik er niets uit voor \
    je dat weet. Staat er een doorverwijzing in? Dan is ze hier een gewoon bestand, en geen kaart.";

/// Returns the words for when nothing in an archive was encrypted.
#[must_use]
pub fn not_secured() -> Text {
    Text::new(
        "Dit bestand was niet versleuteld. Het kan van iemand anders zijn dan je denkt.",
        ASK_FIRST,
    )
}
/// Returns the words for when a part of an archive was not encrypted.
#[must_use]
pub fn partly_secured() -> Text {
    Text::new(
        "Een deel van dit bestand was niet versleuteld. Iemand anders kan dat eraan toegevoegd hebben, ook al klopt het wachtwoord.",
        ASK_FIRST,
    )
}
/// Returns the words for when nothing shows that the password was right.
#[must_use]
pub fn unchecked() -> Text {
    Text::new(
        "Niets in dit bestand bewijst dat het wachtwoord juist is: het opent met elk wachtwoord. Bij een fout wachtwoord zie je alleen \
         onzin, en het kan van iemand anders zijn dan je denkt.",
        ASK_FIRST,
    )
}
/// Returns the words for when the list of files was not encrypted.
#[must_use]
pub fn list_not_secured() -> Text {
    Text::new(
        "De lijst met bestanden was niet versleuteld, de inhoud wel. Iemand anders kan namen veranderd of bestanden weggenomen hebben.",
        ASK_FIRST,
    )
}
/// Below one file that was not encrypted, between others that were.
pub const NOT_SECURED: &str = "Dit was niet versleuteld. Het kan van iemand anders zijn.";

/// Returns what is odd about a message, and what to do.
#[must_use]
pub fn doubt(doubt: Doubt, writer: Side, agreement: &Agreement) -> Text {
    let from = writer.party(agreement).name();
    let cause = match doubt {
        Doubt::Side => {
            format!("Zo’n bericht hoort van {from} te komen, en dit komt van de andere kant.")
        }
        Doubt::Sender => format!(
            "Het e-mailadres of de organisatie van de afzender is niet van {from}. Dit kan van iemand anders zijn dan je denkt."
        ),
        Doubt::Receiver => {
            "Dit is bestemd voor een organisatie die niet in ons protocol staat.".to_owned()
        }
        Doubt::Future => {
            return Text::new(
                "Volgens dit bestand is het later gemaakt dan nu.",
                "Kijk eerst of de klok van je toestel juist staat. Staat die juist? Bel dan de afzender op een nummer dat je al kent.",
            );
        }
    };
    Text::new(
        cause,
        format!(
            "Bel {from} op een nummer dat je al kent, nooit op een nummer uit dit bestand, en vraag of het klopt."
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Profile;

    #[test]
    fn each_doubt_says_what_to_do_without_a_number_of_the_file() {
        let profile = Profile::default();
        for kind in [Doubt::Side, Doubt::Sender, Doubt::Receiver, Doubt::Future] {
            for side in [Side::Sender, Side::Receiver] {
                let text = doubt(kind, side, profile.first());
                assert!(text.remedy.contains("een nummer dat je al kent"), "{text}");
            }
        }
        for text in [
            not_secured(),
            partly_secured(),
            unchecked(),
            list_not_secured(),
        ] {
            assert!(text.remedy.contains("een nummer dat je al kent"), "{text}");
        }
    }
}
