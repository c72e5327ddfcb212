//! `POST /prep/drills/{id}/keep`: an answer becomes a story.

use super::answer::DrillSeen;
use super::body::DrillBody;
use crate::api::prep::practice::{ShownBody, Status, StoryBody, StoryText, first_words};
use crate::api::prep::stories::limits;
use crate::api::prep::stories::versions::{self, Sitting};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_store::prep::{self, Kind, Record};
use highbar_stories::{Level, Section, Strength};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// The story that was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct KeptDrill {
    pub story_id: String,
}

/// Makes a story of what was said in a drill; asked again, it names the same story.
#[utoipa::path(post, path = "/prep/drills/{id}/keep", tag = "prep", params(("id" = Uuid, Path)),
    request_body = DrillSeen, responses((status = 200, body = KeptDrill)))]
pub async fn keep_drill(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<DrillSeen>,
) -> Result<axum::Json<KeptDrill>, ApiError> {
    let (by, owner, id) = (caller.by(), caller.owner(), id.to_string());
    let story_id = app
        .store
        .write(async move |tx| {
            let mut record: Record<DrillBody> = prep::get(tx, owner, Kind::Drill, &id).await?;
            if let Some(kept) = record.body.kept_as.clone() {
                let there: Option<Record<StoryBody>> = prep::find(tx, owner, Kind::Story, &kept).await?;
                if there.is_some() {
                    return Ok(kept);
                }
            }
            if record.version != body.version {
                return Err(prep::stale(Kind::Drill, &id, body.version, record.version).into());
            }
            if !record.body.has_answers() {
                return Err(ApiError::new(
                    ErrorCode::Refused,
                    "nothing was answered yet, answer the question first",
                ));
            }
            let story = Uuid::now_v7().to_string();
            let body = story_from(&record.body);
            limits::room(tx, owner, 1).await?;
            prep::save(tx, by, owner, Kind::Story, &story, 0, &body).await?;
            versions::keep(tx, by, owner, &story, &body, Sitting::Whole).await?;
            record.body.kept_as = Some(story.clone());
            prep::save(tx, by, owner, Kind::Drill, &id, record.version, &record.body).await?;
            Ok::<_, ApiError>(story)
        })
        .await?;
    Ok(axum::Json(KeptDrill { story_id }))
}

/// What was said, sorted into sections by what each question was after. The words stay as they were.
fn story_from(drill: &DrillBody) -> StoryBody {
    let mut sections: [Vec<String>; 5] = Default::default();
    let mut put = |section: Section, text: &str| {
        if !text.trim().is_empty() {
            sections[section as usize].push(text.trim().to_owned());
        }
    };
    for turn in &drill.turns {
        match turn.asked.because.as_deref() {
            None => {
                let (situation, action) = opening(&turn.answer);
                put(Section::Situation, situation);
                put(Section::Action, action);
            }
            Some(because) => put(section_of(because), &turn.answer),
        }
    }
    let [situation, task, action, result, learning] = sections.map(|texts| texts.join("\n\n"));
    StoryBody {
        title: title(drill),
        status: Status::Draft,
        level: if drill.level == Level::L7 { 7 } else { 6 },
        context: Some(drill.context.of_story()),
        principles: drill
            .principle
            .iter()
            .map(|id| ShownBody { id: id.clone(), strength: Strength::Leads })
            .collect(),
        text: StoryText { situation, task, action, result, learning },
        ..StoryBody::default()
    }
}

/// The sentences before the first in which the person acts, and the rest.
fn opening(answer: &str) -> (&str, &str) {
    let mut from = 0;
    for sentence in answer.split_inclusive(['.', '!', '?']) {
        let acts = sentence.split(|c: char| !c.is_alphanumeric()).any(|word| word == "I");
        if acts {
            break;
        }
        from += sentence.len();
    }
    if from >= answer.len() { ("", answer) } else { answer.split_at(from) }
}

fn section_of(because: &str) -> Section {
    match because {
        "situation" | "no-timeframe" => Section::Situation,
        "no-metric" | "metric-without-baseline" | "no-business-impact" => Section::Result,
        "no-learning" | "again" | "undo" => Section::Learning,
        _ => Section::Action,
    }
}

/// The first words of the answer, which say more than the question that many stories answer.
fn title(drill: &DrillBody) -> String {
    let first = drill.turns.iter().map(|turn| turn.answer.as_str()).find(|answer| !answer.is_empty());
    first_words(first.unwrap_or(&drill.text))
}

#[cfg(test)]
mod tests {
    use super::opening;

    #[test]
    fn the_sentences_before_somebody_acts_are_the_situation() {
        for (answer, situation, action) in [
            (
                "It was May. The shops printed two labels. I rolled it back.",
                "It was May. The shops printed two labels.",
                " I rolled it back.",
            ),
            ("I rolled it back. It was May.", "", "I rolled it back. It was May."),
            ("Nobody did anything. It went on.", "", "Nobody did anything. It went on."),
            ("", "", ""),
        ] {
            assert_eq!(opening(answer), (situation, action));
        }
    }
}
