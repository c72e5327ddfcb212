//! Whatever happens to the bytes of a pack, the checker answers: sound, or at
//! least one fault with a place that exists.

use proptest::prelude::*;

use super::super::{Files, Reading, read};
use super::{L6, L7, shipped};

/// Something that happens to a file. Places are shares of its length.
#[derive(Clone, Debug)]
enum Mishap {
    Flip(f64, u8),
    Truncate(f64),
    DropLine(f64),
    DoubleLine(f64),
    Insert(f64, Vec<u8>),
    Empty,
}

fn mishap() -> impl Strategy<Value = Mishap> {
    let place = || 0.0..1.0_f64;
    let scrap = prop::sample::select(vec![
        &b"\""[..],
        b"\"\"\"",
        b"[",
        b"]",
        b"[[",
        b"{",
        b"}",
        b"=",
        b"\n",
        b"\0",
        b"\xff\xfe",
        b"-1",
        b"1e9",
        b"true",
        b"#",
        b"\xe2\x80\xa8",
        b"'",
        b".",
        b"[remove]\nrounds=['coding_1']\n",
        b"extends='bar-raiser-em-l7'\n",
        b"[[stage]]\n",
    ]);
    prop_oneof![
        3 => (place(), any::<u8>()).prop_map(|(at, byte)| Mishap::Flip(at, byte)),
        1 => place().prop_map(Mishap::Truncate),
        3 => place().prop_map(Mishap::DropLine),
        1 => place().prop_map(Mishap::DoubleLine),
        3 => (place(), scrap).prop_map(|(at, scrap)| Mishap::Insert(at, scrap.to_vec())),
        1 => Just(Mishap::Empty),
    ]
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn share(of: usize, at: f64) -> usize {
    (of as f64 * at) as usize
}

fn befall(bytes: &mut Vec<u8>, mishap: &Mishap) {
    match mishap {
        Mishap::Flip(at, byte) => {
            let at = share(bytes.len(), *at);
            if let Some(slot) = bytes.get_mut(at) {
                *slot ^= byte;
            }
        }
        Mishap::Truncate(at) => bytes.truncate(share(bytes.len(), *at)),
        Mishap::Insert(at, scrap) => {
            let at = share(bytes.len(), *at);
            bytes.splice(at..at, scrap.iter().copied());
        }
        Mishap::Empty => bytes.clear(),
        Mishap::DropLine(at) | Mishap::DoubleLine(at) => {
            let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
            let line = share(lines.len(), *at);
            if matches!(mishap, Mishap::DropLine(_)) {
                lines.remove(line);
            } else {
                lines.insert(line, lines[line].clone());
            }
            *bytes = lines.join(&b'\n');
        }
    }
}

/// A sound reading has a process; any other has faults, each at a place.
fn answers(reading: &Reading, packs: &std::collections::BTreeMap<String, Files>) {
    assert_eq!(reading.process.is_none(), !reading.faults.is_empty());
    for fault in &reading.faults {
        let bytes =
            packs.get(&fault.pack).and_then(|pack| pack.get(&fault.file)).cloned().unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let lines: Vec<&str> = text.split('\n').collect();
        let line = lines.get(fault.line as usize - 1).unwrap_or_else(|| panic!("no such line: {fault}"));
        let columns = line.chars().count() + 1;
        assert!((1..=columns).contains(&(fault.column as usize)), "no such column: {fault}");
        assert!(!fault.message.is_empty() && !fault.remedy.is_empty(), "{fault}");
        assert_ne!(fault.code, super::super::FaultCode::Unreadable, "{fault}");
    }
    let mut sorted = reading.faults.clone();
    sorted.sort();
    assert_eq!(sorted, reading.faults);
}

/// Few cases by default: each reads two packs. `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => ProptestConfig::default(),
        None => ProptestConfig::with_cases(160),
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_bytes_make_the_checker_panic(
        heir in any::<bool>(),
        mishaps in prop::collection::vec((0.0..1.0_f64, mishap()), 1..6),
    ) {
        let mut packs = shipped();
        let id = if heir { L7 } else { L6 };
        let pack = packs.get_mut(id).expect("shipped");
        // One in four hits process.toml, on which most depends.
        for (file, mishap) in &mishaps {
            let names: Vec<String> = pack.keys().cloned().collect();
            let name = if *file < 0.25 { "process.toml".to_owned() } else { names[share(names.len(), (*file - 0.25) / 0.75)].clone() };
            befall(pack.get_mut(&name).expect("a file of the pack"), mishap);
        }
        answers(&read(L7, &packs), &packs);
        answers(&read(id, &packs), &packs);
    }

    #[test]
    fn a_pack_short_of_any_file_is_answered(drop in prop::collection::vec(0.0..1.0_f64, 1..4)) {
        let mut packs = shipped();
        let pack = packs.get_mut(L6).expect("shipped");
        for at in drop {
            let names: Vec<String> = pack.keys().cloned().collect();
            pack.remove(&names[share(names.len(), at)]);
        }
        answers(&read(L6, &packs), &packs);
    }

    #[test]
    fn noise_is_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut packs = shipped();
        packs.get_mut(L6).expect("shipped").insert("process.toml".to_owned(), bytes);
        answers(&read(L6, &packs), &packs);
    }
}
