//! The candidate seat through the front door.

mod drills;
mod matrix;
mod model;
mod planted;
mod privacy;
mod profile;
mod readiness;
mod rehearsals;
mod stories;
mod story_files;
mod story_lint;
mod story_versions;
