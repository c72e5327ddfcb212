//! The paragraph at the head of readiness: what would hold, what would not, the hardest sentence, and the way on.

use super::readiness::{Confidence, Needs};
use super::times::{counted, in_words, listed, sentence};

/// Words of the paragraph; some stand out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub strong: bool,
}

/// A round as the paragraph needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing<'r> {
    pub name: &'r str,
    pub confidence: Confidence,
    pub needs: Needs,
    /// Nothing where there is no evidence.
    pub mean: Option<f64>,
    pub missing: &'r str,
}

/// Writes the paragraph. `days_left` is absent without a date.
#[must_use]
pub fn write(rounds: &[Standing<'_>], days_left: Option<i64>) -> Vec<Piece> {
    let mut out = Paragraph::default();
    let of = |confidence: Confidence| rounds.iter().filter(move |round| round.confidence == confidence);
    for confidence in [Confidence::Likely, Confidence::Either] {
        let names: Vec<&str> = of(confidence).map(|round| round.name).collect();
        if !names.is_empty() {
            out.say(&format!("{} ", sentence(&listed(&names))));
            out.stress(confidence.words());
            out.say(". ");
        }
    }
    let hardest = hardest(rounds);
    not_yet(&mut out, rounds, hardest);
    too_little(&mut out, rounds);
    if rounds.iter().all(|round| round.confidence == Confidence::Likely) {
        out.say("But ");
        out.stress("every mark behind this is your own");
        out.say(": nobody else has heard you yet. ");
    }
    way_on(&mut out, hardest, days_left);
    out.0
}

#[derive(Default)]
struct Paragraph(Vec<Piece>);

impl Paragraph {
    fn say(&mut self, text: &str) {
        match self.0.last_mut().filter(|piece| !piece.strong) {
            Some(piece) => piece.text.push_str(text),
            None => self.0.push(Piece { text: text.to_owned(), strong: false }),
        }
    }

    fn stress(&mut self, text: &str) {
        self.0.push(Piece { text: text.to_owned(), strong: true });
    }
}

/// The round that most needs work: one that would not hold, rather of those that have to be a hire; else one of which
/// nothing is known; else one that could go either way.
fn hardest<'s, 'r>(rounds: &'s [Standing<'r>]) -> Option<&'s Standing<'r>> {
    let rank = |round: &&Standing<'_>| match (round.confidence, round.needs) {
        (Confidence::NotYet, Needs::Hire) => 0,
        (Confidence::NotYet, Needs::LeanHire) => 1,
        (Confidence::TooLittle, Needs::Hire) => 2,
        (Confidence::TooLittle, Needs::LeanHire) => 3,
        (Confidence::Either, _) => 4,
        (Confidence::Likely, _) => 5,
    };
    let mean = |round: &&Standing<'_>| round.mean.unwrap_or(0.0);
    rounds.iter().min_by(|a, b| rank(a).cmp(&rank(b)).then(mean(a).total_cmp(&mean(b))))
}

fn not_yet(out: &mut Paragraph, rounds: &[Standing<'_>], hardest: Option<&Standing<'_>>) {
    let Some(worst) = hardest.filter(|round| round.confidence == Confidence::NotYet) else { return };
    out.say(&format!("{} ", worst.name));
    out.stress(Confidence::NotYet.words());
    out.say(match worst.needs {
        Needs::Hire => ", and without a clear hire there is no offer. ",
        Needs::LeanHire => ", and one vote below the line ends the loop. ",
    });
    let others =
        rounds.iter().filter(|round| round.confidence == Confidence::NotYet && round.name != worst.name);
    let others: Vec<&str> = others.map(|round| round.name).collect();
    if !others.is_empty() {
        let verb = if others.len() == 1 { "does" } else { "do" };
        out.say(&format!("{} {verb} not hold yet either. ", listed(&others)));
    }
}

fn too_little(out: &mut Paragraph, rounds: &[Standing<'_>]) {
    let unknown: Vec<&Standing<'_>> =
        rounds.iter().filter(|round| round.confidence == Confidence::TooLittle).collect();
    if unknown.is_empty() {
        return;
    }
    if unknown.len() == rounds.len() {
        out.say("Of every round there is ");
        out.stress("too little to say");
        out.say(": nothing that you have done tells you apart from somebody who only hopes. ");
        return;
    }
    let strict: Vec<&str> =
        unknown.iter().filter(|round| round.needs == Needs::Hire).map(|round| round.name).collect();
    let names: Vec<&str> = unknown.iter().map(|round| round.name).collect();
    out.say(&format!("Of {} there is ", listed(&names)));
    out.stress("too little to say");
    if strict.is_empty() {
        out.say(". ");
    } else {
        let one = if strict.len() == 1 { "it" } else { "either of them" };
        out.say(&format!("; {} has to be a clear hire, and {one} can end the loop alone. ", listed(&strict)));
    }
}

/// A plan with so few days left has no room for more than one thing.
const SHORT: i64 = 7;

fn way_on(out: &mut Paragraph, hardest: Option<&Standing<'_>>, days_left: Option<i64>) {
    let Some(worst) = hardest else { return };
    let first = without_stop(worst.missing);
    let step = lower_first(&first);
    match days_left {
        Some(days) if days > SHORT => {
            let weeks = u64::try_from(days / 7).unwrap_or(0);
            let left = sentence(&if weeks == 1 {
                "one week".to_owned()
            } else {
                format!("{} weeks", in_words(weeks))
            });
            let verb = if weeks == 1 { "is" } else { "are" };
            out.say(&format!("{left} {verb} enough if this comes first: {step}."));
        }
        Some(days) if days >= 1 => {
            let days = counted(u64::try_from(days).unwrap_or(0), "day is", "days are");
            out.say(&format!("{} left. Give the next hour to one thing: {step}.", sentence(&days)));
        }
        Some(_) => {
            out.say("What you have is what you take with you; look once at the recoveries, and sleep.")
        }
        None => out.say(&format!("Begin here: {step}.")),
    }
}

fn without_stop(text: &str) -> String {
    text.trim().trim_end_matches('.').to_owned()
}

/// Names keep their capital: a word whose second letter is large, too, is left alone.
fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), text.chars().nth(1)) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}
