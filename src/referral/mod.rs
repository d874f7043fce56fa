//! What is communicated: a raw draft becomes a referral, or all its problems.
