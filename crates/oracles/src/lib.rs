//! Sluis beside other people's programs and tables: archives of others, libphonenumber, JSON Schema, and the speeds of both.
//!
//! There is no code here, only tests and a benchmark. What they compare with brings many packages; in a crate of its own, the
//! tests of `sevenz` and of `sluis-core` do without.
