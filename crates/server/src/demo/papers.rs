//! Documents of the demo's candidates: small PDF files that are made here, page by page.

use super::calendar::Ids;
use super::save::Chapter;
use super::story::{draw, pick};
use crate::app::App;
use crate::error::ApiError;
use highbar_domain::ids::DocumentId;
use highbar_store::candidates::Candidate;
use highbar_store::documents::Document;
use std::fmt::Write as _;

/// A4 in points.
const PAGE: (u32, u32) = (595, 842);
/// Lines that fit on a page at 15 points each.
const LINES: usize = 46;

/// Gives every candidate a résumé and every third one a letter.
///
/// # Errors
/// A file cannot be written.
pub async fn attach(app: &App, ids: &mut Ids, chapters: &mut [Chapter]) -> Result<(), ApiError> {
    for chapter in chapters {
        let candidate = chapter.candidate().clone();
        let mut papers = vec![("resume", "Resume", resume(&candidate))];
        if draw(&candidate.name).is_multiple_of(3) {
            papers.push(("letter", "Letter", letter(&candidate)));
        }
        for (kind, title, lines) in papers {
            let (content, pages) = pdf(&lines);
            let blob = app.store.blobs().put(content).await?;
            chapter.add_document(Document {
                id: DocumentId(ids.next(candidate.created_at)),
                candidate: candidate.id,
                name: format!("{title} {}.pdf", candidate.name),
                kind: kind.to_owned(),
                media_type: "application/pdf".to_owned(),
                bytes: blob.bytes,
                pages: Some(pages),
                sha256: blob.sha256,
                created_at: candidate.created_at,
                created_by: None,
            });
        }
    }
    Ok(())
}

const DEEDS: [&str; 9] = [
    "Took lead time from eleven days to two by cutting the release train into services that deploy alone.",
    "Hired six engineers in a year; five are still there, two lead groups of their own.",
    "Moved 310 million ledger entries to a new store without a maintenance window.",
    "Halved the cost of the data platform (EUR 38,000 a month) by deleting what nobody read.",
    "Brought on-call pages from 34 to 5 a week.",
    "Introduced written design reviews; wrote the first twelve.",
    "Led the certification for card data with an audit that had no major finding.",
    "Closed an office fairly: everyone had an offer or a new job before the last day.",
    "Ran the quarter's planning for four groups and 31 people.",
];

fn resume(candidate: &Candidate) -> Vec<String> {
    let name = &candidate.name;
    let mut lines = vec![name.clone(), candidate.headline.clone(), String::new()];
    lines.push(format!("{}   {}   {}", candidate.location, candidate.email, candidate.phone));
    lines.extend(candidate.about.iter().map(|fact| format!("{}: {}", fact.label, fact.value)));
    let (role, employer) =
        candidate.headline.split_once(", ").unwrap_or((&candidate.headline, "several employers"));
    let first = 2026 - i32::try_from(draw(name) % 4).unwrap_or_default();
    let posts = [(role, employer), ("Senior engineer", "Kestrel Works"), ("Engineer", "Stadhuis Digital")];
    for (nth, (role, employer)) in (0..).zip(posts) {
        let until = if nth == 0 { "today".to_owned() } else { (first - nth * 4 + 2).to_string() };
        lines.extend([String::new(), format!("{role}, {employer}, {} to {until}", first - nth * 4 - 2)]);
        let mut deeds: Vec<&str> =
            (0..3).map(|deed| *pick(&DEEDS, &format!("{name} {nth} {deed}"))).collect();
        deeds.dedup();
        lines.extend(deeds.into_iter().map(|deed| format!("  -  {deed}")));
    }
    lines.extend([String::new(), "Languages: English, and one or two others at dinner.".to_owned()]);
    lines
}

fn letter(candidate: &Candidate) -> Vec<String> {
    [
        "To the hiring team of Tidewater",
        "",
        "I have read your opening twice: once for the work, once for how you write about people.",
        "Both times I thought of the year in which my group took over a system that nobody wanted,",
        "and of what I would do differently now. I would like to tell you about it.",
        "",
        "What I look for is a place in which a decision is written down with its reasons. What I bring is",
        "in the resume; what I do not bring is experience with card schemes, which I would have to learn.",
        "",
        "Kind regards",
        &candidate.name,
    ]
    .map(str::to_owned)
    .to_vec()
}

/// A PDF of lines of text in Helvetica, and its number of pages.
fn pdf(lines: &[String]) -> (Vec<u8>, u32) {
    let pages: Vec<Vec<u8>> = lines.chunks(LINES).map(page).collect();
    let count = pages.len();
    let kids: Vec<String> = (0..count).map(|nth| format!("{} 0 R", 4 + nth * 2)).collect();
    let mut objects: Vec<Vec<u8>> = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{}] /Count {count} >>", kids.join(" ")).into_bytes(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
    ];
    for (nth, content) in pages.into_iter().enumerate() {
        let (width, height) = PAGE;
        let font = "<< /Font << /F1 3 0 R >> >>";
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources {font} /Contents {} 0 R >>",
                5 + nth * 2
            )
            .into_bytes(),
        );
        let mut stream = format!("<< /Length {} >>\nstream\n", content.len()).into_bytes();
        stream.extend(content);
        stream.extend(b"\nendstream");
        objects.push(stream);
    }
    (assemble(&objects), u32::try_from(count).unwrap_or(1))
}

/// The commands that draw one page. The first line of the file is larger because it comes first on its page.
fn page(lines: &[String]) -> Vec<u8> {
    let mut content = b"BT /F1 10 Tf 15 TL 56 780 Td\n".to_vec();
    for line in lines {
        content.push(b'(');
        content.extend(line.chars().flat_map(winansi));
        content.extend(b") Tj T*\n");
    }
    content.extend(b"ET");
    content
}

/// A letter as the font's encoding writes it; what it lacks is written as its plain letter or a question mark.
fn winansi(letter: char) -> Vec<u8> {
    match letter {
        '(' | ')' | '\\' => vec![b'\\', u8::try_from(letter).unwrap_or(b'?')],
        'ł' => vec![b'l'],
        'Ł' => vec![b'L'],
        other => vec![u8::try_from(u32::from(other)).unwrap_or(b'?')],
    }
}

/// Numbers the objects and writes the table that says where each begins.
fn assemble(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in (1..).zip(objects) {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        file.extend(format!("{number} 0 obj\n").into_bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    file.extend(table.into_bytes());
    file.extend(
        format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1)
            .into_bytes(),
    );
    file
}

#[cfg(test)]
mod tests {
    use super::pdf;

    #[test]
    fn every_object_of_a_pdf_stands_where_the_table_says() {
        let lines: Vec<String> = (0..100).map(|nth| format!("line ({nth}) é ł")).collect();
        let (file, pages) = pdf(&lines);
        assert_eq!(pages, 3);
        let text: String = file.iter().map(|byte| char::from(*byte)).collect();
        let start: usize = text.lines().rev().nth(1).expect("an offset").parse().expect("a number");
        let table = &text[text.char_indices().nth(start).expect("inside").0..];
        assert!(table.starts_with("xref"));
        for (number, line) in table.lines().skip(3).take_while(|line| line.ends_with("n ")).enumerate() {
            let offset: usize = line[..10].parse().expect("a number");
            let found: String = file[offset..].iter().take(8).map(|byte| char::from(*byte)).collect();
            assert!(found.starts_with(&format!("{} 0 obj", number + 1)), "{found}");
        }
    }
}
