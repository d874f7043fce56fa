//! Reads the bytes of a header: never beyond its end, and without memory for more than is there.

use super::{
    error::{DamagedPart, Feature, OpenError},
    pace::{NUMBER, Pace},
};
use crate::number;

/// What is wrong with a header that cannot be read.
pub(super) const DAMAGED: OpenError = OpenError::Damaged(DamagedPart::Header);

/// The part of a header that was not read yet.
pub(super) struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    pub fn take(&mut self, len: u64) -> Result<&'a [u8], OpenError> {
        let len = usize::try_from(len).map_err(|_| DAMAGED)?;
        let (taken, rest) = self.0.split_at_checked(len).ok_or(DAMAGED)?;
        self.0 = rest;
        Ok(taken)
    }

    pub fn byte(&mut self) -> Result<u8, OpenError> {
        Ok(self.take(1)?[0])
    }

    pub fn u32(&mut self) -> Result<u32, OpenError> {
        let bytes = self.take(4)?;
        Ok(u32::from_le_bytes(
            bytes.try_into().expect("four bytes were taken"),
        ))
    }

    pub fn u64(&mut self) -> Result<u64, OpenError> {
        let bytes = self.take(8)?;
        Ok(u64::from_le_bytes(
            bytes.try_into().expect("eight bytes were taken"),
        ))
    }

    pub fn number(&mut self) -> Result<u64, OpenError> {
        number::read(&mut self.0).ok_or(DAMAGED)
    }

    /// Reads a count of items that take at least one byte each, so that there cannot be more than bytes are left.
    pub fn count(&mut self) -> Result<usize, OpenError> {
        let count = usize::try_from(self.number()?).map_err(|_| DAMAGED)?;
        if count <= self.0.len() {
            Ok(count)
        } else {
            Err(DAMAGED)
        }
    }

    /// Reads the id of a property. Ids of later versions and of other programs can be longer than a byte; those become 0xFF.
    pub fn property(&mut self) -> Result<u8, OpenError> {
        Ok(u8::try_from(self.number()?).unwrap_or(u8::MAX))
    }

    /// Reads a byte that must be this one.
    pub fn expect(&mut self, id: u8) -> Result<(), OpenError> {
        if self.byte()? == id {
            Ok(())
        } else {
            Err(DAMAGED)
        }
    }

    /// Reads the flag "external", which says that what follows is in another stream. That is not supported.
    pub fn not_external(&mut self) -> Result<(), OpenError> {
        match self.byte()? {
            0 => Ok(()),
            _ => Err(OpenError::Unsupported(Feature::Layout)),
        }
    }

    /// Reads one bit for each of `count` items, from the highest bit of each byte on. The caller has checked `count` against a limit.
    pub async fn bits(&mut self, count: usize, pace: &Pace) -> Result<Vec<bool>, OpenError> {
        let bytes = self.take(count.div_ceil(8) as u64)?;
        let mut bits = Vec::with_capacity(count);
        for &byte in bytes {
            pace.spend(NUMBER).await;
            let left = (count - bits.len()).min(8);
            bits.extend((0..left).map(|index| byte & (0x80 >> index) != 0));
        }
        Ok(bits)
    }

    /// Reads a byte that says whether all bits are set and, where it is 0, the [`bits`](Self::bits).
    pub async fn optional_bits(
        &mut self,
        count: usize,
        pace: &Pace,
    ) -> Result<Vec<bool>, OpenError> {
        match self.byte()? {
            0 => self.bits(count, pace).await,
            _ => Ok(vec![true; count]),
        }
    }

    /// Reads the CRC-32 of each of `count` items that has one.
    pub async fn checksums(
        &mut self,
        count: usize,
        pace: &Pace,
    ) -> Result<Vec<Option<u32>>, OpenError> {
        self.optional(count, Self::u32, pace).await
    }

    /// Reads a value for each of `count` items that has one.
    pub async fn optional<T>(
        &mut self,
        count: usize,
        read: fn(&mut Self) -> Result<T, OpenError>,
        pace: &Pace,
    ) -> Result<Vec<Option<T>>, OpenError> {
        let defined = self.optional_bits(count, pace).await?;
        self.values(&defined, read, pace).await
    }

    /// Reads a value for each item whose bit is set.
    pub async fn values<T>(
        &mut self,
        defined: &[bool],
        read: fn(&mut Self) -> Result<T, OpenError>,
        pace: &Pace,
    ) -> Result<Vec<Option<T>>, OpenError> {
        let mut values = Vec::with_capacity(defined.len());
        for &defined in defined {
            pace.spend(NUMBER).await;
            values.push(if defined { Some(read(self)?) } else { None });
        }
        Ok(values)
    }
}
