//! Constants of the container, with the names that `7zFormat.txt` of 7-Zip gives them.

/// The first six bytes of every archive.
pub(crate) const SIGNATURE: [u8; 6] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C];
/// Length in bytes of the start header: signature, version, CRC-32, and offset, length and CRC-32 of the header.
pub(crate) const START_HEADER_LEN: usize = 32;
/// The format version in archives of this crate: 0.4, as 7-Zip writes it.
pub(crate) const VERSION: [u8; 2] = [0, 4];

/// Property ids of headers.
pub(crate) mod id {
    pub const END: u8 = 0x00;
    pub const HEADER: u8 = 0x01;
    pub const ARCHIVE_PROPERTIES: u8 = 0x02;
    pub const ADDITIONAL_STREAMS: u8 = 0x03;
    pub const MAIN_STREAMS: u8 = 0x04;
    pub const FILES: u8 = 0x05;
    pub const PACK_INFO: u8 = 0x06;
    pub const UNPACK_INFO: u8 = 0x07;
    pub const SUB_STREAMS: u8 = 0x08;
    pub const SIZE: u8 = 0x09;
    pub const CRC: u8 = 0x0A;
    pub const FOLDER: u8 = 0x0B;
    pub const CODERS_UNPACK_SIZE: u8 = 0x0C;
    pub const NUM_UNPACK_STREAM: u8 = 0x0D;
    pub const EMPTY_STREAM: u8 = 0x0E;
    pub const EMPTY_FILE: u8 = 0x0F;
    pub const NAMES: u8 = 0x11;
    pub const MODIFIED: u8 = 0x14;
    pub const ATTRIBUTES: u8 = 0x15;
    pub const ENCODED_HEADER: u8 = 0x17;
    pub const DUMMY: u8 = 0x19;
}

/// Method id of the AES-256 coder with SHA-256 key derivation.
pub(crate) const METHOD_AES: [u8; 4] = [0x06, 0xF1, 0x07, 0x01];
/// Windows attribute of an ordinary file ("archive").
pub(crate) const ATTRIBUTE_FILE: u32 = 0x20;
