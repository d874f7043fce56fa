//! How many bytes a decoder may read in one step.
//!
//! Most decoders give about as many bytes as they read, or more, so that a step that gives a few bytes also reads only a few. But Deflate
//! can read any number of empty blocks, and BZip2 gives nothing before it has read a block of up to 900,000 bytes. [`Metered`] bounds
//! those.

use std::{
    cell::Cell,
    io::{ErrorKind, Read, Result},
    rc::Rc,
};

/// A stream that a decoder reads.
pub(super) type Stream<'a> = Box<dyn Read + 'a>;

/// Bytes that the decoders of a folder may read in one step, where they can be interrupted.
pub(super) const READ_PER_STEP: usize = 64 * 1024;
/// The same, where they cannot: input that gives nothing for longer is damaged. Since no block of BZip2 is larger than 900,000 bytes, no
/// step of an archive that a program wrote comes near.
const UNINTERRUPTED: usize = 4 * 1024 * 1024;

/// Counts what the decoders of a folder have read in the current step.
#[derive(Clone, Default)]
pub(super) struct Meter(Rc<Cell<usize>>);

impl Meter {
    /// Starts a step.
    pub fn reset(&self) {
        self.0.set(0);
    }
}

/// The input of a decoder that may read without giving anything.
pub(super) struct Metered<'a> {
    inner: Stream<'a>,
    meter: Meter,
    /// Whether everything that reads from the decoder passes an error on without losing a byte, so that it can go on in the next step.
    interruptible: bool,
}

impl<'a> Metered<'a> {
    pub fn new(inner: Stream<'a>, meter: Meter, interruptible: bool) -> Self {
        Self {
            inner,
            meter,
            interruptible,
        }
    }
}

impl Read for Metered<'_> {
    /// Gives [`ErrorKind::WouldBlock`] when the step is over.
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        let read_so_far = self.meter.0.get();
        if self.interruptible && read_so_far >= READ_PER_STEP {
            return Err(ErrorKind::WouldBlock.into());
        }
        if read_so_far >= UNINTERRUPTED {
            return Err(ErrorKind::InvalidData.into());
        }
        let read = self.inner.read(out)?;
        // What the decoder below has read was counted meanwhile.
        self.meter.0.set(self.meter.0.get() + read);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::{
        codec::{Sources, folder_stream},
        folder::{Coder, Folder, Source},
        method::{Branch, Method, MethodId},
        streams::SubStream,
        unpacking::{Unpacked, Unpacking},
    };
    use std::io::Write;

    /// The most bytes that a decoder reads at once into its own buffer.
    const BUFFER: usize = 32 * 1024;

    /// Counts what is read.
    struct Counted(std::io::Cursor<Vec<u8>>, Rc<Cell<usize>>);

    impl Read for Counted {
        fn read(&mut self, out: &mut [u8]) -> Result<usize> {
            let read = self.0.read(out)?;
            self.1.set(self.1.get() + read);
            Ok(read)
        }
    }

    /// A Deflate stream of this many bytes of empty blocks, and then `abc`.
    fn deflate(idle: usize) -> Vec<u8> {
        let end = [1, 3, 0, 0xFC, 0xFF, b'a', b'b', b'c'];
        [&[0, 0, 0, 0xFF, 0xFF].repeat(idle / 5)[..], &end].concat()
    }

    fn bzip2(content: &[u8]) -> Vec<u8> {
        let mut encoder = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::best());
        encoder.write_all(content).unwrap();
        encoder.finish().unwrap()
    }

    /// Unpacks three bytes with a chain of methods, the last one first. Returns them and the most bytes read in one step; `None` where
    /// it fails.
    fn unpack(chain: &[Method], packed: Vec<u8>) -> Option<(Vec<u8>, usize)> {
        let read = Rc::new(Cell::new(0));
        let coders = chain.iter().enumerate().map(|(index, &method)| Coder {
            id: MethodId(0),
            method,
            properties: vec![0; usize::from(method == Method::Delta)],
            inputs: vec![match index + 1 < chain.len() {
                true => Source::Coder(index + 1),
                false => Source::Packed(0),
            }],
            size: if index == 0 { 3 } else { 1 << 30 },
        });
        let folder = Folder {
            coders: coders.collect(),
            main: 0,
            packed: 1,
            first_packed: 0,
            checksum: None,
        };
        let meter = Meter::default();
        let len = packed.len();
        let counted = Counted(std::io::Cursor::new(packed), Rc::clone(&read));
        let mut sources = Sources {
            packed: vec![Some(Box::new(counted))],
            keys: &|_| None,
            decrypted: None,
            meter: meter.clone(),
        };
        let stream = folder_stream(&folder, &mut sources).unwrap();
        let file = SubStream {
            size: 3,
            checksum: None,
        };
        let mut unpacking = Unpacking::new(stream, meter, vec![file], None, len);
        let mut most = 0;
        loop {
            let before = read.get();
            let unpacked = unpacking.step().ok()?;
            most = most.max(read.get() - before);
            if let Unpacked::File { content, .. } = unpacked {
                return Some((content.to_vec(), most));
            }
        }
    }

    #[test]
    fn a_step_reads_little_of_input_that_gives_nothing() {
        // A block that cannot be packed: numbers that look random (xorshift).
        let mut number = 1_u32;
        let block = std::iter::repeat_with(|| {
            number ^= number << 13;
            number ^= number >> 17;
            number ^= number << 5;
            number as u8
        });
        let block: Vec<u8> = b"abc".iter().copied().chain(block.take(300_000)).collect();
        for chain in [&[][..], &[Method::Copy, Method::Delta]] {
            for (method, packed) in [
                (Method::Deflate, deflate(5 << 20)),
                (Method::Bzip2, bzip2(&block)),
            ] {
                let (content, most) = unpack(&[chain, &[method]].concat(), packed).unwrap();
                assert_eq!(content.len(), 3);
                assert!(chain.len() == 2 || content == b"abc");
                assert!(most < READ_PER_STEP + BUFFER, "{method:?}: {most} bytes");
                assert!(most >= READ_PER_STEP, "{method:?}: {most} bytes");
            }
        }
        // Empty blocks of packed empty blocks: each decoder passes the pause of the one below on.
        let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), Default::default());
        encoder.write_all(&deflate(5 << 20)).unwrap();
        let packed = encoder.finish().unwrap();
        let twice = unpack(&[Method::Deflate; 2], packed.clone());
        assert_eq!(twice.map(|(content, _)| content), Some(b"abc".to_vec()));
    }

    #[test]
    fn only_one_stream_of_bzip2_is_read() {
        let stream = bzip2(b"abc");
        let content = |packed| unpack(&[Method::Bzip2], packed).map(|(content, _)| content);
        assert_eq!(content(stream.clone()), Some(b"abc".to_vec()));
        assert_eq!(content([bzip2(b""), stream].concat()), None);
    }

    #[test]
    fn where_a_decoder_cannot_pause_much_input_that_gives_nothing_is_damage() {
        let filtered = [Method::Branch(Branch::X86), Method::Deflate];
        let (content, most) = unpack(&filtered, deflate(3 << 20)).unwrap();
        assert_eq!(content, b"abc");
        assert!(most > 3 << 20);
        assert!(unpack(&filtered, deflate(5 << 20)).is_none());
    }
}
