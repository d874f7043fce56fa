//! A header: parsed, and checked against the archive and the limits before anything is unpacked.

use super::{
    bytes::{Bytes, DAMAGED},
    codec::Settings,
    entries::{Entries, Origin},
    error::{Feature, OpenError},
    files::{self, FileRecord},
    keys::KeyBudget,
    pace::{ITEM, NUMBER, Pace, SLICE},
    streams::{Streams, slice},
};
use crate::{
    layout::id,
    limits::{LimitKind, Limits},
};
use std::ops::Deref;
use zeroize::Zeroizing;

/// How much the coders may give between packed bytes and content, as a multiple of the content that is allowed.
const MAX_BETWEEN: u64 = 4;
/// How much memory the decoders of a header may take, as a multiple of the headers that are allowed. Programs pack them with LZMA, whose
/// dictionary is no larger than the header.
const MAX_HEADER_MEMORY: u64 = 2;

/// The bytes of a header: as they are in the archive, or unpacked.
pub(super) enum HeaderBytes<'a> {
    Plain(&'a [u8]),
    Unpacked(Zeroizing<Vec<u8>>),
}

impl Deref for HeaderBytes<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Plain(bytes) => bytes,
            Self::Unpacked(bytes) => bytes,
        }
    }
}

/// What an archive may still ask for.
#[derive(Clone)]
pub(super) struct Budget {
    pub limits: Limits,
    pub keys: KeyBudget,
    /// Bytes of headers that may still come, and as many between their coders.
    pub header: u64,
}

/// A header whose content may be unpacked.
pub(super) struct Header {
    pub streams: Streams,
    pub entries: Entries,
    /// Whether the streams are not content but another header.
    pub is_encoded: bool,
    /// Whether something in it is encrypted.
    pub encrypted: bool,
    /// The rounds of key derivation that it asks for.
    pub rounds: u64,
    /// What is left for headers within this one, and their content.
    pub budget: Budget,
}

impl Header {
    /// Parses a header, and checks that its packed streams are in the archive, that all its methods are supported, and that it stays
    /// within the budget.
    pub async fn read(
        bytes: HeaderBytes<'_>,
        checksum: Option<u32>,
        origin: Origin,
        archive: &[u8],
        mut budget: Budget,
        pace: Pace,
    ) -> Result<Self, OpenError> {
        if let Some(expected) = checksum {
            let mut checksum = crc32fast::Hasher::new();
            for part in bytes.chunks(SLICE) {
                pace.spend(part.len()).await;
                checksum.update(part);
            }
            if checksum.finalize() != expected {
                return Err(DAMAGED);
            }
        }
        let Parsed {
            streams,
            records,
            is_encoded,
        } = Parsed::parse(&bytes, &budget.limits, &pace).await?;
        drop(bytes);
        let demands = check_limits(&streams, is_encoded, archive, &mut budget, &pace).await?;
        let entries = if is_encoded {
            Entries::default()
        } else {
            let sub_streams = streams.sub_streams.iter().map(Vec::len).sum();
            Entries::new(records, sub_streams, origin, &pace).await?
        };
        Ok(Self {
            streams,
            entries,
            is_encoded,
            encrypted: demands.encrypted,
            rounds: demands.rounds,
            budget,
        })
    }
}

/// A header that is parsed and not checked.
#[derive(Default)]
struct Parsed {
    streams: Streams,
    records: Vec<FileRecord>,
    is_encoded: bool,
}

impl Parsed {
    async fn parse(header: &[u8], limits: &Limits, pace: &Pace) -> Result<Self, OpenError> {
        let mut bytes = Bytes(header);
        if header.is_empty() {
            return Ok(Self::default());
        }
        match bytes.byte()? {
            id::HEADER => Self::plain(&mut bytes, limits, pace).await,
            id::ENCODED_HEADER => {
                let streams = Streams::parse(&mut bytes, limits, pace).await?;
                match &streams.sub_streams[..] {
                    [] => Ok(Self::default()),
                    [files] if files.len() == 1 => Ok(Self {
                        streams,
                        records: Vec::new(),
                        is_encoded: true,
                    }),
                    _ => Err(DAMAGED),
                }
            }
            _ => Err(DAMAGED),
        }
    }

    async fn plain(bytes: &mut Bytes<'_>, limits: &Limits, pace: &Pace) -> Result<Self, OpenError> {
        let mut header = Self::default();
        let mut property = bytes.byte()?;
        if property == id::ARCHIVE_PROPERTIES {
            while bytes.property()? != id::END {
                pace.spend(ITEM).await;
                let len = bytes.number()?;
                bytes.take(len)?;
            }
            property = bytes.byte()?;
        }
        if property == id::ADDITIONAL_STREAMS {
            return Err(OpenError::Unsupported(Feature::Layout));
        }
        if property == id::MAIN_STREAMS {
            header.streams = Streams::parse(bytes, limits, pace).await?;
            property = bytes.byte()?;
        }
        if property == id::FILES {
            header.records = files::parse(bytes, limits, pace).await?;
            property = bytes.byte()?;
        }
        if property == id::END {
            Ok(header)
        } else {
            Err(DAMAGED)
        }
    }
}

/// What a header asks for.
struct Demands {
    encrypted: bool,
    rounds: u64,
}

/// Checks everything that the streams of a header ask for, and charges it to the budget.
async fn check_limits(
    streams: &Streams,
    is_header: bool,
    archive: &[u8],
    budget: &mut Budget,
    pace: &Pace,
) -> Result<Demands, OpenError> {
    let limits = budget.limits;
    let mut between = 0_u64;
    for coder in streams.folders.iter().flat_map(|folder| &folder.coders) {
        pace.spend(NUMBER).await;
        between = between.saturating_add(coder.size);
    }
    let between = between.saturating_sub(streams.size());
    let (kind, most, most_between, memory) = if is_header {
        let memory = limits.header.saturating_mul(MAX_HEADER_MEMORY);
        let most = budget.header;
        (LimitKind::Header, most, most, limits.memory.min(memory))
    } else {
        let between = limits.unpacked.saturating_mul(MAX_BETWEEN);
        (LimitKind::Unpacked, limits.unpacked, between, limits.memory)
    };
    OpenError::check_limit(kind, streams.size(), most)?;
    OpenError::check_limit(kind, between, most_between)?;
    if is_header {
        budget.header = budget.header.saturating_sub(streams.size().max(between));
    }
    for range in &streams.packed {
        pace.spend(NUMBER).await;
        slice(archive, range)?;
    }
    let mut demands = Demands {
        encrypted: false,
        rounds: 0,
    };
    for folder in &streams.folders {
        let mut needed = 0_u64;
        for coder in &folder.coders {
            pace.spend(ITEM).await;
            let settings = Settings::parse(coder)?;
            needed = needed.saturating_add(settings.memory());
            if let Settings::Aes(parameters) = &settings {
                demands.encrypted = true;
                demands.rounds += budget.keys.charge(parameters)?;
            }
        }
        OpenError::check_limit(LimitKind::Memory, needed, memory)?;
    }
    Ok(demands)
}
