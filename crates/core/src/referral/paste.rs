//! A whole address in one line, as it is pasted.

use super::draft::Draft;
use super::field::Field;
use super::house_number::{TypedNumber, read_number};
use crate::protocol::{Postcode, tidy};

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
    /// Takes "Kerkstraat 12 bus 3, 3980 Tessenderlo" apart; `None` when it is a street alone.
    #[must_use]
    pub fn parse(pasted: &str) -> Option<Self> {
        let line = tidy(pasted);
        let mut split = Self::default();
        let rest = split.take_place(&line);
        split.take_number(rest);
        let found = split.no_number || !(split.number.is_empty() && split.postcode.is_empty());
        (found && !split.street.is_empty()).then_some(split)
    }

    /// Takes the postcode and what follows off the end, and gives what stands before.
    fn take_place<'line>(&mut self, line: &'line str) -> &'line str {
        let starts = line
            .match_indices([' ', ','])
            .map(|(place, sign)| place + sign.len());
        for start in starts.collect::<Vec<_>>().into_iter().rev() {
            let (before, after) = line.split_at(start);
            let (first, name) = after.split_once(' ').unwrap_or((after, ""));
            let Some(postcode) = Postcode::parse(first.trim_end_matches(',')) else {
                continue;
            };
            // Four digits at the very end, without a comma in front, are more likely a house number.
            if name.is_empty() && !before.trim_end().ends_with(',') {
                continue;
            }
            self.postcode = postcode.to_string();
            self.municipality = name.trim_matches([' ', ',']).to_owned();
            return before.trim_end_matches([' ', ',']);
        }
        line
    }

    /// Takes the number and box off the end of what is left; the street remains.
    fn take_number(&mut self, line: &str) {
        for (place, sign) in line.match_indices([' ', ',']) {
            let (street, after) = (&line[..place], line[place + sign.len()..].trim_start());
            match read_number(after) {
                Some(TypedNumber::Number(number, behind)) => {
                    number.as_str().clone_into(&mut self.number);
                    behind
                        .map_or("", |text| text.trim_matches(['.', ' ']))
                        .clone_into(&mut self.box_number);
                }
                Some(TypedNumber::Without) => self.no_number = true,
                None => continue,
            }
            street
                .trim_end_matches([' ', ','])
                .clone_into(&mut self.street);
            return;
        }
        line.clone_into(&mut self.street);
    }
}

impl Draft {
    /// Spreads a pasted address over its fields; `false`, and nothing changed, when it was a street alone.
    ///
    /// Pieces that the paste does not have leave their fields as they are.
    pub fn paste_address(&mut self, pasted: &str) -> bool {
        let Some(split) = SplitAddress::parse(pasted) else {
            return false;
        };
        if split.no_number || !split.number.is_empty() {
            self.set_text(Field::HouseNumber, split.number);
            self.set_tick(Field::NoHouseNumber, split.no_number);
            self.set_text(Field::Box, split.box_number);
        }
        self.set_text(Field::Street, split.street);
        for (field, text) in [
            (Field::Postcode, split.postcode),
            (Field::Municipality, split.municipality),
        ] {
            if !text.is_empty() {
                self.set_text(field, text);
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::address::{Address, AddressKind, Street};
    use super::super::house_number::{BoxNumber, HouseNumber};
    use super::*;
    use crate::protocol::Profile;
    use proptest::prelude::*;

    #[track_caller]
    fn check(pasted: &str, expected: [&str; 5]) {
        let split = SplitAddress::parse(pasted).unwrap_or_default();
        let number = if split.no_number {
            "z/n"
        } else {
            &split.number
        };
        let parts = [
            &split.street,
            number,
            &split.box_number,
            &split.postcode,
            &split.municipality,
        ];
        assert_eq!(parts, expected, "{pasted}");
    }

    #[test]
    fn a_comma_alone_parts_street_and_number() {
        check("Kerkstraat,12", ["Kerkstraat", "12", "", "", ""]);
    }

    #[test]
    fn a_postcode_brings_its_municipality() {
        let profile = Profile::default();
        let mut draft = Draft::default();
        let mut types = |text: &str, municipality: &str| {
            draft.type_postcode(text.to_owned(), &profile);
            assert_eq!(draft.text(Field::Municipality), municipality, "{text}");
        };
        types("398", "");
        types("3980", "Tessenderlo");
        types("39", "Tessenderlo");
        types("3945", "Ham");
        types("3583", "");
        types("3945", "Ham");
        draft.set_text(Field::Municipality, "Oostham".to_owned());
        draft.type_postcode("3980".to_owned(), &profile);
        assert_eq!(
            draft.text(Field::Municipality),
            "Oostham",
            "what was typed stays"
        );
    }

    #[test]
    fn a_line_is_taken_apart() {
        check(
            "Kerkstraat 12 bus 3, 3980 Tessenderlo",
            ["Kerkstraat", "12", "3", "3980", "Tessenderlo"],
        );
        check(
            "Kerkstraat 12\n3980 Tessenderlo",
            ["Kerkstraat", "12", "", "3980", "Tessenderlo"],
        );
        check(
            "Kerkstraat 12 A,3945 Ham",
            ["Kerkstraat", "12A", "", "3945", "Ham"],
        );
        check("Schoolstraat 7A", ["Schoolstraat", "7A", "", "", ""]);
        check(
            "Stationsstraat 45/2, B-3980 Tessenderlo",
            ["Stationsstraat", "45/2", "", "3980", "Tessenderlo"],
        );
        check(
            "Kanaalweg z/n, 3945 Ham",
            ["Kanaalweg", "z/n", "", "3945", "Ham"],
        );
        check(
            "Rue du 11 novembre 12, 1000 Brussel",
            ["Rue du 11 novembre", "12", "", "1000", "Brussel"],
        );
        check(
            "Kerkstraat, 3980 Tessenderlo",
            ["Kerkstraat", "", "", "3980", "Tessenderlo"],
        );
        check(
            "Steenweg op Diest 1234",
            ["Steenweg op Diest", "1234", "", "", ""],
        );
        check(
            "Dorpsstraat 3, bus 12, 3945 Ham",
            ["Dorpsstraat", "3", "12", "3945", "Ham"],
        );
        for alone in ["Kerkstraat", "Steenweg op Diest", "", "12", "3980"] {
            assert!(SplitAddress::parse(alone).is_none(), "{alone}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_taken_apart_again(
            name in "[A-Z][a-z]{2,9}( [A-Za-z][a-z]{1,5})?",
            number in "[1-9][0-9]{0,3}[A-Z]?",
            box_number in "[0-9A-Z]{0,4}",
            place in "[A-Z][a-z]{2,9}",
        ) {
            let street = Street::new(&name, HouseNumber::parse(&number), BoxNumber::parse(&box_number));
            let street = street.expect("a street");
            let address = Address::new(AddressKind::Fixed, Some(street.clone()), Postcode::parse("3980"), &place);
            let line = format!("{street}, {}", address.expect("an address").place_line());
            check(&line, [&name, &number, &box_number, "3980", &place]);
        }

        #[test]
        fn any_text_is_taken_apart_or_left(pasted in any::<String>(), line in "[a-z0-9 ,/]{0,30}") {
            let _ = (SplitAddress::parse(&pasted), SplitAddress::parse(&line));
        }
    }
}
