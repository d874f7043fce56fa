//! What `Melden` says.
