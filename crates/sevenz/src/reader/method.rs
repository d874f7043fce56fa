//! The methods that pack content, by their ids in `Methods.txt` of 7-Zip.

/// The id of a method in an archive. Its `Display` writes the [`name`](Self::name), or the id in hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MethodId(pub(super) u64);

/// The methods that this crate decodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    Copy,
    Lzma,
    Lzma2,
    Ppmd,
    Deflate,
    Bzip2,
    Delta,
    Bcj2,
    Branch(Branch),
    Aes,
}

/// The processors whose branch targets a filter rewrites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Branch {
    X86,
    Ppc,
    Ia64,
    Arm,
    ArmThumb,
    Sparc,
    Arm64,
    RiscV,
}

impl Method {
    /// Returns the method with this id, or `None` where it is not supported.
    pub fn of(id: MethodId) -> Option<Self> {
        Some(match id.0 {
            0 => Self::Copy,
            0x03 => Self::Delta,
            0x04 | 0x0303_0103 => Self::Branch(Branch::X86),
            0x05 | 0x0303_0205 => Self::Branch(Branch::Ppc),
            0x06 | 0x0303_0401 => Self::Branch(Branch::Ia64),
            0x07 | 0x0303_0501 => Self::Branch(Branch::Arm),
            0x08 | 0x0303_0701 => Self::Branch(Branch::ArmThumb),
            0x09 | 0x0303_0805 => Self::Branch(Branch::Sparc),
            0x0A => Self::Branch(Branch::Arm64),
            0x0B => Self::Branch(Branch::RiscV),
            0x21 => Self::Lzma2,
            0x03_0101 => Self::Lzma,
            0x0303_011B => Self::Bcj2,
            0x03_0401 => Self::Ppmd,
            0x04_0108 => Self::Deflate,
            0x04_0202 => Self::Bzip2,
            0x06F1_0701 => Self::Aes,
            _ => return None,
        })
    }
}

impl MethodId {
    /// Returns the name that 7-Zip gives to the method, or `None` for an id that it does not know.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        Some(match self.0 {
            0 => "Copy",
            0x02_0302 | 0x02_0304 => "Swap",
            0x03 => "Delta",
            0x04 | 0x0303_0103 => "BCJ",
            0x05 | 0x0303_0205 => "PPC",
            0x06 | 0x0303_0401 => "IA64",
            0x07 | 0x0303_0501 => "ARM",
            0x08 | 0x0303_0701 => "ARMT",
            0x09 | 0x0303_0805 => "SPARC",
            0x0A => "ARM64",
            0x0B => "RISCV",
            0x21 => "LZMA2",
            0x03_0101 => "LZMA",
            0x0303_011B => "BCJ2",
            0x03_0401 => "PPMD",
            0x04_0108 => "Deflate",
            0x04_0109 => "Deflate64",
            0x04_0202 => "BZip2",
            0x04F7_1101 => "Zstandard",
            0x04F7_1102 => "Brotli",
            0x04F7_1104 => "LZ4",
            0x04F7_1105 => "LZ5",
            0x04F7_1106 => "Lizard",
            0x06F1_0101 => "ZipCrypto",
            0x06F1_0303 => "Rar29AES",
            0x06F1_0701 => "7zAES",
            _ => return None,
        })
    }
}

impl std::fmt::Display for MethodId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.name() {
            Some(name) => write!(f, "{name}"),
            None => write!(f, "{:X}", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ids and names of `Methods.txt` of 7-Zip; with the method where this reader undoes it.
    const METHODS: [(u64, &str, Option<Method>); 29] = [
        (0, "Copy", Some(Method::Copy)),
        (0x03, "Delta", Some(Method::Delta)),
        (0x04, "BCJ", Some(Method::Branch(Branch::X86))),
        (0x0303_0103, "BCJ", Some(Method::Branch(Branch::X86))),
        (0x05, "PPC", Some(Method::Branch(Branch::Ppc))),
        (0x0303_0205, "PPC", Some(Method::Branch(Branch::Ppc))),
        (0x06, "IA64", Some(Method::Branch(Branch::Ia64))),
        (0x0303_0401, "IA64", Some(Method::Branch(Branch::Ia64))),
        (0x07, "ARM", Some(Method::Branch(Branch::Arm))),
        (0x0303_0501, "ARM", Some(Method::Branch(Branch::Arm))),
        (0x08, "ARMT", Some(Method::Branch(Branch::ArmThumb))),
        (0x0303_0701, "ARMT", Some(Method::Branch(Branch::ArmThumb))),
        (0x09, "SPARC", Some(Method::Branch(Branch::Sparc))),
        (0x0303_0805, "SPARC", Some(Method::Branch(Branch::Sparc))),
        (0x0A, "ARM64", Some(Method::Branch(Branch::Arm64))),
        (0x0B, "RISCV", Some(Method::Branch(Branch::RiscV))),
        (0x21, "LZMA2", Some(Method::Lzma2)),
        (0x03_0101, "LZMA", Some(Method::Lzma)),
        (0x0303_011B, "BCJ2", Some(Method::Bcj2)),
        (0x03_0401, "PPMD", Some(Method::Ppmd)),
        (0x04_0108, "Deflate", Some(Method::Deflate)),
        (0x04_0109, "Deflate64", None),
        (0x04_0202, "BZip2", Some(Method::Bzip2)),
        (0x02_0302, "Swap", None),
        (0x04F7_1101, "Zstandard", None),
        (0x04F7_1102, "Brotli", None),
        (0x06F1_0101, "ZipCrypto", None),
        (0x06F1_0303, "Rar29AES", None),
        (0x06F1_0701, "7zAES", Some(Method::Aes)),
    ];

    #[test]
    fn ids_are_those_of_seven_zip() {
        for (id, name, method) in METHODS {
            let id = MethodId(id);
            assert_eq!(id.name(), Some(name));
            assert_eq!(id.to_string(), name);
            assert_eq!(Method::of(id), method);
        }
        for (id, name) in [
            (0x04F7_1104, "LZ4"),
            (0x04F7_1105, "LZ5"),
            (0x04F7_1106, "Lizard"),
        ] {
            assert_eq!(MethodId(id).name(), Some(name));
        }
        assert_eq!(MethodId(0x7F).name(), None);
        assert!(MethodId(0x7F).to_string().to_lowercase().contains("7f"));
    }
}
