//! Which names an archive may contain.

/// Why a name may not be used in an archive, or to save a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NameProblem {
    /// The name is empty.
    Empty,
    /// The name contains a control character, which file systems hide or refuse.
    Control,
    /// The name starts at a root, a drive or a server, as `/x`, `C:x` and `\\x` do.
    Absolute,
    /// A component of the path is `.` or `..`, or is empty as in `a//b`.
    Traversal,
    /// An earlier entry has the same name.
    Duplicate,
}

impl std::fmt::Display for NameProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Empty => "it is empty",
            Self::Control => "it contains a control character",
            Self::Absolute => "it is an absolute path",
            Self::Traversal => "a component of the path is empty, `.` or `..`",
            Self::Duplicate => "an earlier entry has it",
        })
    }
}

/// Checks that a name is relative, stays below the folder where it is unpacked, and has no control characters.
pub(crate) fn check(name: &str) -> Result<(), NameProblem> {
    let mut characters = name.chars();
    let (first, second) = (characters.next(), characters.next());
    if name.is_empty() {
        Err(NameProblem::Empty)
    } else if name.chars().any(char::is_control) {
        Err(NameProblem::Control)
    } else if matches!(first, Some('/' | '\\'))
        || (second == Some(':') && first.is_some_and(|drive| drive.is_ascii_alphabetic()))
    {
        Err(NameProblem::Absolute)
    } else if name
        .split(['/', '\\'])
        .any(|component| matches!(component, "" | "." | ".."))
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
            "a",
            "a/b.txt",
            "..a",
            "a..",
            ".profile",
            "letter: 1",
            "😀.pdf",
        ] {
            assert_eq!(check(name), Ok(()), "{name:?}");
        }
    }
}
