//! JSON as a tree that knows its lines. Texts and numbers are parsed by `serde_json`; what Python writes for infinity is kept.

use crate::{Kind, Limits, OpenError};

/// A value and its byte offset.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Value<'text> {
    pub(crate) offset: usize,
    /// The offset after it.
    pub(crate) end: usize,
    pub(crate) what: What<'text>,
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum What<'text> {
    /// `null`.
    Nothing,
    /// A number, `true` or `false`, as written.
    Plain(&'text str),
    Text(String),
    List(Vec<Value<'text>>),
    /// In the order of the file; a key may occur twice.
    Object(Vec<(String, Value<'text>)>),
}

impl Value<'_> {
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub(crate) fn entries(&self) -> &[(String, Self)] {
        if let What::Object(entries) = &self.what { entries } else { &[] }
    }

    pub(crate) fn items(&self) -> &[Self] {
        if let What::List(items) = &self.what { items } else { &[] }
    }

    /// A text, number or truth value as text.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.what {
            What::Text(text) => Some(text),
            What::Plain(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) const fn is_object(&self) -> bool {
        matches!(self.what, What::Object(_))
    }

    pub(crate) const fn is_list(&self) -> bool {
        matches!(self.what, What::List(_))
    }
}

/// The tree of a text.
pub(crate) fn parse<'text>(text: &'text str, limits: &Limits) -> Result<Value<'text>, OpenError> {
    let mut parser = Parser { text, at: 0, depth: 0, limits: *limits, values: 0 };
    let value = parser.value()?;
    parser.space();
    if parser.at < text.len() { Err(parser.syntax()) } else { Ok(value) }
}

struct Parser<'text> {
    text: &'text str,
    at: usize,
    depth: usize,
    limits: Limits,
    values: usize,
}

impl<'text> Parser<'text> {
    fn rest(&self) -> &'text str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn position(&self) -> (usize, usize) {
        let before = self.text.get(..self.at).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        (before.matches('\n').count() + 1, before.get(start..).unwrap_or_default().chars().count() + 1)
    }

    fn syntax(&self) -> OpenError {
        let (line, column) = self.position();
        OpenError::Syntax { kind: Kind::Records, line, column }
    }

    fn space(&mut self) {
        self.at = self.text.len() - self.rest().trim_start_matches([' ', '\t', '\r', '\n']).len();
    }

    /// Moves past `letter`, if it is next.
    fn eat(&mut self, letter: char) -> bool {
        self.space();
        let is_next = self.rest().starts_with(letter);
        self.at += if is_next { letter.len_utf8() } else { 0 };
        is_next
    }

    fn value(&mut self) -> Result<Value<'text>, OpenError> {
        self.space();
        self.values += 1;
        if self.values > self.limits.cells.saturating_mul(4) {
            return Err(OpenError::TooManyCells { limit: self.limits.cells });
        }
        let offset = self.at;
        let what = match self.rest().as_bytes().first() {
            Some(b'"') => What::Text(self.string()?),
            Some(b'[') => self.nested(']')?,
            Some(b'{') => self.nested('}')?,
            Some(_) => self.plain()?,
            None => return Err(self.syntax()),
        };
        Ok(Value { offset, end: self.at, what })
    }

    fn nested(&mut self, end: char) -> Result<What<'text>, OpenError> {
        self.depth += 1;
        if self.depth > self.limits.depth {
            return Err(OpenError::TooDeep { line: self.position().0, limit: self.limits.depth });
        }
        self.at += 1;
        let (mut items, mut entries) = (Vec::new(), Vec::new());
        let mut is_first = true;
        while !self.eat(end) {
            if !is_first && !self.eat(',') {
                return Err(self.syntax());
            }
            is_first = false;
            if end == ']' {
                items.push(self.value()?);
                continue;
            }
            self.space();
            let key = self.string()?;
            if !self.eat(':') {
                return Err(self.syntax());
            }
            entries.push((key, self.value()?));
        }
        self.depth -= 1;
        Ok(if end == ']' { What::List(items) } else { What::Object(entries) })
    }

    fn string(&mut self) -> Result<String, OpenError> {
        let rest = self.rest();
        let mut is_escaped = false;
        let inside = |(at, letter): &(usize, char)| {
            let ends = *at > 0 && *letter == '"' && !is_escaped;
            is_escaped = *letter == '\\' && !is_escaped;
            ends
        };
        let end = rest.char_indices().find(inside).map(|(at, _)| at + 1);
        let written =
            end.and_then(|end| rest.get(..end)).filter(|_| rest.starts_with('"')).ok_or_else(|| self.syntax())?;
        // Half a surrogate pair, which Python writes, is no text: it becomes U+FFFD.
        let text = serde_json::from_str(written).or_else(|_| {
            let mended = written.replace("\\ud", "\\ufffd\\u005cud").replace("\\uD", "\\ufffd\\u005cuD");
            serde_json::from_str(&mended)
        });
        let text = text.map_err(|_| self.syntax())?;
        self.at += written.len();
        Ok(text)
    }

    fn plain(&mut self) -> Result<What<'text>, OpenError> {
        let rest = self.rest();
        let ends = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ']' | '}' | ':');
        let word = rest.get(..rest.find(ends).unwrap_or(rest.len())).unwrap_or_default();
        let is_known = matches!(word, "true" | "false" | "NaN" | "Infinity" | "-Infinity");
        let what = match word {
            "null" => What::Nothing,
            _ if is_known || serde_json::from_str::<serde_json::Number>(word).is_ok() => What::Plain(word),
            _ => return Err(self.syntax()),
        };
        self.at += word.len();
        Ok(what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Value<'_>, OpenError> {
        parse(text, &Limits::default())
    }

    #[test]
    fn values_keep_their_offsets_and_numbers_their_digits() {
        let value = parsed("{\"a\": [1.0000, \"é\\n\", null, NaN]}").unwrap();
        let list = value.get("a").unwrap();
        assert_eq!(list.items()[0], Value { offset: 7, end: 13, what: What::Plain("1.0000") });
        assert_eq!((list.items()[1].text(), list.items()[2].text()), (Some("é\n"), None));
    }

    #[test]
    fn what_is_no_json_says_where() {
        for text in ["", "{", "[1,]", "{\"a\" 1}", "[1] x", "\"", "[01]", "{a:1}", "[\"\\x\"]"] {
            assert!(matches!(parsed(text), Err(OpenError::Syntax { line: 1, .. })), "{text}");
        }
        assert_eq!(
            parsed("[\n\"\\ud83d\"]").unwrap().items()[0].text().map(|it| it.starts_with('\u{fffd}')),
            Some(true)
        );
        assert_eq!(parsed(&"[".repeat(100_000)), Err(OpenError::TooDeep { line: 1, limit: 64 }));
    }
}
