//! Stories of applications, told through the router by the people who take part.

mod candidate_page;
mod faults;
mod life;
mod lists;
mod plan;
mod seal;
mod seal_walk;
mod sight;
mod world;

use world::World;
