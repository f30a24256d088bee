//! A JSON parser (RFC 8259) that keeps the offset of each value, and the offset and kind of a syntax error.
//!
//! `serde_json` gives neither the offset of a nested value nor the kind of an error, except as messages whose
//! formatting code is larger than this file. A test proves that both accept the same texts and parse the same values.

use std::borrow::Cow;

use super::{
    problem::{ProblemKind, SyntaxFault},
    tree::{DEPTH_LIMIT, Entry, Node, Value},
};

/// Where and why parsing stopped.
#[derive(Debug, PartialEq, Eq)]
pub struct Stop {
    /// Byte offset in the text.
    pub offset: usize,
    /// The reason.
    pub cause: Cause,
}

/// The reason why parsing stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Nesting deeper than [`DEPTH_LIMIT`].
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

/// Parses `text` into a tree.
///
/// # Errors
/// Where and why parsing stopped.
pub fn parse(text: &str) -> Result<Node<'_>, Stop> {
    Reader { text, at: 0, keys: None }.whole()
}

/// Parses `text` into a tree that has only these keys of its top: the values of the others are passed over unread.
///
/// # Errors
/// Where and why parsing stopped, if it did outside of them.
pub fn parse_part<'text>(text: &'text str, keys: &[&str]) -> Result<Node<'text>, Stop> {
    Reader { text, at: 0, keys: Some(keys) }.whole()
}

/// A text and the current byte offset in it.
struct Reader<'text, 'keys> {
    text: &'text str,
    at: usize,
    /// The keys of the top that are read; all of them without.
    keys: Option<&'keys [&'keys str]>,
}

impl<'text> Reader<'text, '_> {
    fn whole(mut self) -> Result<Node<'text>, Stop> {
        let node = self.value(0)?;
        if self.skip_spaces().is_some() { Err(self.stop(SyntaxFault::TrailingText)) } else { Ok(node) }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Consumes the next byte if it is `byte`.
    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.byte() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    /// The bytes from the current offset on.
    fn rest(&self) -> &'text [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// Skips white space and returns the next byte without consuming it.
    fn skip_spaces(&mut self) -> Option<u8> {
        let rest = self.rest();
        let spaces = rest.iter().position(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).unwrap_or(rest.len());
        self.at += spaces;
        rest.get(spaces).copied()
    }

    fn since(&self, start: usize) -> &'text str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// The error `fault` at the current offset, or an unexpected end of the text.
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
        Ok(Node { offset, end: self.at, value })
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
            if depth == 1 && self.keys.is_some_and(|keys| !keys.contains(&&*key)) {
                self.pass()?;
            } else {
                entries.push(Entry { key, key_offset, node: self.value(depth)? });
            }
            goes_on = self.goes_on(b'}')?;
        }
        Ok(entries)
    }

    /// Passes over a value, up to the comma or the bracket after it.
    fn pass(&mut self) -> Result<(), Stop> {
        let mut depth = 0_usize;
        loop {
            match self.byte() {
                Some(b'"') => drop(self.string()?),
                Some(b'{' | b'[') => (depth, self.at) = (depth + 1, self.at + 1),
                Some(b',' | b'}' | b']') if depth == 0 => return Ok(()),
                Some(b'}' | b']') => (depth, self.at) = (depth - 1, self.at + 1),
                Some(_) => self.at += 1,
                None => return Err(self.stop(SyntaxFault::CutShort)),
            }
        }
    }

    /// Consumes the opening of a list or object that ends with `close`; returns whether it has a first item.
    fn opens(&mut self, close: u8) -> bool {
        self.at += 1;
        self.skip_spaces();
        !self.take(close)
    }

    /// Consumes what follows an item of the list or object that ends with `close`; returns whether there is another item.
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
        // A leading zero may not be followed by a digit.
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

    /// Parses a string without its quotes and escapes; `None` when one of its escapes is half of a surrogate pair.
    fn string(&mut self) -> Result<Option<Cow<'text, str>>, Stop> {
        self.at += 1;
        let mut text = Cow::Borrowed("");
        let mut is_whole = true;
        loop {
            let (start, rest) = (self.at, self.rest());
            self.at += rest.iter().position(|byte| matches!(byte, 0..0x20 | b'"' | b'\\')).unwrap_or(rest.len());
            if !matches!(self.byte(), Some(b'"' | b'\\')) {
                return Err(self.stop(SyntaxFault::ControlCharacter));
            }
            text += self.since(start);
            if self.take(b'"') {
                return Ok(is_whole.then_some(text));
            }
            self.at += 1;
            match self.escape()? {
                Some(character) => text.to_mut().push(character),
                None => is_whole = false,
            }
        }
    }

    /// The character of the escape after a backslash, or `None` for half of a surrogate pair.
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

    /// The character of a `\u` escape with four digits, or of two of them that form a surrogate pair.
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
