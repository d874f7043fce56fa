//! The mail that brings an encrypted file.

use super::guard::{Leak, Private};
use super::mail::{LONGEST_LINK, Mail};
use crate::report::Envelope;
use crate::wording::mail::{self, Greeting};

impl Envelope<'_> {
    /// Returns the mail. Where names are so long that its link would be cut, it goes without them.
    #[must_use]
    pub fn mail(&self) -> Mail {
        let whole = self.mail_with(Greeting::Whole);
        [Greeting::Nameless, Greeting::Short]
            .into_iter()
            .fold(whole, |mail, shorter| {
                if mail.mailto().len() > LONGEST_LINK {
                    self.mail_with(shorter)
                } else {
                    mail
                }
            })
    }

    /// Returns the mail, once it is sure that nothing private stands in it, in its addresses or in the name of the file.
    ///
    /// # Errors
    /// [`Leak`] when something does: then it may not be offered.
    pub fn guarded(&self, private: &Private) -> Result<Mail, Leak> {
        let mail = self.mail();
        let text = format!("{}\n{}", mail.text(), self.file_name());
        super::guard(&text, private, &self.blank())?;
        Ok(mail)
    }

    /// Returns what the same mail would say with a reference of no file: only sentences, the worker and the agreement.
    fn blank(&self) -> String {
        let reference = self.reference.blank();
        let blank = Self { reference, ..*self };
        let all = [Greeting::Whole, Greeting::Nameless, Greeting::Short];
        let texts = all.map(|greeting| blank.mail_with(greeting).text());
        format!("{}\n{}", texts.join("\n"), blank.file_name())
    }

    fn mail_with(&self, greeting: Greeting) -> Mail {
        Mail {
            to: vec![self.mailbox.clone()],
            subject: mail::subject(self.reference),
            body: mail::body(self, greeting),
        }
    }
}
