//! Everything between the socket and a handler that is the same for every resource.

pub mod extract;
pub mod form;
pub mod headers;
pub mod observe;
pub mod patch;
pub mod problem;
pub mod reply;

#[cfg(test)]
mod tests;
