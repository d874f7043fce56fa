//! FilesInfo: names, times, and which entries have content.

use super::{
    bytes::{Bytes, DAMAGED},
    error::{Feature, OpenError},
    pace::{ITEM, Pace},
};
use crate::{
    entry::EntryKind,
    layout::id,
    limits::{LimitKind, Limits},
    time::Timestamp,
};
use zeroize::Zeroizing;

/// The most UTF-16 code units in a name.
const MAX_NAME: usize = 4096;
/// Windows attribute of a directory.
const DIRECTORY: u32 = 0x10;
/// Windows attribute of a reparse point, which can be a link.
const REPARSE_POINT: u32 = 0x400;
/// The attribute of 7-Zip that says that the high half is a Unix mode.
const UNIX: u32 = 0x8000;

/// What the list of files says of one entry.
pub(super) struct FileRecord {
    pub name: Zeroizing<String>,
    pub kind: EntryKind,
    pub modified: Option<Timestamp>,
    pub has_content: bool,
}

/// Parses the list, up to and including the id that ends it.
pub(super) async fn parse(
    bytes: &mut Bytes<'_>,
    limits: &Limits,
    pace: &Pace,
) -> Result<Vec<FileRecord>, OpenError> {
    let count = bytes.number()?;
    OpenError::check_limit(LimitKind::Entries, count, limits.entries)?;
    let count = usize::try_from(count).map_err(|_| DAMAGED)?;
    let mut empty_stream = vec![false; count];
    let mut empty_file = Vec::new();
    let mut names = Vec::new();
    let mut times = Vec::new();
    let mut attributes = Vec::new();
    let mut read = Vec::new();
    loop {
        pace.spend(ITEM).await;
        let property = bytes.property()?;
        if property == id::END {
            break;
        }
        let len = bytes.number()?;
        let mut data = Bytes(bytes.take(len)?);
        if !matches!(
            property,
            id::EMPTY_STREAM | id::EMPTY_FILE | id::NAMES | id::MODIFIED | id::ATTRIBUTES
        ) {
            // Padding, other times, comments, and whatever later versions add, are skipped.
            continue;
        }
        if read.contains(&property) {
            return Err(OpenError::Unsupported(Feature::Layout));
        }
        read.push(property);
        match property {
            id::EMPTY_STREAM => empty_stream = data.bits(count, pace).await?,
            id::EMPTY_FILE => {
                let empty = empty_stream.iter().filter(|&&empty| empty).count();
                empty_file = data.bits(empty, pace).await?;
            }
            id::NAMES => {
                data.not_external()?;
                names = parse_names(data.0, count, pace).await?;
            }
            id::MODIFIED => times = optional(&mut data, count, Bytes::u64, pace).await?,
            _ => attributes = optional(&mut data, count, Bytes::u32, pace).await?,
        }
    }

    let mut empty_file = empty_file.into_iter();
    let mut names = names.into_iter();
    let mut records = Vec::with_capacity(count);
    for (index, empty) in empty_stream.into_iter().enumerate() {
        pace.spend(ITEM).await;
        let attributes = attributes.get(index).copied().flatten().unwrap_or(0);
        let directory = empty && !empty_file.next().unwrap_or(false);
        records.push(FileRecord {
            name: names.next().unwrap_or_default(),
            kind: kind(attributes, empty, directory),
            modified: times
                .get(index)
                .copied()
                .flatten()
                .map(Timestamp::from_filetime),
            has_content: !empty,
        });
    }
    Ok(records)
}

/// Tells what an entry is. An entry with content is never a directory, whatever its attributes say.
fn kind(attributes: u32, empty: bool, directory: bool) -> EntryKind {
    const MODE_TYPE: u32 = 0xF000;
    const MODE_LINK: u32 = 0xA000;
    if directory || (empty && attributes & DIRECTORY != 0) {
        EntryKind::Directory
    } else if attributes & REPARSE_POINT != 0
        || (attributes & UNIX != 0 && (attributes >> 16) & MODE_TYPE == MODE_LINK)
    {
        EntryKind::Link
    } else {
        EntryKind::File
    }
}

/// Parses a value for each entry that has one.
async fn optional<'a, T>(
    data: &mut Bytes<'a>,
    count: usize,
    read: fn(&mut Bytes<'a>) -> Result<T, OpenError>,
    pace: &Pace,
) -> Result<Vec<Option<T>>, OpenError> {
    let defined = data.optional_bits(count, pace).await?;
    data.not_external()?;
    data.values(&defined, read, pace).await
}

/// Parses names in UTF-16LE, each ended by a NUL. Unpaired surrogates become U+FFFD.
async fn parse_names(
    data: &[u8],
    count: usize,
    pace: &Pace,
) -> Result<Vec<Zeroizing<String>>, OpenError> {
    let mut units = data
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    let mut names = Vec::with_capacity(count);
    let mut name = Zeroizing::new(Vec::with_capacity(MAX_NAME));
    for _ in 0..count {
        name.clear();
        loop {
            match units.next().ok_or(DAMAGED)? {
                0 => break,
                _ if name.len() == MAX_NAME => {
                    return Err(OpenError::Unsupported(Feature::LongName));
                }
                unit => name.push(unit),
            }
        }
        pace.spend(ITEM + 2 * name.len()).await;
        names.push(Zeroizing::new(String::from_utf16_lossy(&name)));
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::pace::at_once;

    #[test]
    fn what_an_entry_is() {
        const LINK_MODE: u32 = UNIX | 0xA1FF << 16;
        const FILE_MODE: u32 = UNIX | 0x81A4 << 16;
        use EntryKind::{Directory, File, Link};
        for (attributes, empty, directory, expected) in [
            (0, false, false, File),
            (0, true, false, File),
            (0, true, true, Directory),
            (DIRECTORY, true, false, Directory),
            // With content it is no directory, whatever it says.
            (DIRECTORY, false, false, File),
            (REPARSE_POINT, false, false, Link),
            (LINK_MODE, false, false, Link),
            (FILE_MODE, false, false, File),
            // Without the Unix attribute the high half is no mode.
            (LINK_MODE & !UNIX, false, false, File),
            (LINK_MODE, true, true, Directory),
        ] {
            let found = kind(attributes, empty, directory);
            assert_eq!(found, expected, "{attributes:#x} {empty} {directory}");
        }
    }

    #[test]
    fn a_name_has_at_most_4096_code_units() {
        let name = |length: usize| [b"a\0".repeat(length), vec![0, 0]].concat();
        let parse_names = |data: Vec<u8>, count| {
            at_once(|pace| async move { parse_names(&data, count, &pace).await })
        };
        let names = parse_names(name(MAX_NAME), 1).unwrap();
        assert_eq!(names[0].len(), MAX_NAME);
        let long = OpenError::Unsupported(Feature::LongName);
        assert_eq!(parse_names(name(MAX_NAME + 1), 1).err(), Some(long));
        assert_eq!(parse_names(b"a\0".to_vec(), 1).err(), Some(DAMAGED));
    }

    /// Returns a property: id, length and data.
    fn property(id: u8, data: &[u8]) -> Vec<u8> {
        [&[id, data.len() as u8], data].concat()
    }

    #[test]
    fn the_list_says_of_each_entry_what_is_known_of_it() {
        let names: Vec<u8> = "a\0b\0".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let times = [&[0, 0b0100_0000, 0][..], &7_u64.to_le_bytes()].concat();
        let attributes = [&[1, 0][..], &REPARSE_POINT.to_le_bytes(), &[0; 4]].concat();
        let list = [
            vec![2],
            property(id::NAMES, &[&[0], &names[..]].concat()),
            property(id::MODIFIED, &times),
            property(id::ATTRIBUTES, &attributes),
            vec![id::END],
        ]
        .concat();
        let parsed =
            at_once(
                |pace| async move { parse(&mut Bytes(&list), &Limits::default(), &pace).await },
            );
        let records = parsed.unwrap();
        let said = records
            .iter()
            .map(|it| (it.name.as_str(), it.kind, it.modified));
        let said: Vec<_> = said.collect();
        let time = Timestamp::from_filetime(7);
        assert_eq!(
            said,
            [
                ("a", EntryKind::Link, None),
                ("b", EntryKind::File, Some(time))
            ]
        );
    }
}
