//! Words, numbers and strings of JSON.

use std::borrow::Cow;

use super::{Reader, Stop};
use crate::model::check::{problem::SyntaxFault, tree::Value};

impl<'text> Reader<'text> {
    pub(super) fn word(&mut self, word: &str, value: Value<'text>) -> Result<Value<'text>, Stop> {
        for byte in word.bytes() {
            if !self.take(byte) {
                return Err(self.stop(SyntaxFault::ExpectedValue));
            }
        }
        Ok(value)
    }

    pub(super) fn number(&mut self) -> Result<&'text str, Stop> {
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
    pub(super) fn string(&mut self) -> Result<Option<Cow<'text, str>>, Stop> {
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
