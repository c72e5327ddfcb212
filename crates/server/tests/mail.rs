//! Mail through a real mail server: aiosmtpd, run by `support/smtp.py` in the environment that `scripts/test` makes.

mod support;

use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use support::python::python;
use support::{HIGHBAR, Server, Team, arguments, highbar, text, until};
use tempfile::TempDir;

const SENDER: &str = "Acme Büro <jobs@example.com>";

/// A mail server that ends with this value.
struct MailServer {
    child: Child,
    port: u16,
}

impl MailServer {
    /// On a free port for 0.
    fn start(spool: &Path, port: u16, options: &[String]) -> Self {
        let program = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/smtp.py");
        let mut child = python()
            .args([program, "--port", &port.to_string(), "--spool"])
            .arg(spool)
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Python runs");
        let mut line = String::new();
        let said = BufReader::new(child.stdout.take().expect("stdout is piped")).read_line(&mut line);
        let port = said.ok().and_then(|_| line.trim().parse().ok()).expect("the mail server says its port");
        Self { child, port }
    }

    fn url(&self, tls: &str) -> String {
        format!("smtp://127.0.0.1:{}?tls={tls}", self.port)
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Highbar's data and what the mail server took.
struct Place {
    data: TempDir,
    spool: TempDir,
}

impl Place {
    fn new() -> Self {
        let directory = || tempfile::tempdir().expect("a directory");
        Self { data: directory(), spool: directory() }
    }

    fn serve(&self, url: &str) -> Server {
        Server::start_with(self.data.path(), &["--smtp-url", url, "--mail-from", SENDER])
    }

    /// What was taken so far, oldest first.
    fn taken(&self) -> Vec<Value> {
        let entries = std::fs::read_dir(self.spool.path()).expect("the spool");
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
        paths.sort();
        let read = |path| serde_json::from_slice(&std::fs::read(path).expect("a mail")).expect("JSON");
        paths.iter().map(read).collect()
    }

    /// The mails to an address once there are so many.
    fn taken_for(&self, to: &str, count: usize) -> Vec<Value> {
        until(&format!("{count} mails to {to} arrive"), || {
            let mails: Vec<Value> = self.taken().into_iter().filter(|mail| mail["to"][0] == to).collect();
            (mails.len() >= count).then_some(mails)
        })
    }
}

/// The mail to an address in the mailbox, once it is in a state and, where it failed, says why.
fn in_mailbox(server: &Server, team: &Team, to: &str, state: &str) -> Value {
    until(&format!("the mail to {to} is {state}"), || {
        let client = team.admin(server);
        let list = client.get("/mailbox?limit=200").ok();
        let mail = list["items"].as_array().expect("items").iter().find(|mail| mail["to"] == to)?;
        let tried = state == "sent" || mail["error"].is_string();
        let settled = mail["state"] == state && tried;
        settled.then(|| client.get(&format!("/mailbox/{}", text(mail, "id"))).ok())
    })
}

/// Line ends as a mail program shows them.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").trim_end().to_owned()
}

#[test]
fn an_invitation_arrives_as_it_stands_in_the_mailbox_with_its_calendar_entry() {
    let place = Place::new();
    let mails = MailServer::start(place.spool.path(), 0, &[]);
    let server = place.serve(&mails.url("none"));
    let team = Team::found(&server);
    let candidate = "Žofie Nováková 面接";
    let _ = team.book(&server, candidate, "zofie@example.com", 3);
    let kept = in_mailbox(&server, &team, "rita@example.com", "sent");
    let id = format!("<{}@example.com>", text(&kept, "id"));
    let arrived = place.taken().into_iter().find(|mail| mail["headers"]["message-id"] == id);
    let arrived = arrived.expect("what was sent was taken");
    let headers = &arrived["headers"];
    assert_eq!(headers["from"], SENDER);
    assert_eq!(arrived["from"], "jobs@example.com");
    assert_eq!(headers["to"], "rita@example.com");
    assert_eq!(headers["subject"], kept["subject"]);
    assert!(text(headers, "subject").contains(candidate), "{headers}");
    assert!(headers["date"].is_string(), "{headers}");
    assert_eq!(lines(text(&arrived, "text")), lines(text(&kept, "text")));
    assert!(text(&arrived, "text").contains(candidate), "{arrived}");
    let (sent, file) = (&kept["attachments"][0], &arrived["files"][0]);
    assert_eq!((&file["type"], &file["method"]), (&"text/calendar".into(), &"REQUEST".into()), "{file}");
    assert_eq!((&file["name"], &file["content"]), (&sent["name"], &sent["content"]));
    let calendar = text(file, "content");
    assert!(
        calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("METHOD:REQUEST\r\n"),
        "{calendar}"
    );
    for mail in place.taken() {
        assert_eq!((&mail["defects"], &mail["ascii"]), (&Value::Array(vec![]), &true.into()), "{mail}");
        assert!(
            mail["longest"].as_u64().is_some_and(|longest| longest <= 998),
            "RFC 5322 allows 998: {mail}"
        );
    }
}

#[test]
fn a_refused_recipient_is_shown_as_failed_in_the_servers_words_and_stops_nobody_else() {
    let place = Place::new();
    let mails = MailServer::start(place.spool.path(), 0, &[]);
    let server = place.serve(&mails.url("none"));
    let team = Team::found(&server);
    for (name, email) in [("Nobody", "nobody@example.com"), ("Somebody", "somebody@example.com")] {
        let _ = team.recruiter(&server).post("/candidates", &team.applicant(name, email)).ok();
    }
    let failed = in_mailbox(&server, &team, "nobody@example.com", "failed");
    let error = text(&failed, "error");
    assert!(error.contains("550") && error.contains("there is no mailbox of that name here"), "{error}");
    let _ = in_mailbox(&server, &team, "somebody@example.com", "sent");
    assert!(place.taken().iter().all(|mail| mail["to"][0] != "nobody@example.com"));
}

#[test]
fn mail_that_cannot_be_protected_as_asked_is_not_sent_in_clear() {
    let certificate = SelfSigned::new();
    for (tls, options, says) in [
        ("required", certificate.options(), "certificate is not trusted"),
        ("opportunistic", certificate.options(), "certificate is not trusted"),
        ("required", Vec::new(), "offers no STARTTLS"),
    ] {
        let place = Place::new();
        let mails = MailServer::start(place.spool.path(), 0, &options);
        let server = place.serve(&mails.url(tls));
        let team = Team::found(&server);
        let _ = team.recruiter(&server).post("/candidates", &team.applicant("Ana", "ana@example.com")).ok();
        let waiting = in_mailbox(&server, &team, "ana@example.com", "queued");
        let error = text(&waiting, "error");
        assert!(error.contains(says) && error.contains("nothing was sent"), "{tls}: {error} lacks {says}");
        assert_eq!(place.taken(), Vec::<Value>::new(), "{tls}");
        server.assert_ready();
    }
}

/// A certificate that nobody has signed.
struct SelfSigned(TempDir);

impl SelfSigned {
    fn new() -> Self {
        let place = tempfile::tempdir().expect("a directory");
        let made = Command::new("openssl")
            .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"])
            .args(["-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"])
            .args([
                "-addext",
                "basicConstraints=critical,CA:FALSE",
                "-keyout",
                "key.pem",
                "-out",
                "certificate.pem",
            ])
            .current_dir(place.path())
            .output()
            .expect("openssl runs");
        assert!(made.status.success(), "{made:?}");
        Self(place)
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().expect("a UTF-8 path").to_owned()
    }

    fn options(&self) -> Vec<String> {
        ["--certificate".into(), self.path("certificate.pem"), "--key".into(), self.path("key.pem")].to_vec()
    }
}

#[test]
fn mail_goes_out_encrypted_to_a_server_whose_certificate_is_trusted() {
    let (place, certificate) = (Place::new(), SelfSigned::new());
    let mails = MailServer::start(place.spool.path(), 0, &certificate.options());
    let mut command = Command::new(HIGHBAR);
    command
        .args(arguments(place.data.path()))
        .args(["--smtp-url", &mails.url("required"), "--mail-from", SENDER])
        .env("SSL_CERT_FILE", certificate.path("certificate.pem"));
    let server = Server::run(command);
    let team = Team::found(&server);
    let _ = team.recruiter(&server).post("/candidates", &team.applicant("Ana", "ana@example.com")).ok();
    let arrived = place.taken_for("ana@example.com", 1);
    assert_eq!(arrived[0]["encrypted"], true);
}

#[test]
fn mail_waits_for_a_mail_server_that_is_down_and_goes_out_after_a_restart() {
    let place = Place::new();
    let mails = MailServer::start(place.spool.path(), 0, &[]);
    let (port, url) = (mails.port, mails.url("none"));
    drop(mails);
    let server = place.serve(&url);
    let team = Team::found(&server);
    let _ = team.recruiter(&server).post("/candidates", &team.applicant("Ana", "ana@example.com")).ok();
    let waiting = in_mailbox(&server, &team, "ana@example.com", "queued");
    assert!(text(&waiting, "error").starts_with("no connection to the mail server: "), "{waiting}");
    server.stop();
    let _mails = MailServer::start(place.spool.path(), port, &[]);
    let server = place.serve(&url);
    let sent = in_mailbox(&server, &team, "ana@example.com", "sent");
    assert_eq!(sent["error"], Value::Null);
    assert_eq!(place.taken_for("ana@example.com", 1).len(), 1);
}

#[test]
fn a_crash_between_sending_and_noting_it_sends_twice_under_one_message_id_and_loses_nothing() {
    let place = Place::new();
    let mails = MailServer::start(place.spool.path(), 0, &[]);
    let server = place.serve(&mails.url("none"));
    let team = Team::found(&server);
    let _ = in_mailbox(&server, &team, "rita@example.com", "sent");
    let hold = place.spool.path().join("hold");
    std::fs::write(&hold, "").expect("a file");
    let _ = team.recruiter(&server).post("/candidates", &team.applicant("Ana", "ana@example.com")).ok();
    let first = place.taken_for("ana@example.com", 1);
    server.kill();
    std::fs::remove_file(&hold).expect("the file goes");
    let server = place.serve(&mails.url("none"));
    let sent = in_mailbox(&server, &team, "ana@example.com", "sent");
    let both = place.taken_for("ana@example.com", 2);
    assert_eq!((first.len(), both.len()), (1, 2));
    for mail in &both {
        assert_eq!(mail["headers"]["message-id"], format!("<{}@example.com>", text(&sent, "id")));
        assert_eq!(mail["text"], first[0]["text"]);
    }
    let verified = highbar(place.data.path(), &["audit", "verify"]);
    assert!(verified.status.success(), "{verified:?}");
}
