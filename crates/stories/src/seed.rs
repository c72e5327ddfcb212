//! A seed of a story that is not written yet: a sentence of another one in which its principle already stirs.

use crate::bank::Member;
use crate::principle::{Principle, Strength};
use crate::text::Token;
use crate::text::phrases::Phrases;
use serde::Serialize;
use std::sync::LazyLock;

/// A sentence that could grow into a story of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Seed {
    /// Id of the story in which it stands.
    pub story: String,
    /// The sentence, as it was written.
    pub quote: String,
    /// What to ask oneself about it.
    pub ask: &'static str,
}

/// Shorter sentences tell nothing, and longer ones are no quotation.
const FEWEST_TOKENS: usize = 5;
const LONGEST_QUOTE: usize = 180;

/// A story that is said to touch the principle comes before one in which only a word does.
const TOUCHED: usize = 2;

/// The sentence in which a principle stirs most, in a story that is about another one.
#[must_use]
pub fn find(bank: &[Member<'_>], principle: Principle) -> Option<Seed> {
    let cues = &CUES[principle as usize];
    let mut best: Option<(usize, Seed)> = None;
    for member in bank {
        let strength = member.story.strength(principle);
        if strength > Some(Strength::Touches) {
            continue;
        }
        let said = usize::from(strength.is_some()) * TOUCHED;
        for sentence in member.analysis.each().flat_map(|(_, text)| text.each_sentence()) {
            let stirs = cues.find(sentence).filter(|range| !sentence[range.start].quoted).count();
            let quote = member.analysis.quote(sentence);
            if stirs == 0 || sentence.len() < FEWEST_TOKENS || quote.chars().count() > LONGEST_QUOTE {
                continue;
            }
            let acts = usize::from(sentence.iter().any(|token: &Token| token.is("i")));
            let worth = 2 * stirs + acts + said;
            if best.as_ref().is_none_or(|(most, _)| worth > *most) {
                let quote = quote.split_whitespace().collect::<Vec<_>>().join(" ");
                let quote = quote.trim_end_matches('.').to_owned();
                best = Some((worth, Seed { story: member.id.to_owned(), quote, ask: ask(principle) }));
            }
        }
    }
    best.map(|(_, seed)| seed)
}

static CUES: LazyLock<[Phrases; 16]> = LazyLock::new(|| Principle::ALL.map(|one| Phrases::new(cues(one))));

/// Words in which a principle stirs, though the story is about something else.
fn cues(principle: Principle) -> &'static str {
    match principle {
        Principle::CustomerObsession => {
            "customer|customers|user|users|shopper|shoppers|patient|patients|household|households|buyer|buyers
            complained|complaint|complaints; support tickets|calls; called us"
        }
        Principle::Ownership => {
            "nobody's|nobody owned; no one owned; not my|mine job|task|team; took it|this|that over|on; i volunteered
            on call; carried the pager; nobody had asked|told; was not asked; fell to me"
        }
        Principle::InventAndSimplify => {
            "simpler|simplest|simplified|simplify|removed|deleted|replaced; by hand; instead of building; one step
            no longer needed|need; switched off; got rid of; automated|script; a new way"
        }
        Principle::AreRightALot => {
            "changed my mind; i was wrong; had been wrong; evidence; doubted|doubt; hypothesis|assumption|assumed
            turned out; against my; asked her|him|them to check; prove"
        }
        Principle::LearnAndBeCurious => {
            "learned|learnt|taught|curious|wondered|read about; i read; i asked why; asked how; sat with; spent .. with
            never done; had never; a course; shadowed; did not know"
        }
        Principle::HireAndDevelopTheBest => {
            "hired|hire|interviewed|mentored|coached|promoted|promotion|grew; asked her|him to lead; her|his first
            new joiner|engineer|hire; onboarded|onboarding; feedback"
        }
        Principle::InsistOnTheHighestStandards => {
            "quality|standard|standards|bar; sent it back; did not ship; refused to ship|sign|release; held .. back
            not good enough; reviewed each|every|all; rejected; tested each|every|all"
        }
        Principle::ThinkBig => {
            "vision|strategy|whole company|organisation|organization; three|five years; all teams|countries|depots
            proposed|proposal; what if; platform; ten times; everywhere"
        }
        Principle::BiasForAction => {
            "same day|hour|night|evening; within the|an|one|two hour|hours|minutes|day; at once; did not wait; right away
            rolled|roll .. back; the next morning; by noon; went ahead; without waiting"
        }
        Principle::Frugality => {
            "budget|cost|costs|cheaper|cheap|saved|licence|license|licences|spend|spending; no money; own laptop
            could not hire; with two|three people|engineers; for free; paid by"
        }
        Principle::EarnTrust => {
            "apologised|apologized|apology|admitted|promised|trust|trusted; told her|him|them that i; my mistake|fault
            in my own name; wrote to the|each|every; before they; said sorry"
        }
        Principle::DiveDeep => {
            "logs|log|query|queries|traced|compared|counted|audited|root cause; line by line; row by row; read every|each|all
            looked at each|every; went through; the number was|did; data did not"
        }
        Principle::HaveBackbone => {
            "disagreed|objected|refused|against it; told my director|manager|boss; said no; pushed back; was against
            argued|escalated; did not want; committed to it; even though i"
        }
        Principle::DeliverResults => {
            "deadline|date|launch|launched|shipped|delivered|on time; weeks early|late; despite|although; cut the scope
            went live; met the; by the end of; moved the date"
        }
        Principle::BestEmployer => {
            "tired|burnt|burned|exhausted|overtime|weekend|weekends|nights|pager|on-call; her|his|their children|family
            morale; remote|part-time; felt safe|unsafe; left the team; unfair|fair"
        }
        Principle::BroadResponsibility => {
            "neighbours|neighbors|public|community|privacy|accessible|accessibility|environment|energy|waste|co2
            people who never; whole town|city; side effect|effects; misused|abuse|harm"
        }
    }
}

fn ask(principle: Principle) -> &'static str {
    match principle {
        Principle::CustomerObsession => "Who was that customer, and what did you drop for them?",
        Principle::Ownership => "Whose was it before you took it, and what did you put down for it?",
        Principle::InventAndSimplify => "What became unnecessary, and who did not believe that it could?",
        Principle::AreRightALot => "What did you believe before, and whose evidence moved you?",
        Principle::LearnAndBeCurious => "What did you not know there, and how did you get to know it?",
        Principle::HireAndDevelopTheBest => "What can that person do today that they could not then?",
        Principle::InsistOnTheHighestStandards => "Who would have let it pass, and what did holding it cost?",
        Principle::ThinkBig => "How large could it have become, and what was the first piece?",
        Principle::BiasForAction => {
            "What did you decide without knowing, and how would you have taken it back?"
        }
        Principle::Frugality => "What did you not have, and what did you find because of it?",
        Principle::EarnTrust => "What did you tell them that you could have kept to yourself?",
        Principle::DiveDeep => "Which number did not fit, and how far down did you follow it?",
        Principle::HaveBackbone => "Who was on the other side, and what did you do once it was decided?",
        Principle::DeliverResults => "What stood against that date, and what did you give up to keep it?",
        Principle::BestEmployer => "Whom did the way of working hurt, and what did you change for them?",
        Principle::BroadResponsibility => {
            "Whom did it reach that never chose it, and what did you do for them?"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::laid_out::LaidOut;
    use crate::principle::Shown;
    use crate::story::{Context, Level, Story};

    fn seed_of(action: &str, shown: &[(Principle, Strength)], principle: Principle) -> Option<String> {
        let shown =
            shown.iter().map(|(principle, strength)| Shown { principle: *principle, strength: *strength });
        let story = Story { action: action.to_owned(), principles: shown.collect(), ..Story::default() };
        let laid = LaidOut::of(story.clone(), 1);
        let member = Member { id: "a", story: &story, analysis: laid.analysis(Level::L6, Context::Loop) };
        find(&[member], principle).map(|seed| seed.quote)
    }

    #[test]
    fn a_sentence_is_quoted_in_which_the_principle_stirs() {
        let action = "I rewrote the importer. My director wanted June, and I said no to him in front of everybody. It held.";
        let found = seed_of(action, &[(Principle::DiveDeep, Strength::Leads)], Principle::HaveBackbone);
        assert_eq!(
            found.as_deref(),
            Some("My director wanted June, and I said no to him in front of everybody")
        );
    }

    #[test]
    fn there_is_no_seed_where_nothing_stirs_or_the_story_is_about_it_already() {
        let action = "I said no to my director, and he was against it.";
        assert_eq!(
            seed_of(action, &[(Principle::HaveBackbone, Strength::Carries)], Principle::HaveBackbone),
            None
        );
        assert_eq!(seed_of(action, &[], Principle::Frugality), None);
        assert_eq!(seed_of("", &[], Principle::Frugality), None);
    }

    #[test]
    fn every_principle_has_words_and_a_question() {
        for principle in Principle::ALL {
            assert!(!cues(principle).is_empty() && ask(principle).ends_with('?'), "{principle:?}");
        }
    }
}
