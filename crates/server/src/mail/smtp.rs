//! The connection to the SMTP server named on the command line.

use lettre::{AsyncSmtpTransport, Tokio1Executor};
use std::time::Duration;

/// A server that says nothing for this long is tried again later.
const PATIENCE: Duration = Duration::from_secs(30);

pub type Smtp = AsyncSmtpTransport<Tokio1Executor>;
pub type Fault = lettre::transport::smtp::Error;

/// Reads `smtp://USER:PASSWORD@HOST:PORT?tls=required|opportunistic|none` or `smtps://...`; nothing is sent yet.
///
/// # Errors
/// A sentence about the address, without the password in it.
pub fn connect(url: &str) -> Result<Smtp, String> {
    let url = url.strip_suffix("?tls=none").unwrap_or(url);
    let transport = Smtp::from_url(url).map_err(|fault| {
        format!("--smtp-url is not an address like smtp://user:password@mail.example.com:587?tls=required ({fault})")
    })?;
    Ok(transport.timeout(Some(PATIENCE)).build())
}

/// Why a mail did not go out, for an administrator to read.
#[must_use]
pub fn words(fault: &Fault) -> String {
    let (said, cause) = (fault.to_string(), innermost(fault));
    if fault.is_permanent() || fault.is_transient() {
        return said;
    }
    if fault.is_timeout() {
        return "the mail server did not answer in time".to_owned();
    }
    if said.contains("STARTTLS") {
        return "the mail server offers no STARTTLS, so nothing was sent; enable it there, or choose another tls= in \
                --smtp-url"
            .to_owned();
    }
    if said.contains("certificate") {
        return format!(
            "the mail server's certificate is not trusted, so nothing was sent ({cause}); give the server one from an \
             authority that this machine trusts"
        );
    }
    format!("no connection to the mail server: {cause}")
}

fn innermost(fault: &dyn std::error::Error) -> String {
    let mut fault = fault;
    while let Some(source) = fault.source() {
        fault = source;
    }
    fault.to_string()
}

/// The server's name in the address, for showing it.
#[must_use]
pub fn host(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    Some(host.to_owned()).filter(|host| !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{connect, host};

    #[test]
    fn the_host_is_shown_without_user_and_password() {
        for (url, expected) in [
            ("smtp://user:p%40ss@mail.example.com:587?tls=required", Some("mail.example.com:587")),
            ("smtps://mail.example.com", Some("mail.example.com")),
            ("mail.example.com", None),
        ] {
            assert_eq!(host(url).as_deref(), expected, "{url}");
        }
    }

    #[tokio::test]
    async fn an_smtp_url_names_a_server_and_how_to_protect_the_way_there() {
        for (url, good) in [
            ("smtp://user:pass@mail.example.com:587?tls=required", true),
            ("smtp://mail.example.com?tls=opportunistic", true),
            ("smtp://127.0.0.1:1025?tls=none", true),
            ("smtp://127.0.0.1:1025", true),
            ("smtps://user:pass@mail.example.com", true),
            ("http://mail.example.com", false),
            ("mail.example.com", false),
            ("", false),
        ] {
            assert_eq!(connect(url).is_ok(), good, "{url}");
        }
    }

    #[test]
    fn a_refused_url_does_not_repeat_the_password() {
        let words = connect("http://user:sesame@mail.example.com").map(drop).expect_err("http is no mail");
        assert!(!words.contains("sesame"), "{words}");
    }
}
