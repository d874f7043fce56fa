//! The parts of the page, each with its place in the address.

use crate::browser;
use sluis_core::{
    protocol::link,
    referral::Exercise,
    wording::{exercise, page as words},
};

/// Where what is wrong in a referral is reported: straight to that form.
pub const REPORT_DEFECTS: &str = "melden/fout";

/// Where a report of what is wrong is answered.
pub const ANSWER_REPORT: &str = "melden/antwoord";

/// A part of the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// Refers a client.
    Send,
    /// Opens an encrypted file.
    Open,
    /// Tells the other party something.
    Report,
    /// Tells about the page itself.
    About,
    /// Refers somebody who does not exist.
    Exercise(Exercise),
}

impl Part {
    /// The parts that have a tab, in order.
    pub const ALL: [Self; 4] = [Self::Send, Self::Open, Self::Report, Self::About];

    /// The part that stands behind the `#` of the address, up to a slash; the first where none does.
    pub fn at(fragment: &str) -> Self {
        let name = fragment.split('/').next().unwrap_or_default();
        let exercises = Exercise::ALL.map(Self::Exercise);
        let mut parts = Self::ALL.into_iter().chain(exercises);
        parts
            .find(|part| part.fragment() == name)
            .unwrap_or(Self::Send)
    }

    /// What stands behind the `#` of the address.
    pub fn fragment(self) -> &'static str {
        match self {
            Self::Send => "doorverwijzen",
            Self::Open => link::OPENING,
            Self::Report => "melden",
            Self::About => "over",
            Self::Exercise(Exercise::Practice) => "oefenen",
            Self::Exercise(Exercise::Trial) => "proef",
        }
    }

    /// Whether it is shown now. What ends while another part is shown leaves focus, title and scroll position to that one.
    pub fn is_shown(self) -> bool {
        Self::at(&browser::fragment()) == self
    }

    /// What the user sees it called.
    pub fn title(self) -> &'static str {
        match self {
            Self::Send => words::SEND_PART,
            Self::Open => words::OPEN_PART,
            Self::Report => words::REPORT_PART,
            Self::About => words::ABOUT_PART,
            Self::Exercise(exercise) => exercise::name(exercise),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_has_a_place_of_its_own() {
        for part in Part::ALL {
            assert_eq!(Part::at(part.fragment()), part);
        }
        for exercise in Exercise::ALL {
            let part = Part::Exercise(exercise);
            assert_eq!(Part::at(part.fragment()), part);
        }
        assert_eq!(Part::at("over/bewijs"), Part::About);
        for fragment in [REPORT_DEFECTS, ANSWER_REPORT] {
            assert_eq!(Part::at(fragment), Part::Report);
        }
        assert_eq!(Part::at(""), Part::Send);
        assert_eq!(Part::at("iets-anders"), Part::Send);
    }
}
