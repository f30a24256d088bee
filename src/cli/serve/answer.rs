//! HTTP responses: a file of the folder with its media type, or the page of one map.

use std::{
    fs,
    net::IpAddr,
    path::{Component, Path, PathBuf},
};

use super::request::Request;
use crate::reading::push_encoded;

#[derive(Clone, Debug)]
pub(super) struct Served {
    /// The folder of the files.
    pub(super) folder: PathBuf,
    /// The map file of the page at `/`, read again at each request; `None` to serve the folder's own page.
    pub(super) map: Option<PathBuf>,
    /// The address listened at.
    pub(super) name: String,
}

/// An HTTP response.
pub(super) struct Answer {
    status: &'static str,
    /// The headers that differ between responses.
    lines: Vec<String>,
    pub(super) body: Vec<u8>,
}

/// Media types by extension; browsers refuse wasm and module scripts of another type.
const TYPES: [(&str, &str); 13] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("pdf", "application/pdf"),
    ("woff2", "font/woff2"),
    ("md", "text/markdown; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
];

const PAGE: &str = r#"<!doctype html>
<html lang="fr-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>Carte sociale</title>
<link rel="icon" href="embed/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="embed/page.css">
</head>
<body>
<main><carte-sociale src="map.json" address loading="eager"></carte-sociale></main>
<script type="module" src="embed/carte-sociale.js"></script>
</body>
</html>
"#;

/// The content security policy of a map's page: its own origin only.
const POLICY: &str = "content-security-policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'";

/// The body of a response to a request for another host.
const ELSEWHERE: &str = "Ouvrez cette page par localhost, ou par son adresse en chiffres.\n\
                         Open this page by localhost, or by its address in digits.\n";

pub(super) fn answer(served: &Served, request: &Request) -> Answer {
    if request.host.as_deref().is_some_and(|host| !is_own(served, host)) {
        let lines = vec![type_line("elsewhere.txt")];
        return Answer { status: "421 Misdirected Request", lines, body: ELSEWHERE.into() };
    }
    match (&served.map, request.path.as_deref().filter(|_| request.host.is_some())) {
        (Some(_), Some("/")) => {
            let lines = vec![type_line("page.html"), POLICY.to_owned()];
            Answer { status: "200 OK", lines, body: PAGE.as_bytes().to_vec() }
        }
        (Some(map), Some("/map.json")) => file(map),
        (_, Some(path)) => match place(&served.folder, path) {
            Some(place) if place.is_dir() && !path.ends_with('/') => {
                // A path that begins with two slashes would be another host.
                let lines =
                    vec![format!("location: /{}/", encoded(path.trim_start_matches('/'))), type_line("moved.txt")];
                Answer { status: "301 Moved Permanently", lines, body: Vec::new() }
            }
            Some(place) if place.is_dir() => file(&place.join("index.html")),
            Some(place) => file(&place),
            None => missing(),
        },
        (_, None) => Answer { status: "400 Bad Request", lines: vec![type_line("no.txt")], body: b"?\n".to_vec() },
    }
}

impl Answer {
    pub(super) fn head(&self) -> String {
        let lines = self.lines.join("\r\n");
        format!(
            "HTTP/1.1 {}\r\n{lines}\r\ncontent-length: {}\r\ncache-control: no-store\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n",
            self.status,
            self.body.len(),
        )
    }
}

/// Whether `host` is a name of this server. The name of a page elsewhere may lead here too (DNS rebinding), and that page would
/// then read the map; an address in digits is nobody's name.
fn is_own(served: &Served, host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host == "localhost" || host.ends_with(".localhost") || host == served.name || host.parse::<IpAddr>().is_ok()
}

/// The file of `path` in `folder`; `None` when it is outside `folder`.
fn place(folder: &Path, path: &str) -> Option<PathBuf> {
    let inside = Path::new(path.trim_start_matches('/'));
    let is_inside = inside.components().all(|component| matches!(component, Component::Normal(_)));
    let is_plain = !path.contains(['\\', ':', '\0']);
    let place = folder.join(inside);
    // A symbolic link may also lead out.
    let is_held =
        place.canonicalize().is_ok_and(|real| folder.canonicalize().is_ok_and(|folder| real.starts_with(folder)));
    (is_inside && is_plain && is_held).then_some(place)
}

fn file(path: &Path) -> Answer {
    fs::read(path).map_or_else(
        |_| missing(),
        |body| Answer { status: "200 OK", lines: vec![type_line(&path.to_string_lossy())], body },
    )
}

fn missing() -> Answer {
    Answer { status: "404 Not Found", lines: vec![type_line("missing.txt")], body: b"404\n".to_vec() }
}

fn type_line(name: &str) -> String {
    let extension = Path::new(name).extension().unwrap_or_default().to_ascii_lowercase();
    let known = TYPES.iter().find(|(known, _)| extension == *known);
    format!("content-type: {}", known.map_or("application/octet-stream", |(_, name)| name))
}

/// Percent-encodes a path, for a header.
fn encoded(path: &str) -> String {
    let names: Vec<String> = path
        .split('/')
        .map(|name| {
            let mut text = String::new();
            push_encoded(&mut text, name);
            text
        })
        .collect();
    names.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn served() -> Served {
        Served { folder: "src/embed".into(), map: None, name: "carte.test".to_owned() }
    }

    fn asked(host: &str, path: &str) -> Answer {
        answer(&served(), &Request { is_head: false, path: Some(path.to_owned()), host: Some(host.to_owned()) })
    }

    #[test]
    fn it_answers_only_to_its_own_names() {
        for host in ["localhost", "LOCALHOST", "a.localhost", "carte.test", "127.0.0.1", "192.168.1.2", "::1"] {
            assert_eq!(asked(host, "/frame/").status, "200 OK", "{host}");
        }
        for host in ["evil.example.com", "", "localhost.evil.com", "127.0.0.1.evil.com"] {
            assert_eq!(asked(host, "/frame/").status, "421 Misdirected Request", "{host}");
        }
        let request = Request { path: Some("/frame/".to_owned()), ..Request::default() };
        assert_eq!(answer(&served(), &request).status, "400 Bad Request", "no host at all");
    }

    #[test]
    fn no_path_leads_out() {
        let folder = Path::new("tests/corpus");
        assert!(place(folder, "/good/small.json").is_some() && place(folder, "/").is_some());
        for path in
            ["/../../Cargo.toml", "/good/../../../Cargo.toml", "//etc/passwd", "/good\\..", "/./x", "/C:/x", "/none"]
        {
            assert_eq!(place(folder, path), None, "{path}");
        }
    }

    #[test]
    fn each_file_has_its_type() {
        assert_eq!(type_line("a/b.WASM"), "content-type: application/wasm");
        assert_eq!(type_line("x"), "content-type: application/octet-stream");
    }

    #[test]
    fn a_folder_is_its_page() {
        for path in ["/frame", "//frame", "///frame"] {
            assert_eq!(asked("localhost", path).lines[0], "location: /frame/", "{path}");
        }
        assert_eq!(asked("localhost", "/frame/").status, "200 OK");
        assert_eq!(asked("localhost", "/nothing").status, "404 Not Found");
        assert_eq!(answer(&served(), &Request::default()).status, "400 Bad Request");
        assert_eq!(encoded("/a b\r\né"), "/a%20b%0D%0A%C3%A9");
    }
}
