//! A folder being unpacked, file by file.

use super::{codec::Stream, streams::Piece};
use std::io::{ErrorKind, Read};
use zeroize::Zeroizing;

/// Bytes unpacked in one step.
const BYTES_PER_STEP: usize = 32 * 1024;
/// Least first room for a file; it doubles as bytes really come.
const FIRST_ROOM: usize = 64 * 1024;

pub(super) struct Unpacking<'a> {
    stream: Stream<'a>,
    pieces: std::vec::IntoIter<Piece>,
    current: Option<Current>,
    /// Room for a file before its bytes come, at most its size.
    first_room: usize,
    /// The checksum of the whole folder, if that is to be checked.
    whole: Option<(crc32fast::Hasher, u32)>,
}

struct Current {
    piece: Piece,
    buffer: Zeroizing<Vec<u8>>,
    checksum: crc32fast::Hasher,
}

/// What a step brought.
pub(super) enum Unpacked {
    /// So many bytes of a file.
    Some(usize),
    /// The file is complete and its checksum right, if it has one (`checked`).
    File {
        content: Zeroizing<Vec<u8>>,
        checked: bool,
    },
    /// The folder is complete.
    End,
}

/// The content is not what it should be.
pub(super) struct Failed;

impl<'a> Unpacking<'a> {
    /// `packed` is how many bytes the content comes from: so much may be asked at once without trusting a size that is claimed.
    pub fn new(stream: Stream<'a>, pieces: Vec<Piece>, whole: Option<u32>, packed: usize) -> Self {
        // The checksum of a single file is checked as that file's.
        let whole = whole
            .filter(|_| pieces.len() != 1)
            .map(|expected| (crc32fast::Hasher::new(), expected));
        Self {
            stream,
            pieces: pieces.into_iter(),
            current: None,
            first_room: packed.max(FIRST_ROOM),
            whole,
        }
    }

    pub fn step(&mut self) -> Result<Unpacked, Failed> {
        let Some(current) = &mut self.current else {
            let Some(piece) = self.pieces.next() else {
                let wrong = |(checksum, expected): (crc32fast::Hasher, u32)| {
                    checksum.finalize() != expected
                };
                return if self.whole.take().is_some_and(wrong) {
                    Err(Failed)
                } else {
                    Ok(Unpacked::End)
                };
            };
            self.current = Some(Current {
                piece,
                buffer: Zeroizing::new(Vec::new()),
                checksum: crc32fast::Hasher::new(),
            });
            return Ok(Unpacked::Some(0));
        };
        let size = usize::try_from(current.piece.size).map_err(|_| Failed)?;
        let from = current.buffer.len();
        if from < size {
            let want = (size - from).min(BYTES_PER_STEP);
            make_room(&mut current.buffer, want, self.first_room, size);
            let read = fill(&mut self.stream, &mut current.buffer, want)?;
            current.checksum.update(&current.buffer[from..]);
            if let Some((whole, _)) = &mut self.whole {
                whole.update(&current.buffer[from..]);
            }
            return Ok(Unpacked::Some(read));
        }
        let done = self.current.take().ok_or(Failed)?;
        match done.piece.checksum {
            Some(expected) if done.checksum.finalize() != expected => Err(Failed),
            checksum => Ok(Unpacked::File {
                content: done.buffer,
                checked: checksum.is_some(),
            }),
        }
    }
}

/// Appends between one and `want` bytes.
fn fill(stream: &mut Stream, buffer: &mut Vec<u8>, want: usize) -> Result<usize, Failed> {
    let from = buffer.len();
    buffer.resize(from + want, 0);
    let read = loop {
        match stream.read(&mut buffer[from..]) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Ok(0) | Err(_) => return Err(Failed),
            Ok(read) => break read,
        }
    };
    buffer.truncate(from + read);
    Ok(read)
}

/// Sees that `extra` bytes fit, without leaving an outgrown buffer unwiped, and without trusting the size that is claimed.
fn make_room(buffer: &mut Zeroizing<Vec<u8>>, extra: usize, first: usize, size: usize) {
    let needed = buffer.len() + extra;
    if needed > buffer.capacity() {
        let room = needed.max(2 * buffer.capacity()).max(first).min(size);
        let mut larger = Zeroizing::new(Vec::with_capacity(room));
        larger.extend_from_slice(buffer);
        *buffer = larger;
    }
}
