//! Keys and values, each by itself.

use super::super::super::FaultCode::*;
use super::{CODING, PROCESS, check, check_sound};

#[test]
fn unknown_and_missing_keys() {
    let minutes = "minutes = 45";
    check(CODING, minutes, "minuts = 45\nminutes = 45", &[(UnknownKey, "minuts", "did you mean `minutes`?")]);
    check(
        CODING,
        minutes,
        "minuts = 45",
        &[(MissingKey, "id = ", "`minutes` is missing in `coding_1`"), (UnknownKey, "minuts", "minutes")],
    );
    check(
        PROCESS,
        "critical_evidence",
        "zzz",
        &[(UnknownKey, "zzz", "unknown key `zzz` in [loop], use `minutes`, `rounds`, ")],
    );
    check(
        CODING,
        "summary = ",
        "# summary = ",
        &[(MissingKey, "id = ", "add `summary`: what the round is about")],
    );
    check(PROCESS, "level = 6", "", &[(MissingKey, "#", "`level` is missing in process.toml")]);
    check(CODING, "id = \"clarify\"", "", &[(MissingKey, "[[agenda]]", "`id` is missing in [[agenda]]")]);
}

#[test]
fn wrong_types() {
    let cases = [
        (CODING, "minutes = 45", "minutes = \"45\"", "\"45\"", "is text, it takes a whole number of minutes"),
        (CODING, "minutes = 45", "minutes = 45.0", "45.0", "`minutes` is a fraction"),
        (CODING, "minutes = 45", "minutes = 1979-05-27", "1979", "`minutes` is a date"),
        (CODING, "tools = [\"pad\", \"call\"]", "tools = \"pad\"", "\"pad\"", "is text, it takes a list"),
        (
            CODING,
            "tools = [\"pad\", \"call\"]",
            "tools = [1]",
            "1",
            "`tools` is a whole number, it takes text",
        ),
        (CODING, "veto = false", "veto = \"no\"", "\"no\"", "it takes `true` or `false`"),
        (CODING, "exercises = { kind = \"coding\" }", "exercises = 3", "3", "it takes a table"),
        (
            CODING,
            "principles = { min = 0, max = 2 }",
            "principles = 2",
            "2",
            "a range such as `{ min = 1, max = 2 }`",
        ),
        (PROCESS, "max_months = 12", "max_months = 99999999999999999999", "999", "far too large"),
        (
            PROCESS,
            "name = \"Bar-raiser loop",
            "name = [] # \"Bar-raiser loop",
            "[]",
            "`name` is a list, it takes text",
        ),
    ];
    for (file, from, to, at, says) in cases {
        check(file, from, to, &[(WrongType, at, says)]);
    }
}

#[test]
fn words_and_names() {
    let cases = [
        (CODING, "kind = \"coding\"", "kind = \"codding\"", "\"codding\"", "did you mean `coding`?"),
        (PROCESS, "policy = \"strict\"", "policy = \"lenient\"", "\"lenient\"", "use `strict` or `advisory`"),
        (PROCESS, "id = \"first_contact\"", "id = \"tea_time\"", "\"tea_time\"", "use `first_contact`, "),
        (
            PROCESS,
            "votes = [\"hire\"]",
            "votes = [\"hire\", \"maybe\"]",
            "\"maybe\"",
            "`votes` does not take `maybe`",
        ),
    ];
    for (file, from, to, at, says) in cases {
        let packs = super::edited(super::L6, &[super::Edit(file, from, to)]);
        let reading = super::read(super::L6, &packs);
        let fault = reading.faults.iter().find(|fault| fault.code == UnknownWord).expect("an unknown word");
        assert!(super::at(&packs, fault).starts_with(at), "{fault}");
        assert!(fault.to_string().contains(says), "{fault}");
    }
    check(CODING, "id = \"clarify\"", "id = \"Clarify!\"", &[(BadId, "\"Clarify!\"", "is not a name")]);
    check(CODING, "short = \"Coding 1\"", "short = \" \"", &[(Empty, "\" \"", "`short` is empty")]);
    check(
        CODING,
        "short = \"Coding 1\"",
        "short = \"The first of two coding rounds\"",
        &[(TooLong, "\"The", "`short` is 30 characters long, say it in 24 or fewer")],
    );
}

#[test]
fn numbers_outside_their_bounds() {
    check(
        PROCESS,
        "default_months = 6",
        "default_months = 5",
        &[(OutOfRange, "5", "the cool-down is 5 months, its limits are 6 and 12")],
    );
    check(
        PROCESS,
        "default_months = 6",
        "default_months = -6",
        &[(OutOfRange, "-6", "it takes a whole number of months from 0 to 120")],
    );
    let principles = "principles = { min = 0, max = 2 }";
    check(
        CODING,
        principles,
        "principles = { min = 3, max = 2 }",
        &[(OutOfRange, "{", "`principles` runs from 3 down to 2, put the smaller number in `min`")],
    );
    check(CODING, principles, "principles = { min = 0 }", &[(MissingKey, "{", "`principles` has no `max`")]);
    check(
        CODING,
        principles,
        "principles = { min = 0, max = 2, mean = 1 }",
        &[(UnknownKey, "mean", "a range has `min` and `max`")],
    );
}

#[test]
fn another_format_is_not_guessed_at() {
    check(
        PROCESS,
        "format = \"highbar-process/1\"",
        "format = \"highbar-process/2\"",
        &[(UnsupportedFormat, "\"highbar-process/2\"", "this version reads `highbar-process/1`")],
    );
}

#[test]
fn columns_count_scalar_values_not_bytes() {
    check(
        CODING,
        "exercises = { kind = \"coding\" }",
        "exercises = { kind = \"größe\", kund = 1 }",
        &[(UnknownWord, "\"größe\"", ":22: `kind`"), (UnknownKey, "kund", ":31: unknown key")],
    );
}

#[test]
fn spellings_of_toml_do_not_matter() {
    check_sound(CODING, "minutes = 45", "\"minutes\" = 0x2D");
    check_sound(PROCESS, "[cool_down]\ndefault_months = 6", "[cool_down]\ndefault_months = +6");
}
