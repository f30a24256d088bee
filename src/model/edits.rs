//! Edit distance between two words, to tolerate typing errors.

/// The number of letters to insert, delete, substitute or transpose to turn one word into the other, if at most
/// `limit`: the restricted edit distance of Damerau (1964) and Levenshtein (1966), no letter edited twice.
pub fn distance_within(one: &[char], other: &[char], limit: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > limit {
        return None;
    }
    // A common prefix costs nothing.
    let shared = one.iter().zip(other).take_while(|(letter, other_letter)| letter == other_letter).count();
    let (one, other) = (one.get(shared..).unwrap_or_default(), other.get(shared..).unwrap_or_default());
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut one_before = None;
    for (row, &letter) in one.iter().enumerate() {
        let mut current = Vec::with_capacity(other.len() + 1);
        current.push(row + 1);
        let mut left = row + 1;
        let mut other_before = None;
        for (column, &other_letter) in other.iter().enumerate() {
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX - 1);
            let mut cost =
                (at(&last, column) + usize::from(letter != other_letter)).min(at(&last, column + 1) + 1).min(left + 1);
            if one_before == Some(other_letter) && other_before == Some(letter) && column > 0 {
                cost = cost.min(at(&before_last, column - 1) + 1);
            }
            current.push(cost);
            left = cost;
            other_before = Some(other_letter);
        }
        if current.iter().all(|cost| *cost > limit) {
            return None;
        }
        before_last = std::mem::replace(&mut last, current);
        one_before = Some(letter);
    }
    last.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distance(one: &str, other: &str) -> Option<usize> {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        distance_within(&letters(one), &letters(other), 9)
    }

    #[test]
    fn letters_added_dropped_replaced_and_swapped_count_one() {
        for (one, other, expected) in [
            ("", "", 0),
            ("roles", "roles", 0),
            ("role", "roles", 1),
            ("roles", "role", 1),
            ("rolas", "roles", 1),
            ("rolse", "roles", 1),
            ("orlse", "roles", 2),
            ("", "abc", 3),
            ("ca", "abc", 3),
        ] {
            assert_eq!(distance(one, other), Some(expected), "{one} {other}");
        }
        assert_eq!(distance("abcdefghij", "klmnopqrst"), None);
    }
}
