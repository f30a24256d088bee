//! `carte serve`: an HTTP server for a map or a published folder, to open in a browser of this computer.

mod answer;
mod request;

use std::{
    io::{BufReader, Write as _},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::Arc,
    thread,
    time::Duration,
};

use clap::{Arg, ArgMatches, Command};

use super::{Ending, check, messages::Messages, pages::Serve, print};
use crate::text::Language;
use answer::{Served, answer};
use request::wanted;

/// The timeout of a connection's reads and writes.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) fn command(page: &'static Serve) -> Command {
    let path = || clap::value_parser!(PathBuf);
    let port = clap::value_parser!(u16);
    Command::new("serve")
        .about(page.about)
        .after_help(page.examples)
        .arg(Arg::new("what").value_name("FILE|FOLDER").value_parser(path()).default_value("dist").help(page.what))
        .arg(Arg::new("port").long("port").value_name("8080").value_parser(port).default_value("8080").help(page.port))
        .arg(Arg::new("address").long("address").value_name("127.0.0.1").default_value("127.0.0.1").help(page.address))
        .arg(
            Arg::new("parts")
                .long("parts")
                .value_name("dist")
                .value_parser(path())
                .default_value("dist")
                .help(page.parts),
        )
}

/// Serves until it is stopped. An invalid file is served too, after its problems are reported: the page lists them until they
/// are corrected.
pub(super) fn run(asked: &ArgMatches, language: Language, page: &'static Serve, words: &'static Messages) -> Ending {
    let path = |name| asked.get_one::<PathBuf>(name).cloned().unwrap_or_default();
    let what = path("what");
    let served = if what.is_dir() {
        Served { folder: what, map: None }
    } else {
        Served { folder: path("parts"), map: Some(what) }
    };
    if let Some(map) = &served.map {
        let name = map.to_string_lossy();
        if matches!(check::valid_map(&name, language, words), Err(Ending::Failure)) {
            return Ending::Failure;
        }
        if !served.folder.join("embed/carte-sociale.js").is_file() {
            return failed(&served.folder, page.no_parts);
        }
    }
    let address = asked.get_one::<String>("address").map_or("127.0.0.1", String::as_str);
    let port = asked.get_one::<u16>("port").copied().unwrap_or(8080);
    let Ok(listener) = TcpListener::bind((address, port)) else {
        return failed(Path::new(&format!("{address}:{port}")), page.no_port);
    };
    let here = listener.local_addr().map_or_else(|_| format!("{address}:{port}"), |here| here.to_string());
    if print(&format!("{} http://{here}/\n", page.ready)) == Ending::Failure {
        return Ending::Failure;
    }
    let served = Arc::new(served);
    for stream in listener.incoming().flatten() {
        let served = Arc::clone(&served);
        // An error on a connection does not affect the others.
        thread::spawn(move || drop(talk(stream, &served)));
    }
    Ending::Success
}

fn failed(what: &Path, why: &str) -> Ending {
    eprintln!("carte: {}: {why}", what.display());
    Ending::Failure
}

/// Reads a request and sends its response.
fn talk(mut stream: TcpStream, served: &Served) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let (is_head, path) = wanted(BufReader::new(&stream))?;
    let answer = answer(served, path.as_deref());
    stream.write_all(answer.head().as_bytes())?;
    if !is_head {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}
