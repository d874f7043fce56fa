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
    let doubts = document::doubts(content, &read, agreement, now).ok()?;
    let code = document::receipt_code(content).ok()?;
    Some(Message {
        code,
        read,
        agreement: agreement.clone(),
        doubts,
    })
}

#[cfg(test)]
mod tests {
    use super::{super::facts::tests::referral, *};

    fn entry(name: &str, kind: EntryKind) -> OpenedEntry {
        OpenedEntry {
            name: Zeroizing::new(name.to_owned()),
            kind,
            modified: None,
            content: Zeroizing::new(b"inhoud".to_vec()),
            encrypted: true,
            checked: true,
        }
    }

    fn known() -> Known {
        Known {
            list_encrypted: true,
            fingerprint: Fingerprint::of(b""),
            now: Moment::parse("2026-11-27T10:00:00+01:00").unwrap(),
        }
    }

    fn opened(entries: Vec<OpenedEntry>) -> Opened {
        Sorting::new(entries, known(), Profile::default()).finish()
    }

    #[test]
    fn one_entry_is_sorted_at_a_time_whatever_their_number_and_names_are() {
        let count = 100_000;
        let entries = (0..count)
            .map(|_| entry("a.json", EntryKind::File))
            .collect();
        let mut sorting = Sorting::new(entries, known(), Profile::default());
        for step in 1..=count {
            assert!(sorting.step());
            assert_eq!(sorting.files.len(), step, "entries sorted in as many steps");
        }
        assert_eq!(sorting.looked, MOST_MESSAGES, "files read as a message");
        assert!(!sorting.step());
        assert_eq!(sorting.files[count - 1].name, "a (100000).json");
    }

    #[test]
    fn names_that_do_harm_are_changed_and_said_to_be() {
        let check = |name: &str, expected: &str, renamed| {
            let opened = opened(vec![entry(name, EntryKind::File)]);
            let file = &opened.files[0];
            assert_eq!(
                (file.name.as_str(), file.renamed),
                (expected, renamed),
                "{name}"
            );
        };
        check("map/brief.txt", "map/brief.txt", false);
        check("map\\brief.txt", "map/brief.txt", false);
        check("../../brief.txt", "brief.txt", true);
        check("/etc/passwd", "passwd", true);
        check("C:\\Windows\\a.exe", "a.exe", true);
        check("a/..", words::NAMELESS, true);
        check("brief\u{202E}fdp.exe", "brief_fdp.exe", true);
        check(
            "<img src=x onerror=alert(1)>",
            "_img src=x onerror=alert(1)_",
            true,
        );
        check("", words::NAMELESS, true);
    }

    #[test]
    fn folders_and_links_are_no_files() {
        let opened = opened(vec![
            entry("map", EntryKind::Directory),
            entry("map/a", EntryKind::File),
            entry("map/weg", EntryKind::Link),
            entry("../a", EntryKind::File),
            entry("a", EntryKind::File),
        ]);
        let names: Vec<_> = opened.files.iter().map(|file| file.save_name()).collect();
        assert_eq!(names, ["map_a", "a", "a (2)"]);
        assert_eq!(opened.links, 1);
        assert!(opened.message.is_none());
    }

    #[test]
    fn only_of_what_was_secured_a_card_is_made() {
        let profile = Profile::default();
        let code = ReceiptCode::parse("appel-fiets").unwrap();
        let files = document::files(&referral(), profile.first(), &code);
        for (encrypted, checked, list_encrypted) in [true, false]
            .into_iter()
            .flat_map(|first| [true, false].map(|second| (first, second)))
            .flat_map(|(first, second)| [true, false].map(|third| (first, second, third)))
        {
            let json = OpenedEntry {
                content: files[1].content.clone(),
                encrypted,
                checked,
                ..entry(&files[1].name, EntryKind::File)
            };
            let known = Known {
                list_encrypted,
                ..known()
            };
            let all = vec![entry("brief.txt", EntryKind::File), json];
            let opened = Sorting::new(all, known, profile.clone()).finish();
            let is_secured = encrypted && checked && list_encrypted;
            assert_eq!(opened.message.is_some(), is_secured);
            assert_eq!(opened.caution == Caution::None, is_secured);
            assert_eq!(opened.files.len(), 2, "nothing is lost");
            let shown = opened.message.and_then(|message| message.code);
            assert!(shown == is_secured.then(|| code.clone()));
        }
    }

    #[test]
    fn what_was_laid_beside_a_message_makes_it_a_plain_file() {
        let profile = Profile::default();
        let code = ReceiptCode::parse("appel-fiets").unwrap();
        let files = document::files(&referral(), profile.first(), &code);
        let json = || OpenedEntry {
            content: files[1].content.clone(),
            ..entry(&files[1].name, EntryKind::File)
        };
        for (encrypted, checked) in [(true, true), (true, false), (false, true), (false, false)] {
            let beside = OpenedEntry {
                encrypted,
                checked,
                ..entry("brief.txt", EntryKind::File)
            };
            let opened = opened(vec![json(), beside]);
            assert_eq!(opened.message.is_some(), encrypted && checked);
            assert_eq!(opened.files.len(), 2, "nothing is lost");
        }
    }

    #[test]
    fn an_empty_file_is_no_reason_to_doubt_the_others() {
        let empty = || OpenedEntry {
            content: Zeroizing::default(),
            encrypted: false,
            ..entry("leeg.txt", EntryKind::File)
        };
        let full = || entry("brief.txt", EntryKind::File);
        assert_eq!(opened(vec![empty(), full()]).caution, Caution::None);
        assert_eq!(opened(vec![empty()]).caution, Caution::Open);
        assert_eq!(opened(Vec::new()).caution, Caution::None);
    }

    #[test]
    fn what_only_looks_like_a_message_is_none() {
        let mut other = entry("doorverwijzing-7KQ3MX9P.json", EntryKind::File);
        other.content = Zeroizing::new(b"{\"@type\":\"Doorverwijzing\"}".to_vec());
        assert!(opened(vec![other]).message.is_none());
    }
}
