//! A surrounding that fails: no space on the disk, a database that another program holds, a schema from the future.
//! The server says what is wrong, keeps nothing by half, and works again once the cause is gone.

mod support;

use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use support::python::python;
use support::{
    Answer, Client, HIGHBAR, Part, Seat, Server, Team, arguments, assert_chains_whole, assert_whole, highbar,
    refused_start, text,
};
use tempfile::TempDir;

/// More than fits into what a commit may still find free.
const WRITES_THAT_FILL_ANY_REST: usize = 400;

/// A data directory whose space the test takes away and gives back.
enum Scarce {
    /// A small file system, mounted where only the server sees it.
    Mounted(TempDir),
    /// The process may not let a file grow, as with a quota.
    Limited(TempDir),
}

/// Mounts a file system of `$1` bytes at `$2`; what follows is run there.
const IN_A_MOUNT: &str =
    r#"mount -t tmpfs -o "size=$1,mode=700" highbar "$2" && eval "$3" && shift 3 && exec "$@""#;
/// A write beyond the limit is an error then, and no signal.
const WITHOUT_SIGNAL: &str = r#"trap '' XFSZ; eval "$1"; shift; exec "$@""#;
const UNSHARE: [&str; 4] = ["unshare", "--user", "--map-root-user", "--mount"];

impl Scarce {
    /// What this machine allows; a limit needs no rights, a mount needs user namespaces.
    fn kinds() -> Vec<Self> {
        let directory = || tempfile::tempdir().expect("a directory");
        let mut probe = Command::new(UNSHARE[0]);
        probe.args(&UNSHARE[1..]).args(["mount", "-t", "tmpfs", "highbar", "/mnt"]);
        let mounts = probe.stderr(Stdio::null()).status().is_ok_and(|status| status.success());
        if !mounts {
            eprintln!("this system lets nobody mount in a user namespace: a full disk is a limit here");
        }
        let mounted = mounts.then(|| Self::Mounted(directory()));
        mounted.into_iter().chain([Self::Limited(directory())]).collect()
    }

    /// The server's command, after `first` has been done.
    fn command(&self, first: &str) -> Command {
        let mut command = match self {
            Self::Mounted(data) => {
                let mut command = Command::new(UNSHARE[0]);
                command
                    .args(&UNSHARE[1..])
                    .args(["sh", "-c", IN_A_MOUNT, "sh", "24m"])
                    .arg(data.path())
                    .arg(first);
                command
            }
            Self::Limited(_) => {
                let mut command = Command::new("sh");
                command.args(["-c", WITHOUT_SIGNAL, "sh", first]);
                command
            }
        };
        let (Self::Mounted(data) | Self::Limited(data)) = self;
        command.arg(HIGHBAR).args(arguments(data.path()));
        command
    }

    /// A start that finds no space.
    fn exhausted_command(&self) -> Command {
        match self {
            Self::Mounted(_) => self.command(r#"{ head -c 64m /dev/zero > "$2/filler" || true; }"#),
            Self::Limited(_) => self.command("ulimit -S -f 0"),
        }
    }

    fn exhaust(&self, server: &Server) {
        match self {
            Self::Mounted(_) => {
                let mut filler = std::fs::File::create(self.filler(server)).expect("the server's directory");
                let filled = std::io::copy(&mut std::io::repeat(0), &mut filler);
                assert_eq!(filled.expect_err("the disk fills up").kind(), std::io::ErrorKind::StorageFull);
            }
            Self::Limited(_) => limit(server, "1:"),
        }
    }

    fn free(&self, server: &Server) {
        match self {
            Self::Mounted(_) => std::fs::remove_file(self.filler(server)).expect("the file goes"),
            Self::Limited(_) => limit(server, "unlimited:"),
        }
    }

    /// As [`support::assert_whole`], where the server is.
    fn assert_whole(&self, server: &Server) {
        let (Self::Mounted(data) | Self::Limited(data)) = self;
        let mut command = match self {
            Self::Limited(_) => return assert_whole(data.path()),
            Self::Mounted(_) => Command::new("nsenter"),
        };
        let target = server.pid().to_string();
        command.args(["--target", &target, "--user", "--mount", "--preserve-credentials", HIGHBAR]);
        let output = command.args(["audit", "verify", "--data"]).arg(data.path()).output();
        let output = output.expect("nsenter runs");
        assert!(output.status.success(), "{output:?}");
    }

    fn filler(&self, server: &Server) -> String {
        let (Self::Mounted(data) | Self::Limited(data)) = self;
        format!("/proc/{}/root{}/filler", server.pid(), data.path().display())
    }
}

fn limit(server: &Server, size: &str) {
    let pid = server.pid().to_string();
    let set = Command::new("prlimit").args(["--pid", &pid, &format!("--fsize={size}")]).status();
    assert!(set.expect("prlimit runs").success());
}

#[test]
fn a_full_disk_refuses_what_it_cannot_keep_shows_the_rest_and_recovers_with_space() {
    for scarce in Scarce::kinds() {
        let server = Server::run(scarce.command(":"));
        let team = Team::found(&server);
        let seat = team.seat(&server, "Ana", "ana@example.com", 1);
        scarce.exhaust(&server);
        let mut rest = (0..WRITES_THAT_FILL_ANY_REST).map(|n| add(&server, &team, &format!("rest{n}")));
        let refused = rest.find(|answer| !answer.is_success()).expect("the disk is full");
        assert_eq!(refused.problem(), FULL);
        for answer in crowd(|n| add(&server, &team, &format!("crowd{n}"))) {
            // Who shares a commit with a work that finds no space is told to try again.
            assert!(answer.problem() == FULL || answer.problem() == BUSY, "{}", answer.text());
        }
        for (what, answer) in writes(&server, &team, &seat, "full") {
            assert_eq!(answer.problem(), FULL, "{what}: {}", answer.text());
        }
        let client = team.recruiter(&server);
        for path in
            ["/candidates", "/today", "/session", "//readyz", &format!("/interviews/{}", seat.interview)]
        {
            let answer = client.get(path);
            assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        }
        assert_nobody(&client, &["full", "crowd"]);
        scarce.free(&server);
        for (what, answer) in writes(&server, &team, &seat, "free") {
            assert!(answer.is_success(), "{what}: {}", answer.text());
        }
        assert_nothing_by_half(&client);
        server.assert_ready();
        scarce.assert_whole(&server);
    }
}

#[test]
fn a_start_without_space_is_refused_with_one_line_and_works_once_there_is_some() {
    for scarce in Scarce::kinds() {
        let line = refused_start(scarce.exhausted_command());
        assert!(line.contains("disk") && line.contains("data directory"), "{line}");
        Server::run(scarce.command(":")).assert_ready();
    }
}

const FULL: (u16, &str) = (507, "storage_full");
const BUSY: (u16, &str) = (503, "storage_busy");

/// Adds a candidate with an application.
fn add(server: &Server, team: &Team, name: &str) -> Answer {
    team.recruiter(server).post("/candidates", &team.applicant(name, &format!("{name}@example.com")))
}

/// The answers to many who ask at once.
fn crowd(ask: impl Fn(usize) -> Answer + Sync) -> Vec<Answer> {
    std::thread::scope(|scope| {
        let ask = &ask;
        let asking: Vec<_> = (0..8).map(|n| scope.spawn(move || ask(n))).collect();
        asking.into_iter().map(|thread| thread.join().expect("an answer")).collect()
    })
}

/// One write of each kind.
fn writes(server: &Server, team: &Team, seat: &Seat, name: &str) -> Vec<(&'static str, Answer)> {
    let client = team.recruiter(server);
    let path = format!("/interviews/{}", seat.interview);
    let view = client.get(&path).ok();
    let draft = json!({"version": view["scorecard_version"], "vote": null, "summary": name});
    let notes = json!({"version": view["notes_version"], "notes": [{"id": "n1", "text": name}]});
    let resume = "A resume. ".repeat(20_000);
    let email = format!("{name}-form@example.com");
    let form = [
        Part::Text("name", name),
        Part::Text("email", &email),
        Part::Text("consent", "true"),
        Part::File("resume", "resume.txt", resume.as_bytes()),
    ];
    let signing_in = json!({"email": support::team::ADMIN, "password": support::team::PASSWORD});
    vec![
        ("a candidate", add(server, team, name)),
        ("a draft", client.put(&format!("{path}/scorecard"), &draft)),
        ("notes", client.put(&format!("{path}/notes"), &notes)),
        ("a form", client.form(&format!("/openings/{}/applications", team.slug), &form).expect("an answer")),
        ("a session", server.client().post("/session", &signing_in)),
    ]
}

/// Everybody of the list of candidates.
fn candidates(client: &Client) -> Vec<Value> {
    let list = client.get("/candidates?limit=200").ok();
    list["items"].as_array().expect("items").clone()
}

/// Nobody is there whose name begins like this.
fn assert_nobody(client: &Client, names: &[&str]) {
    for candidate in candidates(client) {
        assert!(names.iter().all(|name| !text(&candidate, "name").starts_with(name)), "{candidate}");
    }
}

/// Whoever is there came with an application.
fn assert_nothing_by_half(client: &Client) {
    for candidate in candidates(client) {
        assert_eq!(candidate["applications"].as_array().map(Vec::len), Some(1), "{candidate}");
    }
}

/// Another program at the database, which ends with this value.
struct Other(Child);

impl Other {
    /// Runs SQL and holds the transaction that it opens.
    fn run(data: &Path, sql: &str) -> Self {
        let program = "import sqlite3, sys\n\
                       db = sqlite3.connect(sys.argv[1], isolation_level=None)\n\
                       [db.execute(one) for one in sys.argv[2].split(';')]\n\
                       print('done', flush=True)\n\
                       sys.stdin.read()";
        let mut child = python()
            .args(["-c", program])
            .arg(data.join("highbar.db"))
            .arg(sql)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Python runs");
        let mut line = String::new();
        let said = BufReader::new(child.stdout.take().expect("stdout is piped")).read_line(&mut line);
        assert!(said.is_ok() && line == "done\n", "{line}");
        Self(child)
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_database_that_another_program_holds_is_busy_for_writers_open_to_readers_and_free_again_afterwards() {
    let data = tempfile::tempdir().expect("a directory");
    let server = Server::start(data.path());
    let team = Team::found(&server);
    server.stop();
    let other = Other::run(data.path(), "BEGIN IMMEDIATE");
    let server = Server::start(data.path());
    for answer in crowd(|n| add(&server, &team, &format!("crowd{n}"))) {
        assert_eq!(answer.problem(), BUSY);
        assert!(answer.headers.contains("retry-after: "), "{}", answer.headers);
        assert!(text(&answer.json(), "detail").contains("try again"), "{}", answer.text());
    }
    let client = team.recruiter(&server);
    assert_nobody(&client, &["crowd"]);
    server.assert_ready();
    drop(other);
    for answer in crowd(|n| add(&server, &team, &format!("crowd{n}"))) {
        let _ = answer.ok();
    }
    assert_eq!(candidates(&client).len(), 8);
    assert_nothing_by_half(&client);
    assert_whole(data.path());
}

#[test]
fn a_database_from_the_future_is_refused_by_every_command_and_left_as_it_is() {
    let data = tempfile::tempdir().expect("a directory");
    let server = Server::start(data.path());
    let team = Team::found(&server);
    let _ = add(&server, &team, "ana").ok();
    server.stop();
    drop(Other::run(data.path(), "INSERT INTO schema_step VALUES (999, 'later', 0)"));
    let mut serve = Command::new(HIGHBAR);
    let line = refused_start({
        serve.args(arguments(data.path()));
        serve
    });
    assert!(line.contains("999") && line.contains("newer highbar"), "{line}");
    let aside = data.path().join("backup");
    for arguments in [
        vec!["token", "--person", support::team::ADMIN],
        vec!["audit", "verify"],
        vec!["backup", aside.to_str().expect("a UTF-8 path")],
    ] {
        let output = highbar(data.path(), &arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains("newer highbar"), "{arguments:?}: {output:?}");
    }
    assert!(!aside.exists());
    drop(Other::run(data.path(), "DELETE FROM schema_step WHERE version = 999"));
    let server = Server::start(data.path());
    assert_eq!(candidates(&team.recruiter(&server)).len(), 1);
    assert_chains_whole(data.path());
}
