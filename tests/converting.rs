//! End-to-end tests of `carte convert` and `carte serve`: written files and HTTP responses.
#![allow(clippy::unwrap_used, reason = "a test fails by a panic, in its helpers too")]

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

const DATA: &str = "data/carte-sociale-2015.json";
const BAD: &str = "tests/corpus/bad/all-at-once.json";

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carte"));
    command.args(["--lang", "en"]).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn said(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn three_tables_are_three_files() {
    let folder = empty_folder("convert-tables");
    let output = command(&["convert", DATA, "--to", "csv", "-o"]).arg(folder.join("map.csv")).output().unwrap();
    assert_eq!(said(&output), (0, String::new(), String::new()));
    assert_eq!(names_in(&folder), ["map-collaborations.csv", "map-links.csv", "map-organisations.csv"]);
    let text = fs::read_to_string(folder.join("map-links.csv")).unwrap();
    assert!(text.starts_with("\u{feff}Link type,"), "{text}");
    let output = command(&["convert", DATA, "--to", "csv", "--sheet", "links"]).output().unwrap();
    assert_eq!(said(&output).1, text);
}

#[test]
fn a_graph_is_of_all_or_of_what_a_reading_shows() {
    for (format, node) in [("gexf", "<node "), ("graphml", "<node ")] {
        let count = |more: &[&str]| {
            let output = command(&[&["convert", DATA, "--to", format], more].concat()).output().unwrap();
            let (code, out, err) = said(&output);
            assert_eq!((code, err.as_str()), (0, ""));
            roxmltree::Document::parse(&out).unwrap();
            out.matches(node).count()
        };
        assert_eq!((count(&[]), count(&["--reading", "#"])), (20, 16));
    }
}

#[test]
fn json_opens_again_letter_for_letter() {
    let folder = empty_folder("convert-json");
    let path = folder.join("copy.json");
    assert_eq!(said(&command(&["convert", DATA, "--to", "json", "-o"]).arg(&path).output().unwrap()).0, 0);
    assert_eq!(fs::read(&path).unwrap(), fs::read(DATA).unwrap());
    let part = folder.join("part.json");
    let asked = ["convert", DATA, "--to", "json", "--reading", "#hide-roles=network", "-o"];
    assert_eq!(said(&command(&asked).arg(&part).output().unwrap()).0, 0);
    assert_eq!(said(&command(&["check"]).arg(&part).output().unwrap()).0, 0);
}

#[test]
fn data_with_problems_are_reported_and_nothing_is_written() {
    let folder = empty_folder("convert-bad");
    for format in ["csv", "gexf", "graphml", "json"] {
        let output = command(&["convert", BAD, "--to", format, "-o"]).arg(folder.join("map")).output().unwrap();
        let (code, out, err) = said(&output);
        assert_eq!((code, out.as_str()), (1, ""));
        assert!(err.starts_with(&format!("{BAD}:8:5 roles[0]:")), "{err}");
    }
    assert!(names_in(&folder).is_empty());
    let nowhere = folder.join("no/map.gexf");
    let (code, _, err) = said(&command(&["convert", DATA, "--to", "gexf", "-o"]).arg(&nowhere).output().unwrap());
    assert_eq!((code, err), (3, format!("carte: {}: this file cannot be written.\n", nowhere.display())));
    assert_eq!(said(&command(&["convert", DATA, "--to", "xlsx"]).output().unwrap()).0, 2);
}

/// A server process, stopped when dropped.
struct Server {
    child: Child,
    host: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn of(arguments: &[&str]) -> Self {
        let mut child = command(&[&["serve", "--port", "0"], arguments].concat())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let host = line.trim().strip_prefix("The map is at http://").and_then(|rest| rest.strip_suffix('/')).unwrap();
        assert!(host.starts_with("127.0.0.1:"), "{host}");
        Self { host: host.to_owned(), child }
    }

    /// The head and the body of a response.
    fn asked(&self, method: &str, path: &str) -> (String, String) {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.host).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }
}

/// Writes the parts of `dist/` that the server needs.
fn parts(folder: &Path) -> String {
    fs::create_dir_all(folder.join("parts/embed")).unwrap();
    fs::write(folder.join("parts/embed/carte-sociale.js"), "// the element").unwrap();
    fs::write(folder.join("parts/embed/widget_bg.wasm"), "\0asm").unwrap();
    fs::write(folder.join("parts/index.html"), "the published page").unwrap();
    folder.join("parts").to_string_lossy().into_owned()
}

#[test]
fn a_map_is_served_as_it_is_now() {
    let folder = empty_folder("serve-map");
    let (parts, map) = (parts(&folder), folder.join("map.json"));
    fs::write(&map, "{}").unwrap();
    let server = Server::of(&[map.to_str().unwrap(), "--parts", &parts]);
    let (head, page) = server.asked("GET", "/");
    assert!(head.starts_with("HTTP/1.1 200 OK") && head.contains("content-type: text/html; charset=utf-8"), "{head}");
    assert!(head.contains("content-security-policy: default-src 'none'"), "{head}");
    assert!(page.contains("<carte-sociale src=\"map.json\""), "{page}");
    assert_eq!(server.asked("GET", "/map.json").1, "{}");
    fs::write(&map, "{\"version\": 1}").unwrap();
    let (head, body) = server.asked("GET", "/map.json?again");
    assert!(head.contains("application/json") && head.contains("no-store"), "{head}");
    assert_eq!(body, "{\"version\": 1}");
    assert!(server.asked("GET", "/embed/widget_bg.wasm").0.contains("content-type: application/wasm"));
    let (head, body) = server.asked("HEAD", "/embed/carte-sociale.js");
    assert!(head.contains("text/javascript") && head.contains("content-length: 14") && body.is_empty(), "{head}");
}

#[test]
fn a_folder_is_served_and_nothing_beside_it() {
    let folder = empty_folder("serve-folder");
    let parts = parts(&folder);
    fs::write(folder.join("secret.txt"), "secret").unwrap();
    let server = Server::of(&[&parts]);
    assert_eq!(server.asked("GET", "/").1, "the published page");
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/embed/..%2f..%2fsecret.txt", "/map.json", "/nothing"] {
        let (head, body) = server.asked("GET", path);
        assert!(head.starts_with("HTTP/1.1 404") && !body.contains("secret"), "{path}: {head}");
    }
    assert!(server.asked("POST", "/").0.starts_with("HTTP/1.1 400"));
}

#[test]
fn what_cannot_be_served_is_said() {
    let folder = empty_folder("serve-nothing");
    let path = folder.to_string_lossy().into_owned();
    let (code, out, err) = said(&command(&["serve", "--port", "0", DATA, "--parts", &path]).output().unwrap());
    assert_eq!((code, out.as_str()), (3, ""));
    assert!(err.contains("make dist"), "{err}");
    let (code, _, err) = said(&command(&["serve", "nowhere.json"]).output().unwrap());
    assert!(code == 3 && err.contains("nowhere.json"), "{err}");
    let server = Server::of(&[&parts(&folder)]);
    let port = server.host.rsplit(':').next().unwrap();
    let (code, _, err) = said(&command(&["serve", &parts(&folder), "--port", port]).output().unwrap());
    assert!(code == 3 && err.contains("--port"), "{err}");
}
