//! Mutations of an input: of its JSON, of its tokens and of its bytes.

use crate::{random::Random, values::changed};

/// Texts that break programs: syntax, limits, marks of direction, markup, halves of characters.
pub(crate) const TOKENS: [&str; 44] = [
    "",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "null",
    "true",
    "-0",
    "1e999",
    "4294967296",
    "-1",
    "0.1",
    "\u{feff}",
    "\u{202e}",
    "\u{ad}",
    "\u{0}",
    "\n\n",
    "\r",
    "é",
    "e\u{301}",
    "😀",
    "ᐃ",
    "</script>",
    "<!--",
    "]]>",
    "&amp;",
    "#",
    "%",
    "%2",
    "%FF",
    "&",
    "=",
    "**",
    "[x](javascript:y)",
    "https://a@b",
    "select=",
    "at=1e9,0,0",
    "slide=99999999999999999999",
];

/// The longest input (bytes), so that many are tried.
const LONGEST: usize = 200_000;

/// An input made from the seeds.
pub(crate) fn mutated(seeds: &[Vec<u8>], is_json: bool, random: &mut Random) -> Vec<u8> {
    let mut input = random.one(seeds).cloned().unwrap_or_default();
    // Most JSON stays JSON, and much of it a map: else only the parser is tried.
    if is_json && random.below(4) > 0 {
        for _ in 0..=random.below(4) {
            input = changed(&input, random).unwrap_or(input);
        }
        if random.below(4) > 0 {
            return input;
        }
    }
    for _ in 0..=random.below(6) {
        change(&mut input, seeds, random);
    }
    input.truncate(LONGEST);
    input
}

fn change(input: &mut Vec<u8>, seeds: &[Vec<u8>], random: &mut Random) {
    let at = random.below(input.len() + 1);
    let longest = 1 << random.below(8);
    let end = (at + random.below(longest)).min(input.len());
    match random.below(6) {
        0 => {
            if let Some(byte) = input.get_mut(at) {
                *byte ^= 1 << random.below(8);
            }
        }
        1 => {
            let token = random.one(&TOKENS).copied().unwrap_or_default();
            input.splice(at..at, token.bytes());
        }
        2 => {
            input.drain(at..end);
        }
        3 => {
            let piece = input.get(at..end).unwrap_or_default().repeat(1 << random.below(10));
            input.splice(at..at, piece.into_iter().take(LONGEST / 4));
        }
        4 => {
            let token = random.one(&TOKENS).copied().unwrap_or_default();
            input.splice(at..end, token.bytes());
        }
        _ => {
            let other = random.one(seeds).map(Vec::as_slice).unwrap_or_default();
            let from = random.below(other.len() + 1);
            let piece = other.get(from..).unwrap_or_default().iter().copied().take(random.below(400));
            input.splice(at..end, piece);
        }
    }
}
