//! A label and what stands beside it, for a page, a print or plain text.

/// One line of a list: a label and its text, which may have several lines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LabelledText {
    /// What the text is.
    pub label: &'static str,
    /// The text, its lines parted by `\n`.
    pub text: String,
}

impl LabelledText {
    /// Returns a row of the list.
    pub(super) fn new(label: &'static str, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { label, text }
    }
}

/// Returns the rows as plain text to copy: a label and its text on a line, or under the label when it has several.
#[must_use]
pub fn lines(rows: &[LabelledText]) -> String {
    let line = |row: &LabelledText| {
        let text = row.text.replace('\n', "\n  ");
        let between = if row.text.contains('\n') { "\n  " } else { " " };
        format!("{}:{between}{text}\n", row.label)
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_lines_stand_under_their_label() {
        let rows = [
            LabelledText::new("Doel", "helpen"),
            LabelledText::new("Aan", "een\ntwee"),
        ];
        assert_eq!(lines(&rows), "Doel: helpen\nAan:\n  een\n  twee\n");
    }
}
