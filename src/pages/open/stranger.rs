//! What came in the place of a 7z archive, told by its first bytes and its name.

use sluis_core::wording::open::NoArchive;

/// How many bytes are looked at: a notice of a gateway is short.
const LOOKED_AT: usize = 4096;

/// How programs start on Windows, on Linux, and on a Mac in its four forms.
const PROGRAMS: [&[u8]; 6] = [
    b"MZ",
    b"\x7FELF",
    b"\xCF\xFA\xED\xFE",
    b"\xCE\xFA\xED\xFE",
    b"\xCA\xFE\xBA\xBE",
    b"\xFE\xED\xFA\xCF",
];

/// How the name of one part of a cut archive ends, before its number.
const PART_OF_MORE: &str = ".7z.";

/// Returns what a file is that does not start as a 7z does.
pub fn no_archive(name: &str, content: &[u8]) -> NoArchive {
    // Gateways add an ending of their own, as in `bericht.7z.txt`.
    let is_named_so = name.to_lowercase().contains(".7z");
    if content.is_empty() {
        NoArchive::Empty
    } else if PROGRAMS.iter().any(|start| content.starts_with(start)) {
        NoArchive::Program
    } else if is_named_so && (is_text(content) || content.starts_with(b"%PDF-")) {
        NoArchive::Notice
    } else if is_named_so {
        NoArchive::Misnamed
    } else {
        NoArchive::Other
    }
}

/// Returns whether bytes are letters, in UTF-8, in a Windows code page or in UTF-16.
fn is_text(content: &[u8]) -> bool {
    let part = &content[..content.len().min(LOOKED_AT)];
    let is_letter = |byte: &u8| *byte >= b' ' || b"\t\n\r\x0C".contains(byte);
    let letters = part
        .iter()
        .filter(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace());
    let wide = part.starts_with(b"\xFF\xFE") || part.starts_with(b"\xFE\xFF");
    // Bytes that are no text are spread over all values: half of a text in these languages at least is plain letters.
    wide || (part.iter().all(is_letter) && 2 * letters.count() >= part.len())
}

/// Returns whether a name is that of a part of a cut archive, as `brief.7z.002`.
pub fn is_part_of_more(name: &str) -> bool {
    let number = name.to_lowercase();
    let number = number.rsplit_once(PART_OF_MORE).map(|(_, number)| number);
    number.is_some_and(|number| {
        number.len() == 3 && number.bytes().all(|digit| digit.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_name_say_what_came_instead() {
        let check = |name: &str, content: &[u8], expected| {
            assert_eq!(no_archive(name, content), expected, "{name}");
        };
        let html = b"<!DOCTYPE html><html><body>Attachment removed".as_slice();
        for name in ["bericht.7z", "bericht.7z.html", "SLUIS-7KQ3MX9P.7Z"] {
            check(name, html, NoArchive::Notice);
            check(name, b"", NoArchive::Empty);
            check(name, b"MZ\x90\0\x03", NoArchive::Program);
        }
        let mail = b"Received: from mx\r\nSubject: De bijlage werd verwijderd\r\n\r\n".as_slice();
        check("bericht.7z", mail, NoArchive::Notice);
        check(
            "bericht.7z",
            b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n\0",
            NoArchive::Notice,
        );
        check(
            "bericht.7z",
            "Deze bijlage werd geblokkeerd: één virus".as_bytes(),
            NoArchive::Notice,
        );
        check(
            "bericht.7z",
            b"Bijlage geblokkeerd v\xF3\xF3r aflevering",
            NoArchive::Notice,
        );
        check("bericht.7z", b"\xFF\xFEB\0i\0j\0", NoArchive::Notice);
        check("bericht.7z", &[0; 512], NoArchive::Misnamed);
        check("bericht.7z", b"PK\x03\x04\x14\0\0\0", NoArchive::Misnamed);
        check("bericht.exe", b"MZ\x90\0\x03", NoArchive::Program);
        check("bericht", b"\x7FELF\x02", NoArchive::Program);
        check("brief.html", html, NoArchive::Other);
        check("brief.zip", b"PK\x03\x04\x14\0\0\0", NoArchive::Other);
        check("leeg.txt", b"", NoArchive::Empty);
    }

    #[test]
    fn parts_of_a_cut_archive_are_known_by_their_number() {
        for (name, expected) in [
            ("brief.7z.001", true),
            ("brief.7Z.012", true),
            ("brief.7z", false),
            ("brief.7z.txt", false),
            ("brief.7z.1", false),
            ("brief.001", false),
        ] {
            assert_eq!(is_part_of_more(name), expected, "{name}");
        }
    }
}
