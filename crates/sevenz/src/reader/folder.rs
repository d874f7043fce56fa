//! A folder: how a run of files was packed together, as a chain or tree of coders.

use super::{
    bytes::{Bytes, DAMAGED},
    error::{Feature, OpenError},
    method::{Method, MethodId},
};

/// The most coders in a folder. 7-Zip has the same limit, and programs write a handful.
const MAX_CODERS: u64 = 32;
/// The most bytes of properties of a coder. Every method has fewer.
const MAX_PROPERTIES: usize = 256;

pub(super) struct Coder {
    pub id: MethodId,
    pub method: Method,
    pub properties: Vec<u8>,
    /// The source of each input.
    pub inputs: Vec<Source>,
    /// How many bytes it unpacks to.
    pub size: u64,
}

/// What an input of a coder reads from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// The packed stream with this index within the folder.
    Packed(usize),
    /// The output of the coder with this index.
    Coder(usize),
}

pub(super) struct Folder {
    pub coders: Vec<Coder>,
    /// The index of the coder whose output is the content.
    pub main: usize,
    /// The number of packed streams that it reads.
    pub packed: usize,
    /// The index of the first of them among those of all folders.
    pub first_packed: usize,
    /// The CRC-32 of the whole content.
    pub checksum: Option<u32>,
}

impl Folder {
    /// Parses a folder, without sizes and checksum, which follow later in the header.
    pub fn parse(bytes: &mut Bytes) -> Result<Self, OpenError> {
        let count = bytes.number()?;
        if count == 0 || count > MAX_CODERS {
            return Err(DAMAGED);
        }
        let mut coders = Vec::with_capacity(count as usize);
        let mut unsupported = None;
        for _ in 0..count {
            match Self::coder(bytes) {
                Ok(coder) => coders.push(coder),
                // Reported only if the rest makes sense: in a damaged header the ids are damaged too.
                Err(CoderError::Unsupported(feature, coder)) => {
                    unsupported.get_or_insert(feature);
                    coders.push(coder);
                }
                Err(CoderError::Invalid(error)) => return Err(error),
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
        match unsupported {
            None => Ok(folder),
            Some(feature) => Err(OpenError::Unsupported(feature)),
        }
    }

    fn coder(bytes: &mut Bytes) -> Result<Coder, CoderError> {
        let flags = bytes.byte()?;
        if flags & 0xC0 != 0 {
            return Err(CoderError::Invalid(OpenError::Unsupported(Feature::Layout)));
        }
        let id_len = usize::from(flags & 0x0F);
        if id_len > size_of::<u64>() {
            return Err(CoderError::Invalid(DAMAGED));
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
            return Err(CoderError::Invalid(DAMAGED));
        }
        let method = Method::of(id);
        // BCJ2 has four inputs and one output. The reverse, an old way to write it, is not supported: nobody writes that any more.
        let expected = if method == Some(Method::Bcj2) { 4 } else { 1 };
        let unusual = inputs != expected || outputs != 1 || properties.len() > MAX_PROPERTIES;
        let unsupported = match method {
            None => Some(Feature::Method(id)),
            Some(_) => unusual.then_some(Feature::Settings(id)),
        };
        let coder = Coder {
            id,
            method: method.unwrap_or(Method::Copy),
            properties: properties[..properties.len().min(MAX_PROPERTIES)].to_vec(),
            inputs: vec![Source::Packed(usize::MAX); inputs as usize],
            size: 0,
        };
        match unsupported {
            None => Ok(coder),
            Some(feature) => Err(CoderError::Unsupported(feature, coder)),
        }
    }

    /// Parses which output feeds which input, and checks that the coders form one tree.
    fn connect(&mut self, bytes: &mut Bytes) -> Result<(), OpenError> {
        // Inputs are numbered through all coders: for each, the index of its coder, and its own within that coder.
        let mut all_inputs = Vec::new();
        for (coder, Coder { inputs, .. }) in self.coders.iter().enumerate() {
            all_inputs.extend((0..inputs.len()).map(|input| (coder, input)));
        }
        let mut free_inputs = vec![true; all_inputs.len()];
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
            let (coder, index) = all_inputs[input];
            self.coders[coder].inputs[index] = Source::Coder(output);
        }
        self.main = free_outputs.iter().position(|&free| free).ok_or(DAMAGED)?;
        // Every coder has an input, so at least one input is left over.
        self.packed = all_inputs.len() + 1 - self.coders.len();
        for packed in 0..self.packed {
            // Where there is only one, the header does not say which.
            let input = match self.packed {
                1 => free_inputs.iter().position(|&free| free).ok_or(DAMAGED)?,
                _ => claim(&mut free_inputs, bytes.number()?)?,
            };
            let (coder, index) = all_inputs[input];
            self.coders[coder].inputs[index] = Source::Packed(packed);
        }
        if self.reached(self.main) == self.coders.len() {
            Ok(())
        } else {
            Err(DAMAGED)
        }
    }

    /// Returns how many coders feed this one, directly or not, and itself. It ends because every output feeds at most one input and the
    /// main output none.
    fn reached(&self, coder: usize) -> usize {
        let feeds = |source: &Source| match source {
            Source::Coder(coder) => self.reached(*coder),
            Source::Packed(_) => 0,
        };
        1 + self.coders[coder].inputs.iter().map(feeds).sum::<usize>()
    }

    /// Returns the size of the content in bytes.
    pub fn size(&self) -> u64 {
        self.coders[self.main].size
    }

    /// Returns whether a wrong password gives other content.
    pub fn needs_password(&self) -> bool {
        self.coders.iter().any(|coder| coder.method == Method::Aes)
    }

    /// Returns whether every packed byte goes through a cipher.
    pub fn is_encrypted(&self) -> bool {
        self.is_fed_by_cipher(self.main)
    }

    fn is_fed_by_cipher(&self, coder: usize) -> bool {
        let coder = &self.coders[coder];
        coder.method == Method::Aes
            || coder.inputs.iter().all(|source| match source {
                Source::Coder(coder) => self.is_fed_by_cipher(*coder),
                Source::Packed(_) => false,
            })
    }
}

enum CoderError {
    /// The coder was parsed, but cannot be decoded.
    Unsupported(Feature, Coder),
    /// The coder cannot be parsed, nor what follows it.
    Invalid(OpenError),
}

impl From<OpenError> for CoderError {
    fn from(error: OpenError) -> Self {
        Self::Invalid(error)
    }
}

#[cfg(test)]
mod tests;
