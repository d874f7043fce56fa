//! Opening in steps: the header first, then folder after folder.

use super::{
    aes::Parameters,
    bytes::DAMAGED,
    codec::{self, Settings, Sources},
    entries::{Entries, Origin},
    error::{DamagedPart, OpenError},
    external::ExternalDecrypt,
    header::{Budget, Header, HeaderBytes},
    keys::{KeyBudget, Keys},
    meter::{Meter, Stream},
    pace::Paced,
    start,
    streams::{Streams, slice},
    unpacking::{Unpacked, Unpacking},
};
use crate::{
    cipher::ExternalCipher,
    entry::OpenedEntry,
    kdf::{DerivedKey, KeyDerivation},
    limits::{LimitKind, Limits},
    password::Password,
    progress::Progress,
};
use zeroize::Zeroizing;

/// How many headers may be packed within one another. Programs pack one.
const MAX_NESTING: u32 = 4;
/// Bytes that take about as long to unpack as one round of key derivation takes.
const UNPACKED_PER_UNIT: u64 = 16;

/// An archive that is being opened, in steps of about a millisecond. Dropping it stops the work and wipes what it held.
///
/// Call [`step`](Self::step) until its [`Progress`] is finished, and then [`finish`](Self::finish). Between two steps the caller may do
/// the slow parts itself, for instance with Web Crypto: derive the key of [`derivation`](Self::derivation) and give it to
/// [`provide_key`](Self::provide_key), or decrypt what [`external_cipher`](Self::external_cipher) returns and say so with
/// [`external_cipher_done`](Self::external_cipher_done). The next step goes on from there.
pub struct Opening<'a> {
    /// The packed bytes of the archive.
    packed: &'a [u8],
    budget: Budget,
    keys: Keys<'a>,
    /// Whether a checksum over decrypted bytes was right.
    password_confirmed: bool,
    /// Where the header that was read last came from.
    header: Origin,
    nesting: u32,
    /// The header or the content that is being unpacked, and the index of its current folder.
    streams: Streams,
    in_header: bool,
    folder: usize,
    entries: Entries,
    stage: Stage<'a>,
    /// Units of work, as in [`Progress`], beside the bytes that were unpacked.
    done: u64,
    total: u64,
    /// Bytes unpacked so far.
    unpacked: u64,
}

enum Stage<'a> {
    /// A header is being read.
    Reading(Paced<'a, Result<Header, OpenError>>),
    /// The next folder has to be looked at.
    Next,
    /// A key is being derived.
    Deriving(KeyDerivation, Parameters),
    /// The keys of the folder are known. The caller may decrypt its ciphertext.
    Ready(Option<ExternalDecrypt>),
    /// The folder is being unpacked.
    Unpacking(Unpacking<'a>),
    /// Everything is done, or an error was returned.
    Finished(Option<OpenError>),
}

impl<'a> Opening<'a> {
    /// Finds the header and does a first step.
    ///
    /// # Errors
    /// As [`step`](Self::step), and [`OpenError::NotSevenZip`].
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
        OpenError::check_limit(LimitKind::Header, header.len() as u64, limits.header)?;
        let mut opening = Self {
            packed,
            budget: Budget {
                limits: *limits,
                keys: KeyBudget::new(limits),
                header: limits.header - header.len() as u64,
            },
            keys: Keys::new(password),
            password_confirmed: false,
            header: Origin {
                encrypted: false,
                checked: checksum.is_some(),
            },
            nesting: 0,
            streams: Streams::default(),
            in_header: false,
            folder: 0,
            entries: Entries::default(),
            stage: Stage::Next,
            done: 0,
            total: 1,
            unpacked: 0,
        };
        opening.read_header(HeaderBytes::Plain(header), checksum, false);
        opening.step()?;
        Ok(opening)
    }

    /// Does about a millisecond of work and returns how far it is.
    ///
    /// # Errors
    /// See each variant of [`OpenError`]. After an error, every step returns that error.
    pub fn step(&mut self) -> Result<Progress, OpenError> {
        match self.advance() {
            Ok(()) => Ok(self.progress()),
            Err(error) => {
                self.stage = Stage::Finished(Some(error.clone()));
                Err(error)
            }
        }
    }

    /// Returns how far it is.
    #[must_use]
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

    /// Returns the key derivation in progress, or `None` while no key is being derived.
    pub fn derivation(&mut self) -> Option<&mut KeyDerivation> {
        match &mut self.stage {
            Stage::Deriving(derivation, _) => Some(derivation),
            _ => None,
        }
    }

    /// Ends the [`derivation`](Self::derivation) in progress with this key. Without a derivation it does nothing.
    pub fn provide_key(&mut self, key: DerivedKey) {
        if matches!(self.stage, Stage::Deriving(..))
            && let Stage::Deriving(_, parameters) = std::mem::replace(&mut self.stage, Stage::Next)
        {
            self.store_key(parameters, key);
        }
    }

    /// Returns the length in bytes of the data that [`external_cipher`](Self::external_cipher) would copy. Whoever wants data of certain
    /// lengths only should ask this first.
    #[must_use]
    pub fn external_cipher_len(&self) -> Option<usize> {
        match &self.stage {
            Stage::Ready(None) => ExternalDecrypt::len(&self.streams, self.folder, self.packed),
            Stage::Ready(Some(external)) if !external.done => Some(external.data.len()),
            _ => None,
        }
    }

    /// Returns a copy of the ciphertext of the current folder, which the caller may decrypt.
    ///
    /// It is there between key derivation and unpacking, and not for every folder. Call
    /// [`external_cipher_done`](Self::external_cipher_done) when it is decrypted; otherwise the next step decrypts it.
    pub fn external_cipher(&mut self) -> Option<ExternalCipher<'_>> {
        match &mut self.stage {
            Stage::Ready(external) => {
                let (streams, folder) = (&self.streams, self.folder);
                if external.is_none() {
                    *external = ExternalDecrypt::copy_out(streams, folder, self.packed, &self.keys);
                }
                external.as_mut()?.cipher()
            }
            _ => None,
        }
    }

    /// Says that the data of [`external_cipher`](Self::external_cipher) was decrypted in place.
    pub fn external_cipher_done(&mut self) {
        if let Stage::Ready(Some(external)) = &mut self.stage {
            external.done = true;
        }
    }

    /// Returns whether the list of files was encrypted with the given password, and had a checksum that was right. Otherwise anyone may
    /// have written names and times, and chosen which files there are.
    ///
    /// It is false until the list is read.
    #[must_use]
    pub fn header_encrypted(&self) -> bool {
        !self.in_header
            && !matches!(self.stage, Stage::Reading(_))
            && self.header.encrypted
            && self.header.checked
    }

    /// Does the work that is left and returns the entries, in the order of the archive.
    ///
    /// # Errors
    /// As [`step`](Self::step).
    pub fn finish(mut self) -> Result<Vec<OpenedEntry>, OpenError> {
        while !self.step()?.is_finished() {}
        Ok(self.entries.all)
    }

    fn advance(&mut self) -> Result<(), OpenError> {
        match &mut self.stage {
            Stage::Reading(reading) => match reading.step() {
                None => Ok(()),
                Some(header) => self.accept_header(header?),
            },
            Stage::Next => self.next_folder(),
            Stage::Deriving(derivation, _) => {
                if derivation.step().is_finished()
                    && let Stage::Deriving(derivation, parameters) =
                        std::mem::replace(&mut self.stage, Stage::Next)
                {
                    self.store_key(parameters, derivation.finish());
                }
                Ok(())
            }
            Stage::Ready(external) => {
                let external = external.take().filter(|external| external.done);
                self.start_unpacking(external)
            }
            Stage::Unpacking(unpacking) => match unpacking.step() {
                Ok(unpacked) => self.accept_unpacked(unpacked),
                Err(_) => Err(self.unpacking_error()),
            },
            Stage::Finished(None) => Ok(()),
            Stage::Finished(Some(error)) => Err(error.clone()),
        }
    }

    fn store_key(&mut self, parameters: Parameters, key: DerivedKey) {
        self.done += parameters.rounds.count();
        self.keys.put(&parameters, key);
    }

    /// Turns to the next folder that has files: derives its next key, or gets ready to unpack.
    fn next_folder(&mut self) -> Result<(), OpenError> {
        let files = self.streams.sub_streams.iter().skip(self.folder);
        self.folder += files.take_while(|files| files.is_empty()).count();
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

    fn start_unpacking(&mut self, external: Option<ExternalDecrypt>) -> Result<(), OpenError> {
        let folder = &self.streams.folders[self.folder];
        let mut packed: Vec<Option<Stream>> = Vec::new();
        let mut packed_size = 0;
        for range in self.streams.packed_of(self.folder) {
            let bytes = slice(self.packed, range)?;
            packed_size += bytes.len();
            packed.push(Some(Box::new(bytes)));
        }
        let decrypted = external.map(|external| {
            packed[external.packed] = Some(Box::new(std::io::Cursor::new(external.data)));
            external.coder
        });
        let meter = Meter::default();
        let mut sources = Sources {
            packed,
            keys: &|parameters| self.keys.get(parameters),
            decrypted,
            meter: meter.clone(),
        };
        let stream = match codec::folder_stream(folder, &mut sources) {
            Ok(stream) => stream,
            Err(OpenError::Damaged(_)) => return Err(self.unpacking_error()),
            Err(error) => return Err(error),
        };
        let checksum = folder.checksum;
        let files = std::mem::take(&mut self.streams.sub_streams[self.folder]);
        let unpacking = Unpacking::new(stream, meter, files, checksum, packed_size);
        self.entries.start_folder();
        self.stage = Stage::Unpacking(unpacking);
        Ok(())
    }

    fn accept_unpacked(&mut self, unpacked: Unpacked) -> Result<(), OpenError> {
        match unpacked {
            Unpacked::Some(bytes) => self.unpacked += bytes as u64,
            Unpacked::File { content, checked } => {
                let encrypted = self.streams.folders[self.folder].is_encrypted();
                // The checksum of no bytes is right with any password.
                self.password_confirmed |= encrypted && checked && !content.is_empty();
                let origin = Origin { encrypted, checked };
                if self.in_header {
                    self.header = origin;
                    return self.read_nested_header(content);
                }
                self.entries.fill(content, origin);
            }
            Unpacked::End { checked } => {
                if checked && self.entries.mark_folder_checked() {
                    self.password_confirmed |= self.streams.folders[self.folder].is_encrypted();
                }
                self.folder += 1;
                self.stage = Stage::Next;
            }
        }
        Ok(())
    }

    /// Returns the error for a folder that cannot be unpacked.
    fn unpacking_error(&self) -> OpenError {
        let folders = &self.streams.folders;
        let is_locked = folders[self.folder].needs_password();
        let locked_folders = folders.iter().filter(|folder| folder.needs_password());
        let damaged = if self.in_header {
            DAMAGED
        } else if is_locked && locked_folders.count() > 1 {
            OpenError::Damaged(DamagedPart::SeparateContent)
        } else {
            OpenError::Damaged(DamagedPart::Content)
        };
        damaged.or_password(self.password_unconfirmed())
    }

    /// Returns whether the folder is decrypted with a password that may still be wrong.
    fn password_unconfirmed(&self) -> bool {
        self.streams.folders[self.folder].needs_password() && !self.password_confirmed
    }

    fn read_nested_header(&mut self, header: Zeroizing<Vec<u8>>) -> Result<(), OpenError> {
        let password_unconfirmed = self.password_unconfirmed();
        self.nesting += 1;
        if self.nesting > MAX_NESTING {
            return Err(DAMAGED.or_password(password_unconfirmed));
        }
        self.read_header(HeaderBytes::Unpacked(header), None, password_unconfirmed);
        Ok(())
    }

    fn read_header(
        &mut self,
        bytes: HeaderBytes<'a>,
        checksum: Option<u32>,
        password_unconfirmed: bool,
    ) {
        let (origin, archive, budget) = (self.header, self.packed, self.budget.clone());
        self.stage = Stage::Reading(Paced::new(|pace| async move {
            let header = Header::read(bytes, checksum, origin, archive, budget, pace).await;
            header.map_err(|error| error.or_password(password_unconfirmed))
        }));
    }

    /// Turns to what a header describes: another header, or the content.
    fn accept_header(&mut self, header: Header) -> Result<(), OpenError> {
        if header.encrypted && self.keys.password.is_none() {
            return Err(OpenError::NeedsPassword);
        }
        let size = header.streams.size();
        self.total = self.done + header.rounds + (self.unpacked + size) / UNPACKED_PER_UNIT + 1;
        self.in_header = header.is_encoded;
        self.budget = header.budget;
        (self.entries, self.streams) = (header.entries, header.streams);
        (self.folder, self.stage) = (0, Stage::Next);
        Ok(())
    }
}
