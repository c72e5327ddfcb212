//! The ladder of a Bar Raiser: when nothing is missing, go on until the story holds or does not.

use crate::principle::Principle;
use serde::{Deserialize, Serialize};

/// One rung. Neighbours of the same kind ask for the same, and one of them is chosen by what was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    pub id: String,
    /// What it is after, such as `more`, `differently` or `dilemma`.
    pub kind: String,
    /// `{quote}` stands for words of the person.
    pub ask: String,
}

/// The ladder that is used where a process brings none: more of it, the other way, doing it again, and values
/// against each other.
#[must_use]
pub fn bar_raiser(principle: Option<Principle>) -> Vec<Rung> {
    let (against, dilemma) = principle.map_or(GENERAL, of_principle);
    let rows = [
        ("more-detail", "more", "Tell me more about “{quote}”. What did you see, hour by hour?"),
        ("more-words", "more", "Stay with “{quote}” for a moment. What exactly did you say?"),
        (
            "more-doubt",
            "more",
            "You said “{quote}”. What did you not know at that time, and what did you do about it?",
        ),
        (
            "other-way",
            "alternative",
            "Which other way did you turn down before “{quote}”, and what spoke for it?",
        ),
        (
            "other-view",
            "alternative",
            "If I called the person who liked “{quote}” least, how would they tell it?",
        ),
        ("against", "against", against),
        (
            "again",
            "differently",
            "You have the same Monday again, with what you know now. What do you do before noon that you did not do then?",
        ),
        (
            "undo",
            "differently",
            "Which decision in this would you take back, and what would it have cost to decide otherwise?",
        ),
        ("dilemma", "dilemma", dilemma),
        (
            "price",
            "price",
            "Who paid for this, in hours, money or goodwill, and did they agree to it beforehand?",
        ),
        (
            "without-you",
            "legacy",
            "You leave the company the day after. What of it is still there a year later, and why?",
        ),
        ("half", "stretch", "Now you get half of the time and half of the people. What goes first?"),
        (
            "standard",
            "standard",
            "Was it good enough? Tell me of something in it that you would not accept from somebody else today.",
        ),
    ];
    rows.map(|(id, kind, ask)| Rung { id: id.to_owned(), kind: kind.to_owned(), ask: ask.to_owned() })
        .to_vec()
}

const GENERAL: (&str, &str) = (
    "Suppose I think that your first decision in this was wrong. Where would my case be strongest?",
    "You can be fair to the person in this or to the date. You have until five o'clock. Which, and what do you tell the other side?",
);

/// For each principle: an argument against the answer, and two values that cannot both be had.
fn of_principle(principle: Principle) -> (&'static str, &'static str) {
    match principle {
        Principle::CustomerObsession => (
            "I could say that you listened to the loudest customer. How do you know that it was not so?",
            "What one customer begs for makes it a little worse for all others. Do you build it, and what do you write to them?",
        ),
        Principle::Ownership => (
            "Somebody might say that this was not your job, and that yours suffered. Did it?",
            "You see a neighbour's project fail, and they have asked you to keep out. Your director is on leave. What do you do on that day?",
        ),
        Principle::InventAndSimplify => (
            "What became more complicated for somebody else because it became simpler for you?",
            "The simple version leaves out a case that ninety people rely on. Do you ship it?",
        ),
        Principle::AreRightALot => (
            "When did you last hold on to an opinion too long, with good arguments?",
            "Your data say yes, and the person whose judgement you trust most says no. There is no time to test. What do you do?",
        ),
        Principle::LearnAndBeCurious => (
            "What did you take for granted in this for longer than you should have?",
            "Learning it properly costs the team a month that is promised already. Do you take the month?",
        ),
        Principle::HireAndDevelopTheBest => (
            "Who did not grow under you in that time, and what was your part in it?",
            "Your best engineer wants a role that you cannot give for two years, and another team can. What do you say?",
        ),
        Principle::InsistOnTheHighestStandards => (
            "Where was your standard too high for what it brought?",
            "It is not good enough, and every week that you hold it back costs somebody their bonus. How long do you hold it?",
        ),
        Principle::ThinkBig => (
            "What would have been the bolder version, and what kept you from it?",
            "The large plan needs three teams that do not believe in it, the small one needs only yours. Which do you propose on Thursday?",
        ),
        Principle::BiasForAction => (
            "What would one more day of looking have shown you?",
            "You can act now and undo it in an hour with some harm, or wait a day and be sure. Whom do you ask before you choose, if anybody?",
        ),
        Principle::Frugality => (
            "Where did being thrifty cost you more in the end?",
            "You can save a third of the bill by asking four tired people for two more months. Do you?",
        ),
        Principle::EarnTrust => (
            "Who trusts you less since then, and what would they say is the reason?",
            "You learn that a promise your team made cannot be kept, and that nobody will notice for a quarter. Whom do you tell today?",
        ),
        Principle::DiveDeep => (
            "At which level did you stop looking, and how did you know that it was deep enough?",
            "You find a fault that explains everything, except for three cases. The report is due tonight. What does it say?",
        ),
        Principle::HaveBackbone => (
            "Were you right, or only firm? What would have changed your mind?",
            "It was decided against you, you still think that it will harm customers, and your team asks what you think. What do you tell them?",
        ),
        Principle::DeliverResults => (
            "What did you let slip to hit this, and who found out?",
            "You can hit the date with something you are not proud of, or miss it by two weeks with something you are. The contract allows either. Which?",
        ),
        Principle::BestEmployer => (
            "For whom did it get worse when it got better for the others?",
            "One person needs an exception that nine others would like to have as well. Do you make it, and who hears of it?",
        ),
        Principle::BroadResponsibility => (
            "Who was touched by this that had no voice in it?",
            "It is legal, it is wanted by the customer, and you would not like to read about it in the newspaper. Who decides, and what do you bring to them?",
        ),
    }
}
