//! Names that lead nowhere.

use super::super::super::FaultCode::*;
use super::super::super::read;
use super::super::{L6, lines, shipped};
use super::{CODING, PROCESS, TRUST, check};

#[test]
fn a_missing_round_is_reported_wherever_it_is_named() {
    let mut packs = shipped();
    packs.get_mut(L6).expect("shipped").remove("rounds/coding_2.toml");
    let reading = read(L6, &packs);
    assert!(reading.faults.iter().all(|fault| fault.code == MissingRound), "{}", lines(&reading).join("\n"));
    assert_eq!(reading.faults.len(), 2, "in loop.order and in its rule: {}", lines(&reading).join("\n"));
    assert!(reading.faults[0].to_string().contains(
        "`order` names the round `coding_2`, which is missing, add `rounds/coding_2.toml`, or did you mean `coding_1`?"
    ));
}

#[test]
fn references_are_looked_up() {
    let cases = [
        (
            PROCESS,
            "next = [\"technical_screen\"]",
            "next = [\"technical_screen\", \"tea\"]",
            "\"tea\"",
            "`next` names the stage `tea`, which is not defined",
        ),
        (
            PROCESS,
            "stage = \"overall\"",
            "stage = \"overal\"",
            "\"overal\"",
            "names the stage `overal`, which is not defined",
        ),
        (
            CODING,
            "\"dive_deep\"",
            "\"dive_deeper\"",
            "\"dive_deeper\"",
            "names the principle `dive_deeper`, which is not defined, did you mean `dive_deep`?",
        ),
        (
            CODING,
            "\"data_structures\"",
            "\"data_structure\"",
            "\"data_structure\"",
            "did you mean `data_structures`?",
        ),
        (
            CODING,
            "{ kind = \"coding\" }",
            "{ kind = \"coding\", ids = [\"no_such\"] }",
            "\"no_such\"",
            "names the exercise `no_such`, which is not defined",
        ),
        (
            "rounds/hiring_manager.toml",
            "theme = \"role_fit\"",
            "theme = \"roll_fit\"",
            "\"roll_fit\"",
            "the round has no theme `roll_fit`, did you mean `role_fit`?",
        ),
    ];
    for (file, from, to, at, says) in cases {
        check(file, from, to, &[(UnknownReference, at, says)]);
    }
}

#[test]
fn placeholders_are_known_and_closed() {
    let question = |text: &str| -> &'static str {
        let row = format!(
            "[[reference_question]]\nid = \"extra\"\ntheme = \"claims\"\nanswer = \"text\"\ntext = \"{text}\"\n"
        );
        // Tests may leak a line of text.
        Box::leak(row.into_boxed_str())
    };
    let extra = "extra.toml";
    check(
        extra,
        "",
        question("Is {{candidat}} kind?"),
        &[(Placeholder, "\"Is", "did you mean `candidate`?")],
    );
    check(
        extra,
        "",
        question("Is {{ candidate kind?"),
        &[(Placeholder, "\"Is", "a placeholder of `extra` is not closed, end it with `}}`")],
    );
    super::check_sound(extra, "", question("Is {{ candidate }} kind?"));
}

#[test]
fn texts_may_stand_in_files() {
    let says = "the pack has no Markdown file `trust.md`, add it";
    check(
        TRUST,
        "description = ",
        "description_file = \"trust.md\" # ",
        &[(MissingFile, "\"trust.md\"", says)],
    );
    check(
        TRUST,
        "description = ",
        "description_file = \"trust.md\"\ndescription = ",
        &[(RepeatedKey, "description_file", "keep either `description` or `description_file`")],
    );
    let mut packs = super::edited(
        L6,
        &[super::Edit(TRUST, "description = ", "description_file = \"texts/trust.md\" # ")],
    );
    packs.get_mut(L6).expect("shipped").insert("texts/trust.md".to_owned(), b"Trust, at length.\n".to_vec());
    let process = read(L6, &packs).process.expect("a sound pack");
    assert_eq!(
        process.principle(&"earn_trust".into()).expect("it is there").description,
        "Trust, at length.\n"
    );
}

#[test]
fn a_file_is_named_after_what_it_holds() {
    let reading =
        read(L6, &super::edited(L6, &[super::Edit(CODING, "id = \"coding_1\"", "id = \"coding_9\"")]));
    let said = lines(&reading).join("\n");
    assert!(
        said.contains("`id` is `coding_9`, the file is `rounds/coding_1.toml`, name both alike"),
        "{said}"
    );
}

#[test]
fn files_that_belong_nowhere_are_reported() {
    let cases = [
        ("round/coding_1.toml", "a pack has no such file, did you mean `rounds/<id>.toml`?"),
        ("rounds/old/coding_1.toml", "a pack has no such file, did you mean `rounds/<id>.toml`?"),
        (
            "exercises/two_sums.toml",
            "a pack has no such file, exercises stand in `exercises/<kind>/<id>.toml`",
        ),
        ("drafts/x.toml", "a pack has no such file, use `rounds/<id>.toml`"),
    ];
    for (path, says) in cases {
        let mut packs = shipped();
        packs.get_mut(L6).expect("shipped").insert(path.to_owned(), Vec::new());
        let reading = read(L6, &packs);
        assert_eq!(reading.faults.len(), 1, "{}", lines(&reading).join("\n"));
        let said = reading.faults[0].to_string();
        assert!(said.starts_with(path) && said.contains(says), "{said}");
    }
}
