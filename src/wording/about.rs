//! What `Over` says: what Sluis is, what it protects against, and what it does not.
