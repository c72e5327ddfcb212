//! The candidate seat through the front door.

mod drills;
mod planted;
mod privacy;
mod profile;
mod rehearsals;
