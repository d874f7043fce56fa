//! What the last step says: the password, the file, the mail, the telephone call, the proof.
