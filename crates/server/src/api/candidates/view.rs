//! A candidate as the API shows them.

use crate::api::shapes::application::{DocumentView, Duplicate, Fact};
use crate::api::shapes::moment::At;
use crate::api::shapes::pipeline::RequisitionBrief;
use highbar_store::requisitions::Requisition;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A candidate in the list.
#[derive(Debug, Serialize, ToSchema)]
pub struct CandidateRow {
    pub id: Uuid,
    pub name: String,
    /// Empty for those who may not see contact details.
    pub email: String,
    pub headline: String,
    pub location: String,
    /// Those that the viewer may know of, the newest first.
    pub applications: Vec<RowApplication>,
    pub updated_at: At,
}

/// An application in a candidate's line.
#[derive(Debug, Serialize, ToSchema)]
pub struct RowApplication {
    pub id: Uuid,
    pub requisition: RequisitionBrief,
    pub state: String,
}

/// Everything known of a candidate.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Candidate)]
pub struct CandidateView {
    pub id: Uuid,
    pub name: String,
    /// Empty, like phone and links, for those who may not see contact details.
    pub email: String,
    pub phone: String,
    pub headline: String,
    pub location: String,
    /// IANA name; empty when it is not known.
    pub time_zone: String,
    pub links: Vec<String>,
    /// Where the candidate came from.
    pub source: String,
    pub about: Vec<Fact>,
    pub documents: Vec<DocumentView>,
    /// Those that the viewer may know of, the newest first.
    pub applications: Vec<CandidateApplication>,
    pub duplicates: Vec<Duplicate>,
    pub version: i64,
    /// Of `edit`, `merge` and `upload`, what the viewer may do.
    pub may: Vec<&'static str>,
}

/// An application on its candidate's page.
#[derive(Debug, Serialize, ToSchema)]
pub struct CandidateApplication {
    pub id: Uuid,
    pub requisition: RequisitionBrief,
    pub state: String,
    pub applied_at: At,
}

/// An opening in a line.
#[must_use]
pub fn brief(requisition: &Requisition) -> RequisitionBrief {
    RequisitionBrief { id: requisition.id.0, title: requisition.title.clone(), level: requisition.level }
}
