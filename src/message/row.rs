//! A label and what stands beside it, for a page, a print or plain text.

/// One line of a list: a label and its text, which may have several lines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// What the text is.
    pub label: &'static str,
    /// The text, its lines parted by `\n`.
    pub text: String,
}

impl Row {
    /// A row of the list.
    pub(super) fn new(label: &'static str, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { label, text }
    }
}

/// The rows as plain text to copy: a label and its text on a line, further lines of a text indented.
#[must_use]
pub fn lines(rows: &[Row]) -> String {
    let line = |row: &Row| format!("{}: {}\n", row.label, row.text.replace('\n', "\n  "));
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn further_lines_are_indented() {
        let rows = [Row::new("Doel", "helpen"), Row::new("Aan", "een\ntwee")];
        assert_eq!(lines(&rows), "Doel: helpen\nAan: een\n  twee\n");
    }
}
