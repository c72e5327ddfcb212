//! How long linting and assigning take: `cargo bench -p highbar-stories`. Plain clocks; the median of many runs.

use highbar_stories::assign::{Round, Tellable, Wants, assign, next_story};
use highbar_stories::{Principle, Shown, Strength, lint};
use std::hint::black_box;
use std::time::{Duration, Instant};

fn main() {
    let source = long_story();
    println!(
        "lint, {} words: {:?}",
        lint(&source, None, None).words,
        median(|| drop(black_box(lint(black_box(&source), None, None))))
    );
    let mut slowest = Duration::ZERO;
    for seed in 0..40 {
        let (bank, wants) = instance(seed);
        slowest = slowest.max(median(|| drop(black_box(assign(black_box(&bank), &wants)))));
    }
    println!("assign, 15 stories x 7 rounds, slowest of 40 instances: {slowest:?}");
    let (bank, wants) = instance(1);
    println!(
        "next story, 15 stories x 7 rounds: {:?}",
        median(|| drop(black_box(next_story(black_box(&bank), &wants))))
    );
}

fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..25)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

/// A story of about 900 words, put together from the corpus.
fn long_story() -> String {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/stories");
    let mut story = std::fs::read_to_string(format!("{directory}/l6-people.md")).expect("a model story");
    story.push_str(" We asked them, and it was decided to go on. I would have said no. It improved significantly, by 40 percent.");
    while lint(&story, None, None).words < 900 {
        story.push_str(
            " Several people told me that the XPQ flow was rewritten in May, and that Ana had left by then.",
        );
    }
    story
}

/// A loop like the shipped one, and a bank drawn by a small generator.
fn instance(seed: u64) -> (Vec<Tellable>, Wants) {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut draw = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).expect("a small number")
    };
    let bank = (0..15).map(|at| {
        let principles = (0..2 + draw(3)).map(|_| Shown {
            principle: Principle::ALL[draw(16)],
            strength: [Strength::Leads, Strength::Carries, Strength::Carries, Strength::Touches][draw(4)],
        });
        Tellable {
            id: at.to_string(),
            title: format!("Story {at}"),
            principles: principles.collect(),
            employer: format!("e{}", draw(3)),
            told: u32::try_from(draw(4)).unwrap_or(0),
        }
    });
    let bank = bank.collect();
    let shape = [
        ("coding_1", 2, 1),
        ("coding_2", 2, 1),
        ("system_design", 2, 1),
        ("behavioral_1", 6, 4),
        ("behavioral_2", 6, 4),
        ("bar_raiser", 6, 4),
        ("hiring_manager", 3, 2),
    ];
    let rounds = shape.map(|(id, max, slots)| Round {
        id: id.to_owned(),
        title: id.to_owned(),
        principles: (0..max).map(|_| Principle::ALL[draw(16)]).collect(),
        min: max / 2,
        max,
        slots,
    });
    let critical = [
        Principle::CustomerObsession,
        Principle::Ownership,
        Principle::HireAndDevelopTheBest,
        Principle::EarnTrust,
        Principle::HaveBackbone,
        Principle::DeliverResults,
    ];
    (bank, Wants { rounds: rounds.to_vec(), critical: critical.to_vec() })
}
