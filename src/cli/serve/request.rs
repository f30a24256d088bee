//! Parses an HTTP/1.1 request: its method and its percent-decoded path.

use std::io::{self, BufRead};

use crate::reading::decoded;

/// The longest request head, in bytes.
const LONGEST_HEAD: u64 = 16_384;

/// Whether the method is HEAD, and the path; `None` unless it is a valid GET or HEAD request for a path.
pub(super) fn wanted(request: impl BufRead) -> io::Result<(bool, Option<String>)> {
    let mut lines = request.take(LONGEST_HEAD).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    // The headers are not used, but a browser reports a failure if its request is not read to the end.
    while let Some(line) = lines.next().transpose()? {
        if line.is_empty() {
            break;
        }
    }
    let mut words = first.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = target.split(['?', '#']).next().and_then(decoded);
    Ok((method == "HEAD", path.filter(|path| path.starts_with('/') && matches!(method, "GET" | "HEAD"))))
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
            let (is_head, path) = wanted(request.as_bytes()).unwrap();
            assert_eq!((is_head, path.as_deref()), expected, "{request}");
        }
    }

    #[test]
    fn a_head_without_end_is_not_read_to_its_end() {
        let endless = io::repeat(b'a');
        assert_eq!(wanted(io::BufReader::new(endless)).unwrap(), (false, None));
    }
}
