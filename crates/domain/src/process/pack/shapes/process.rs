//! `process.toml`: what the process is, its stages, clocks, loop and policy.

use super::super::shape::{Kind, Need, Shape, Target, may, must, or};
use super::material::{CHECKLIST, FAILURE_PATTERN, FORMULA, GUIDANCE, INSIGHT, REFERENCE_QUESTION, TEMPLATE};
use super::rubric::COMPETENCY;
use super::{NAME, SENTENCE};
use crate::process::{ClockId, ClockStart, PolicyMode, RuleId, StageKind, Tool, Vote};

/// A working day has no more interview minutes than this.
const DAY: u32 = 24 * 60;

pub static PROCESS: Shape = Shape {
    name: "process.toml",
    about: "What the process is, its stages, clocks, loop and decision policy.",
    keys: &[
        must("format", Kind::Line(40), "Always `highbar-process/1`."),
        must("id", Kind::Id, "Name of the pack; shipped packs are known by it."),
        must("version", Kind::Whole(1, 1_000_000, ""), "Counts up with every edit, from 1."),
        must("name", NAME, "Name of the process on screen."),
        must("role", NAME, "The role that is hired."),
        must("level", Kind::Whole(1, 20, ""), "The level that is hired."),
        may(
            "extends",
            Kind::Ref(Target::Pack),
            "A sibling pack, or a shipped one, from which everything not stated here is taken.",
        ),
        must("summary", Kind::Prose, "What the process weighs, in one to three sentences."),
        must("loop", Kind::Table(&LOOP), "The loop's rounds and limits."),
        must("stage", Kind::Rows(1, &STAGE), "The stages; the first is where an application starts."),
        may("clock", Kind::Rows(0, &CLOCK), "Due times."),
        may("reference_band", Kind::Rows(0, &REFERENCE_BAND), "Pass rates that somebody claims."),
        may("votes", Kind::Table(&VOTES), "The organisation's words for the votes."),
        must("decision", Kind::Table(&DECISION), "The decision policy."),
        may("cool_down", Kind::Table(&COOL_DOWN), "How long a rejected candidate waits."),
        may("remote", Kind::Table(&REMOTE), "How a loop is held at a distance."),
        may("variant", Kind::Rows(0, &VARIANT), "Other legal make-ups of the loop."),
        may("formula", Kind::Rows(0, &FORMULA), "The groups of the debrief and of readiness."),
        may("insight", Kind::Rows(0, &INSIGHT), "Statements about the process itself."),
        may("feedback", Kind::Table(&FEEDBACK), "Feedback to rejected candidates."),
        may("reference_question", Kind::Rows(0, &REFERENCE_QUESTION), "The form for referees."),
        may("template", Kind::Rows(0, &TEMPLATE), "The letters."),
        may("competency", Kind::Rows(0, &COMPETENCY), "Skills rated beside the principles."),
        may("failure_pattern", Kind::Rows(0, &FAILURE_PATTERN), "Ways in which candidates fail."),
        may("checklist", Kind::Rows(0, &CHECKLIST), "The preparation checklist."),
        may("guidance", Kind::Rows(0, &GUIDANCE), "Advice by topic."),
        may(
            "principle_order",
            Kind::List(1, &Kind::Ref(Target::Principle)),
            "The order in which principles are shown; those left out follow by file name.",
        ),
        may("remove", Kind::Table(&REMOVE), "Inherited things to drop; only with `extends`."),
    ],
};

static LOOP: Shape = Shape {
    name: "[loop]",
    about: "The loop's rounds and limits.",
    keys: &[
        must("minutes", Kind::Span(1, 7 * DAY, "minutes"), "Total of all rounds without breaks."),
        or("4 to 8", "rounds", Kind::Span(4, 8, "rounds"), "How many rounds a loop may have."),
        must("order", Kind::List(1, &Kind::Ref(Target::Round)), "The rounds of the loop, in order."),
        or("1 to 2", "days", Kind::Span(1, 30, "days"), "Days over which the loop may be spread."),
        may(
            "critical_principles",
            Kind::List(0, &Kind::Ref(Target::Principle)),
            "Principles for which more than one data point is wanted.",
        ),
        or(
            "2",
            "critical_evidence",
            Kind::Whole(1, 8, "rounds"),
            "Independent data points wanted for each critical principle.",
        ),
        or(
            "1",
            "max_levels_below",
            Kind::Whole(0, 20, "levels"),
            "How many levels below the role a member of the panel may be; screens are exempt.",
        ),
    ],
};

static STAGE: Shape = Shape {
    name: "[[stage]]",
    about: "A stop on the way of an application.",
    keys: &[
        must("id", Kind::Id, "Name of the stage."),
        must("kind", Kind::Word(StageKind::WORDS), "What the stage is for."),
        must("name", NAME, "Name on screen."),
        must("summary", Kind::Prose, "What happens here."),
        or(
            "empty",
            "next",
            Kind::List(0, &Kind::Ref(Target::Stage)),
            "Where an application may go from here. Reject, withdraw and hold are always possible and not listed.",
        ),
        or("empty", "looks_at", Kind::List(0, &SENTENCE), "What the stage looks at."),
        may("round", Kind::Ref(Target::Round), "The screen held in this stage."),
    ],
};

static CLOCK: Shape = Shape {
    name: "[[clock]]",
    about: "A due time.",
    keys: &[
        must("id", Kind::Word(ClockId::WORDS), "Which due time it is."),
        must("name", NAME, "Name on screen."),
        must("from", Kind::Word(ClockStart::WORDS), "The moment from which it runs."),
        must("due", Kind::Table(&DUE), "How long after that moment; exactly one unit."),
        may("stage", Kind::Ref(Target::Stage), "The stage in which it is shown."),
        or("empty", "summary", Kind::Prose, "What it means, in a sentence."),
    ],
};

static DUE: Shape = Shape {
    name: "due",
    about: "A length of time in exactly one unit.",
    keys: &[
        may(
            "business_days",
            Kind::Whole(1, 366, "business days"),
            "By the end of this business day of the requisition's calendar.",
        ),
        may("calendar_weeks_min", Kind::Whole(1, 104, "weeks"), "First calendar week, counted from 1."),
        may("calendar_weeks_max", Kind::Whole(1, 104, "weeks"), "Last calendar week."),
        may("hours", Kind::Whole(1, 24 * 366, "hours"), "Within this many hours on the clock."),
    ],
};

static REFERENCE_BAND: Shape = Shape {
    name: "[[reference_band]]",
    about: "A pass rate that somebody claims; shown beside the measured one, never as a fact.",
    keys: &[
        must("id", Kind::Id, "Name of the band."),
        must("stage", Kind::Ref(Target::StageOrOverall), "The stage it is about, or `overall`."),
        must("percent", Kind::Span(0, 100, "per cent"), "Share of those who enter and pass."),
        or("empty", "note", Kind::Prose, "Where the figure comes from."),
    ],
};

static VOTES: Shape = Shape {
    name: "[votes]",
    about: "The organisation's words for the votes.",
    keys: &[may("labels", Kind::Table(&LABELS), "A word for each vote.")],
};

static LABELS: Shape = Shape {
    name: "[votes.labels]",
    about: "A word for each vote.",
    keys: &[
        or("Hire", "hire", NAME, "Word for `hire`."),
        or("Lean hire", "lean_hire", NAME, "Word for `lean_hire`."),
        or("Lean no hire", "lean_no_hire", NAME, "Word for `lean_no_hire`."),
        or("No hire", "no_hire", NAME, "Word for `no_hire`."),
    ],
};

static DECISION: Shape = Shape {
    name: "[decision]",
    about: "The decision policy.",
    keys: &[
        must(
            "policy",
            Kind::Word(PolicyMode::WORDS),
            "`strict`: the rules bind. `advisory`: going against them needs a written reason. A veto binds in both.",
        ),
        must("rule", Kind::Rows(1, &RULE), "The rules, in the order in which they are shown."),
    ],
};

static RULE: Shape = Shape {
    name: "[[decision.rule]]",
    about: "One rule. The rules on consensus and veto name neither rounds nor votes.",
    keys: &[
        must("id", Kind::Word(RuleId::WORDS), "Which rule it is."),
        or(
            "empty",
            "rounds",
            Kind::List(0, &Kind::Ref(Target::Round)),
            "Rounds it is about; those that are not part of the loop at hand are passed over.",
        ),
        or("empty", "votes", Kind::List(0, &Kind::Word(Vote::WORDS)), "Votes that satisfy it."),
        must("text", Kind::Prose, "The rule in words."),
    ],
};

static COOL_DOWN: Shape = Shape {
    name: "[cool_down]",
    about: "How long a rejected candidate waits before applying again.",
    keys: &[
        or("6", "default_months", Kind::Whole(0, 120, "months"), "Unless the decision says otherwise."),
        or("6", "min_months", Kind::Whole(0, 120, "months"), "The least that a decision may set."),
        or("12", "max_months", Kind::Whole(0, 120, "months"), "The most that a decision may set."),
    ],
};

static REMOTE: Shape = Shape {
    name: "[remote]",
    about: "How a loop is held at a distance.",
    keys: &[
        must("days", Kind::Span(1, 30, "days"), "Days over which a remote loop may be spread."),
        or("empty", "tools", Kind::List(0, &Kind::Word(Tool::WORDS)), "What is shared."),
        or("empty", "setup", Kind::List(0, &SENTENCE), "What the candidate prepares."),
        or("empty", "communication", Kind::List(0, &SENTENCE), "How to talk at a distance."),
        or("empty", "success", Kind::List(0, &SENTENCE), "What helps on the day."),
    ],
};

static VARIANT: Shape = Shape {
    name: "[[variant]]",
    about: "Another legal make-up of the loop.",
    keys: &[
        must("id", Kind::Id, "Name of the variant."),
        must("name", NAME, "Name on screen."),
        must("summary", Kind::Prose, "When to choose it."),
        or(
            "empty",
            "remove",
            Kind::List(0, &Kind::Ref(Target::Round)),
            "Rounds of the loop that are left out.",
        ),
        or(
            "empty",
            "add",
            Kind::List(0, &Kind::Ref(Target::Round)),
            "Rounds that take the places of the removed ones; any left over come last.",
        ),
        may(
            "minutes",
            Kind::Span(1, 7 * DAY, "minutes"),
            "Total minutes, where they differ from the loop's.",
        ),
    ],
};

static FEEDBACK: Shape = Shape {
    name: "[feedback]",
    about: "Feedback to rejected candidates.",
    keys: &[or(
        "false",
        "enabled_by_default",
        Kind::Flag,
        "Whether a new organisation starts with feedback switched on.",
    )],
};

macro_rules! removable {
    ($($name:literal => $target:ident),+ $(,)?) => {
        &[$(super::super::shape::Key {
            name: $name,
            kind: Kind::List(0, &Kind::Ref(Target::$target)),
            need: Need::Default("empty"),
            about: "What of these to drop.",
        }),+]
    };
}

static REMOVE: Shape = Shape {
    name: "[remove]",
    about: "Inherited things to drop, by id.",
    keys: removable! {
        "rounds" => Round,
        "principles" => Principle,
        "competencies" => Competency,
        "exercises" => Exercise,
        "checklist" => Checklist,
        "failure_patterns" => FailurePattern,
        "guidance" => Guidance,
        "insights" => Insight,
        "stages" => Stage,
        "clocks" => Clock,
        "templates" => Template,
        "reference_questions" => ReferenceQuestion,
        "variants" => Variant,
    },
};
