//! What a file is, by its content and never by its name or by what the sender says. Nothing is unpacked: what an
//! archive holds is read from its table of contents.

/// The kinds of files that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    Pdf,
    Text,
    Docx,
    Png,
    Jpeg,
}

const ALL: [Media; 5] = [Media::Pdf, Media::Text, Media::Docx, Media::Png, Media::Jpeg];

impl Media {
    /// # Errors
    /// A sentence about why this file is not taken.
    pub fn of(content: &[u8]) -> Result<Self, &'static str> {
        if content.is_empty() {
            return Err("the file is empty");
        }
        match content {
            [b'%', b'P', b'D', b'F', b'-', ..] => Ok(Self::Pdf),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Ok(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Ok(Self::Jpeg),
            [b'P', b'K', 3, 4, ..] => archive(content),
            _ => text(content),
        }
    }

    /// The kind behind a stored media type.
    #[must_use]
    pub fn named(media_type: &str) -> Option<Self> {
        ALL.into_iter().find(|media| media.media_type() == media_type)
    }

    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain; charset=utf-8",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// Words of the refusal, for every kind that is not taken.
const TAKEN: &str = "must be a PDF, a Word document (.docx), plain text, or a PNG or JPEG picture";

fn archive(content: &[u8]) -> Result<Media, &'static str> {
    if holds(content, b"vbaProject.bin") {
        return Err("must not hold macros, save the document without them or as a PDF");
    }
    if holds(content, b"[Content_Types].xml") && holds(content, b"word/document.xml") {
        return Ok(Media::Docx);
    }
    Err(TAKEN)
}

fn text(content: &[u8]) -> Result<Media, &'static str> {
    let Ok(text) = std::str::from_utf8(content) else { return Err(TAKEN) };
    if text.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t' | '\u{c}')) {
        return Err(TAKEN);
    }
    let start = text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if start.is_empty() {
        return Err("the file is empty");
    }
    // Pages, pictures made of text and other markup are kept out, whatever they are called.
    let markup = start.starts_with("{\\rtf")
        || start
            .strip_prefix('<')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_alphabetic() || "!?/".contains(c)));
    if markup { Err(TAKEN) } else { Ok(Media::Text) }
}

fn holds(content: &[u8], name: &[u8]) -> bool {
    content.windows(name.len()).any(|window| window == name)
}

#[cfg(test)]
mod tests {
    use super::Media;

    #[test]
    fn files_are_known_by_their_content() {
        let docx = b"PK\x03\x04....[Content_Types].xml....word/document.xml....";
        let macros = b"PK\x03\x04[Content_Types].xml word/document.xml word/vbaProject.bin";
        for (content, expected) in [
            (&b"%PDF-1.7\n..."[..], Some(Media::Pdf)),
            (b"\x89PNG\r\n\x1a\n....", Some(Media::Png)),
            (b"\xff\xd8\xff\xe0....", Some(Media::Jpeg)),
            (docx, Some(Media::Docx)),
            (b"Ana Lima\nManages managers\n", Some(Media::Text)),
            ("Žluťoučký kůň < 3 let".as_bytes(), Some(Media::Text)),
            (b"", None),
            (b" \n ", None),
            (macros, None),
            (b"PK\x03\x04bomb.txt", None),
            (b"<!DOCTYPE html><script>alert(1)</script>", None),
            (b"  \n<html>", None),
            (b"\xef\xbb\xbf<svg onload='alert(1)'>", None),
            (b"<?xml version='1.0'?><svg/>", None),
            (b"{\\rtf1\\ansi", None),
            (b"MZ\x90\x00\x03", None),
            (b"\x7fELF\x02", None),
            (b"GIF89a\x01\x00\x01\x00", None),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", None),
        ] {
            assert_eq!(Media::of(content).ok(), expected, "{}", String::from_utf8_lossy(content));
        }
    }

    #[test]
    fn every_kind_is_found_by_its_media_type() {
        for media in super::ALL {
            assert_eq!(Media::named(media.media_type()), Some(media));
        }
        assert_eq!(Media::named("text/html"), None);
    }
}
