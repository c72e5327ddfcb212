//! Names for large sets of demo data: staff, openings and applicants by the hundred thousand.

use super::calendar::{Calendar, Ids, ZONE};
use super::candidates::Applicant;
use super::openings::Open;
use super::people::{Staff, mail};
use super::story::pick;
use highbar_domain::actor::OrgRoles;
use highbar_domain::ids::{PersonId, RequisitionId};
use highbar_domain::process::Training;
use highbar_store::people::Person;
use jiff::Timestamp;

const FIRST: [&str; 40] = [
    "Adaeze", "Agnes", "Ahmed", "Alba", "Anders", "Asha", "Astrid", "Bilal", "Carmen", "Chen", "Dalia",
    "David", "Elif", "Emil", "Farah", "Finn", "Gita", "Hugo", "Ida", "Ivan", "Jana", "Karim", "Kaya", "Lars",
    "Lin", "Lucia", "Malik", "Maya", "Nikhil", "Nina", "Olga", "Pablo", "Quentin", "Rania", "Sami", "Tess",
    "Umar", "Vera", "Yara", "Zoltan",
];
const LAST: [&str; 40] = [
    "Abebe",
    "Andersen",
    "Baker",
    "Bauer",
    "Castro",
    "Chaudhry",
    "Costa",
    "Dekker",
    "Demir",
    "Eriksen",
    "Fontaine",
    "Garcia",
    "Gupta",
    "Hansen",
    "Hernandez",
    "Ito",
    "Jakobs",
    "Kamau",
    "Kim",
    "Kowalczyk",
    "Larsen",
    "Lopez",
    "Maes",
    "Moretti",
    "Nguyen",
    "Okeke",
    "Olsen",
    "Patel",
    "Pereira",
    "Rahman",
    "Rossi",
    "Santos",
    "Schmidt",
    "Silva",
    "Smit",
    "Tan",
    "Torres",
    "Vos",
    "Wagner",
    "Yilmaz",
];
const EMPLOYERS: [&str; 12] = [
    "Kestrel Works",
    "Lumen Retail",
    "Mirador Bank",
    "Nordstack",
    "Helio Pay",
    "Fjordpay",
    "Haven Freight",
    "Signalhaus",
    "Copperline",
    "Parcelo",
    "Tollgate",
    "Polder Post",
];
const ROLES: [&str; 5] = ["EM", "Senior EM", "Tech lead", "Engineering manager", "Staff engineer"];
const PLACES: [(&str, &str); 6] = [
    ("Amsterdam", "Europe/Amsterdam"),
    ("Berlin", "Europe/Berlin"),
    ("Lisbon", "Europe/Lisbon"),
    ("London", "Europe/London"),
    ("Warsaw", "Europe/Warsaw"),
    ("Bengaluru", "Asia/Kolkata"),
];

/// Applications for which one more interviewer is hired.
const APPLICATIONS_PER_PERSON: u32 = 250;
/// Applications that one requisition gets.
const APPLICATIONS_PER_OPENING: u32 = 400;
/// Openings that one recruiter and one manager look after.
const OPENINGS_PER_RECRUITER: usize = 10;

fn name(number: u32) -> (&'static str, &'static str) {
    let seed = number.to_string();
    (pick::<&str>(&FIRST, &format!("{seed} first")), pick::<&str>(&LAST, &format!("{seed} last")))
}

/// Staff in the numbers that so many applications need, in the departments that are there.
pub fn hire(ids: &mut Ids, staff: &mut Staff, applications: u32, at: Timestamp) {
    let more = (applications / APPLICATIONS_PER_PERSON).saturating_sub(10);
    let pattern = staff.people.first().cloned();
    let Some(pattern) = pattern else { return };
    for number in 0..more {
        let department = staff.departments[number as usize % 5].id;
        let kind = number / 5 % 10;
        let recruiter = kind == 9;
        let mut trainings = vec![Training::Principles];
        if !recruiter {
            trainings.push(Training::Interviewer);
        }
        if kind == 8 {
            trainings.push(Training::BarRaiser);
        }
        let level = [6, 7, 5, 6, 7, 6, 5, 8, 8, 5][kind as usize];
        let (first, last) = name(number);
        let title = match kind {
            9 => "Recruiter",
            7 => "Director of Engineering",
            8 => "Principal Engineer",
            _ => "Engineer",
        };
        staff.people.push(Person {
            id: PersonId(ids.next(at)),
            name: format!("{first} {last}"),
            email: mail(&format!("{first} {last} {number}")),
            title: title.to_owned(),
            department: Some(department),
            level,
            reports_to: Some(pattern.id),
            roles: OrgRoles { admin: false, recruiter },
            trainings,
            ..pattern.clone()
        });
    }
}

/// More openings of the kinds that there are, each with a manager of its own department.
pub fn more_openings(
    ids: &mut Ids,
    staff: &Staff,
    openings: &mut Vec<Open>,
    applications: u32,
    calendar: &Calendar,
) {
    let patterns = openings.clone();
    let wanted = (applications / APPLICATIONS_PER_OPENING) as usize;
    let at = calendar.moment(super::bulk::OLDEST - 5, 10, 0);
    let recruiters: Vec<PersonId> =
        staff.people.iter().filter(|person| person.roles.recruiter).map(|person| person.id).collect();
    for number in patterns.len()..wanted {
        let mut open = patterns[number % patterns.len()].clone();
        let requisition = &mut open.requisition;
        let managers: Vec<PersonId> = staff
            .people
            .iter()
            .filter(|person| person.department == Some(requisition.department) && person.level >= 7)
            .filter(|person| person.trainings.contains(&Training::Interviewer))
            .map(|person| person.id)
            .collect();
        requisition.id = RequisitionId(ids.next(at));
        requisition.title = format!("{} {number}", requisition.title);
        requisition.slug = format!("{}-{number}", requisition.slug);
        requisition.code = format!("TW-{}", 200 + number);
        requisition.recruiter = recruiters[number / OPENINGS_PER_RECRUITER % recruiters.len()];
        if let Some(manager) = managers.get(number / patterns.len() % managers.len().max(1)) {
            requisition.hiring_manager = *manager;
        }
        requisition.approvers = vec![requisition.hiring_manager, staff.people[0].id];
        requisition.team.clear();
        requisition.bar_raiser = None;
        requisition.created_at = at;
        ZONE.clone_into(&mut requisition.time_zone);
        openings.push(open);
    }
}

/// The `number`-th applicant; the number makes the address different from all others.
#[must_use]
pub fn applicant(number: u32) -> (String, String, Applicant) {
    let (first, last) = name(number);
    let seed = number.to_string();
    let headline = format!("{}, {}", pick(&ROLES, &seed), pick(&EMPLOYERS, &format!("{seed} at")));
    let (place, zone) = *pick(&PLACES, &format!("{seed} place"));
    (format!("{first} {last}"), headline, ("", "", place, zone))
}
