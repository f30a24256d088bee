//! A colour parsed from the file, so that no other text can reach a style.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An opaque colour, with channels from 0 to 255; written `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Colour {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Colour {
    /// Parses `#rrggbb`; `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let mut number = 0;
        for digit in digits.chars() {
            number = number * 16 + digit.to_digit(16)?;
        }
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self { red, green, blue })
    }

    /// The colour in CSS notation: `#rrggbb`.
    pub fn css(self) -> String {
        let mut text = String::from("#");
        for channel in [self.red, self.green, self.blue] {
            for digit in [channel / 16, channel % 16] {
                text.extend(char::from_digit(digit.into(), 16));
            }
        }
        text
    }

    /// The colour for the dark theme: a third of the way to white, which keeps the hue, the order of lightness and
    /// enough contrast between colours; `tests/palette.rs` measures it.
    #[must_use]
    pub fn on_dark(self) -> Self {
        let lighten = |channel: u8| u8::try_from((u16::from(channel) * 13 + 255 * 7) / 20).unwrap_or(u8::MAX);
        Self { red: lighten(self.red), green: lighten(self.green), blue: lighten(self.blue) }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.css())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_six_hexadecimal_digits_are_a_colour() {
        assert_eq!(Colour::parse("#0B5Fa5"), Some(Colour { red: 11, green: 95, blue: 165 }));
        for text in
            ["", "#12", "#12345", "red;}*{display:none", "url(https://x)", "var(--x)", "#+1+2+3", "#é1234", "0B5FA5"]
        {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn it_is_written_as_it_was_read() {
        assert_eq!(Colour::parse("#8f6400").map(|colour| colour.to_string()).as_deref(), Some("#8f6400"));
    }
}
