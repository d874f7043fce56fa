//! The parts of `Over`, each with its place in the address.

use sluis_core::wording::about as words;

/// A part of `Over` that is read by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    /// The check of this device.
    Device,
    /// Whether a file belongs to a receipt.
    Proof,
    /// The agreement.
    Agreement,
    /// Where each article has its place.
    Articles,
    /// The text for the register of processing activities.
    Register,
    /// The trial before the first client.
    Trial,
    /// The sheet for whoever approves.
    Security,
    /// The draft of the accessibility statement.
    Access,
    /// The form for the agreements.
    Manage,
    /// The check of another page.
    Compare,
    /// The version and the licences.
    Licences,
}

impl Topic {
    /// All, in order.
    pub const ALL: [Self; 11] = [
        Self::Device,
        Self::Proof,
        Self::Trial,
        Self::Agreement,
        Self::Articles,
        Self::Register,
        Self::Security,
        Self::Access,
        Self::Manage,
        Self::Compare,
        Self::Licences,
    ];

    /// The part that stands behind the `#` of the address; nothing on the first page.
    pub fn at(fragment: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|topic| topic.fragment() == fragment)
    }

    /// The part that is called so.
    pub fn called(title: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|topic| topic.title() == title)
    }

    /// What stands behind the `#` of the address.
    pub fn fragment(self) -> &'static str {
        match self {
            Self::Device => "over/toestel",
            Self::Proof => "over/bewijs",
            Self::Agreement => "over/protocol",
            Self::Articles => "over/artikels",
            Self::Register => "over/register",
            Self::Trial => "over/proef",
            Self::Security => "over/informatieveiligheid",
            Self::Access => "over/toegankelijkheid",
            Self::Manage => "over/beheer",
            Self::Compare => "over/andere-sluis",
            Self::Licences => "over/licenties",
        }
    }

    /// The id of the link that leads to it.
    pub fn link_id(self) -> &'static str {
        match self {
            Self::Device => "naar-toestel",
            Self::Proof => "naar-bewijs",
            Self::Agreement => "naar-protocol",
            Self::Articles => "naar-artikels",
            Self::Register => "naar-register",
            Self::Trial => "naar-proef",
            Self::Security => "naar-informatieveiligheid",
            Self::Access => "naar-toegankelijkheid",
            Self::Manage => "naar-beheer",
            Self::Compare => "naar-andere-sluis",
            Self::Licences => "naar-licenties",
        }
    }

    /// What the user sees it called.
    pub fn title(self) -> &'static str {
        match self {
            Self::Device => words::DEVICE,
            Self::Proof => words::PROOF,
            Self::Agreement => words::AGREEMENT,
            Self::Articles => words::ARTICLES,
            Self::Register => words::REGISTER,
            Self::Trial => words::TRIAL,
            Self::Security => words::SECURITY,
            Self::Access => words::ACCESS,
            Self::Manage => words::MANAGE,
            Self::Compare => words::COMPARE,
            Self::Licences => words::LICENCES,
        }
    }

    /// What it is for.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Device => words::DEVICE_HINT,
            Self::Proof => words::PROOF_HINT,
            Self::Agreement => words::AGREEMENT_HINT,
            Self::Articles => words::ARTICLES_HINT,
            Self::Register => words::REGISTER_HINT,
            Self::Trial => words::TRIAL_HINT,
            Self::Security => words::SECURITY_HINT,
            Self::Access => words::ACCESS_HINT,
            Self::Manage => words::MANAGE_HINT,
            Self::Compare => words::COMPARE_HINT,
            Self::Licences => words::LICENCES_HINT,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::part::Part;

    #[test]
    fn each_topic_has_a_place_of_its_own_in_this_tab() {
        for topic in Topic::ALL {
            assert_eq!(Topic::at(topic.fragment()), Some(topic));
            assert_eq!(Topic::called(topic.title()), Some(topic));
            assert_eq!(Part::at(topic.fragment()), Part::About);
        }
        assert_eq!(Topic::at("over"), None);
        assert_eq!(Topic::at("over/iets-anders"), None);
    }
}
