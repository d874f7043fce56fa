//! Every Dutch sentence of the page, in one place.
