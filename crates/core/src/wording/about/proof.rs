//! Whether a file belongs to a receipt.

use crate::wording::Text;

/// What it does.
pub const INTRODUCTION: &str = "Kies een verzendbewijs en het versleutelde bestand. Sluis zegt of ze bij elkaar horen. Je hebt geen wachtwoord nodig, \
    en beide blijven op dit toestel.";
/// Picks the receipt.
pub const PICK_RECEIPT: &str = "Kies het verzendbewijs";
/// Which file that is.
pub const RECEIPT_HINT: &str = "Een .json-bestand, met een naam die begint met verzendbewijs.";
/// Picks the encrypted file.
pub const PICK_FILE: &str = "Kies het versleutelde bestand";
/// Which file that is.
pub const FILE_HINT: &str = "Een .7z-bestand.";
/// The label before the name of what was picked.
pub const PICKED: &str = "Gekozen:";
/// While a file is read.
pub const READING: &str = "Bezig met lezen…";
/// What comes next, once a receipt is there.
pub const NOW_THE_FILE: &str = "Het bewijs is gelezen. Kies nu het versleutelde bestand.";
/// What comes next, once a file is there.
pub const NOW_THE_RECEIPT: &str = "Het bestand is gelezen. Kies nu het verzendbewijs.";
/// The heading above what the receipt says.
pub const SAYS: &str = "Wat in het bewijs staat";
/// What the result does not show.
pub const LIMIT: &str = "Een verzendbewijs is niet ondertekend. Dit toont dat bewijs en bestand bij elkaar horen, niet wie ze heeft gemaakt. \
    Bewaar het bewijs daarom waar niemand het kan veranderen.";

/// Says that the device does not give the bytes.
#[must_use]
pub fn unreadable() -> Text {
    Text::new(
        "Dit bestand is niet te lezen.",
        "Staat het nog op dezelfde plek? Kies het dan opnieuw.",
    )
}

/// Says that a file is longer than any receipt.
#[must_use]
pub fn receipt_too_long() -> Text {
    Text::new(
        "Dit bestand is te groot om een verzendbewijs te zijn.",
        "Kies het bestand waarvan de naam met verzendbewijs begint.",
    )
}

/// Says that a file is longer than any encrypted file.
#[must_use]
pub fn file_too_long() -> Text {
    Text::new(
        "Dit bestand is veel groter dan een bestand van Sluis.",
        "Kies het bestand dat in het bewijs staat.",
    )
}

/// Says that a file is not written as a receipt.
#[must_use]
pub fn not_json() -> Text {
    Text::new(
        "Dit bestand is geen verzendbewijs, of het is beschadigd.",
        "Kies het bestand waarvan de naam met verzendbewijs begint. Is dat dit bestand, vraag het dan opnieuw aan wie het heeft verstuurd.",
    )
}

/// Says that the encrypted file stands where the receipt is asked.
#[must_use]
pub fn archive_for_receipt() -> Text {
    Text::new(
        "Dit is een 7z-bestand, geen verzendbewijs.",
        "Kies hier het .json-bestand.",
    )
}

/// Says that the receipt stands where the encrypted file is asked.
#[must_use]
pub fn receipt_for_archive() -> Text {
    Text::new(
        "Dit is een verzendbewijs, niet het versleutelde bestand.",
        "Kies hier het .7z-bestand.",
    )
}
