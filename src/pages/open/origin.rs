//! How far it is proven that what came out of an archive comes from someone who knows its password.
//!
//! An archive can be put together from pieces: beside what was encrypted anyone can lay files of their own, take the checksum away, so
//! that every password opens it, or write another list of names. A card says "a colleague refers this client to you"; it is made only
//! of what nobody without the password can have written.

/// How far an entry is proven, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Origin {
    /// It was encrypted with the password, a checksum shows that the password was right, and so was the list in which it stands.
    Secured,
    /// It was encrypted and checked, but in a list that anyone can have changed.
    OpenList,
    /// It was encrypted, and nothing shows that the password was right: what came out may be noise, or a piece of another file.
    Unchecked,
    /// It was not encrypted.
    Open,
}

impl Origin {
    /// Judges an entry: whether it was encrypted with the password, whether a checksum was right, and whether the list of the archive
    /// was both.
    pub fn of(encrypted: bool, checked: bool, list_encrypted: bool) -> Self {
        match (encrypted, checked, list_encrypted) {
            (true, true, true) => Self::Secured,
            (true, true, false) => Self::OpenList,
            (true, false, _) => Self::Unchecked,
            (false, ..) => Self::Open,
        }
    }
}

/// What is said above the files of an archive.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Caution {
    /// Nothing: all of it is proven, or there is nothing.
    None,
    /// All is proven but the list.
    List,
    /// Something in it is not proven by a checksum.
    Unchecked,
    /// A part was not encrypted.
    Mixed,
    /// None of it was encrypted.
    Open,
}

impl Caution {
    /// Judges all entries of an archive together: the worst one counts.
    pub fn of(entries: impl IntoIterator<Item = Origin>) -> Self {
        let (mut worst, mut any_closed) = (Origin::Secured, false);
        for origin in entries {
            worst = worst.max(origin);
            any_closed |= origin != Origin::Open;
        }
        match worst {
            Origin::Secured => Self::None,
            Origin::OpenList => Self::List,
            Origin::Unchecked => Self::Unchecked,
            Origin::Open if any_closed => Self::Mixed,
            Origin::Open => Self::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_encrypted_and_checked_in_a_closed_list_is_proven() {
        for (encrypted, checked, list, expected) in [
            (true, true, true, Origin::Secured),
            (true, true, false, Origin::OpenList),
            (true, false, true, Origin::Unchecked),
            (true, false, false, Origin::Unchecked),
            (false, true, true, Origin::Open),
            (false, true, false, Origin::Open),
            (false, false, true, Origin::Open),
            (false, false, false, Origin::Open),
        ] {
            assert_eq!(Origin::of(encrypted, checked, list), expected);
        }
    }

    #[test]
    fn the_worst_entry_decides_what_is_said() {
        use Origin::{Open, OpenList, Secured, Unchecked};
        for (entries, expected) in [
            (&[][..], Caution::None),
            (&[Secured, Secured], Caution::None),
            (&[Secured, OpenList], Caution::List),
            (&[Secured, Unchecked, OpenList], Caution::Unchecked),
            (&[Open, Secured], Caution::Mixed),
            (&[Unchecked, Open], Caution::Mixed),
            (&[Open, Open], Caution::Open),
        ] {
            assert_eq!(
                Caution::of(entries.iter().copied()),
                expected,
                "{entries:?}"
            );
        }
    }
}
