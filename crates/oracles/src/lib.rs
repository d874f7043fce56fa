//! Sluis beside other people's programs and tables: archives of others, libphonenumber, JSON Schema, and the speeds of both.
//!
//! There is hardly any code here, but tests and a benchmark. What they compare with brings many packages; in a crate of its own, the
//! tests of `sevenz` and of `sluis-core` do without.

use std::path::{Path, PathBuf};

/// Returns a file of the packages that `tools/setup test` installs into the folder that a variable of `tools/env.sh` names.
///
/// # Panics
/// Where the variable is not set.
#[must_use]
pub fn package(folder: &str, path: &str) -> PathBuf {
    let packages = std::env::var_os(folder);
    let packages = packages.unwrap_or_else(|| panic!("{folder}, which tools/env.sh sets"));
    Path::new(&packages).join(path)
}
