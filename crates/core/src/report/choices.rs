//! Closed lists: what one can choose, and nothing else.

pub use crate::protocol::Side;

/// Declares a list of choices with `ALL` of them in the order of the page, and for each an `id`: a stable ASCII name
/// that is unique on the page.
macro_rules! choices {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $choice:ident = $id:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name {
            $($(#[$doc])* $choice,)+
        }

        impl $name {
            /// All of them, in the order of the page.
            pub const ALL: &'static [Self] = &[$(Self::$choice),+];

            /// Returns a stable ASCII name, fit for the `id` of an element.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$choice => $id,)+
                }
            }
        }
    };
}

choices! {
    /// What one party tells the other.
    Kind {
        /// Defects in the data of a referral (article 7; receiver to sender).
        Defects = "kind-defects",
        /// What was done about them (article 7; sender to receiver).
        Answer = "kind-answer",
        /// The client takes the consent back (sender to receiver).
        Withdrawal = "kind-withdrawal",
        /// A leak of personal data (article 9, article 33 of the GDPR; both ways).
        Leak = "kind-leak",
        /// A change of law or of processors (article 9, last paragraph).
        Change = "kind-change",
        /// Asks for proof of the measures (article 6; sender to receiver).
        AskProof = "kind-ask-proof",
        /// Gives that proof (article 6; receiver to sender).
        GiveProof = "kind-give-proof",
        /// The list of processors (article 6, article 28 of the GDPR; both ways).
        Processors = "kind-processors",
        /// Ends the protocol (articles 8 and 11).
        End = "kind-end",
    }
}

choices! {
    /// How Opgroeien answers a report.
    How {
        /// With the whole referral, corrected.
        Corrected = "how-corrected",
        /// With what was done, datum by datum.
        Done = "how-done",
    }
}

choices! {
    /// What happened in a leak. None of it says anything about a person.
    Happened {
        /// A message or file went to the wrong receiver.
        WrongReceiver = "leak-wrong-receiver",
        /// The password got into the wrong hands.
        Password = "leak-password",
        /// A file was sent or kept without encryption.
        NotEncrypted = "leak-not-encrypted",
        /// A device or carrier was lost or stolen.
        Lost = "leak-lost",
        /// Someone looked who may not.
        Looked = "leak-looked",
        /// Someone from outside got into a system or mailbox.
        BrokenInto = "leak-broken-into",
        /// Paper was lost or left lying.
        Paper = "leak-paper",
        /// Data cannot be read any more, or are gone.
        Gone = "leak-gone",
    }
}

choices! {
    /// What a leak can lead to.
    Risk {
        /// Others know that someone was referred: professional secrecy is broken.
        Secrecy = "risk-secrecy",
        /// An address became known to someone who should not know it.
        Address = "risk-address",
        /// Someone can be approached or deceived.
        Approach = "risk-approach",
        /// A client is not helped in time.
        Delay = "risk-delay",
        /// The file could not be read by others, as far as is known.
        None = "risk-none",
    }
}

choices! {
    /// What is done against a leak and its consequences.
    Measure {
        /// The wrong receiver was asked to delete what came.
        Deletion = "measure-deletion",
        /// The wrong receiver confirmed that it was deleted.
        Confirmation = "measure-confirmation",
        /// Passwords were changed and access was closed.
        Access = "measure-access",
        /// A device was locked or wiped from afar.
        Wiped = "measure-wiped",
        /// The cause is being looked into.
        Inquiry = "measure-inquiry",
        /// The persons concerned are told (article 34 of the GDPR).
        Told = "measure-told",
        /// The supervisory authority is told (article 33 of the GDPR).
        Authority = "measure-authority",
        /// The way of working is changed so that it does not happen again.
        Procedure = "measure-procedure",
    }
}

choices! {
    /// What changes (article 9, last paragraph).
    Subject {
        /// A law.
        Law = "subject-law",
        /// A processor.
        Processor = "subject-processor",
    }
}

choices! {
    /// What in the protocol a change of law touches, in the words of article 9.
    Aspect {
        /// For what the data serve.
        Purpose = "aspect-purpose",
        /// Which data are needed.
        Proportion = "aspect-proportion",
        /// How often they are communicated.
        Frequency = "aspect-frequency",
        /// For how long.
        Duration = "aspect-duration",
        /// Something else in the protocol.
        Other = "aspect-other",
    }
}

choices! {
    /// What happens with a processor.
    ProcessorEvent {
        /// It starts.
        Starts = "turn-starts",
        /// Its task or its agreement changes.
        Changes = "turn-changes",
        /// It stops.
        Stops = "turn-stops",
    }
}

choices! {
    /// A measure of article 6 that the receiver proves on simple request.
    Proof {
        /// The security policy with its plan.
        Plan = "proof-plan",
        /// The data protection officer.
        Officer = "proof-officer",
        /// The entry in the register of processing activities.
        Register = "proof-register",
        /// The agreements with processors (article 28 of the GDPR).
        Processors = "proof-processors",
    }
}

choices! {
    /// The index of a processor in the list.
    ProcessorIndex {
        /// The first.
        First = "1",
        /// The second.
        Second = "2",
        /// The third.
        Third = "3",
        /// The fourth.
        Fourth = "4",
        /// The fifth.
        Fifth = "5",
    }
}

choices! {
    /// Why the protocol ends.
    Ground {
        /// One party wants it, with six months' notice (article 11).
        Notice = "ground-notice",
        /// The receiver breached it; only Opgroeien can end it so (article 8).
        Breach = "ground-breach",
        /// The legal ground is gone (article 11).
        Law = "ground-law",
    }
}

impl Kind {
    /// Returns who tells this; `None` when both parties can.
    #[must_use]
    pub fn side(self) -> Option<Side> {
        match self {
            Self::Defects | Self::GiveProof | Self::Change => Some(Side::Receiver),
            Self::Answer | Self::Withdrawal | Self::AskProof => Some(Side::Sender),
            Self::Leak | Self::Processors | Self::End => None,
        }
    }

    /// Returns whether it goes as an encrypted file; the others are letters without anything about a client.
    #[must_use]
    pub fn is_sealed(self) -> bool {
        matches!(self, Self::Defects | Self::Answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_choices_have_one_id() {
        let lists = [
            Kind::ALL.iter().map(|one| one.id()).collect::<Vec<_>>(),
            Side::ALL.iter().map(|one| one.id()).collect(),
            How::ALL.iter().map(|one| one.id()).collect(),
            Happened::ALL.iter().map(|one| one.id()).collect(),
            Risk::ALL.iter().map(|one| one.id()).collect(),
            Measure::ALL.iter().map(|one| one.id()).collect(),
            Subject::ALL.iter().map(|one| one.id()).collect(),
            Aspect::ALL.iter().map(|one| one.id()).collect(),
            ProcessorEvent::ALL.iter().map(|one| one.id()).collect(),
            Proof::ALL.iter().map(|one| one.id()).collect(),
            ProcessorIndex::ALL.iter().map(|one| one.id()).collect(),
            Ground::ALL.iter().map(|one| one.id()).collect(),
        ];
        let mut ids = lists.concat();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
    }
}
