//! Parses an HTTP/1.1 request: its method, its percent-decoded path and the host that it is for.

use std::io::{self, BufRead};

use crate::reading::decoded;

/// The longest request head, in bytes.
const LONGEST_HEAD: u64 = 16_384;

/// An HTTP request.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Request {
    /// Whether the method is HEAD.
    pub(super) is_head: bool,
    /// The path; `None` unless it is a valid GET or HEAD request for a path.
    pub(super) path: Option<String>,
    /// The host without its port; `None` unless there is exactly one.
    pub(super) host: Option<String>,
}

pub(super) fn wanted(request: impl BufRead) -> io::Result<Request> {
    let mut lines = request.take(LONGEST_HEAD).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let mut hosts = Vec::new();
    // Read to the end: a browser reports a failure if its request is not.
    while let Some(line) = lines.next().transpose()? {
        if line.is_empty() {
            break;
        }
        if let Some((_, host)) = line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("host")) {
            hosts.push(without_port(host.trim()).to_owned());
        }
    }
    let mut words = first.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = target.split(['?', '#']).next().and_then(decoded);
    let path = path.filter(|path| path.starts_with('/') && matches!(method, "GET" | "HEAD"));
    let host = hosts.pop().filter(|_| hosts.is_empty());
    Ok(Request { is_head: method == "HEAD", path, host })
}

/// The host of `host:port`; an IPv6 address has brackets there.
fn without_port(host: &str) -> &str {
    let address = host.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(address, _)| address);
    address.unwrap_or_else(|| host.split_once(':').map_or(host, |(name, _)| name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_a_path() {
        for (request, expected) in [
            ("GET / HTTP/1.1\r\nHost: x\r\n\r\n", (false, Some("/"))),
            ("HEAD /a%20b/%C3%A9.json?x=1 HTTP/1.1\r\n\r\n", (true, Some("/a b/é.json"))),
            ("GET /a%2 HTTP/1.1\r\n\r\n", (false, None)),
            ("GET /a%+1 HTTP/1.1\r\n\r\n", (false, None)),
            ("GET /%FF HTTP/1.1\r\n\r\n", (false, None)),
            ("POST / HTTP/1.1\r\n\r\n", (false, None)),
            ("GET http://elsewhere/ HTTP/1.1\r\n\r\n", (false, None)),
            ("", (false, None)),
        ] {
            let Request { is_head, path, .. } = wanted(request.as_bytes()).unwrap();
            assert_eq!((is_head, path.as_deref()), expected, "{request}");
        }
    }

    #[test]
    fn the_host_is_named_once() {
        for (lines, expected) in [
            ("Host: localhost:8080\r\n", Some("localhost")),
            ("x: y\r\nHOST:a.example\r\n", Some("a.example")),
            ("host: [::1]:8080\r\n", Some("::1")),
            ("host: a\r\nhost: b\r\n", None),
            ("x-host: a\r\n", None),
        ] {
            let request = format!("GET / HTTP/1.1\r\n{lines}\r\n");
            assert_eq!(wanted(request.as_bytes()).unwrap().host.as_deref(), expected, "{lines}");
        }
    }

    #[test]
    fn a_head_without_end_is_not_read_to_its_end() {
        let endless = io::repeat(b'a');
        assert_eq!(wanted(io::BufReader::new(endless)).unwrap(), Request::default());
    }
}
