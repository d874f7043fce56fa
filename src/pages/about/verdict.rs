//! From the bytes of two files to what is said about them.

use sluis_core::{
    message::{Comparison, Receipt, ReceiptError},
    wording::{Text, about::proof as words, receipt},
};

/// No text is read that is longer, in bytes; a receipt itself may be shorter still.
pub const LONGEST_RECEIPT: u64 = 1024 * 1024;
/// No file that a receipt belongs to is longer, in bytes.
pub const LONGEST_FILE: u64 = 64 * 1024 * 1024;

/// How every 7z archive starts.
const ARCHIVE: &[u8] = b"7z\xBC\xAF\x27\x1C";

/// Reads a receipt.
///
/// # Errors
/// What is wrong with it, and what to do.
pub fn receipt(bytes: &[u8]) -> Result<Receipt, Text> {
    if bytes.starts_with(ARCHIVE) {
        return Err(words::archive_for_receipt());
    }
    Receipt::read(bytes).map_err(|error| match error {
        ReceiptError::TooLong => words::receipt_too_long(),
        ReceiptError::Syntax => words::not_json(),
        ReceiptError::Shape => receipt::not_a_receipt(),
        ReceiptError::OtherVersion => receipt::other_version(),
        ReceiptError::Value(field) => receipt::changed(field),
    })
}

/// Looks whether a file can be the one of a receipt.
///
/// # Errors
/// What is wrong with it, and what to do.
pub fn file(bytes: Vec<u8>) -> Result<Vec<u8>, Text> {
    if Receipt::read(&bytes).is_ok() {
        Err(words::receipt_for_archive())
    } else {
        Ok(bytes)
    }
}

/// Whether they belong together, and the sentence for it.
pub fn verdict(proof: &Receipt, file: &[u8]) -> (bool, Text) {
    match proof.compare(file) {
        Comparison::Same => (true, receipt::same()),
        Comparison::OtherSize {
            receipt: said,
            file,
        } => (false, receipt::other_size(said, file)),
        Comparison::OtherContent => (false, receipt::other_content()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Text) {
        assert_eq!(receipt(bytes).unwrap_err(), expected);
    }

    #[test]
    fn each_wrong_receipt_has_its_own_sentence() {
        check(b"7z\xBC\xAF\x27\x1C\0\x04", words::archive_for_receipt());
        check(&[b' '; LONGEST_RECEIPT as usize], words::receipt_too_long());
        check(b"PK\x03\x04", words::not_json());
        check(b"{}", receipt::not_a_receipt());
    }
}
