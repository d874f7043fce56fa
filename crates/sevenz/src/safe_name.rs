//! Names under which the entries of an opened archive may be saved.

use super::{
    name::{self, NameProblem},
    reader::{EntryKind, OpenedEntry},
};
use icu_normalizer::ComposingNormalizerBorrowed;
use std::collections::{HashMap, hash_map::Entry};

/// Longest part of a path, in bytes of UTF-8: room for a number behind it within the 255 that file systems allow.
const MAX_PART: usize = 240;
/// Longest extension that is kept when a name is cut.
const MAX_EXTENSION: usize = 16;
/// Names that Windows gives to devices, with any extension.
const RESERVED: [&str; 7] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];

/// For each entry the name under which it may be saved, with `/` between folders, or why it may not be saved at all.
///
/// See [`SafeNames`], which names one entry at a time.
pub fn safe_names(entries: &[OpenedEntry], fallback: &str) -> Vec<Result<String, NameProblem>> {
    let mut names = SafeNames::default();
    let safe = entries.iter().map(|entry| {
        let name = match entry.kind {
            EntryKind::Directory => entry.name.trim_end_matches(['/', '\\']),
            _ => &entry.name,
        };
        names.add(if name.is_empty() { fallback } else { name })
    });
    safe.collect()
}

/// Names the entries of one archive, one after the other, so that whoever names 100,000 of them can rest in between.
///
/// Absolute and climbing names are refused. Characters that Windows does not allow, that turn the reading direction or that show
/// nothing become `_`, and every kind of blank a plain space; device names get a `_` in front; dots and spaces at the end go; of two
/// names that differ in capitals at most, the second gets a number. Links are for the caller to leave out: see [`EntryKind::Link`].
/// The time that all names take grows with their length alone, however many of them are the same.
#[derive(Default)]
pub struct SafeNames {
    /// The names so far, without their capitals; for each, the number that the next one like it tries first.
    taken: HashMap<String, u64>,
}

impl SafeNames {
    /// Returns the name under which the next entry may be saved.
    ///
    /// # Errors
    /// Says why a name may not be used; then nothing is taken.
    pub fn add(&mut self, name: &str) -> Result<String, NameProblem> {
        let shown: String = name
            .chars()
            .map(|sign| if sign.is_control() { '_' } else { sign })
            .collect();
        name::check(&shown)?;
        let parts: Vec<String> = shown.split(['/', '\\']).map(safe_part).collect();
        Ok(self.unique(parts.join("/")))
    }

    /// Returns the name, or the name with the first number that makes it new; capitals and ways to write an accent make no
    /// difference.
    fn unique(&mut self, name: String) -> String {
        let folded = fold(&name);
        let Some(&next) = self.taken.get(&folded) else {
            self.taken.insert(folded, 2);
            return name;
        };
        let (stem, extension) = split_extension(&name);
        for number in next.. {
            let numbered = format!("{stem} ({number}){extension}");
            if let Entry::Vacant(free) = self.taken.entry(fold(&numbered)) {
                free.insert(2);
                // The numbers below are taken: the next one like it need not try them again.
                self.taken.insert(folded, number + 1);
                return numbered;
            }
        }
        unreachable!("numbers do not end")
    }
}

fn fold(name: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc()
        .normalize_iter(name.chars())
        .collect::<String>()
        .to_lowercase()
}

fn safe_part(part: &str) -> String {
    let cleaned: String = part
        .chars()
        .map(|sign| match sign {
            _ if is_unsafe(sign) || shows_nothing(sign) => '_',
            _ if sign.is_whitespace() => ' ',
            _ => sign,
        })
        .collect();
    let trimmed = cleaned.trim_end_matches(['.', ' ']);
    let cut = shorten(trimmed);
    let stem = cut
        .split('.')
        .next()
        .unwrap_or_default()
        .trim_end()
        .to_uppercase();
    // COM1 to COM9 and LPT1 to LPT9; Windows takes ¹, ² and ³ for digits too.
    let port = |prefix| {
        stem.strip_prefix(prefix)
            .is_some_and(|rest| rest.chars().count() == 1 && rest.chars().all(char::is_numeric))
    };
    if cut.is_empty() || RESERVED.contains(&stem.as_str()) || port("COM") || port("LPT") {
        format!("_{cut}")
    } else {
        cut
    }
}

/// Whether Windows keeps this character for itself.
fn is_unsafe(sign: char) -> bool {
    matches!(sign, '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

/// Whether a name reads otherwise than it is with this character in it: all of Unicode's `Default_Ignorable_Code_Point`
/// (`DerivedCoreProperties.txt`), among them the marks of the reading direction and the tag letters, and the blank of braille.
fn shows_nothing(sign: char) -> bool {
    matches!(sign, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Cuts a name that is too long before its extension.
fn shorten(part: &str) -> String {
    if part.len() <= MAX_PART {
        return part.to_owned();
    }
    let (stem, extension) = split_extension(part);
    let extension = if extension.len() <= MAX_EXTENSION {
        extension
    } else {
        ""
    };
    let end = (0..=MAX_PART - extension.len())
        .rev()
        .find(|&end| stem.is_char_boundary(end))
        .unwrap_or(0);
    let stem = stem.get(..end).unwrap_or(stem);
    format!("{stem}{extension}")
}

/// Splits before the last dot, unless the name starts with it.
fn split_extension(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(dot) if dot > 0 && !name[..dot].ends_with('/') && !name[dot..].contains('/') => {
            name.split_at(dot)
        }
        _ => (name, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zeroize::Zeroizing;

    fn safe(names: &[&str]) -> Vec<Result<String, NameProblem>> {
        let entry = |name: &&str| OpenedEntry {
            name: Zeroizing::new((*name).to_owned()),
            kind: EntryKind::File,
            modified: None,
            content: Zeroizing::default(),
            encrypted: false,
            checked: false,
        };
        safe_names(&names.iter().map(entry).collect::<Vec<_>>(), "zonder naam")
    }

    fn check(name: &str, expected: &str) {
        assert_eq!(safe(&[name]), [Ok(expected.to_owned())], "{name:?}");
    }

    #[test]
    fn ordinary_names_stay() {
        for name in [
            "brief.pdf",
            "map/Zoë.txt",
            ".profiel",
            "console.txt",
            "com10",
            "a.b.c",
            "😀",
        ] {
            check(name, name);
        }
    }

    #[test]
    fn what_windows_reserves_is_made_safe() {
        check("con", "_con");
        check("map/NUL.txt", "map/_NUL.txt");
        check("com1.tar.gz", "_com1.tar.gz");
        check("LPT³", "_LPT³");
        check("aux .txt", "_aux .txt");
        check("vraag?.txt", "vraag_.txt");
        check("nota:stroom", "nota_stroom");
        check("punt. . ", "punt");
        check("...", "_");
        check("tab\tnul\0.txt", "tab_nul_.txt");
        check("factuur\u{202E}fdp.exe", "factuur_fdp.exe");
        check("a\\b", "a/b");
        check("", "zonder naam");
    }

    #[test]
    fn what_shows_nothing_is_made_visible() {
        check("brief.pdf\u{200B}.exe", "brief.pdf_.exe");
        check("a\u{61C}b\u{AD}c\u{FEFF}d\u{2800}", "a_b_c_d_");
        check("b\u{E0061}\u{E007F}.txt", "b__.txt");
        check("\u{3164}", "_");
        check("brief.pdf\u{3000}\u{2003}.exe", "brief.pdf  .exe");
        check("a.exe\u{3000}\u{A0}. ", "a.exe");
    }

    #[test]
    fn as_many_names_as_an_archive_holds_are_made_in_as_many_steps() {
        // With a search from 2 for each, these would take hours.
        let mut names = SafeNames::default();
        for number in 2..50_000_u64 {
            assert_eq!(
                names.add(&format!("b ({number})")),
                Ok(format!("b ({number})"))
            );
        }
        for name in ["a", "b"] {
            for _ in 0..50_000 {
                names.add(name).expect("a name");
            }
        }
        assert_eq!(names.add("a").as_deref(), Ok("a (50001)"));
        assert_eq!(names.add("B").as_deref(), Ok("B (99999)"));
    }

    #[test]
    fn what_leaves_the_folder_is_refused() {
        for name in ["../a", "a/../../b", "a\\..\\b", "..", "a//b", "."] {
            assert_eq!(safe(&[name]), [Err(NameProblem::Traversal)], "{name:?}");
        }
        for name in ["/etc/passwd", "\\\\server\\a", "C:\\a", "c:a"] {
            assert_eq!(safe(&[name]), [Err(NameProblem::Absolute)], "{name:?}");
        }
    }

    #[test]
    fn doubles_get_a_number() {
        let names = safe(&[
            "a.txt",
            "A.TXT",
            "a (2).txt",
            "a.txt",
            "map.d/x",
            "map.d/x",
            "cafe\u{301}",
            "caf\u{e9}",
        ]);
        let names: Vec<String> = names.into_iter().map(Result::unwrap).collect();
        assert_eq!(
            names,
            [
                "a.txt",
                "A (2).TXT",
                "a (2) (2).txt",
                "a (3).txt",
                "map.d/x",
                "map.d/x (2)",
                "cafe\u{301}",
                "caf\u{e9} (2)"
            ]
        );
    }

    #[test]
    fn a_folder_or_an_entry_without_a_name_has_one() {
        let entry = |name: &str, kind| OpenedEntry {
            name: Zeroizing::new(name.to_owned()),
            kind,
            modified: None,
            content: Zeroizing::default(),
            encrypted: false,
            checked: false,
        };
        let folder = |name| safe_names(&[entry(name, EntryKind::Directory)], "x").remove(0);
        assert_eq!(folder("map/"), Ok("map".to_owned()));
        assert_eq!(folder("map\\deel\\"), Ok("map/deel".to_owned()));
        assert_eq!(folder("/"), Ok("x".to_owned()));
        let file = safe_names(&[entry("map/", EntryKind::File)], "x").remove(0);
        assert_eq!(file, Err(NameProblem::Traversal));
    }

    #[test]
    fn only_ports_with_one_digit_are_devices() {
        check("com", "com");
        check("com10", "com10");
        check("comx", "comx");
        check("lpt9.txt", "_lpt9.txt");
    }

    #[test]
    fn a_number_goes_before_the_extension_if_there_is_one() {
        let twice = |name: &str| safe(&[name, name]).remove(1).unwrap();
        assert_eq!(twice("a.b.txt"), "a.b (2).txt");
        assert_eq!(twice(".profile"), ".profile (2)");
        assert_eq!(twice("map/.profile"), "map/.profile (2)");
        assert_eq!(twice("map.d/lijst"), "map.d/lijst (2)");
    }

    #[test]
    fn a_name_is_cut_at_its_longest_and_not_before() {
        let cut = |name: &str| safe(&[name]).remove(0).unwrap();
        let whole = "a".repeat(MAX_PART);
        assert_eq!(cut(&whole), whole);
        assert_eq!(cut(&format!("{whole}a")), whole);
        // An extension of sixteen bytes is kept, a longer one is none.
        let kept = format!(".{}", "x".repeat(15));
        assert_eq!(
            cut(&format!("{whole}{kept}")),
            format!("{}{kept}", "a".repeat(MAX_PART - 16))
        );
        assert_eq!(cut(&format!("{whole}{kept}x")), whole);
        // Cut by its extension, the short beginning stays as it is.
        let long = format!("kort.{}", "x".repeat(300));
        assert_eq!(cut(&long), "kort");
    }

    #[test]
    fn long_names_are_cut_before_the_extension() {
        let long = format!("{}.pdf", "é".repeat(300));
        let cut = safe(&[&long]).remove(0).unwrap();
        assert!(cut.ends_with("é.pdf") && cut.len() <= MAX_PART, "{cut}");
    }
}
