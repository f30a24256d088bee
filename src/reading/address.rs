//! The reading as the hash of an address: readable, short, and tolerant of damage. Its grammar is the table in `address_parts`.

use super::Reading;
use super::address_parts::{AddressPart, PARTS};
use super::percent::{decoded, push_encoded};
use crate::model::{Map, STATE_LIMIT};

/// The longest hash that is parsed, in bytes; parts beyond are ignored.
pub const LONGEST_HASH: usize = STATE_LIMIT;

/// The part that holds the slide's number. The other parts are relative to that slide.
const SLIDE: &str = "slide";

/// The hash of `reading`, without `#`: the parts that differ from `base` (set by the page and its host), in a fixed order, so
/// that equal readings give equal text. `select=ae&highlight=chantiers-partenariaux&at=1.25,340,210`.
///
/// On another slide than the base's, the slide comes first, then the differences from it as saved.
pub fn to_hash(reading: &Reading, map: &Map, base: &Reading) -> String {
    let mut hash = String::new();
    if reading.slide != base.slide {
        push_part(&mut hash, SLIDE, &reading.slide.map_or_else(String::new, |number| number.to_string()));
    }
    let base = &based_on_slide(reading.slide, map, base);
    for part in PARTS {
        if let Some(value) = (part.write)(reading, base, map) {
            push_part(&mut hash, part.name, &value);
        }
    }
    hash
}

/// The reading that `text` (with or without `#`) gives over `base`. Unknown or damaged parts are ignored; of two parts with one
/// name the last counts.
pub fn from_hash(text: &str, map: &Map, base: &Reading) -> Reading {
    let text = text.strip_prefix('#').unwrap_or(text);
    let mut slide = base.slide;
    for part in within_bounds(text).split('&') {
        if let Some((SLIDE, value)) = name_and_value(part) {
            slide = slide_of(&value, map, slide);
        }
    }
    let mut reading = based_on_slide(slide, map, base);
    read_over(&mut reading, text, map);
    reading.normalised_for(map)
}

/// Applies the parts of `text` to `reading`, except the slide.
pub(super) fn read_over(reading: &mut Reading, text: &str, map: &Map) {
    for text in within_bounds(text).split('&') {
        if let Some((part, value)) = known_part(text) {
            (part.read)(reading, &value, map);
        }
    }
}

/// The row of the table for one part of a hash, and its decoded value; `None` when the part is damaged or has another name.
pub(super) fn known_part(text: &str) -> Option<(&'static AddressPart, String)> {
    let (name, value) = name_and_value(text)?;
    Some((PARTS.iter().find(|part| part.name == name)?, value))
}

fn name_and_value(part: &str) -> Option<(&str, String)> {
    let (name, value) = part.split_once('=')?;
    Some((name, decoded(value)?))
}

/// The reading that a hash's parts are relative to: the base if on the same slide, else the slide as saved.
fn based_on_slide(slide: Option<usize>, map: &Map, base: &Reading) -> Reading {
    match slide {
        Some(number) if slide != base.slide => base.on_slide(map, number),
        _ => Reading { slide, ..base.clone() },
    }
}

/// The slide number in `value`: `None` if empty, at most the last one, `kept` if `value` is no number.
fn slide_of(value: &str, map: &Map, kept: Option<usize>) -> Option<usize> {
    match value.parse::<usize>() {
        Ok(number) if number > 0 && !map.story.is_empty() => Some(number.min(map.story.len())),
        _ if value.is_empty() => None,
        _ => kept,
    }
}

/// The parts of `text` that lie entirely within its first [`LONGEST_HASH`] bytes.
fn within_bounds(text: &str) -> &str {
    if text.len() <= LONGEST_HASH {
        return text;
    }
    let last_end = text.bytes().take(LONGEST_HASH + 1).rposition(|byte| byte == b'&');
    last_end.and_then(|end| text.get(..end)).unwrap_or("")
}

fn push_part(hash: &mut String, name: &str, value: &str) {
    if !hash.is_empty() {
        hash.push('&');
    }
    hash.push_str(name);
    hash.push('=');
    push_encoded(hash, value);
}

#[cfg(test)]
mod tests;
