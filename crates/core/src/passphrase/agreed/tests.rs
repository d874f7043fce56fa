use super::*;
use crate::passphrase::list;
use proptest::prelude::*;

/// What people think up when a password must be long: each of these is guessed from a list or a rule, however mixed it looks.
const WEAK: [&str; 100] = [
    // Song lines, proverbs, prayers, counting rhymes, quotations.
    "Ziegindskomtdestoomboot",
    "Zie ginds komt de stoomboot uit Spanje weer aan",
    "De appel valt niet ver van de boom",
    "Alle eendjes zwemmen in het water",
    "aap noot mies wim zus jet",
    "Slaap kindje slaap, daar buiten loopt een schaap",
    "Wie een put graaft voor een ander valt er zelf in",
    "Beter een vogel in de hand dan tien in de lucht",
    "Oost west thuis best",
    "Morgenstond heeft goud in de mond",
    "Onze Vader die in de hemel zijt",
    "Wees gegroet Maria vol van genade",
    "Iene miene mutte tien pond grutten",
    "In de maneschijn, in de maneschijn",
    "Er was eens een prinses",
    "To be or not to be that is the question",
    "correct horse battery staple",
    "Frère Jacques dormez-vous",
    "O dierbaar België, o heilig land der vaad'ren",
    "Ik hou van jou voor altijd en eeuwig",
    // Numbers, days and months in words.
    "een twee drie vier vijf zes zeven",
    "EenTweeDrieVierVijfZesZevenAcht",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag",
    "januari februari maart april mei juni",
    "eerste tweede derde vierde vijfde zesde",
    "twintig dertig veertig vijftig zestig zeventig",
    // Patterns of letters, digits and other characters.
    "AaBbCcDdEeFfGgHh1!",
    "1a2b3c4d5e6f7g8h9i0j",
    "Aa1!Bb2@Cc3#Dd4$",
    "1!2@3#4$5%6^7&8*9(0)",
    "abcdefghijklmnopqrstuvwxyz",
    "a1b2c3d4e5f6g7h8",
    "aaaaaaaaaaaaaaaaaaaaaaaa",
    "ababababababababab",
    "zyxwvutsrqponmlkjihgfedcba",
    "123456789012345678901234567890",
    "11223344556677889900",
    "31415926535897932384626433832795",
    "2 4 6 8 10 12 14 16 18 20",
    "deadbeefcafebabe0123456789",
    "!@#$%^&*()_+{}|:<>?",
    "👍👍👍👍👍👍👍👍👍👍",
    // Walks over a keyboard.
    "azertyuiopqsdfghjklmwxcvbn",
    "qwertyuiopasdfghjklzxcvbnm",
    "zaqwsxcderfvbgtyhnmjuiklop",
    "1qaz2wsx3edc4rfv5tgb6yhn",
    "&é\"'(§è!çà",
    "AQWzsxEDCrfvTGBnhy",
    "poiuytrezamlkjhgfdsq",
    "741852963 147258369 159357",
    // What the agreement, the work and the organisations are called.
    "Dit is het wachtwoord van het OCMW",
    "OCMWHamSocialeDienst2026",
    "Hallepoortlaan271060Brussel",
    "Wachtwoord voor doorverwijzingen 2026",
    "Kind en Gezin West-Limburg",
    "Protocol Kind en Gezin OCMW Tessenderlo-Ham",
    "kindengezin-ocmw-2026-11-25",
    "SluisOpgroeienTessenderloHam",
    "Gegevensbescherming2026!Vertrouwelijk",
    "doorverwijzing-7KQ3MX9P",
    "opgroeien.be/privacy/tessenderlo-ham",
    "Lokaal Bestuur Tessenderlo-Ham Sociale Dienst",
    "socialedienst@tessenderlo-ham.be",
    // Facts about someone.
    "13/05/1985-22/11/1987-03/07/2012",
    "12-05-1985 12-05-1985",
    "BE68 5390 0754 7034",
    "BE68539007547034BE68539007547034",
    "0495-12-34-56-0486-78-90-12",
    "+32 495 12 34 56",
    "Kerkplein 12 3945 Kwaadmechelen",
    "Fatima El Ouardi-Çelik 0470123456!",
    "Kevin1998Janssens!Lotte2001",
    "85.05.13-123.45",
    "1-ABC-234 en 2-XYZ-789",
    "mijn zoon Jonas is geboren op 3 juli 2012",
    "51.0668 N 5.0889 E Tessenderlo",
    "Voetbal-Anderlecht-2024-kampioen",
    // Words that everyone takes, dressed up.
    "Welkom2026!Welkom2026!",
    "Welkom2026!",
    "W4chtw00rd!W4chtw00rd!",
    "P@ssw0rdP@ssw0rdP@ssw0rd",
    "wachtwoordwachtwoordwachtwoord",
    "G3h31m!0cmw#2026",
    "L3nt3-Z0m3r-H3rfst-W1nt3r",
    "dr0wthcaw_neo_tsew",
    "Zomer2025Herfst2025Winter2025",
    "password-password-password-password-password-password",
    "iloveyou 123 iloveyou 123 iloveyou",
    "letmein trustno1 dragon monkey shadow master",
    // Words of the list: too few, or the same again.
    "zomer winter lente herfst regen",
    "rood oranje geel groen blauw",
    "appel boom fiets zomer winter",
    "appel appel appel appel appel appel",
    "appel boom appel boom appel boom",
    "appel1boom2fiets3zomer4",
    "zomer winter zomer winter lente herfst",
    "fiets fiets boom zomer winter lente",
    "BlauweFietsOpDeBerg",
    "krokodillentanden",
    // Even where it was drawn: nothing here can tell it from what was thought up.
    "Kwx7#vPq2!mZt9",
];

fn agreed(text: &str) -> Option<String> {
    let typed = Typed::read(text);
    let taken = Passphrase::agreed(&typed).ok()?;
    Some(taken.as_str().to_owned())
}

#[test]
fn nothing_that_people_think_up_passes() {
    for text in WEAK {
        assert!(agreed(text).is_none(), "{text}");
    }
}

#[test]
fn six_or_more_different_words_of_the_list_are_taken_in_one_form() {
    let six = "adelaar-boom-fiets-zomer-winter-lente";
    let check = |text: &str, expected: &str| {
        assert_eq!(agreed(text).as_deref(), Some(expected), "{text}");
    };
    for text in [
        six,
        "Adelaar Boom Fiets Zomer Winter Lente",
        "1. adelaar\n2. boom\n3. fiets\n4. zomer\n5. winter\n6. lente",
        "  adelaar, boom; fiets – zomer_winter|lente!",
        "ÁDELAAR BÓÓM FIETS ZOMER WINTER LENTE",
        "AdelaarBoomFietsZomerWinterLente",
    ] {
        check(text, six);
    }
    check(&format!("{six} regen"), &format!("{six}-regen"));
}

#[test]
fn every_reason_is_told_at_once() {
    let check = |text: &str, expected: &[&str]| {
        let typed = Typed::read(text);
        let unfit = Passphrase::agreed(&typed).err().expect("it is refused");
        let told: Vec<_> = unfit
            .iter()
            .map(|unfit| match unfit {
                AgreedFault::Empty => "empty".to_owned(),
                AgreedFault::TooLong => "too long".to_owned(),
                AgreedFault::NoWords => "no words".to_owned(),
                AgreedFault::TooFew(count) => format!("{count} words"),
                AgreedFault::Unlisted(word) => format!("{} {}", word.position(), word.word()),
                AgreedFault::Again(word) => format!("again {word}"),
            })
            .collect();
        assert_eq!(told, expected, "{text}");
    };
    check("", &["empty"]);
    check(" \n", &["empty"]);
    check("P@ssw0rd2026!", &["no words"]);
    check("123456", &["no words"]);
    check("-----", &["no words"]);
    check("appel", &["1 words"]);
    check("appel boom", &["2 words"]);
    check(
        "appal boom fiets zomer winter xqxqxq",
        &["1 appal", "6 xqxqxq"],
    );
    check(
        "appel feits boom boom boom appel",
        &["2 feits", "again boom", "again appel"],
    );
    check("appel boom appel", &["again appel", "3 words"]);
}

#[test]
fn a_password_of_the_longest_length_is_taken_and_one_character_more_is_not() {
    let words: Vec<_> = list()
        .iter()
        .filter(|word| word.len() == 7)
        .take(32)
        .copied()
        .collect();
    let longest = words.join("-") + ".";
    assert_eq!(longest.len(), LONGEST);
    assert!(agreed(&longest).is_some());
    // Blanks around it do not count.
    assert!(agreed(&format!(" {longest} \n")).is_some());
    assert!(agreed(&format!("{longest}.")).is_none());
    // As long as a book, and no words in it: refused at once.
    assert!(agreed(&"appel ".repeat(10_000)).is_none());
    // Of four bytes each.
    assert!(agreed(&"👍".repeat(LONGEST)).is_none());
}

proptest! {
    #[test]
    fn what_is_drawn_is_an_agreed_password(seed: [u16; 16]) {
        let mut draws = seed.into_iter().map(|number| number % 32_768).cycle();
        let drawn = Passphrase::draw(|bytes| {
            bytes.copy_from_slice(&draws.next().expect("it cycles").to_le_bytes());
        });
        let taken = agreed(drawn.as_str());
        prop_assert_eq!(taken.as_deref(), Some(drawn.as_str()));
    }

    #[test]
    fn what_is_taken_is_different_words_of_the_list_and_reads_back(text in "[a-z]{3,9}([ -][a-z]{4,6}){4,7}|\\PC{0,80}") {
        if let Some(taken) = agreed(&text) {
            let words: Vec<_> = taken.split('-').collect();
            let different: std::collections::HashSet<_> = words.iter().collect();
            prop_assert!(words.len() >= WORDS && different.len() == words.len());
            prop_assert!(words.iter().all(|word| list().binary_search(word).is_ok()));
            prop_assert!(Typed::read(&taken).candidates()[0].as_str() == taken);
        }
    }
}
