//! What can be shown of a file, told by its first bytes and its name together, never by the name alone.
//!
//! Only what cannot do anything is shown: letters as letters, pictures of four kinds with their fixed media type, and a PDF in
//! the browser's own viewer once it is asked for. Everything else, web pages and drawings with scripts in them too, is letters or
//! stays closed.

/// How many bytes of a text are shown.
const LONGEST_TEXT: usize = 64 * 1024;

/// Endings of text files; only with one of these, bytes that are not UTF-8 are read as Windows-1252.
const TEXTS: [&str; 15] = [
    "txt", "csv", "tsv", "json", "jsonld", "vcf", "ics", "eml", "md", "log", "ini", "xml", "html",
    "htm", "svg",
];

/// Endings of files that do nothing but show what is in them, whichever program opens them: letters, pictures, pages and cards.
///
/// The list is short on purpose. Windows alone runs more than a hundred endings, new ones come, and a list of bad ones is never whole; a
/// warning too many costs a glance. Not on it are the files of Word, Excel and the like, which fetch templates and hold macros under
/// several endings, archives and disk images, mails, whatever a browser shows as a page, and a name without any ending. A table
/// (`csv`) may hold formulas, but Excel asks before one reaches outside. A PDF can hold a script; its readers keep that inside, and
/// the page warns of it where it is shown.
const HARMLESS: [&str; 16] = [
    "txt", "csv", "tsv", "json", "jsonld", "md", "log", "vcf", "ics", "pdf", "png", "jpg", "jpeg",
    "gif", "webp", "heic",
];

/// What the signs from 0x80 to 0x9F are in Windows-1252; five are nothing.
const WINDOWS: [char; 32] = [
    '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž',
    '\u{FFFD}', '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}',
    'ž', 'Ÿ',
];

/// What can be shown of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileKind {
    /// Nothing is in it.
    Empty,
    /// Letters.
    Text,
    /// A picture of this media type.
    Picture(&'static str),
    /// Pages, which the browser's own viewer shows.
    Pdf,
    /// A picture or pages by its bytes, but not by its name.
    TypeMismatch,
    /// Something that is not shown.
    Other,
}

impl FileKind {
    /// What can be shown of a file with this name and content.
    pub fn of(name: &str, content: &[u8]) -> Self {
        let ending = ending(name);
        let pages = content.starts_with(b"%PDF-");
        match picture(content) {
            _ if content.is_empty() => Self::Empty,
            Some((media, endings)) if endings.contains(&ending.as_str()) => Self::Picture(media),
            None if pages && ending == "pdf" => Self::Pdf,
            Some(_) => Self::TypeMismatch,
            None if pages => Self::TypeMismatch,
            None if is_text(content, &ending) => Self::Text,
            None => Self::Other,
        }
    }

    /// Whether there is something to show.
    pub fn is_shown(self) -> bool {
        matches!(self, Self::Text | Self::Picture(_) | Self::Pdf)
    }

    /// What the browser is told of it when it is saved: never something that it would run.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Picture(media) => media,
            Self::Pdf => PDF,
            Self::Text | Self::Empty | Self::TypeMismatch | Self::Other => {
                "application/octet-stream"
            }
        }
    }
}

/// The media type of a PDF.
pub const PDF: &str = "application/pdf";

/// Whether a file with this name may do something when it is opened on a computer: unless its ending is a harmless one. What a
/// system leaves away at the end of a name counts for nothing.
pub fn is_risky(name: &str) -> bool {
    let name = name.trim_end_matches(|sign: char| sign == '.' || sign.is_whitespace());
    !HARMLESS.contains(&ending(name).as_str())
}

/// The letters of a text, and how many bytes of it are not shown.
pub fn text(content: &[u8]) -> (String, usize) {
    let part = &content[..content.len().min(LONGEST_TEXT)];
    let text = match part {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        part => match utf8(part) {
            Some(text) => text.trim_start_matches('\u{FEFF}').to_owned(),
            None => part.iter().map(|&byte| windows(byte)).collect(),
        },
    };
    let shown = text.replace(
        |sign: char| sign.is_control() && !matches!(sign, '\t' | '\n' | '\r'),
        "\u{FFFD}",
    );
    (shown, content.len() - part.len())
}

/// The media type of a picture by its first bytes, and how the name of such a picture ends.
fn picture(content: &[u8]) -> Option<(&'static str, &'static [&'static str])> {
    if content.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(("image/png", &["png"]))
    } else if content.starts_with(b"\xFF\xD8\xFF") {
        Some(("image/jpeg", &["jpg", "jpeg"]))
    } else if content.starts_with(b"GIF87a") || content.starts_with(b"GIF89a") {
        Some(("image/gif", &["gif"]))
    } else if content.starts_with(b"RIFF") && content.get(8..12) == Some(b"WEBP") {
        Some(("image/webp", &["webp"]))
    } else {
        None
    }
}

fn ending(name: &str) -> String {
    let last = name.rsplit('/').next().unwrap_or_default();
    let ending = last.rsplit_once('.').map(|(_, ending)| ending);
    ending.unwrap_or_default().to_lowercase()
}

fn is_text(content: &[u8], ending: &str) -> bool {
    let part = &content[..content.len().min(LONGEST_TEXT)];
    let plain = |byte: &u8| *byte >= b' ' || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C);
    part.starts_with(b"\xFF\xFE")
        || part.starts_with(b"\xFE\xFF")
        || (part.iter().all(plain) && (utf8(part).is_some() || TEXTS.contains(&ending)))
}

/// The part that is UTF-8, where only the last sign may be cut off.
fn utf8(part: &[u8]) -> Option<&str> {
    match std::str::from_utf8(part) {
        Ok(text) => Some(text),
        Err(error) if error.error_len().is_none() && part.len() == LONGEST_TEXT => {
            std::str::from_utf8(&part[..error.valid_up_to()]).ok()
        }
        Err(_) => None,
    }
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes
        .chunks_exact(2)
        .map(|pair| unit([pair[0], pair[1]]))
        .collect::<Vec<_>>();
    String::from_utf16_lossy(&units)
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
        byte => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_name_decide_together() {
        let check = |name: &str, content: &[u8], expected| {
            assert_eq!(FileKind::of(name, content), expected, "{name}");
        };
        let (png, pdf) = (b"\x89PNG\r\n\x1a\n....", b"%PDF-1.7 ...");
        check("foto.PNG", png, FileKind::Picture("image/png"));
        check("foto.jpg", png, FileKind::TypeMismatch);
        check("foto.png.exe", png, FileKind::TypeMismatch);
        check(
            "foto.jpeg",
            b"\xFF\xD8\xFF\xE0",
            FileKind::Picture("image/jpeg"),
        );
        check("foto.gif", b"GIF89a", FileKind::Picture("image/gif"));
        check(
            "foto.webp",
            b"RIFF....WEBPVP8 ",
            FileKind::Picture("image/webp"),
        );
        check("geluid.webp", b"RIFF....WAVEfmt ", FileKind::Text);
        check("brief.pdf", pdf, FileKind::Pdf);
        check("brief.html", pdf, FileKind::TypeMismatch);
        check("brief.pdf", b"<script>alert(1)</script>", FileKind::Text);
        check("foto.png", b"<svg onload=alert(1)>", FileKind::Text);
        check("tekening.svg", b"<svg/>", FileKind::Text);
        check("brief.txt", b"", FileKind::Empty);
        check("zonder", "één".as_bytes(), FileKind::Text);
        check("oud.txt", b"\xE9\xE9n", FileKind::Text);
        check("oud.bin", b"\xE9\xE9n", FileKind::Other);
        check("oud.txt", b"\0\x01", FileKind::Other);
        check("programma.exe", b"MZ\x90\0", FileKind::Other);
        check("wijd.txt", b"\xFF\xFEa\0", FileKind::Text);
    }

    #[test]
    fn letters_are_read_in_the_ways_they_are_written() {
        let check = |content: &[u8], expected: &str| assert_eq!(text(content).0, expected);
        check("Zoë €".as_bytes(), "Zoë €");
        check(b"\xEF\xBB\xBFmet merk", "met merk");
        check(b"Zo\xEB \x80", "Zoë €");
        check(b"\xFF\xFEZ\0o\0\xEB\0", "Zoë");
        check(b"\xFE\xFF\0Z\0o\0\xEB", "Zoë");
        check(b"a\x1B[31mb\x7Fc\r\n\td", "a\u{FFFD}[31mb\u{FFFD}c\r\n\td");
    }

    #[test]
    fn a_long_text_is_cut_between_two_signs() {
        let long = format!("x{}", "é".repeat(LONGEST_TEXT));
        assert_eq!(FileKind::of("lang", long.as_bytes()), FileKind::Text);
        let (shown, more) = text(long.as_bytes());
        assert_eq!(shown.len(), LONGEST_TEXT - 1);
        assert_eq!(more, long.len() - LONGEST_TEXT);
    }

    #[test]
    fn what_does_something_is_known_by_its_ending() {
        for name in [
            "a.exe",
            "brief.pdf.LNK",
            "x.html",
            "macro.docm",
            "a.iqy",
            "a.one",
            "a.library-ms",
            "a.zip",
            "brief.docx",
            "a.svg",
            "brief.pdf .exe",
            "a.exe.",
            "a.exe . ",
            "brief.pdf_",
            "brief.рdf",
            "zonder",
            "",
            ".",
            "a.txt/b",
            "a.tx\u{200B}t",
        ] {
            assert!(is_risky(name), "{name}");
        }
        for name in [
            "brief.pdf",
            "contact.vcf",
            "a.exe.txt",
            "FOTO.JPG",
            "a.b.csv",
            "map.d/a.json",
            "a.txt. ",
        ] {
            assert!(!is_risky(name), "{name}");
        }
    }
}
