//! The people who apply in the demo.

use super::calendar::Ids;
use super::people::mail;
use super::story::{draw, pick};
use highbar_domain::ids::CandidateId;
use highbar_store::candidates::{Candidate, Fact};
use jiff::Timestamp;

/// Name, headline, place, time zone.
pub type Applicant = (&'static str, &'static str, &'static str, &'static str);

pub const APPLICANTS: [Applicant; 40] = [
    ("Elena Vasquez", "EM Billing, Lumen Retail", "Lisbon", "Europe/Lisbon"),
    ("Aiko Yamada", "EM, Mirador Bank", "Amsterdam", "Europe/Amsterdam"),
    ("Hannah Weiss", "Senior EM, Parcelo", "Berlin", "Europe/Berlin"),
    ("Lena Fischer", "EM, Fjordpay", "Oslo", "Europe/Oslo"),
    ("Omar Haddad", "Tech lead, Kassa", "Rotterdam", "Europe/Amsterdam"),
    ("Clara Nyström", "EM, Nordstack", "Stockholm", "Europe/Stockholm"),
    ("Ravi Menon", "EM, Tollgate", "London", "Europe/London"),
    ("Jun Park", "Engineering lead, Helio Pay", "Amsterdam", "Europe/Amsterdam"),
    ("Hassan Idrissi", "EM Checkout, Bazaario", "Casablanca", "Africa/Casablanca"),
    ("Sara Lindholm", "Senior EM, Vinterbank", "Gothenburg", "Europe/Stockholm"),
    ("Miriam Cohen", "Director of Engineering, Ledgerly", "Tel Aviv", "Asia/Jerusalem"),
    ("Viktor Hall", "EM, Copperline", "Malmö", "Europe/Stockholm"),
    ("Tom Bakker", "EM Platform, Haven Freight", "Utrecht", "Europe/Amsterdam"),
    ("Nadia Benali", "EM Acquiring, Souk & Co", "Brussels", "Europe/Brussels"),
    ("Paulo Mendes", "Staff engineer, Ostrava Soft", "Porto", "Europe/Lisbon"),
    ("Diego Fuentes", "EM, Mirador Bank", "Madrid", "Europe/Madrid"),
    ("Grace Adeyemi", "Senior EM, Kora Transfer", "Lagos", "Africa/Lagos"),
    ("Anouk Peeters", "EM Subscriptions, Leeslamp", "Antwerp", "Europe/Brussels"),
    ("Ilya Marchenko", "Engineering manager, Signalhaus", "Warsaw", "Europe/Warsaw"),
    ("Chiara Lombardi", "EM Invoicing, Fattura Viva", "Milan", "Europe/Rome"),
    ("Mateus Oliveira", "Tech lead, Praça Pay", "São Paulo", "America/Sao_Paulo"),
    ("Sinead Doyle", "EM Reconciliation, Harbour Bank", "Dublin", "Europe/Dublin"),
    ("Dmitri Petrov", "Head of backend, Cargolane", "Riga", "Europe/Riga"),
    ("Yasmin Khalil", "EM Cards, Oasis Bank", "Dubai", "Asia/Dubai"),
    ("Oskar Nilsen", "EM, Bergen Billett", "Bergen", "Europe/Oslo"),
    ("Fatima Zahra Alaoui", "EM Data, Atlas Credit", "Paris", "Europe/Paris"),
    ("Henrik Sørensen", "Senior EM, Møllegård", "Copenhagen", "Europe/Copenhagen"),
    ("Ananya Iyer", "EM Fraud, Rupeeline", "Bengaluru", "Asia/Kolkata"),
    ("Lucas Moreau", "EM Ledger, Compte Clair", "Lyon", "Europe/Paris"),
    ("Zofia Kowalska", "EM, Złoty Most", "Kraków", "Europe/Warsaw"),
    ("Tariq Mahmood", "Engineering lead, Northgate", "Manchester", "Europe/London"),
    ("Eva Horváth", "EM Treasury, Duna Bank", "Budapest", "Europe/Budapest"),
    ("Samuel Osei", "Senior EM, Accra Digital", "Accra", "Africa/Accra"),
    ("Marta Jansen", "EM, Polder Post", "Groningen", "Europe/Amsterdam"),
    ("Bruno Keller", "EM Core banking, Alpenzins", "Zürich", "Europe/Zurich"),
    ("Ines Carvalho", "Director of Engineering, Sardinha", "Lisbon", "Europe/Lisbon"),
    ("Akira Fujimoto", "Director, Risk platform, Kitabank", "Tokyo", "Asia/Tokyo"),
    ("Rachel Stein", "Senior manager, Trust, Marketbay", "New York", "America/New_York"),
    ("Thabo Dlamini", "Head of fraud engineering, Ubuntu Pay", "Cape Town", "Africa/Johannesburg"),
    ("Willem van Dijk", "EM, Gracht Games", "Amsterdam", "Europe/Amsterdam"),
];

const SOURCES: [&str; 5] = ["careers page", "referral", "sourced", "careers page", "agency"];

/// Where somebody heard of the opening.
#[must_use]
pub fn source(name: &str) -> &'static str {
    pick::<&str>(&SOURCES, name)
}

/// A candidate who became known at `at`.
#[must_use]
pub fn candidate(ids: &mut Ids, applicant: &Applicant, at: Timestamp) -> Candidate {
    let (name, headline, location, time_zone) = *applicant;
    let years = draw(name) % 9 + 7;
    let fact = |label: &str, value: String| Fact { label: label.to_owned(), value };
    Candidate {
        id: CandidateId(ids.next(at)),
        name: name.to_owned(),
        email: mail(name),
        phone: format!("+31 20 555 {:04}", draw(&format!("{name} phone")) % 10_000),
        headline: headline.to_owned(),
        location: location.to_owned(),
        time_zone: time_zone.to_owned(),
        source: source(name).to_owned(),
        links: vec![format!("https://people.example.com/{}", mail(name).trim_end_matches("@example.com"))],
        about: vec![
            fact("Experience", format!("{years} years, {} of them managing", years / 3 + 1)),
            fact("Team", format!("{} engineers", draw(headline) % 9 + 5)),
            fact("Notice", pick(&["1 month", "2 months", "3 months"], name).to_string()),
        ],
        merged_into: None,
        version: 1,
        created_at: at,
        updated_at: at,
    }
}
