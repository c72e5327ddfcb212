//! The real binary: how it starts, how it refuses to start, how it stops.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

fn highbar(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_highbar"));
    command.arg("serve").arg("--data").arg(data).stdin(Stdio::null());
    command
}

/// A serving process that is killed when the test ends, however it ends.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(data: &Path) -> Self {
        let mut child = highbar(data)
            .args(["--listen", "127.0.0.1:0"])
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let mut lines = BufReader::new(child.stderr.take().expect("stderr is piped")).lines();
        let said = lines.find_map(|line| {
            line.ok()?
                .strip_prefix("Highbar answers at http://")
                .map(|rest| rest.trim_end_matches('/').to_owned())
        });
        // Whoever closes this pipe would stop the server's log; read it to the end beside the test.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address: said.expect("the server says where it answers") }
    }

    fn connect(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("the server answers");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a timeout");
        stream.write_all(request.as_bytes()).expect("the server reads");
        stream
    }

    fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> String {
        let length = body.len();
        let mut stream = self.connect(&format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n\
             {headers}Content-Length: {length}\r\n\r\n{body}"
        ));
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([name, &self.child.id().to_string()]).status();
        assert!(sent.expect("kill runs").success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn refusal(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("highbar: ")).collect();
    assert_eq!(lines.len(), 1, "{text}");
    assert!(!text.contains("panicked"), "{text}");
    lines[0].to_owned()
}

#[test]
fn a_start_that_cannot_work_ends_with_one_line_that_says_what_to_do() {
    let there = tempfile::tempdir().expect("a directory");
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let file = there.path().join("file");
    std::fs::write(&file, "x").expect("a file");
    let damaged = there.path().join("damaged");
    std::fs::create_dir(&damaged).expect("a directory");
    std::fs::write(
        damaged.join("highbar.db"),
        "this is no database, but long enough to look like one".repeat(100),
    )
    .expect("a file");
    let (fresh, free) = (there.path().join("fresh"), "127.0.0.1:0".to_owned());
    for (data, listen, more, says) in [
        (&fresh, &format!("127.0.0.1:{port}"), vec![], vec![port.as_str(), "in use", "--listen"]),
        (&fresh, &"192.0.2.1:7400".to_owned(), vec![], vec!["192.0.2.1", "--listen"]),
        (&file.join("below"), &free, vec![], vec!["cannot use", "--data"]),
        (&damaged, &free, vec![], vec!["damaged", "restore"]),
        (&fresh, &free, vec!["--smtp-url", "http://x"], vec!["--smtp-url"]),
        (&fresh, &free, vec!["--mail-from", "nobody"], vec!["--mail-from", "nobody"]),
        (&fresh, &free, vec!["--database-url", "postgres://x/y"], vec!["postgres", "--database-url"]),
    ] {
        let output = highbar(data).args(["--listen", listen]).args(more).output().expect("the binary runs");
        let line = refusal(&output);
        for word in says {
            assert!(line.contains(word), "{line} lacks {word}");
        }
    }
}

#[test]
fn a_data_directory_is_served_once() {
    let data = tempfile::tempdir().expect("a directory");
    let server = Server::start(data.path());
    let output = highbar(data.path()).args(["--listen", "127.0.0.1:0"]).output().expect("the binary runs");
    let line = refusal(&output);
    assert!(line.contains("in use") && line.contains(&server.child.id().to_string()), "{line}");
}

#[test]
fn a_nonsensical_option_is_a_usage_error() {
    let data = tempfile::tempdir().expect("a directory");
    for more in [["--public-url", "hire.example.com"], ["--listen", "somewhere"], ["--log", "xml"]] {
        let output = highbar(data.path()).args(more).output().expect("the binary runs");
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(more[0]), "{output:?}");
    }
}

#[test]
fn a_signal_ends_streams_and_keeps_what_was_written() {
    let data = tempfile::tempdir().expect("a directory");
    for signal in ["-TERM", "-INT"] {
        let mut server = Server::start(data.path());
        let body = r#"{"organisation":"Acme","name":"Ann","email":"ann@example.com","password":"long enough","time_zone":"UTC"}"#;
        let credentials = r#"{"email":"ann@example.com","password":"long enough"}"#;
        let _ = server.ask("POST", "/api/v1/setup/team", "", body);
        let session = server.ask("POST", "/api/v1/session", "", credentials);
        let cookie = session.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a session");
        let cookie = cookie.split(';').next().expect("a value");
        let mut events = server
            .connect(&format!("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n"));
        let mut head = [0; 15];
        events.read_exact(&mut head).expect("the stream begins");
        assert_eq!(&head, b"HTTP/1.1 200 OK");
        let asked = Instant::now();
        server.signal(signal);
        let status = server.child.wait().expect("the server ends");
        assert_eq!(status.code(), Some(0));
        assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
        let mut rest = Vec::new();
        events.read_to_end(&mut rest).expect("the stream ends cleanly");
    }
}

#[test]
fn an_api_token_from_the_command_line_works_while_the_server_runs() {
    let data = tempfile::tempdir().expect("a directory");
    let server = Server::start(data.path());
    let body = r#"{"organisation":"Acme","name":"Ann","email":"ann@example.com","password":"long enough","time_zone":"UTC"}"#;
    let _ = server.ask("POST", "/api/v1/setup/team", "", body);
    let token = |person: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_highbar"));
        command
            .args(["token", "--person", person, "--data"])
            .arg(data.path())
            .output()
            .expect("the binary runs")
    };
    let made = token("Ann@example.com");
    let text = String::from_utf8(made.stdout).expect("text");
    let answer =
        server.ask("GET", "/api/v1/session", &format!("Authorization: Bearer {}\r\n", text.trim()), "");
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("ann@example.com"), "{answer}");
    let line = refusal(&token("nobody@example.com"));
    assert!(line.contains("nobody@example.com"), "{line}");
}

#[test]
fn the_description_of_the_api_is_printed_as_json() {
    let output =
        Command::new(env!("CARGO_BIN_EXE_highbar")).arg("openapi").output().expect("the binary runs");
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(document["openapi"], "3.1.0");
    assert!(document["paths"]["/api/v1/people"]["get"].is_object());
}
