//! Who may call a route, in words. `routes.rs` gives every route one of these; the gate refuses a route
//! without one. This is the coarse rule that can be told from the path and the person alone: what a caller
//! may do with the thing in its present state is decided by the domain.

use axum::http::Method;
use std::collections::BTreeMap;
use std::fmt;

/// Who may call a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody on the network; the text says why that is safe.
    Public(&'static str),
    /// Whoever has signed in.
    SignedIn,
    /// Administrators.
    Admin,
    /// Recruiters and administrators.
    Recruiter,
    /// The requisition's recruiters and coordinators, hiring manager and approvers; recruiters and administrators.
    RequisitionTeam,
    /// The requisition's hiring manager.
    HiringManager,
    /// Who leads or shadows an interview of the application, or facilitates its debrief.
    PanelMember,
    /// The Bar Raiser of the application's loop.
    BarRaiserOfLoop,
    /// The requisition's team or the application's panel.
    TeamOrPanel,
    /// Whoever must approve the requisition's offers.
    Approver,
    /// Anybody, in an installation with demo data; nobody elsewhere.
    DemoOnly,
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match self {
            Self::Public(why) => return write!(f, "anyone ({why})"),
            Self::SignedIn => "everyone signed in",
            Self::Admin => "administrators",
            Self::Recruiter => "recruiters and administrators",
            Self::RequisitionTeam => "the requisition's team, recruiters and administrators",
            Self::HiringManager => "the requisition's hiring manager",
            Self::PanelMember => "the application's panel",
            Self::BarRaiserOfLoop => "the Bar Raiser of the loop",
            Self::TeamOrPanel => {
                "the requisition's team and the application's panel, recruiters and administrators"
            }
            Self::Approver => "the approvers of the requisition's offers",
            Self::DemoOnly => "anyone, with demo data only",
        };
        f.write_str(words)
    }
}

/// The access of every route, by method and path pattern.
#[derive(Clone, Debug, Default)]
pub struct AccessTable(BTreeMap<(String, String), Access>);

impl AccessTable {
    /// # Panics
    /// When the route is already there: two rows of the table contradict each other.
    pub fn insert(&mut self, method: &str, path: &str, access: Access) {
        let before = self.0.insert((method.to_owned(), path.to_owned()), access);
        assert!(before.is_none(), "{method} {path} stands twice in the route table");
    }

    /// `HEAD` is answered by the `GET` handler, so it asks for the same.
    #[must_use]
    pub fn find(&self, method: &Method, path: &str) -> Option<Access> {
        let method = if method == Method::HEAD { Method::GET.as_str() } else { method.as_str() };
        self.0.get(&(method.to_owned(), path.to_owned())).copied()
    }

    /// Whether the path answers to some method.
    #[must_use]
    pub fn knows(&self, path: &str) -> bool {
        self.0.keys().any(|(_, known)| known == path)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str, Access)> {
        self.0.iter().map(|((method, path), access)| (method.as_str(), path.as_str(), *access))
    }
}
