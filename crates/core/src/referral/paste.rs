//! A whole address in one line, as it is pasted.

use super::draft::Draft;
use super::field::Field;
use super::house_number::{HouseNumber, TypedNumber, box_word, is_suffix, read_number};
use crate::protocol::{Postcode, Profile};
use crate::text::tidy;

/// The longest text that is taken apart, in bytes.
const LONGEST: usize = 300;
/// What stands between the parts of an address.
const BETWEEN: [char; 10] = [' ', ',', ';', '|', '·', '•', '-', '‑', '–', '—'];
/// The country, which everyone here knows.
const COUNTRY: [&str; 5] = ["belgië", "belgie", "belgium", "belgique", "belgien"];
/// The months that streets are called after, in Dutch and French.
const MONTHS: [&str; 24] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// The pieces of an address; what was not there is empty.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SplitAddress {
    /// The street, without the number.
    pub street: String,
    /// The house number.
    pub number: String,
    /// Whether it says that the house has no number.
    pub no_number: bool,
    /// The box.
    pub box_number: String,
    /// The postcode.
    pub postcode: String,
    /// The municipality.
    pub municipality: String,
}

impl SplitAddress {
    /// Takes "Kerkstraat 12 bus 3, 3980 Tessenderlo" apart; `None` when it is a street alone, or when it is not sure what
    /// belongs where.
    #[must_use]
    pub fn parse(pasted: &str) -> Option<Self> {
        let line = tidy(pasted);
        if line.len() > LONGEST {
            return None;
        }
        let line = without_country(&line);
        let mut split = Self::default();
        let rest = match place_in_front(line) {
            Some((postcode, town, street)) => {
                split.put_place(postcode, town);
                street
            }
            None => split.take_place(line),
        };
        split.take_number(rest);
        let found = split.no_number || !(split.number.is_empty() && split.postcode.is_empty());
        (found && is_street(&split.street)).then_some(split)
    }

    /// Takes the postcode and what follows off the end, and gives what stands before.
    fn take_place<'line>(&mut self, line: &'line str) -> &'line str {
        let starts = line
            .match_indices([' ', ',', ';'])
            .map(|(offset, character)| offset + character.len());
        for start in starts.collect::<Vec<_>>().into_iter().rev() {
            let (before, after) = line.split_at(start);
            let Some((postcode, town)) = place_line(after) else {
                continue;
            };
            // Four digits at the very end, without a comma in front, are more likely a house number.
            if town.is_empty() && !before.trim_end().ends_with(&BETWEEN[1..]) {
                continue;
            }
            self.put_place(postcode, town);
            return without_country(without_code(before.trim_end_matches(BETWEEN)))
                .trim_end_matches(BETWEEN);
        }
        line
    }

    fn put_place(&mut self, postcode: Postcode, town: &str) {
        self.postcode = postcode.to_string();
        town.clone_into(&mut self.municipality);
    }

    /// Takes the number and box off the end of what is left; the street remains.
    fn take_number(&mut self, line: &str) {
        for (offset, character) in line.match_indices([' ', ',', ';']) {
            let (street, after) = (
                &line[..offset],
                line[offset + character.len()..].trim_start(),
            );
            match read_number(after) {
                // "Plein 1944" is a street.
                Some(TypedNumber::Number(number, None)) if begins_with_year(&number) => continue,
                Some(TypedNumber::Number(number, behind)) => {
                    number.as_str().clone_into(&mut self.number);
                    self.box_number = behind.map_or_else(String::new, |text| bare_box(&text));
                }
                Some(TypedNumber::Without) => self.no_number = true,
                None => continue,
            }
            street
                .trim_end_matches(BETWEEN)
                .clone_into(&mut self.street);
            return;
        }
        line.clone_into(&mut self.street);
    }
}

/// Returns a postcode, with or without the letters of the country, and the municipality behind it, which may be missing.
fn place_line(text: &str) -> Option<(Postcode, &str)> {
    let text = ["BE ", "B "]
        .iter()
        .find_map(|code| text.strip_prefix(code))
        .unwrap_or(text);
    let (first, town) = text.split_once(' ').unwrap_or((text, ""));
    let postcode = Postcode::parse(first.trim_end_matches([',', ';']))?;
    let town = without_country(town.trim_matches(BETWEEN));
    (town.is_empty() || is_town(town)).then_some((postcode, town))
}

/// Returns, of "3980 Tessenderlo, Kerkstraat 12", the postcode, the municipality and the rest.
fn place_in_front(line: &str) -> Option<(Postcode, &str, &str)> {
    let (place, street) = line.split_once([',', ';', '|'])?;
    let (postcode, town) = place_line(place)?;
    (!town.is_empty()).then_some((postcode, town, street.trim_start_matches(BETWEEN)))
}

/// Returns whether what follows four digits is a municipality: then they are a postcode, and not the number of a house with a box.
fn is_town(text: &str) -> bool {
    let letters = text
        .chars()
        .filter(|character| character.is_alphabetic())
        .count();
    letters > 1
        && !is_suffix(text)
        && !text.contains(|character: char| character.is_numeric())
        && box_word(text).is_none_or(|(_, bare)| bare.is_empty())
}

/// Returns whether what is left can be the name of a street: a number in the middle, with something behind it that no name has
/// there, is a house number that was not understood.
fn is_street(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let is_number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
    let fits = |index: usize| match words.get(index + 1) {
        None => is_year(words[index]),
        Some(next) if index == 0 => !next.is_empty() && Postcode::parse(words[0]).is_none(),
        Some(next) => {
            words[index].ends_with(char::is_alphanumeric)
                && (next.starts_with(char::is_uppercase)
                    || MONTHS.contains(&next.to_lowercase().as_str()))
        }
    };
    !name.is_empty() && (0..words.len()).all(|index| !is_number(words[index]) || fits(index))
}

/// Returns whether a text is a year or a war, as squares are called after them.
fn is_year(text: &str) -> bool {
    let is_recent = |year: u16| text.len() == 4 && (1800..2030).contains(&year);
    text == "40-45" || text.parse().is_ok_and(is_recent)
}

fn begins_with_year(number: &HouseNumber) -> bool {
    let number = number.as_str();
    is_year(number.split_once(' ').map_or(number, |(first, _)| first))
}

/// Returns a box without its word, for a field that is called so.
fn bare_box(text: &str) -> String {
    let (kept, bare) = box_word(text).unwrap_or(("", text));
    format!("{kept}{bare}").trim_matches(['.', ' ']).to_owned()
}

/// Returns what stands before the country, or the whole line.
pub(super) fn without_country(line: &str) -> &str {
    let end = line.trim_end_matches([' ', ',', '.', ')']);
    let start = end
        .rfind(|character: char| !character.is_alphabetic())
        .map_or(0, |offset| {
            offset + end[offset..].chars().next().map_or(0, char::len_utf8)
        });
    let (before, word) = end.split_at(start);
    let is_country = COUNTRY.contains(&word.to_lowercase().as_str())
        || word == "BE" && before.trim_end().ends_with(',');
    let before = before
        .trim_end_matches(BETWEEN)
        .trim_end_matches(['(', ' ']);
    if is_country && !before.is_empty() {
        before.trim_end_matches(BETWEEN)
    } else {
        line
    }
}

/// Returns what stands before the letters of the country in "Kerkstraat 12, BE 3980": a lone B is the house number's without a
/// comma.
fn without_code(line: &str) -> &str {
    let is_apart = |rest: &&str| rest.ends_with(BETWEEN);
    let is_parted = |rest: &&str| rest.trim_end().ends_with(&BETWEEN[1..]);
    // Behind "bus" it is the box.
    let is_box = |rest: &str| {
        let last = rest.trim_end().rsplit(' ').next().unwrap_or_default();
        box_word(last).is_some_and(|(_, behind)| behind.is_empty())
    };
    line.strip_suffix("BE")
        .filter(|rest| is_apart(rest) && !is_box(rest))
        .or_else(|| line.strip_suffix('B').filter(is_parted))
        .unwrap_or(line)
}

impl Draft {
    /// Spreads an address that was pasted in one of its fields over all of them; `false`, and nothing changed, when it is none.
    ///
    /// All parts of a whole address belong together: they replace what stood there. A street with a number, and no
    /// place, is only spread while no other number was typed.
    pub fn paste_address(&mut self, field: Field, pasted: &str, profile: &Profile) -> bool {
        let is_street = field == Field::Street;
        let of_place = matches!(field, Field::Postcode | Field::Municipality);
        if !(is_street || of_place || matches!(field, Field::HouseNumber | Field::Box)) {
            return false;
        }
        let rest = [Field::HouseNumber, Field::Box];
        let is_free = rest.iter().all(|field| self.text(*field).is_empty());
        let split = SplitAddress::parse(pasted)
            .filter(|split| !split.postcode.is_empty() || is_street && is_free);
        let line = tidy(pasted);
        let place = place_line(&line).filter(|(_, town)| of_place && !town.is_empty());
        match (split, place) {
            (Some(split), _) => {
                self.set_text(Field::Street, split.street);
                self.set_text(Field::HouseNumber, split.number);
                self.set_tick(Field::NoHouseNumber, split.no_number);
                self.set_text(Field::Box, split.box_number);
                if !split.postcode.is_empty() {
                    self.put_place(split.postcode, split.municipality, profile);
                }
            }
            (None, Some((postcode, town))) => {
                self.put_place(postcode.to_string(), town.to_owned(), profile);
            }
            (None, None) => return false,
        }
        true
    }

    /// Puts a postcode and municipality in; a postcode alone brings its own.
    fn put_place(&mut self, postcode: String, municipality: String, profile: &Profile) {
        let is_alone = municipality.is_empty();
        self.set_text(Field::Municipality, municipality);
        if is_alone {
            self.type_postcode(postcode, profile);
        } else {
            self.set_text(Field::Postcode, postcode);
        }
    }
}

#[cfg(test)]
mod tests;
