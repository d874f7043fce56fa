//! The referrals that are made into documents: the people of the protocol's cases, and the extremes of every field.

use sluis_core::passphrase::ReceiptCode;
use sluis_core::protocol::{Agreement, Email, Phone, Postcode, Profile};
use sluis_core::referral::{
    Absence, Address, AddressKind, BoxNumber, Consent, ConsentForm, Exercise, Facts, HouseNumber,
    Moment, Name, Reference, Referral, Sender, Street,
};

/// One referral, under the name of its files.
pub struct Case {
    pub name: &'static str,
    pub referral: Referral,
    /// Whether the font has all its letters.
    pub is_shown: bool,
}

/// The client as typed: given and family name, address, telephone number, e-mail address.
struct Client<'text> {
    name: [&'text str; 2],
    kind: AddressKind,
    /// Street, house number, box.
    street: Option<[&'text str; 3]>,
    place: [&'text str; 2],
    phone: &'text str,
    email: &'text str,
}

/// The agreement of all cases.
pub fn agreement() -> Agreement {
    Profile::default().first().clone()
}

/// The words by which the sender of any case hears that it was opened.
pub fn code() -> ReceiptCode {
    ReceiptCode::parse("appel-fiets").unwrap()
}

/// All of them.
pub fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = people()
        .into_iter()
        .map(|(name, client)| case(name, client, AN, true))
        .collect();
    cases.extend(extremes());
    cases.extend([("practice", Exercise::Practice), ("trial", Exercise::Trial)].map(exercise));
    cases
}

/// The referral of somebody who does not exist.
fn exercise((name, exercise): (&'static str, Exercise)) -> Case {
    let client = client(
        ["Mila", "Voorbeeld"],
        ["Voorbeeldstraat", "1", ""],
        "0470 00 00 00",
        "",
    );
    let Case { referral, .. } = case(name, client, AN, true);
    let reference = referral.reference().of(Some(exercise));
    let referral = referral
        .facts()
        .clone()
        .refer(reference, referral.created());
    Case {
        name,
        referral,
        is_shown: true,
    }
}

/// The one that snapshots are of.
pub fn fatima() -> Case {
    cases().into_iter().next().expect("there are people")
}

/// A worker: name, e-mail address.
const AN: [&str; 2] = ["An De Smet", "an.desmet@opgroeien.be"];

fn case(name: &'static str, client: Client<'_>, sender: [&str; 2], is_shown: bool) -> Case {
    let agreement = agreement();
    let day = agreement.start().next_day().unwrap();
    let form = if client.phone.is_empty() {
        ConsentForm::Written
    } else {
        ConsentForm::Oral
    };
    let street = client.street.map(|[name, number, box_number]| {
        Street::new(
            name,
            HouseNumber::parse(number),
            BoxNumber::parse(box_number),
        )
        .unwrap()
    });
    let [postcode, municipality] = client.place;
    let facts = Facts::new(
        &agreement,
        Sender::new(
            sender[0],
            Email::parse(sender[1]).unwrap(),
            Phone::parse("013 66 00 11").unwrap(),
        )
        .unwrap(),
        Consent::new(form, day, &agreement, day).unwrap(),
        Name::new(client.name[0], client.name[1]).unwrap(),
        Address::new(client.kind, street, Postcode::parse(postcode), municipality).unwrap(),
        Phone::parse(client.phone).map_err(|_| absence(client.phone)),
        Email::parse(client.email).map_err(|_| absence(client.email)),
    );
    let made = Moment::parse("2026-03-02T10:05:00+01:00").unwrap();
    let referral = facts
        .unwrap()
        .refer(Reference::parse("7KQ3MX9P").unwrap(), made);
    Case {
        name,
        referral,
        is_shown,
    }
}

/// A client who withholds a detail has a dash there.
fn absence(text: &str) -> Absence {
    if text == "-" {
        Absence::Withheld
    } else {
        Absence::Unknown
    }
}

fn client<'text>(
    name: [&'text str; 2],
    street: [&'text str; 3],
    phone: &'text str,
    email: &'text str,
) -> Client<'text> {
    Client {
        name,
        kind: AddressKind::Fixed,
        street: Some(street),
        place: ["3980", "Tessenderlo"],
        phone,
        email,
    }
}

fn without_street<'text>(
    name: [&'text str; 2],
    kind: AddressKind,
    phone: &'text str,
    email: &'text str,
) -> Client<'text> {
    let place = [
        if kind == AddressKind::Reference {
            "3945"
        } else {
            ""
        },
        "Ham",
    ];
    Client {
        name,
        kind,
        street: None,
        place,
        phone,
        email,
    }
}

/// The people of the protocol's cases, all made up.
fn people() -> Vec<(&'static str, Client<'static>)> {
    use AddressKind::{None, NotShared, Reference};
    vec![
        (
            "fatima",
            client(
                ["Fatima", "El Amrani"],
                ["Kerkstraat", "12", "3"],
                "0470/00.11.22",
                "fatima@example.com",
            ),
        ),
        (
            "jan",
            client(
                ["Jan", "Van den Broeck-Peeters"],
                ["Schoolstraat", "7A", ""],
                "013 66 00 11",
                "",
            ),
        ),
        (
            "sumarni",
            client(
                ["", "Sumarni"],
                ["Stationsstraat", "45/2", ""],
                "0470 00 11 22",
                "",
            ),
        ),
        (
            "anh",
            client(
                ["Đặng Thị Ngọc", "A\u{301}nh"],
                ["Molenweg", "1", ""],
                "",
                "anh+kg@example.org",
            ),
        ),
        (
            "oleksandra",
            client(
                ["Олександра", "Шевченко"],
                ["Markt", "1", ""],
                "+380 50 123 4567",
                "",
            ),
        ),
        (
            "marie",
            client(
                ["Marie-Thérèse", "D’hondt"],
                ["Molenweg", "1-3", ""],
                "0032 483 00 11 22",
                "",
            ),
        ),
        (
            "pieter",
            client(
                ["Pieter", "'s Jongers"],
                ["Kanaalweg", "", ""],
                "0470 00 11 22",
                "",
            ),
        ),
        (
            "elif",
            client(
                ["Elif", "Yılmaz"],
                ["Markt", "2", "B"],
                "+90 532 123 45 67",
                "",
            ),
        ),
        (
            "kim",
            without_street(
                ["Kim", "Peeters"],
                Reference,
                "0470 00 11 22",
                "kim@example.com",
            ),
        ),
        (
            "sofie",
            without_street(["Sofie", "Claes"], NotShared, "-", "sofie@example.com"),
        ),
        (
            "ravi",
            without_street(["Ravi", "Singh"], None, "0470 00 11 22", ""),
        ),
        (
            "maria",
            client(
                ["María de la Cruz", "Fernández"],
                ["Markt", "3", ""],
                "",
                "o'cruz@example.com",
            ),
        ),
    ]
}

/// The longest that every field takes, the widest letters, every script, and nothing that is not asked.
fn extremes() -> Vec<Case> {
    let many = |text: &str, count| text.chars().cycle().take(count).collect::<String>();
    let domain = |part: &str| {
        [
            many(part, 60),
            many(part, 60),
            many(part, 60),
            many(part, 60),
        ]
        .join(".")
            + ".be"
    };
    let email = |part: &str| format!("{}@{}", many(part, 64), domain(part));
    let (wide, words) = (email("w"), email("ab"));
    let names = [
        many("W", 300),
        many("Щ", 300),
        many("Marie-Thérèse ", 300),
        many("Van den Broeck ", 300),
    ];
    let places = [
        many("M", 120),
        many("Ŵ", 120),
        many("Burgemeester ", 119),
        many("Sint-Jan ", 119),
    ];
    let house = ["1234A-1236B", "1234567890"];
    let full = |name: [usize; 2], place: [usize; 2], email| Client {
        name: name.map(|index| names[index].as_str()),
        kind: AddressKind::Fixed,
        street: Some([&places[place[0]], house[0], house[1]]),
        place: ["3980", &places[place[1]]],
        phone: "+123456789012345",
        email,
    };
    let widest = case(
        "widest",
        full([0, 1], [0, 1], &wide),
        [&names[0], &wide],
        true,
    );
    let longest = case(
        "longest",
        full([2, 3], [2, 3], &words),
        [&names[3], &words],
        true,
    );
    let scripts = |name, street| client(name, [street, "1", ""], "0470 00 11 22", "");
    let marks = ["Adé\u{323}ṣọ́lá X\u{302}\u{301}", "M\u{304}ẹ̀nyà G\u{303} Ꞌ"];
    vec![
        widest,
        longest,
        case(
            "scripts",
            scripts(
                ["Ελένη Ϊή Łukasz Əli", "Ґалаґан Ђорђевић Ѣ Ɓaɗe Ẃẃ"],
                "Łódź-straße ŉ",
            ),
            AN,
            true,
        ),
        case("marks", scripts(marks, "Ķ\u{323}straat"), AN, true),
        case(
            "hidden",
            scripts(["محمد", "Peeters الأمين عبد"], "中文 straat 😀\u{301}"),
            AN,
            false,
        ),
        case(
            "bare",
            without_street(["李", ""], AddressKind::NotShared, "0470 00 11 22", ""),
            AN,
            false,
        ),
    ]
}
