//! What is said about a password of one's own, and about words that were typed.
use super::text::Text;
use crate::passphrase::Weak;
/// s
pub fn strength_of_words() -> &'static str {
    ""
}
/// s
pub fn weak(_: Weak) -> Text {
    Text::new("a", "b")
}
/// s
pub fn spelled(word: &str) -> String {
    word.to_owned()
}
