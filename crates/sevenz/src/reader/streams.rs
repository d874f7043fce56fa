//! Streams: where the packed bytes are, how they were packed, and how what they unpack to divides into files.

use super::{
    bytes::{Bytes, DAMAGED},
    error::{Feature, OpenError},
    folder::Folder,
    pace::{ITEM, NUMBER, Pace},
};
use crate::{
    layout::id,
    limits::{LimitKind, Limits},
};
use std::ops::Range;

/// PackInfo, UnpackInfo and SubStreamsInfo of a header.
#[derive(Default)]
pub(super) struct Streams {
    /// The packed streams, as ranges of offsets behind the start header.
    pub packed: Vec<Range<u64>>,
    pub folders: Vec<Folder>,
    /// For each folder, the files in it.
    pub sub_streams: Vec<Vec<SubStream>>,
}

/// The content of one file within a folder.
#[derive(Clone, Copy)]
pub(super) struct SubStream {
    pub size: u64,
    pub checksum: Option<u32>,
}

impl Streams {
    /// Parses up to and including the id that ends the streams.
    pub async fn parse(
        bytes: &mut Bytes<'_>,
        limits: &Limits,
        pace: &Pace,
    ) -> Result<Self, OpenError> {
        let mut streams = Self::default();
        let mut property = bytes.byte()?;
        if property == id::PACK_INFO {
            streams.packed = packed(bytes, limits, pace).await?;
            property = bytes.byte()?;
        }
        if property == id::UNPACK_INFO {
            streams.folders = folders(bytes, limits, pace).await?;
            property = bytes.byte()?;
        }
        let last = streams.folders.last();
        if last.is_some_and(|last| last.first_packed + last.packed > streams.packed.len()) {
            return Err(DAMAGED);
        }
        if property == id::SUB_STREAMS {
            if streams.folders.is_empty() {
                return Err(OpenError::Unsupported(Feature::Layout));
            }
            streams.sub_streams = sub_streams(bytes, &streams.folders, limits, pace).await?;
            property = bytes.byte()?;
        } else {
            for folder in &streams.folders {
                pace.spend(ITEM).await;
                streams.sub_streams.push(vec![SubStream {
                    size: folder.size(),
                    checksum: folder.checksum,
                }]);
            }
        }
        if property == id::END {
            Ok(streams)
        } else {
            Err(DAMAGED)
        }
    }

    /// Returns the packed streams of the folder with this index.
    pub fn packed_of(&self, folder: usize) -> &[Range<u64>] {
        let folder = &self.folders[folder];
        &self.packed[folder.first_packed..][..folder.packed]
    }

    /// Returns how many bytes all folders unpack to.
    pub fn size(&self) -> u64 {
        self.folders
            .iter()
            .fold(0, |sum, folder| sum.saturating_add(folder.size()))
    }
}

/// Parses PackInfo.
async fn packed(
    bytes: &mut Bytes<'_>,
    limits: &Limits,
    pace: &Pace,
) -> Result<Vec<Range<u64>>, OpenError> {
    let mut start = bytes.number()?;
    let count = bytes.count()?;
    OpenError::check_limit(LimitKind::Coders, count as u64, limits.coders)?;
    let mut ranges = Vec::new();
    let (mut sized, mut checked) = (false, false);
    loop {
        match bytes.byte()? {
            id::END if ranges.len() == count => return Ok(ranges),
            id::SIZE if !std::mem::replace(&mut sized, true) => {
                for _ in 0..count {
                    pace.spend(NUMBER).await;
                    let end = start.checked_add(bytes.number()?).ok_or(DAMAGED)?;
                    ranges.push(start..end);
                    start = end;
                }
            }
            // Checksums of packed streams are not used: no program writes them, and the content has its own.
            id::CRC if !std::mem::replace(&mut checked, true) => {
                drop(bytes.checksums(count, pace).await?);
            }
            _ => return Err(DAMAGED),
        }
    }
}

/// Parses UnpackInfo.
async fn folders(
    bytes: &mut Bytes<'_>,
    limits: &Limits,
    pace: &Pace,
) -> Result<Vec<Folder>, OpenError> {
    bytes.expect(id::FOLDER)?;
    let count = bytes.count()?;
    OpenError::check_limit(LimitKind::Folders, count as u64, limits.folders)?;
    bytes.not_external()?;
    let mut folders: Vec<Folder> = Vec::new();
    let (mut coders, mut packed) = (0, 0);
    for _ in 0..count {
        let mut folder = Folder::parse(bytes)?;
        coders += folder.coders.len();
        OpenError::check_limit(LimitKind::Coders, coders as u64, limits.coders)?;
        pace.spend(ITEM * folder.coders.len()).await;
        folder.first_packed = packed;
        packed += folder.packed;
        folders.push(folder);
    }
    bytes.expect(id::CODERS_UNPACK_SIZE)?;
    for coder in folders.iter_mut().flat_map(|folder| &mut folder.coders) {
        pace.spend(NUMBER).await;
        coder.size = bytes.number()?;
    }
    let mut checked = false;
    loop {
        match bytes.byte()? {
            id::END => return Ok(folders),
            id::CRC if !std::mem::replace(&mut checked, true) => {
                let checksums = bytes.checksums(folders.len(), pace).await?;
                for (folder, checksum) in folders.iter_mut().zip(checksums) {
                    folder.checksum = checksum;
                }
            }
            _ => return Err(DAMAGED),
        }
    }
}

/// Parses SubStreamsInfo.
async fn sub_streams(
    bytes: &mut Bytes<'_>,
    folders: &[Folder],
    limits: &Limits,
    pace: &Pace,
) -> Result<Vec<Vec<SubStream>>, OpenError> {
    let mut property = bytes.byte()?;
    let mut counts = vec![1_u64; folders.len()];
    if property == id::NUM_UNPACK_STREAM {
        for count in &mut counts {
            pace.spend(NUMBER).await;
            *count = bytes.number()?;
        }
        // Each substream is a file, and those are limited.
        let all = counts
            .iter()
            .fold(0, |sum: u64, &count| sum.saturating_add(count));
        OpenError::check_limit(LimitKind::Entries, all, limits.entries)?;
        property = bytes.byte()?;
    }

    let mut files = Vec::new();
    for (folder, &count) in folders.iter().zip(&counts) {
        pace.spend(ITEM).await;
        let mut rest = folder.size();
        let mut sub_streams = Vec::new();
        for _ in 1..count {
            pace.spend(ITEM).await;
            if property != id::SIZE {
                return Err(DAMAGED);
            }
            let size = bytes.number()?;
            rest = rest.checked_sub(size).ok_or(DAMAGED)?;
            sub_streams.push(SubStream {
                size,
                checksum: None,
            });
        }
        if count > 0 {
            let checksum = if count == 1 { folder.checksum } else { None };
            sub_streams.push(SubStream {
                size: rest,
                checksum,
            });
        }
        files.push(sub_streams);
    }
    if property == id::SIZE {
        property = bytes.byte()?;
    }
    if property == id::CRC {
        let unknown = || {
            files
                .iter()
                .flatten()
                .filter(|sub_stream| sub_stream.checksum.is_none())
        };
        let mut checksums = bytes.checksums(unknown().count(), pace).await?.into_iter();
        for sub_stream in files
            .iter_mut()
            .flatten()
            .filter(|sub_stream| sub_stream.checksum.is_none())
        {
            sub_stream.checksum = checksums.next().flatten();
        }
        property = bytes.byte()?;
    }
    if property == id::END {
        Ok(files)
    } else {
        Err(DAMAGED)
    }
}

/// Returns the bytes of a packed stream.
pub(super) fn slice<'a>(archive: &'a [u8], range: &Range<u64>) -> Result<&'a [u8], OpenError> {
    let index = |offset: u64| usize::try_from(offset).map_err(|_| DAMAGED);
    archive
        .get(index(range.start)?..index(range.end)?)
        .ok_or(DAMAGED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::pace::at_once;

    /// One folder of one copy, of five bytes; its checksum where there is one.
    fn folder(checksum: &[u8]) -> Vec<u8> {
        let start = [id::UNPACK_INFO, id::FOLDER, 1, 0, 1, 1, 0];
        let size = [id::CODERS_UNPACK_SIZE, 5];
        [&start[..], &size, checksum, &[id::END]].concat()
    }

    fn packed(count: u8, sizes: &[u8]) -> Vec<u8> {
        [&[id::PACK_INFO, 0, count], sizes, &[id::END]].concat()
    }

    fn parse(parts: &[&[u8]]) -> Result<Streams, OpenError> {
        let (parts, limits) = (parts.concat(), Limits::default());
        at_once(|pace| async move { Streams::parse(&mut Bytes(&parts), &limits, &pace).await })
    }

    /// Returns size and checksum of each file of the first folder.
    fn files(parts: &[&[u8]]) -> Result<Vec<(u64, Option<u32>)>, OpenError> {
        let streams = parse(parts)?;
        let sub_streams = streams.sub_streams[0].iter();
        Ok(sub_streams.map(|it| (it.size, it.checksum)).collect())
    }

    #[test]
    fn packed_streams_have_their_sizes_once_and_perhaps_checksums() {
        let ranges = |packed: &[u8]| parse(&[packed, &[id::END]]).map(|streams| streams.packed);
        let checksums = [id::SIZE, 5, 2, id::CRC, 1, 1, 2, 3, 4, 5, 6, 7, 8];
        assert_eq!(ranges(&packed(2, &checksums)), Ok(vec![0..5, 5..7]));
        assert_eq!(ranges(&packed(1, &[])), Err(DAMAGED), "no size");
        let twice = [id::SIZE, 5, id::SIZE, 5];
        assert_eq!(ranges(&packed(1, &twice)), Err(DAMAGED));
    }

    #[test]
    fn a_folder_has_its_packed_streams_and_more_may_be_left() {
        let one = [id::SIZE, 5];
        let two = [id::SIZE, 5, 2];
        let end = [id::END];
        assert!(parse(&[&packed(1, &one), &folder(&[]), &end]).is_ok());
        assert!(parse(&[&packed(2, &two), &folder(&[]), &end]).is_ok());
        assert_eq!(parse(&[&folder(&[]), &end]).err(), Some(DAMAGED));
    }

    #[test]
    fn a_folder_is_one_file_or_cut_in_several() {
        let packed = packed(1, &[id::SIZE, 5]);
        let sum = Some(0x0403_0201);
        let summed = folder(&[id::CRC, 1, 1, 2, 3, 4]);
        let cut = |sub: &[u8]| files(&[&packed, &summed, &[id::SUB_STREAMS], sub, &[id::END; 2]]);
        assert_eq!(files(&[&packed, &summed, &[id::END]]), Ok(vec![(5, sum)]));
        assert_eq!(cut(&[]), Ok(vec![(5, sum)]));
        assert_eq!(cut(&[id::NUM_UNPACK_STREAM, 0]), Ok(vec![]));
        let two = [id::NUM_UNPACK_STREAM, 2, id::SIZE, 3];
        assert_eq!(cut(&two), Ok(vec![(3, None), (2, None)]));
        let longer = [id::NUM_UNPACK_STREAM, 2, id::SIZE, 6];
        assert_eq!(cut(&longer), Err(DAMAGED));
        let without_sizes = [id::NUM_UNPACK_STREAM, 2];
        assert_eq!(cut(&without_sizes), Err(DAMAGED));
    }
}
