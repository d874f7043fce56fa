//! What is odd about a message that can be read: whoever has the password can write anything in it.

use serde::Deserialize;
use time::Duration;

use super::{Read, Unreadable, parse};
use crate::protocol::{Agreement, Party};
use crate::referral::{Moment, Sender};
use crate::report::{Doubt, Side};

/// How far the clock of another device may be ahead, before a date is one of the future.
const CLOCKS_DIFFER: Duration = Duration::hours(1);

/// The organisations in a document of any kind.
#[derive(Deserialize)]
struct Parties {
    #[serde(
        rename = "doorverwezenDoor",
        alias = "gemeldDoor",
        alias = "geantwoordDoor"
    )]
    from: Worker,
    #[serde(rename = "bestemdVoor")]
    to: Organisation,
}

#[derive(Deserialize)]
struct Worker {
    #[serde(rename = "werktVoor")]
    organisation: Organisation,
}

#[derive(Deserialize)]
struct Organisation {
    kbo: String,
}

impl Organisation {
    fn is(&self, party: &Party) -> bool {
        self.kbo == party.kbo().to_string()
    }
}

/// Returns what is odd about a message: `bytes` is the document that `read` came out of, `now` the clock of the reader. Each doubt
/// stands there once.
///
/// # Errors
/// When the bytes are no such document.
pub fn doubts(
    bytes: &[u8],
    read: &Read,
    agreement: &Agreement,
    now: Moment,
) -> Result<Vec<Doubt>, Unreadable> {
    let parties: Parties = parse(bytes)?;
    let (worker, created, side) = match read {
        Read::Referral(referral) => (referral.sender(), referral.created(), Side::Sender),
        Read::Answer(answer) => (answer.writer(), answer.created(), Side::Sender),
        Read::Defects(report) => (report.reporter(), report.created(), Side::Receiver),
    };
    let mut found = of_parties(&parties, worker, agreement, side);
    if created.time() > now.time() + CLOCKS_DIFFER {
        found.push(Doubt::Future);
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Returns what is odd about the writer and the addressee; `side` is the one that writes such messages.
fn of_parties(parties: &Parties, worker: &Sender, agreement: &Agreement, side: Side) -> Vec<Doubt> {
    let (from, to) = (side.party(agreement), side.other().party(agreement));
    let judge = |is_right: bool, is_swapped: bool, doubt| match (is_right, is_swapped) {
        (true, _) => None,
        (false, true) => Some(Doubt::Side),
        (false, false) => Some(doubt),
    };
    let organisation = &parties.from.organisation;
    let email = worker.email();
    [
        judge(from.owns(email), to.owns(email), Doubt::Sender),
        judge(organisation.is(from), organisation.is(to), Doubt::Sender),
        judge(parties.to.is(to), parties.to.is(from), Doubt::Receiver),
    ]
    .into_iter()
    .flatten()
    .collect()
}
