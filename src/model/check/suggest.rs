//! “Did you mean”: the known word closest to an unknown one.

use super::characters::quote;
use crate::model::{edits::distance_within, fold::Folded};

/// Maximum length of a word for which a suggestion is sought (characters).
const WORD_LIMIT: usize = 64;

/// Maximum number of candidates compared: a file may have hundreds of unknown words, and ten thousand that are known.
const CANDIDATE_LIMIT: usize = 2_000;

/// The candidate closest to `word`, quoted, if one is close enough.
pub(super) fn suggestion(word: &str, candidates: &mut dyn Iterator<Item = &str>) -> Option<String> {
    nearest(word, candidates).map(quote)
}

/// The candidate closest to `word`, ignoring case and accents, at an edit distance of at most a third of its length;
/// the first one of equals.
fn nearest<'word>(word: &str, candidates: &mut dyn Iterator<Item = &'word str>) -> Option<&'word str> {
    let word = letters(word)?;
    let mut furthest = word.len() / 3;
    let mut nearest = None;
    for candidate in candidates.take(CANDIDATE_LIMIT) {
        let Some(distance) = letters(candidate).and_then(|letters| distance_within(&word, &letters, furthest)) else {
            continue;
        };
        nearest = Some(candidate);
        if distance == 0 {
            break;
        }
        furthest = distance - 1;
    }
    nearest
}

/// The folded letters of a word, or `None` when it is too long to be a typing error.
fn letters(word: &str) -> Option<Vec<char>> {
    // Identifiers need only case folding, and there may be thousands of them.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric();
    if word.len() <= WORD_LIMIT && word.bytes().all(|byte| is_plain(byte) || byte == b'-') {
        let folded = |byte: u8| if is_plain(byte) { char::from(byte.to_ascii_lowercase()) } else { ' ' };
        return Some(word.bytes().map(folded).collect());
    }
    (word.len() <= WORD_LIMIT * 4).then(|| Folded::new(word).text.chars().take(WORD_LIMIT).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_suggested_if_near_enough() {
        let words = ["solid", "dashed", "dotted", "long-dashed"];
        let nearest = |word| nearest(word, &mut words.into_iter());
        assert_eq!(nearest("dased"), Some("dashed"));
        assert_eq!(nearest("SOLID"), Some("solid"));
        assert_eq!(nearest("long_dashed"), Some("long-dashed"));
        assert_eq!(nearest("sólïd"), Some("solid"));
        assert_eq!(nearest("wavy"), None);
        assert_eq!(nearest(""), None);
        assert_eq!(nearest(&"x".repeat(10_000)), None);
    }
}
