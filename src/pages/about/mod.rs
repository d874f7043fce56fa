//! `Over`: what Sluis is, how to check it, and what each article asks.
