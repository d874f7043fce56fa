//! The text for the register of processing activities (article 30 of the GDPR, article 6 of the protocol) of both parties.

use super::row::LabelledText;
use crate::protocol::{Agreement, Side};
use crate::wording::register as words;

/// Returns the entry for one of the parties, filled from its agreement; [`lines`](super::lines) makes plain text of it.
#[must_use]
pub fn entry(agreement: &Agreement, side: Side) -> Vec<LabelledText> {
    let party = side.party(agreement);
    let is_sender = side == Side::Sender;
    vec![
        LabelledText::new(words::NAME, words::name(agreement, is_sender)),
        LabelledText::new(words::CONTROLLER, words::party(party)),
        LabelledText::new(words::DPO, party.dpo().as_str()),
        LabelledText::new(words::PURPOSE, words::purpose(agreement, is_sender)),
        LabelledText::new(words::BASIS, words::bases(agreement, party)),
        LabelledText::new(words::SUBJECTS, words::subjects(agreement)),
        LabelledText::new(words::DATA, words::data(agreement)),
        LabelledText::new(words::SOURCE, words::source(agreement, is_sender)),
        LabelledText::new(words::RECIPIENTS, words::recipients(agreement, is_sender)),
        LabelledText::new(words::THIRD_COUNTRIES, words::NONE),
        LabelledText::new(words::RETENTION, words::retention(agreement, is_sender)),
        LabelledText::new(words::MEASURES, words::measures(is_sender)),
        LabelledText::new(words::PROTOCOL, words::protocol(agreement)),
    ]
}
