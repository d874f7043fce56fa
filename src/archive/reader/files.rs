//! The list of files: names, times, and which of them have content.

use super::{
    super::{layout::id, time::Timestamp},
    Limits,
    bytes::{Bytes, DAMAGED},
    error::{Bound, Feature, OpenError},
};
use zeroize::Zeroizing;

/// Longest name read, in UTF-16 units.
const MAX_NAME: usize = 4096;
/// Windows attribute of a directory.
const DIRECTORY: u32 = 0x10;
/// Windows attribute of a link.
const REPARSE_POINT: u32 = 0x400;
/// Says that the high half is a Unix mode.
const UNIX: u32 = 0x8000;

/// What an entry of an archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// A file, perhaps empty.
    File,
    /// A folder of files.
    Directory,
    /// A link; its content is where it points. It is never to be followed.
    Link,
}

pub(super) struct Listed {
    pub name: Zeroizing<String>,
    pub kind: EntryKind,
    pub modified: Option<Timestamp>,
    pub has_content: bool,
}

/// Reads the list, up to and including its end mark.
pub(super) fn parse(bytes: &mut Bytes, limits: &Limits) -> Result<Vec<Listed>, OpenError> {
    let count = bytes.number()?;
    OpenError::unless(Bound::Entries, count, limits.entries)?;
    let count = usize::try_from(count).map_err(|_| DAMAGED)?;
    let mut empty_stream = vec![false; count];
    let mut empty_file = Vec::new();
    let mut names = Vec::new();
    let mut times = Vec::new();
    let mut attributes = Vec::new();
    loop {
        let property = bytes.property()?;
        if property == id::END {
            break;
        }
        let len = bytes.number()?;
        let mut data = Bytes(bytes.take(len)?);
        match property {
            id::EMPTY_STREAM => empty_stream = data.bits(count)?,
            id::EMPTY_FILE => {
                empty_file = data.bits(empty_stream.iter().filter(|&&empty| empty).count())?
            }
            id::NAMES => {
                data.not_external()?;
                names = parse_names(data.0, count)?;
            }
            id::MODIFIED => times = optional(&mut data, count, Bytes::u64)?,
            id::ATTRIBUTES => attributes = optional(&mut data, count, Bytes::u32)?,
            // Padding, other times, comments and what later versions add: of no consequence here.
            _ => {}
        }
    }

    let mut empty_file = empty_file.into_iter();
    let mut names = names.into_iter();
    let listed = (0..count).map(|index| {
        let empty = empty_stream[index];
        let attributes = attributes.get(index).copied().flatten().unwrap_or(0);
        let directory = empty && !empty_file.next().unwrap_or(false);
        Listed {
            name: names.next().unwrap_or_default(),
            kind: kind(attributes, empty, directory),
            modified: times
                .get(index)
                .copied()
                .flatten()
                .map(Timestamp::from_filetime),
            has_content: !empty,
        }
    });
    Ok(listed.collect())
}

/// A directory has no content; an attribute that says otherwise is not believed.
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

/// A value for each entry that has one.
fn optional<'a, T>(
    data: &mut Bytes<'a>,
    count: usize,
    read: fn(&mut Bytes<'a>) -> Result<T, OpenError>,
) -> Result<Vec<Option<T>>, OpenError> {
    let defined = data.optional_bits(count)?;
    data.not_external()?;
    defined
        .into_iter()
        .map(|defined| defined.then(|| read(data)).transpose())
        .collect()
}

/// Names in UTF-16LE, each ended by a zero; halves of surrogate pairs become a replacement sign.
fn parse_names(data: &[u8], count: usize) -> Result<Vec<Zeroizing<String>>, OpenError> {
    let mut units = data
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    let mut names = Vec::new();
    for _ in 0..count {
        let mut name = Zeroizing::new(Vec::new());
        loop {
            match units.next().ok_or(DAMAGED)? {
                0 => break,
                _ if name.len() == MAX_NAME => {
                    return Err(OpenError::Unsupported(Feature::LongName));
                }
                unit => name.push(unit),
            }
        }
        names.push(Zeroizing::new(String::from_utf16_lossy(&name)));
    }
    Ok(names)
}
