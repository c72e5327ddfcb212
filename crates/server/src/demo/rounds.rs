//! Booking, holding and writing up interviews in a story.

use super::calendar::after;
use super::fill::{self, CardSpec};
use super::story::{Draft, Refused, Story, draw};
use super::world::World;
use crate::api::scorecards::text::CardText;
use highbar_domain::application::{Interview, Reply, Slot};
use highbar_domain::command::Command;
use highbar_domain::eligibility::{self, Part};
use highbar_domain::facts::Busy;
use highbar_domain::ids::{InterviewId, PersonId, ScorecardId};
use highbar_domain::process::{Round, RoundId, RoundOutcome, Vote};
use highbar_domain::scorecard::{ScreenVote, Verdict};
use highbar_store::scorecards::{self, Submitted};
use jiff::Timestamp;
use jiff::civil::time;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

/// Half-hours in which interviews begin, from nine to five.
const STARTS: [(i8, i8); 15] = [
    (10, 0),
    (13, 30),
    (11, 0),
    (14, 30),
    (15, 30),
    (9, 30),
    (13, 0),
    (16, 0),
    (10, 30),
    (14, 0),
    (11, 30),
    (15, 0),
    (9, 0),
    (12, 0),
    (16, 30),
];

/// The hours in which a candidate likes to be interviewed, in their own zone.
const CANDIDATES_DAY: (i8, i8) = (9, 18);
/// Days that are asked when a day is taken.
const DAYS_AHEAD: i32 = 4;

/// When an interview shall be. It is in its leader's working hours, at whatever hour the demo is made, and in the
/// candidate's as well where there is such a time. What lies behind is on a day before today, what lies ahead is
/// still to come.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// Some time on a day of the demo's calendar, or near to it.
    Day(i32),
    /// At this hour of a day, or near to it.
    Hour(i32, i8, i8),
    /// Today, as soon as so many minutes from now; on the next day when nobody works then.
    Soon(i64),
}

impl Story {
    /// Books a round with the first of `wanted` who may and can, or else with whoever has least to do.
    ///
    /// # Errors
    /// Nobody may lead it then.
    pub fn book(
        &mut self,
        world: &World,
        round: &str,
        when: When,
        wanted: &[PersonId],
    ) -> Result<InterviewId, Refused> {
        let round = self.round(round);
        let (lead, start) = self.free(world, &round, when, wanted);
        let interview = InterviewId(self.ids.next(self.case.now));
        let slot = Slot { start, minutes: round.minutes };
        let command = Command::BookInterview {
            interview,
            round: round.id.clone(),
            slot,
            lead,
            shadows: BTreeSet::new(),
            place: String::new(),
        };
        let recruiter = self.recruiter();
        self.by(recruiter, command)?;
        let busy = Busy {
            start,
            end: slot.end(),
            what: "leads another interview".to_owned(),
            interview: Some(interview),
        };
        if let Some(person) = self.case.people.get_mut(&lead) {
            person.busy.push(busy);
        }
        Ok(interview)
    }

    /// A leader who may and can, and the start. When nobody can, the first choice is left for the rules to refuse.
    fn free(&self, world: &World, round: &Round, when: When, wanted: &[PersonId]) -> (PersonId, Timestamp) {
        let leads = self.leads(round, wanted);
        let starts = starts(world, when);
        let slot = |start: &Timestamp| Slot { start: *start, minutes: round.minutes };
        let (kind, unkind): (Vec<Timestamp>, Vec<Timestamp>) =
            starts.iter().partition(|start| self.suits_candidate(slot(start)));
        let (application, facts) = (&self.case.application, self.case.facts());
        let suits = |lead: PersonId, slot: Slot| {
            let fit = eligibility::check(application, &facts, round, Part::Lead, lead, Some(slot), None);
            fit.is_ok_and(|fit| fit.warnings.is_empty())
                && eligibility::candidate_collision(application, &facts, slot, None).is_none()
        };
        for starts in [&kind, &unkind] {
            let all = leads.iter().flat_map(|lead| starts.iter().map(move |start| (*lead, *start)));
            if let Some(found) = all.into_iter().find(|(lead, start)| suits(*lead, slot(start))) {
                return found;
            }
        }
        let first = leads.first().copied().unwrap_or_else(|| self.recruiter());
        (first, starts.first().copied().unwrap_or(self.case.now))
    }

    fn suits_candidate(&self, slot: Slot) -> bool {
        let zone = TimeZone::get(&self.case.candidate.time_zone).unwrap_or(TimeZone::UTC);
        let [from, to] = [slot.start, slot.end()].map(|at| at.to_zoned_datetime(zone.clone()));
        let (begin, end) = CANDIDATES_DAY;
        from.date() == to.date() && from.hour() >= begin && to.time() <= time(end, 0, 0, 0)
    }

    /// Those who may lead the round at some time: the wanted ones first, then those with least to do.
    fn leads(&self, round: &Round, wanted: &[PersonId]) -> Vec<PersonId> {
        let turn = self.case.application.id.0.as_u128();
        let mut others: Vec<(usize, u128, PersonId)> = self
            .case
            .people
            .values()
            .map(|known| (known.busy.len(), known.id.0.as_u128() ^ turn.rotate_left(48), known.id))
            .collect();
        others.sort_unstable();
        let (application, facts) = (&self.case.application, self.case.facts());
        let may = |id: &PersonId| {
            eligibility::check(application, &facts, round, Part::Lead, *id, None, None).is_ok()
        };
        wanted.iter().copied().chain(others.into_iter().map(|(_, _, id)| id)).filter(may).collect()
    }

    /// The leader and the candidate accept the invitation.
    ///
    /// # Errors
    /// The rules refuse it.
    pub fn accept(&mut self, interview: InterviewId) -> Result<&mut Self, Refused> {
        let lead = self.interview(interview).lead;
        self.by(lead, Command::Reply { interview, reply: Reply::Accepted })?;
        self.does(
            &highbar_domain::actor::Actor::Candidate,
            Command::Reply { interview, reply: Reply::Accepted },
        )
    }

    /// The interview begins when it was planned to.
    ///
    /// # Errors
    /// The rules refuse it.
    pub fn start(&mut self, interview: InterviewId) -> Result<&mut Self, Refused> {
        let held = self.interview(interview);
        self.at(held.slot.start);
        self.by(held.lead, Command::StartInterview { interview })
    }

    /// The interview is held; it takes about as long as planned.
    ///
    /// # Errors
    /// The rules refuse it.
    pub fn hold(&mut self, interview: InterviewId) -> Result<&mut Self, Refused> {
        let held = self.interview(interview);
        self.start(interview)?;
        let drift = i64::try_from(draw(&interview.to_string()) % 9).unwrap_or_default() - 4;
        let minutes = i64::from(held.slot.minutes) + drift;
        self.later(minutes);
        let minutes = u32::try_from(minutes).unwrap_or(held.slot.minutes);
        self.ask(&held);
        self.by(held.lead, Command::EndInterview { interview, minutes, marks: Vec::new() })
    }

    /// Its leader hands in a scorecard that comes to `verdict`, some time after the end.
    ///
    /// # Errors
    /// The rules refuse it.
    pub fn hand_in(&mut self, interview: InterviewId, verdict: Verdict) -> Result<&mut Self, Refused> {
        let held = self.interview(interview);
        let text = self.text(&held, verdict);
        let wait = i64::try_from(draw(&format!("{interview} wait")) % 150).unwrap_or_default() + 20;
        self.at(after(held.ended().unwrap_or(self.case.now), wait));
        let body = text.to_body();
        let card = text.as_card(interview, held.round.clone(), held.lead, 1);
        self.case.write_card(card);
        let content_hash = scorecards::content_hash(&body);
        self.by(held.lead, Command::SubmitScorecard { interview, verdict, version: 1, content_hash })?;
        let submitted = Submitted {
            id: ScorecardId(self.ids.next(self.case.now)),
            application: self.case.application.id,
            interview,
            person: held.lead,
            version: 1,
            body,
            after_discussion: false,
            submitted_at: self.case.now,
        };
        self.case.submitted.push(submitted.clone());
        self.submitted.push(submitted);
        Ok(self)
    }

    /// Its leader has begun to write, and not got further than half of it.
    pub fn begin_card(&mut self, interview: InterviewId, verdict: Verdict) {
        let held = self.interview(interview);
        let mut text = self.text(&held, verdict);
        let half = text.ratings.len() / 2;
        text.ratings.truncate(half);
        text.vote = None;
        text.vote_reason = String::new();
        text.summary = String::new();
        self.drafts.push(Draft { interview, person: held.lead, body: text.to_body(), at: self.case.now });
    }

    fn text(&self, held: &Interview, verdict: Verdict) -> CardText {
        let round = self.round(held.round.as_str());
        let planned = self.case.application.plan.rounds.get(&held.round);
        fill::fill(&CardSpec {
            process: &self.case.process,
            round: &round,
            principles: planned.map_or(&[], |plan| &plan.principles),
            verdict,
            candidate: &self.case.candidate.name,
        })
    }

    /// A round of the process; the demo's scripts name only rounds of the shipped packs.
    pub fn round(&self, id: &str) -> Round {
        self.case
            .process
            .round(&RoundId::from(id))
            .cloned()
            .expect("the demo names rounds of the shipped packs")
    }

    /// An interview of the story.
    pub fn interview(&self, id: InterviewId) -> Interview {
        self.case.application.interview(id).cloned().expect("the story has booked it")
    }
}

/// Good or bad, in the words of the round.
#[must_use]
pub fn verdict(round: &Round, vote: Vote) -> Verdict {
    match round.outcome {
        RoundOutcome::Vote => Verdict::Vote(vote),
        RoundOutcome::AdvanceReject if vote.is_positive() => Verdict::Screen(ScreenVote::Advance),
        RoundOutcome::AdvanceReject => Verdict::Screen(ScreenVote::Reject),
    }
}

/// Starts in the order in which they are asked; none on a day off, and none ahead that has passed.
fn starts(world: &World, when: When) -> Vec<Timestamp> {
    let calendar = &world.calendar;
    let day = match when {
        When::Day(day) | When::Hour(day, ..) => day,
        When::Soon(_) => 0,
    };
    let earliest = match when {
        When::Soon(minutes) => after(calendar.now, minutes),
        _ => calendar.now,
    };
    let mut starts: Vec<Timestamp> = match when {
        When::Day(_) => Vec::new(),
        When::Hour(day, hour, minute) => {
            let first = calendar.moment(day, hour, minute);
            (0..6).map(|step| after(first, 30 * step)).collect()
        }
        When::Soon(_) => (18..36).map(|half| calendar.moment(0, half / 2, half % 2 * 30)).collect(),
    };
    starts.extend(
        days_near(day)
            .into_iter()
            .flat_map(|day| STARTS.iter().map(move |(hour, minute)| calendar.moment(day, *hour, *minute))),
    );
    if day >= 0 {
        starts.retain(|start| *start > earliest);
    }
    if !calendar.is_working(0) {
        let today = calendar.date(0);
        starts.retain(|start| start.to_zoned_datetime(calendar.zone.clone()).date() != today);
    }
    starts
}

/// The days that are asked when a day is taken, on the same side of the present.
fn days_near(day: i32) -> Vec<i32> {
    if day >= 0 {
        return (day..=day + DAYS_AHEAD).collect();
    }
    [day, day - 1, day + 1].into_iter().filter(|near| *near < 0).collect()
}
