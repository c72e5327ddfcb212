//! Writes what was played through the store, as the product itself writes it.

use super::story::Story;
use crate::api::applications::letters::Post;
use crate::api::applications::projection::projection;
use crate::app::App;
use highbar_domain::application::Application;
use highbar_domain::event::Recorded;
use highbar_store::applications::{self, Projection, Ties};
use highbar_store::candidates::{self, Candidate};
use highbar_store::documents::{self, Document};
use highbar_store::scorecards::{self, Submitted};
use highbar_store::{By, Tx, feedback, notes};
use std::mem::take;

/// A story as rows.
pub struct Chapter {
    candidate: Candidate,
    ties: Ties,
    entered: Application,
    last: Application,
    events: Vec<Recorded>,
    cut: usize,
    projection: Projection,
    posts: Vec<(By, Post)>,
    submitted: Vec<Submitted>,
    drafts: Vec<super::story::Draft>,
    asked: Vec<super::story::Questions>,
    feedback: Vec<feedback::Feedback>,
    documents: Vec<Document>,
}

impl Chapter {
    /// What a story that has ended comes to.
    #[must_use]
    pub fn of(app: &App, story: &mut Story) -> Self {
        story.close();
        let posts = story
            .letters
            .iter()
            .map(|(at, letter)| {
                (By { person: None, at: *at }, Post::new(app, &story.case, vec![letter.clone()]))
            })
            .collect();
        Self {
            ties: story.ties(),
            projection: projection(&story.case),
            posts,
            candidate: story.case.candidate.clone(),
            entered: story.entered.0.clone(),
            cut: story.entered.1,
            last: story.case.application.clone(),
            events: take(&mut story.events),
            submitted: take(&mut story.submitted),
            drafts: take(&mut story.drafts),
            asked: take(&mut story.asked),
            feedback: take(&mut story.feedback),
            documents: Vec::new(),
        }
    }

    /// Who applied.
    pub fn candidate(&self) -> &Candidate {
        &self.candidate
    }

    /// A document whose file is kept already.
    pub fn add_document(&mut self, document: Document) {
        self.documents.push(document);
    }

    /// Writes it. Two saves: one up to the column of the board where the application stands, so that the board
    /// knows since when, and one for what happened there.
    ///
    /// # Errors
    /// The database failed.
    pub async fn write(self, tx: &mut Tx) -> highbar_store::Result<()> {
        let applied = By { person: None, at: self.candidate.created_at };
        candidates::add(tx, applied, &self.candidate).await?;
        for document in &self.documents {
            documents::add(tx, applied, document).await?;
        }
        let (until, since) = self.events.split_at(self.cut);
        applications::add(tx, &self.ties, &self.entered, until, &self.projection).await?;
        applications::save(tx, &self.entered, &self.last, since, &self.projection).await?;
        for card in &self.submitted {
            scorecards::submit(tx, card).await?;
        }
        for draft in &self.drafts {
            let by = By { person: Some(draft.person), at: draft.at };
            scorecards::save_draft(tx, by, draft.interview, draft.person, 0, &draft.body).await?;
        }
        for one in &self.asked {
            let by = By { person: Some(one.person), at: one.at };
            notes::save(tx, by, one.interview, one.person, 0, &one.notes, &one.asked).await?;
        }
        for (version, text) in (0_i64..).zip(&self.feedback) {
            feedback::put(tx, applied, self.last.id, version, text).await?;
        }
        for (by, post) in self.posts {
            post.send(tx, by).await?;
        }
        Ok(())
    }
}
