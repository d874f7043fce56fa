//! What the files that are open say, for a report or an answer about one of them.

use leptos::prelude::*;

use super::{archive::Archive, contents::Message, state::OpenState};
use sluis_core::{
    document::Read,
    protocol::Agreement,
    referral::{Facts, Referral},
    report::DefectReport,
};

impl OpenState {
    /// The referral that was opened last and is still on the page, new or corrected, with its agreement.
    pub fn opened_referral(self) -> Option<(Referral, Agreement)> {
        self.latest(|message| {
            let referral = message.referral()?;
            Some((referral.clone(), message.agreement.clone()))
        })
    }

    /// The report of defects that was opened last and is still on the page, with its agreement.
    pub fn opened_report(self) -> Option<(DefectReport, Agreement)> {
        self.latest(|message| match &message.read {
            Read::Defects(report) => Some((report.clone(), message.agreement.clone())),
            Read::Referral(_) | Read::Answer(_) => None,
        })
    }

    /// What was said under the same reference before this referral, where that is open on the page too.
    pub fn before(self, referral: &Referral) -> Option<Facts> {
        self.latest(|message| {
            let earlier = message.referral()?;
            let is_earlier = earlier.reference() == referral.reference()
                && earlier.created().time() < referral.created().time();
            is_earlier.then(|| earlier.facts().clone())
        })
    }

    /// Notes that something was pressed in a file.
    pub fn mean(self, archive: &Archive) {
        self.meant.set_value(Some(archive.id()));
    }

    /// The first that is found, from the file that is meant, or else was picked last.
    fn latest<T>(self, find: impl Fn(&Message) -> Option<T>) -> Option<T> {
        self.archives.with(|archives| {
            let meant = self.meant.get_value();
            let first = archives.iter().find(|archive| Some(archive.id()) == meant);
            let mut archives = first.into_iter().chain(archives.iter().rev());
            archives.find_map(|archive| find(archive.opened()?.message.as_ref()?))
        })
    }
}
