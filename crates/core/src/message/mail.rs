//! A mail: as a link that opens it, and as a file with the attachment in it.

use crate::protocol::{Email, link};
use crate::text::tidy;

/// The most characters that the link of a deliver mail has. Windows and some browsers cut a link that is longer than about 2,000.
pub const LONGEST_LINK: usize = 1499;

/// A mail that nobody sent yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mail {
    /// The addresses it goes to.
    pub to: Vec<Email>,
    /// The subject, without anything about the client.
    pub subject: String,
    /// The text, in lines that end with `\n`.
    pub body: String,
}

impl Mail {
    /// Returns the link that opens the mail in the mail program (RFC 6068): all of it percent-encoded as UTF-8, lines parted by
    /// CRLF.
    #[must_use]
    pub fn mailto(&self) -> String {
        link::draft(&self.to, &tidy(&self.subject), &crlf(&self.body))
    }

    /// Returns everything that a reader of the mail sees: addresses, subject and text.
    #[must_use]
    pub fn text(&self) -> String {
        let to: Vec<&str> = self.to.iter().map(Email::as_str).collect();
        format!("{}\n{}\n{}", to.join("\n"), self.subject, self.body)
    }
}

/// Returns the lines so that all end with CRLF, whatever they ended with before.
pub(super) fn crlf(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\n'], "\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(to: &[&str], subject: &str, body: &str) -> Mail {
        Mail {
            to: to.iter().map(|to| Email::parse(to).unwrap()).collect(),
            subject: subject.to_owned(),
            body: body.to_owned(),
        }
    }

    #[track_caller]
    fn check(mail: &Mail, expected: &str) {
        assert_eq!(mail.mailto(), expected);
    }

    #[test]
    fn everything_is_encoded() {
        check(
            &mail(
                &["a+b@example.be", "o'c&d?e@example.be"],
                "Eén & twee?",
                "Dag,\n\n50 %\r\nx\ry\n",
            ),
            "mailto:a%2Bb@example.be,o%27c%26d%3Fe@example.be?subject=E%C3%A9n%20%26%20twee%3F\
             &body=Dag%2C%0D%0A%0D%0A50%20%25%0D%0Ax%0D%0Ay%0D%0A",
        );
    }

    #[test]
    fn a_line_break_in_the_subject_adds_no_header() {
        check(
            &mail(&["a@example.be"], "Dag\r\nBcc: x@example.be", ""),
            "mailto:a@example.be?subject=Dag%20Bcc%3A%20x%40example.be&body=",
        );
    }
}
