//! A header: what it says, and whether that may be done.

use super::{
    super::layout::id,
    Limits,
    bytes::{Bytes, DAMAGED},
    codec::Settings,
    error::{Bound, Feature, OpenError},
    files::{self, Listed},
    keys::Keys,
    streams::{Streams, slice},
};

/// Largest header read, in bytes: room for 100,000 files with names of 300 signs.
const MAX_HEADER: u64 = 64 * 1024 * 1024;
/// How much the stages between packed and content may give, as a multiple of the content allowed.
const MAX_BETWEEN: u64 = 4;

#[derive(Default)]
pub(super) struct Header {
    pub streams: Streams,
    pub listed: Vec<Listed>,
    /// Whether the streams are no content but another header, packed.
    pub packed: bool,
}

impl Header {
    pub fn parse(header: &[u8], limits: &Limits) -> Result<Self, OpenError> {
        let mut bytes = Bytes(header);
        if header.is_empty() {
            return Ok(Self::default());
        }
        match bytes.byte()? {
            id::HEADER => Self::plain(&mut bytes, limits),
            id::ENCODED_HEADER => {
                let streams = Streams::parse(&mut bytes, limits)?;
                match streams.files.iter().map(Vec::len).collect::<Vec<_>>()[..] {
                    [] => Ok(Self::default()),
                    [1] => Ok(Self {
                        streams,
                        listed: Vec::new(),
                        packed: true,
                    }),
                    _ => Err(DAMAGED),
                }
            }
            _ => Err(DAMAGED),
        }
    }

    fn plain(bytes: &mut Bytes, limits: &Limits) -> Result<Self, OpenError> {
        let mut header = Self::default();
        let mut property = bytes.byte()?;
        if property == id::ARCHIVE_PROPERTIES {
            while bytes.property()? != id::END {
                let len = bytes.number()?;
                bytes.take(len)?;
            }
            property = bytes.byte()?;
        }
        if property == id::ADDITIONAL_STREAMS {
            return Err(OpenError::Unsupported(Feature::Layout));
        }
        if property == id::MAIN_STREAMS {
            header.streams = Streams::parse(bytes, limits)?;
            property = bytes.byte()?;
        }
        if property == id::FILES {
            header.listed = files::parse(bytes, limits)?;
            property = bytes.byte()?;
        }
        if property == id::END {
            Ok(header)
        } else {
            Err(DAMAGED)
        }
    }
}

/// Checks, before any of it is unpacked, that everything is there in the archive, can be undone, and stays within the limits. Gives the
/// rounds of key derivation that it takes.
pub(super) fn admit(
    streams: &Streams,
    is_header: bool,
    archive: &[u8],
    keys: &mut Keys,
    limits: &Limits,
) -> Result<u64, OpenError> {
    let allowed = if is_header {
        MAX_HEADER.min(limits.unpacked)
    } else {
        limits.unpacked
    };
    OpenError::unless(Bound::Unpacked, streams.size(), allowed)?;
    let coders = streams.folders.iter().flat_map(|folder| &folder.coders);
    let between = coders
        .map(|coder| coder.size)
        .fold(0, u64::saturating_add)
        .saturating_sub(streams.size());
    OpenError::unless(
        Bound::Unpacked,
        between,
        allowed.saturating_mul(MAX_BETWEEN),
    )?;
    for range in &streams.packed {
        slice(archive, range)?;
    }
    let mut rounds = 0;
    let mut encrypted = false;
    for folder in &streams.folders {
        let mut memory = 0_u64;
        for coder in &folder.coders {
            let settings = Settings::parse(coder)?;
            memory = memory.saturating_add(settings.memory());
            if let Settings::Aes(parameters) = &settings {
                encrypted = true;
                rounds += keys.admit(parameters)?;
            }
        }
        OpenError::unless(Bound::Memory, memory, limits.memory)?;
    }
    if encrypted && keys.password.is_none() {
        return Err(OpenError::NeedsPassword);
    }
    Ok(rounds)
}
