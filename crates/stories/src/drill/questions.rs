//! What is asked when something is missing: three ways for each fault, all of them with the person's own words.

use crate::principle::Principle;
use crate::text::Words;

/// How one fault is asked about.
pub(super) struct Asking {
    pub rule: &'static str,
    /// Is it something that stands nowhere, rather than words to point at?
    pub absence: bool,
    /// Smaller is more telling.
    pub weight: u8,
    /// Words of the clause that is quoted, for an absence.
    pub look_for: &'static Words,
    /// `{quote}` stands for the words.
    pub questions: &'static [&'static str],
    /// The principles for which this is asked first.
    pub first_for: &'static [Principle],
}

impl Asking {
    /// The order in which faults are asked about for a principle.
    pub fn rank(&self, principle: Option<Principle>) -> u8 {
        let first = principle.is_some_and(|p| self.first_for.contains(&p));
        if first && self.weight > 1 { 2 } else { self.weight + 2 * u8::from(self.weight > 1) }
    }
}

pub(super) const SITUATION: &[&str] = &[
    "Let us begin with where you were: which team, which month, and what had just happened?",
    "Take me there first. Who was in the room, and what was at stake that week?",
    "Before that, one step back: what was going on at the time, and what was yours in it?",
];

static RESULTS: Words = Words::new(
    "shipped launched went fell rose improved worked grew dropped stayed signed finished happy better faster fewer more less success live saved result end released solved fixed",
);
static STEPS: Words = Words::new(
    "i decided asked told wrote called built stopped moved chose took went made talked convinced changed",
);
static WRONG: Words = Words::new(
    "wrong late failed broke missed lost mistake thought believed should never problem hard regret angry forgot ignored",
);
static PEOPLE: Words = Words::new(
    "they them everyone people customers users team somebody stakeholders management who needed wanted",
);
static NONE: Words = Words::new("");

pub(super) static ASKING: &[Asking] = &[
    Asking {
        rule: "confidential",
        absence: false,
        weight: 0,
        look_for: &NONE,
        questions: &[
            "You said “{quote}”. Keep that out here; can you tell me what it made you do, without it?",
            "“{quote}” sounds like something that stays with your employer. How would you tell the same decision without it?",
        ],
        first_for: &[],
    },
    Asking {
        rule: "hypothetical",
        absence: false,
        weight: 1,
        look_for: &NONE,
        questions: &[
            "“{quote}” tells me how you would go about it. When was the last time that you did, and what happened on that day?",
            "You say “{quote}”. Pick one occasion: who was it, and what did you say to them?",
            "Between “{quote}” and what took place there may be a difference. What took place?",
        ],
        first_for: &[],
    },
    Asking {
        rule: "we-over-i",
        absence: false,
        weight: 3,
        look_for: &NONE,
        questions: &[
            "“{quote}”: who is “we” there, and which part of it was yours?",
            "You said “{quote}”. If you had been away that week, what would not have happened?",
            "“{quote}”. Who decided that, and what did you want yourself?",
        ],
        first_for: &[
            Principle::Ownership,
            Principle::HaveBackbone,
            Principle::BiasForAction,
            Principle::AreRightALot,
        ],
    },
    Asking {
        rule: "passive-action",
        absence: false,
        weight: 4,
        look_for: &NONE,
        questions: &[
            "“{quote}”. By whom? Tell me what you said, and what they answered.",
            "There is nobody in “{quote}”. Who was it, and where were you?",
            "How did it come to “{quote}”? Take me into that talk.",
        ],
        first_for: &[Principle::Ownership, Principle::EarnTrust, Principle::HireAndDevelopTheBest],
    },
    Asking {
        rule: "no-metric",
        absence: true,
        weight: 5,
        look_for: &RESULTS,
        questions: &[
            "“{quote}”: how many, or how much, and how did you come by the number?",
            "You said “{quote}”. What would I have seen if I had counted before and after?",
            "What figure stands behind “{quote}”, and who else would confirm it?",
        ],
        first_for: &[
            Principle::DeliverResults,
            Principle::DiveDeep,
            Principle::InsistOnTheHighestStandards,
            Principle::Frugality,
        ],
    },
    Asking {
        rule: "metric-without-baseline",
        absence: false,
        weight: 6,
        look_for: &NONE,
        questions: &[
            "“{quote}”: from what, and over how long?",
            "You said “{quote}”. What was it before, and who measured that?",
            "Of how many is that, “{quote}”? And what else changed in the same weeks?",
        ],
        first_for: &[Principle::DeliverResults, Principle::DiveDeep, Principle::AreRightALot],
    },
    Asking {
        rule: "no-conflict",
        absence: true,
        weight: 7,
        look_for: &STEPS,
        questions: &[
            "“{quote}”. Who was against it, and what was their best argument?",
            "You make it sound smooth: “{quote}”. At which moment could it have failed?",
            "What did you have to give up for “{quote}”?",
        ],
        first_for: &[Principle::HaveBackbone, Principle::EarnTrust, Principle::ThinkBig],
    },
    Asking {
        rule: "vague-words",
        absence: false,
        weight: 8,
        look_for: &NONE,
        questions: &[
            "“{quote}”: can you put a number or a name to that?",
            "When you say “{quote}”, what would I write down if I were to be exact?",
            "How would somebody who disagrees with you have put “{quote}”?",
        ],
        first_for: &[Principle::DiveDeep, Principle::InsistOnTheHighestStandards],
    },
    Asking {
        rule: "no-business-impact",
        absence: true,
        weight: 9,
        look_for: &RESULTS,
        questions: &[
            "“{quote}”. Who outside engineering noticed, and how do you know?",
            "What was “{quote}” worth, and to whom?",
            "If you had not done it, whom would it have hurt after “{quote}”?",
        ],
        first_for: &[Principle::CustomerObsession, Principle::BroadResponsibility, Principle::ThinkBig],
    },
    Asking {
        rule: "no-stakeholder",
        absence: true,
        weight: 10,
        look_for: &PEOPLE,
        questions: &[
            "“{quote}”. Whom did you need for it outside your team, and what did they want?",
            "Who waited for “{quote}”? Give me one person.",
            "Whom did you not ask before “{quote}”, and should have?",
        ],
        first_for: &[Principle::CustomerObsession, Principle::EarnTrust, Principle::BestEmployer],
    },
    Asking {
        rule: "no-timeframe",
        absence: true,
        weight: 11,
        look_for: &STEPS,
        questions: &[
            "“{quote}”: when was that, and how long did it take you?",
            "How many weeks lay between the first sign and “{quote}”?",
            "“{quote}”. By which day did it have to be done, and who had set that day?",
        ],
        first_for: &[Principle::BiasForAction, Principle::DeliverResults],
    },
    Asking {
        rule: "jargon",
        absence: false,
        weight: 12,
        look_for: &NONE,
        questions: &[
            "You said “{quote}”. I do not know that name; what does the thing do?",
            "“{quote}”: say that again for somebody from another company.",
        ],
        first_for: &[],
    },
    Asking {
        rule: "no-learning",
        absence: true,
        weight: 13,
        look_for: &WRONG,
        questions: &[
            "“{quote}”. What do you do differently since then?",
            "You told me “{quote}”. When did the same thing come up again, and what did you do that time?",
            "Looking at “{quote}” today: what did you believe then that you no longer believe?",
        ],
        first_for: &[Principle::LearnAndBeCurious, Principle::EarnTrust],
    },
];
