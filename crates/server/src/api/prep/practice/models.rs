//! The model stories that are part of the binary, with their margin notes, each read once. Tests read all of them.

use highbar_stories::{Section, Story, markdown};
use rust_embed::RustEmbed;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "../../content/stories"]
struct Files;

/// A story to learn from.
#[derive(Debug)]
pub struct Model {
    pub id: String,
    pub theme: String,
    pub story: Story,
    /// In the order of the text.
    pub notes: Vec<Note>,
}

/// What an interviewer would write in the margin.
#[derive(Debug)]
pub struct Note {
    pub section: Section,
    /// Unicode scalar values from the start of the section's own text.
    pub start: usize,
    pub end: usize,
    pub quote: String,
    pub why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Margin {
    note: Vec<MarginNote>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MarginNote {
    quote: String,
    why: String,
}

static MODELS: LazyLock<Vec<Model>> = LazyLock::new(|| {
    let mut names: Vec<String> =
        Files::iter().filter_map(|path| path.strip_suffix(".md").map(str::to_owned)).collect();
    names.sort_unstable();
    names.iter().filter_map(|name| model(name)).collect()
});

/// The model stories, those of the lower level first.
#[must_use]
pub fn model_stories() -> &'static [Model] {
    &MODELS
}

fn text(path: &str) -> Option<String> {
    Files::get(path).and_then(|file| String::from_utf8(file.data.into_owned()).ok())
}

/// `l6-customer-obsession.md` with the notes of `l6-customer-obsession.toml`.
fn model(name: &str) -> Option<Model> {
    let story = markdown::read(&text(&format!("{name}.md"))?).story;
    let margin: Margin = toml::from_str(&text(&format!("{name}.toml"))?).ok()?;
    let (_, theme) = name.split_once('-')?;
    let mut notes: Vec<Note> = margin.note.into_iter().filter_map(|note| placed(&story, note)).collect();
    notes.sort_by_key(|note| (note.section, note.start));
    Some(Model { id: name.to_owned(), theme: theme.replace('-', "_"), story, notes })
}

/// The section in which a note's words stand, and where.
fn placed(story: &Story, note: MarginNote) -> Option<Note> {
    Section::ALL.into_iter().find_map(|section| {
        let text = story.section(section);
        let byte = text.find(&note.quote)?;
        let start = text[..byte].chars().count();
        let end = start + note.quote.chars().count();
        Some(Note { section, start, end, quote: note.quote.clone(), why: note.why.clone() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_story_is_read_with_all_its_notes() {
        assert_eq!(model_stories().len(), Files::iter().filter(|path| path.ends_with(".md")).count());
        assert_eq!(model_stories().len(), 8);
        for model in model_stories() {
            let file = text(&format!("{}.toml", model.id)).expect("it has notes");
            assert_eq!(model.notes.len(), file.matches("[[note]]").count(), "{}", model.id);
        }
    }
}
