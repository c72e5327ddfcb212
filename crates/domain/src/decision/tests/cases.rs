//! Cases of the shipped policy.

use super::{EM_L6, EM_L7, all_hire};
use crate::decision::{Change, Decision, Outcome, Votes, decide, decide_loop};
use crate::process::{RoundId, RuleId, VariantId, Vote};

/// Applies `edit` to votes that make a hire.
fn after(edit: impl FnOnce(&mut Votes)) -> Decision {
    let mut votes = all_hire(&EM_L6);
    edit(&mut votes);
    decide(&EM_L6, None, &votes)
}

fn cast(votes: &mut Votes, round: &str, vote: Vote) {
    votes.rounds.insert(RoundId::from(round), vote);
}

fn failed(decision: &Decision) -> Vec<RuleId> {
    decision.rules.iter().filter(|rule| rule.holds == Some(false)).map(|rule| rule.id).collect()
}

#[test]
fn lean_hires_are_enough_in_technical_and_behavioural_rounds() {
    let decision = after(|votes| {
        for round in ["coding_1", "coding_2", "system_design", "behavioral_1", "behavioral_2"] {
            cast(votes, round, Vote::LeanHire);
        }
    });
    assert_eq!(decision.result, Outcome::Hire);
    assert_eq!(decision.rules.len(), 6);
    assert!(decision.rules.iter().all(|rule| rule.holds == Some(true)), "{:#?}", decision.rules);
}

#[test]
fn one_failing_vote_fails_its_rule_alone() {
    let cases = [
        ("coding_1", Vote::LeanNoHire, RuleId::TechnicalRounds),
        ("coding_2", Vote::NoHire, RuleId::TechnicalRounds),
        ("system_design", Vote::NoHire, RuleId::TechnicalRounds),
        ("behavioral_1", Vote::LeanNoHire, RuleId::BehavioralRounds),
        ("behavioral_2", Vote::NoHire, RuleId::BehavioralRounds),
        ("bar_raiser", Vote::LeanHire, RuleId::BarRaiser),
        ("bar_raiser", Vote::NoHire, RuleId::BarRaiser),
        ("hiring_manager", Vote::LeanHire, RuleId::HiringManager),
    ];
    for (round, vote, rule) in cases {
        let decision = after(|votes| cast(votes, round, vote));
        assert_eq!((decision.result, failed(&decision)), (Outcome::NoHire, vec![rule]), "{round} {vote}");
    }
}

#[test]
fn a_bar_raisers_lean_hire_is_mended_by_a_hire_and_by_nothing_smaller() {
    let decision = after(|votes| cast(votes, "bar_raiser", Vote::LeanHire));
    let sets: Vec<_> = decision.would_change.iter().map(|set| (set.changes.clone(), set.result)).collect();
    let change = Change::Vote { round: "bar_raiser".into(), from: Some(Vote::LeanHire), to: Vote::Hire };
    assert_eq!(sets, [(vec![change], Outcome::Hire)]);
    assert_eq!(decision.would_change[0].why, "Bar Raiser votes Hire instead of Lean hire");
}

#[test]
fn only_the_explicit_veto_is_a_veto() {
    let by_vote = after(|votes| cast(votes, "bar_raiser", Vote::NoHire));
    assert_eq!(failed(&by_vote), [RuleId::BarRaiser]);
    let explicit = after(|votes| votes.veto = Some(true));
    assert_eq!(failed(&explicit), [RuleId::NoVeto]);
    assert_eq!(explicit.result, Outcome::NoHire);
    assert_eq!(explicit.would_change[0].changes, [Change::Veto { veto: false }]);
}

#[test]
fn what_was_not_recorded_does_not_change_the_result() {
    let decision = after(|votes| (votes.consensus_raises_bar, votes.veto) = (None, None));
    assert_eq!(decision.result, Outcome::Hire);
    let open: Vec<RuleId> =
        decision.rules.iter().filter(|rule| rule.holds.is_none()).map(|rule| rule.id).collect();
    assert_eq!(open, [RuleId::ConsensusRaisesBar, RuleId::NoVeto]);
}

#[test]
fn a_consensus_against_the_candidate_is_a_no_hire() {
    let decision = after(|votes| votes.consensus_raises_bar = Some(false));
    assert_eq!((decision.result, failed(&decision)), (Outcome::NoHire, vec![RuleId::ConsensusRaisesBar]));
}

#[test]
fn a_missing_vote_leaves_the_result_incomplete_whatever_the_others_say() {
    for spoil in [None, Some("coding_2")] {
        let decision = after(|votes| {
            votes.rounds.remove(&RoundId::from("coding_1"));
            if let Some(round) = spoil {
                cast(votes, round, Vote::NoHire);
            }
        });
        assert_eq!(decision.result, Outcome::Incomplete);
        assert_eq!(decision.would_change.len(), 4, "one for each vote that could be cast");
    }
}

#[test]
fn screens_never_count() {
    let decision = after(|votes| cast(votes, "phone_screen", Vote::NoHire));
    assert_eq!(decision.result, Outcome::Hire);
}

#[test]
fn every_failing_item_has_to_be_mended() {
    let decision = after(|votes| {
        cast(votes, "coding_1", Vote::LeanNoHire);
        cast(votes, "hiring_manager", Vote::NoHire);
        votes.consensus_raises_bar = Some(false);
    });
    assert_eq!(decision.would_change.len(), 2, "coding 1 may become hire or lean hire");
    for set in &decision.would_change {
        assert_eq!((set.changes.len(), set.result), (3, Outcome::Hire));
    }
}

#[test]
fn a_hire_names_every_single_change_that_would_undo_it() {
    let decision = after(|_| {});
    // Two failing votes in five rounds, three in two, the consensus, the veto.
    assert_eq!(decision.would_change.len(), 5 * 2 + 2 * 3 + 1 + 1);
    assert!(decision.would_change.iter().all(|set| set.result == Outcome::NoHire));
    assert_eq!(decision.would_change_left_out, 0);
}

#[test]
fn with_no_vote_at_all_the_list_is_cut_and_says_so() {
    let decision = decide(&EM_L6, None, &Votes::default());
    assert_eq!(decision.would_change.len() as u64 + decision.would_change_left_out, 4_u64.pow(7));
}

#[test]
fn a_variant_is_judged_by_its_own_rounds() {
    let variant = VariantId::from("architecture");
    let mut votes = all_hire(&EM_L7);
    votes.rounds.remove(&RoundId::from("coding_2"));
    assert_eq!(decide(&EM_L7, Some(&variant), &votes).result, Outcome::Incomplete);
    cast(&mut votes, "architecture", Vote::LeanHire);
    assert_eq!(decide(&EM_L7, Some(&variant), &votes).result, Outcome::Hire);
    cast(&mut votes, "architecture", Vote::LeanNoHire);
    let decision = decide(&EM_L7, Some(&variant), &votes);
    assert_eq!((decision.result, failed(&decision)), (Outcome::NoHire, vec![RuleId::TechnicalRounds]));
}

#[test]
fn a_waived_round_is_not_waited_for() {
    let decision = after(|votes| {
        votes.rounds.remove(&RoundId::from("coding_1"));
        votes.waived.insert("coding_1".into());
    });
    assert_eq!(decision.result, Outcome::Hire);
}

#[test]
fn a_rule_whose_only_round_was_waived_cannot_be_met() {
    let decision = after(|votes| {
        votes.waived.insert("bar_raiser".into());
    });
    assert_eq!((decision.result, decision.would_change.len()), (Outcome::Incomplete, 0));
}

#[test]
fn rounds_are_called_as_the_caller_wishes() {
    let mut votes = all_hire(&EM_L6);
    cast(&mut votes, "coding_1", Vote::NoHire);
    let name = |round: &crate::process::Round| format!("{} (Ana)", round.name);
    let decision = decide_loop(&EM_L6, &EM_L6.loop_rounds(None), &votes, &name);
    assert_eq!(decision.rules[0].why, "Coding 1 (Ana) votes No hire; the rule wants Hire or Lean hire");
    assert_eq!(decision.would_change[0].why, "Coding 1 (Ana) votes Hire instead of No hire");
}
