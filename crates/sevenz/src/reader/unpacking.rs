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
    /// The folder is complete and its checksum right, if it has one of its own (`checked`).
    End { checked: bool },
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
                let right = self
                    .whole
                    .take()
                    .map(|(checksum, expected)| checksum.finalize() == expected);
                return match right {
                    Some(false) => Err(Failed),
                    right => Ok(Unpacked::End {
                        checked: right.is_some(),
                    }),
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    fn piece(size: u64, content: &[u8]) -> Piece {
        Piece {
            size,
            checksum: Some(crc32fast::hash(content)),
        }
    }

    /// All files of a folder, and how many bytes each step brought; nothing where it fails.
    fn unpack(
        content: &[u8],
        pieces: Vec<Piece>,
        whole: Option<u32>,
    ) -> Option<(Vec<usize>, Vec<Vec<u8>>)> {
        let mut unpacking = Unpacking::new(Box::new(content), pieces, whole, content.len());
        let (mut steps, mut files) = (Vec::new(), Vec::new());
        loop {
            match unpacking.step().ok()? {
                Unpacked::Some(0) => {}
                Unpacked::Some(bytes) => steps.push(bytes),
                Unpacked::File { content, .. } => files.push(content.to_vec()),
                Unpacked::End { .. } => return Some((steps, files)),
            }
        }
    }

    #[test]
    fn files_that_follow_one_another_are_told_apart() {
        let content: Vec<u8> = (0..80_000_u32).map(|number| (number / 7) as u8).collect();
        let (one, two) = content.split_at(50_000);
        let pieces = || vec![piece(50_000, one), piece(30_000, two)];
        let right = crc32fast::hash(&content);
        let (steps, files) = unpack(&content, pieces(), Some(right)).unwrap();
        assert_eq!(steps, [32_768, 17_232, 30_000]);
        assert!(files == [one, two]);
        assert!(unpack(&content, pieces(), Some(right ^ 1)).is_none());
        assert!(unpack(&content[..79_999], pieces(), None).is_none());
        assert!(unpack(&content, vec![piece(50_000, two)], None).is_none());
    }

    #[test]
    fn the_checksum_of_a_folder_with_one_file_is_that_of_the_file() {
        let single = unpack(b"abc", vec![piece(3, b"abc")], Some(0));
        assert!(single.is_some(), "checked with the file, not again");
    }

    #[test]
    fn room_grows_by_doubling_and_not_beyond_what_is_claimed() {
        let mut buffer = Zeroizing::new(vec![7_u8; 10]);
        let before = (buffer.as_ptr(), buffer.capacity());
        make_room(&mut buffer, 0, 64, 1000);
        assert_eq!((buffer.as_ptr(), buffer.capacity()), before, "it fits");
        make_room(&mut buffer, 20, 64, 1000);
        assert_eq!(buffer.capacity(), 64);
        make_room(&mut buffer, 54, 64, 1000);
        assert_eq!(buffer.capacity(), 64, "it just fits");
        make_room(&mut buffer, 55, 64, 1000);
        assert_eq!(buffer.capacity(), 128);
        make_room(&mut buffer, 300, 64, 1000);
        assert_eq!(buffer.capacity(), 310);
        make_room(&mut buffer, 400, 64, 500);
        assert_eq!(buffer.capacity(), 500);
        assert_eq!(**buffer, [7; 10]);
    }

    /// Interrupted once, and then whatever this is.
    struct Interrupted(bool, io::Result<u8>);

    impl Read for Interrupted {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            if !std::mem::replace(&mut self.0, true) {
                return Err(ErrorKind::Interrupted.into());
            }
            match &self.1 {
                Ok(byte) => {
                    out[0] = *byte;
                    Ok(1)
                }
                Err(error) => Err(error.kind().into()),
            }
        }
    }

    #[test]
    fn an_interrupted_stream_is_read_on_and_a_broken_one_is_not() {
        let read = |mut stream: Stream| {
            let mut buffer = vec![1];
            let read = fill(&mut stream, &mut buffer, 4).ok()?;
            Some((read, buffer))
        };
        let interrupted = Interrupted(false, Ok(2));
        assert_eq!(read(Box::new(interrupted)), Some((1, vec![1, 2])));
        let broken = Interrupted(false, Err(ErrorKind::Other.into()));
        assert_eq!(read(Box::new(broken)), None);
        assert_eq!(read(Box::new(&b""[..])), None);
    }
}
