//! Text with separators (RFC 4180 and what spreadsheets make of it) as rows of fields.

use csv::{ReaderBuilder, StringRecord};

/// What spreadsheets put between fields, depending on where they were bought.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// More rows than one import takes.
const MOST_ROWS: usize = 100_000;
const MOST_COLUMNS: usize = 200;

/// A table with a head.
#[derive(Debug)]
pub struct Table {
    pub columns: Vec<String>,
    /// Each with its number as a spreadsheet counts: the head is row 1, and blank rows count.
    pub rows: Vec<(usize, StringRecord)>,
    /// A quotation mark was opened in the last row and not closed, so that it may have swallowed others.
    pub runs_over: bool,
}

/// # Errors
/// A sentence about the table as a whole.
pub fn read(text: &str) -> Result<Table, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err("is empty, give a head and at least one row".to_owned());
    }
    let (separator, text) = separator(text);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut head = StringRecord::new();
    reader.read_record(&mut head).map_err(|fault| fault.to_string())?;
    if head.len() > MOST_COLUMNS {
        return Err(format!("has {} columns, at most {MOST_COLUMNS} are taken", head.len()));
    }
    let rows = rows(reader)?;
    let spans = rows.last().is_some_and(|(_, row)| row.iter().any(|field| field.contains('\n')));
    let odd = text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    Ok(Table { columns: names(&head), rows, runs_over: spans && odd })
}

fn rows(mut reader: csv::Reader<&[u8]>) -> Result<Vec<(usize, StringRecord)>, String> {
    let mut rows = Vec::new();
    let (mut number, mut record) = (1, StringRecord::new());
    loop {
        let before = reader.position().line();
        if !reader.read_record(&mut record).map_err(|fault| fault.to_string())? {
            return Ok(rows);
        }
        // The reader passes over blank lines, and one row may stand on several.
        let lines = usize::try_from(reader.position().line() - before).unwrap_or(usize::MAX);
        let breaks: usize =
            record.iter().map(|field| field.bytes().filter(|byte| *byte == b'\n').count()).sum();
        number += 1 + lines.saturating_sub(1 + breaks);
        if is_blank(&record) {
            continue;
        }
        if rows.len() == MOST_ROWS {
            return Err(format!("has more than {MOST_ROWS} rows, split it"));
        }
        rows.push((number, record.clone()));
    }
}

/// Whether a row holds nothing at all.
fn is_blank(row: &StringRecord) -> bool {
    row.iter().all(|field| field.trim().is_empty())
}

/// What stands between the fields: what the first line says, or what is most frequent in the head.
fn separator(text: &str) -> (u8, &str) {
    let line = text.lines().next().unwrap_or_default();
    if let Some(said) = line.strip_prefix("sep=").and_then(|said| said.bytes().next()) {
        let rest = text.split_once('\n').map_or("", |(_, rest)| rest);
        return (said, rest);
    }
    let mut quoted = false;
    let mut counts = [0_usize; SEPARATORS.len()];
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            other if !quoted => {
                if let Some(index) = SEPARATORS.iter().position(|separator| *separator == other) {
                    counts[index] += 1;
                }
            }
            _ => {}
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let found = counts.iter().position(|count| *count == most && most > 0).unwrap_or_default();
    (SEPARATORS[found], text)
}

/// The heads, each with a name of its own.
fn names(head: &StringRecord) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (index, name) in head.iter().enumerate() {
        let plain: String = name.chars().filter(|letter| !letter.is_control()).take(100).collect();
        let mut name = plain.trim().to_owned();
        if name.is_empty() {
            name = format!("Column {}", index + 1);
        }
        if names.contains(&name) {
            name = format!("{name} ({})", index + 1);
        }
        names.push(name);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn tables_of_any_spreadsheet_are_read() {
        for (text, columns, rows) in [
            ("name,email\nAna,a@b.c\n", vec!["name", "email"], 1),
            ("\u{feff}name;email\r\nAna;a@b.c\r\n\r\n;\r\n", vec!["name", "email"], 1),
            ("name\temail\nAna\ta@b.c", vec!["name", "email"], 1),
            ("sep=|\nname|email\nAna|a@b.c", vec!["name", "email"], 1),
            ("\"name, full\";email\n\"Lima; Ana\";a", vec!["name, full", "email"], 1),
            ("name,,name\nA,B,C\n", vec!["name", "Column 2", "name (3)"], 1),
            ("name,email\n\"Ana\nLima\",a\n", vec!["name", "email"], 1),
            ("name\n", vec!["name"], 0),
        ] {
            let table = read(text).expect("a table");
            assert_eq!(
                (table.columns, table.rows.len(), table.runs_over),
                (columns.iter().map(ToString::to_string).collect(), rows, false),
                "{text:?}"
            );
        }
        assert!(read("\u{feff} \n").is_err());
        assert!(read(&format!("name\n{}", "x\n".repeat(100_001))).is_err());
        assert!(read("name,email\nA,\"a@b.c\nB,b@b.c\n").is_ok_and(|table| table.runs_over));
        assert!(read("name,email\nA 5\" screen,a@b.c\nB,b@b.c\n").is_ok_and(|table| !table.runs_over));
    }
}
