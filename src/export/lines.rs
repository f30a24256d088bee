//! Line breaking for the text of a picture, which SVG does not wrap.

use crate::geometry::decimal;
use crate::markup::{Element, svg};
use crate::text::measure;

/// `text` in lines of at most `width_px`, broken between words, and within a word that is wider than a line.
pub(super) fn lines(text: &str, font_px: f64, width_px: f64) -> Vec<String> {
    lines_after(text, font_px, width_px, 0.0)
}

/// The same with `taken_px` of the first line occupied; that line stays empty when no word fits.
pub(super) fn lines_after(text: &str, font_px: f64, width_px: f64, taken_px: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let room_px = if lines.len() == 1 { width_px - taken_px } else { width_px };
        let Some(line) = lines.last_mut() else { break };
        let longer = if line.is_empty() { word.to_owned() } else { [line.as_str(), " ", word].concat() };
        if measure::width_px(&longer, font_px) <= room_px {
            *line = longer;
            continue;
        }
        let is_free = line.is_empty() && room_px >= width_px;
        let mut rest = if is_free { String::new() } else { "\n".to_owned() };
        push_pieces(&mut rest, word, font_px, width_px);
        for (number, piece) in rest.split('\n').enumerate() {
            match lines.last_mut() {
                Some(line) if number == 0 => line.push_str(piece),
                _ => lines.push(piece.to_owned()),
            }
        }
    }
    lines
}

/// Writes a word, with a line break before each letter that does not fit.
fn push_pieces(out: &mut String, word: &str, font_px: f64, width_px: f64) {
    let mut piece = String::new();
    for character in word.chars() {
        piece.push(character);
        if piece.chars().count() > 1 && measure::width_px(&piece, font_px) > width_px {
            out.push('\n');
            piece = String::from(character);
        }
        out.push(character);
    }
}

/// A text on one line, its baseline at `y`.
pub(super) fn written(text: &str, x: f64, y: f64, font_px: f64) -> Element {
    letters(x, y, font_px).text(text)
}

/// The same, without text.
pub(super) fn letters(x: f64, y: f64, font_px: f64) -> Element {
    svg("text").with("x", decimal(x)).with("y", decimal(y)).with("font-size", decimal(font_px))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_between_words_and_keep_every_letter() {
        let text = "Carte sociale du développement des communautés au Québec";
        let cut = lines(text, 20.0, 200.0);
        assert!(cut.len() > 2);
        assert_eq!(cut.join(" "), text);
        assert!(cut.iter().all(|line| measure::width_px(line, 20.0) <= 200.0));
    }

    #[test]
    fn what_is_before_a_text_takes_room_of_its_first_line_alone() {
        assert_eq!(lines_after("un deux trois", 20.0, 120.0, 60.0), ["un", "deux trois"]);
        assert_eq!(lines_after("deux trois", 20.0, 120.0, 110.0), ["", "deux trois"]);
        assert_eq!(lines_after("", 20.0, 120.0, 110.0), [""]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut_inside() {
        let cut = lines("un anticonstitutionnellement", 20.0, 80.0);
        assert_eq!(cut.concat(), "unanticonstitutionnellement");
        assert!(cut.iter().all(|line| measure::width_px(line, 20.0) <= 80.0), "{cut:?}");
        assert_eq!(lines("ab", 20.0, 0.0), ["a", "b"]);
        assert_eq!(lines("", 20.0, 80.0), [""]);
    }
}
