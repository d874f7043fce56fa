//! The receipt as a list to read and print.

use super::{Arrival, Comparison, Derivation, Receipt, ReceiptError};
use crate::message::row::LabelledText;
use crate::wording::{Text, receipt as words};
use sevenz::Rounds;

impl Comparison {
    /// Returns whether the file belongs to the receipt, as a sentence and what to do.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Same => words::same(),
            Self::OtherSize { receipt, file } => words::other_size(receipt, file),
            Self::OtherContent => words::other_content(),
        }
    }
}

impl ReceiptError {
    /// Returns why it is not a receipt, and what to do.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::TooLong | Self::Syntax | Self::Shape => words::not_a_receipt(),
            Self::OtherVersion => words::other_version(),
            Self::Value(field) => words::changed(field),
        }
    }
}

impl Receipt {
    /// Returns what the receipt says, line by line.
    #[must_use]
    pub fn rows(&self) -> Vec<LabelledText> {
        let mut rows = vec![
            LabelledText::new(words::WHAT, words::kind(self.kind)),
            LabelledText::new(words::REFERENCE, self.reference.to_string()),
            LabelledText::new(words::MADE, words::moment(self.made)),
            LabelledText::new(
                words::AGREEMENT,
                words::agreement(
                    &self.agreement.title,
                    &self.agreement.id,
                    &self.agreement.version,
                ),
            ),
            LabelledText::new(
                words::SENDER,
                words::sender(
                    &self.sender.name,
                    self.sender.email.as_str(),
                    &self.sender.organisation,
                    &self.sender.team,
                ),
            ),
            LabelledText::new(
                words::RECIPIENT,
                words::recipient(
                    &self.recipient.organisation,
                    self.recipient.mailbox.as_str(),
                ),
            ),
        ];
        if let Some(consent) = &self.consent {
            let text = words::consent(consent.date, consent.form, &consent.points);
            rows.push(LabelledText::new(words::CONSENT, text));
        }
        rows.extend(match self.arrival {
            Arrival::Unsaid => None,
            Arrival::Unconfirmed => Some(LabelledText::new(words::ARRIVAL, words::UNCONFIRMED)),
            Arrival::Opened(time) => Some(LabelledText::new(words::ARRIVAL, words::opened(time))),
        });
        let is_foreign = self.verified.derivation == Derivation::Browser;
        rows.extend([
            LabelledText::new(words::FILE, words::file(&self.file.name, self.file.size)),
            LabelledText::new(words::FINGERPRINT, self.file.fingerprint.to_string()),
            LabelledText::new(words::METHOD, words::method(Rounds::STANDARD.count())),
            LabelledText::new(
                words::VERIFIED,
                words::verified(is_foreign, self.verified.entries),
            ),
            LabelledText::new(
                words::PAGE,
                words::page(&self.page.version, self.page.fingerprint),
            ),
            LabelledText::new(words::CLIENT, words::NO_CLIENT),
        ]);
        rows
    }
}
