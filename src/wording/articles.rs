//! Which article asks what, and where in Sluis it has its place.
