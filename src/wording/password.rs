//! What is said about a password of one's own, and about words that were typed.
