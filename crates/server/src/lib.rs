//! The Highbar server and command line.

pub mod access;
pub mod api;
pub mod app;
pub mod assets;
pub mod auth;
pub mod calendars;
pub mod cli;
pub mod config;
pub mod demo;
pub mod error;
pub mod founding;
pub mod http;
pub mod jobs;
pub mod mail;
pub mod packs;
pub mod probes;
pub mod processes;
pub mod routes;
pub mod shipped;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
