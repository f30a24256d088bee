//! Matches and ranks a text against the words of a query.

use std::ops::Range;

use super::Field;
use crate::model::{edits::distance_within, fold::Folded};

/// Maximum number of words of a query.
const WORD_LIMIT: usize = 8;

/// Minimum length of a word in which one typing error is tolerated (letters).
const LETTERS_FOR_A_SLIP: usize = 5;

/// The rank of a match; the smallest is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(clippy::struct_excessive_bools, reason = "each is a rung of the order, not a state")]
pub(super) struct Rank {
    /// A typing error was tolerated.
    has_slip: bool,
    /// The text is not a name.
    is_prose: bool,
    /// The text contains more than the query.
    is_partial: bool,
    /// Number of words of which only a prefix matched.
    unfinished: usize,
    /// The matching words are not consecutive.
    is_scattered: bool,
    /// The field of the text.
    field: Field,
    /// Index of the word that matches the first word of the query.
    position: usize,
}

/// The words of a query, folded.
pub(super) struct Query {
    words: Vec<Vec<char>>,
}

/// A word of a text: its folded letters and their byte offset in the folded text.
struct Word<'text> {
    letters: &'text str,
    start: usize,
}

/// A match of one word of the query.
#[derive(Clone, Copy)]
struct Found {
    /// Index of the word in the text.
    position: usize,
    has_slip: bool,
    is_unfinished: bool,
    /// The matching range in the folded text (bytes).
    start: usize,
    end: usize,
}

impl Query {
    /// Parses `query` into words, without elided articles.
    pub(super) fn new(query: &str) -> Self {
        let mut spoken = String::new();
        for part in query.split(' ') {
            // An elided article (« l’AE ») has no meaning for the search and need not match.
            let after =
                part.split_once(['\'', '’', 'ʼ']).filter(|(article, rest)| article.len() <= 2 && !rest.is_empty());
            spoken.push_str(after.map_or(part, |(_, rest)| rest));
            spoken.push(' ');
        }
        let mut words = Vec::new();
        for word in words_of(&Folded::new(&spoken).text) {
            if words.len() < WORD_LIMIT {
                words.push(word.letters.chars().collect());
            }
        }
        Self { words }
    }

    /// Whether there is no word to search.
    pub(super) const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The rank and the matching range of `text`, or `None` when a word of the query does not match.
    pub(super) fn rank(&self, field: Field, text: &str) -> Option<(Rank, Range<usize>)> {
        let folded = Folded::new(text);
        let words = words_of(&folded.text);
        let in_a_row = self.in_a_row(&words);
        let is_scattered = in_a_row.is_none();
        let found = in_a_row.or_else(|| self.scattered(&words))?;
        let first = found.first()?;
        let last = if is_scattered { first } else { found.last()? };
        let (has_slip, unfinished, position) = weight(&found);
        let is_partial = unfinished > 0 || found.len() < words.len() || is_scattered;
        let rank = Rank { has_slip, is_prose: !field.is_name(), is_partial, unfinished, is_scattered, field, position };
        Some((rank, folded.origin(first.start)..folded.origin_after(last.end)))
    }

    /// The best match with consecutive words.
    fn in_a_row(&self, words: &[Word<'_>]) -> Option<Vec<Found>> {
        let mut best: Option<Vec<Found>> = None;
        for first in 0..words.len() {
            let mut row = Vec::new();
            for (step, word) in self.words.iter().enumerate() {
                let Some(found) = found_at(word, words, first + step) else { break };
                row.push(found);
            }
            if row.len() == self.words.len() && best.as_ref().is_none_or(|best| weight(&row) < weight(best)) {
                best = Some(row);
            }
        }
        best
    }

    /// The best match of each word on its own.
    fn scattered(&self, words: &[Word<'_>]) -> Option<Vec<Found>> {
        let mut all = Vec::new();
        for word in &self.words {
            let mut best: Option<Found> = None;
            for position in 0..words.len() {
                if let Some(found) = found_at(word, words, position)
                    && best.is_none_or(|best| weight(&[found]) < weight(&[best]))
                {
                    best = Some(found);
                }
            }
            all.push(best?);
        }
        Some(all)
    }
}

/// The cost of these matches: typing errors, then unfinished words, then position.
fn weight(found: &[Found]) -> (bool, usize, usize) {
    let (mut has_slip, mut unfinished) = (false, 0);
    for found in found {
        has_slip |= found.has_slip;
        unfinished += usize::from(found.is_unfinished);
    }
    (has_slip, unfinished, found.first().map_or(0, |found| found.position))
}

fn words_of(folded: &str) -> Vec<Word<'_>> {
    let mut start = 0;
    let mut words = Vec::new();
    for letters in folded.split(' ') {
        if !letters.is_empty() {
            words.push(Word { letters, start });
        }
        start += letters.len() + 1;
    }
    words
}

/// Whether `word` is a prefix of the text's word at `position`, with up to one typing error if it is long enough.
fn found_at(word: &[char], words: &[Word<'_>], position: usize) -> Option<Found> {
    let Word { letters, start } = words.get(position)?;
    let found = |length: usize, has_slip| {
        let end = start + letters.char_indices().nth(length).map_or(letters.len(), |(offset, _)| offset);
        Found { position, has_slip, is_unfinished: end < start + letters.len(), start: *start, end }
    };
    if letters.chars().zip(word).filter(|(letter, typed)| letter == *typed).count() == word.len() {
        return Some(found(word.len(), false));
    }
    if word.len() < LETTERS_FOR_A_SLIP {
        return None;
    }
    let written: Vec<char> = letters.chars().take(word.len() + 1).collect();
    // Longest prefix first, so that a word with one letter missing near its end still matches as a whole.
    for length in [word.len() + 1, word.len(), word.len() - 1] {
        if let Some(beginning) = written.get(..length)
            && distance_within(word, beginning, 1).is_some()
        {
            return Some(found(length, true));
        }
    }
    None
}
