//! `carte serve`: an HTTP server for a map or a published folder, to open in a browser of this computer.

mod answer;
mod request;
mod timed;

use std::{
    io::{BufReader, Write as _},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use clap::{Arg, ArgMatches, Command};

use super::{Ending, check, fail, messages::Messages, pages::Serve, print};
use crate::text::Language;
use answer::{Served, answer};
use request::wanted;
use timed::Timed;

/// The time in which a request must arrive.
const REQUEST_TIME: Duration = Duration::from_secs(10);

/// The time in which a response must be received.
const RESPONSE_TIME: Duration = Duration::from_mins(1);

/// Number of connections at once; further ones wait for their turn.
const CONNECTIONS: usize = 32;

/// The pause after a connection that could not be accepted, for want of file descriptors.
const PAUSE: Duration = Duration::from_millis(50);

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
    let address = asked.get_one::<String>("address").map_or("127.0.0.1", String::as_str);
    let name = address.to_ascii_lowercase();
    let served = if what.is_dir() {
        Served { folder: what, map: None, name }
    } else {
        Served { folder: path("parts"), map: Some(what), name }
    };
    if let Some(map) = &served.map {
        if matches!(check::valid_map(map, language, words), Err(Ending::Failure)) {
            return Ending::Failure;
        }
        if !served.folder.join("embed/carte-sociale.js").is_file() {
            return fail(&served.folder, page.no_parts);
        }
    }
    let port = asked.get_one::<u16>("port").copied().unwrap_or(8080);
    let Ok(listener) = TcpListener::bind((address, port)) else {
        return fail(Path::new(&format!("{address}:{port}")), page.no_port);
    };
    let here = listener.local_addr().map_or_else(|_| format!("{address}:{port}"), |here| here.to_string());
    if print(&format!("{} http://{here}/\n", page.ready)) == Ending::Failure {
        return Ending::Failure;
    }
    thread::scope(|scope| {
        for _ in 1..CONNECTIONS {
            // One thread fewer is one connection fewer at once.
            let _ = thread::Builder::new().spawn_scoped(scope, || accept_all(&listener, &served));
        }
        accept_all(&listener, &served);
    });
    Ending::Success
}

/// Serves one connection after another, for ever.
fn accept_all(listener: &TcpListener, served: &Served) {
    loop {
        match listener.accept() {
            // An error on a connection does not affect the others.
            Ok((stream, _)) => drop(talk(&stream, served)),
            #[allow(clippy::disallowed_methods, reason = "nothing tells when a descriptor is free again")]
            Err(_) => thread::sleep(PAUSE),
        }
    }
}

/// The response to the bytes of a request for a file of `folder`, without a connection: for `fuzz/`.
pub fn answered(folder: &Path, request: &[u8]) -> Vec<u8> {
    let served = Served { folder: folder.to_owned(), map: None, name: "127.0.0.1".to_owned() };
    let Ok(request) = wanted(request) else { return Vec::new() };
    let answer = answer(&served, &request);
    let head = answer.head().into_bytes();
    if request.is_head { head } else { [head, answer.body].concat() }
}

/// Reads a request and sends its response.
fn talk(stream: &TcpStream, served: &Served) -> std::io::Result<()> {
    let request = wanted(BufReader::new(Timed::new(stream, REQUEST_TIME)))?;
    let answer = answer(served, &request);
    let mut stream = Timed::new(stream, RESPONSE_TIME);
    stream.write_all(answer.head().as_bytes())?;
    if !request.is_head {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}
