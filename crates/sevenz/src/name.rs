//! Names within an archive: which may be written, and which may be trusted.

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NameProblem {
    /// There is no name.
    Empty,
    /// A control sign, which no file system shows and some refuse.
    Control,
    /// It starts at a root, a drive or a server: `/x`, `C:x`, `\\x`.
    Absolute,
    /// A part of the path is `.` or `..`, or is missing, as in `a//b`.
    Traversal,
    /// An earlier entry has the same name.
    Duplicate,
}

/// Checks that a name is relative, stays below where it is unpacked, and has no sign that harms.
pub(super) fn check(name: &str) -> Result<(), NameProblem> {
    let mut signs = name.chars();
    let (first, second) = (signs.next(), signs.next());
    if name.is_empty() {
        Err(NameProblem::Empty)
    } else if name.chars().any(char::is_control) {
        Err(NameProblem::Control)
    } else if matches!(first, Some('/' | '\\'))
        || (second == Some(':') && first.is_some_and(|sign| sign.is_ascii_alphabetic()))
    {
        Err(NameProblem::Absolute)
    } else if name
        .split(['/', '\\'])
        .any(|part| matches!(part, "" | "." | ".."))
    {
        Err(NameProblem::Traversal)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_leave_their_folder_are_refused() {
        for (name, problem) in [
            ("", NameProblem::Empty),
            ("a\0b", NameProblem::Control),
            ("/etc/passwd", NameProblem::Absolute),
            ("\\\\server\\share", NameProblem::Absolute),
            ("C:autoexec.bat", NameProblem::Absolute),
            ("..", NameProblem::Traversal),
            ("a/../../b", NameProblem::Traversal),
            ("a\\..\\b", NameProblem::Traversal),
            ("a//b", NameProblem::Traversal),
            ("./a", NameProblem::Traversal),
            ("a/", NameProblem::Traversal),
        ] {
            assert_eq!(check(name), Err(problem), "{name:?}");
        }
    }

    #[test]
    fn ordinary_names_are_fine() {
        for name in [
            "a", "a/b.txt", "..a", "a..", ".profile", "brief: 1", "😀.pdf",
        ] {
            assert_eq!(check(name), Ok(()), "{name:?}");
        }
    }
}
