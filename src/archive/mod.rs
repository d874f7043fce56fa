//! Named bytes and a password become a 7z archive, and back.
