use super::*;
use crate::protocol::Profile;
use crate::referral::{
    Address, AddressKind, BoxNumber, Consent, ConsentForm, HouseNumber, Name, Sender, Street,
};

const PASSWORD: &str = "anker-bever-citroen-deken-egel-fluit";
const OPEN: &str =
    "Dag, open de bijlage. Bel An De Smet, 013 66 00 11. OCMW Tessenderlo-Ham, Markt 15 a, 3980";

/// Returns someone with this name, who lives in the Kerkstraat of Ham.
fn facts(given: &str, family: &str) -> Facts {
    let profile = Profile::default();
    let agreement = profile.first();
    let day = agreement.start();
    let number = HouseNumber::parse("12");
    let street = Street::new("Kerkstraat", number, BoxNumber::parse("3"));
    Facts::new(
        agreement,
        Sender::new(
            "An De Smet",
            Email::parse("an.desmet@opgroeien.be").unwrap(),
            Phone::parse("013 66 00 11").unwrap(),
        )
        .unwrap(),
        Consent::new(ConsentForm::Oral, day, agreement, day).unwrap(),
        Name::new(given, family).unwrap(),
        Address::new(
            AddressKind::Fixed,
            street,
            crate::protocol::Postcode::parse("3945"),
            "Ham",
        )
        .unwrap(),
        Ok(Phone::parse("0470 00 11 22").unwrap()),
        Ok(Email::parse("fa.elamrani@example.com").unwrap()),
    )
    .unwrap()
}

#[track_caller]
fn check(given: &str, family: &str, added: &str, expected: Result<(), Leak>) {
    let private = Private::of(&facts(given, family), PASSWORD);
    let text = format!("{OPEN} {added}");
    assert_eq!(guard(&text, &private, OPEN), expected, "{added}");
}

#[test]
fn every_fact_is_seen_in_every_guise() {
    for leak in [
        "Fatima",
        "FATIMA",
        "fátima",
        "fatimá.7z",
        "sluis_fatima_7KQ3MX9P.7z",
        "sluisfatima.7z",
        "El Amrani",
        "elamrani",
        "e.l.a.m.r.a.n.i",
        "Amrani, F.",
        "0470/00.11.22",
        "+32470001122",
        "0032 (0)470-00-11-22",
        "470 001 122",
        "fa.elamrani@example.com",
        "FA.ELAMRANI",
        "Kerkstraat",
        "kerk straat 12",
        "Kerkstraat 12/3",
        "3945",
        "anker",
        "Citroen",
        "bever citroen",
        "ANKER-BEVER-CITROEN-DEKEN-EGEL-FLUIT",
        "ankerbevercitroendekenegelfluit",
    ] {
        check("Fatima", "El Amrani", leak, Err(Leak));
    }
}

#[test]
fn innocent_words_stay_innocent() {
    for added in [
        "",
        "7KQ3MX9P",
        "Ham",
        "elke",
        "12",
        "2026-03-02T10:15:00+01:00",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "81920 bytes",
        "AES-256-CBC",
    ] {
        check("Fatima", "El Amrani", added, Ok(()));
    }
    // A client who is called as a word of the mail, the street or the worker.
    for (given, family) in [
        ("Maria", "Open"),
        ("Bel", "Bijlage"),
        ("An", "De Smet"),
        ("Mark", "Markt"),
    ] {
        check(given, family, "", Ok(()));
    }
    check("Maria", "Open", "Maria", Err(Leak));
    check("Maria", "Open", "Maria Open", Err(Leak));
    check("An", "De Jong", "An De Jong", Err(Leak));
}

#[test]
fn letters_that_unicode_leaves_whole_are_folded() {
    for (family, leak) in [
        ("Yılmaz", "yilmaz"),
        ("Đặng", "dang"),
        ("D’hondt", "dhondt"),
        ("'s Jongers", "s-jongers"),
        ("Шевченко", "ШЕВЧЕНКО"),
        ("Großmann", "grossmann"),
        ("Peeters", "Ｐｅｅｔｅｒｓ"),
        ("李", "李"),
    ] {
        check("Kim", family, leak, Err(Leak));
    }
}

#[test]
fn a_short_name_is_a_word_of_its_own() {
    check("", "Li", "Li", Err(Leak));
    check("", "Li", "alinea lint", Ok(()));
    check("Kim", "Li", "kim", Err(Leak));
    check("Kim", "Li", "kimono", Ok(()));
}
