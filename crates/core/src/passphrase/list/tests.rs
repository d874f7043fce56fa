use std::collections::{HashMap, HashSet};

use super::{roots::roots, *};
use crate::{passphrase::Passphrase, text::is_one_edit};

/// All pairs of words, each with something that was worked out of them.
fn pairs<T>(of: impl Fn(&'static str) -> T, mut each: impl FnMut((&str, &T), (&str, &T))) {
    let all: Vec<_> = list().iter().map(|word| (*word, of(word))).collect();
    for (at, (one, its)) in all.iter().enumerate() {
        for (other, others) in &all[at + 1..] {
            each((one, its), (other, others));
        }
    }
}

/// Words under what they share, where more than one does.
fn sharing<T: std::hash::Hash + Eq>(
    of: impl Fn(&'static str) -> Vec<T>,
) -> Vec<HashSet<&'static str>> {
    let mut groups: HashMap<T, HashSet<&str>> = HashMap::new();
    for word in list() {
        for shared in of(word) {
            groups.entry(shared).or_default().insert(word);
        }
    }
    groups
        .into_values()
        .filter(|group| group.len() > 1)
        .collect()
}

fn check_none(groups: Vec<HashSet<&str>>) {
    assert!(groups.is_empty(), "{groups:?}");
}

/// Whether one sound at most tells two words apart, as [`heard`] writes them.
fn is_one_sound(one: &str, other: &str) -> bool {
    one == other || is_one_edit(one, other)
}

#[test]
fn the_list_is_sorted_without_doubles() {
    assert!(list().windows(2).all(|pair| pair[0] < pair[1]));
}

#[test]
fn there_are_2048_words() {
    assert_eq!(list().len(), 2048);
}

#[test]
fn every_word_is_four_to_eight_plain_letters() {
    for word in list() {
        assert!((4..=LONGEST).contains(&word.len()), "{word}");
        assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()), "{word}");
        assert!(!word.contains(['q', 'y']), "{word}");
    }
}

#[test]
fn no_two_words_are_one_letter_apart() {
    pairs(
        |_| (),
        |(one, ()), (other, ())| {
            assert!(!is_one_edit(one, other), "{one} {other}");
        },
    );
}

#[test]
fn no_two_words_are_one_sound_apart() {
    pairs(heard, |(one, its), (other, others)| {
        assert!(!is_one_sound(its, others), "{one} {other}");
    });
}

#[test]
fn no_two_words_sound_alike_on_a_bad_line() {
    check_none(sharing(|word| vec![heard_badly(word)]));
}

#[test]
fn no_two_words_are_of_one_family() {
    check_none(sharing(|word| roots(word).into_iter().collect()));
}

#[test]
fn no_word_is_the_beginning_of_another() {
    // In alphabetical order a longer word comes right after its beginning, or after another that begins so.
    assert!(list().windows(2).all(|pair| !pair[1].starts_with(pair[0])));
}

#[test]
fn the_first_five_letters_are_enough_to_know_a_word() {
    check_none(sharing(|word| vec![&word[..word.len().min(5)]]));
    // Nor do three words begin with the same four.
    let four = sharing(|word| vec![&word[..4]]);
    assert!(four.iter().all(|group| group.len() == 2));
}

#[test]
fn no_excluded_word_came_back() {
    let excluded: HashSet<&str> = include_str!("excluded.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(_, words)| words.split(' '))
        .collect();
    assert_eq!(excluded.len(), 708);
    let back: Vec<_> = list()
        .iter()
        .filter(|word| excluded.contains(*word))
        .collect();
    assert!(back.is_empty(), "{back:?}");
}

#[test]
fn no_password_of_20_000_has_two_words_that_could_be_mistaken_for_each_other() {
    let sounds: HashMap<&str, _> = list()
        .iter()
        .map(|word| (*word, (heard(word), heard_badly(word))))
        .collect();
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    for _ in 0..20_000 {
        let drawn = Passphrase::draw(|bytes| {
            bytes.fill_with(|| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                (state >> 24) as u8
            });
        });
        let words: Vec<&str> = drawn.words().collect();
        for (at, one) in words.iter().enumerate() {
            for other in words[at + 1..].iter().filter(|other| *other != one) {
                let ((heard, badly), (others, others_badly)) = (&sounds[one], &sounds[other]);
                assert!(!is_one_edit(one, other), "{one} {other}");
                assert!(
                    !is_one_sound(heard, others) && badly != others_badly,
                    "{one} {other}"
                );
            }
        }
    }
}
