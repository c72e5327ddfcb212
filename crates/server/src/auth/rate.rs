//! Token buckets in memory: so many tries at once, then one per interval. They stop guessing, not a flood;
//! a restart forgets them.

use crate::error::{ApiError, ErrorCode};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Above this many buckets the full ones are dropped: a full bucket says nothing.
const SWEEP_ABOVE: usize = 10_000;

/// How fast one key may try.
#[derive(Clone, Copy, Debug)]
pub struct Rate {
    /// Tries in a row.
    pub burst: u32,
    /// How long until one more try is granted.
    pub refill: Duration,
}

/// One bucket per key.
pub struct Buckets<K> {
    rate: Rate,
    levels: Mutex<HashMap<K, Level>>,
}

#[derive(Clone, Copy)]
struct Level {
    tries: f64,
    at: Instant,
}

impl<K: Eq + Hash> Buckets<K> {
    #[must_use]
    pub fn new(rate: Rate) -> Self {
        Self { rate, levels: Mutex::default() }
    }

    /// Takes one try.
    ///
    /// # Errors
    /// `rate_limited` with the time to wait when there is none left.
    pub fn take(&self, key: K, now: Instant) -> Result<(), ApiError> {
        let mut levels = self.levels.lock().expect("nothing panics while it holds this lock");
        if levels.len() > SWEEP_ABOVE {
            levels.retain(|_, level| self.filled(*level, now) < f64::from(self.rate.burst));
        }
        let level = levels.entry(key).or_insert(Level { tries: f64::from(self.rate.burst), at: now });
        let tries = self.filled(*level, now);
        *level = Level { tries, at: now };
        if tries < 1.0 {
            return Err(limited(self.rate.refill.mul_f64(1.0 - tries)));
        }
        level.tries -= 1.0;
        Ok(())
    }

    /// Gives a try back: it turned out to be no guess.
    pub fn refund(&self, key: &K) {
        let mut levels = self.levels.lock().expect("nothing panics while it holds this lock");
        if let Some(level) = levels.get_mut(key) {
            level.tries = (level.tries + 1.0).min(f64::from(self.rate.burst));
        }
    }

    fn filled(&self, level: Level, now: Instant) -> f64 {
        let gained = now.saturating_duration_since(level.at).as_secs_f64() / self.rate.refill.as_secs_f64();
        (level.tries + gained).min(f64::from(self.rate.burst))
    }
}

fn limited(wait: Duration) -> ApiError {
    let seconds = wait.as_secs() + 1;
    ApiError::new(ErrorCode::RateLimited, format!("too many tries, try again in {seconds} seconds"))
        .retry_after(Duration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    use super::{Buckets, Rate};
    use std::time::{Duration, Instant};

    #[test]
    fn a_burst_passes_then_one_per_interval_and_keys_do_not_share() {
        let buckets = Buckets::new(Rate { burst: 2, refill: Duration::from_secs(10) });
        let start = Instant::now();
        for (key, after, passes) in [
            ("a", 0, true),
            ("a", 0, true),
            ("a", 0, false),
            ("b", 0, true),
            ("a", 9, false),
            ("a", 11, true),
            ("a", 11, false),
        ] {
            assert_eq!(
                buckets.take(key, start + Duration::from_secs(after)).is_ok(),
                passes,
                "{key} after {after} s"
            );
        }
    }

    #[test]
    fn a_refund_makes_room_for_one_more_try() {
        let buckets = Buckets::new(Rate { burst: 1, refill: Duration::from_secs(3600) });
        let now = Instant::now();
        assert!(buckets.take("a", now).is_ok());
        buckets.refund(&"a");
        assert!(buckets.take("a", now).is_ok());
        let error = buckets.take("a", now).expect_err("the bucket is empty");
        assert_eq!(error.details.retry_after, Some(Duration::from_secs(3600 + 1)));
    }
}
