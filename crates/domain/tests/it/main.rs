//! Stories, tables and properties over the whole life of an application.

mod clocks;
mod counts;
mod coverage;
mod debrief;
mod eligibility;
mod life;
mod prep;
mod properties;
mod seal;
mod state_machines;
mod world;
