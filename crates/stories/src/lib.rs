//! Stories for behavioural interviews: what they are, how they are read, and what an interviewer would ask of them.
//!
//! Pure: no clock, no randomness, no files. Whoever calls it has read the text and passes it in.

pub mod analysis;
pub mod assign;
pub mod bank;
pub mod bank_reading;
pub mod csv_bank;
pub mod drill;
pub mod laid_out;
pub mod lint;
pub mod markdown;
pub mod principle;
pub mod rules;
pub mod seed;
pub mod spoken;
pub mod story;
pub mod text;

pub use bank::{BankFinding, lint_bank, lint_members};
pub use bank_reading::{BankReading, Placed};
pub use laid_out::LaidOut;
pub use lint::{Finding, Report, lint};
pub use principle::{Principle, Shown, Strength};
pub use story::{Context, Kind, Level, Section, Story};
