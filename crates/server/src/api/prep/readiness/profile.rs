//! The profile of those who were hired, held against what the bank shows.

use super::practised::Practised;
use super::view::ProfileLine;
use highbar_domain::prep::times::counted;
use highbar_domain::process::InsightKind;
use highbar_stories::Principle;
use highbar_stories::story::Kind;

/// Stories before anything is said of a record.
const LEAST_STORIES: usize = 5;

pub fn lines(practised: &Practised) -> Vec<ProfileLine> {
    let insights = practised.case.process.insights.iter();
    insights
        .filter(|insight| insight.kind == InsightKind::SuccessProfile)
        .map(|insight| {
            let (met, evidence) = held_against(practised, insight.id.as_str());
            ProfileLine { id: insight.id.to_string(), words: insight.text.clone(), met, evidence }
        })
        .collect()
}

fn held_against(practised: &Practised, id: &str) -> (Option<bool>, String) {
    let bank = &practised.bank;
    let stories = |count: usize| counted(count as u64, "story", "stories");
    let showing = |principle: Principle| bank.showing(principle).filter(|told| told.words > 0).count();
    let without = |rule: &str| {
        let fine = |told: &&crate::api::prep::practice::Told| {
            told.words > 0 && !told.findings.iter().any(|fault| fault.rule == rule)
        };
        bank.stories.iter().filter(fine).count()
    };
    let enough = bank.stories.iter().filter(|told| told.words > 0).count() >= LEAST_STORIES;
    let judged = |holds: bool| enough.then_some(holds);
    match id {
        "profile_record" => {
            let count = showing(Principle::DeliverResults);
            (judged(count >= 2), format!("{} for Deliver Results", stories(count)))
        }
        "profile_leadership" => {
            let count = bank.of_kind(Kind::People);
            (judged(count >= 4), format!("{} about people", stories(count)))
        }
        "profile_technical" => technical(practised),
        "profile_reach" => {
            let count = without("no-stakeholder");
            (judged(count >= 3), format!("{} with somebody outside your team", stories(count)))
        }
        "profile_judgement" => {
            let count = showing(Principle::CustomerObsession);
            (judged(count >= 2), format!("{} for Customer Obsession", stories(count)))
        }
        _ => (None, "Nothing here can be counted".to_owned()),
    }
}

fn technical(practised: &Practised) -> (Option<bool>, String) {
    const ENOUGH: usize = 20;
    let answers = &practised.fundamentals;
    let right = answers.values().filter(|answer| answer.body.first_right).count();
    let met = (answers.len() >= ENOUGH).then_some(right * 4 >= answers.len() * 3);
    (met, format!("{right} of {} fundamentals right at once", answers.len()))
}
