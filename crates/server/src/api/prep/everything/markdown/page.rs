//! Builds Markdown. What a person wrote stands in quotes, so that no line of it is taken for one of ours.

use serde_json::Value;

pub(super) struct Page(String);

impl Page {
    pub fn new() -> Self {
        Self(String::new())
    }

    pub fn heading(&mut self, level: usize, text: &str) {
        self.gap();
        self.0.push_str(&"#".repeat(level));
        self.0.push(' ');
        self.0.push_str(&one_line(text));
        self.0.push_str("\n\n");
    }

    /// A paragraph of one line.
    pub fn line(&mut self, text: &str) {
        self.0.push_str(&one_line(text));
        self.0.push_str("\n\n");
    }

    /// `**name**: value`; nothing for an empty value.
    pub fn fact(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.0.push_str(&format!("- **{name}**: {}\n", one_line(value)));
        }
    }

    /// Words of the person; nothing for none.
    pub fn quote(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.gap();
        for line in text.trim().lines() {
            self.0.push_str(format!("> {}", line.trim_end()).trim_end());
            self.0.push('\n');
        }
        self.0.push('\n');
    }

    /// Anything, as nested lists.
    pub fn value(&mut self, value: &Value) {
        self.nested(value, 0);
        self.0.push('\n');
    }

    pub fn finish(self) -> String {
        format!("{}\n", self.0.trim_end())
    }

    /// An empty line, unless there is one.
    fn gap(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
    }

    fn nested(&mut self, value: &Value, depth: usize) {
        let indent = "  ".repeat(depth);
        let fields: Vec<(String, &Value)> = match value {
            Value::Object(fields) => {
                fields.iter().map(|(name, value)| (format!("**{name}**: "), value)).collect()
            }
            Value::Array(items) => items.iter().map(|item| (String::new(), item)).collect(),
            plain => vec![(String::new(), plain)],
        };
        for (name, value) in fields {
            match value {
                Value::Object(_) | Value::Array(_) => {
                    self.0.push_str(format!("{indent}- {name}").trim_end());
                    self.0.push('\n');
                    self.nested(value, depth + 1);
                }
                plain => {
                    let text = plain.as_str().map_or_else(|| plain.to_string(), one_line);
                    self.0.push_str(&format!("{indent}- {name}{text}\n"));
                }
            }
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::Page;
    use serde_json::json;

    #[test]
    fn words_of_a_person_make_no_heading_and_no_list_of_ours() {
        let mut page = Page::new();
        page.heading(1, "A\n# B");
        page.fact("Target", "x\n- y");
        page.quote("# not a heading\n\n- nor a list");
        page.value(&json!({"a": [1, {"b": "two\nlines"}], "c": null}));
        let expected = "# A # B\n\n- **Target**: x - y\n\n> # not a heading\n>\n> - nor a list\n\n\
            - **a**:\n  - 1\n  -\n    - **b**: two lines\n- **c**: null\n";
        assert_eq!(page.finish(), expected);
    }
}
