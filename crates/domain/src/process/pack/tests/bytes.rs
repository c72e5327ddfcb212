//! Files that are not TOML or not UTF-8, and packs that are too large.

use std::collections::BTreeMap;

use super::super::FaultCode::*;
use super::super::{Files, MAX_FILE, MAX_FILES, read};
use super::{Edit, L6, at, edited, lines, shipped};

#[test]
fn broken_toml_is_placed_and_hides_only_what_follows_from_it() {
    let packs = edited(
        L6,
        &[
            Edit("rounds/coding_1.toml", "minutes = 45", "minutes = "),
            Edit("rounds/coding_2.toml", "minutes = 45", "minutes = 44"),
            Edit("rounds/coding_1.toml", "tools = ", "toools = "),
        ],
    );
    let reading = read(L6, &packs);
    let codes: Vec<_> = reading.faults.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, [BrokenToml, UnknownKey, AgendaSum], "{}", lines(&reading).join("\n"));
    assert_eq!((reading.faults[0].line, reading.faults[0].column), (5, 11));
    assert!(reading.faults[0].message.starts_with("broken TOML: "), "{}", reading.faults[0]);
}

#[test]
fn every_broken_line_is_reported() {
    let packs = edited(
        L6,
        &[
            Edit("process.toml", "level = 6", "level = = 6"),
            Edit("process.toml", "max_levels_below = 1", "max_levels_below 1"),
            Edit("process.toml", "policy = \"strict\"", "policy = \"strict"),
        ],
    );
    let reading = read(L6, &packs);
    let places: Vec<String> = reading.faults.iter().map(|fault| at(&packs, fault)).collect();
    assert_eq!(reading.faults.len(), 3, "{}\n{places:?}", lines(&reading).join("\n"));
    assert!(reading.faults.iter().all(|fault| fault.code == BrokenToml), "{}", lines(&reading).join("\n"));
}

#[test]
fn a_key_set_twice_is_broken_toml() {
    let packs = edited(L6, &[Edit("process.toml", "level = 6", "level = 6\nlevel = 7")]);
    let reading = read(L6, &packs);
    let [fault] = reading.faults.as_slice() else { panic!("{}", lines(&reading).join("\n")) };
    assert!(fault.message.contains("duplicate key") && at(&packs, fault).starts_with("level = 7"), "{fault}");
}

#[test]
fn broken_utf8_is_placed() {
    let mut packs = shipped();
    let pack = packs.get_mut(L6).expect("shipped");
    let text = String::from_utf8(pack["rounds/coding_1.toml"].clone()).expect("UTF-8");
    let place = text.find("A medium").expect("the summary");
    let mut bytes = text.into_bytes();
    bytes[place] = 0xFF;
    pack.insert("rounds/coding_1.toml".to_owned(), bytes);
    let reading = read(L6, &packs);
    let [fault] = reading.faults.as_slice() else { panic!("{}", lines(&reading).join("\n")) };
    assert_eq!((fault.code, fault.line, fault.column), (BrokenUtf8, 6, 12));
    assert!(fault.message.contains(&format!("byte {place} of the file (0xff) is not UTF-8")), "{fault}");
}

#[test]
fn another_encoding_is_one_fault_a_line_and_no_toml() {
    let mut packs = shipped();
    let text = "# größe\nchecklist = []\n";
    let utf16 = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    packs.get_mut(L6).expect("shipped").insert("extra.toml".to_owned(), utf16);
    let reading = read(L6, &packs);
    assert!(reading.faults.iter().all(|fault| fault.code == BrokenUtf8), "{}", lines(&reading).join("\n"));
    assert_eq!((reading.faults[0].line, reading.faults[0].column), (1, 1));
}

#[test]
fn a_broken_process_file_does_not_blame_the_others() {
    let mut packs = shipped();
    packs.get_mut(L6).expect("shipped").insert("process.toml".to_owned(), vec![0xFF, 0xFE, 0x00]);
    let reading = read(L6, &packs);
    assert!(
        reading.faults.iter().all(|fault| fault.file == "process.toml"),
        "{}",
        lines(&reading).join("\n")
    );
}

#[test]
fn what_is_too_large_is_refused() {
    let mut packs = shipped();
    packs.get_mut(L6).expect("shipped").insert("guidance.toml".to_owned(), vec![b'#'; MAX_FILE + 1]);
    let reading = read(L6, &packs);
    let [fault] = reading.faults.as_slice() else { panic!("{}", lines(&reading).join("\n")) };
    assert_eq!((fault.code, fault.file.as_str()), (FileTooLarge, "guidance.toml"));

    let mut packs = shipped();
    let pack = packs.get_mut(L6).expect("shipped");
    pack.extend((0..=MAX_FILES).map(|n| (format!("notes/{n}.md"), Vec::new())));
    assert!(read(L6, &packs).faults.iter().any(|fault| fault.code == TooManyFiles));

    let mut packs = shipped();
    let pack = packs.get_mut(L6).expect("shipped");
    pack.extend((0..9).map(|n| (format!("notes/{n}.md"), vec![b'x'; MAX_FILE])));
    assert!(read(L6, &packs).faults.iter().any(|fault| fault.code == PackTooLarge));
}

#[test]
fn a_pack_without_process_toml_says_so() {
    for files in [Files::new(), Files::from([("README.md".to_owned(), Vec::new())])] {
        let reading = read("empty", &BTreeMap::from([("empty".to_owned(), files)]));
        let [fault] = reading.faults.as_slice() else { panic!("{}", lines(&reading).join("\n")) };
        assert_eq!(
            (fault.code, fault.file.as_str(), fault.line, fault.column),
            (MissingFile, "process.toml", 1, 1)
        );
    }
    let reading = read("absent", &BTreeMap::new());
    assert_eq!(reading.faults.len(), 1);
}

#[test]
fn an_empty_process_toml_lacks_everything() {
    let files = Files::from([("process.toml".to_owned(), Vec::new())]);
    let reading = read("empty", &BTreeMap::from([("empty".to_owned(), files)]));
    let said = lines(&reading).join("\n");
    for key in ["format", "id", "version", "name", "role", "level", "summary", "loop", "stage", "decision"] {
        assert!(said.contains(&format!("`{key}` is missing")), "{key}\n{said}");
    }
    for thing in ["round", "principle"] {
        assert!(
            said.contains(&format!("the pack has no {thing}, add one as `{thing}s/<id>.toml`")),
            "{said}"
        );
    }
}

#[test]
fn depth_is_no_danger() {
    for text in [
        format!("a = {}", "[".repeat(200_000)),
        format!("a{} = 1", ".a".repeat(200_000)),
        format!("[a{}]", ".a".repeat(200_000)),
        "{".repeat(200_000),
    ] {
        let mut packs = shipped();
        packs.get_mut(L6).expect("shipped").insert("guidance.toml".to_owned(), text.into_bytes());
        assert!(!read(L6, &packs).faults.is_empty());
    }
}
