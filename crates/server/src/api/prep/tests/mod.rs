//! The candidate seat through the front door.

mod drills;
mod model;
mod planted;
mod privacy;
mod profile;
mod readiness;
mod rehearsals;
