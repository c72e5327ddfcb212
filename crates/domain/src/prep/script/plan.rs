//! What a rehearsal will be about: the parts of the agenda, the questions for each, the exercise. Chosen once, when
//! it begins, and kept with it, so that a later edition of the process changes nothing in it.

use serde::{Deserialize, Serialize};

use crate::prep::lines::{LineKind, Lines};
use crate::prep::seed;
use crate::process::{
    Exercise, ExerciseId, PrincipleId, Process, QuestionId, Round, RoundKind, RoundQuestion, Segment,
};

/// The course of one rehearsed round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Everything that looks like chance comes from it.
    pub seed: u64,
    pub parts: Vec<Part>,
    pub exercise: Option<Set>,
}

/// The exercise that is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Set {
    pub id: ExerciseId,
    pub title: String,
    pub text: String,
}

/// A part of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub id: String,
    pub name: String,
    /// Second at which it begins by the agenda.
    pub from: u32,
    /// Second at which it ends.
    pub to: u32,
    /// The person works on the exercise and thinks aloud; nobody asks one question after the other.
    pub work: bool,
    pub questions: Vec<Question>,
    /// What the interviewer may ask about the exercise here.
    pub prompts: Vec<String>,
}

/// A question that may be put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: QuestionId,
    pub text: String,
    pub principle: Option<PrincipleId>,
    pub ladder: Vec<String>,
}

impl Plan {
    /// Plans a round. `asked` says how often a question came up already in rehearsals, and `met` the same of an
    /// exercise: what is new comes first.
    #[must_use]
    pub fn of(
        process: &Process,
        round: &Round,
        lines: &Lines,
        seed: u64,
        asked: &dyn Fn(&QuestionId) -> u32,
        met: &dyn Fn(&ExerciseId) -> u32,
    ) -> Self {
        let exercise = choose_exercise(process, round, lines, seed, met);
        let working = exercise.is_some().then(|| working(round, lines)).flatten();
        let mut used: Vec<QuestionId> = Vec::new();
        let mut parts = Vec::new();
        for (at, (from, segment)) in round.agenda_starts().enumerate() {
            let mut questions = pool(process, round, segment, lines);
            questions.retain(|question| !used.contains(&question.id));
            seed::shuffle(seed, &mut questions, |question| question.id.to_string());
            questions.sort_by_key(|question| asked(&question.id));
            let (wanted, work) =
                (wanted(segment.minutes), working.is_some_and(|(a, b)| (a..b).contains(&at)));
            questions.truncate(wanted);
            used.extend(questions.iter().map(|question| question.id.clone()));
            parts.push(Part {
                id: segment.id.to_string(),
                name: segment.name.clone(),
                from: from * 60,
                to: (from + segment.minutes) * 60,
                work,
                questions,
                prompts: if work { prompts(exercise, segment) } else { Vec::new() },
            });
        }
        Self { seed, parts, exercise: exercise.map(set) }
    }

    /// Second at which the round is over.
    #[must_use]
    pub fn ends(&self) -> u32 {
        self.parts.last().map_or(0, |part| part.to)
    }

    /// The part that the agenda has reached.
    #[must_use]
    pub fn part_at(&self, second: u32) -> usize {
        let reached = self.parts.iter().take_while(|part| part.from <= second).count();
        reached.saturating_sub(1)
    }

    /// Whether some part is work on an exercise.
    #[must_use]
    pub fn has_work(&self) -> bool {
        self.parts.iter().any(|part| part.work)
    }

    /// The questions of all parts.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.parts.iter().flat_map(|part| &part.questions)
    }
}

impl Part {
    /// Whether questions of the bank are put in it.
    #[must_use]
    pub fn asks_stories(&self) -> bool {
        !self.questions.is_empty()
    }
}

/// A question takes about eight minutes with what follows; there is one more than fits, for short answers.
fn wanted(minutes: u32) -> usize {
    usize::try_from(minutes / 8 + 1).unwrap_or(1)
}

/// The exercise that was met least often, if a line of the round has a place for one.
fn choose_exercise<'p>(
    process: &'p Process,
    round: &Round,
    lines: &Lines,
    seed: u64,
    met: &dyn Fn(&ExerciseId) -> u32,
) -> Option<&'p Exercise> {
    let set = |segment: &Segment| sets_exercise(round, segment, lines);
    round.agenda.iter().find(|segment| set(segment))?;
    let mut all = process.exercises_for(round);
    seed::shuffle(seed, &mut all, |exercise| exercise.id.to_string());
    all.into_iter().min_by_key(|exercise| met(&exercise.id))
}

fn sets_exercise(round: &Round, segment: &Segment, lines: &Lines) -> bool {
    let asks = lines.fitting(round, segment.id.as_str(), LineKind::Ask);
    asks.iter().any(|line| line.text.contains("{exercise}"))
}

/// The parts from the one in which the exercise is set up to the next with questions of the bank, or the last.
fn working(round: &Round, lines: &Lines) -> Option<(usize, usize)> {
    let from = round.agenda.iter().position(|segment| sets_exercise(round, segment, lines))?;
    let rest = round.agenda.iter().enumerate().skip(from + 1);
    let to = rest.clone().find(|(_, segment)| has_questions(round, segment, lines)).map(|(at, _)| at);
    let last = round.agenda.len() - 1;
    Some((from, to.unwrap_or(last.max(from + 1))))
}

fn has_questions(round: &Round, segment: &Segment, lines: &Lines) -> bool {
    let of = |kind| lines.fitting(round, segment.id.as_str(), kind);
    of(LineKind::Ask).iter().chain(&of(LineKind::Next)).any(|line| line.puts_a_question())
}

/// Parts in which stories are asked for, by the principles of the round.
const STORIES: [&str; 5] =
    ["behavioural", "questions", "conversation", "principles_and_questions", "experience"];
/// Where questions of a theme are asked. Themes that do not occur, or whose place a round does not have, go wherever
/// there is room for a question.
const THEMES: [(&str, &str); 14] = [
    ("motivation", "overview"),
    ("current_role", "technical_background"),
    ("hard_decision", "behavioural"),
    ("management", "behavioural"),
    ("role_fit", "experience"),
    ("collaboration", "team_fit"),
    ("vision", "scenarios"),
    ("day_one", "scenarios"),
    ("potential", "scenarios"),
    ("values_scenarios", "scenarios"),
    ("authentic_leadership", "scenarios"),
    ("origins", "context"),
    ("turning_points", "decisions"),
    ("others", "decisions"),
];

/// The part that the theme of a question belongs to, if the round has it and puts questions there.
fn place(round: &Round, question: &RoundQuestion, lines: &Lines) -> Option<&'static str> {
    let theme = question.theme.as_ref()?;
    let (_, place) = THEMES.iter().find(|(known, _)| *known == theme.as_str())?;
    let has = |segment: &Segment| segment.id.as_str() == *place && has_questions(round, segment, lines);
    round.agenda.iter().any(has).then_some(*place)
}

fn pool(process: &Process, round: &Round, segment: &Segment, lines: &Lines) -> Vec<Question> {
    if !has_questions(round, segment, lines) {
        return Vec::new();
    }
    let themed = |question: &&RoundQuestion| {
        let place = place(round, question, lines);
        place.is_none_or(|place| place == segment.id.as_str())
    };
    let own = round.questions.iter().filter(themed).map(|question| Question {
        id: question.id.clone(),
        text: question.text.clone(),
        principle: None,
        ladder: question.ladder.clone(),
    });
    let mut all: Vec<Question> = own.collect();
    if STORIES.contains(&segment.id.as_str()) || (all.is_empty() && round.kind == RoundKind::Behavioral) {
        for principle in round.suggested_principles.iter().filter_map(|id| process.principle(id)) {
            all.extend(principle.questions.iter().map(|question| Question {
                id: question.id.clone(),
                text: question.text.clone(),
                principle: Some(principle.id.clone()),
                ladder: question.ladder.clone(),
            }));
        }
    }
    all
}

fn prompts(exercise: Option<&Exercise>, segment: &Segment) -> Vec<String> {
    let Some(exercise) = exercise else { return Vec::new() };
    match segment.id.as_str() {
        "extend" | "extension" | "scaling_operations" | "follow_up" => exercise.extensions.clone(),
        "high_level" | "deep_dive" => exercise.probes.clone(),
        _ => Vec::new(),
    }
}

fn set(exercise: &Exercise) -> Set {
    let mut text = exercise.statement.trim().to_owned();
    for example in &exercise.examples {
        text.push_str("\n\n");
        text.push_str(&format!("Input: {}\nOutput: {}", example.input.trim(), example.output.trim()));
        if !example.note.is_empty() {
            text.push('\n');
            text.push_str(example.note.trim());
        }
    }
    Set { id: exercise.id.clone(), title: exercise.title.clone(), text }
}
