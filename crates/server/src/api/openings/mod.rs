//! What anybody may see and do without an account: the open positions, and applying for one.

mod apply;
mod form;
mod list;
mod show;
#[cfg(test)]
mod tests;

pub use apply::*;
pub use form::ApplicationForm;
pub use list::*;
pub use show::*;
