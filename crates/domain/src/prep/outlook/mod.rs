//! What the plan comes to: the forecast, the ways out when it does not fit, and how all of it is said.

mod forecast;
mod random;
mod ways_out;
pub mod words;

pub use forecast::{Band, Forecast, Point, forecast};
pub use ways_out::{WayOut, short, ways_out};
