//! Plain components: button, field, notice, progress.
