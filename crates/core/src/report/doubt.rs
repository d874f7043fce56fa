//! What can be odd about a message that came in.

/// Something that the reader of a message should ask its sender, by a number known before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Doubt {
    /// It comes from the party that gets such messages, or goes to the party that sends them.
    Side,
    /// The e-mail address or the organisation of whoever wrote it is not of the party of the agreement.
    Sender,
    /// It is meant for an organisation that is not the one of the agreement.
    Receiver,
    /// It was made later than now.
    Future,
}
