//! Openings and candidates for tests, made through the front door.

use super::TestApp;
use serde_json::{Value, json};

impl TestApp {
    /// An open requisition of Payments: Rita recruits, Hugo hires, Bea is its Bar Raiser.
    pub async fn opening(&self, title: &str) -> Value {
        let body = json!({
            "title": title, "department_id": self.cast.payments, "process": {"id": "bar-raiser-em-l6"},
            "hiring_manager": self.cast.hiring_manager, "recruiter": self.cast.recruiter,
            "bar_raiser": self.cast.bar_raiser, "state": "open", "location": "Prague",
            "approvers": [self.cast.admin],
        });
        self.recruiter().await.post("/requisitions", body).await.ok().body
    }

    /// A candidate who has applied for the opening: candidate id and application id.
    pub async fn applied(&self, name: &str, opening: &Value) -> (String, String) {
        let mail = name.to_lowercase().replace(' ', ".");
        let body =
            json!({"name": name, "email": format!("{mail}@example.com"), "requisition_id": opening["id"]});
        let made = self.recruiter().await.post("/candidates", body).await.ok().body;
        let id = |field: &str| made[field].as_str().expect("an id").to_owned();
        (id("candidate_id"), id("application_id"))
    }
}
