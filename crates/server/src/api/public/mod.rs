//! Pages for people outside: whoever holds the link may use it, and nothing else. What leaves here has types of
//! its own without any place for a score; a wrong or old token is answered like one that never was.

mod candidate;
mod document;
mod offer;
mod open;
mod reference;
mod status;

pub use candidate::*;
pub use document::*;
pub use offer::*;
pub use reference::*;
pub use status::*;
