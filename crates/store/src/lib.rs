//! Storage for Highbar: the only crate that names sqlx.
