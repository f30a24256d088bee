//! Reading JSON (RFC 8259) into a tree: where each value stands, and where and how the text stops being JSON.
//!
//! `serde_json` gives neither the place of a value inside another nor the kind of a fault, except as sentences whose
//! writing weighs more than this file. That both accept the same texts and read the same values is proved by a test.

use std::borrow::Cow;

use super::{
    problem::{ProblemKind, SyntaxFault},
    tree::{DEPTH_LIMIT, Entry, Node, Value},
};

/// The place where reading had to stop, and why.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// Where (bytes from the start of the text).
    pub(super) offset: usize,
    /// Why.
    pub(super) cause: Cause,
}

/// Why reading had to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// Lists and objects stand deeper than [`DEPTH_LIMIT`].
    Depth,
    /// The text is not JSON.
    Fault(SyntaxFault),
}

impl From<Cause> for ProblemKind {
    fn from(cause: Cause) -> Self {
        match cause {
            Cause::Depth => Self::TooDeep { limit: DEPTH_LIMIT },
            Cause::Fault(fault) => Self::Syntax { fault },
        }
    }
}

/// The tree of `text`, or where and why it is not one.
pub(super) fn parse(text: &str) -> Result<Node<'_>, Stop> {
    let mut reader = Reader { text, at: 0 };
    let node = reader.value(0)?;
    if reader.skip_spaces().is_some() { Err(reader.stop(SyntaxFault::TrailingText)) } else { Ok(node) }
}

/// A text and how far it is read (bytes).
struct Reader<'text> {
    text: &'text str,
    at: usize,
}

impl<'text> Reader<'text> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over the next byte if it is `byte`.
    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.byte() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    /// Steps over spaces and gives the byte after them.
    fn skip_spaces(&mut self) -> Option<u8> {
        while matches!(self.byte(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
        self.byte()
    }

    fn since(&self, start: usize) -> &'text str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Stopping here because of `fault`, or because the text ends here.
    fn stop(&self, fault: SyntaxFault) -> Stop {
        let fault = if self.at >= self.text.len() { SyntaxFault::CutShort } else { fault };
        Stop { offset: self.at, cause: Cause::Fault(fault) }
    }

    fn value(&mut self, depth: usize) -> Result<Node<'text>, Stop> {
        let first = self.skip_spaces();
        let offset = self.at;
        if depth == DEPTH_LIMIT && matches!(first, Some(b'{' | b'[')) {
            return Err(Stop { offset, cause: Cause::Depth });
        }
        let value = match first {
            Some(b'{') => Value::Object(self.object(depth + 1)?),
            Some(b'[') => Value::List(self.list(depth + 1)?),
            Some(b'"') => self.string()?.map_or(Value::Broken, Value::Text),
            Some(b't') => self.word("true", Value::Truth(true))?,
            Some(b'f') => self.word("false", Value::Truth(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            _ => return Err(self.stop(SyntaxFault::ExpectedValue)),
        };
        Ok(Node { offset, value })
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node<'text>>, Stop> {
        let mut items = Vec::new();
        let mut goes_on = self.opens(b']');
        while goes_on {
            items.push(self.value(depth)?);
            goes_on = self.goes_on(b']')?;
        }
        Ok(items)
    }

    fn object(&mut self, depth: usize) -> Result<Vec<Entry<'text>>, Stop> {
        let mut entries = Vec::new();
        let mut goes_on = self.opens(b'}');
        while goes_on {
            let key_offset = self.at;
            if self.byte() != Some(b'"') {
                return Err(self.stop(SyntaxFault::ExpectedKey));
            }
            let key = self.string()?.unwrap_or(Cow::Borrowed(self.since(key_offset)));
            self.skip_spaces();
            if !self.take(b':') {
                return Err(self.stop(SyntaxFault::ExpectedColon));
            }
            entries.push(Entry { key, key_offset, node: self.value(depth)? });
            goes_on = self.goes_on(b'}')?;
        }
        Ok(entries)
    }

    /// Steps into a list or object that ends with `close`: whether there is something in it.
    fn opens(&mut self, close: u8) -> bool {
        self.at += 1;
        self.skip_spaces();
        !self.take(close)
    }

    /// Whether something comes after an item of the list or object that ends with `close`.
    fn goes_on(&mut self, close: u8) -> Result<bool, Stop> {
        self.skip_spaces();
        let comma = self.at;
        if self.take(close) {
            return Ok(false);
        }
        if !self.take(b',') {
            return Err(self.stop(SyntaxFault::ExpectedComma));
        }
        if matches!(self.skip_spaces(), Some(b']' | b'}')) {
            self.at = comma;
            return Err(self.stop(SyntaxFault::TrailingComma));
        }
        Ok(true)
    }

    fn word(&mut self, word: &str, value: Value<'text>) -> Result<Value<'text>, Stop> {
        for byte in word.bytes() {
            if !self.take(byte) {
                return Err(self.stop(SyntaxFault::ExpectedValue));
            }
        }
        Ok(value)
    }

    fn number(&mut self) -> Result<&'text str, Stop> {
        let start = self.at;
        self.take(b'-');
        // No digit may follow a zero that comes first.
        if !self.take(b'0') {
            self.digits()?;
        } else if matches!(self.byte(), Some(b'0'..=b'9')) {
            return Err(self.stop(SyntaxFault::InvalidNumber));
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            if !self.take(b'+') {
                self.take(b'-');
            }
            self.digits()?;
        }
        Ok(self.since(start))
    }

    fn digits(&mut self) -> Result<(), Stop> {
        let start = self.at;
        while matches!(self.byte(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { Err(self.stop(SyntaxFault::InvalidNumber)) } else { Ok(()) }
    }

    /// A text without its quotes and escapes, or `None` when one of its escapes is half a character.
    fn string(&mut self) -> Result<Option<Cow<'text, str>>, Stop> {
        self.at += 1;
        let mut start = self.at;
        let mut text = Cow::Borrowed("");
        let mut is_whole = true;
        loop {
            match self.byte() {
                None | Some(0..0x20) => return Err(self.stop(SyntaxFault::ControlCharacter)),
                Some(b'"' | b'\\') => {
                    text += self.since(start);
                    if self.take(b'"') {
                        return Ok(is_whole.then_some(text));
                    }
                    self.at += 1;
                    match self.escape()? {
                        Some(character) => text.to_mut().push(character),
                        None => is_whole = false,
                    }
                    start = self.at;
                }
                Some(_) => self.at += 1,
            }
        }
    }

    /// The character that what follows a backslash stands for, or `None` for half a character.
    fn escape(&mut self) -> Result<Option<char>, Stop> {
        let character = match self.byte() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code_point(),
            _ => return Err(self.stop(SyntaxFault::InvalidEscape)),
        };
        self.at += 1;
        Ok(Some(character))
    }

    /// The character of a `u` and its four digits, or of two such escapes: a high surrogate and its low one.
    fn code_point(&mut self) -> Result<Option<char>, Stop> {
        let unit = self.code_unit()?;
        if !(0xd800..0xdc00).contains(&unit) || !self.text.get(self.at..).is_some_and(|rest| rest.starts_with("\\u")) {
            return Ok(char::from_u32(unit));
        }
        self.at += 1;
        let low = self.code_unit()?;
        let is_low = (0xdc00..0xe000).contains(&low);
        Ok(if is_low { char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00)) } else { None })
    }

    fn code_unit(&mut self) -> Result<u32, Stop> {
        self.at += 1;
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.byte().and_then(|byte| char::from(byte).to_digit(16));
            unit = unit * 16 + digit.ok_or_else(|| self.stop(SyntaxFault::InvalidEscape))?;
            self.at += 1;
        }
        Ok(unit)
    }
}

#[cfg(test)]
mod tests;
