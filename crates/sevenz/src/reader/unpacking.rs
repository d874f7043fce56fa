//! The content of a folder, unpacked file by file.

use super::{
    meter::{Meter, Stream},
    streams::SubStream,
};
use std::io::{ErrorKind, Read};
use zeroize::Zeroizing;

/// Bytes unpacked in one step.
const BYTES_PER_STEP: usize = 32 * 1024;
/// Least capacity of the first buffer for a file, in bytes.
const FIRST_CAPACITY: usize = 64 * 1024;
/// How many times larger each next buffer for a file is. All of them together are a seventh larger than the file, and at most an eighth
/// of it is copied at once.
const GROWTH: usize = 8;

/// A folder that is being unpacked.
pub(super) struct Unpacking<'a> {
    stream: Stream<'a>,
    meter: Meter,
    sub_streams: std::vec::IntoIter<SubStream>,
    current: Option<Current>,
    /// Capacity of the first buffer for a file, which is never larger than the file.
    first_capacity: usize,
    /// The CRC-32 of the whole folder so far, and what it should be, where it has to be checked.
    whole: Option<(crc32fast::Hasher, u32)>,
}

/// The file that is being unpacked.
struct Current {
    sub_stream: SubStream,
    buffer: Zeroizing<Vec<u8>>,
    checksum: crc32fast::Hasher,
}

/// The result of a step.
pub(super) enum Unpacked {
    /// This many bytes of a file were unpacked, perhaps none.
    Some(usize),
    /// A file is complete. It is `checked` if it has a checksum, which was right.
    File {
        content: Zeroizing<Vec<u8>>,
        checked: bool,
    },
    /// The folder is complete. It is `checked` if it has a checksum of its own, which was right.
    End { checked: bool },
}

/// The content cannot be unpacked, or its checksum is wrong.
pub(super) struct Failed;

impl<'a> Unpacking<'a> {
    /// Starts to unpack. `packed` is the length in bytes of what the content is unpacked from: buffers start with that capacity, since a
    /// claimed size is not to be trusted.
    pub fn new(
        stream: Stream<'a>,
        meter: Meter,
        sub_streams: Vec<SubStream>,
        whole: Option<u32>,
        packed: usize,
    ) -> Self {
        // The checksum of a folder with one file is that of the file, and checked as such.
        let whole = whole
            .filter(|_| sub_streams.len() != 1)
            .map(|expected| (crc32fast::Hasher::new(), expected));
        Self {
            stream,
            meter,
            sub_streams: sub_streams.into_iter(),
            current: None,
            first_capacity: packed.max(FIRST_CAPACITY),
            whole,
        }
    }

    /// Unpacks at most [`BYTES_PER_STEP`], or completes a file or the folder.
    pub fn step(&mut self) -> Result<Unpacked, Failed> {
        self.meter.reset();
        let Some(current) = &mut self.current else {
            let Some(sub_stream) = self.sub_streams.next() else {
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
                sub_stream,
                buffer: Zeroizing::new(Vec::new()),
                checksum: crc32fast::Hasher::new(),
            });
            return Ok(Unpacked::Some(0));
        };
        let size = usize::try_from(current.sub_stream.size).map_err(|_| Failed)?;
        let start = current.buffer.len();
        if start < size {
            let want = (size - start).min(BYTES_PER_STEP);
            reserve(&mut current.buffer, want, self.first_capacity, size);
            let read = fill(&mut self.stream, &mut current.buffer, want)?;
            current.checksum.update(&current.buffer[start..]);
            if let Some((whole, _)) = &mut self.whole {
                whole.update(&current.buffer[start..]);
            }
            return Ok(Unpacked::Some(read));
        }
        let done = self.current.take().ok_or(Failed)?;
        match done.sub_stream.checksum {
            Some(expected) if done.checksum.finalize() != expected => Err(Failed),
            checksum => Ok(Unpacked::File {
                content: done.buffer,
                checked: checksum.is_some(),
            }),
        }
    }
}

/// Appends between one and `want` bytes, or none where the decoder has read enough for one step.
fn fill(stream: &mut Stream, buffer: &mut Vec<u8>, want: usize) -> Result<usize, Failed> {
    let start = buffer.len();
    buffer.resize(start + want, 0);
    let read = loop {
        match stream.read(&mut buffer[start..]) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if error.kind() == ErrorKind::WouldBlock => break 0,
            Ok(0) | Err(_) => return Err(Failed),
            Ok(read) => break read,
        }
    };
    buffer.truncate(start + read);
    Ok(read)
}

/// Makes sure that `extra` bytes fit, without leaving an outgrown buffer unwiped, and without trusting the claimed `size` by more than
/// [`GROWTH`] times.
fn reserve(buffer: &mut Zeroizing<Vec<u8>>, extra: usize, first: usize, size: usize) {
    let needed = buffer.len() + extra;
    if needed > buffer.capacity() {
        let mut capacity = size;
        while capacity / GROWTH >= needed.max(first) {
            capacity /= GROWTH;
        }
        let mut larger = Zeroizing::new(Vec::with_capacity(capacity));
        larger.extend_from_slice(buffer);
        *buffer = larger;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    fn sub_stream(size: u64, content: &[u8]) -> SubStream {
        SubStream {
            size,
            checksum: Some(crc32fast::hash(content)),
        }
    }

    /// Returns how many bytes each step gave, and all files; `None` where it fails.
    fn unpack(
        content: &[u8],
        sub_streams: Vec<SubStream>,
        whole: Option<u32>,
    ) -> Option<(Vec<usize>, Vec<Vec<u8>>)> {
        let mut unpacking = Unpacking::new(
            Box::new(content),
            Meter::default(),
            sub_streams,
            whole,
            content.len(),
        );
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
        let sub_streams = || vec![sub_stream(50_000, one), sub_stream(30_000, two)];
        let right = crc32fast::hash(&content);
        let (steps, files) = unpack(&content, sub_streams(), Some(right)).unwrap();
        assert_eq!(steps, [32_768, 17_232, 30_000]);
        assert!(files == [one, two]);
        assert!(unpack(&content, sub_streams(), Some(right ^ 1)).is_none());
        assert!(unpack(&content[..79_999], sub_streams(), None).is_none());
        assert!(unpack(&content, vec![sub_stream(50_000, two)], None).is_none());
    }

    #[test]
    fn the_checksum_of_a_folder_with_one_file_is_that_of_the_file() {
        let single = unpack(b"abc", vec![sub_stream(3, b"abc")], Some(0));
        assert!(single.is_some(), "checked with the file, not again");
    }

    #[test]
    fn a_buffer_grows_eightfold_up_to_the_claimed_size() {
        let mut buffer = Zeroizing::new(vec![7_u8; 10]);
        let before = (buffer.as_ptr(), buffer.capacity());
        reserve(&mut buffer, 0, 64, 1000);
        assert_eq!((buffer.as_ptr(), buffer.capacity()), before, "it fits");
        reserve(&mut buffer, 20, 64, 1000);
        assert_eq!(buffer.capacity(), 125);
        reserve(&mut buffer, 115, 64, 1000);
        assert_eq!(buffer.capacity(), 125, "it just fits");
        reserve(&mut buffer, 116, 64, 1000);
        assert_eq!(buffer.capacity(), 1000);
        assert_eq!(**buffer, [7; 10]);
    }

    /// Whatever a file is packed to, its buffers take little more than the file, and no step copies more than an eighth of it.
    #[test]
    fn all_buffers_of_a_file_take_little_more_than_the_file() {
        let mebibyte = 1 << 20;
        for size in [mebibyte, 3 * mebibyte + 1, 16 * mebibyte] {
            for packed in [0, size / 100, size / 8, size / 7, size - 1, size] {
                let mut buffer = Zeroizing::new(Vec::new());
                let (mut taken, mut copied) = (0, 0);
                while buffer.len() < size {
                    let (before, len) = (buffer.capacity(), buffer.len());
                    let want = (size - len).min(BYTES_PER_STEP);
                    reserve(&mut buffer, want, packed.max(FIRST_CAPACITY), size);
                    if buffer.capacity() != before {
                        (taken, copied) = (taken + buffer.capacity(), copied.max(len));
                    }
                    buffer.resize(len + want, 1);
                }
                assert!(taken <= size + size / 7, "{taken} for {size} of {packed}");
                assert!(copied <= size / 8, "{copied} for {size} of {packed}");
            }
        }
    }

    /// Gives an interruption first, and then this byte or error.
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
        let paused = Interrupted(false, Err(ErrorKind::WouldBlock.into()));
        assert_eq!(read(Box::new(paused)), Some((0, vec![1])));
    }
}
