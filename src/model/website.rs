//! A URL that is safe to follow, the only place where its scheme is checked.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{fold::is_letter, is_blank, is_hidden};

/// A URL with scheme http, https or mailto.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String")]
pub struct Website(String);

impl Website {
    /// Maximum length (characters).
    pub const LIMIT: usize = 2_000;

    /// Parses `text`; `None` for any other scheme, if it is too long, or if it contains characters that browsers drop or that
    /// disguise the target.
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once(':')?;
        let has_host = |rest: &str| rest.strip_prefix("//").is_some_and(|host| host.starts_with(is_letter));
        let is_safe = match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => has_host(rest) && !Self::has_user(rest),
            "mailto" => holds(rest, b'@') && !holds(rest, b'?'),
            _ => false,
        };
        let is_unsafe = |character: char| {
            is_blank(character) || is_hidden(character) || matches!(character, '\\' | '"' | '<' | '>' | '`')
        };
        let is_clean = !text.chars().any(is_unsafe) && text.chars().count() <= Self::LIMIT;
        (is_safe && is_clean).then(|| Self(text.to_owned()))
    }

    /// Whether the URL has a user part before its host, which serves to disguise the target.
    fn has_user(rest: &str) -> bool {
        for byte in rest.trim_start_matches('/').bytes() {
            match byte {
                b'@' => return true,
                b'/' | b'?' | b'#' => return false,
                _ => {}
            }
        }
        false
    }

    /// The whole URL, for a link.
    pub fn href(&self) -> &str {
        &self.0
    }

    /// The URL for display: without scheme or trailing slash.
    pub fn shown(&self) -> &str {
        let rest = self.0.split_once(':').map_or(self.0.as_str(), |(_, rest)| rest);
        rest.trim_start_matches('/').trim_end_matches('/')
    }
}

/// Whether `text` contains this ASCII character; the standard library's search would be larger than all of this file.
fn holds(text: &str, sign: u8) -> bool {
    text.bytes().any(|byte| byte == sign)
}

/// For serde: an unsafe address becomes one that leads nowhere.
impl From<String> for Website {
    fn from(text: String) -> Self {
        Self::parse(&text).unwrap_or_else(|| Self(String::new()))
    }
}

impl fmt::Display for Website {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_safe_schemes_pass() {
        for text in ["http://www.rqds.org", "https://uqo.ca/crcoc", "HTTPS://lacle.coop/", "mailto:info@rqri.org"] {
            assert!(Website::parse(text).is_some(), "{text}");
        }
        for text in [
            "javascript:alert(1)",
            " jAvAscript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "//host",
            "file:///etc",
            "blob:x",
            "https://a@b",
            "https:///x",
            "https://",
            "mailto:",
            "mailto:a@b?cc=c@d",
            "",
            "rqds.org",
            "http://a b",
            "http://a\"b",
            "https://x.org/\u{202e}gpj.exe",
            "https://x\u{200b}.org",
            "https://x.org/\u{e0041}",
        ] {
            assert_eq!(Website::parse(text), None, "{text}");
        }
        let long = |length: usize| "https://x.org/".to_owned() + &"é".repeat(length - 14);
        assert!(Website::parse(&long(Website::LIMIT)).is_some() && Website::parse(&long(Website::LIMIT + 1)).is_none());
    }

    #[test]
    fn it_is_shown_as_people_write_it() {
        let shown = |text| Website::parse(text).map(|website| website.shown().to_owned());
        assert_eq!(shown("https://uqo.ca/crcoc/").as_deref(), Some("uqo.ca/crcoc"));
        assert_eq!(shown("mailto:info@rqri.org").as_deref(), Some("info@rqri.org"));
    }
}
