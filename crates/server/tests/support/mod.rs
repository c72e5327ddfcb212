//! The real binary as a process of its own, and what the tests do to it from outside.
#![allow(dead_code, unused_imports, reason = "each test file uses its part of this")]

pub mod client;
pub mod python;
pub mod team;

pub use client::{Answer, Client, Part, multipart};
pub use team::{Seat, Team};

use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// The binary under test.
pub const HIGHBAR: &str = env!("CARGO_BIN_EXE_highbar");
/// A condition that has not come true after this long never will.
const PATIENCE: Duration = Duration::from_secs(60);

/// A serving process that is killed when the test ends, however it ends.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

impl Server {
    pub fn start(data: &Path) -> Self {
        Self::start_with(data, &[])
    }

    /// The same with more options of the command line.
    pub fn start_with(data: &Path, options: &[&str]) -> Self {
        let mut command = Command::new(HIGHBAR);
        command.args(arguments(data)).args(options);
        Self::run(command)
    }

    /// Any command that becomes the server.
    pub fn run(mut command: Command) -> Self {
        let mut child = command
            .env("HIGHBAR_LOG", "warn")
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let mut lines = BufReader::new(child.stderr.take().expect("stderr is piped")).lines();
        let address = lines.by_ref().map_while(Result::ok).find_map(|line| {
            eprintln!("{line}");
            line.strip_prefix("Highbar answers at http://")?.trim_end_matches('/').parse().ok()
        });
        // Whoever closes this pipe would stop the server's log; its lines explain a failing test.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(|line| eprintln!("{line}")));
        Self { child, address: address.expect("the server says where it answers") }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    pub fn client(&self) -> Client {
        Client::new(self.address)
    }

    /// SIGKILL: the process has no say in it.
    pub fn kill(mut self) {
        self.child.kill().expect("the process is there");
        self.child.wait().expect("the process ends");
    }

    /// SIGTERM, as a supervisor stops it.
    pub fn stop(mut self) {
        let sent = Command::new("kill").args(["-TERM", &self.pid().to_string()]).status();
        assert!(sent.expect("kill runs").success());
        assert!(self.child.wait().expect("the process ends").success(), "the server stops in order");
    }

    /// The server answers and says that it is ready.
    pub fn assert_ready(&self) {
        let answer = self.client().get("//readyz");
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The arguments of a server on a free port; each client has an address of its own, told as by a proxy.
pub fn arguments(data: &Path) -> Vec<String> {
    let data = data.to_str().expect("a UTF-8 path");
    ["serve", "--listen", "127.0.0.1:0", "--behind-proxy", "--data", data].map(str::to_owned).to_vec()
}

/// Runs a command of the binary on a data directory.
pub fn highbar(data: &Path, arguments: &[&str]) -> Output {
    Command::new(HIGHBAR).args(arguments).arg("--data").arg(data).output().expect("the binary runs")
}

/// A start that must fail: its one line on stderr.
pub fn refused_start(mut command: Command) -> String {
    let output = command.output().expect("the binary runs");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{text}");
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("highbar: ")).collect();
    assert!(lines.len() == 1 && !text.contains("panicked"), "{text}");
    lines[0].to_owned()
}

/// Audit chains, database and documents are whole by the product's own checks.
pub fn assert_whole(data: &Path) {
    assert_chains_whole(data);
    let aside = tempfile::tempdir().expect("a directory");
    let file = aside.path().join("backup");
    let file = file.to_str().expect("a UTF-8 path");
    for (arguments, what) in [
        (vec!["backup", file], "a backup finds every document"),
        (vec!["restore", "--verify", file], "the database is sound"),
    ] {
        let output = highbar(data, &arguments);
        assert!(output.status.success(), "{what}: {output:?}");
    }
}

/// What `highbar audit verify` says.
pub fn assert_chains_whole(data: &Path) {
    let output = highbar(data, &["audit", "verify"]);
    assert!(output.status.success(), "the audit chains are whole: {output:?}");
}

/// Asks until there is an answer.
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(started.elapsed() < PATIENCE, "waited in vain until {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// A text member of an answer.
pub fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_else(|| panic!("{field} is missing in {value}"))
}

/// Whether the suite runs with its long counts, as `scripts/test --full` asks for.
pub fn full() -> bool {
    std::env::var("HIGHBAR_FULL").is_ok_and(|full| full == "1")
}
