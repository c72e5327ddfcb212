//! # scope-below-level
//!
//! You apply for L7, and everything happens within one team: no organisation, no several teams, no other
//! departments, no company-wide standard, no executives. Stories for L6 are never marked.
//!
//! **Why an interviewer minds.** An excellent story of one team is evidence for the level below, and they will say
//! so in the debrief.
//!
//! **Bad:** "My team of eight cut its release time to a day."
//! **Good:** "Six teams released by our calendar; I had authority over one of them."
//!
//! **Do:** tell who outside your team changed what they do because of it, or tell another story at this level.

use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::rules::short;
use crate::story::{Level, Section};
use crate::text::phrases::Phrases;
use crate::text::{Token, numbers, people};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Reach beyond one team, plainly.
static WIDE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "organisation|organization|organisations|organizations|org|orgs; organisation-wide|organization-wide|org-wide|company-wide|group-wide|firm-wide|enterprise-wide|engineering-wide|bank-wide|agency-wide; company wide
        across the company|business|group|organisation|firm|agency|bank|all|teams|departments|several|engineering|sites|countries|regions|functions|divisions|<num>; whole|entire company|agency|ministry|bank|firm|department|division|group|business|hospital|studio|organisation; rest of the company|agency|ministry|bank|firm|engineering|department|division|group|business|hospital|studio; the rest of the company|engineering
        vp|vps|svp|evp|ceo|cto|cfo|coo|cio|ciso|cpo; vice president|presidents; executive|executives|execs|exec; board of; the board; c-level|c-suite; leadership team; directors; departments; divisions; business units|unit; functions
        other|several|all|many|both|these|those|more|neighbouring|neighboring|different|multiple|every|each|any|between|sister|most|two|three|affected|dependent|partner teams|squads|orgs|tribes
        <num> .. groups|countries|locations; <num> .. teams|squads|tribes|orgs|departments|sites|units|organisations|divisions; every|each team|squad|department|site; all of engineering; engineering organisation; the other two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen; teams that|who|which|in|across|had|were|outside; my|our peers; peer managers; managers of|under|who; <num> managers; two|three|four|five|six|seven|eight|nine leads; two|three|four|five|six|seven|eight managers; other managers; fellow managers; heads of; team leads; cross-team|cross-functional|cross-department; all hands; company standard; standard for all|every|the; adopted by; subsidiary|subsidiaries; portfolio",
    )
});

/// Departments: two different ones are reach.
static DEPARTMENT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "legal; finance; sales; marketing; operations; procurement; compliance; hr; security; support; logistics; treasury; purchasing; audit; director; design; product; recruiting; communications; accounting; infrastructure; platform team",
    )
});

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    if story.level != Level::L7 || story.all_words() == 0 {
        return;
    }
    let mut weak = HashSet::new();
    for (_, text) in story.told() {
        for sentence in text.each_sentence() {
            if is_wide(sentence) {
                return;
            }
            weak.extend(departments(sentence));
        }
    }
    if weak.len() >= 2 {
        return;
    }
    let scope = story.reading.story.scope.as_str();
    let seen = if scope.is_empty() { "one team".to_owned() } else { format!("“{}”", short(scope)) };
    let message = format!(
        "You apply for L7, and all of it happens within {seen}: that is evidence for the level below."
    );
    let section = [Section::Situation, Section::Action].into_iter().find(|section| story.words(*section) > 0);
    let at = section.map_or(story.whole(), |section| story.span(section));
    found.add(
        section,
        at,
        message,
        "Say which other teams or departments changed what they do, or take another story.",
    );
}

fn is_wide(sentence: &[Token]) -> bool {
    WIDE.find(sentence).any(|range| {
        let words = &sentence[range.clone()];
        // "within one team" and "one of the two teams I know" are counted by the number before.
        let one =
            words.iter().any(|t| t.is("one")) && !words.iter().any(|t| t.is_any(&["teams", "departments"]));
        // A VP who only asked, or a company that only exists, does not widen what was done.
        let only_named = range.len() == 1
            && words[0].is_any(&["organisation", "organization", "company", "org", "functions", "portfolio"])
            && !sentence[..range.start]
                .last()
                .is_some_and(|b| b.is_one_of("the whole entire across engineering our product my by platform infrastructure data mobile web cloud field sales depot global regional"));
        // "the other eight" may be probes.
        let things = words[0].is("the")
            && words.len() == 3
            && words[1].is("other")
            && !sentence.get(range.end).is_some_and(|t| t.is_word() && t.lower.ends_with('s'))
            && !sentence.iter().any(|t| {
                t.is_one_of("team teams group groups department departments manager managers lead leads director directors site sites")
            });
        !(one || things || only_named || words[0].quoted && words.len() == 1)
    })
}

fn departments(sentence: &[Token]) -> Vec<String> {
    let mut found: Vec<String> = DEPARTMENT
        .find(sentence)
        .map(|range| &sentence[range.start])
        .filter(|token| {
            !token.is_one_of("design product support operations security platform infrastructure")
                || token.capital && !token.first
        })
        .map(|token| token.lower.clone())
        .collect();
    // "the Payments team", "another team".
    let others = (0..sentence.len()).filter(|at| {
        sentence[*at].is_any(&["team", "teams"])
            && people::is_other_team(sentence, *at)
            && !numbers::is_quantity(&sentence[*at - 1])
    });
    found.extend(others.map(|at| format!("{} team", sentence[at - 1].lower)));
    found
}
