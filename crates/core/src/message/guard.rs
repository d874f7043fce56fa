//! Nothing about the client in a text that goes out in the open.
//!
//! What makes such a text cannot hold a client; this is the second net, for the day that someone makes a mistake there.
//! A net that cries wolf would be switched off, so it knows which texts are innocent: a client may be called Open, live in the
//! Markt of Ham or share a family name with the worker, and all three words stand in the mail of every other client too.

use sevenz::unicode::Form;
use zeroize::Zeroizing;

use crate::passphrase::ReceiptCode;
use crate::protocol::{Email, Phone};
use crate::referral::Facts;
use crate::text::fold_words;

/// From this many letters on, a part of a name or of a password is looked for as a word by itself.
const SHORTEST_WORD: usize = 3;
/// From this many characters on, a text is looked for inside others too, whatever stands between its letters. By accident it could
/// only be in a reference or a fingerprint: one chance in millions.
const SHORTEST_INSIDE: usize = 5;
/// The last digits of a telephone number, which are the same with `+32`, `0032` and `0`.
const PHONE_DIGITS: usize = 8;

/// A text holds something that must stay private.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leak;

/// What may stand in no open text: what is known about the client, and the password. Wiped when it goes.
pub struct Private(Vec<Needle>);

/// One thing to look for, folded.
enum Needle {
    /// As words, one after the other, each parted from the next by a space.
    Words(Zeroizing<String>),
    /// As letters and digits, whatever stands between or around them.
    Inside(Zeroizing<String>),
    /// As digits in a row, in any grouping.
    Digits(Zeroizing<String>),
}

impl Private {
    /// Collects the facts about a client, whole and in parts, and the password.
    #[must_use]
    pub fn of(facts: &Facts, password: &str) -> Self {
        Self::password(password).and_facts(facts)
    }

    /// Collects only a password, whole and each of its words.
    #[must_use]
    pub fn password(password: &str) -> Self {
        Self(Vec::new()).and_words(password)
    }

    /// Adds the words by which the sender hears that the file was opened: they prove nothing once they stand in the open.
    #[must_use]
    pub fn and_code(self, code: &ReceiptCode) -> Self {
        self.and_words(code.as_str())
    }

    /// Adds drawn words, together and each alone. One of them is an ordinary word, which the end of another and the start of a
    /// reference may spell: alone it is only looked for as a word.
    fn and_words(self, drawn: &str) -> Self {
        let as_word = |word: &str| Needle::Words(Zeroizing::new(word.to_owned()));
        self.and_parts(drawn, as_word)
    }

    /// Adds the facts about a client: the worker and the agreement in them are no secret.
    #[must_use]
    pub fn and_facts(self, facts: &Facts) -> Self {
        let (name, address) = (facts.name(), facts.address());
        let mut private = self
            .and_text(&Zeroizing::new(name.to_string()))
            .and_text(&Zeroizing::new(format!(
                "{} {}",
                name.family(),
                name.given()
            )))
            .and_text(address.municipality());
        if let Some(postcode) = address.postcode() {
            private = private.and_text(&Zeroizing::new(postcode.to_string()));
        }
        if let Some(street) = address.street() {
            private = private
                .and_text(street.name())
                .and_text(&Zeroizing::new(street.to_string()));
            if let Some(number) = street.number() {
                let line = format!("{} {}", street.name(), number.as_str());
                private = private.and_text(&Zeroizing::new(line));
            }
        }
        private
            .and_phone(facts.phone().ok())
            .and_email(facts.email().ok())
    }

    /// Adds a telephone number.
    #[must_use]
    pub fn and_phone(mut self, phone: Option<&Phone>) -> Self {
        if let Some(digits) = phone.and_then(|phone| last_digits(phone.e164())) {
            self.0.push(Needle::Digits(digits));
        }
        self
    }

    /// Adds an e-mail address: whole, and what stands before the `@`. Its domain is that of many.
    #[must_use]
    pub fn and_email(self, email: Option<&Email>) -> Self {
        match email {
            Some(email) => self.whole(email.as_str()).and_text(email.local()),
            None => self,
        }
    }

    /// Adds any text: whole, each pair of words that follow one another, and each word that has three letters
    /// or is in another script.
    #[must_use]
    pub fn and_text(self, text: &str) -> Self {
        self.and_parts(text, needle)
    }

    /// Adds a text whole, in pairs of words, and each of its words as `alone` looks for it.
    fn and_parts(self, text: &str, alone: impl Fn(&str) -> Needle) -> Self {
        let folded = fold_words(text);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let mut private = self.whole(text);
        for pair in words.windows(2) {
            private = private.whole(&Zeroizing::new(pair.join(" ")));
        }
        for word in &words {
            let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
            // One character of another script is a word already, and stands in none of our texts.
            let is_word = word.chars().count() >= SHORTEST_WORD || !word.is_ascii();
            if is_word && (!is_number || words.len() == 1) {
                private.0.push(alone(word));
            }
        }
        private
    }

    /// Adds a text that is only looked for as a whole.
    fn whole(mut self, text: &str) -> Self {
        let folded = fold_words(text);
        if !folded.is_empty() {
            self.0.push(needle(&folded));
        }
        self
    }
}

/// Returns how a folded text is looked for: long ones inside others too, short ones as words.
fn needle(folded: &str) -> Needle {
    let squeezed = squeeze(folded);
    if squeezed.chars().count() >= SHORTEST_INSIDE {
        Needle::Inside(squeezed)
    } else {
        Needle::Words(Zeroizing::new(folded.to_owned()))
    }
}

/// Looks for what is private in `text`. What stands in `open` too is no secret: give it the same text made for no one, with
/// the worker and the agreement but another reference.
///
/// Case, diacritics and what stands between letters make no difference. A text that is encoded must be decoded before.
///
/// # Errors
/// [`Leak`] when something private is in the text.
pub fn guard(text: &str, private: &Private, open: &str) -> Result<(), Leak> {
    let (text, open) = (Haystack::of(text), Haystack::of(open));
    let leaks = |needle: &Needle| text.holds(needle) && !open.holds(needle);
    if private.0.iter().any(leaks) {
        Err(Leak)
    } else {
        Ok(())
    }
}

/// A text in the three forms in which something is looked for.
struct Haystack {
    words: Zeroizing<String>,
    squeezed: Zeroizing<String>,
    digits: Zeroizing<String>,
}

impl Haystack {
    /// Prepares a text; nothing is looked for across the end of a line, where what stands together is an accident.
    fn of(text: &str) -> Self {
        let mut haystack = Self {
            words: Zeroizing::new(String::with_capacity(text.len() * 3 + 16)),
            squeezed: Zeroizing::new(String::with_capacity(text.len() * 3 + 16)),
            digits: digits(text),
        };
        // Nor is it across a label and its value.
        for line in text.lines().flat_map(|line| line.split(": ")) {
            let folded = fold_words(line);
            let squeezed = squeeze(&folded);
            haystack.words.extend([" ", folded.as_str(), " \n"]);
            haystack.squeezed.extend([squeezed.as_str(), "\n"]);
        }
        haystack
    }

    fn holds(&self, needle: &Needle) -> bool {
        match needle {
            Needle::Words(words) => {
                let words = Zeroizing::new(format!(" {} ", **words));
                self.words.contains(words.as_str())
            }
            Needle::Inside(text) => self.squeezed.contains(text.as_str()),
            Needle::Digits(digits) => self.digits.contains(digits.as_str()),
        }
    }
}

/// Returns folded text without its spaces.
fn squeeze(folded: &str) -> Zeroizing<String> {
    let mut squeezed = Zeroizing::new(String::with_capacity(folded.len()));
    squeezed.extend(folded.split(' '));
    squeezed
}

/// Returns the digits of a text; those that only the characters of telephone numbers part stand together, the others have a space
/// between.
fn digits(text: &str) -> Zeroizing<String> {
    let mut digits = Zeroizing::new(String::with_capacity(text.len()));
    for character in Zeroizing::new(Form::Nfkc.of(text)).chars() {
        match character {
            '0'..='9' => digits.push(character),
            ' ' | '/' | '.' | '-' | '+' | '(' | ')' | '\u{2010}'..='\u{2015}' => {}
            _ if digits.ends_with(' ') => {}
            _ => digits.push(' '),
        }
    }
    digits
}

/// Returns the digits of a number that do not change with its prefix.
fn last_digits(e164: &str) -> Option<Zeroizing<String>> {
    let start = e164.len().checked_sub(PHONE_DIGITS)?;
    Some(digits(e164.get(start..)?))
}

#[cfg(test)]
mod tests;
