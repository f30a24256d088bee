//! The characters of a text: blank ones, forbidden ones, and how a problem quotes them.

/// Maximum number of characters that a problem quotes from a text of the file.
const QUOTE_LENGTH: usize = 60;

/// Whether `character` is invisible: white space, and characters that only affect their neighbours.
pub fn is_blank(character: char) -> bool {
    character.is_whitespace() || is_joiner(character)
}

/// Whether `character` has no shape of its own: soft hyphens, joiners, fillers, variation selectors and tags (Unicode's
/// `Default_Ignorable_Code_Point`). They come with text pasted from a document that was broken into lines.
pub const fn is_joiner(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether `character` is forbidden in a text: control characters except the line break, and marks that change the text
/// direction (UAX #9's embeddings, overrides and isolates).
pub fn is_hidden(character: char) -> bool {
    (character.is_control() && character != '\n')
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The beginning of `text` on one line, without characters that could disrupt the message around it.
pub(super) fn quote(text: &str) -> String {
    let mut quoted = String::new();
    for (position, character) in text.chars().enumerate() {
        if position == QUOTE_LENGTH {
            quoted.push('…');
            break;
        }
        if is_hidden(character) || is_joiner(character) || character == '\n' {
            quoted.extend(character.escape_unicode());
        } else {
            quoted.push(character);
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_short_and_harmless() {
        assert_eq!(quote("a\u{202e}b\nc"), "a\\u{202e}b\\u{a}c");
        assert_eq!(quote(&"é".repeat(100)).chars().count(), 61);
    }
}
