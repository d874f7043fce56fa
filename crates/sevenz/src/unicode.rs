//! Unicode's normalization forms (UAX #15) and general categories, from where the program has them: in a browser from the browser,
//! so that a page need not carry the tables, and elsewhere from ICU4X.

/// A normalization form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Composed.
    Nfc,
    /// Taken apart.
    Nfd,
    /// Composed, with what only looks otherwise made plain, such as ligatures and wide digits.
    Nfkc,
    /// Taken apart, with what only looks otherwise made plain.
    Nfkd,
}

/// A group of general categories.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// Marks on the character before (M).
    Mark,
    /// The decimal digits of all scripts (Nd).
    DecimalNumber,
    /// What shows nothing by itself, or nothing in particular: controls, formats, private and unassigned (C), and the separators of
    /// lines and paragraphs (Zl, Zp).
    Hidden,
}

impl Form {
    /// Returns the text in this form.
    #[must_use]
    pub fn of(self, text: &str) -> String {
        if self.is_surely(text) {
            return text.to_owned();
        }
        tables::normalize(self, text)
    }

    /// Returns whether the text is in this form.
    #[must_use]
    pub fn has(self, text: &str) -> bool {
        self.is_surely(text) || tables::normalize(self, text) == text
    }

    /// Returns whether a text is in this form as can be seen without a table: ASCII is in every one, and whatever comes before the
    /// first combining mark, U+0300, is composed (UAX #15, quick check).
    fn is_surely(self, text: &str) -> bool {
        match self {
            Self::Nfc => text.chars().all(|character| character < '\u{300}'),
            _ => text.is_ascii(),
        }
    }
}

impl Group {
    /// Returns whether a character belongs to the group.
    #[must_use]
    pub fn contains(self, character: char) -> bool {
        // Before the first combining mark this can be seen without a table, and nearly all that is looked at stands there.
        match self {
            _ if character >= '\u{300}' => tables::is_in(self, character),
            Self::Mark => false,
            Self::DecimalNumber => character.is_ascii_digit(),
            Self::Hidden => character.is_control() || character == '\u{ad}',
        }
    }
}

#[cfg(target_family = "wasm")]
mod tables {
    use super::{Form, Group};
    use js_sys::{JsString, RegExp};

    pub fn normalize(form: Form, text: &str) -> String {
        let name = match form {
            Form::Nfc => "NFC",
            Form::Nfd => "NFD",
            Form::Nfkc => "NFKC",
            Form::Nfkd => "NFKD",
        };
        JsString::from(text).normalize(name).into()
    }

    thread_local! {
        static GROUPS: [RegExp; 3] = ["\\p{M}", "\\p{Nd}", "[\\p{C}\\p{Zl}\\p{Zp}]"].map(|it| RegExp::new(it, "u"));
    }

    pub fn is_in(group: Group, character: char) -> bool {
        GROUPS.with(|all| all[group as usize].test(character.encode_utf8(&mut [0; 4])))
    }
}

#[cfg(not(target_family = "wasm"))]
mod tables {
    use super::{Form, Group};
    use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
    use icu_properties::{
        CodePointMapData,
        props::{GeneralCategory as Category, GeneralCategoryGroup as Categories},
    };

    pub fn normalize(form: Form, text: &str) -> String {
        match form {
            Form::Nfc => ComposingNormalizerBorrowed::new_nfc()
                .normalize(text)
                .into(),
            Form::Nfkc => ComposingNormalizerBorrowed::new_nfkc()
                .normalize(text)
                .into(),
            Form::Nfd => DecomposingNormalizerBorrowed::new_nfd()
                .normalize(text)
                .into(),
            Form::Nfkd => DecomposingNormalizerBorrowed::new_nfkd()
                .normalize(text)
                .into(),
        }
    }

    pub fn is_in(group: Group, character: char) -> bool {
        let categories = match group {
            Group::Mark => Categories::Mark,
            Group::DecimalNumber => Categories::DecimalNumber,
            Group::Hidden => Categories::Other
                .union(Categories::LineSeparator)
                .union(Categories::ParagraphSeparator),
        };
        categories.contains(CodePointMapData::<Category>::new().get(character))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_four_forms() {
        // The first examples of UAX #15.
        let text = "\u{e9}\u{fb01}\u{ff11}";
        assert_eq!(Form::Nfc.of(text), text);
        assert_eq!(Form::Nfd.of(text), "e\u{301}\u{fb01}\u{ff11}");
        assert_eq!(Form::Nfkc.of(text), "\u{e9}fi1");
        assert_eq!(Form::Nfkd.of(text), "e\u{301}fi1");
        assert!(Form::Nfc.has(text) && !Form::Nfd.has(text));
        assert_eq!(Form::Nfd.of("plain"), "plain");
    }

    #[test]
    fn what_is_seen_without_a_table_is_so_by_the_tables() {
        let composed: String = ('\0'..'\u{300}').collect();
        let each = composed.chars().map(String::from);
        for text in each.chain([composed.clone(), composed.chars().rev().collect()]) {
            for form in [Form::Nfc, Form::Nfd, Form::Nfkc, Form::Nfkd] {
                let is_so = tables::normalize(form, &text) == text;
                assert!(is_so || !form.is_surely(&text), "{form:?} {text:?}");
            }
        }
        for group in [Group::Mark, Group::DecimalNumber, Group::Hidden] {
            for character in composed.chars() {
                let is_so = tables::is_in(group, character);
                assert_eq!(group.contains(character), is_so, "{group:?} {character:?}");
            }
        }
        assert!(Form::Nfc.is_surely("§ 1, Özlem") && !Form::Nfc.is_surely("e\u{301}"));
    }

    #[test]
    fn a_character_belongs_to_its_group() {
        let all = [Group::Mark, Group::DecimalNumber, Group::Hidden];
        let groups = |character| all.map(|group| group.contains(character));
        for (character, expected) in [
            ('a', [false; 3]),
            ('\u{301}', [true, false, false]),
            ('7', [false, true, false]),
            ('\u{663}', [false, true, false]),
            ('\n', [false, false, true]),
            ('\u{200b}', [false, false, true]),
            ('\u{2028}', [false, false, true]),
            ('\u{e000}', [false, false, true]),
            ('\u{378}', [false, false, true]),
            ('\u{a0}', [false; 3]),
        ] {
            assert_eq!(groups(character), expected, "{character:?}");
        }
    }
}
