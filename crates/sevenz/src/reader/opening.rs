//! Opening in steps: header, then folder after folder.

use super::{
    super::{
        cipher::ExternalCipher,
        kdf::{DerivedKey, KeyDerivation},
        password::Password,
        progress::Progress,
    },
    Limits, OpenedEntry,
    aes::Parameters,
    bytes::DAMAGED,
    codec::{self, Settings, Sources},
    elsewhere::Elsewhere,
    error::{DamagedPart, LimitKind, OpenError},
    folder::Folder,
    header::{Allowed, Header, Origin, Source},
    keys::{Allowance, Keys},
    pace::Paced,
    start,
    streams::{Streams, slice},
    unpacking::{Unpacked, Unpacking},
};
use zeroize::Zeroizing;

/// How often a header may be packed in a header. Programs do it once.
const MAX_NESTING: u32 = 4;
/// Unpacking this many bytes takes about as long as one round of the derivation.
const UNPACKED_PER_UNIT: u64 = 16;

/// An archive being opened, in steps of about a millisecond. Dropping it stops the work and wipes what it held.
///
/// As with [`Sealing`](super::super::Sealing), key and bulk may come from a browser's own digest and cipher.
pub struct Opening<'a> {
    packed: &'a [u8],
    allowed: Allowed,
    keys: Keys<'a>,
    /// Whether something decrypted was seen to be right.
    confirmed: bool,
    /// Where the header that was read last came from.
    header: Origin,
    nesting: u32,
    /// What is being unpacked: a header or the content.
    streams: Streams,
    in_header: bool,
    folder: usize,
    /// How many entries had their content before this folder.
    given_before: usize,
    entries: Vec<OpenedEntry>,
    /// The entries that have content, in the order in which it comes.
    awaiting: Vec<usize>,
    /// How many of them have it.
    given: usize,
    stage: Stage<'a>,
    done: u64,
    total: u64,
    unpacked: u64,
}

enum Stage<'a> {
    /// A header is being read.
    Reading(Paced<'a, Result<Header, OpenError>>),
    /// See what the next folder needs.
    Next,
    /// A key is being derived.
    Deriving(KeyDerivation, Parameters),
    /// The keys of the folder are known. Its ciphertext may be copied out to be decrypted elsewhere.
    Ready(Option<Elsewhere>),
    /// The folder is being unpacked.
    Unpacking(Unpacking<'a>),
    /// All is done, or it failed before.
    Finished(Option<OpenError>),
}

impl<'a> Opening<'a> {
    /// Finds the header and does a first step.
    pub fn new(
        archive: &'a [u8],
        password: Option<&'a Password>,
        limits: &Limits,
    ) -> Result<Self, OpenError> {
        let start::Split {
            packed,
            header,
            checksum,
        } = start::split(archive)?;
        OpenError::unless(LimitKind::Header, header.len() as u64, limits.header)?;
        let mut opening = Self {
            packed,
            allowed: Allowed {
                limits: *limits,
                keys: Allowance::new(limits),
                header: limits.header - header.len() as u64,
            },
            keys: Keys::new(password),
            confirmed: false,
            header: Origin {
                encrypted: false,
                checked: checksum.is_some(),
            },
            nesting: 0,
            streams: Streams::default(),
            in_header: false,
            folder: 0,
            given_before: 0,
            entries: Vec::new(),
            awaiting: Vec::new(),
            given: 0,
            stage: Stage::Next,
            done: 0,
            total: 1,
            unpacked: 0,
        };
        opening.read(Source::Plain(header), checksum, false);
        opening.step()?;
        Ok(opening)
    }

    /// Does about a millisecond of work and tells how far it is. After an error it gives that error again.
    pub fn step(&mut self) -> Result<Progress, OpenError> {
        match self.advance() {
            Ok(()) => Ok(self.progress()),
            Err(error) => {
                self.stage = Stage::Finished(Some(error.clone()));
                Err(error)
            }
        }
    }

    /// How far it is, as far as is known by now: more work may show when the header is open.
    pub fn progress(&self) -> Progress {
        let derived = match &self.stage {
            Stage::Deriving(derivation, _) => derivation.progress().done,
            _ => 0,
        };
        let done = self.done + derived + self.unpacked / UNPACKED_PER_UNIT;
        match self.stage {
            Stage::Finished(_) => Progress {
                done: self.total,
                total: self.total,
            },
            _ => Progress {
                done: done.min(self.total - 1),
                total: self.total,
            },
        }
    }

    /// The key derivation under way, if there is one: its key may come from a digest elsewhere.
    pub fn derivation(&mut self) -> Option<&mut KeyDerivation> {
        match &mut self.stage {
            Stage::Deriving(derivation, _) => Some(derivation),
            _ => None,
        }
    }

    /// Ends the [`derivation`](Self::derivation) under way with a key from elsewhere; without one it does nothing.
    pub fn provide_key(&mut self, key: DerivedKey) {
        if matches!(self.stage, Stage::Deriving(..))
            && let Stage::Deriving(_, parameters) = std::mem::replace(&mut self.stage, Stage::Next)
        {
            self.settle(parameters, key);
        }
    }

    /// Returns the length in bytes of the bulk that a [`external_cipher`](Self::external_cipher) would copy: ask it first, for bulk that is no use
    /// elsewhere need not be copied.
    pub fn external_cipher_len(&self) -> Option<usize> {
        match &self.stage {
            Stage::Ready(None) => Elsewhere::len(&self.streams, self.folder, self.packed),
            Stage::Ready(Some(elsewhere)) if !elsewhere.done => Some(elsewhere.data.len()),
            _ => None,
        }
    }

    /// The bulk that is about to be decrypted, to be decrypted elsewhere instead: the whole ciphertext of a folder, copied.
    ///
    /// There is one only between derivation and unpacking, and not for every folder. Then say [`external_cipher_done`](Self::external_cipher_done).
    pub fn external_cipher(&mut self) -> Option<ExternalCipher<'_>> {
        if let Stage::Ready(elsewhere @ None) = &mut self.stage {
            *elsewhere = Elsewhere::copy_out(&self.streams, self.folder, self.packed, &self.keys);
        }
        match &mut self.stage {
            Stage::Ready(elsewhere) => elsewhere.as_mut()?.job(),
            _ => None,
        }
    }

    /// Says that the data of the [`external_cipher`](Self::external_cipher) was decrypted in place.
    pub fn external_cipher_done(&mut self) {
        if let Stage::Ready(Some(elsewhere)) = &mut self.stage {
            elsewhere.done = true;
        }
    }

    /// Whether the list of files itself was encrypted with the password that was given, and its checksum was there and right. Where it
    /// is not, anyone can have written names, times and which files there are.
    ///
    /// It is known once the list is read, and false until then.
    pub fn header_encrypted(&self) -> bool {
        !self.in_header
            && !matches!(self.stage, Stage::Reading(_))
            && self.header.encrypted
            && self.header.checked
    }

    /// The entries, in the order of the archive, after whatever work is still to do.
    pub fn finish(mut self) -> Result<Vec<OpenedEntry>, OpenError> {
        while !self.step()?.is_finished() {}
        Ok(self.entries)
    }

    fn advance(&mut self) -> Result<(), OpenError> {
        match &mut self.stage {
            Stage::Reading(reading) => match reading.step() {
                None => Ok(()),
                Some(header) => self.take_up(header?),
            },
            Stage::Next => self.next_folder(),
            Stage::Deriving(derivation, _) => {
                if derivation.step().is_finished()
                    && let Stage::Deriving(derivation, parameters) =
                        std::mem::replace(&mut self.stage, Stage::Next)
                {
                    self.settle(parameters, derivation.finish());
                }
                Ok(())
            }
            Stage::Ready(elsewhere) => {
                let elsewhere = elsewhere.take().filter(|elsewhere| elsewhere.done);
                self.start_unpacking(elsewhere)
            }
            Stage::Unpacking(unpacking) => match unpacking.step() {
                Ok(unpacked) => self.unpacked(unpacked),
                Err(_) => Err(self.failure()),
            },
            Stage::Finished(None) => Ok(()),
            Stage::Finished(Some(error)) => Err(error.clone()),
        }
    }

    fn settle(&mut self, parameters: Parameters, key: DerivedKey) {
        self.done += parameters.rounds.count();
        self.keys.put(&parameters, key);
    }

    /// Takes up the next folder that has files: derives its keys one after the other, then is ready to unpack.
    fn next_folder(&mut self) -> Result<(), OpenError> {
        while self
            .streams
            .files
            .get(self.folder)
            .is_some_and(Vec::is_empty)
        {
            self.folder += 1;
        }
        let Some(folder) = self.streams.folders.get(self.folder) else {
            self.stage = Stage::Finished(None);
            return Ok(());
        };
        for coder in &folder.coders {
            if let Settings::Aes(parameters) = Settings::parse(coder)?
                && self.keys.get(&parameters).is_none()
            {
                let password = self.keys.password.ok_or(OpenError::NeedsPassword)?;
                let derivation = KeyDerivation::new(password, &parameters.salt, parameters.rounds);
                self.stage = Stage::Deriving(derivation, parameters);
                return Ok(());
            }
        }
        self.stage = Stage::Ready(None);
        Ok(())
    }

    fn start_unpacking(&mut self, mut elsewhere: Option<Elsewhere>) -> Result<(), OpenError> {
        let folder = &self.streams.folders[self.folder];
        let mut packed: Vec<Option<codec::Stream>> = Vec::new();
        let mut packed_size = 0;
        for range in self.streams.packed_of(self.folder) {
            let bytes = slice(self.packed, range)?;
            packed_size += bytes.len();
            packed.push(Some(Box::new(bytes)));
        }
        let deciphered = elsewhere.as_mut().map(|elsewhere| {
            let data = std::mem::take(&mut elsewhere.data);
            packed[elsewhere.packed] = Some(Box::new(std::io::Cursor::new(data)));
            elsewhere.coder
        });
        let keys = &self.keys;
        let mut sources = Sources {
            packed,
            keys: &|parameters| keys.get(parameters),
            deciphered,
        };
        match codec::content(folder, &mut sources) {
            Ok(stream) => {
                let pieces = std::mem::take(&mut self.streams.files[self.folder]);
                self.given_before = self.given;
                let unpacking = Unpacking::new(stream, pieces, folder.checksum, packed_size);
                self.stage = Stage::Unpacking(unpacking);
                Ok(())
            }
            Err(OpenError::Damaged(_)) => Err(self.failure()),
            Err(error) => Err(error),
        }
    }

    fn unpacked(&mut self, unpacked: Unpacked) -> Result<(), OpenError> {
        match unpacked {
            Unpacked::Some(bytes) => self.unpacked += bytes as u64,
            Unpacked::File { content, checked } => {
                let origin = Origin {
                    encrypted: self.streams.folders[self.folder].is_encrypted(),
                    checked,
                };
                // No bytes are right whatever the password is.
                self.confirmed |= origin.encrypted && checked && !content.is_empty();
                if self.in_header {
                    self.header = origin;
                    return self.nested_header(content);
                }
                // There are as many entries with content as pieces of it.
                let entry = &mut self.entries[self.awaiting[self.given]];
                self.given += 1;
                if !content.is_empty() {
                    (entry.encrypted, entry.checked) = (origin.encrypted, origin.checked);
                }
                entry.content = content;
            }
            Unpacked::End { checked } => {
                if checked {
                    self.check_folder();
                }
                self.folder += 1;
                self.stage = Stage::Next;
            }
        }
        Ok(())
    }

    /// One checksum over all files of the folder was right: none of them needs one of its own.
    fn check_folder(&mut self) {
        let encrypted = self.streams.folders[self.folder].is_encrypted();
        for &entry in &self.awaiting[self.given_before..self.given] {
            let entry = &mut self.entries[entry];
            if !entry.content.is_empty() {
                entry.checked = true;
                self.confirmed |= encrypted;
            }
        }
    }

    /// What content that is not as it should be means.
    fn failure(&self) -> OpenError {
        let locked = |folder: &&Folder| folder.needs_password();
        let is_locked = locked(&&self.streams.folders[self.folder]);
        let damaged = if self.in_header {
            DAMAGED
        } else if is_locked && self.streams.folders.iter().filter(locked).count() > 1 {
            OpenError::Damaged(DamagedPart::SeparateContent)
        } else {
            OpenError::Damaged(DamagedPart::Content)
        };
        damaged.or_password(self.is_doubtful())
    }

    /// Whether the folder comes out of the cipher with a key that was not yet seen to be right.
    fn is_doubtful(&self) -> bool {
        self.streams.folders[self.folder].needs_password() && !self.confirmed
    }

    /// Turns to a header that was packed.
    fn nested_header(&mut self, header: Zeroizing<Vec<u8>>) -> Result<(), OpenError> {
        let doubtful = self.is_doubtful();
        self.nesting += 1;
        if self.nesting > MAX_NESTING {
            return Err(DAMAGED.or_password(doubtful));
        }
        self.read(Source::Unpacked(header), None, doubtful);
        Ok(())
    }

    /// Starts reading a header. What is wrong with it may be the password, if it is `doubtful`.
    fn read(&mut self, source: Source<'a>, checksum: Option<u32>, doubtful: bool) {
        let (origin, archive, allowed) = (self.header, self.packed, self.allowed.clone());
        self.stage = Stage::Reading(Paced::new(|pace| async move {
            let header = Header::read(source, checksum, origin, archive, allowed, pace).await;
            header.map_err(|error| error.or_password(doubtful))
        }));
    }

    /// Turns to what a header describes: the header within, or the content.
    fn take_up(&mut self, header: Header) -> Result<(), OpenError> {
        if header.encrypted && self.keys.password.is_none() {
            return Err(OpenError::NeedsPassword);
        }
        let size = header.streams.size();
        self.total = self.done + header.rounds + (self.unpacked + size) / UNPACKED_PER_UNIT + 1;
        self.in_header = header.packed;
        self.allowed = header.allowed;
        (self.entries, self.awaiting) = (header.entries, header.awaiting);
        (self.streams, self.folder, self.stage) = (header.streams, 0, Stage::Next);
        Ok(())
    }
}
