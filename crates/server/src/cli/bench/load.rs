//! Many connections that ask for the same kind of thing at once, and how long each answer takes.

use super::client::{Answer, Client};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What is asked for.
#[derive(Clone, Debug)]
pub enum Ask {
    /// These addresses in turn, by somebody with this token.
    Get { paths: Arc<Vec<String>>, token: Option<String> },
    /// Drafts that are saved as they are typed: interview and token of its leader, one for each connection.
    Autosave { seats: Arc<Vec<(String, String)>> },
}

/// Times of one kind of request, in milliseconds.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Times {
    pub name: String,
    pub connections: usize,
    pub requests: usize,
    pub per_second: f64,
    pub p50_ms: f64,
    pub p90_ms: f64,
    pub p99_ms: f64,
    pub max_ms: f64,
    /// Answers other than 2xx, by status; 0 is a broken connection.
    pub failures: BTreeMap<u16, usize>,
}

/// Keeps `connections` busy for `span`.
pub async fn run(name: &str, address: SocketAddr, ask: &Ask, connections: usize, span: Duration) -> Times {
    let started = Instant::now();
    let tasks: Vec<_> = (0..connections)
        .map(|nth| tokio::spawn(one(address, ask.clone(), nth, connections, started + span)))
        .collect();
    let mut times = Vec::new();
    let mut failures = BTreeMap::new();
    for task in tasks {
        let Ok(done) = task.await else { continue };
        times.extend(done.times);
        for (status, count) in done.failures {
            *failures.entry(status).or_default() += count;
        }
    }
    Times { failures, ..Times::of(name, connections, times, started.elapsed()) }
}

#[derive(Default)]
struct Done {
    times: Vec<Duration>,
    failures: BTreeMap<u16, usize>,
}

async fn one(address: SocketAddr, ask: Ask, nth: usize, connections: usize, until: Instant) -> Done {
    let mut done = Done::default();
    let Some((mut client, mut version)) = begin(address, &ask, nth).await else {
        done.failures.insert(0, 1);
        return done;
    };
    let mut turn = nth;
    while Instant::now() < until {
        let before = Instant::now();
        let answer = step(&mut client, &ask, nth, turn, version).await;
        let taken = before.elapsed();
        turn += connections;
        match answer {
            Ok(answer) if (200..300).contains(&answer.status) => {
                done.times.push(taken);
                if let Ask::Autosave { .. } = ask {
                    version = answer.json()["version"].as_i64().unwrap_or(version + 1);
                }
            }
            Ok(answer) => *done.failures.entry(answer.status).or_default() += 1,
            Err(_) => {
                *done.failures.entry(0).or_default() += 1;
                match begin(address, &ask, nth).await {
                    Some(again) => (client, version) = again,
                    None => return done,
                }
            }
        }
    }
    done
}

/// Connects; for a draft, learns its version.
async fn begin(address: SocketAddr, ask: &Ask, nth: usize) -> Option<(Client, i64)> {
    match ask {
        Ask::Get { token, .. } => Some((Client::connect(address, token.as_deref()).await.ok()?, 0)),
        Ask::Autosave { seats } => {
            let (interview, token) = seats.get(nth % seats.len().max(1))?;
            let mut client = Client::connect(address, Some(token)).await.ok()?;
            let view = client.get(&format!("/api/v1/interviews/{interview}")).await.ok()?;
            Some((client, view.json()["scorecard_version"].as_i64().unwrap_or_default()))
        }
    }
}

async fn step(
    client: &mut Client,
    ask: &Ask,
    nth: usize,
    turn: usize,
    version: i64,
) -> std::io::Result<Answer> {
    match ask {
        Ask::Get { paths, .. } => client.get(&paths[turn % paths.len()]).await,
        Ask::Autosave { seats } => {
            let (interview, _) = &seats[nth % seats.len()];
            client.put(&format!("/api/v1/interviews/{interview}/scorecard"), &draft(version, turn)).await
        }
    }
}

/// About half a kilobyte, as an autosave in the middle of writing is.
fn draft(version: i64, turn: usize) -> Value {
    json!({
        "version": version,
        "vote": null,
        "vote_reason": "",
        "summary": format!("Draft {turn}. {}", "The answer stayed with the figures of the first quarter. ".repeat(8)),
        "ratings": [],
    })
}

impl Times {
    /// Percentiles by the nearest rank.
    #[must_use]
    pub fn of(name: &str, connections: usize, mut times: Vec<Duration>, span: Duration) -> Self {
        times.sort_unstable();
        let at = |percent: usize| {
            let rank = (times.len() * percent).div_ceil(100).max(1) - 1;
            times.get(rank).copied().map_or(0.0, millis)
        };
        #[expect(clippy::cast_precision_loss, reason = "counts of requests are far below 2^52")]
        let per_second = times.len() as f64 / span.as_secs_f64().max(f64::EPSILON);
        Self {
            name: name.to_owned(),
            connections,
            requests: times.len(),
            per_second: rounded(per_second),
            p50_ms: at(50),
            p90_ms: at(90),
            p99_ms: at(99),
            max_ms: times.last().copied().map_or(0.0, millis),
            failures: BTreeMap::new(),
        }
    }
}

/// Milliseconds to the hundredth.
#[must_use]
pub fn millis(time: Duration) -> f64 {
    rounded(time.as_secs_f64() * 1000.0)
}

fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::Times;
    use std::time::Duration;

    #[test]
    fn percentiles_are_times_that_occurred() {
        let times = (1..=200).rev().map(Duration::from_millis).collect();
        let times = Times::of("x", 1, times, Duration::from_secs(2));
        assert_eq!((times.p50_ms, times.p90_ms, times.p99_ms, times.max_ms), (100.0, 180.0, 198.0, 200.0));
        assert!((times.per_second - 100.0).abs() < 1e-9);
        let none = Times::of("x", 1, vec![], Duration::from_secs(1));
        assert_eq!((none.requests, none.max_ms), (0, 0.0));
        let one = Times::of("x", 1, vec![Duration::from_millis(7)], Duration::from_secs(1));
        assert_eq!((one.p50_ms, one.p99_ms), (7.0, 7.0));
    }
}
