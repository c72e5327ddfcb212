//! Stories of applications, told through the router by the people who take part.

mod faults;
mod life;
mod lists;
mod plan;
mod seal;
mod world;

use world::World;
