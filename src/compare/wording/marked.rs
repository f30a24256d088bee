//! The words of a text that changed, by the longest common subsequence.

/// How many words of both texts are compared at most, as a product; longer texts are marked as a whole.
const MOST: usize = 250_000;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its text, with the spaces around it.
    pub text: String,
    /// Whether the other text has it too.
    pub is_kept: bool,
}

/// Both texts in pieces; those that only one has are marked.
pub fn marked(before: &str, after: &str) -> [Vec<Piece>; 2] {
    let old: Vec<&str> = before.split_inclusive(' ').collect();
    let new: Vec<&str> = after.split_inclusive(' ').collect();
    let kept = if old.len() * new.len() > MOST { Vec::new() } else { common(&old, &new) };
    let pieces = |words: &[&str], kept: &[usize]| {
        let mut pieces: Vec<Piece> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let is_kept = kept.binary_search(&at).is_ok();
            match pieces.last_mut() {
                Some(last) if last.is_kept == is_kept => last.text.push_str(word),
                _ => pieces.push(Piece { text: (*word).to_owned(), is_kept }),
            }
        }
        // The space between a marked word and one that is not marked is not marked.
        let has_space = |piece: &Piece| !piece.is_kept && piece.text.ends_with(' ');
        for at in 1..pieces.len() {
            if let Some([last, next]) = pieces.get_mut(at - 1..=at)
                && has_space(last)
            {
                last.text.pop();
                next.text.insert(0, ' ');
            }
        }
        pieces
    };
    let (of_old, of_new): (Vec<usize>, Vec<usize>) = kept.into_iter().unzip();
    [pieces(&old, &of_old), pieces(&new, &of_new)]
}

/// The positions of the words of a longest common subsequence, in both texts.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    // The length of the longest common subsequence of what follows each pair of positions.
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    let length = |lengths: &[u32], row: usize, column: usize| lengths.get(row * width + column).copied().unwrap_or(0);
    for (row, one) in old.iter().enumerate().rev() {
        for (column, other) in new.iter().enumerate().rev() {
            let best = if one.trim_end() == other.trim_end() {
                length(&lengths, row + 1, column + 1) + 1
            } else {
                length(&lengths, row + 1, column).max(length(&lengths, row, column + 1))
            };
            if let Some(place) = lengths.get_mut(row * width + column) {
                *place = best;
            }
        }
    }
    let (mut row, mut column, mut kept) = (0, 0, Vec::new());
    while let (Some(one), Some(other)) = (old.get(row), new.get(column)) {
        if one.trim_end() == other.trim_end() {
            kept.push((row, column));
            (row, column) = (row + 1, column + 1);
        } else if length(&lengths, row + 1, column) >= length(&lengths, row, column + 1) {
            row += 1;
        } else {
            column += 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_both_have_is_kept_and_the_rest_marked() {
        let said = |pieces: &[Piece]| -> Vec<String> {
            pieces.iter().map(|piece| [if piece.is_kept { "=" } else { "*" }, piece.text.trim()].concat()).collect()
        };
        let [old, new] = marked("loger et nourrir les gens", "loger, nourrir, soigner les gens");
        assert_eq!(said(&old), ["*loger et nourrir", "=les gens"]);
        assert_eq!(said(&new), ["*loger, nourrir, soigner", "=les gens"]);
        let [none, all] = marked("", "tout");
        assert!(none.is_empty());
        assert_eq!(said(&all), ["*tout"]);
        for (before, after) in [("a b c", "a b c"), ("a", "b"), ("", "")] {
            let [old, new] = marked(before, after);
            let joined = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
            assert_eq!((joined(&old).as_str(), joined(&new).as_str()), (before, after));
        }
    }
}
