//! A referral becomes named bytes.
