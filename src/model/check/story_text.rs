//! Replaces the story in a map's file, and keeps the rest byte for byte.

use super::{
    excerpt::quoted,
    reader::parse,
    resolve::slide,
    tree::{Entry, Node},
    without_mark,
};
use crate::model::{Localised, Slide};

/// The text of a map's file with its story replaced by `story`: slides already in the file, and everything else, stay
/// as written. `None` when `text` is not a JSON object.
///
/// New slides follow the file's formatting: on separate lines if the file has line breaks, without spaces if it has none.
pub fn with_story(text: &str, story: &[Slide]) -> Option<String> {
    let mark = text.len() - without_mark(text).len();
    let (mark, text) = text.split_at_checked(mark)?;
    let tree = parse(text).ok()?;
    let entries = tree.entries();
    let formatting = Formatting::of(text, tree.offset, entries)?;
    let written = entries.iter().find(|entry| entry.key == "story");
    let (start, end, now) = match written {
        Some(entry) => (entry.node.offset, entry.node.end, list(text, Some(&entry.node), &formatting, story)?),
        None if story.is_empty() => (text.len(), text.len(), String::new()),
        None => {
            let all = [r#""story":"#, formatting.after_colon, &list(text, None, &formatting, story)?].concat();
            // The format has the places after the story.
            let is_after = |entry: &&Entry<'_>| matches!(&*entry.key, "places" | "arrangements");
            if let Some(next) = entries.iter().find(is_after) {
                (next.key_offset, next.key_offset, [&all, ",", formatting.before_key].concat())
            } else {
                let end = entries.last()?.node.end;
                (end, end, [",", formatting.before_key, &all].concat())
            }
        }
    };
    Some([mark, text.get(..start)?, &now, text.get(end..)?].concat())
}

/// The formatting of the file.
struct Formatting<'text> {
    /// White space before each key of the file: a line break and an indentation, or nothing.
    before_key: &'text str,
    /// One level of indentation, without the line break.
    step: &'text str,
    /// White space after a colon.
    after_colon: &'text str,
}

impl<'text> Formatting<'text> {
    fn of(text: &'text str, start: usize, entries: &[Entry<'_>]) -> Option<Self> {
        let first = entries.first()?;
        let before_key = text.get(start + 1..first.key_offset)?;
        let before_value = text.get(first.key_offset..first.node.offset)?;
        let after_colon = before_value.rsplit_once(':').map_or("", |(_, after)| after);
        let is_in_lines = before_key.contains('\n');
        Some(Self {
            before_key: if is_in_lines { before_key } else { "" },
            step: before_key.rsplit_once('\n').map_or("", |(_, step)| step),
            after_colon,
        })
    }
}

/// The list of slides, where `written` is the list in the file.
fn list(text: &str, written: Option<&Node<'_>>, formatting: &Formatting<'_>, story: &[Slide]) -> Option<String> {
    let mut known = Vec::new();
    for item in written.map_or(&[][..], Node::items) {
        known.push((slide(item), item.offset, item.end));
    }
    if known.iter().map(|(slide, ..)| slide).eq(story) {
        return written.map_or(Some("[]"), |list| text.get(list.offset..list.end)).map(str::to_owned);
    }
    let own = [formatting.before_key, formatting.step].concat();
    let (mut before_first, mut between, mut after_last) = (own.as_str(), own.as_str(), formatting.before_key);
    if let (Some(list), Some((_, first, _)), Some((.., last))) = (written, known.first(), known.last()) {
        before_first = text.get(list.offset + 1..*first)?;
        after_last = text.get(*last..list.end - 1)?;
        between = match (known.first(), known.get(1)) {
            (Some((_, _, end)), Some((_, next, _))) => text.get(*end..*next)?.split_once(',')?.1,
            _ => before_first,
        };
    }
    let mut all = "[".to_owned();
    for (position, slide) in story.iter().enumerate() {
        all.push_str(if position == 0 { before_first } else { "," });
        all.push_str(if position == 0 { "" } else { between });
        match known.iter().find(|(known, ..)| known == slide) {
            Some((_, start, end)) => all.push_str(text.get(*start..*end)?),
            None => push_slide(&mut all, slide, before_first, formatting),
        }
    }
    if !story.is_empty() {
        all.push_str(after_last);
    }
    all.push(']');
    Some(all)
}

fn push_slide(all: &mut String, slide: &Slide, before: &str, formatting: &Formatting<'_>) {
    let mut rows = vec![row("title", &in_languages(&slide.title, formatting), formatting)];
    for (key, text) in [("body", &slide.body), ("notes", &slide.notes)] {
        rows.extend(text.as_ref().map(|text| row(key, &in_languages(text, formatting), formatting)));
    }
    if !slide.state.is_empty() {
        rows.push(row("state", &quoted(&slide.state), formatting));
    }
    let is_in_lines = before.contains('\n');
    let (around, within) = if is_in_lines { (before, formatting.step) } else { ("", "") };
    let between = [",", around, within].concat();
    all.push_str(&["{", around, within, &rows.join(&between), around, "}"].concat());
}

fn row(key: &str, value: &str, formatting: &Formatting<'_>) -> String {
    ["\"", key, "\":", formatting.after_colon, value].concat()
}

fn in_languages(text: &Localised, formatting: &Formatting<'_>) -> String {
    let mut rows = String::new();
    for (language, text) in text.texts() {
        if !rows.is_empty() {
            rows.push(',');
            rows.push_str(formatting.after_colon);
        }
        rows.push_str(&row(language.tag(), &quoted(text), formatting));
    }
    ["{", &rows, "}"].concat()
}

#[cfg(test)]
mod tests;
