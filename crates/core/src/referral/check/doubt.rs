//! What is asked of a text that could be a name or a place, and could be something about the client.

use super::Check;
use crate::referral::field::Field;
use crate::referral::guard;
use crate::referral::name::names_more;
use crate::referral::paste::SplitAddress;
use crate::referral::problem::Question;

/// The signs that no street or municipality has, but that people put in the field of one.
const ODD_IN_PLACE: &str = r"\|[]{}<>@#*=!?%€$~+;";
/// The signs that no name of a person has.
const ODD_IN_NAME: &str = r#",;:/\|()[]{}<>@#*=!?"_%€$~"#;

impl Check<'_> {
    /// Asks all that is doubtful about a name, street or municipality, which is tidy.
    pub(super) fn ask_doubts(&mut self, field: Field, text: &str) {
        for question in self.doubts(field, text) {
            self.ask(field, question);
        }
    }

    fn doubts(&self, field: Field, text: &str) -> Vec<Question> {
        let is_place = matches!(field, Field::Street | Field::Municipality);
        let has_digit = field != Field::Street && text.contains(char::is_numeric);
        let odd = if is_place { ODD_IN_PLACE } else { ODD_IN_NAME };
        let is_odd = text.contains(|sign| odd.contains(sign)) || guard::mixes_alphabets(text);
        let has_number = field == Field::Street && SplitAddress::parse(text).is_some();
        let has_date = self.holds_date(field);
        let mut doubts: Vec<_> = [
            (!is_place && names_more(text), Question::TwoPersons),
            (has_digit && !has_date, Question::Digit),
            (is_odd, Question::OddCharacter),
            (guard::hides(text), Question::Invisible),
            (has_date, Question::Date),
            (has_number, Question::NumberInStreet),
        ]
        .into_iter()
        .filter_map(|(is_so, question)| is_so.then_some(question))
        .collect();
        // Its words tell surely enough; its shape is asked only where nothing else makes the user read the text once more.
        let is_note = match is_place {
            true => guard::is_note_in_place(text),
            false => guard::is_note_in_name(text),
        };
        if guard::tells_situation(text) || doubts.is_empty() && is_note {
            doubts.push(Question::Situation);
        }
        doubts
    }
}
