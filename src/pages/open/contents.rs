//! What came out of an archive: files with names that harm nothing, and the message among them.

use zeroize::Zeroizing;

use super::{
    file_kind::{self, FileKind},
    origin::{Caution, Origin},
};
use sevenz::{EntryKind, Fingerprint, OpenedEntry, SafeNames};
use sluis_core::{
    document::{self, Read},
    passphrase::{ReceiptCode, Slip},
    protocol::{Agreement, Profile},
    referral::{Moment, Reference, Referral},
    report::{Doubt, Outcome, Side},
    wording::open as words,
};

/// The longest file in which a message is looked for, in bytes. The longest that Sluis makes has some 20 KB.
const LONGEST_MESSAGE: usize = 128 * 1024;

/// In how many files a message is looked for. Sluis puts one such file in an archive; reading them all would hold the page.
const MOST_MESSAGES: usize = 8;

/// An archive that is open.
pub struct Opened {
    /// The message in it, where there is one.
    pub message: Option<Message>,
    /// Its files, in the order of the archive.
    pub files: Vec<File>,
    /// How many links were left out.
    pub links: usize,
    /// What has to be said of the whole.
    pub caution: Caution,
    /// The SHA-256 of the archive.
    pub fingerprint: Fingerprint,
    /// In what the password differs from what was typed.
    pub mended: Option<Slip>,
}

/// A message of the protocol.
pub struct Message {
    /// What it says.
    pub read: Read,
    /// The agreement under which it was sent.
    pub agreement: Agreement,
    /// What is odd about it.
    pub doubts: Vec<Doubt>,
    /// What its sender hears when it is opened; an older one has none.
    pub code: Option<ReceiptCode>,
}

impl Message {
    /// The referral that it brings: a new one, or a corrected one.
    pub fn referral(&self) -> Option<&Referral> {
        match &self.read {
            Read::Referral(referral) => Some(referral),
            Read::Answer(answer) => match answer.outcome() {
                Outcome::Corrected(referral) => Some(referral),
                Outcome::Done(_) => None,
            },
            Read::Defects(_) => None,
        }
    }

    /// The side that writes such messages.
    pub fn writer(&self) -> Side {
        match &self.read {
            Read::Referral(_) | Read::Answer(_) => Side::Sender,
            Read::Defects(_) => Side::Receiver,
        }
    }

    /// How sender and receiver talk about it.
    pub fn reference(&self) -> Reference {
        match &self.read {
            Read::Referral(referral) => referral.reference(),
            Read::Defects(report) => report.reference(),
            Read::Answer(answer) => answer.reference(),
        }
    }

    /// What it is called, with its reference.
    fn title(&self) -> String {
        match &self.read {
            Read::Referral(referral) => words::referral(&referral.reference().to_string()),
            Read::Defects(report) => words::defects(&report.reference().to_string()),
            Read::Answer(answer) => {
                let reference = answer.reference().to_string();
                match answer.outcome() {
                    Outcome::Corrected(_) => words::corrected(&reference),
                    Outcome::Done(_) => words::answer(&reference),
                }
            }
        }
    }
}

/// A file out of an archive. Its content is wiped when it goes.
pub struct File {
    /// The name under which it is shown and may be saved, with `/` between folders.
    pub name: String,
    /// Whether it has another name in the archive, one that could do harm.
    pub renamed: bool,
    /// How far it is proven from whom it comes.
    pub origin: Origin,
    /// Its bytes.
    pub content: Zeroizing<Vec<u8>>,
}

impl File {
    /// Looks what can be shown of it. Only for the files that are listed: all of them together take long.
    pub fn look(&self) -> FileKind {
        FileKind::of(&self.name, &self.content)
    }

    /// Whether it may do something when it is opened on a computer.
    pub fn is_risky(&self) -> bool {
        file_kind::is_risky(&self.name)
    }

    /// The name for the browser, which knows no folders.
    pub fn save_name(&self) -> String {
        self.name.replace('/', "_")
    }
}

impl Opened {
    /// What it is called.
    pub fn title(&self) -> String {
        match &self.message {
            Some(message) => message.title(),
            None => words::opened(self.files.len()),
        }
    }
}

/// What is known of an archive beside its entries.
#[derive(Clone, Copy)]
pub struct Known {
    /// Whether its list of files was encrypted with the password, and checked.
    pub list_encrypted: bool,
    /// The SHA-256 of its bytes.
    pub fingerprint: Fingerprint,
    /// When it is opened.
    pub now: Moment,
}

/// Sorts what came out of an archive, an entry at a time: an archive of some hundred bytes may hold 100,000 of them. Folders are left
/// out, for their names stand before those of the files.
pub struct Sorting {
    entries: std::vec::IntoIter<OpenedEntry>,
    known: Known,
    profile: Profile,
    names: SafeNames,
    message: Option<Message>,
    files: Vec<File>,
    links: usize,
    /// In how many files a message was looked for.
    looked: usize,
}

impl Sorting {
    /// Begins with the first entry.
    pub fn new(entries: Vec<OpenedEntry>, known: Known, profile: Profile) -> Self {
        Self {
            entries: entries.into_iter(),
            known,
            profile,
            names: SafeNames::default(),
            message: None,
            files: Vec::new(),
            links: 0,
            looked: 0,
        }
    }

    /// Sorts the next entry, and returns whether there was one.
    pub fn step(&mut self) -> bool {
        let Some(entry) = self.entries.next() else {
            return false;
        };
        match entry.kind {
            EntryKind::Directory => {}
            EntryKind::Link => self.links += 1,
            EntryKind::File => self.add(entry),
        }
        true
    }

    fn add(&mut self, entry: OpenedEntry) {
        let origin = Origin::of(entry.encrypted, entry.checked, self.known.list_encrypted);
        if self.may_be_message(&entry, origin) {
            self.looked += 1;
            self.message = message(&entry.content, &self.profile, self.known.now);
        }
        let name = safe_name(&mut self.names, &entry.name);
        self.files.push(File {
            renamed: *name != **entry.name && *name != entry.name.replace('\\', "/"),
            origin,
            content: entry.content,
            name,
        });
    }

    /// Whether a message is looked for in a file: only in one of which it is proven from whom it comes.
    fn may_be_message(&self, file: &OpenedEntry, origin: Origin) -> bool {
        self.message.is_none()
            && origin == Origin::Secured
            && self.looked < MOST_MESSAGES
            && file.content.len() <= LONGEST_MESSAGE
            && file.name.ends_with(".json")
    }

    /// Returns everything, after whatever is still to be sorted.
    pub fn finish(mut self) -> Opened {
        while self.step() {}
        let caution = caution(&self.files);
        Opened {
            // What anyone can have laid beside a message makes all of it plain files.
            message: self.message.filter(|_| caution == Caution::None),
            caution,
            files: self.files,
            links: self.links,
            fingerprint: self.known.fingerprint,
            mended: None,
        }
    }
}

/// What has to be said of all files together. Where others have content, the empty ones do not count: there was nothing to encrypt.
fn caution(files: &[File]) -> Caution {
    let origins = |empty: bool| {
        let files = files
            .iter()
            .filter(move |file| file.content.is_empty() == empty);
        files.map(|file| file.origin)
    };
    let is_empty = origins(false).next().is_none();
    Caution::of(origins(is_empty))
}

/// Returns a name that harms nothing, after those that were taken before: of one that would leave its folder only the last part
/// stays.
pub fn safe_name(taken: &mut SafeNames, name: &str) -> String {
    for name in [name, last_part(name)] {
        let name = if name.is_empty() {
            words::NAMELESS
        } else {
            name
        };
        if let Ok(safe) = taken.add(name) {
            return safe;
        }
    }
    let nameless = taken.add(words::NAMELESS);
    nameless.expect("this name is safe")
}

fn last_part(name: &str) -> &str {
    let cut = name.rsplit(['/', '\\', ':']).next();
    cut.unwrap_or_default()
}

/// The message in a file, if there is one of any agreement.
fn message(content: &[u8], profile: &Profile, now: Moment) -> Option<Message> {
    let (read, agreement) = document::read_in(content, profile).ok()?;
    let doubts = document::doubts(content, &read, &agreement, now).ok()?;
    let code = document::receipt_code(content).ok()?;
    Some(Message {
        code,
        read,
        agreement: agreement.into_owned(),
        doubts,
    })
}

#[cfg(test)]
mod tests;
