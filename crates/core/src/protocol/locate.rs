//! Finds the line on which a value of a JSON text stands.

/// Returns the line, from 1, of what a JSON pointer (RFC 6901) points at, or of the nearest object around it where it is missing.
///
/// Of a key that stands twice it is the last where `last` says so. The text is JSON; of another text it is line 1.
pub(super) fn line_of(json: &str, pointer: &str, last: bool) -> usize {
    let mut walk = Walk {
        rest: json,
        line: 1,
        pointer,
        last,
        found: (None, 1),
    };
    walk.value("");
    walk.found.1
}

/// A walk over the values of a text, with the best answer until now.
struct Walk<'a> {
    rest: &'a str,
    line: usize,
    pointer: &'a str,
    last: bool,
    /// How much of the pointer was found, in bytes, and on which line.
    found: (Option<usize>, usize),
}

impl Walk<'_> {
    /// Walks over one value that stands at `pointer`.
    fn value(&mut self, pointer: &str) {
        self.blank();
        self.note(pointer);
        match self.rest.bytes().next() {
            Some(b'{') => self.items(pointer, true),
            Some(b'[') => self.items(pointer, false),
            Some(b'"') => drop(self.string()),
            _ => self.skip(self.rest.find([',', '}', ']']).unwrap_or(self.rest.len())),
        }
    }

    /// Walks over the values between braces or square brackets.
    fn items(&mut self, pointer: &str, keyed: bool) {
        self.skip(1);
        for index in 0.. {
            self.blank();
            if self.rest.is_empty() || self.rest.starts_with(['}', ']']) {
                break;
            }
            let key = if keyed {
                let key = self.string();
                self.blank();
                self.skip(self.rest.starts_with(':').into());
                super::read::token(&key)
            } else {
                index.to_string()
            };
            let before = self.rest.len();
            self.value(&format!("{pointer}/{key}"));
            self.blank();
            self.skip(self.rest.starts_with(',').into());
            if self.rest.len() == before {
                break;
            }
        }
        self.skip(self.rest.starts_with(['}', ']']).into());
    }

    /// Reads a text between quotes.
    fn string(&mut self) -> String {
        let mut escaped = true;
        let is_end = |character: char| {
            let ends = character == '"' && !escaped;
            escaped = character == '\\' && !escaped;
            ends
        };
        let length = self
            .rest
            .find(is_end)
            .map_or(self.rest.len(), |end| end + 1);
        let text = serde_json::from_str(&self.rest[..length]).unwrap_or_default();
        self.skip(length);
        text
    }

    /// Keeps the line where this pointer is more of the one looked for than was found before.
    fn note(&mut self, pointer: &str) {
        let rest = self.pointer.strip_prefix(pointer);
        let leads = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let length = Some(pointer.len());
        if leads && (length > self.found.0 || length == self.found.0 && self.last) {
            self.found = (length, self.line);
        }
    }

    fn blank(&mut self) {
        let next = self
            .rest
            .find(|character: char| !character.is_ascii_whitespace());
        self.skip(next.unwrap_or(self.rest.len()));
    }

    fn skip(&mut self, length: usize) {
        let (past, rest) = self.rest.split_at(length);
        self.line += past.matches('\n').count();
        self.rest = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn values_are_found_on_their_line() {
        let json = "\n{\n \"a\": [1,\n  {\"b/c\": \"x\\\"}\",\n \"d\": true}],\n \"e\":\n false,\n \"a\": 2 }";
        for (pointer, last, line) in [
            ("", false, 2),
            ("/a", false, 3),
            ("/a", true, 8),
            ("/a/0", false, 3),
            ("/a/1", false, 4),
            ("/a/1/b~1c", false, 4),
            ("/a/1/d", false, 5),
            ("/a/1/gone", false, 4),
            ("/e", false, 7),
            ("/gone/too", false, 2),
        ] {
            assert_eq!(line_of(json, pointer, last), line, "{pointer}");
        }
    }

    proptest! {
        #[test]
        fn any_text_ends(json in "[\\[\\]{}\":,a\\\\\n ]{0,60}", pointer in "(/[a0-9]){0,3}") {
            prop_assert!(line_of(&json, &pointer, false) >= 1);
        }
    }
}
