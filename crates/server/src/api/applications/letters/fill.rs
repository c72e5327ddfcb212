//! Puts values in the place of `{{placeholders}}`.

use std::collections::BTreeMap;

/// The text with every known placeholder replaced, in one pass: a value that looks like a placeholder stays what
/// it is. An unknown placeholder is left as it stands.
#[must_use]
pub fn fill(text: &str, values: &BTreeMap<&'static str, String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("{{") {
        out.push_str(&rest[..start]);
        let inside = &rest[start + 2..];
        let Some(end) = inside.find("}}") else {
            out.push_str(&rest[start..]);
            return out;
        };
        match values.get(inside[..end].trim()) {
            Some(value) => out.push_str(value),
            None => out.push_str(&rest[start..start + end + 4]),
        }
        rest = &inside[end + 2..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;
    use std::collections::BTreeMap;

    #[test]
    fn placeholders_are_filled_once() {
        let values = BTreeMap::from([("candidate", "{{link}}".to_owned()), ("link", "secret".to_owned())]);
        let check = |text: &str, expected: &str| assert_eq!(fill(text, &values), expected);
        check("Hello {{candidate}},", "Hello {{link}},");
        check("{{ link }} {{unknown}} {{", "secret {{unknown}} {{");
        check("no placeholder", "no placeholder");
    }
}
