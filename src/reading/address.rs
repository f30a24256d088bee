//! The reading as the hash of an address: readable, short, forgiving.

use super::identified::{Identified, id_at, joined, key_of, read_set, set_named, standings_in};
use super::percent::{decoded, push_encoded};
use super::{Focus, NodeSize, Path, Reading, RoleRule, Selection, Theme, View};
use crate::geometry::{Point, Viewport, parse_decimal, push_decimal};
use crate::model::{KeySet, Map, STATE_LIMIT, Table};
use crate::text::Language;

/// The longest hash that is read, in bytes; the parts beyond are ignored.
pub const LONGEST_HASH: usize = STATE_LIMIT;

/// The hash of `reading`, without `#`: its parts that differ from `base` (what the page and its host ask for), in a fixed
/// order, so that equal readings give equal text. `select=ae&highlight=chantiers-partenariaux&at=1.25,340,210`.
///
/// On another slide than the base's, the slide is written first, then what differs from it as it was saved.
pub fn to_hash(reading: &Reading, map: &Map, base: &Reading) -> String {
    let mut hash = Hash::default();
    if reading.slide != base.slide {
        hash.push("slide", &reading.slide.map_or_else(String::new, |number| number.to_string()));
    }
    let base = &based_on_slide(reading.slide, map, base);
    if reading.selection != base.selection {
        match reading.selection {
            Some(Selection::Organisation(key)) => hash.push("select", &id_at(&map.organisations, key)),
            Some(Selection::Collaboration(key)) => {
                hash.push("select-collaboration", &id_at(&map.collaborations, key));
            }
            None => hash.push("select", ""),
        }
    }
    if reading.focus != base.focus {
        hash.push("focus", &reading.focus.map_or_else(String::new, |focus| focus.to_text(map)));
    }
    if reading.path != base.path {
        hash.push("path", &reading.path.map_or_else(String::new, |path| path.to_text(map)));
    }
    hash.push_set("highlight", &map.collaborations, &reading.highlighted, &base.highlighted);
    hash.push_set("lift", &map.organisations, &reading.lifted.organisations, &base.lifted.organisations);
    hash.push_set("lift-roles", &map.roles, &reading.lifted.roles, &base.lifted.roles);
    hash.push_set("lift-links", &map.link_types, &reading.lifted.link_types, &base.lifted.link_types);
    hash.push_set("hide-roles", &map.roles, &reading.hidden_roles, &base.hidden_roles);
    hash.push_set("hide-links", &map.link_types, &reading.hidden_link_types, &base.hidden_link_types);
    hash.push_some("show", &standings_in(base.hidden_standings, reading.hidden_standings));
    hash.push_some("hide", &standings_in(reading.hidden_standings, base.hidden_standings));
    if reading.role_rule != base.role_rule {
        hash.push("roles", reading.role_rule.id());
    }
    if reading.node_size != base.node_size {
        hash.push("size", reading.node_size.id());
    }
    if reading.view != base.view {
        hash.push("view", reading.view.id());
    }
    if reading.viewport != base.viewport {
        hash.push("at", &reading.viewport.map_or_else(|| WHOLE.to_owned(), viewport_text));
    }
    if reading.query != base.query {
        hash.push("q", &reading.query);
    }
    if reading.language != base.language {
        hash.push("lang", reading.language.tag());
    }
    if reading.theme != base.theme {
        hash.push("theme", reading.theme.id());
    }
    hash.0
}

/// The reading that `text` (with or without `#`) leads to from `base`. Parts that are unknown or damaged are ignored and
/// the rest is kept; of two parts with one name the later counts.
pub fn from_hash(text: &str, map: &Map, base: &Reading) -> Reading {
    let text = text.strip_prefix('#').unwrap_or(text);
    let mut slide = base.slide;
    each_part(text, &mut |name, value| {
        if name == "slide" {
            slide = slide_of(value, map, slide);
        }
    });
    let mut reading = based_on_slide(slide, map, base);
    read_over(&mut reading, text, map);
    reading.kept_to(map)
}

/// Changes `reading` as the parts of `text` say, but for the slide it is on.
pub(super) fn read_over(reading: &mut Reading, text: &str, map: &Map) {
    each_part(text, &mut |name, value| read_part(reading, name, value, map));
}

/// Gives the name and the value of each part that is not damaged.
fn each_part(text: &str, read: &mut dyn FnMut(&str, &str)) {
    for part in within_bounds(text).split('&') {
        if let Some((name, value)) = part.split_once('=')
            && let Some(value) = decoded(value)
        {
            read(name, &value);
        }
    }
}

/// What a reading on `slide` is told from: the base on its own slide, else the slide as it was saved.
fn based_on_slide(slide: Option<usize>, map: &Map, base: &Reading) -> Reading {
    match slide {
        Some(number) if slide != base.slide => base.on_slide(map, number),
        _ => Reading { slide, ..base.clone() },
    }
}

/// The slide that `value` says, none for nothing; the last one when there are fewer, `kept` when it says no number.
fn slide_of(value: &str, map: &Map, kept: Option<usize>) -> Option<usize> {
    match value.parse::<usize>() {
        Ok(number) if number > 0 && !map.story.is_empty() => Some(number.min(map.story.len())),
        _ if value.is_empty() => None,
        _ => kept,
    }
}

/// How the whole map in view is written.
pub(super) const WHOLE: &str = "fit";

fn read_part(reading: &mut Reading, name: &str, value: &str, map: &Map) {
    match name {
        "select" if value.is_empty() => reading.selection = None,
        "select" => replace(&mut reading.selection, key_of(&map.organisations, value).map(Selection::Organisation)),
        "select-collaboration" => {
            replace(&mut reading.selection, key_of(&map.collaborations, value).map(Selection::Collaboration));
        }
        "focus" if value.is_empty() => reading.focus = None,
        "focus" => replace(&mut reading.focus, Focus::from_text(value, map)),
        "path" if value.is_empty() => reading.path = None,
        "path" => replace(&mut reading.path, Path::from_text(value, map)),
        "highlight" => read_set(&mut reading.highlighted, &map.collaborations, value),
        "lift" => read_set(&mut reading.lifted.organisations, &map.organisations, value),
        "lift-roles" => read_set(&mut reading.lifted.roles, &map.roles, value),
        "lift-links" => read_set(&mut reading.lifted.link_types, &map.link_types, value),
        "hide-roles" => read_set(&mut reading.hidden_roles, &map.roles, value),
        "hide-links" => read_set(&mut reading.hidden_link_types, &map.link_types, value),
        "show" => set_named(&mut reading.hidden_standings, value, false),
        "hide" => set_named(&mut reading.hidden_standings, value, true),
        "roles" => {
            reading.role_rule = RoleRule::ALL.into_iter().find(|it| it.id() == value).unwrap_or(reading.role_rule);
        }
        "size" => {
            reading.node_size = NodeSize::ALL.into_iter().find(|it| it.id() == value).unwrap_or(reading.node_size);
        }
        "view" => reading.view = View::from_id(value).unwrap_or(reading.view),
        "at" if value == WHOLE => reading.viewport = None,
        "at" => replace(&mut reading.viewport, viewport_of(value)),
        "q" => value.clone_into(&mut reading.query),
        "lang" => reading.language = Language::from_tag(value).unwrap_or(reading.language),
        "theme" => reading.theme = Theme::ALL.into_iter().find(|it| it.id() == value).unwrap_or(reading.theme),
        _ => {}
    }
}

/// The parts of `text` that lie wholly within its first [`LONGEST_HASH`] bytes.
fn within_bounds(text: &str) -> &str {
    if text.len() <= LONGEST_HASH {
        return text;
    }
    let last_end = text.bytes().take(LONGEST_HASH + 1).rposition(|byte| byte == b'&');
    last_end.and_then(|end| text.get(..end)).unwrap_or("")
}

fn replace<T>(kept: &mut Option<T>, read: Option<T>) {
    if read.is_some() {
        *kept = read;
    }
}

fn viewport_text(viewport: Viewport) -> String {
    let (mut text, viewport) = (String::new(), viewport.rounded());
    push_decimal(&mut text, viewport.scale(), 4);
    for along in [viewport.centre().x, viewport.centre().y] {
        text.push(',');
        push_decimal(&mut text, along, 4);
    }
    text
}

pub(super) fn viewport_of(text: &str) -> Option<Viewport> {
    let mut numbers = [0.0; 3];
    let mut rest = text.split(',');
    for number in &mut numbers {
        *number = parse_decimal(rest.next()?)?;
    }
    let [scale, x, y] = numbers;
    rest.next().is_none().then(|| Viewport::new(scale, Point::new(x, y)))
}

/// The hash so far.
#[derive(Default)]
struct Hash(String);

impl Hash {
    fn push(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(name);
        self.0.push('=');
        push_encoded(&mut self.0, value);
    }

    fn push_some(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.push(name, value);
        }
    }

    fn push_set<T: Identified>(&mut self, name: &str, table: &Table<T>, set: &KeySet<T>, base: &KeySet<T>) {
        if set != base {
            self.push(
                name,
                &joined(&mut table.entries().filter(|(key, _)| set.contains(key)).map(|(_, row)| row.id())),
            );
        }
    }
}

#[cfg(test)]
mod tests;
