//! The six words: the list, the unbiased draw, dictation.
