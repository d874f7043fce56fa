//! `Beheer` and `Kijk een andere Sluis na`: the labels of the model agreement's blanks, and what differs between two profiles.

use super::profile::{profile_fault, profile_problem};
use super::text::Text;
use crate::protocol::manage::{
    Blank, BlankKind, Difference, DifferenceKind, FieldChange, PageFileError, Part, PlacedProblem,
};
use crate::protocol::{ProfileProblem, ProfileProblemKind as Kind};

/// The most problems of a refused profile that are told.
const MOST_TOLD: usize = 5;

/// What the part does.
pub const INTRODUCTION: &str = "Pas hier de protocollen in Sluis aan, zonder teksteditor. Het programma zelf blijft letter voor letter hetzelfde. \
    Bewaar daarna de nieuwe sluis.html en zet die op de plek van de oude.";
/// Picks the file to begin with.
pub const PICK: &str = "Begin met een ander bestand";
/// Which file that is.
pub const PICK_HINT: &str = "Neem de protocollen over uit een andere sluis.html of uit een .json. Je kan het bestand ook hierheen slepen.";
/// The list of agreements.
pub const AGREEMENTS: &str = "Welk protocol?";
/// An agreement of which nothing is filled in.
pub const UNNAMED: &str = "(nog zonder naam)";
/// Makes an agreement with nothing of its own yet.
pub const ADD: &str = "Nieuw protocol";
/// Makes an agreement with all that this one says.
pub const COPY: &str = "Kopie van dit protocol";
/// Takes an agreement out.
pub const REMOVE: &str = "Haal dit protocol weg";
/// Says that a value stands with what agreements share.
pub const SHARED: &str =
    "Gedeeld door alle protocollen. Wat je hier verandert, geldt alleen voor dit protocol.";
/// The heading above who checks the contacts.
pub const CHECKED: &str = "Contacten nakijken";
/// What to do for that.
pub const CHECKED_HINT: &str = "Kijk de mailbox, de nummers en de adressen na bij de dienst zelf, niet in een mail. Zet dan je naam hier.";
/// The name of who checks.
pub const CHECKER: &str = "Jouw voornaam en naam";
/// Writes that down.
pub const CHECK: &str = "Ik heb alles nagekeken";
/// Says that nothing can be checked yet.
pub const NOT_YET: &str = "Vul eerst aan wat nog ontbreekt of fout is.";
/// The heading above what differs.
pub const CHANGES: &str = "Wat er verandert";
/// Where nothing differs.
pub const NO_CHANGES: &str = "Nog niets.";
/// Saves the page.
pub const SAVE_PAGE: &str = "Bewaar sluis.html";
/// Saves the profile alone.
pub const SAVE_JSON: &str = "Bewaar alleen de protocollen (.json)";
/// Above the problems that keep it from being saved.
pub const WRONG: &str = "Dit is nog niet in orde";
/// Says what to do with what was saved.
pub const SAVED: &str =
    "Open het bewaarde bestand en kijk na of alles klopt. Zet het dan op de plek van het oude.";
/// Says that the browser did not save it.
pub const NOT_SAVED: &str = "De browser heeft het bestand niet bewaard. Probeer het opnieuw.";
/// Says that the page cannot give itself out.
pub const NO_PAGE: &str = "Deze pagina komt van een server en kan zichzelf niet bewaren. Kies hierboven eerst de sluis.html die je wil aanpassen.";

/// What the check of another page does.
pub const COMPARE_INTRODUCTION: &str = "Heb je Sluis van iemand gekregen, of twijfel je aan een kopie? Kies dat bestand: Sluis vergelijkt het met deze pagina. \
    Dat zegt alleen iets als je deze pagina zelf vertrouwt.";
/// Picks the page to check.
pub const PICK_OTHER: &str = "Kies de andere sluis.html";
/// How.
pub const PICK_OTHER_HINT: &str =
    "Je kan het bestand ook hierheen slepen. Het wordt alleen gelezen, niet geopend.";
/// The heading above what was found.
pub const FOUND: &str = "Wat Sluis vond";
/// What is looked at.
pub const PROGRAM: &str = "Programma";
/// All but program and agreements.
pub const REST: &str = "De rest van de pagina";
/// The agreements.
pub const PROFILE: &str = "Protocollen";

/// Returns what there is to say of a program; `version` where the page says one.
#[must_use]
pub fn program(is_same: bool, version: Option<&str>, fingerprint: &str) -> Text {
    let version = version
        .map(|version| format!(" Versie {version}."))
        .unwrap_or_default();
    if is_same {
        return Text::new(format!("Hetzelfde programma als deze pagina.{version}"), "");
    }
    Text::new(
        format!("Een ander programma dan deze pagina.{version} De vingerafdruk is {fingerprint}."),
        "Gebruik dit bestand niet voor je die vingerafdruk hebt vergeleken met die van de uitgave.",
    )
}

/// Says that the rest is the same.
#[must_use]
pub fn same_rest() -> Text {
    Text::new("Letter voor letter zoals deze pagina.", "")
}

/// Says that this page does not know its own letters.
#[must_use]
pub fn no_rest() -> Text {
    Text::new(
        "Niet te vergelijken: deze pagina komt van een server en is daar anders opgebouwd.",
        "Open een sluis.html die je vertrouwt, en kijk het bestand daarmee na.",
    )
}

/// Says whether agreements differ, and if not whether they are written alike.
#[must_use]
pub fn profiles(differ: bool, are_alike: bool) -> Text {
    match (differ, are_alike) {
        (true, _) => Text::new(
            "De protocollen verschillen van deze pagina.",
            "Hieronder staat elk verschil. Ken je het niet? Gebruik dit bestand dan niet.",
        ),
        (false, true) => Text::new("Alle protocollen zijn dezelfde.", ""),
        (false, false) => Text::new(
            "De protocollen zeggen hetzelfde, maar staan er anders of in een andere volgorde.",
            "",
        ),
    }
}

/// Says that the rest of a page differs, from which line on.
#[must_use]
pub fn other_rest(line: usize) -> Text {
    Text::new(
        format!("Verschilt van deze pagina vanaf regel {line}."),
        "Gebruik dit bestand niet, tenzij het een andere versie is die je kent. \
         Ook een extensie in je browser kan dit verschil maken: kijk het dan na in een venster zonder extensies.",
    )
}

/// Says that a file is too large.
#[must_use]
pub fn too_large() -> Text {
    Text::new(
        "Dit bestand is veel groter dan Sluis.",
        "Kies de sluis.html zelf.",
    )
}

/// Returns why a file is no page.
#[must_use]
pub fn no_page(error: PageFileError) -> Text {
    match error {
        PageFileError::NotUtf8 => Text::new(
            "Dit bestand is geen UTF-8, of het is beschadigd.",
            "Kies een sluis.html zoals de uitgave ze heeft.",
        ),
        PageFileError::NotSluis => Text::new(
            "Dit bestand is geen sluis.html.",
            "Kies het bestand van Sluis zelf, niet een pagina die je browser heeft bewaard.",
        ),
        PageFileError::ServerForm => Text::new(
            "Dit is index.html van de server: daar zit het programma niet in.",
            "Kies sluis.html.",
        ),
    }
}

/// Returns why the agreements of a file cannot be used; the profile starts at line `first` of the file.
#[must_use]
pub fn refused(problems: &[ProfileProblem], first: usize) -> Text {
    let told = problems.iter().take(MOST_TOLD);
    let told = told.map(|problem| profile_problem(problem, first));
    Text::new(
        "De protocollen in dit bestand kloppen niet.",
        told.collect::<Vec<_>>().join(" "),
    )
}

/// Returns the heading of a part of the form.
#[must_use]
pub fn part(part: Part) -> &'static str {
    match part {
        Part::Agreement => "Waar en wanneer het geldt",
        Part::Receiver => "Wie ontvangt",
        Part::Sender => "Wie doorverwijst",
        Part::Content => "Doel, gronden en bewaren",
        Part::Checked => CHECKED,
    }
}

const LINES: &str = "Een per regel.";
const UNKNOWN: &str = "Leeg zolang het niet bekend is.";
const DAY: &str = "Zoals 24/2/2026.";

/// The label and the hint of each blank, in the order of [`Blank::ALL`].
const LABELS: [(&str, &str); Blank::ALL.len()] = [
    (
        "Gemeente",
        "De postcodes volgen uit de lijst van gemeenten.",
    ),
    (
        "Gebied",
        "Een postcode per regel, zoals: 3980 Tessenderlo: Hulst, Schoot. Leeg: heel de gemeente.",
    ),
    (
        "Dit protocol is ingeschakeld",
        "Zonder vinkje kan niemand eronder doorverwijzen.",
    ),
    (
        "Korte naam",
        "Kleine letters, cijfers en koppeltekens. Verander die later niet.",
    ),
    (
        "Titel",
        "{team} en {receiver} worden het team en de naam van wie ontvangt.",
    ),
    (
        "Versie van deze gegevens",
        "De dag van het protocol en een nummer, zoals 2026-02-24/1.",
    ),
    ("Ondertekend op", DAY),
    ("Eerste dag", DAY),
    ("Laatste dag", "Leeg zolang het blijft gelden."),
    ("Samenwerking gesloten op", UNKNOWN),
    ("Link naar het gepubliceerde protocol", UNKNOWN),
    ("Adres waar de ontvanger Sluis vindt", UNKNOWN),
    ("Mailbox", "Hier gaat het versleutelde bestand naartoe."),
    (
        "Telefoon",
        "Op dit nummer geef je het wachtwoord door. Leeg zolang het niet bekend is.",
    ),
    (
        "Soort dienst",
        "OCMW, CAW, of een naam met lidwoord zoals de sociale dienst. Leeg: OCMW.",
    ),
    ("Naam", ""),
    ("Dienst", ""),
    ("KBO-nummer", ""),
    ("Straat en nummer", ""),
    ("Postcode", ""),
    ("Gemeente van de zetel", ""),
    ("Domeinen van de e-mailadressen", LINES),
    ("Functionaris voor gegevensbescherming", "Het e-mailadres."),
    ("Functies van de vertegenwoordigers", LINES),
    ("E-mailadres van de vertegenwoordigers", UNKNOWN),
    ("Contactpunt", UNKNOWN),
    ("Rechtsgronden van wie ontvangt", LINES),
    ("Organisatie", ""),
    ("Team", ""),
    ("Telefoon van het team", UNKNOWN),
    (
        "Andere teams",
        "Een per regel, met het nummer achter een dubbelepunt.",
    ),
    ("KBO-nummer van de organisatie", ""),
    ("Straat en nummer van de organisatie", ""),
    ("Postcode van de organisatie", ""),
    ("Gemeente van de organisatie", ""),
    ("Domeinen van de organisatie", LINES),
    ("Functionaris van de organisatie", "Het e-mailadres."),
    ("Vertegenwoordigers van de organisatie", LINES),
    ("E-mailadres van haar vertegenwoordigers", UNKNOWN),
    ("Contactpunt van de organisatie", UNKNOWN),
    ("Rechtsgronden van wie doorverwijst", LINES),
    ("Doel", ""),
    ("Rechtsgronden", LINES),
    ("Waarom de naam", ""),
    ("Waarom het adres", ""),
    ("Waarom het telefoonnummer", ""),
    ("Waarom het e-mailadres", ""),
    ("Hoelang wie ontvangt bewaart", ""),
    ("Aan wie die mag doorgeven", LINES),
    ("Nagekeken door", ""),
];

/// Returns the label of a blank and its hint, which can be empty.
#[must_use]
pub fn label(blank: Blank) -> (&'static str, &'static str) {
    let place = Blank::ALL.iter().position(|known| *known == blank);
    place.map_or(("", ""), |place| LABELS[place])
}

/// Returns what is wrong at a blank. `name` gives the name of an agreement.
#[must_use]
pub fn problem(placed: &PlacedProblem, name: impl Fn(usize) -> String) -> String {
    let there = |pointer: &str| pointer.split('/').nth(2)?.parse().ok();
    let owner = match placed.problem.kind() {
        Kind::DoublePostcode(pointer) => there(pointer),
        Kind::DoubleName(owner) => Some(*owner),
        _ => None,
    };
    let what = match owner {
        Some(owner) => format!("Dit staat ook al bij {}. Laat er één staan.", name(owner)),
        None => profile_fault(&placed.problem),
    };
    match placed.line {
        Some(line) => format!("Regel {line}: {what}"),
        None => what,
    }
}

/// Returns how an agreement differs, as a heading.
#[must_use]
pub fn difference(difference: &Difference) -> String {
    let name = match difference.name.as_str() {
        "" => UNNAMED,
        name => name,
    };
    match difference.kind {
        DifferenceKind::Added => format!("{name}: komt erbij"),
        DifferenceKind::Gone => format!("{name}: valt weg"),
        DifferenceKind::Changed => format!("{name}: verandert"),
    }
}

/// Returns how a value differs.
#[must_use]
pub fn change(change: &FieldChange) -> String {
    let blank = change.blank();
    let label = match change.pointer.as_str() {
        "/confirmed/date" => "Nagekeken op",
        "/confirmed/contacts" => "Code van de contacten",
        pointer => blank.map_or(pointer, |blank| label(blank).0),
    };
    let is_switch = blank.is_some_and(|blank| blank.kind() == BlankKind::Switch);
    let said = |text: &str| match text {
        "true" if is_switch => "ja".to_owned(),
        "false" if is_switch => "nee".to_owned(),
        text => text.to_owned(),
    };
    let (before, after) = (said(&change.before), said(&change.after));
    match (before.as_str(), after.as_str()) {
        ("", after) => format!("{label}: {after}"),
        (before, "") => format!("{label}: {before} valt weg"),
        (before, after) => format!("{label}: {before} wordt {after}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_blank_has_a_label_of_its_own_where_it_stands() {
        for (index, blank) in Blank::ALL.into_iter().enumerate() {
            let (own, _) = label(blank);
            assert!(!own.is_empty(), "{}", blank.pointer());
            let twin = LABELS[..index].iter().find(|(other, _)| *other == own);
            assert_eq!(twin, None, "{own}");
        }
        for (pointer, expected) in [
            ("/mailbox", "Mailbox"),
            ("/receiver/dpo", "Functionaris voor gegevensbescherming"),
            ("/sender/phone", "Telefoon van het team"),
            ("/sender/legalBases", "Rechtsgronden van wie doorverwijst"),
            ("/recipients", "Aan wie die mag doorgeven"),
            ("/confirmed/name", "Nagekeken door"),
        ] {
            assert_eq!(
                Blank::at(pointer).map(|blank| label(blank).0),
                Some(expected)
            );
        }
    }
}
