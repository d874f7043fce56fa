//! `Melden`: what the parties tell each other after a referral.
