//! Takes a file in: looks at it, puts it on the disk, and makes the row that will name it. The file is on the disk
//! before any row names it; when the row is refused afterwards, the sweep removes the file.

use super::media::Media;
use super::pages;
use crate::app::App;
use crate::error::{ApiError, ErrorCode};
use crate::http::form::File;
use highbar_domain::ids::{CandidateId, DocumentId};
use highbar_store::documents::{self, Document};
use highbar_store::{Blob, By, Tx};
use uuid::Uuid;

/// A file name that is longer is cut.
const LONGEST_NAME: usize = 150;
/// What one candidate may have at most.
const MOST_DOCUMENTS: usize = 100;
/// What a document can be to its candidate.
pub const KINDS: [&str; 4] = ["resume", "form", "letter", "other"];

/// A file on the disk that no row names yet.
#[derive(Clone, Debug)]
pub struct Kept {
    name: String,
    kind: &'static str,
    media: Media,
    blob: Blob,
    pages: Option<u32>,
}

/// Keeps a file that came in the form's field.
///
/// # Errors
/// `unsupported_media` with the field's name, or the disk is full.
pub async fn keep(app: &App, field: &str, kind: &'static str, file: File) -> Result<Kept, ApiError> {
    let content = file.content.clone();
    let looked = tokio::task::spawn_blocking(move || {
        let media = Media::of(&content)?;
        Ok((media, (media == Media::Pdf).then(|| pages::of_pdf(&content)).flatten()))
    });
    let (media, pages) = looked.await.map_err(ApiError::internal)?.map_err(|why: &str| {
        let mut error = ApiError::new(ErrorCode::UnsupportedMedia, format!("{field}: {why}"));
        error.details.fields.insert(field.to_owned(), why.to_owned());
        error
    })?;
    let blob = app.store.blobs().put(file.content.to_vec()).await?;
    Ok(Kept { name: plain_name(&file.name, media), kind, media, blob, pages })
}

impl Kept {
    /// Gives the file to a candidate; without a person in `by` the candidate sent it.
    ///
    /// # Errors
    /// The candidate has too many documents, or the database failed.
    pub async fn give(self, tx: &mut Tx, by: By, candidate: CandidateId) -> Result<DocumentId, ApiError> {
        if documents::of(tx, candidate).await?.len() >= MOST_DOCUMENTS {
            let words = format!("the candidate has {MOST_DOCUMENTS} documents, remove one first");
            return Err(ApiError::new(ErrorCode::Refused, words));
        }
        let document = Document {
            id: DocumentId(Uuid::now_v7()),
            candidate,
            name: self.name,
            kind: self.kind.to_owned(),
            media_type: self.media.media_type().to_owned(),
            bytes: self.blob.bytes,
            pages: self.pages,
            sha256: self.blob.sha256,
            created_at: by.at,
            created_by: by.person,
        };
        documents::add(tx, by, &document).await?;
        Ok(document.id)
    }
}

/// What a document is to its candidate, by its word.
#[must_use]
pub fn kind(word: &str) -> Option<&'static str> {
    if word.is_empty() { Some("other") } else { KINDS.into_iter().find(|kind| *kind == word) }
}

/// The last part of a name without anything that a page, a header or a file system could stumble over.
fn plain_name(name: &str, media: Media) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last
        .chars()
        .filter(|c| {
            !c.is_control()
                && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        })
        .take(LONGEST_NAME)
        .collect();
    let kept = kept.trim().trim_start_matches('.').trim();
    if !kept.is_empty() {
        return kept.to_owned();
    }
    let ending = match media {
        Media::Pdf => "pdf",
        Media::Text => "txt",
        Media::Docx => "docx",
        Media::Png => "png",
        Media::Jpeg => "jpg",
    };
    format!("document.{ending}")
}

#[cfg(test)]
mod tests {
    use super::{Media, plain_name};

    #[test]
    fn names_lose_paths_and_tricks() {
        for (name, expected) in [
            ("Resume Ana.pdf", "Resume Ana.pdf"),
            ("C:\\Users\\ana\\cv.pdf", "cv.pdf"),
            ("../../etc/passwd", "passwd"),
            ("a\r\nb.pdf", "ab.pdf"),
            ("cv\u{202e}fdp.exe", "cvfdp.exe"),
            (".htaccess", "htaccess"),
            ("", "document.pdf"),
            ("životopis.pdf", "životopis.pdf"),
        ] {
            assert_eq!(plain_name(name, Media::Pdf), expected, "{name:?}");
        }
        assert_eq!(plain_name(&"x".repeat(400), Media::Pdf).len(), 150);
    }
}
