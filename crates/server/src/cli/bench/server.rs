//! The server that is measured: a process of its own on a free port of the loopback interface.

use super::client::Client;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::process::{Child, Command};

/// A start that takes longer than this has failed.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two questions whether it is there.
const PAUSE: Duration = Duration::from_millis(2);

/// A running server. It ends with this value.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
    /// From the start of the process to its first good answer.
    pub first_answer: Duration,
}

impl Server {
    /// Starts this very program on `data` and waits for its first answer.
    ///
    /// # Errors
    /// In words.
    pub async fn start(data: &Path) -> Result<Self, String> {
        let address = free_port()?;
        let program =
            std::env::current_exe().map_err(|fault| format!("cannot find this program: {fault}"))?;
        let started = Instant::now();
        let child = Command::new(program)
            .args(["serve", "--listen", &address.to_string(), "--data"])
            .arg(data)
            .env("HIGHBAR_LOG", "error")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|fault| format!("cannot start the server: {fault}"))?;
        let mut server = Self { child, address, first_answer: Duration::ZERO };
        while !server.answers().await {
            if let Ok(Some(ended)) = server.child.try_wait() {
                return Err(format!(
                    "the server ended at its start ({ended}): run `highbar serve` on the directory"
                ));
            }
            if started.elapsed() > PATIENCE {
                return Err(format!("the server gave no answer within {} s", PATIENCE.as_secs()));
            }
            tokio::time::sleep(PAUSE).await;
        }
        server.first_answer = started.elapsed();
        Ok(server)
    }

    async fn answers(&self) -> bool {
        let Ok(mut client) = Client::connect(self.address, None).await else { return false };
        client.get("/readyz").await.is_ok_and(|answer| answer.status == 200)
    }

    /// Memory that the process holds, in KiB, where the system tells.
    #[must_use]
    pub fn resident_kib(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()?)).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.split_whitespace().next()?.parse().ok()
    }

    /// Ends the process and waits until it is gone.
    pub async fn stop(mut self) {
        let _ = self.child.kill().await;
    }
}

fn free_port() -> Result<SocketAddr, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    listener.map_err(|fault| format!("cannot find a free port: {fault}"))
}
