//! The only user of web-sys: download, file, clock, entropy.
