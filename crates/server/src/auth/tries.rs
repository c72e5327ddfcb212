//! How often somebody may try something that can be guessed or flooded.

use super::rate::{Buckets, Rate};
use std::net::IpAddr;
use std::time::Duration;

/// A person mistypes a few times; a list of guesses needs thousands.
const SIGN_IN_PER_ACCOUNT: Rate = Rate { burst: 10, refill: Duration::from_secs(60) };
/// An office shares one address.
const SIGN_IN_PER_ADDRESS: Rate = Rate { burst: 50, refill: Duration::from_secs(6) };
/// Application forms, referees' answers and the like, from one address.
const PUBLIC_POST_PER_ADDRESS: Rate = Rate { burst: 30, refill: Duration::from_secs(10) };

/// Calendar programs look every few hours, a household of them from one address.
const CALENDAR_FEED_PER_ADDRESS: Rate = Rate { burst: 60, refill: Duration::from_secs(5) };

/// The buckets of the whole server.
pub struct Tries {
    pub sign_in_account: Buckets<String>,
    pub sign_in_address: Buckets<IpAddr>,
    pub public_post: Buckets<IpAddr>,
    pub calendar_feed: Buckets<IpAddr>,
}

impl Default for Tries {
    fn default() -> Self {
        Self {
            sign_in_account: Buckets::new(SIGN_IN_PER_ACCOUNT),
            sign_in_address: Buckets::new(SIGN_IN_PER_ADDRESS),
            public_post: Buckets::new(PUBLIC_POST_PER_ADDRESS),
            calendar_feed: Buckets::new(CALENDAR_FEED_PER_ADDRESS),
        }
    }
}
