//! What came out of an archive: files with names that harm nothing, and the message among them.

use zeroize::Zeroizing;

use super::look::{Look, is_risky};
use sevenz::{EntryKind, Fingerprint, OpenedEntry, safe_names};
use sluis_core::{
    document::{self, Read},
    protocol::{Agreement, Profile},
    referral::Referral,
    report::Outcome,
    wording::open as words,
};

/// The longest file in which a message is looked for, in bytes.
const LONGEST_MESSAGE: usize = 256 * 1024;

/// An archive that is open.
pub struct Opened {
    /// The message in it, where there is one.
    pub message: Option<Message>,
    /// Its files, in the order of the archive.
    pub files: Vec<File>,
    /// How many links were left out.
    pub links: usize,
    /// The SHA-256 of the archive.
    pub fingerprint: Fingerprint,
}

/// A message of the protocol.
pub struct Message {
    /// What it says.
    pub read: Read,
    /// The agreement under which it was sent.
    pub agreement: Agreement,
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
    /// What can be shown of it.
    pub look: Look,
    /// Whether it does something when it is opened on a computer.
    pub risky: bool,
    /// Its bytes.
    pub content: Zeroizing<Vec<u8>>,
}

impl File {
    /// The name for the browser, which knows no folders.
    pub fn save_name(&self) -> String {
        self.name.replace('/', "_")
    }
}

impl Opened {
    /// Sorts what came out of an archive. Folders are left out, for their names stand before those of the files.
    pub fn new(entries: Vec<OpenedEntry>, profile: &Profile, fingerprint: Fingerprint) -> Self {
        let links = |entry: &&OpenedEntry| entry.kind == EntryKind::Link;
        let links = entries.iter().filter(links).count();
        let is_file = |entry: &OpenedEntry| entry.kind == EntryKind::File;
        let files: Vec<OpenedEntry> = entries.into_iter().filter(is_file).collect();
        let message = files.iter().find_map(|file| message(file, profile));
        let names = names(&files);
        let file = |(entry, name): (OpenedEntry, String)| File {
            renamed: *name != **entry.name && *name != entry.name.replace('\\', "/"),
            look: Look::of(&name, &entry.content),
            risky: is_risky(&name),
            content: entry.content,
            name,
        };
        Self {
            message,
            files: files.into_iter().zip(names).map(file).collect(),
            links,
            fingerprint,
        }
    }

    /// What it is called.
    pub fn title(&self) -> String {
        match &self.message {
            Some(message) => message.title(),
            None => words::opened(self.files.len()),
        }
    }
}

/// For each file a name that harms nothing: of one that would leave its folder only the last part stays.
fn names(files: &[OpenedEntry]) -> Vec<String> {
    let bare = |name: &str| OpenedEntry {
        name: Zeroizing::new(name.to_owned()),
        kind: EntryKind::File,
        modified: None,
        content: Zeroizing::default(),
        encrypted: false,
        checked: false,
    };
    let mut named: Vec<OpenedEntry> = files.iter().map(|file| bare(&file.name)).collect();
    for shorter in [last_part as fn(&str) -> &str, |_| ""] {
        let safe = safe_names(&named, words::NAMELESS);
        for (entry, safe) in named.iter_mut().zip(safe) {
            if safe.is_err() {
                *entry = bare(shorter(&entry.name));
            }
        }
    }
    let safe = safe_names(&named, words::NAMELESS).into_iter();
    safe.map(|name| name.unwrap_or_else(|_| words::NAMELESS.to_owned()))
        .collect()
}

fn last_part(name: &str) -> &str {
    let cut = name.rsplit(['/', '\\', ':']).next();
    cut.unwrap_or_default()
}

/// The message in a file, if there is one of any agreement.
fn message(file: &OpenedEntry, profile: &Profile) -> Option<Message> {
    if file.content.len() > LONGEST_MESSAGE || !file.name.ends_with(".json") {
        return None;
    }
    profile.agreements().iter().find_map(|agreement| {
        let read = document::read_any(&file.content, agreement).ok()?;
        Some(Message {
            read,
            agreement: agreement.clone(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, kind: EntryKind) -> OpenedEntry {
        OpenedEntry {
            name: Zeroizing::new(name.to_owned()),
            kind,
            modified: None,
            content: Zeroizing::new(b"inhoud".to_vec()),
            encrypted: false,
            checked: false,
        }
    }

    fn opened(entries: Vec<OpenedEntry>) -> Opened {
        Opened::new(entries, &Profile::default(), Fingerprint::of(b""))
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
    fn what_only_looks_like_a_message_is_none() {
        let mut other = entry("doorverwijzing-7KQ3MX9P.json", EntryKind::File);
        other.content = Zeroizing::new(b"{\"@type\":\"Doorverwijzing\"}".to_vec());
        assert!(opened(vec![other]).message.is_none());
    }
}
