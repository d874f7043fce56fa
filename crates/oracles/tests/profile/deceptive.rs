//! Texts that deceive, hide or send mail to a stranger, in every field of a profile.

use serde_json::{Value, json};

use super::with;

/// A case: its name, the field, the value, whether only the page can see it, and the sentence, with its place where it is another.
type Case = (&'static str, &'static str, Value, bool, &'static str);

const MISREAD: &str = "Hier staan tekens die verkeerd bewaard zijn, zoals � of Ã«. Typ ze opnieuw en bewaar het bestand als UTF-8.";
const LINK: &str = "Een link is https:// met een domein in gewone letters, en heeft geen spaties of @ voor het domein.";
const PAGE: &str = "Het adres van de pagina is https:// met een domein in gewone letters en een pad, zonder @, ? of #, en is ten hoogste 120 tekens lang.";
const STRANGER: &str = "Dit adres is niet van deze partij: haar domeinen zijn tessenderlo-ham.be. Kijk het na, letter voor letter.";

/// The cases, each with the profile and the sentence as the page says it.
pub fn deceptive() -> Vec<(&'static str, Value, bool, String)> {
    let whole = |(name, field, value, beyond_schema, sentence): Case| {
        let place = format!("/agreements/0/{field}");
        let sentence = match sentence.split_at(1) {
            ("+", deeper) => format!("{place}{deeper}"),
            ("=", elsewhere) => format!("/agreements/0/{elsewhere}"),
            _ => format!("{place}: {sentence}"),
        };
        (name, with(&place, value), beyond_schema, sentence)
    };
    cases().into_iter().map(whole).collect()
}

fn cases() -> Vec<Case> {
    vec![
        (
            "saved as Windows-1252",
            "purpose",
            json!("hulp voor de cli\u{fffd}nt"),
            false,
            MISREAD,
        ),
        (
            "UTF-8 read as Windows-1252",
            "fields/name",
            json!("de cliÃ«nt identificeren"),
            true,
            MISREAD,
        ),
        (
            "a control character",
            "title",
            json!("Protocol\u{7}"),
            false,
            "Hier staat een onzichtbaar teken (U+0007). Wis de tekst en typ hem opnieuw.",
        ),
        (
            "a line break",
            "retention",
            json!("een\ntwee"),
            false,
            "Hier staat een onzichtbaar teken (U+000A). Wis de tekst en typ hem opnieuw.",
        ),
        (
            "text that runs the other way",
            "receiver/team",
            json!("sociale \u{202e}dienst"),
            false,
            "Hier staat een onzichtbaar teken (U+202E). Wis de tekst en typ hem opnieuw.",
        ),
        (
            "an invisible space",
            "version",
            json!("2026-02-24/\u{200b}2"),
            false,
            "Hier staat een onzichtbaar teken (U+200B). Wis de tekst en typ hem opnieuw.",
        ),
        (
            "a mailbox with a soft hyphen",
            "mailbox",
            json!("sociale\u{ad}dienst@tessenderlo-ham.be"),
            false,
            "Hier staat een onzichtbaar teken (U+00AD). Wis de tekst en typ hem opnieuw.",
        ),
        (
            "an invisible letter",
            "sender/name",
            json!("Opgroeien\u{3164}"),
            false,
            "Hier staat een onzichtbaar teken (U+3164). Wis de tekst en typ hem opnieuw.",
        ),
        (
            "a Cyrillic letter in the mailbox",
            "mailbox",
            json!("socialedienst@tessendеrlo-ham.be"),
            false,
            "Hier staat “е” (U+0435), een letter uit een ander alfabet. Typ de tekst opnieuw.",
        ),
        (
            "a Cyrillic letter in a domain",
            "receiver/domains/0",
            json!("tessendеrlo-ham.be"),
            false,
            "Hier staat “е” (U+0435), een letter uit een ander alfabet. Typ de tekst opnieuw.",
        ),
        (
            "a Greek letter in a legal basis",
            "legalBases/1",
            json!("Αrtikel 8"),
            false,
            "Hier staat “Α” (U+0391), een letter uit een ander alfabet. Typ de tekst opnieuw.",
        ),
        (
            "a mailbox of another provider",
            "mailbox",
            json!("socialedienst@gmail.com"),
            true,
            STRANGER,
        ),
        (
            "a mailbox as the scan was misread",
            "mailbox",
            json!("socialedienst@tessenderlo-harn.be"),
            true,
            STRANGER,
        ),
        (
            "a mailbox of which the domain only ends so",
            "mailbox",
            json!("socialedienst@nep-tessenderlo-ham.be"),
            true,
            STRANGER,
        ),
        (
            "an officer of another party",
            "sender/dpo",
            json!("privacy@tessenderlo-ham.be"),
            true,
            "Dit adres is niet van deze partij: haar domeinen zijn opgroeien.be, kindengezin.be. Kijk het na, letter voor letter.",
        ),
        (
            "an officer of the receiver elsewhere",
            "receiver/dpo",
            json!("privacy@tessenderlo-harn.be"),
            true,
            STRANGER,
        ),
        (
            "an encoded domain",
            "receiver/domains/0",
            json!("xn--tessendrlo-ham-hsk.be"),
            false,
            "Dit is geen domein in gewone letters, zoals voorbeeld.be.",
        ),
        (
            "a digit for a letter in a domain",
            "sender/domains/1",
            json!("k1ndengezin.be"),
            true,
            "Dit lijkt op kindengezin, maar het is iets anders. Kijk het na, letter voor letter.",
        ),
        (
            "rn for m in a domain beside the right one",
            "receiver/domains/-",
            json!("tessenderlo-harn.be"),
            true,
            "=receiver/domains/1: Dit lijkt op tessenderlo-ham.be, maar het is iets anders. Kijk het na, letter voor letter.",
        ),
        (
            "a letter less in a domain beside the right one",
            "sender/domains/-",
            json!("opgroein.be"),
            true,
            "=sender/domains/2: Dit lijkt op opgroeien.be, maar het is iets anders. Kijk het na, letter voor letter.",
        ),
        (
            "a page at a name that looks like the sender",
            "page",
            json!("https://sluis.opgr0eien.be/"),
            true,
            "Dit lijkt op opgroeien.be, maar het is iets anders. Kijk het na, letter voor letter.",
        ),
        (
            "a team that stands there twice",
            "sender/teams",
            json!([{ "name": "Kind en Gezin Zuiderkempen" }, { "name": "Kind en Gezin West-Limburg" }]),
            true,
            "+/1: Dit team staat er twee keer. Laat er één staan.",
        ),
        (
            "teams of who gets the data",
            "receiver/teams",
            json!([{ "name": "onthaal" }]),
            false,
            "Deze sleutel bestaat niet. Kijk de spelling na.",
        ),
        (
            "markup in a title",
            "title",
            json!("Protocol <img src=x onerror=alert(1)>"),
            false,
            "Hier staat een < of een >. Zulke tekens horen niet in een protocol. Wis ze.",
        ),
        (
            "an accent in a domain",
            "sender/domains/1",
            json!("kindengézin.be"),
            false,
            "Dit is geen domein in gewone letters, zoals voorbeeld.be.",
        ),
        (
            "a domain of everybody",
            "sender/domains/1",
            json!("gmail.com"),
            true,
            "Bij dit domein kan iedereen een adres hebben. Zet hier alleen domeinen van de partij zelf.",
        ),
        (
            "an accent in the mailbox",
            "mailbox",
            json!("sociàledienst@tessenderlo-ham.be"),
            false,
            "Dit is geen e-mailadres in gewone letters, zoals naam@voorbeeld.be.",
        ),
        (
            "header fields in the mailbox",
            "mailbox",
            json!("a?bcc=b@tessenderlo-ham.be"),
            false,
            "Dit is geen e-mailadres in gewone letters, zoals naam@voorbeeld.be.",
        ),
        (
            "a link with another name before its own",
            "published",
            json!("https://opgroeien.be@evil.example/protocol"),
            false,
            LINK,
        ),
        (
            "a link with a backslash",
            "published",
            json!("https://evil.example\\@opgroeien.be/"),
            false,
            LINK,
        ),
        (
            "a link to a number",
            "published",
            json!("https://127.0.0.1/protocol"),
            false,
            LINK,
        ),
        (
            "a link to a port",
            "published",
            json!("https://opgroeien.be:8443/protocol"),
            false,
            LINK,
        ),
        (
            "a link to this machine",
            "published",
            json!("https://localhost/protocol"),
            false,
            LINK,
        ),
        (
            "a link to an encoded name",
            "published",
            json!("https://xn--pgroeien-ftb.be/protocol"),
            false,
            LINK,
        ),
        (
            "a page at another name than it seems",
            "page",
            json!("https://opgroeien.be@evil.example/"),
            false,
            PAGE,
        ),
        (
            "a page that is not encrypted on its way",
            "page",
            json!("http://sluis.opgroeien.be/"),
            false,
            PAGE,
        ),
        (
            "a page that gets a question",
            "page",
            json!("https://sluis.opgroeien.be/?naar=evil.example"),
            false,
            PAGE,
        ),
        (
            "a page with a place of its own",
            "page",
            json!("https://sluis.opgroeien.be/#melden"),
            false,
            PAGE,
        ),
        (
            "a page with a password",
            "page",
            json!("https://an:geheim@sluis.opgroeien.be/"),
            false,
            PAGE,
        ),
        (
            "a page that is a script",
            "page",
            json!("javascript:alert(1)"),
            false,
            PAGE,
        ),
        (
            "a page whose address no mail can hold",
            "page",
            json!(format!("https://sluis.opgroeien.be/{}", "p".repeat(94))),
            false,
            PAGE,
        ),
        (
            "a link that is a script",
            "published",
            json!("javascript:alert(1)"),
            false,
            LINK,
        ),
        (
            "a name of 5,000 characters",
            "sender/team",
            json!("W".repeat(5_000)),
            false,
            "Deze tekst is te lang: ten hoogste 2000 tekens.",
        ),
        (
            "a name of 121 characters",
            "municipality",
            json!("W".repeat(121)),
            false,
            "Deze tekst is te lang: ten hoogste 120 tekens.",
        ),
        (
            "an old name of 121 characters",
            "territory/0/oldNames/0",
            json!("W".repeat(121)),
            false,
            "Deze tekst is te lang: ten hoogste 120 tekens.",
        ),
        (
            "an id of 121 characters",
            "id",
            json!("w".repeat(121)),
            false,
            "Gebruik alleen kleine letters, cijfers en koppeltekens.",
        ),
        (
            "401 recipients",
            "recipients",
            json!(vec!["iemand"; 401]),
            false,
            "Deze lijst is te lang: ten hoogste 400 delen.",
        ),
        (
            "a number of another country",
            "sender/phone",
            json!("+44 20 7946 0018"),
            true,
            "Dit is geen Belgisch telefoonnummer, zoals 013 66 00 11.",
        ),
        (
            "confirmed on a day to come",
            "confirmed",
            json!({ "name": "Els", "date": "2030-01-01" }),
            true,
            "+/date: Deze dag ligt in de toekomst: volgens dit toestel is het vandaag 27 november 2026. Kijk de datum na, en ook de klok van het toestel.",
        ),
        (
            "confirmed by nobody to be seen",
            "confirmed",
            json!({ "name": "Els\u{2066}", "date": "2026-03-01" }),
            false,
            "+/name: Hier staat een onzichtbaar teken (U+2066). Wis de tekst en typ hem opnieuw.",
        ),
    ]
}
