//! The people of the demo's organisation, department by department.

use super::calendar::{Ids, ZONE};
use highbar_domain::actor::OrgRoles;
use highbar_domain::ids::{DepartmentId, PersonId};
use highbar_domain::process::Training;
use highbar_store::departments::Department;
use highbar_store::people::{Hours, Person};
use jiff::Timestamp;
use jiff::civil::time;

/// The departments, in the order in which [`STAFF`] counts them.
const DEPARTMENTS: [&str; 6] = ["Payments", "Ledger", "Risk", "Platform", "Commerce", "People"];

/// What somebody can do in a loop.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seat {
    Nothing,
    Recruiter,
    Interviewer,
    BarRaiser,
}

use Seat::{BarRaiser, Interviewer, Nothing, Recruiter};

/// One line of the staff list; `under` is the name of the manager.
struct Line {
    name: &'static str,
    title: &'static str,
    department: usize,
    level: u32,
    under: &'static str,
    seat: Seat,
    zone: &'static str,
}

const fn line(
    name: &'static str,
    title: &'static str,
    department: usize,
    level: u32,
    under: &'static str,
    seat: Seat,
) -> Line {
    Line { name, title, department, level, under, seat, zone: ZONE }
}

const VP: &str = "Ulrich Brandt";

/// Managers stand above those who report to them.
const STAFF: [Line; 27] = [
    line(VP, "VP Engineering", 3, 10, "", Nothing),
    line("Sofia Marques", "VP People", 5, 9, "", Nothing),
    line("Ingrid Solberg", "Senior Engineering Manager", 0, 7, VP, Interviewer),
    line("Yuki Arai", "Director of Engineering", 1, 8, VP, Interviewer),
    line("Rohan Ahuja", "Director of Engineering", 2, 8, VP, Interviewer),
    line("Naledi Mokoena", "Principal Engineer", 3, 8, VP, BarRaiser),
    line("Priya Raman", "Principal Engineer", 3, 7, VP, Interviewer),
    line("Amara Okafor", "Senior Engineering Manager", 4, 7, VP, Interviewer),
    line("Daniel Reyes", "Senior Engineering Manager", 4, 7, VP, Interviewer),
    line("Marcus Feld", "Director of Product Engineering", 4, 8, VP, BarRaiser),
    line("Wei Zhang", "Staff Engineer", 0, 6, "Ingrid Solberg", Interviewer),
    Line { zone: "Europe/Stockholm", ..line("Jonas Lindqvist", "Staff Engineer", 3, 6, VP, Interviewer) },
    line("Emeka Nwosu", "Senior Engineer", 0, 5, "Ingrid Solberg", Interviewer),
    line("Kofi Mensah", "Staff Engineer", 1, 6, "Yuki Arai", Interviewer),
    line("Petra Novak", "Engineering Manager", 1, 6, "Yuki Arai", Interviewer),
    Line { zone: "Europe/Lisbon", ..line("Joana Prates", "Senior Engineer", 1, 5, "Yuki Arai", Interviewer) },
    line("Salma El Amrani", "Principal Engineer", 2, 7, "Rohan Ahuja", BarRaiser),
    line("Bram de Vries", "Staff Engineer", 2, 6, "Rohan Ahuja", Interviewer),
    line("Noor Hashemi", "Senior Engineer", 2, 5, "Rohan Ahuja", Interviewer),
    Line {
        zone: "Europe/London",
        ..line("Callum Fraser", "Staff Engineer", 4, 6, "Amara Okafor", Interviewer)
    },
    line("Hanna Virtanen", "Engineering Manager", 3, 6, VP, Interviewer),
    line("Leila Farouk", "Staff Engineer", 3, 7, "Naledi Mokoena", Interviewer),
    line("Tomás Ferreira", "Senior Recruiter", 5, 5, "Sofia Marques", Recruiter),
    line("Mei Tanaka", "Recruiter", 5, 4, "Sofia Marques", Recruiter),
    line("Femke Visser", "Head of Hiring Operations", 5, 6, "Sofia Marques", Nothing),
    line("Lotte Smeets", "Recruiting Coordinator", 5, 4, "Sofia Marques", Nothing),
    line("Pavel Horák", "Senior Engineer", 3, 5, "Naledi Mokoena", Nothing),
];

/// Has no part in hiring here, and prepares privately for an interview of her own.
const CANDIDATE: Line = line("Marisol Vega", "Engineering Manager", 4, 6, "Marcus Feld", Nothing);
/// The one whose candidate seat is filled.
pub const PREPARES: &str = CANDIDATE.name;
/// Her id comes from numbers of its own, so that nobody else's depends on her.
const CANDIDATE_SEED: u64 = 7000;

/// Who has not come in yet, and how many days ago they were invited; the link of one of them has ended.
pub const NEWCOMERS: [(&str, i64); 2] = [("Lotte Smeets", 4), ("Pavel Horák", 9)];

/// Administers the organisation; the demo opens in her name.
pub const ADMINISTRATOR: &str = "Femke Visser";
/// The address at which the administrator signs in.
pub const ADMINISTRATOR_EMAIL: &str = "admin@example.com";

/// Few people lead more than this in a week without their other work suffering.
const WEEKLY_LIMIT: u32 = 6;

/// Departments and people.
#[derive(Clone, Debug)]
pub struct Staff {
    pub departments: Vec<Department>,
    pub people: Vec<Person>,
}

impl Staff {
    /// Everybody, as of `at`.
    #[must_use]
    pub fn gather(ids: &mut Ids, at: Timestamp) -> Self {
        let departments: Vec<Department> = DEPARTMENTS
            .iter()
            .map(|name| Department { id: DepartmentId(ids.next(at)), name: (*name).to_owned() })
            .collect();
        let mut people: Vec<Person> = Vec::new();
        for line in &STAFF {
            let manager = people.iter().find(|person| person.name == line.under).map(|person| person.id);
            people.push(person(line, PersonId(ids.next(at)), departments[line.department].id, manager, at));
        }
        let manager = people.iter().find(|person| person.name == CANDIDATE.under).map(|person| person.id);
        let id = PersonId(Ids::new(CANDIDATE_SEED).next(at));
        people.push(person(&CANDIDATE, id, departments[CANDIDATE.department].id, manager, at));
        Self { departments, people }
    }

    /// The person of that name; the lists of the demo name only people of [`STAFF`].
    #[must_use]
    pub fn named(&self, name: &str) -> PersonId {
        let found = self.people.iter().find(|person| person.name == name);
        found.map(|person| person.id).expect("the demo's own lists name people of its staff")
    }

    /// The department of that name.
    #[must_use]
    pub fn department(&self, name: &str) -> DepartmentId {
        let found = self.departments.iter().find(|department| department.name == name);
        found.map(|department| department.id).expect("the demo's own lists name its departments")
    }
}

fn person(
    line: &Line,
    id: PersonId,
    department: DepartmentId,
    under: Option<PersonId>,
    at: Timestamp,
) -> Person {
    let trainings = match line.seat {
        Nothing => vec![],
        Recruiter => vec![Training::Principles],
        Interviewer => vec![Training::Principles, Training::Interviewer],
        BarRaiser => vec![Training::Principles, Training::Interviewer, Training::BarRaiser],
    };
    Person {
        id,
        email: address(line.name),
        name: line.name.to_owned(),
        title: line.title.to_owned(),
        department: Some(department),
        level: line.level,
        reports_to: under,
        roles: OrgRoles { admin: line.name == ADMINISTRATOR, recruiter: line.seat == Recruiter },
        trainings,
        time_zone: line.zone.to_owned(),
        hours: Hours { days: vec![1, 2, 3, 4, 5], from: time(9, 0, 0, 0), to: time(18, 0, 0, 0) },
        weekly_limit: WEEKLY_LIMIT,
        active: true,
        version: 1,
        created_at: at,
        updated_at: at,
    }
}

fn address(name: &str) -> String {
    if name == ADMINISTRATOR { ADMINISTRATOR_EMAIL.to_owned() } else { mail(name) }
}

/// The address of the one whose candidate seat is filled.
#[must_use]
pub fn candidate_address() -> String {
    mail(PREPARES)
}

/// The address of somebody in the demo: first and last name in plain letters.
#[must_use]
pub fn mail(name: &str) -> String {
    let plain: String = name.to_lowercase().chars().map(plain).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    format!("{}@example.com", words.join("."))
}

fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'ã' | 'ä' | 'å' => 'a',
        'é' | 'è' | 'ë' => 'e',
        'í' => 'i',
        'ñ' => 'n',
        'ó' | 'ö' | 'ø' | 'õ' => 'o',
        'ú' | 'ü' => 'u',
        'ç' => 'c',
        '\'' => '-',
        other => other,
    }
}
