//! The coders of a folder, as one stream of content.

use super::{
    aes::{AesReader, Parameters},
    error::{DamagedPart, Feature, OpenError},
    folder::{Coder, Folder, Source},
    meter::{Meter, Metered, Stream},
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

/// What the coders of a folder need.
pub(super) struct Sources<'a, 'k> {
    /// The packed streams of the folder. Each is taken once.
    pub packed: Vec<Option<Stream<'a>>>,
    /// Returns the key for these parameters, if it was derived.
    pub keys: &'k dyn Fn(&Parameters) -> Option<Rc<DerivedKey>>,
    /// The index of the AES coder whose packed stream is decrypted already.
    pub decrypted: Option<usize>,
    /// Counts what decoders read that may give nothing for it.
    pub meter: Meter,
}

/// Memory of a decoder beside its dictionary, in bytes, generously rounded.
const OVERHEAD: u64 = 256 * 1024;
/// Memory of a BZip2 decoder, in bytes, at most.
const BZIP2_MEMORY: u64 = 4 * 1024 * 1024;

/// Returns the stream of content of a folder. What is damaged here is the content.
pub(super) fn folder_stream<'a>(
    folder: &Folder,
    sources: &mut Sources<'a, '_>,
) -> Result<Stream<'a>, OpenError> {
    output(folder, folder.main, true, sources)
}

/// Returns the output of the coder with this index. It is `interruptible` if whatever reads it can go on after an error.
fn output<'a>(
    folder: &Folder,
    index: usize,
    interruptible: bool,
    sources: &mut Sources<'a, '_>,
) -> Result<Stream<'a>, OpenError> {
    let coder = &folder.coders[index];
    // These return an error of their input before they have changed anything. The other decoders lose what they were doing.
    let passes_on = matches!(
        coder.method,
        Method::Copy | Method::Delta | Method::Deflate | Method::Bzip2
    );
    let mut inputs = Vec::new();
    for &source in &coder.inputs {
        inputs.push(match source {
            Source::Packed(index) => sources.packed[index]
                .take()
                .expect("each packed stream feeds one input"),
            Source::Coder(index) => output(folder, index, interruptible && passes_on, sources)?,
        });
    }
    let input = if coder.method == Method::Bcj2 {
        None
    } else {
        inputs.pop()
    };
    let stream: Stream<'a> = match input {
        None => Box::new(Bcj2Reader::new(inputs, coder.size)),
        Some(input) if sources.decrypted == Some(index) => input,
        Some(input) => decode(coder, input, interruptible, sources)?,
    };
    Ok(Box::new(stream.take(coder.size)))
}

fn decode<'a>(
    coder: &Coder,
    input: Stream<'a>,
    interruptible: bool,
    sources: &Sources,
) -> Result<Stream<'a>, OpenError> {
    let damaged = |_| OpenError::Damaged(DamagedPart::Content);
    let metered = |input| Metered::new(input, sources.meter.clone(), interruptible);
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
        Settings::Deflate => Box::new(flate2::read::DeflateDecoder::new(metered(input))),
        // One stream, as programs write it: many empty ones would cost 3.6 MB of zeros each.
        Settings::Bzip2 => Box::new(bzip2::read::BzDecoder::new(metered(input))),
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

/// The properties of a coder, parsed.
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
    /// Parses the properties of a coder. What its method does not specify is an unsupported setting.
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
                    dictionary: needed_dictionary(dictionary, coder.size),
                })
            }
            (Method::Lzma2, [bits @ 0..=40]) => Some(Self::Lzma2 {
                dictionary: needed_dictionary(lzma2_dictionary(*bits), coder.size),
            }),
            (Method::Ppmd, [order, rest @ ..]) => {
                let valid = (2..=64).contains(order);
                // Later versions of 7-Zip append two bytes, which have no meaning yet.
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

    /// Returns the memory that the decoder needs, in bytes.
    pub fn memory(&self) -> u64 {
        let specific = match self {
            // Each combination of literal context and position bits has 0x300 probabilities of two bytes.
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

/// Returns the size of the dictionary of an LZMA2 coder, in bytes, from the property that encodes it.
fn lzma2_dictionary(bits: u8) -> u32 {
    match bits {
        40 => u32::MAX,
        _ => (2 | u32::from(bits) & 1) << (bits / 2 + 11),
    }
}

/// Returns a dictionary that is no larger than what is unpacked, since nothing further back is ever used.
fn needed_dictionary(dictionary: u32, size: u64) -> u32 {
    dictionary
        .min(u32::try_from(size).unwrap_or(u32::MAX))
        .max(4096)
}

#[cfg(test)]
mod tests;
