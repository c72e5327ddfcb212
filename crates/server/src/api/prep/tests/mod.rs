//! The candidate seat through the front door.

mod planted;
mod privacy;
mod profile;
