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
