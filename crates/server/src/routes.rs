//! The whole URL table of `/api/v1`, and who may call each row of it. A handler that is not listed here with an
//! [`Access`] cannot be reached: the gate refuses a route that the table does not know.

use crate::access::{Access, AccessTable};
use crate::api::*;
use crate::app::App;
use crate::http::extract::UPLOAD_LIMIT_BYTES;
use crate::http::problem::Problem;
use axum::extract::DefaultBodyLimit;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::{InfoBuilder, OpenApi, OpenApiBuilder};
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouter, UtoipaMethodRouterExt};
use utoipa_axum::routes;

/// Where the API stands.
pub const API: &str = "/api/v1";

/// One row per address and method.
#[must_use]
#[expect(
    clippy::cognitive_complexity,
    reason = "a table of one row per route has no branches to hold in mind"
)]
pub fn table() -> RouteTable {
    preparing(running(RouteTable::new()))
        .allow(Access::Public("says only whether the first run is done"), routes!(setup::show_setup))
        .allow(Access::Public("works only while nothing is there"), routes!(setup::setup_team))
        .allow(Access::Public("works only while nothing is there"), routes!(setup::setup_prepare))
        .allow(Access::Public("works only while nothing is there"), routes!(setup::setup_demo))
        .allow(Access::DemoOnly, routes!(demo::list_personas))
        .allow(Access::DemoOnly, routes!(demo::become_persona))
        .allow(Access::Public("signing in needs no session"), routes!(session::open_session))
        .allow(Access::SignedIn, routes!(session::show_session))
        .allow(Access::SignedIn, routes!(session::close_session))
        .allow(Access::SignedIn, routes!(session::put_preferences))
        .allow(Access::SignedIn, routes!(session::change_password))
        .allow(Access::SignedIn, routes!(tokens::list_tokens))
        .allow(Access::SignedIn, routes!(tokens::create_token))
        .allow(Access::SignedIn, routes!(tokens::revoke_token))
        .allow(Access::SignedIn, routes!(people::list_people))
        .allow(Access::Admin, routes!(people::create_person))
        .allow(Access::SignedIn, routes!(people::show_person))
        .allow(Access::Admin, routes!(people::change_person))
        .allow(Access::SignedIn, routes!(requisitions::list_requisitions))
        .allow(Access::Recruiter, routes!(requisitions::create_requisition))
        .allow(Access::SignedIn, routes!(requisitions::show_requisition))
        .allow(Access::RequisitionTeam, routes!(requisitions::change_requisition))
        .allow(Access::SignedIn, routes!(candidates::list_candidates))
        .allow(Access::SignedIn, routes!(candidates::create_candidate))
        .allow(Access::TeamOrPanel, routes!(candidates::show_candidate))
        .allow(Access::RequisitionTeam, routes!(candidates::change_candidate))
        .allow(Access::Recruiter, routes!(candidates::merge_candidates))
        .allow(Access::RequisitionTeam, routes!(candidates::create_application))
        .allow(Access::RequisitionTeam, routes!(afterwards::ask_reference))
        .allow(Access::SignedIn, routes!(afterwards::remind_reference))
        .allow(Access::RequisitionTeam, routes!(afterwards::close_references))
        .allow(Access::RequisitionTeam, routes!(afterwards::draft_offer))
        .allow(Access::Approver, routes!(afterwards::approve_offer))
        .allow(Access::Approver, routes!(afterwards::return_offer))
        .allow(Access::RequisitionTeam, routes!(afterwards::send_offer))
        .allow(Access::RequisitionTeam, routes!(afterwards::rescind_offer))
        .allow(Access::RequisitionTeam, routes!(afterwards::note_offer))
        .allow(Access::RequisitionTeam, routes!(afterwards::draft_feedback))
        .allow(Access::TeamOrPanel, routes!(afterwards::review_feedback))
        .allow(Access::RequisitionTeam, routes!(afterwards::send_feedback))
        .allow(Access::Public("the token is the credential"), routes!(public::show_status))
        .allow(Access::Public("the token is the credential"), routes!(public::withdraw_by_link))
        .allow(Access::Public("the token is the credential"), routes!(public::thank_by_link))
        .allow_upload(Access::Public("the token is the credential"), routes!(public::send_document_by_link))
        .allow(Access::Public("the token is the credential"), routes!(public::interview_calendar))
        .allow(Access::Public("the token is the credential"), routes!(public::show_reference_form))
        .allow(Access::Public("the token is the credential"), routes!(public::answer_reference_form))
        .allow(Access::Public("the token is the credential"), routes!(public::show_offer_by_link))
        .allow(Access::Public("the token is the credential"), routes!(public::answer_offer_by_link))
        .allow_upload(Access::RequisitionTeam, routes!(documents::upload_document))
        .allow(Access::TeamOrPanel, routes!(documents::download_document))
        .allow(Access::RequisitionTeam, routes!(documents::remove_document))
        .allow(Access::Public("open positions are advertised"), routes!(openings::list_openings))
        .allow(Access::Public("open positions are advertised"), routes!(openings::show_opening))
        .allow_upload(Access::Public("anybody may apply"), routes!(openings::apply_for_opening))
        .allow(Access::SignedIn, routes!(search::search_everything))
        .allow_upload(Access::SignedIn, routes!(imports::import_csv))
        .allow_upload(Access::SignedIn, routes!(imports::import_json_resume))
        .allow(Access::Recruiter, routes!(exports::export_applications))
        .allow(Access::SignedIn, routes!(processes::list_processes))
        .allow(Access::SignedIn, routes!(processes::show_process))
        .allow(Access::SignedIn, routes!(processes::process_source))
        .allow(Access::SignedIn, routes!(processes::diff_processes))
        .allow(Access::SignedIn, routes!(processes::check_process))
        .allow(Access::Admin, routes!(processes::create_process_version))
        .allow(Access::Admin, routes!(invitations::invite_person))
        .allow(Access::Public("the token is the credential"), routes!(invitations::show_invitation))
        .allow(Access::Public("the token is the credential"), routes!(invitations::accept_invitation))
        .allow(Access::SignedIn, routes!(departments::list_departments))
        .allow(Access::Admin, routes!(departments::create_department))
        .allow(Access::Admin, routes!(departments::rename_department))
        .allow(Access::SignedIn, routes!(settings::show_settings))
        .allow(Access::Admin, routes!(settings::change_settings))
        .allow(Access::Admin, routes!(mailbox::list_mail))
        .allow(Access::Admin, routes!(mailbox::show_mail))
        .allow(Access::Admin, routes!(audit::list_audit))
        .allow(Access::SignedIn, routes!(events::stream_events))
}

/// Applications on their way: stages, interviews, scorecards.
#[expect(clippy::cognitive_complexity, reason = "a table of one row per route")]
fn running(table: RouteTable) -> RouteTable {
    table
        .allow(Access::SignedIn, routes!(today::show_today))
        .allow(Access::RequisitionTeam, routes!(pipeline::show_pipeline))
        .allow(Access::SignedIn, routes!(applications::list_applications))
        .allow(Access::SignedIn, routes!(applications::change_applications))
        .allow(Access::TeamOrPanel, routes!(applications::show_application))
        .allow(Access::TeamOrPanel, routes!(applications::application_timeline))
        .allow(Access::TeamOrPanel, routes!(applications::comment_on_application))
        .allow(Access::TeamOrPanel, routes!(applications::record_contact))
        .allow(Access::TeamOrPanel, routes!(applications::move_application))
        .allow(Access::TeamOrPanel, routes!(applications::move_application_back))
        .allow(Access::TeamOrPanel, routes!(applications::hold_application))
        .allow(Access::TeamOrPanel, routes!(applications::resume_application))
        .allow(Access::TeamOrPanel, routes!(applications::withdraw_application))
        .allow(Access::TeamOrPanel, routes!(applications::reject_application))
        .allow(Access::TeamOrPanel, routes!(applications::tell_candidate))
        .allow(Access::Admin, routes!(applications::break_glass))
        .allow(Access::TeamOrPanel, routes!(applications::choose_variant))
        .allow(Access::TeamOrPanel, routes!(applications::make_status_link))
        .allow(Access::TeamOrPanel, routes!(applications::eligible_for_round))
        .allow(Access::TeamOrPanel, routes!(coverage::show_coverage))
        .allow(Access::TeamOrPanel, routes!(coverage::change_coverage))
        .allow(Access::TeamOrPanel, routes!(coverage::fill_coverage))
        .allow(Access::TeamOrPanel, routes!(interviews::book_interview))
        .allow(Access::SignedIn, routes!(interviews::list_interviews))
        .allow(
            Access::TeamOrPanel,
            routes!(interviews::show_interview, interviews::change_interview, interviews::cancel_interview),
        )
        .allow(Access::PanelMember, routes!(interviews::reply_to_invitation))
        .allow(Access::TeamOrPanel, routes!(interviews::start_interview))
        .allow(Access::TeamOrPanel, routes!(interviews::end_interview))
        .allow(Access::PanelMember, routes!(interviews::save_notes))
        .allow(Access::TeamOrPanel, routes!(interviews::interview_invitation))
        .allow(Access::PanelMember, routes!(scorecards::save_scorecard))
        .allow(Access::PanelMember, routes!(scorecards::submit_scorecard))
        .allow(Access::PanelMember, routes!(scorecards::revise_scorecard))
        .allow(Access::PanelMember, routes!(scorecards::fill_in_scorecard))
        .allow(Access::BarRaiserOfLoop, routes!(scorecards::waive_scorecard))
        .allow(Access::SignedIn, routes!(scorecards::list_scorecards))
        .allow(Access::SignedIn, routes!(debrief::list_debriefs))
        .allow(Access::TeamOrPanel, routes!(debrief::show_debrief))
        .allow(Access::TeamOrPanel, routes!(debrief::open_debrief))
        .allow(Access::PanelMember, routes!(debrief::start_reading))
        .allow(Access::PanelMember, routes!(debrief::finish_reading))
        .allow(Access::PanelMember, routes!(debrief::end_reading))
        .allow(Access::PanelMember, routes!(debrief::vote_after_reading))
        .allow(Access::PanelMember, routes!(debrief::start_discussion))
        .allow(Access::PanelMember, routes!(debrief::discuss))
        .allow(Access::PanelMember, routes!(debrief::state_bar))
        .allow(Access::PanelMember, routes!(debrief::final_vote))
        .allow(Access::PanelMember, routes!(debrief::close_voting))
        .allow(Access::PanelMember, routes!(debrief::record_consensus))
        .allow(Access::HiringManager, routes!(debrief::decide))
        .allow(Access::BarRaiserOfLoop, routes!(debrief::agree))
        .allow(Access::BarRaiserOfLoop, routes!(debrief::veto))
}

/// The candidate seat: everything belongs to whoever calls, and somebody else's ids are as unknown as any.
fn preparing(table: RouteTable) -> RouteTable {
    let table = table.allow(Access::SignedIn, routes!(prep::show_profile, prep::put_profile));
    planning(telling(practising(table)))
}

/// The plan, the notes, the day and what follows it, in the candidate seat.
fn planning(table: RouteTable) -> RouteTable {
    table
        .allow(Access::SignedIn, routes!(prep::show_plan))
        .allow(Access::SignedIn, routes!(prep::act_on_item))
        .allow(Access::SignedIn, routes!(prep::act_on_block))
        .allow(Access::SignedIn, routes!(prep::show_note, prep::put_note))
        .allow(Access::SignedIn, routes!(prep::show_day))
        .allow(Access::SignedIn, routes!(prep::tick_day))
        .allow(Access::SignedIn, routes!(prep::show_after, prep::put_after))
        .allow(Access::SignedIn, routes!(prep::make_calendar_link, prep::end_calendar_link))
        .allow(Access::Public("the token is the credential"), routes!(prep::plan_calendar))
        .allow(Access::SignedIn, routes!(prep::export_everything))
        .allow(Access::SignedIn, routes!(prep::erase_everything))
}

/// Stories, in the candidate seat.
fn telling(table: RouteTable) -> RouteTable {
    table
        .allow(Access::SignedIn, routes!(prep::list_stories, prep::create_story))
        .allow(Access::SignedIn, routes!(prep::show_story, prep::put_story, prep::remove_story))
        .allow(Access::SignedIn, routes!(prep::list_story_versions))
        .allow(Access::SignedIn, routes!(prep::show_story_version))
        .allow(Access::SignedIn, routes!(prep::restore_story_version))
        .allow(Access::SignedIn, routes!(prep::tell_story))
        .allow_upload(Access::SignedIn, routes!(prep::import_stories))
        .allow(Access::SignedIn, routes!(prep::export_stories))
        .allow(Access::SignedIn, routes!(prep::show_matrix))
        .allow(Access::SignedIn, routes!(prep::list_model_stories))
        .allow(Access::SignedIn, routes!(prep::lint_story))
        .allow(Access::SignedIn, routes!(prep::list_rules))
}

/// Drills, rehearsals and what they say, in the candidate seat.
#[expect(clippy::cognitive_complexity, reason = "a table of one row per route")]
fn practising(table: RouteTable) -> RouteTable {
    table
        .allow(Access::SignedIn, routes!(prep::show_guide))
        .allow(Access::SignedIn, routes!(prep::show_fundamentals))
        .allow(Access::SignedIn, routes!(prep::answer_fundamentals))
        .allow(Access::SignedIn, routes!(prep::show_diagnostic, prep::answer_diagnostic))
        .allow(Access::SignedIn, routes!(prep::list_drills, prep::start_drill))
        .allow(Access::SignedIn, routes!(prep::show_drill, prep::remove_drill))
        .allow(Access::SignedIn, routes!(prep::answer_drill))
        .allow(Access::SignedIn, routes!(prep::skip_drill))
        .allow(Access::SignedIn, routes!(prep::end_drill))
        .allow(Access::SignedIn, routes!(prep::keep_drill))
        .allow(Access::SignedIn, routes!(prep::list_rehearsals, prep::start_rehearsal))
        .allow(Access::SignedIn, routes!(prep::show_rehearsal, prep::remove_rehearsal))
        .allow(Access::SignedIn, routes!(prep::say_in_rehearsal))
        .allow(Access::SignedIn, routes!(prep::tick_rehearsal))
        .allow(Access::SignedIn, routes!(prep::finish_rehearsal))
        .allow(Access::SignedIn, routes!(prep::score_rehearsal))
        .allow(Access::SignedIn, routes!(prep::show_readiness))
        .allow(Access::SignedIn, routes!(prep::answer_pattern))
        .allow(Access::SignedIn, routes!(prep::show_model_interviewer, prep::put_model_interviewer))
        .allow(Access::SignedIn, routes!(prep::try_model_interviewer))
}

/// Collects routes with their access and their description.
pub struct RouteTable {
    router: OpenApiRouter<App>,
    access: AccessTable,
}

impl RouteTable {
    fn new() -> Self {
        Self { router: OpenApiRouter::default(), access: AccessTable::default() }
    }

    /// Adds the routes of one address; all of them may be called by the same people.
    fn allow(mut self, access: Access, (schemas, mut paths, methods): UtoipaMethodRouter<App>) -> Self {
        for (path, item) in &mut paths.paths {
            for (method, operation) in operations(item) {
                self.access.insert(method, &format!("{API}{path}"), access);
                describe(operation, access);
            }
        }
        self.router = self.router.routes((schemas, paths, methods));
        self
    }

    /// Adds a route that takes a file: its body may be larger than JSON ever is.
    #[must_use]
    pub fn allow_upload(self, access: Access, routes: UtoipaMethodRouter<App>) -> Self {
        self.allow(access, routes.layer(DefaultBodyLimit::max(UPLOAD_LIMIT_BYTES)))
    }

    /// The router below [`API`], its description, and who may call what.
    pub fn into_parts(self) -> (axum::Router<App>, OpenApi, AccessTable) {
        let api = OpenApiRouter::with_openapi(about()).nest(API, self.router);
        let (router, mut openapi) = api.split_for_parts();
        let components = openapi.components.get_or_insert_default();
        components.schemas.extend(schemas_of::<Problem>());
        (router, openapi, self.access)
    }
}

fn about() -> OpenApi {
    let info = InfoBuilder::new()
        .title("Highbar")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(include_str!("api/about.md")))
        .build();
    OpenApiBuilder::new().info(info).build()
}

fn schemas_of<T: utoipa::ToSchema>() -> Vec<(String, utoipa::openapi::RefOr<utoipa::openapi::Schema>)> {
    let mut schemas = vec![(T::name().into_owned(), T::schema())];
    T::schemas(&mut schemas);
    schemas
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = (&'static str, &mut Operation)> {
    [
        ("GET", &mut item.get),
        ("PUT", &mut item.put),
        ("POST", &mut item.post),
        ("PATCH", &mut item.patch),
        ("DELETE", &mut item.delete),
    ]
    .into_iter()
    .filter_map(|(method, operation)| operation.as_mut().map(|operation| (method, operation)))
}

/// Appends who may call it to the operation's description, and the shape of its errors.
fn describe(operation: &mut Operation, access: Access) {
    use utoipa::openapi::{ContentBuilder, Ref, ResponseBuilder};
    let who = format!("For {access}.");
    operation.description = Some(match operation.description.take() {
        Some(words) => format!("{words}\n\n{who}"),
        None => who,
    });
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    let problem = ResponseBuilder::new()
        .description("What went wrong")
        .content("application/problem+json", content)
        .build();
    operation.responses.responses.insert("default".to_owned(), problem.into());
}

#[cfg(test)]
mod tests;
