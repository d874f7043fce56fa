//! A draft as a file: RFC 5322 headers, MIME parts (RFC 2045 and 2046), encoded subject (RFC 2047), names of files (RFC 2231).
//!
//! Written here and not with the crate `mail-builder`: that one always adds `Message-ID` and `Date`, from the name and the
//! clock of the machine. A draft has neither, nor a `From`: the program that sends it fills them in.
//!
//! No value can end its header: `folded` alone writes one, and it makes a space of every control character.

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};

use super::mail::{Mail, crlf};
use crate::protocol::Email;
use crate::text::{percent, tidy};

/// Separates two parts. No base64 has `=_` in it, and both parts are base64.
const BOUNDARY: &str = "=_sluis_=";
/// The most characters on a line of base64 (RFC 2045, 6.8).
const BASE64_LINE: usize = 76;
/// The most bytes of text in an encoded word: with `=?UTF-8?B?` and `?=` around them and `Subject: ` in
/// front, the line stays under the 76 characters of RFC 2047, 2.
const ENCODED_WORD: usize = 39;
/// The longest subject that is written as it is.
const PLAIN_SUBJECT: usize = 66;
/// The most bytes of the name of a file; encoded, its line stays far under the 998 of RFC 5322, 2.1.1.
const LONGEST_NAME: usize = 200;

/// A file that goes with a mail.
#[derive(Clone, Copy)]
pub struct Attachment<'a> {
    /// The name under which it is saved.
    pub name: &'a str,
    /// Its media type, as `application/x-7z-compressed`.
    pub media_type: &'a str,
    /// Its bytes.
    pub content: &'a [u8],
}

impl Mail {
    /// Returns the mail as a draft, a file that mail programs open to be sent (RFC 5322 with `X-Unsent`), with the attachment in
    /// it.
    #[must_use]
    pub fn eml(&self, attachment: Option<Attachment<'_>>) -> Vec<u8> {
        write(self, attachment)
    }
}

/// Writes the whole file.
fn write(mail: &Mail, attachment: Option<Attachment<'_>>) -> Vec<u8> {
    let mut out = String::new();
    header(&mut out, "X-Unsent", "1");
    header(&mut out, "MIME-Version", "1.0");
    // An address beyond ASCII stands there as it is (RFC 6532, 3.2).
    let to: Vec<&str> = mail.to.iter().map(Email::as_str).collect();
    folded(&mut out, "To", &to, ",");
    subject(&mut out, &tidy(&mail.subject));
    let Some(attachment) = attachment else {
        text_part(&mut out, &mail.body);
        return out.into_bytes();
    };
    header(
        &mut out,
        "Content-Type",
        &format!("multipart/mixed; boundary=\"{BOUNDARY}\""),
    );
    out.push_str("\r\n");
    part(&mut out);
    text_part(&mut out, &mail.body);
    part(&mut out);
    file_part(&mut out, attachment);
    out.push_str(&format!("--{BOUNDARY}--\r\n"));
    out.into_bytes()
}

/// Writes a header on one line.
fn header(out: &mut String, name: &str, value: &str) {
    folded(out, name, &[value], "");
}

/// Writes a header whose values stand on lines of their own, each but the last with `between` behind it.
fn folded(out: &mut String, name: &str, values: &[&str], between: &str) {
    out.push_str(name);
    out.push(':');
    for (index, value) in values.iter().enumerate() {
        let is_last = index + 1 == values.len();
        out.push(' ');
        out.extend(value.chars().map(|character| {
            if character.is_control() {
                ' '
            } else {
                character
            }
        }));
        out.push_str(if is_last { "" } else { between });
        out.push_str("\r\n");
    }
}

/// Writes short ASCII as it is, and anything else as encoded words.
fn subject(out: &mut String, subject: &str) {
    if subject.is_ascii() && subject.len() <= PLAIN_SUBJECT && !subject.contains("=?") {
        return header(out, "Subject", subject);
    }
    let mut words = vec![String::new()];
    for character in subject.chars() {
        if words
            .last()
            .is_some_and(|word| word.len() + character.len_utf8() > ENCODED_WORD)
        {
            words.push(String::new());
        }
        words
            .last_mut()
            .expect("it starts with one")
            .push(character);
    }
    let encoded: Vec<String> = words
        .iter()
        .map(|word| format!("=?UTF-8?B?{}?=", BASE64.encode(word.as_bytes())))
        .collect();
    let encoded: Vec<&str> = encoded.iter().map(String::as_str).collect();
    folded(out, "Subject", &encoded, "");
}

/// Writes the line before a part.
fn part(out: &mut String) {
    out.push_str(&format!("--{BOUNDARY}\r\n"));
}

fn text_part(out: &mut String, text: &str) {
    header(out, "Content-Type", "text/plain; charset=utf-8");
    content(out, crlf(text).as_bytes());
}

fn file_part(out: &mut String, file: Attachment<'_>) {
    let kind = if is_media_type(file.media_type) {
        file.media_type
    } else {
        "application/octet-stream"
    };
    header(out, "Content-Type", kind);
    header(
        out,
        "Content-Disposition",
        &format!("attachment; {}", file_name(file.name)),
    );
    content(out, file.content);
}

/// Writes the bytes of a part as base64.
fn content(out: &mut String, bytes: &[u8]) {
    header(out, "Content-Transfer-Encoding", "base64");
    out.push_str("\r\n");
    for line in bytes.chunks(BASE64_LINE / 4 * 3) {
        out.push_str(&BASE64.encode(line));
        out.push_str("\r\n");
    }
}

/// Returns the parameter with the name: quoted where it is ASCII, percent-encoded otherwise (RFC 2231, 4).
fn file_name(name: &str) -> String {
    let mut name = tidy(name);
    name.truncate(name.floor_char_boundary(LONGEST_NAME));
    if name.is_ascii() {
        format!(
            "filename=\"{}\"",
            name.replace('\\', "\\\\").replace('"', "\\\"")
        )
    } else {
        format!("filename*=UTF-8''{}", percent(&name))
    }
}

/// Returns whether a text is two tokens (RFC 2045, 5.1) around a slash.
fn is_media_type(text: &str) -> bool {
    let is_token = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-+._".contains(&byte))
    };
    text.split_once('/')
        .is_some_and(|(kind, sub)| is_token(kind) && is_token(sub))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_stays_one_header() {
        let mut out = String::new();
        folded(&mut out, "X", &["a\r\nBcc: b", "c\u{85}\u{0}d"], ",");
        assert_eq!(out, "X: a  Bcc: b,\r\n c  d\r\n");
    }

    #[test]
    fn an_address_of_another_script_stands_as_it_is() {
        let mail = Mail {
            to: vec![Email::parse("олена@приклад.укр").unwrap()],
            subject: "é".repeat(60),
            body: String::new(),
        };
        let draft = String::from_utf8(write(&mail, None)).unwrap();
        assert!(draft.contains("\r\nTo: олена@приклад.укр\r\n"), "{draft}");
        // Sixty letters of two bytes are four encoded words, each whole and on a line of its own.
        assert_eq!(draft.matches("=?UTF-8?B?").count(), 4, "{draft}");
        assert!(draft.split("\r\n").all(|line| line.len() <= 76), "{draft}");
    }

    #[test]
    fn a_draft_without_attachment_is_one_part() {
        let mail = Mail {
            to: vec![
                Email::parse("an@example.be").unwrap(),
                Email::parse("jan@example.be").unwrap(),
            ],
            subject: "Dag".to_owned(),
            body: "Dag,\nJan".to_owned(),
        };
        let draft = "X-Unsent: 1\r\nMIME-Version: 1.0\r\nTo: an@example.be,\r\n jan@example.be\r\nSubject: Dag\r\n\
            Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nRGFnLA0KSmFu\r\n";
        assert_eq!(String::from_utf8(write(&mail, None)).unwrap(), draft);
    }
}
