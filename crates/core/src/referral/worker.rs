//! The worker's own link: name, work e-mail, telephone and team behind the `#` of the page's address.
//!
//! The part of an address behind `#` is sent to no server. It does stand in the history and the bookmarks of the browser,
//! so it holds work data only, and only where the worker chose so.

use super::{Email, Field, Phone};
use crate::{referral::Draft, text::percent};

/// The name of the link in the fragment.
const KEY: &str = "ik=";

/// The most characters of a fragment that are read.
const LONGEST: usize = 600;

/// Who works here, as their own link says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Worker {
    /// The name.
    pub name: String,
    /// The work e-mail address.
    pub email: String,
    /// The telephone number.
    pub phone: String,
    /// The team; empty where the party has one only.
    pub team: String,
}

impl Worker {
    /// Reads a fragment without its `#`; `None` when it is none of a worker, or when something in it is not right.
    #[must_use]
    pub fn from_fragment(fragment: &str) -> Option<Self> {
        let mut parts = fragment.strip_prefix(KEY)?.split(';');
        if fragment.len() > LONGEST {
            return None;
        }
        let worker = Self {
            name: decode(parts.next()?)?,
            email: decode(parts.next()?)?,
            phone: decode(parts.next()?)?,
            team: decode(parts.next().unwrap_or_default())?,
        };
        let is_right = parts.next().is_none()
            && !worker.name.trim().is_empty()
            && worker.name.chars().count() <= 100
            && Email::parse(&worker.email).is_ok()
            && Phone::parse(&worker.phone).is_ok();
        is_right.then_some(worker)
    }

    /// What stands in the fields about the worker.
    #[must_use]
    pub fn of(draft: &Draft) -> Self {
        let text = |field| draft.text(field).trim().to_owned();
        Self {
            name: text(Field::SenderName),
            email: text(Field::SenderEmail),
            phone: text(Field::SenderPhone),
            team: text(Field::SenderTeam),
        }
    }

    /// Fills the fields about the worker.
    pub fn fill(&self, draft: &mut Draft) {
        draft.set_text(Field::SenderName, self.name.clone());
        draft.set_text(Field::SenderEmail, self.email.clone());
        draft.set_text(Field::SenderPhone, self.phone.clone());
        draft.set_text(Field::SenderTeam, self.team.clone());
    }

    /// The fragment of the link, without its `#`.
    #[must_use]
    pub fn fragment(&self) -> String {
        let parts = [&self.name, &self.email, &self.phone, &self.team].map(|part| percent(part));
        format!("{KEY}{}", parts.join(";").trim_end_matches(';'))
    }
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digit = |byte: u8| char::from(byte).to_digit(16);
                (digit(rest.next()?)? * 16 + digit(rest.next()?)?) as u8
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.chars().any(char::is_control))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_link_says_what_it_was_made_of() {
        let noor = Worker {
            name: "Noor Peeters-D’hondt; & co".to_owned(),
            email: "noor+werk@opgroeien.be".to_owned(),
            phone: "013 66 00 11".to_owned(),
            team: String::new(),
        };
        let fragment = noor.fragment();
        assert_eq!(
            fragment,
            "ik=Noor%20Peeters-D%E2%80%99hondt%3B%20%26%20co;noor%2Bwerk%40opgroeien.be;013%2066%2000%2011"
        );
        assert_eq!(Worker::from_fragment(&fragment), Some(noor.clone()));
        let mut draft = Draft::default();
        noor.fill(&mut draft);
        assert_eq!(Worker::of(&draft), noor);
        let noor = Worker {
            team: "Kind en Gezin Zuiderkempen".to_owned(),
            ..noor
        };
        assert!(noor.fragment().starts_with(&format!("{fragment};Kind")));
        assert_eq!(Worker::from_fragment(&noor.fragment()), Some(noor));
    }

    #[test]
    fn what_is_no_link_of_a_worker_is_left_alone() {
        for fragment in [
            "",
            "openen",
            "ik=",
            "ik=Noor;noor@opgroeien.be",
            "ik=Noor;noor@opgroeien.be;013660011;team;meer",
            "ik=Noor;geen-adres;013660011",
            "ik=Noor;noor@opgroeien.be;1",
            "ik=;noor@opgroeien.be;013660011",
            "ik=No%0Aor;noor@opgroeien.be;013660011",
            "ik=No%ZZor;noor@opgroeien.be;013660011",
            "ik=No%",
        ] {
            assert_eq!(Worker::from_fragment(fragment), None, "{fragment}");
        }
        let long = format!("ik={};noor@opgroeien.be;013660011", "a".repeat(600));
        assert_eq!(Worker::from_fragment(&long), None);
    }

    proptest! {
        #[test]
        fn any_fragment_is_read_or_left(fragment in "(ik=)?.{0,80}") {
            let _ = Worker::from_fragment(&fragment);
        }
    }
}
