//! Names under which the entries of an opened archive may be saved.

use crate::unicode::Form;
use crate::{
    entry::{EntryKind, OpenedEntry},
    name::{self, NameProblem},
};
use std::collections::{HashMap, hash_map::Entry};

/// The most bytes of UTF-8 in a component of a path. A number still fits behind it within the 255 bytes that file systems allow.
const MAX_COMPONENT: usize = 240;
/// The most bytes in an extension that is kept when a name is cut.
const MAX_EXTENSION: usize = 16;
/// Names that Windows reserves for devices, with any extension.
const RESERVED: [&str; 7] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];

/// Returns for each entry the name under which it may be saved, with `/` between folders, or why it may not be saved at all.
///
/// An entry without a name gets the name `fallback`. [`SafeNames`] says what changes, and names one entry at a time.
#[must_use]
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

/// Chooses the names under which the entries of one archive may be saved, one after the other.
///
/// Names that are absolute or contain `..` are refused. Characters that Windows does not allow, that change the reading direction or that
/// are invisible become `_`, and every kind of white space a plain space. Device names of Windows get a `_` in front. Dots and spaces at
/// the end are removed. Of two names that differ in case or in the way to write an accent at most, the second gets a number. Links are
/// not left out: see [`EntryKind::Link`].
///
/// The time that all names take grows with their total length, however many of them are equal.
#[derive(Default)]
pub struct SafeNames {
    /// The names so far, case-folded. For each, the number that the next name like it tries first.
    taken: HashMap<String, u64>,
}

impl SafeNames {
    /// Returns the name under which the next entry may be saved.
    ///
    /// # Errors
    /// Returns a [`NameProblem`] for a name that may not be used. Nothing is remembered of it.
    pub fn add(&mut self, name: &str) -> Result<String, NameProblem> {
        let shown: String = name
            .chars()
            .map(|character| {
                if character.is_control() {
                    '_'
                } else {
                    character
                }
            })
            .collect();
        name::check(&shown)?;
        let components: Vec<String> = shown.split(['/', '\\']).map(safe_component).collect();
        Ok(self.unique(components.join("/")))
    }

    /// Returns the name, with the first number that makes it new where it was taken.
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
                // All numbers below are taken, so the next name like it need not try them.
                self.taken.insert(folded, number + 1);
                return numbered;
            }
        }
        unreachable!("numbers do not end")
    }
}

/// Folds case and ways to write an accent.
fn fold(name: &str) -> String {
    Form::Nfc.of(name).to_lowercase()
}

fn safe_component(component: &str) -> String {
    let cleaned: String = component
        .chars()
        .map(|character| match character {
            _ if is_reserved(character) || is_invisible(character) => '_',
            _ if character.is_whitespace() => ' ',
            _ => character,
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
    // COM1 to COM9 and LPT1 to LPT9, where Windows takes ¹, ² and ³ for digits too.
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

/// Returns whether Windows does not allow this character in a name.
fn is_reserved(character: char) -> bool {
    matches!(character, '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

/// Returns whether this character makes a name read otherwise than it is: it has the property `Default_Ignorable_Code_Point` of Unicode
/// (`DerivedCoreProperties.txt`), as marks of the reading direction and tag characters have, or is the blank of braille.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Cuts a component that is too long, before its extension.
fn shorten(component: &str) -> String {
    if component.len() <= MAX_COMPONENT {
        return component.to_owned();
    }
    let (stem, extension) = split_extension(component);
    let extension = if extension.len() <= MAX_EXTENSION {
        extension
    } else {
        ""
    };
    let end = (0..=MAX_COMPONENT - extension.len())
        .rev()
        .find(|&end| stem.is_char_boundary(end))
        .unwrap_or(0);
    let stem = stem.get(..end).unwrap_or(stem);
    format!("{stem}{extension}")
}

/// Splits a name before its last dot, unless the last component starts with it.
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
        safe_names(&names.iter().map(entry).collect::<Vec<_>>(), "unnamed")
    }

    fn check(name: &str, expected: &str) {
        assert_eq!(safe(&[name]), [Ok(expected.to_owned())], "{name:?}");
    }

    #[test]
    fn ordinary_names_stay() {
        for name in [
            "letter.pdf",
            "dir/Zoë.txt",
            ".hidden",
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
        check("dir/NUL.txt", "dir/_NUL.txt");
        check("com1.tar.gz", "_com1.tar.gz");
        check("LPT³", "_LPT³");
        check("aux .txt", "_aux .txt");
        check("what?.txt", "what_.txt");
        check("note:stream", "note_stream");
        check("dot. . ", "dot");
        check("...", "_");
        check("tab\tnul\0.txt", "tab_nul_.txt");
        check("invoice\u{202E}fdp.exe", "invoice_fdp.exe");
        check("a\\b", "a/b");
        check("", "unnamed");
    }

    #[test]
    fn what_shows_nothing_is_made_visible() {
        check("letter.pdf\u{200B}.exe", "letter.pdf_.exe");
        check("a\u{61C}b\u{AD}c\u{FEFF}d\u{2800}", "a_b_c_d_");
        check("b\u{E0061}\u{E007F}.txt", "b__.txt");
        check("\u{3164}", "_");
        check("letter.pdf\u{3000}\u{2003}.exe", "letter.pdf  .exe");
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
            "dir.d/x",
            "dir.d/x",
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
                "dir.d/x",
                "dir.d/x (2)",
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
        assert_eq!(folder("dir/"), Ok("dir".to_owned()));
        assert_eq!(folder("dir\\part\\"), Ok("dir/part".to_owned()));
        assert_eq!(folder("/"), Ok("x".to_owned()));
        let file = safe_names(&[entry("dir/", EntryKind::File)], "x").remove(0);
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
        assert_eq!(twice("dir/.profile"), "dir/.profile (2)");
        assert_eq!(twice("dir.d/list"), "dir.d/list (2)");
    }

    #[test]
    fn a_name_is_cut_at_its_longest_and_not_before() {
        let cut = |name: &str| safe(&[name]).remove(0).unwrap();
        let whole = "a".repeat(MAX_COMPONENT);
        assert_eq!(cut(&whole), whole);
        assert_eq!(cut(&format!("{whole}a")), whole);
        // An extension of sixteen bytes is kept, a longer one is none.
        let kept = format!(".{}", "x".repeat(15));
        assert_eq!(
            cut(&format!("{whole}{kept}")),
            format!("{}{kept}", "a".repeat(MAX_COMPONENT - 16))
        );
        assert_eq!(cut(&format!("{whole}{kept}x")), whole);
        // Cut by its extension, the short beginning stays as it is.
        let long = format!("short.{}", "x".repeat(300));
        assert_eq!(cut(&long), "short");
    }

    #[test]
    fn long_names_are_cut_before_the_extension() {
        let long = format!("{}.pdf", "é".repeat(300));
        let cut = safe(&[&long]).remove(0).unwrap();
        assert!(
            cut.ends_with("é.pdf") && cut.len() <= MAX_COMPONENT,
            "{cut}"
        );
    }
}
