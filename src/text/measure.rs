//! Estimates the width of a text and breaks it into lines, with the same result natively and in the browser.

/// An upper estimate of the width of `text` on one line, in CSS pixels, at `font_size_px` in a semi-bold sans-serif.
///
/// The browser is not consulted, so that labels get the same positions everywhere. Each character counts the widest
/// bold advance among the usual system fonts (Arial, Segoe UI, Roboto, Noto Sans), and the sum gets a small margin.
pub fn width_px(text: &str, font_size_px: f64) -> f64 {
    width_of(hundredths(text), font_size_px)
}

/// The advances of all characters of `text`, in hundredths of the font size: those of two texts add up.
fn hundredths(text: &str) -> u32 {
    text.chars().map(advance).sum()
}

/// The width in CSS pixels of so many [`hundredths`].
fn width_of(hundredths: u32, font_size_px: f64) -> f64 {
    f64::from(hundredths) * font_size_px * (1.04 / 100.0)
}

/// The words of `text` in at most this many lines, none longer than needed.
pub fn in_lines(text: &str, most: u8) -> Vec<String> {
    let mut width = width_px(text, 1.0) / f64::from(most.max(1));
    loop {
        let lines = wrapped(text, width, 1.0);
        if lines.len() <= usize::from(most.max(1)) {
            return lines;
        }
        width *= 1.06;
    }
}

/// The words of `text` in lines of at most this width; a longer word is a line of its own.
pub fn wrapped(text: &str, width: f64, size_px: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut filled = 0;
    for word in text.split(' ') {
        let own = hundredths(word);
        let longer = filled + hundredths(" ") + own;
        match lines.last_mut() {
            Some(line) if width_of(longer, size_px) <= width => {
                line.push(' ');
                line.push_str(word);
                filled = longer;
            }
            _ => {
                lines.push(word.to_owned());
                filled = own;
            }
        }
    }
    lines
}

/// Advance width of one character, in hundredths of the font size.
fn advance(character: char) -> u32 {
    match without_accent(character) {
        '\u{1}'..='\u{3}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => 0,
        ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '.' | ',' | '\'' | '’' | '‘' | '|' | '·' => 29,
        'i' | 'j' | 'l' => 31,
        '!' | ':' | ';' | '-' | '(' | ')' | '[' | ']' => 34,
        'I' | 'f' | '/' | '\\' => 40,
        't' | 'r' | '*' | '°' | '{' | '}' => 45,
        '"' | '“' | '”' | 'z' | 's' | 'c' => 54,
        'a' | 'e' | 'v' | 'x' | 'y' | 'k' | 'J' | '0'..='9' | '$' | '€' | '?' | '–' | '«' | '»' | '_' => 61,
        'b' | 'd' | 'g' | 'h' | 'n' | 'o' | 'p' | 'q' | 'u' | 'F' | 'L' | 'T' | 'Z' | '+' | '<' | '=' | '>' | '#' => 66,
        'E' | 'P' | 'S' | 'V' | 'X' | 'Y' | 'ß' => 68,
        'A' | 'B' | 'C' | 'K' | 'R' => 73,
        'D' | 'H' | 'U' | 'G' | '&' => 78,
        'N' | 'O' | 'Q' | 'w' => 82,
        'M' => 95,
        'm' | 'W' | '%' | '@' => 98,
        _ => 100,
    }
}

/// The base letter of an accented letter; accents do not change the width.
fn without_accent(character: char) -> char {
    match character {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'À'..='Å' => 'A',
        'Ç' => 'C',
        'È'..='Ë' => 'E',
        'Ì'..='Ï' => 'I',
        'Ñ' => 'N',
        'Ò'..='Ö' | 'Ø' => 'O',
        'Ù'..='Ü' => 'U',
        'Ý' => 'Y',
        other => other,
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these come out exact, or must be the very same bits")]
mod tests {
    use super::*;

    /// Widths at a font size of 100 px, where they are integers up to rounding.
    fn assert_width(text: &str, expected: f64) {
        let width = width_px(text, 100.0);
        assert!((width - expected).abs() < 1e-6, "{text} measures {width}");
    }

    #[test]
    fn accents_change_no_width() {
        assert_width("Réseau québécois", width_px("Reseau quebecois", 100.0));
        assert_width("e\u{301}", width_px("é", 100.0));
    }

    #[test]
    fn width_grows_with_text_and_font() {
        assert_width("", 0.0);
        assert!(width_px("TNCDC", 14.0) > width_px("TNC", 14.0));
        assert_width("SRQ", 4.0 * width_px("SRQ", 25.0));
    }

    #[test]
    fn unknown_characters_take_the_whole_font_size() {
        assert_width("界", 104.0);
    }

    #[test]
    fn known_labels_are_not_cut() {
        // Bold Arial, measured at 100 px: Communagir 591, RQVVS 350.
        assert!(width_px("Communagir", 100.0) >= 591.0);
        assert!(width_px("RQVVS", 100.0) >= 350.0);
    }
}
