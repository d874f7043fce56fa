//! Who refers, and the link that remembers it.

use crate::referral::Worker;

/// Why the worker's own details are asked.
pub const HINT: &str =
    "De sociale dienst ziet wie doorverwijst. Klopt er iets niet, dan neemt die contact met je op.";

/// When everything goes by itself.
pub const WIPED_ALONE: &str = "Gebeurt er 10 minuten niets, dan wist Sluis alles op dit scherm.";

/// Changes who refers, said in full for a screen reader.
pub const CHANGE: &str = "Wijzig wie doorverwijst";

/// Changes who refers.
pub const CHANGE_SHORT: &str = "Wijzig";

/// Returns who refers, in one line.
#[must_use]
pub fn line(worker: &Worker) -> String {
    let parts = [&worker.name, &worker.email, &worker.phone, &worker.team].map(String::as_str);
    format!("Jij: {}", parts.join(" · ").trim_end_matches(" · "))
}

/// Opens what can be done to type it no more.
pub const OWN_LINK: &str = "Dit niet telkens opnieuw typen?";

/// What the link holds, and where it stays.
pub const OWN_LINK_HINT: &str = "Maak je eigen link en zet die bij je favorieten. Open je Sluis langs die link, dan is dit al \
    ingevuld. Het staat dan leesbaar in je favorieten en in de geschiedenis van je browser. \
    Over een cliënt staat er niets in.";

/// Makes the link.
pub const MAKE_LINK: &str = "Maak mijn eigen link";

/// What the link is called, also as a bookmark.
pub const LINK_NAME: &str = "Sluis, met mijn gegevens";

/// How the link becomes a bookmark.
pub const LINK_USE: &str = "Sleep de link naar je favorieten. Of klik erop en druk op Ctrl + D.";
