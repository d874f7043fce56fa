//! Content lines, of which contact cards and calendars are made (RFC 2426, 2.6 and RFC 5545, 3.1).

/// The longest line in bytes, without its end.
const LONGEST_LINE: usize = 75;

/// Adds a line, folded where it is too long.
pub(crate) fn push_line(out: &mut String, line: &str) {
    let mut room = LONGEST_LINE;
    for character in line.chars() {
        if room < character.len_utf8() {
            out.push_str("\r\n ");
            room = LONGEST_LINE - 1;
        }
        room -= character.len_utf8();
        out.push(character);
    }
    out.push_str("\r\n");
}

/// Returns a text with whatever would separate it escaped (RFC 2426, 4 and RFC 5545, 3.3.11).
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ',' | ';' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            other => escaped.push(other),
        }
    }
    escaped
}
