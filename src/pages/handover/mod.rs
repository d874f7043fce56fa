//! From files that are ready to a receiver who has them: the password, the mail, the telephone call, the proof.
