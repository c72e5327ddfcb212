//! Faults: what is wrong in a pack, where, and what would be right.

use std::fmt;

use serde::Serialize;

/// The sort of a fault, for programs that read the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultCode {
    /// The file is not TOML.
    BrokenToml,
    /// The file is not UTF-8.
    BrokenUtf8,
    FileTooLarge,
    PackTooLarge,
    TooManyFiles,
    MissingFile,
    UnknownFile,
    /// The file's name and the `id` in it differ.
    FileName,
    UnsupportedFormat,
    UnknownKey,
    MissingKey,
    /// A key is set twice, in two files or as text and as file.
    RepeatedKey,
    WrongType,
    OutOfRange,
    /// A word that is not in the vocabulary of its key.
    UnknownWord,
    Empty,
    TooLong,
    BadId,
    DuplicateId,
    /// A reference to something that the pack does not define.
    UnknownReference,
    /// A reference to a round that the pack does not define.
    MissingRound,
    UnknownParent,
    ExtendsCycle,
    /// The agenda does not add up to the round.
    AgendaSum,
    /// The parts do not add up to their segment.
    PartSum,
    LoopMinutes,
    LoopRounds,
    LoopMakeup,
    UnusedRound,
    UncoveredPrinciple,
    UnreachableStage,
    DeadEndStage,
    MissingStage,
    Policy,
    Clock,
    Anchors,
    Placeholder,
    /// Nothing above fits; the resolved pack could still not be read.
    Unreadable,
}

impl FaultCode {
    /// Whether the fault kept a file from being read in full.
    pub(super) fn breaks_file(self) -> bool {
        matches!(self, Self::BrokenToml | Self::BrokenUtf8 | Self::FileTooLarge)
    }

    /// Whether the fault, found in another file, may follow from what could not
    /// be read in `process.toml`.
    pub(super) fn depends_on_process(self) -> bool {
        matches!(self, Self::UnusedRound | Self::Policy | Self::LoopMakeup)
    }

    /// Whether the fault follows from one place alone. Others may be mere
    /// consequences of TOML that could not be read, and are left out then.
    pub(super) fn is_local(self) -> bool {
        !matches!(
            self,
            Self::MissingKey
                | Self::AgendaSum
                | Self::PartSum
                | Self::LoopMinutes
                | Self::LoopRounds
                | Self::LoopMakeup
                | Self::UnusedRound
                | Self::UncoveredPrinciple
                | Self::UnreachableStage
                | Self::DeadEndStage
                | Self::MissingStage
                | Self::Policy
                | Self::Clock
                | Self::Anchors
                | Self::Empty
        )
    }
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Fault {
    /// The pack that the file belongs to: the checked one or one that it extends.
    #[serde(skip)]
    pub pack: String,
    /// Path inside the pack, with `/`.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// From 1, in Unicode scalar values.
    pub column: u32,
    pub code: FaultCode,
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub remedy: String,
    /// The bytes of the file that the fault is about, for showing them.
    #[serde(skip)]
    pub span: (usize, usize),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, message, remedy, .. } = self;
        write!(f, "{file}:{line}:{column}: {message}, {remedy}")
    }
}

/// `` `a`, `b` or `c` ``, for remedies.
pub(super) fn one_of<S: AsRef<str>>(words: &[S]) -> String {
    match words {
        [] => "nothing".to_owned(),
        [only] => format!("`{}`", only.as_ref()),
        [init @ .., last] => {
            let init: Vec<String> = init.iter().map(|word| format!("`{}`", word.as_ref())).collect();
            format!("{} or `{}`", init.join(", "), last.as_ref())
        }
    }
}

/// The known word that is closest to what was written, if any is close.
pub(super) fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    /// Two slips of the finger, or one in three letters of a long word.
    const SLIPS: usize = 2;
    let allowed = SLIPS.max(written.chars().count() / 3);
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(written, word), word))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, word)| word)
}

/// "did you mean" where a known word is close, else the list of all.
pub(super) fn suggest<S: AsRef<str>>(written: &str, known: &[S]) -> String {
    match nearest(written, known.iter().map(AsRef::as_ref)) {
        Some(word) => format!("did you mean `{word}`?"),
        None if known.is_empty() => "none is defined".to_owned(),
        None => format!("use {}", one_of(known)),
    }
}
