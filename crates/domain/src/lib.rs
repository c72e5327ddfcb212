//! The rules of Highbar. Everything here is a pure function of its arguments:
//! no clock, no randomness, no input or output, no async.

pub mod access;
pub mod actor;
pub mod application;
pub mod business_days;
pub mod candidate_view;
pub mod clocks;
pub mod command;
pub mod coverage;
pub mod debrief;
pub mod decision;
pub mod eligibility;
pub mod event;
pub mod facts;
pub mod ids;
mod names;
pub mod pauses;
pub mod prep;
pub mod process;
pub mod refusal;
pub mod scorecard;
pub mod seal;
pub mod state_diagrams;
pub mod transitions;
pub mod waiting;
