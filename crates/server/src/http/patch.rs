//! A field of a PATCH body that may be absent: `null` is a value, absence is none.

use serde::{Deserialize, Deserializer};

/// `Keep` when the field is absent. Give the field `#[serde(default)]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Change<T> {
    #[default]
    Keep,
    Set(T),
}

impl<T> Change<T> {
    /// Overwrites what `place` holds, if the client sent something.
    pub fn put(self, place: &mut T) {
        if let Self::Set(value) = self {
            *place = value;
        }
    }

    /// The same field after parsing its value.
    ///
    /// # Errors
    /// What the parser says of the value.
    pub fn parse<U, E>(self, parser: impl FnOnce(T) -> Result<U, E>) -> Result<Change<U>, E> {
        match self {
            Self::Keep => Ok(Change::Keep),
            Self::Set(value) => parser(value).map(Change::Set),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Change<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::Set)
    }
}

#[cfg(test)]
mod tests {
    use super::Change;

    #[derive(serde::Deserialize)]
    struct Body {
        #[serde(default)]
        manager: Change<Option<u8>>,
    }

    #[test]
    fn null_is_a_value_and_absence_is_none() {
        for (text, expected) in [
            ("{}", Change::Keep),
            (r#"{"manager":null}"#, Change::Set(None)),
            (r#"{"manager":3}"#, Change::Set(Some(3))),
        ] {
            let body: Body = serde_json::from_str(text).expect("reads");
            assert_eq!(body.manager, expected, "{text}");
        }
    }
}
