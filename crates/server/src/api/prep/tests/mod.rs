//! The candidate seat through the front door.

mod after;
mod calendar;
mod day;
mod drills;
mod everything;
mod matrix;
mod model;
mod notes;
mod plan;
mod planted;
mod privacy;
mod profile;
mod readiness;
mod rehearsals;
mod stories;
mod story_files;
mod story_lint;
mod story_versions;
