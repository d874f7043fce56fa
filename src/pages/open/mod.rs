//! `Openen`: an encrypted file becomes what is in it.
