//! An interviewer that is a language model, if the person sets one up: off by default, asked by the server over any
//! endpoint of the usual shape, never trusted. Whatever goes wrong, the script asks instead.

mod ask;
mod prompt;
mod question;
mod settings;

pub use ask::{Asker, Fault};
pub use prompt::messages;
pub use settings::*;
