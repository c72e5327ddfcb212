//! A small language that says which keys a table takes. The checker, the JSON
//! Schema and the key reference in `docs/process-format.md` all read the same
//! shapes, so that they cannot disagree.

/// A table with named keys.
#[derive(Debug)]
pub struct Shape {
    /// The name of the table in messages and in the schema.
    pub name: &'static str,
    pub about: &'static str,
    pub keys: &'static [Key],
}

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub kind: Kind,
    pub need: Need,
    /// What the key means, for people who write packs.
    pub about: &'static str,
}

/// Whether a key has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Must,
    May,
    /// Absent means this.
    Default(&'static str),
}

/// What a key takes.
#[derive(Debug)]
pub enum Kind {
    /// Text on one line, up to so many Unicode scalar values.
    Line(usize),
    /// Text of any length; may stand in a file of its own, named by `<key>_file`.
    Prose,
    /// The name of the thing itself.
    Id,
    /// A word of a closed vocabulary.
    Word(&'static [&'static str]),
    /// The name of something defined elsewhere in the pack.
    Ref(Target),
    /// A whole number within bounds, in a unit.
    Whole(u32, u32, &'static str),
    /// `{ min = .., max = .. }`, both within bounds, in a unit.
    Span(u32, u32, &'static str),
    Flag,
    /// A list with at least so many items.
    List(usize, &'static Kind),
    Table(&'static Shape),
    /// Tables with an `id`, at least so many.
    Rows(usize, &'static Shape),
}

/// What a reference may point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Stage,
    /// A stage, or the word `overall`.
    StageOrOverall,
    Round,
    Principle,
    Competency,
    Exercise,
    Checklist,
    FailurePattern,
    Guidance,
    Insight,
    Clock,
    Template,
    ReferenceQuestion,
    Variant,
    /// The directory of a sibling pack; looked up while packs are joined.
    Pack,
    /// A theme of the same round; looked up by the round's own check.
    Theme,
}

impl Target {
    /// The array of the pack that defines such things.
    pub fn array(self) -> Option<&'static str> {
        Some(match self {
            Self::Stage | Self::StageOrOverall => "stage",
            Self::Round => "round",
            Self::Principle => "principle",
            Self::Competency => "competency",
            Self::Exercise => "exercise",
            Self::Checklist => "checklist",
            Self::FailurePattern => "failure_pattern",
            Self::Guidance => "guidance",
            Self::Insight => "insight",
            Self::Clock => "clock",
            Self::Template => "template",
            Self::ReferenceQuestion => "reference_question",
            Self::Variant => "variant",
            Self::Pack | Self::Theme => return None,
        })
    }

    /// How a message calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::FailurePattern => "failure pattern",
            Self::ReferenceQuestion => "reference question",
            Self::Checklist => "checklist line",
            Self::Pack => "pack",
            Self::Theme => "theme",
            other => other.array().unwrap_or("name"),
        }
    }
}

impl Shape {
    pub fn key(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    /// Every name that may stand in the table, `<key>_file` included.
    pub fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        for key in self.keys {
            names.push(key.name.to_owned());
            if matches!(key.kind, Kind::Prose) {
                names.push(format!("{}_file", key.name));
            }
        }
        names
    }
}

/// A key that has to be there.
pub const fn must(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, need: Need::Must, about }
}

/// A key that may be left out.
pub const fn may(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, need: Need::May, about }
}

/// A key with a default.
pub const fn or(default: &'static str, name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, need: Need::Default(default), about }
}
