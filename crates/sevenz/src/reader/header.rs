//! A header: what it says, and whether that may be done.

use super::{
    super::layout::id,
    Limits, OpenedEntry,
    bytes::{Bytes, DAMAGED},
    codec::Settings,
    error::{Feature, LimitKind, OpenError},
    files::{self, Listed},
    keys::Allowance,
    pace::{ITEM, NUMBER, Pace, SLICE},
    streams::{Streams, slice},
};
use std::ops::Deref;
use zeroize::Zeroizing;

/// How much the stages between packed and content may give, as a multiple of the content allowed.
const MAX_BETWEEN: u64 = 4;
/// How much memory unpacking a header may take, as a multiple of its largest size: programs pack it with LZMA.
const MAX_HEADER_MEMORY: u64 = 2;

/// The bytes of a header: as they stand in the archive, or unpacked.
pub(super) enum Source<'a> {
    Plain(&'a [u8]),
    Unpacked(Zeroizing<Vec<u8>>),
}

impl Deref for Source<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Plain(bytes) => bytes,
            Self::Unpacked(bytes) => bytes,
        }
    }
}

/// How bytes came out of an archive.
#[derive(Clone, Copy, Default)]
pub(super) struct Origin {
    /// All of them were decrypted.
    pub encrypted: bool,
    /// A checksum over them was right.
    pub checked: bool,
}

/// What an archive may still ask for.
#[derive(Clone)]
pub(super) struct Allowed {
    pub limits: Limits,
    pub keys: Allowance,
    /// Bytes of headers that are still to come, and between the stages of their unpacking.
    pub header: u64,
}

/// A header that may be done as it says.
pub(super) struct Header {
    pub streams: Streams,
    pub entries: Vec<OpenedEntry>,
    /// The entries that have content, in the order in which it comes.
    pub awaiting: Vec<usize>,
    /// Whether the streams are no content but another header, packed.
    pub packed: bool,
    /// Whether something in it is encrypted.
    pub encrypted: bool,
    /// The rounds of key derivation that it takes.
    pub rounds: u64,
    /// What is still allowed after it.
    pub allowed: Allowed,
}

impl Header {
    /// Reads a header, and checks, before any of it is unpacked, that everything is there in the archive, can be undone, and stays within
    /// what is allowed.
    pub async fn read(
        source: Source<'_>,
        checksum: Option<u32>,
        origin: Origin,
        archive: &[u8],
        mut allowed: Allowed,
        pace: Pace,
    ) -> Result<Self, OpenError> {
        if let Some(expected) = checksum {
            let mut checksum = crc32fast::Hasher::new();
            for part in source.chunks(SLICE) {
                pace.spend(part.len()).await;
                checksum.update(part);
            }
            if checksum.finalize() != expected {
                return Err(DAMAGED);
            }
        }
        let Parsed {
            streams,
            listed,
            packed,
        } = Parsed::parse(&source, &allowed.limits, &pace).await?;
        drop(source);
        let judged = judge(&streams, packed, archive, &mut allowed, &pace).await?;
        let (entries, awaiting) = if packed {
            Default::default()
        } else {
            entries(&streams, listed, origin, &pace).await?
        };
        Ok(Self {
            streams,
            entries,
            awaiting,
            packed,
            encrypted: judged.encrypted,
            rounds: judged.rounds,
            allowed,
        })
    }
}

#[derive(Default)]
struct Parsed {
    streams: Streams,
    listed: Vec<Listed>,
    packed: bool,
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
                match &streams.files[..] {
                    [] => Ok(Self::default()),
                    [files] if files.len() == 1 => Ok(Self {
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
            header.listed = files::parse(bytes, limits, pace).await?;
            property = bytes.byte()?;
        }
        if property == id::END {
            Ok(header)
        } else {
            Err(DAMAGED)
        }
    }
}

struct Judged {
    encrypted: bool,
    rounds: u64,
}

async fn judge(
    streams: &Streams,
    is_header: bool,
    archive: &[u8],
    allowed: &mut Allowed,
    pace: &Pace,
) -> Result<Judged, OpenError> {
    let limits = allowed.limits;
    let mut between = 0_u64;
    for coder in streams.folders.iter().flat_map(|folder| &folder.coders) {
        pace.spend(NUMBER).await;
        between = between.saturating_add(coder.size);
    }
    let between = between.saturating_sub(streams.size());
    let (bound, most, most_between, memory) = if is_header {
        let memory = limits.header.saturating_mul(MAX_HEADER_MEMORY);
        let most = allowed.header;
        (LimitKind::Header, most, most, limits.memory.min(memory))
    } else {
        let between = limits.unpacked.saturating_mul(MAX_BETWEEN);
        (LimitKind::Unpacked, limits.unpacked, between, limits.memory)
    };
    OpenError::unless(bound, streams.size(), most)?;
    OpenError::unless(bound, between, most_between)?;
    if is_header {
        allowed.header = allowed.header.saturating_sub(streams.size().max(between));
    }
    for range in &streams.packed {
        pace.spend(NUMBER).await;
        slice(archive, range)?;
    }
    let mut judged = Judged {
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
                judged.encrypted = true;
                judged.rounds += allowed.keys.admit(parameters)?;
            }
        }
        OpenError::unless(LimitKind::Memory, needed, memory)?;
    }
    Ok(judged)
}

/// The entries without their content yet, and which of them have any.
async fn entries(
    streams: &Streams,
    listed: Vec<Listed>,
    origin: Origin,
    pace: &Pace,
) -> Result<(Vec<OpenedEntry>, Vec<usize>), OpenError> {
    let pieces: usize = streams.files.iter().map(Vec::len).sum();
    let mut entries = Vec::with_capacity(listed.len());
    let mut awaiting = Vec::new();
    for (index, listed) in listed.into_iter().enumerate() {
        pace.spend(ITEM).await;
        if listed.has_content {
            awaiting.push(index);
        }
        entries.push(OpenedEntry {
            name: listed.name,
            kind: listed.kind,
            modified: listed.modified,
            content: Zeroizing::default(),
            encrypted: origin.encrypted,
            checked: origin.checked,
        });
    }
    if pieces == awaiting.len() {
        Ok((entries, awaiting))
    } else {
        Err(DAMAGED)
    }
}
