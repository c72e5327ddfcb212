//! How many pages a PDF has, as far as that can be read without unpacking anything.

/// More pages than a reader believes; a larger number is a fault or a joke.
const MOST: usize = 5000;

/// The number of page objects; `None` where they are packed away.
#[must_use]
pub fn of_pdf(content: &[u8]) -> Option<u32> {
    let mut pages = 0;
    let mut rest = content;
    while let Some(found) = find(rest, b"/Type") {
        rest = &rest[found + b"/Type".len()..];
        let value = rest.trim_ascii_start();
        let after = value.strip_prefix(b"/Page");
        if after.is_some_and(|after| !after.first().is_some_and(u8::is_ascii_alphanumeric)) {
            pages += 1;
        }
    }
    if (1..=MOST).contains(&pages) { u32::try_from(pages).ok() } else { None }
}

fn find(content: &[u8], wanted: &[u8]) -> Option<usize> {
    content.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::of_pdf;

    #[test]
    fn pages_are_counted_and_their_tree_is_not() {
        for (content, expected) in [
            (&b"%PDF-1.4 <</Type /Pages /Count 2>> <</Type /Page>> <</Type/Page/Parent 1 0 R>>"[..], Some(2)),
            (b"%PDF-1.5 <</Type /ObjStm>>", None),
            (b"%PDF-1.5 /Type", None),
            (b"", None),
        ] {
            assert_eq!(of_pdf(content), expected, "{}", String::from_utf8_lossy(content));
        }
    }
}
