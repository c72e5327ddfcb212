//! `highbar token`: makes an API token for a person, also while the server runs. The token is the only line on
//! stdout.

use crate::auth::secret::Secret;
use clap::Args;
use highbar_store::{By, Store, StoreOptions, people, tokens};
use jiff::Timestamp;
use std::path::PathBuf;
use std::process::ExitCode;
use uuid::Uuid;

/// Whose token, and what for.
#[derive(Args, Debug)]
pub struct TokenArgs {
    /// The mail address of the person whom the token acts for.
    #[arg(long, value_name = "EMAIL")]
    person: String,

    /// The data directory of the server.
    #[arg(long, value_name = "DIR", env = "HIGHBAR_DATA", default_value = "highbar-data")]
    data: PathBuf,

    /// Another database than the file in the data directory.
    #[arg(long, value_name = "URL", env = "HIGHBAR_DATABASE_URL")]
    database_url: Option<String>,

    /// What the token is called in the person's list.
    #[arg(long, default_value = "command line")]
    name: String,
}

/// Prints the token, or says on stderr why there is none.
#[must_use]
pub fn run(args: &TokenArgs) -> ExitCode {
    match super::block_on(make(args)) {
        Ok(secret) => {
            super::print(secret.reveal());
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("highbar: {message}");
            ExitCode::FAILURE
        }
    }
}

async fn make(args: &TokenArgs) -> Result<Secret, String> {
    let options = StoreOptions { url: args.database_url.clone(), ..StoreOptions::beside(&args.data) };
    let store = Store::open(options).await.map_err(|fault| fault.to_string())?;
    let email = args.person.clone();
    let person = store.read(async |db| people::find_by_email(db, &email).await).await;
    let person = person.map_err(|fault| fault.to_string())?;
    let person = person.filter(|person| person.active).ok_or_else(|| {
        format!("nobody active here has the address {email}; see the people page, or choose another --data")
    })?;
    let secret = Secret::api_token();
    let (token, name, id) = (secret.clone(), args.name.clone(), person.id);
    let by = By { person: Some(id), at: Timestamp::now() };
    store
        .write(async move |tx| tokens::add(tx, by, Uuid::now_v7(), id, &name, token.reveal()).await)
        .await
        .map_err(|fault: highbar_store::Error| fault.to_string())?;
    store.close().await;
    Ok(secret)
}
