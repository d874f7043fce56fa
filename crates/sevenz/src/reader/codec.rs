//! The coders of a folder, as one stream of content.

use super::{
    aes::{AesReader, Parameters},
    error::{DamagedPart, Feature, OpenError},
    folder::{Coder, Folder, Source},
    method::{Branch, Method},
};
use crate::kdf::DerivedKey;
use lzma_rust2::{
    Lzma2Reader, LzmaReader,
    filter::{bcj::BcjReader, bcj2::Bcj2Reader, delta::DeltaReader},
};
use std::{
    io::{BufReader, Read},
    rc::Rc,
};

pub(super) type Stream<'a> = Box<dyn Read + 'a>;

/// What a folder is unpacked from.
pub(super) struct Sources<'a, 'k> {
    /// Its packed streams; each is taken once.
    pub packed: Vec<Option<Stream<'a>>>,
    /// The key for one way of encrypting, if it is known by now.
    pub keys: &'k dyn Fn(&Parameters) -> Option<Rc<DerivedKey>>,
    /// The AES coder whose packed stream is decrypted already.
    pub deciphered: Option<usize>,
}

/// Memory a decoder needs beside its dictionary, in bytes: a generous round figure.
const OVERHEAD: u64 = 256 * 1024;
/// Memory a BZip2 decoder needs at most.
const BZIP2_MEMORY: u64 = 4 * 1024 * 1024;

/// Makes the stream of content of a folder. Damage found here is damage of the content.
pub(super) fn content<'a>(
    folder: &Folder,
    sources: &mut Sources<'a, '_>,
) -> Result<Stream<'a>, OpenError> {
    output(folder, folder.main, sources)
}

fn output<'a>(
    folder: &Folder,
    index: usize,
    sources: &mut Sources<'a, '_>,
) -> Result<Stream<'a>, OpenError> {
    let coder = &folder.coders[index];
    let mut inputs = Vec::new();
    for &source in &coder.inputs {
        inputs.push(match source {
            Source::Packed(index) => sources.packed[index]
                .take()
                .expect("each packed stream feeds one input"),
            Source::Coder(index) => output(folder, index, sources)?,
        });
    }
    let input = if coder.method == Method::Bcj2 {
        None
    } else {
        inputs.pop()
    };
    let stream: Stream<'a> = match input {
        None => Box::new(Bcj2Reader::new(inputs, coder.size)),
        Some(input) if sources.deciphered == Some(index) => input,
        Some(input) => decode(coder, input, sources)?,
    };
    Ok(Box::new(stream.take(coder.size)))
}

fn decode<'a>(
    coder: &Coder,
    input: Stream<'a>,
    sources: &Sources,
) -> Result<Stream<'a>, OpenError> {
    let damaged = |_| OpenError::Damaged(DamagedPart::Content);
    Ok(match Settings::parse(coder)? {
        Settings::None => input,
        Settings::Lzma {
            properties,
            dictionary,
        } => {
            let reader =
                LzmaReader::new_with_props(input, coder.size, properties, dictionary, None);
            Box::new(reader.map_err(damaged)?)
        }
        Settings::Lzma2 { dictionary } => {
            Box::new(Lzma2Reader::new(BufReader::new(input), dictionary, None))
        }
        Settings::Ppmd { order, memory } => {
            let reader = ppmd_rust::Ppmd7Decoder::new(BufReader::new(input), order, memory);
            Box::new(reader.map_err(|_| OpenError::Damaged(DamagedPart::Content))?)
        }
        Settings::Deflate => Box::new(flate2::read::DeflateDecoder::new(input)),
        Settings::Bzip2 => Box::new(bzip2::read::MultiBzDecoder::new(input)),
        Settings::Delta { distance } => Box::new(DeltaReader::new(input, distance)),
        Settings::Branch { branch, start } => Box::new(match branch {
            Branch::X86 => BcjReader::new_x86(input, start),
            Branch::Ppc => BcjReader::new_ppc(input, start),
            Branch::Ia64 => BcjReader::new_ia64(input, start),
            Branch::Arm => BcjReader::new_arm(input, start),
            Branch::ArmThumb => BcjReader::new_arm_thumb(input, start),
            Branch::Sparc => BcjReader::new_sparc(input, start),
            Branch::Arm64 => BcjReader::new_arm64(input, start),
            Branch::RiscV => BcjReader::new_riscv(input, start),
        }),
        Settings::Aes(parameters) => {
            let key = (sources.keys)(&parameters).ok_or(OpenError::NeedsPassword)?;
            Box::new(AesReader::new(input, &key, &parameters.iv))
        }
    })
}

/// What the properties of a coder say.
pub(super) enum Settings {
    None,
    Lzma { properties: u8, dictionary: u32 },
    Lzma2 { dictionary: u32 },
    Ppmd { order: u32, memory: u32 },
    Deflate,
    Bzip2,
    Delta { distance: usize },
    Branch { branch: Branch, start: usize },
    Aes(Parameters),
}

impl Settings {
    pub fn parse(coder: &Coder) -> Result<Self, OpenError> {
        let unknown = OpenError::Unsupported(Feature::Settings(coder.id));
        let word = |bytes: &[u8]| bytes.try_into().map(u32::from_le_bytes).ok();
        let settings = match (coder.method, &coder.properties[..]) {
            (Method::Copy | Method::Bcj2, _) => Some(Self::None),
            (Method::Deflate, _) => Some(Self::Deflate),
            (Method::Bzip2, _) => Some(Self::Bzip2),
            (Method::Lzma, [properties, rest @ ..]) => {
                let valid = *properties < 9 * 5 * 5;
                word(rest).filter(|_| valid).map(|dictionary| Self::Lzma {
                    properties: *properties,
                    dictionary: needed(dictionary, coder.size),
                })
            }
            (Method::Lzma2, [bits @ 0..=40]) => Some(Self::Lzma2 {
                dictionary: needed(lzma2_dictionary(*bits), coder.size),
            }),
            (Method::Ppmd, [order, rest @ ..]) => {
                let valid = (2..=64).contains(order);
                // Later versions add two bytes without meaning yet.
                let memory = rest
                    .get(..4)
                    .and_then(word)
                    .filter(|memory| valid && (1 << 11..=u32::MAX - 36).contains(memory));
                memory.map(|memory| Self::Ppmd {
                    order: u32::from(*order),
                    memory,
                })
            }
            (Method::Delta, [distance]) => Some(Self::Delta {
                distance: usize::from(*distance) + 1,
            }),
            (Method::Branch(branch), []) => Some(Self::Branch { branch, start: 0 }),
            (Method::Branch(branch), start) => word(start).map(|start| Self::Branch {
                branch,
                start: start as usize,
            }),
            (Method::Aes, _) => Some(Self::Aes(Parameters::parse(coder)?)),
            _ => None,
        };
        settings.ok_or(unknown)
    }

    /// Memory it takes to undo this coder, in bytes.
    pub fn memory(&self) -> u64 {
        let specific = match self {
            // Beside the dictionary, two bytes for each of 0x300 probabilities for each combination of literal context and position bits.
            Self::Lzma {
                properties,
                dictionary,
            } => {
                let (context, position) = (properties % 9, properties / 9 % 5);
                u64::from(*dictionary) + (0x600 << (context + position))
            }
            Self::Lzma2 { dictionary } => u64::from(*dictionary),
            Self::Ppmd { memory, .. } => u64::from(*memory),
            Self::Bzip2 => BZIP2_MEMORY,
            _ => 0,
        };
        specific + OVERHEAD
    }
}

/// The dictionary of an LZMA2 coder, from the bits that stand for it.
fn lzma2_dictionary(bits: u8) -> u32 {
    match bits {
        40 => u32::MAX,
        _ => (2 | u32::from(bits) & 1) << (bits / 2 + 11),
    }
}

/// A dictionary no larger than what is unpacked: nothing further back is ever looked up.
fn needed(dictionary: u32, size: u64) -> u32 {
    dictionary
        .min(u32::try_from(size).unwrap_or(u32::MAX))
        .max(4096)
}

#[cfg(test)]
mod tests;
