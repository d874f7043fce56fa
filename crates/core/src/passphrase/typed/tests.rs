use super::*;
use proptest::prelude::*;

/// Returns words of the list that lie far apart, from a seed.
fn six(seed: usize) -> Vec<&'static str> {
    (0..WORDS)
        .map(|index| list()[(seed + index * 811) % list().len()])
        .collect()
}

fn check(text: &str, expected: &[&str]) {
    let found = Typed::read(text).candidates();
    assert!(
        found
            .iter()
            .map(|text| text.as_str())
            .eq(expected.iter().copied()),
        "{text:?}"
    );
}

#[test]
fn words_are_read_however_they_are_written() {
    let words = "appel-boom-fiets-zomer-winter-lente";
    check(words, &[words]);
    for text in [
        "Appel Boom Fiets Zomer Winter Lente",
        "appel, boom, fiets, zomer, winter, lente",
        "1. appel\n2. boom\n3. fiets\n4. zomer\n5. winter\n6. lente",
        "1) appel 2) boom 3) fiets 4) zomer 5) winter 6) lente",
        "“appel–boom—fiets‑zomer−winter-lente”",
        "APPEL-BOOM-FIETS-ZOMER-WINTER-LENTE.",
        "ap\u{AD}pel-boom-\u{200B}fiets-zomer-winter-lente\u{FEFF}!",
        "appel\u{A0}boom\tfiets\r\nzomer winter lente?",
        "AppelBoomFietsZomerWinterLente",
        "appèl bóóm fiéts zomer winter lente;",
    ] {
        let typed = Typed::read(text);
        assert!(typed.candidates()[0].as_str() == words, "{text}");
        assert!(typed.candidates()[1].as_str() == text, "{text}");
        assert!(typed.is_whole() && typed.doubts().count() == 0, "{text}");
    }
}

#[test]
fn any_other_password_is_tried_as_it_is() {
    check("", &[]);
    check("\n", &[]);
    check("Welkom2026!", &["Welkom2026!"]);
    check("Welkom2026!\r\n", &["Welkom2026!"]);
    check(" a b ", &[" a b ", "a b"]);
    check("kT9\u{200B}x", &["kT9\u{200B}x", "kT9x"]);
    check("Appel", &["Appel"]);
    check("Appel boom", &["Appel boom"]);
    assert!(Typed::read("kT9 x Q2 vL m/8").doubts().next().is_none());
    assert!(Typed::read(" \n").is_empty() && !Typed::read("a").is_empty());
    // As long as a book: tried as it is, at once.
    assert!(Typed::read(&"appel ".repeat(10_000)).candidates().len() == 2);
}

#[test]
fn a_word_that_is_not_listed_is_pointed_out_with_what_was_meant() {
    let typed = Typed::read("appel boom feits zomer wintr xqxqxq");
    let doubts: Vec<_> = typed.doubts().collect();
    let found: Vec<_> = doubts
        .iter()
        .map(|doubt| (doubt.position(), doubt.word()))
        .collect();
    assert_eq!(found, [(3, "feits"), (5, "wintr"), (6, "xqxqxq")]);
    assert!(doubts[0].near().contains(&"fiets"));
    assert!(doubts[1].near().contains(&"winter"));
    assert!(doubts[2].near().is_empty());
    assert!(!typed.is_whole());
    assert!(typed.with(3, "fiets").as_str() == "appel-boom-fiets-zomer-wintr-xqxqxq");
    // Not all are on the list, so the text itself comes first.
    let text = "appel boom feits zomer wintr xqxqxq";
    check(text, &[text, "appel-boom-feits-zomer-wintr-xqxqxq"]);
}

#[test]
fn too_few_and_too_many_words_are_counted() {
    for (text, count) in [
        ("appel boom fiets", 3),
        ("a b", 2),
        ("", 0),
        ("appel boom fiets zomer winter lente regen", 7),
    ] {
        assert_eq!(Typed::read(text).count(), count, "{text}");
    }
}

#[test]
fn a_text_of_the_longest_length_is_read_and_one_sign_more_is_not() {
    let text = "appel ".repeat(200);
    assert_eq!(Typed::read(&text[..LONGEST]).count(), 167);
    assert_eq!(Typed::read(&text[..=LONGEST]).count(), 0);
}

#[test]
fn what_is_two_words_and_nearly_one_is_doubted() {
    // "kras" and "boek", or "kasboek" with a letter too many.
    let typed = Typed::read("krasboek boom fiets zomer winter");
    let doubts: Vec<_> = typed.doubts().map(|doubt| doubt.near().to_vec()).collect();
    assert_eq!(typed.count(), 5);
    assert_eq!(doubts, [["kasboek"]]);
}

#[test]
fn words_of_an_earlier_list_are_tried_however_they_are_written() {
    // None of these is on the list; "tuinhuis" and "judoclub" are two words of it, "vlak" is nearly one.
    let words = "tuinhuis-aambeeld-judoclub-vlak-yoga-zeppelin";
    check(words, &[words]);
    for text in [
        "Tuinhuis Aambeeld Judoclub Vlak Yoga Zeppelin",
        "1. tuinhuis\n2. aambeeld\n3. judoclub\n4. vlak\n5. yoga\n6. zeppelin",
        "tuinhuis, aambeeld, judoclub, vlak, yoga, zeppelin",
    ] {
        check(text, &[text, words]);
    }
    // Some are on both lists.
    let text = "Appel vlak fiets tuinhuis winter lente";
    check(text, &[text, "appel-vlak-fiets-tuinhuis-winter-lente"]);
    let typed = Typed::read(text);
    let doubts: Vec<_> = typed
        .doubts()
        .map(|doubt| doubt.word().to_owned())
        .collect();
    assert_eq!(doubts, ["vlak", "tuinhuis"]);
    // Where there are not six, what stands together is taken apart as ever.
    let typed = Typed::read("appel boom tuinhuis zomer winter");
    assert!(typed.is_whole());
}

#[test]
fn half_of_the_words_must_be_meant() {
    let check = |text: &str, expected: bool| {
        assert_eq!(Typed::read(text).looks_like_words(), expected, "{text}");
    };
    check("appel xqxqxq qzqzqz", false);
    check("appel boom xqxqxq qzqzqz", true);
    check("appel boom xqxqxq qzqzqz xzxzxz", false);
    let four = "appel boom fiets zomer xqxqxq qzqzqz xzxzxz";
    check(&format!("{four} zxzxzx"), true);
    check(&format!("{four} zxzxzx zqzqzq"), false);
    check("appel boom", false);
}

#[test]
fn joined_words_never_move_and_leave_no_copy_behind() {
    let joined = Typed::read("appel boom feits zomer winter lente").with(3, "fiets");
    assert_eq!(joined.capacity(), joined.len() + 1);
}

#[test]
fn what_stands_together_is_taken_apart_only_where_all_of_it_is_words() {
    assert!(apart("xappel").is_none());
    assert!(apart("appelx").is_none());
    assert!(apart("appelboomé").is_none());
    assert!(apart("é").is_none());
    assert!(apart("appelboom").is_some_and(|parts| parts == ["appel", "boom"]));
}

proptest! {
    #[test]
    fn six_words_survive_any_dress(
        seed in 0_usize..2048,
        capitals: u64,
        between in prop::collection::vec("[-–—‑−,;. \t\n\u{200B}]{0,2}[-–—‑−,;. \n]([1-6][.)] ?)?", 5),
        around in "[ \"“”'‘’«»\n]{0,3}",
    ) {
        let words = six(seed);
        let mut text = around.clone();
        for (index, word) in words.iter().enumerate() {
            for (at, letter) in word.chars().enumerate() {
                let capital = capitals >> ((index * 8 + at) % 64) & 1 == 1;
                text.push(if capital { letter.to_ascii_uppercase() } else { letter });
            }
            text.push_str(between.get(index).unwrap_or(&around));
        }
        let typed = Typed::read(&text);
        prop_assert!(typed.candidates()[0].as_str() == words.join("-"), "{text}");
        prop_assert!(typed.is_whole());
    }

    #[test]
    fn words_without_anything_between_are_read_as_they_were_drawn(seed in 0_usize..2048) {
        let words = six(seed);
        let typed = Typed::read(&words.concat());
        prop_assert!(typed.candidates()[0].as_str() == words.join("-"));
        prop_assert!(typed.is_whole());
    }

    #[test]
    fn one_slip_is_pointed_out_with_the_word_that_was_meant(
        seed in 0_usize..2048, index in 0..WORDS, at in 0_usize..8, kind in 0..4, letter in "[a-z]",
    ) {
        let words = six(seed);
        let meant = words[index];
        let at = at % (meant.len() - 1);
        let slip = match kind {
            0 => format!("{}{letter}{}", &meant[..at], &meant[at..]),
            1 => format!("{}{}", &meant[..at], &meant[at + 1..]),
            2 => format!("{}{letter}{}", &meant[..at], &meant[at + 1..]),
            _ => format!("{}{}{}{}", &meant[..at], &meant[at + 1..at + 2], &meant[at..=at], &meant[at + 2..]),
        };
        // The slip can be another word of the list; nobody sees that.
        prop_assume!(!is_listed(&slip));
        let mut text = words.clone();
        text[index] = &slip;
        let typed = Typed::read(&text.join(" "));
        let doubts: Vec<_> = typed.doubts().collect();
        prop_assert_eq!(doubts.len(), 1);
        prop_assert_eq!(doubts[0].position(), index + 1);
        prop_assert!(doubts[0].near().contains(&meant), "{} {}", meant, slip);
        prop_assert!(typed.with(index + 1, meant).as_str() == words.join("-"));
    }

    #[test]
    fn any_text_is_read_and_tried_as_it_is(text in "\\PC{1,80}") {
        let candidates = Typed::read(&text).candidates();
        prop_assert!((1..=3).contains(&candidates.len()));
        prop_assert!(candidates.iter().any(|candidate| candidate.as_str() == text));
    }
}
