//! The variable-length number of 7z headers (`7zFormat.txt`, "REAL_UINT64 / UINT64").
//!
//! The leading one-bits of the first byte say how many bytes follow; they come little-endian, and the remaining low bits of the
//! first byte are the highest part of the value.

/// Returns how many bytes `value` takes in its shortest form: 1 to 9.
pub(crate) fn len(value: u64) -> usize {
    (0..8)
        .find(|extra| value >> (7 * (extra + 1)) == 0)
        .unwrap_or(8)
        + 1
}

/// Appends `value` in its shortest form.
pub(crate) fn write(value: u64, out: &mut Vec<u8>) {
    let extra = len(value) - 1;
    let ones = !(0xFF_u16 >> extra) as u8;
    let high = if extra < 7 {
        (value >> (8 * extra)) as u8
    } else {
        0
    };
    out.push(ones | high);
    out.extend_from_slice(&value.to_le_bytes()[..extra]);
}

/// Takes a number, in its shortest form or a longer one, from the front of `bytes`. Returns `None` if it is cut short.
pub(crate) fn read(bytes: &mut &[u8]) -> Option<u64> {
    let (&first, rest) = bytes.split_first()?;
    let extra = first.leading_ones() as usize;
    let (low, rest) = rest.split_at_checked(extra)?;
    let mut value = [0; 8];
    value[..extra].copy_from_slice(low);
    if extra < 7 {
        value[extra] = first & (0x7F >> extra);
    }
    *bytes = rest;
    Some(u64::from_le_bytes(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: u64, expected: &[u8]) {
        let mut out = Vec::new();
        write(value, &mut out);
        assert_eq!(out, expected, "{value:#x}");
        assert_eq!(out.len(), len(value));
        let mut rest = &out[..];
        assert_eq!(read(&mut rest), Some(value));
        assert!(rest.is_empty());
        assert_eq!(
            read(&mut &out[..out.len() - 1]),
            None,
            "{value:#x} cut short"
        );
    }

    #[test]
    fn longer_forms_are_read() {
        assert_eq!(read(&mut &[0xFF, 5, 0, 0, 0, 0, 0, 0, 0][..]), Some(5));
        assert_eq!(read(&mut &[0x80, 5][..]), Some(5));
    }

    #[test]
    fn known_forms() {
        check(0, &[0]);
        check(0x7F, &[0x7F]);
        check(0x80, &[0x80, 0x80]);
        check(0x3FFF, &[0xBF, 0xFF]);
        check(0x4000, &[0xC0, 0x00, 0x40]);
        check(0x1F_FFFF, &[0xDF, 0xFF, 0xFF]);
        check(0x20_0000, &[0xE0, 0x00, 0x00, 0x20]);
        check((1 << 49) - 1, &[0xFD, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        check(1 << 49, &[0xFE, 0, 0, 0, 0, 0, 0, 2]);
        check((1 << 56) - 1, &[0xFE, 255, 255, 255, 255, 255, 255, 255]);
        check(1 << 56, &[0xFF, 0, 0, 0, 0, 0, 0, 0, 1]);
        check(u64::MAX, &[0xFF; 9]);
    }
}
