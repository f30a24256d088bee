//! A JSON parser (RFC 8259) that keeps the offset of each value, and the offset and kind of a syntax error.
//!
//! `serde_json` gives neither the offset of a nested value nor the kind of an error, except as messages whose
//! formatting code is larger than this file. A test proves that both accept the same texts and parse the same values.

mod scalars;

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
    /// Nesting deeper than `DEPTH_LIMIT`.
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
    Reader { text, at: 0 }.whole()
}

/// Parses the value that begins at this byte of `text`; its offsets are those of the whole text.
///
/// # Errors
/// Where and why parsing stopped.
pub fn parse_at(text: &str, at: usize) -> Result<Node<'_>, Stop> {
    Reader { text, at }.value(1)
}

/// A text and the current byte offset in it.
struct Reader<'text> {
    text: &'text str,
    at: usize,
}

impl<'text> Reader<'text> {
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
            Some(b'-' | b'0'..=b'9') => Value::Number(Cow::Borrowed(self.number()?)),
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
            let (key, key_offset) = self.key()?;
            entries.push(Entry { key, key_offset, node: self.value(depth)? });
            goes_on = self.goes_on(b'}')?;
        }
        Ok(entries)
    }

    /// A key, up to the value after its colon, and its offset.
    fn key(&mut self) -> Result<(Cow<'text, str>, usize), Stop> {
        let key_offset = self.at;
        if self.byte() != Some(b'"') {
            return Err(self.stop(SyntaxFault::ExpectedKey));
        }
        let key = self.string()?.unwrap_or(Cow::Borrowed(self.since(key_offset)));
        self.skip_spaces();
        if self.take(b':') { Ok((key, key_offset)) } else { Err(self.stop(SyntaxFault::ExpectedColon)) }
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
}

#[cfg(test)]
mod tests;
