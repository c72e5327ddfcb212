//! Turns a row of the outbox into a message. Addresses and subjects are parsed by the mail library, which
//! encodes them; a line break in one of them cannot become a header of its own.

use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

/// A mail as the outbox keeps it.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Makes the Message-ID, so that a mail sent twice after a crash is recognised as one.
    pub id: String,
    pub to: String,
    pub subject: String,
    pub text: String,
    pub attachments: Vec<File>,
}

/// A file that goes with a mail, such as an invitation for a calendar.
#[derive(Clone, Debug)]
pub struct File {
    pub name: String,
    pub media_type: String,
    pub content: Vec<u8>,
}

/// # Errors
/// A sentence about `--mail-from`.
pub fn sender(text: &str) -> Result<Mailbox, String> {
    text.parse()
        .map_err(|_| format!("--mail-from `{text}` is not an address like Highbar <jobs@example.com>"))
}

/// # Errors
/// What is wrong with the letter; trying again does not help.
pub fn message(from: &Mailbox, letter: Letter) -> Result<Message, String> {
    let to: Address =
        letter.to.trim().parse().map_err(|_| "the recipient is not a mail address".to_owned())?;
    let id = format!("<{}@{}>", letter.id, from.email.domain());
    let builder = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .message_id(Some(id))
        .subject(single_line(&letter.subject));
    let text = SinglePart::plain(letter.text);
    let mut files = letter.attachments.into_iter().peekable();
    let built = if files.peek().is_none() {
        builder.singlepart(text)
    } else {
        let mut parts = MultiPart::mixed().singlepart(text);
        for file in files {
            let kind =
                ContentType::parse(&file.media_type).map_err(|fault| format!("{}: {fault}", file.name))?;
            parts = parts.singlepart(Attachment::new(single_line(&file.name)).body(file.content, kind));
        }
        builder.multipart(parts)
    };
    built.map_err(|fault| fault.to_string())
}

fn single_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Letter, message, sender};

    fn letter(to: &str, subject: &str) -> Letter {
        Letter {
            id: "1".into(),
            to: to.into(),
            subject: subject.into(),
            text: "Hello".into(),
            attachments: vec![],
        }
    }

    #[test]
    fn line_breaks_in_a_subject_or_an_address_make_no_header() {
        let from = sender("Highbar <jobs@example.com>").expect("an address");
        let mail = message(&from, letter("ana@example.com", "Hi\r\nBcc: eve@example.com")).expect("a mail");
        let text = String::from_utf8(mail.formatted()).expect("text");
        assert!(!text.lines().any(|line| line.to_lowercase().starts_with("bcc:")), "{text}");
        for to in ["ana@example.com\r\nBcc: eve@example.com", "ana@example.com, eve@example.com", "Ana", ""] {
            assert!(message(&from, letter(to, "Hi")).is_err(), "{to:?}");
        }
    }

    #[test]
    fn a_subject_in_any_script_is_encoded() {
        let from = sender("jobs@example.com").expect("an address");
        let mail = message(&from, letter("ana@example.com", "Žluťoučký 面接")).expect("a mail");
        assert!(mail.formatted().is_ascii());
    }
}
