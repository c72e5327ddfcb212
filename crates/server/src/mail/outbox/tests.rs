//! The worker against a mail server of our own.

use super::{ATTEMPTS, pause, start};
use crate::testing::TestApp;
use highbar_store::outbox::{self, Mail, State};
use jiff::Timestamp;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

#[test]
fn pauses_double_and_end_after_about_two_days() {
    assert_eq!(pause(1).map(|pause| pause.as_secs()), Some(30));
    assert_eq!(pause(3).map(|pause| pause.as_secs()), Some(120));
    assert_eq!(pause(ATTEMPTS), None);
    let all: i64 = (1..ATTEMPTS).filter_map(pause).map(|pause| pause.as_secs()).sum();
    assert!((24..72).contains(&(all / 3600)), "{} h", all / 3600);
}

/// A mail server that answers every recipient with `verdict` and passes on what it took.
async fn mail_server(verdict: &'static str) -> (String, mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let (taken, mails) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let taken = taken.clone();
            tokio::spawn(async move { talk(stream, verdict, &taken).await });
        }
    });
    (url, mails)
}

async fn talk(stream: TcpStream, verdict: &str, taken: &mpsc::UnboundedSender<String>) -> Option<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 test\r\n").await.ok()?;
    loop {
        let line = lines.next_line().await.ok()??;
        let reply = match line.split(' ').next().unwrap_or_default() {
            "RCPT" => verdict,
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        write.write_all(format!("{reply}\r\n").as_bytes()).await.ok()?;
        if reply.starts_with("354") {
            let mut mail = String::new();
            loop {
                match lines.next_line().await.ok()?? {
                    end if end == "." => break,
                    text => mail.extend([text.as_str(), "\n"]),
                }
            }
            taken.send(mail).ok()?;
            write.write_all(b"250 taken\r\n").await.ok()?;
        }
    }
}

async fn post(app: &TestApp, to: &str) -> uuid::Uuid {
    let mail = app.app.outgoing().mail("test", to, "Grüße".into(), "Hello\n.\nBye".into(), Timestamp::now());
    let id = mail.id;
    app.app.store.write(async move |tx| outbox::add(tx, &mail).await).await.unwrap();
    id
}

/// The mail once the worker has dealt with it.
async fn settled(app: &TestApp, id: uuid::Uuid) -> Mail {
    let mut changes = app.app.store.feed().listen();
    tokio::time::timeout(Duration::from_secs(20), async {
        loop {
            let mail = app.app.store.read(async |db| outbox::get(db, id).await).await.unwrap();
            if mail.attempts > 0 {
                return mail;
            }
            let _ = changes.recv().await;
        }
    })
    .await
    .expect("the worker deals with the mail")
}

#[tokio::test]
async fn what_is_queued_goes_out_at_once() {
    let (url, mut mails) = mail_server("250 fine").await;
    let app = TestApp::start_with(&["--smtp-url", &url, "--mail-from", "Jobs <jobs@example.com>"]).await;
    let worker = start(app.app.clone());
    let id = post(&app, "ana@example.com").await;
    let mail = settled(&app, id).await;
    assert_eq!((mail.state, mail.error), (State::Sent, None));
    let text = mails.recv().await.unwrap();
    assert!(text.contains("To: ana@example.com") && text.contains("From: Jobs <jobs@example.com>"), "{text}");
    assert!(text.contains(&format!("Message-ID: <{id}@example.com>")), "{text}");
    app.stop();
    tokio::time::timeout(Duration::from_secs(5), worker).await.expect("the worker stops").unwrap();
}

#[tokio::test]
async fn a_passing_failure_is_tried_again_and_a_final_one_is_not() {
    for (verdict, to, state) in [
        ("451 later", "ana@example.com", State::Queued),
        ("550 never", "ana@example.com", State::Failed),
        ("250 fine", "no address", State::Failed),
    ] {
        let (url, _mails) = mail_server(verdict).await;
        let app = TestApp::start_with(&["--smtp-url", &url]).await;
        let _worker = start(app.app.clone());
        let id = post(&app, to).await;
        let mail = settled(&app, id).await;
        assert_eq!((mail.state, mail.attempts), (state, 1), "{verdict} {to}");
        assert!(mail.error.is_some());
        assert_eq!(mail.next_at > Timestamp::now(), state == State::Queued);
        app.stop();
    }
}

#[tokio::test]
async fn without_a_mail_server_mail_is_kept() {
    let app = TestApp::start().await;
    let worker = start(app.app.clone());
    let id = post(&app, "ana@example.com").await;
    tokio::time::timeout(Duration::from_secs(5), worker).await.expect("there is nothing to do").unwrap();
    let mail = app.app.store.read(async |db| outbox::get(db, id).await).await.unwrap();
    assert_eq!(mail.state, State::Kept);
}
