//! The application form: what it holds, and how it is parsed.

use crate::api::candidates::input::Said;
use crate::api::fields;
use crate::error::{ApiError, Faults};
use crate::http::form::Form;
use highbar_store::candidates::{Candidate, Fact};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

/// A field that people do not see; whoever fills it in is a program.
const TRAP: &str = "website";
const LONGEST_LETTER: usize = 20_000;
const SOURCE: &str = "careers page";

/// The application form.
#[derive(Debug, Deserialize, ToSchema)]
#[allow(dead_code, reason = "describes a form, which is read part by part")]
pub struct ApplicationForm {
    name: String,
    email: String,
    phone: Option<String>,
    headline: Option<String>,
    location: Option<String>,
    /// IANA name; one that is not known is left out.
    time_zone: Option<String>,
    /// Web addresses, one per field or per line.
    links: Option<Vec<String>>,
    /// A covering letter.
    letter: Option<String>,
    /// `true`: the applicant agrees to the text of the opening.
    consent: String,
    /// A PDF, Word document, plain text, PNG or JPEG of at most 15 MB.
    #[schema(value_type = Option<String>, format = Binary, content_media_type = "application/octet-stream")]
    resume: Option<Vec<u8>>,
    /// Stays empty; people do not see it.
    website: Option<String>,
}

/// What was read of the form, files aside.
pub struct Parsed {
    pub candidate: Candidate,
    pub letter: String,
}

/// Whether a program filled the form in.
pub fn is_trapped(form: &Form) -> bool {
    !form.text(TRAP).trim().is_empty()
}

/// # Errors
/// Every faulty field.
pub fn parse(form: &Form, now: Timestamp) -> Result<Parsed, ApiError> {
    let mut faults = Faults::default();
    if !matches!(form.text("consent"), "true" | "on" | "1" | "yes") {
        faults.add("consent", "must be given: without it nothing that you send can be kept");
    }
    let letter = faults.take("letter", fields::paragraphs(form.text("letter"), 0..=LONGEST_LETTER));
    let links = form.texts("links").iter().flat_map(|text| text.lines()).map(str::to_owned).collect();
    // A browser may know a zone that this server does not; that is no fault of the applicant.
    let time_zone = fields::time_zone(form.text("time_zone")).unwrap_or_default();
    let text = |field: &str| form.text(field).to_owned();
    let said = Said {
        name: text("name"),
        email: text("email"),
        phone: text("phone"),
        headline: text("headline"),
        location: text("location"),
        time_zone,
        links,
        source: SOURCE.to_owned(),
        about: vec![Fact { label: "Consent given".to_owned(), value: now.strftime("%Y-%m-%d").to_string() }],
    };
    let candidate = said.parse(&mut faults, now);
    let parsed = (|| Some(Parsed { candidate: candidate?, letter: letter? }))();
    faults.settle(parsed)
}
