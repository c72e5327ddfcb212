//! Who is calling: sessions in cookies, API tokens, passwords, and the gate in front of every route.

pub mod caller;
pub mod cookie;
pub mod gate;
pub mod idempotency;
pub mod origin;
pub mod password;
pub mod rate;
pub mod secret;
pub mod session;
pub mod standing;
pub mod tries;

#[cfg(test)]
mod tests;
