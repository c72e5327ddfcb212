//! Choices that look like chance and are not: the same seed and salt always choose the same.

/// One number for a seed and the words that say what is being chosen (FNV-1a, then the finisher of `SplitMix64`).
#[must_use]
pub fn number(seed: u64, salt: &str) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64 ^ seed;
    let hash = salt.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// A place below `count`; 0 when there is none.
#[must_use]
pub fn below(seed: u64, salt: &str, count: usize) -> usize {
    match u64::try_from(count) {
        Ok(0) | Err(_) => 0,
        Ok(count) => usize::try_from(number(seed, salt) % count).unwrap_or(0),
    }
}

/// The items in an order that depends on the seed and on their own keys alone.
pub fn shuffle<T>(seed: u64, items: &mut [T], key: impl Fn(&T) -> String) {
    items.sort_by_cached_key(|item| number(seed, &key(item)));
}
