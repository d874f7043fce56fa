//! A folder: how one run of content was packed, as a chain or tree of coders.

use super::{
    bytes::{Bytes, DAMAGED},
    error::{Feature, OpenError},
    method::{Method, MethodId},
};

/// No program writes more than a handful; 7-Zip itself stops at 32.
const MAX_CODERS: u64 = 32;
/// No method has more properties than this, in bytes.
const MAX_PROPERTIES: usize = 256;

pub(super) struct Coder {
    pub id: MethodId,
    pub method: Method,
    pub properties: Vec<u8>,
    /// Where each of its inputs comes from.
    pub inputs: Vec<Source>,
    /// How many bytes it gives.
    pub size: u64,
}

/// Where an input of a coder comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// The packed stream at this index within the folder.
    Packed(usize),
    /// The output of the coder at this index.
    Coder(usize),
}

pub(super) struct Folder {
    pub coders: Vec<Coder>,
    /// The coder whose output is the content.
    pub main: usize,
    /// How many packed streams it reads.
    pub packed: usize,
    /// The first of them, among those of all folders.
    pub first_packed: usize,
    pub checksum: Option<u32>,
}

impl Folder {
    /// Reads all but sizes and checksum, which stand elsewhere.
    pub fn parse(bytes: &mut Bytes) -> Result<Self, OpenError> {
        let count = bytes.number()?;
        if count == 0 || count > MAX_CODERS {
            return Err(DAMAGED);
        }
        let mut coders = Vec::with_capacity(count as usize);
        let mut unknown = None;
        for _ in 0..count {
            match Self::coder(bytes) {
                Ok(coder) => coders.push(coder),
                // Named only once the rest turns out to be sound: a damaged header makes no sense of ids either.
                Err(CoderError::Unknown(error, coder)) => {
                    unknown.get_or_insert(error);
                    coders.push(coder);
                }
                Err(CoderError::Stop(error)) => return Err(error),
            }
        }
        let mut folder = Self {
            coders,
            main: 0,
            packed: 0,
            first_packed: 0,
            checksum: None,
        };
        folder.connect(bytes)?;
        match unknown {
            None => Ok(folder),
            Some(error) => Err(error),
        }
    }

    fn coder(bytes: &mut Bytes) -> Result<Coder, CoderError> {
        let flags = bytes.byte()?;
        if flags & 0xC0 != 0 {
            return Err(CoderError::Stop(OpenError::Unsupported(Feature::Layout)));
        }
        let id_len = usize::from(flags & 0x0F);
        if id_len > size_of::<u64>() {
            return Err(CoderError::Stop(DAMAGED));
        }
        let id = bytes.take(id_len as u64)?;
        let id = MethodId(id.iter().fold(0, |id, &byte| id << 8 | u64::from(byte)));
        let (inputs, outputs) = match flags & 0x10 {
            0 => (1, 1),
            _ => (bytes.number()?, bytes.number()?),
        };
        let properties = match flags & 0x20 {
            0 => &[],
            _ => {
                let len = bytes.number()?;
                bytes.take(len)?
            }
        };
        if inputs == 0 || inputs > MAX_CODERS {
            return Err(CoderError::Stop(DAMAGED));
        }
        let (method, error) = match id.method() {
            Ok(method) => (method, None),
            Err(error) => (Method::Copy, Some(error)),
        };
        // One output each, and one input; but the old way to write BCJ2 turned round is one that nobody writes any more.
        let expected = if method == Method::Bcj2 { 4 } else { 1 };
        let strange = inputs != expected || outputs != 1 || properties.len() > MAX_PROPERTIES;
        let error = error.or(strange.then_some(OpenError::Unsupported(Feature::Settings(id))));
        let coder = Coder {
            id,
            method,
            properties: properties[..properties.len().min(MAX_PROPERTIES)].to_vec(),
            inputs: vec![Source::Packed(usize::MAX); inputs as usize],
            size: 0,
        };
        match error {
            None => Ok(coder),
            Some(error) => Err(CoderError::Unknown(error, coder)),
        }
    }

    /// Reads which output feeds which input, and checks that the coders form one tree.
    fn connect(&mut self, bytes: &mut Bytes) -> Result<(), OpenError> {
        // Inputs are numbered through all coders.
        let mut places = Vec::new();
        for (coder, Coder { inputs, .. }) in self.coders.iter().enumerate() {
            places.extend((0..inputs.len()).map(|input| (coder, input)));
        }
        let mut free_inputs = vec![true; places.len()];
        let mut free_outputs = vec![true; self.coders.len()];
        let claim = |free: &mut [bool], index: u64| {
            let index = usize::try_from(index).map_err(|_| DAMAGED)?;
            match free.get_mut(index) {
                Some(free) if *free => *free = false,
                _ => return Err(DAMAGED),
            }
            Ok(index)
        };
        for _ in 1..self.coders.len() {
            let input = claim(&mut free_inputs, bytes.number()?)?;
            let output = claim(&mut free_outputs, bytes.number()?)?;
            let (coder, place) = places[input];
            self.coders[coder].inputs[place] = Source::Coder(output);
        }
        self.main = free_outputs.iter().position(|&free| free).ok_or(DAMAGED)?;
        // Every coder has an input, so that at least one is fed by no output.
        self.packed = places.len() + 1 - self.coders.len();
        for packed in 0..self.packed {
            // A single one is not named.
            let input = match self.packed {
                1 => free_inputs.iter().position(|&free| free).ok_or(DAMAGED)?,
                _ => claim(&mut free_inputs, bytes.number()?)?,
            };
            let (coder, place) = places[input];
            self.coders[coder].inputs[place] = Source::Packed(packed);
        }
        if self.reached(self.main) == self.coders.len() {
            Ok(())
        } else {
            Err(DAMAGED)
        }
    }

    /// How many coders feed this one, with itself. Every output feeds at most one input, so this ends if the main output feeds none.
    fn reached(&self, coder: usize) -> usize {
        let feeds = |source: &Source| match source {
            Source::Coder(coder) => self.reached(*coder),
            Source::Packed(_) => 0,
        };
        1 + self.coders[coder].inputs.iter().map(feeds).sum::<usize>()
    }

    /// How many bytes of content it gives.
    pub fn size(&self) -> u64 {
        self.coders[self.main].size
    }

    /// Whether a wrong password can make the content other than it is.
    pub fn needs_password(&self) -> bool {
        self.coders.iter().any(|coder| coder.method == Method::Aes)
    }

    /// Whether every byte that the content is made of is decrypted on its way.
    pub fn is_encrypted(&self) -> bool {
        self.is_decrypted(self.main)
    }

    fn is_decrypted(&self, coder: usize) -> bool {
        let coder = &self.coders[coder];
        coder.method == Method::Aes
            || coder.inputs.iter().all(|source| match source {
                Source::Coder(coder) => self.is_decrypted(*coder),
                Source::Packed(_) => false,
            })
    }
}

enum CoderError {
    /// The coder can be read, but not undone.
    Unknown(OpenError, Coder),
    /// What follows makes no sense.
    Stop(OpenError),
}

impl From<OpenError> for CoderError {
    fn from(error: OpenError) -> Self {
        Self::Stop(error)
    }
}

#[cfg(test)]
mod tests;
