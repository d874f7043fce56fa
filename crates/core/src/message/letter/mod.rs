//! The letters without a file: to show, to print and to mail.

use super::mail::Mail;
use crate::protocol::{Agreement, Email};
use crate::report::Letter;
use crate::wording::letter::{self as say, Addressee, LetterBlock};

/// A letter as it stands on paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PrintedLetter {
    /// Where the mail goes: for a leak to the data protection officers of both parties (article 9). Nowhere as long as the profile
    /// does not have the address.
    pub to: Vec<Email>,
    /// The name of the other party, of whom that address can be asked.
    pub party: String,
    /// What it is; also the subject of the mail.
    pub title: String,
    /// The address of whoever writes, line by line.
    pub from: Vec<String>,
    /// The address of the other party, line by line.
    pub addressee: Vec<String>,
    /// Where and when it was written.
    pub place_and_day: String,
    /// How the addressee is greeted.
    pub opening: String,
    /// What it says, between opening and closing.
    pub blocks: Vec<LetterBlock>,
    /// Who wrote it and how to reach them, line by line.
    pub signed_by: Vec<String>,
    /// Asks for a signature, where the letter needs one.
    pub signature: Option<&'static str>,
}

impl PrintedLetter {
    /// Writes the letter under its agreement.
    #[must_use]
    pub fn new(letter: &Letter, agreement: &Agreement) -> Self {
        let (from, to) = (letter.side, letter.side.other().party(agreement));
        let whom = say::addressee(letter);
        let mut addressee = say::address(to);
        if let Some(line) = say::attention(whom, to) {
            addressee.insert(1, line);
        }
        Self {
            to: receivers(whom, letter, agreement),
            party: to.name().to_owned(),
            title: say::title(letter),
            from: say::address(from.party(agreement)),
            addressee,
            opening: say::opening(whom, to),
            place_and_day: say::place_and_day(letter, agreement),
            blocks: say::blocks(letter, agreement),
            signed_by: say::signed_by(letter, agreement),
            signature: say::signature(letter),
        }
    }

    /// Returns the mail that says the same.
    #[must_use]
    pub fn mail(&self) -> Mail {
        let mut blocks = vec![self.opening.clone()];
        for piece in &self.blocks {
            match piece {
                LetterBlock::Text(text) => blocks.push(text.clone()),
                // A list stands right under the line that introduces it.
                LetterBlock::List(items) => {
                    let before = blocks.last_mut().expect("the opening stands first");
                    for item in items {
                        before.push_str("\n- ");
                        before.push_str(item);
                    }
                }
            }
        }
        blocks.push(format!("{}\n{}", say::CLOSING, self.signed_by.join("\n")));
        Mail {
            to: self.to.clone(),
            subject: self.title.clone(),
            body: blocks.join("\n\n"),
        }
    }

    /// Returns the whole letter as text, to copy or to keep.
    #[must_use]
    pub fn text(&self) -> String {
        let Mail { body, .. } = self.mail();
        let block = |label: &str, lines: &[String]| format!("{label}:\n{}", lines.join("\n"));
        let mut blocks = vec![
            block(say::FROM, &self.from),
            block(say::TO, &self.addressee),
            self.place_and_day.clone(),
            format!("{}: {}", say::SUBJECT, self.title),
            body,
        ];
        blocks.extend(self.signature.map(str::to_owned));
        blocks.join("\n\n") + "\n"
    }
}

fn receivers(whom: Addressee, letter: &Letter, agreement: &Agreement) -> Vec<Email> {
    let other = letter.side.other().party(agreement);
    match whom {
        Addressee::Colleagues => vec![agreement.mailbox().clone()],
        Addressee::Officers => {
            let own = letter.side.party(agreement);
            vec![other.dpo().clone(), own.dpo().clone()]
        }
        Addressee::Representatives => other.representatives_email().cloned().into_iter().collect(),
        Addressee::ContactPoint => other.contact_point().cloned().into_iter().collect(),
    }
}
