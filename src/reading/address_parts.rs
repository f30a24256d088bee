//! The grammar of the address, a row per part: its name, how it is encoded and parsed, and which identifiers a map may lack.

use super::identified::{hidden_in, id_at, key_of, link_id, listed, read_set, set_named};
use super::{Focus, FocusOption, NodeSize, Path, Reading, RoleRule, Selection, Theme, View};
use crate::geometry::{Point, Viewport, parse_decimal, push_decimal};
use crate::model::Map;

/// One part of the address, `name=value`.
pub(super) struct AddressPart {
    /// The text before the `=`.
    pub(super) name: &'static str,
    /// The value for this reading; `None` if it equals the base's.
    pub(super) write: fn(reading: &Reading, base: &Reading, map: &Map) -> Option<String>,
    /// Applies the valid part of the value to the reading. Returns whether all of it is valid on this map.
    pub(super) read: fn(reading: &mut Reading, value: &str, map: &Map) -> bool,
    /// For a part whose identifiers a slide shows: whether the map has a row with this identifier.
    pub(super) has: Option<fn(map: &Map, id: &str) -> bool>,
    /// Whether a slide's state may have it. Language and theme are the reader's.
    pub(super) is_of_slide: bool,
}

/// The value of `at` for the whole map.
const WHOLE: &str = "fit";

/// A part that a slide may have, without identifiers that could be missing.
const fn part(
    name: &'static str,
    write: fn(&Reading, &Reading, &Map) -> Option<String>,
    read: fn(&mut Reading, &str, &Map) -> bool,
) -> AddressPart {
    AddressPart { name, write, read, has: None, is_of_slide: true }
}

impl AddressPart {
    const fn showing(self, has: fn(&Map, &str) -> bool) -> Self {
        Self { has: Some(has), ..self }
    }

    const fn of_reader(self) -> Self {
        Self { is_of_slide: false, ..self }
    }
}

fn has_organisation(map: &Map, id: &str) -> bool {
    key_of(&map.organisations, id).is_some()
}

/// Every part but the slide, in the order of the address.
pub(super) const PARTS: &[AddressPart] = &[
    part(
        "select",
        |reading, base, map| match reading.selection {
            Some(Selection::Organisation(key)) => {
                (reading.selection != base.selection).then(|| id_at(&map.organisations, key))
            }
            None => base.selection.map(|_| String::new()),
            Some(Selection::Collaboration(_) | Selection::Link(_)) => None,
        },
        |reading, value, map| {
            read_option(&mut reading.selection, value, |id| key_of(&map.organisations, id).map(Selection::Organisation))
        },
    )
    .showing(has_organisation),
    part(
        "select-collaboration",
        |reading, base, map| match reading.selection {
            Some(Selection::Collaboration(key)) => {
                (reading.selection != base.selection).then(|| id_at(&map.collaborations, key))
            }
            _ => None,
        },
        |reading, value, map| {
            let found = key_of(&map.collaborations, value).map(Selection::Collaboration);
            read_word(&mut reading.selection, found.map(Some))
        },
    )
    .showing(|map, id| key_of(&map.collaborations, id).is_some()),
    part(
        "select-link",
        |reading, base, map| match reading.selection {
            Some(Selection::Link(key)) if reading.selection != base.selection => Some(link_id(map, key)),
            _ => None,
        },
        |reading, value, map| {
            let found = map.links.keys().find(|key| link_id(map, *key) == value).map(Selection::Link);
            read_word(&mut reading.selection, found.map(Some))
        },
    ),
    part(
        "focus",
        |reading, base, map| {
            (reading.focus != base.focus).then(|| reading.focus.map_or_else(String::new, |focus| focus.to_text(map)))
        },
        |reading, value, map| {
            let are_known = value.split(',').skip(1).all(|word| FocusOption::from_id(word).is_some());
            read_option(&mut reading.focus, value, |text| Focus::from_text(text, map)) && are_known
        },
    ),
    part(
        "path",
        |reading, base, map| {
            (reading.path != base.path).then(|| reading.path.map_or_else(String::new, |path| path.to_text(map)))
        },
        |reading, value, map| read_option(&mut reading.path, value, |text| Path::from_text(text, map)),
    ),
    part(
        "highlight",
        |reading, base, map| listed(&map.collaborations, &reading.highlighted, &base.highlighted),
        |reading, value, map| read_set(&mut reading.highlighted, &map.collaborations, value),
    )
    .showing(|map, id| key_of(&map.collaborations, id).is_some()),
    part(
        "lift",
        |reading, base, map| {
            listed(&map.organisations, &reading.slide_highlight.organisations, &base.slide_highlight.organisations)
        },
        |reading, value, map| read_set(&mut reading.slide_highlight.organisations, &map.organisations, value),
    )
    .showing(has_organisation),
    part(
        "lift-roles",
        |reading, base, map| listed(&map.roles, &reading.slide_highlight.roles, &base.slide_highlight.roles),
        |reading, value, map| read_set(&mut reading.slide_highlight.roles, &map.roles, value),
    )
    .showing(|map, id| key_of(&map.roles, id).is_some()),
    part(
        "lift-links",
        |reading, base, map| {
            listed(&map.link_types, &reading.slide_highlight.link_types, &base.slide_highlight.link_types)
        },
        |reading, value, map| read_set(&mut reading.slide_highlight.link_types, &map.link_types, value),
    )
    .showing(|map, id| key_of(&map.link_types, id).is_some()),
    part(
        "hide-roles",
        |reading, base, map| listed(&map.roles, &reading.hidden_roles, &base.hidden_roles),
        |reading, value, map| read_set(&mut reading.hidden_roles, &map.roles, value),
    ),
    part(
        "hide-links",
        |reading, base, map| listed(&map.link_types, &reading.hidden_link_types, &base.hidden_link_types),
        |reading, value, map| read_set(&mut reading.hidden_link_types, &map.link_types, value),
    ),
    part(
        "show",
        |reading, base, map| hidden_in(base, reading, map),
        |reading, value, map| set_named(reading, value, map, false),
    ),
    part("hide", hidden_in, |reading, value, map| set_named(reading, value, map, true)),
    part(
        "roles",
        |reading, base, _| (reading.role_rule != base.role_rule).then(|| reading.role_rule.id().to_owned()),
        |reading, value, _| read_word(&mut reading.role_rule, RoleRule::ALL.into_iter().find(|it| it.id() == value)),
    ),
    part(
        "groups",
        |reading, base, map| listed(&map.groups, &reading.groups, &base.groups),
        |reading, value, map| read_set(&mut reading.groups, &map.groups, value),
    ),
    part(
        "links",
        |reading, base, _| (reading.least_links != base.least_links).then(|| reading.least_links.to_string()),
        |reading, value, _| read_word(&mut reading.least_links, value.parse().ok()),
    ),
    part(
        "words",
        |reading, base, _| (reading.words != base.words).then(|| reading.words.clone()),
        |reading, value, _| read_word(&mut reading.words, Some(value.to_owned())),
    ),
    part(
        "size",
        |reading, base, _| (reading.node_size != base.node_size).then(|| reading.node_size.id().to_owned()),
        |reading, value, _| read_word(&mut reading.node_size, NodeSize::ALL.into_iter().find(|it| it.id() == value)),
    ),
    part(
        "view",
        |reading, base, _| (reading.view != base.view).then(|| reading.view.id().to_owned()),
        |reading, value, _| read_word(&mut reading.view, View::from_id(value)),
    ),
    part(
        "at",
        |reading, base, _| {
            let is_other = reading.viewport != base.viewport;
            is_other.then(|| reading.viewport.map_or_else(|| WHOLE.to_owned(), viewport_text))
        },
        |reading, value, _| {
            let viewport = if value == WHOLE { Some(None) } else { viewport_of(value).map(Some) };
            read_word(&mut reading.viewport, viewport)
        },
    ),
    part(
        "q",
        |reading, base, _| (reading.query != base.query).then(|| reading.query.clone()),
        |reading, value, _| read_word(&mut reading.query, Some(value.to_owned())),
    ),
    part(
        "lang",
        |reading, base, _| (reading.language != base.language).then(|| reading.language.tag().to_owned()),
        |reading, value, map| read_word(&mut reading.language, map.language_of_tag(value)),
    )
    .of_reader(),
    part(
        "theme",
        |reading, base, _| (reading.theme != base.theme).then(|| reading.theme.id().to_owned()),
        |reading, value, _| read_word(&mut reading.theme, Theme::ALL.into_iter().find(|it| it.id() == value)),
    )
    .of_reader(),
];

/// Sets `field` to the parsed value, if any; returns whether there was one.
fn read_word<T>(field: &mut T, value: Option<T>) -> bool {
    let is_known = value.is_some();
    if let Some(value) = value {
        *field = value;
    }
    is_known
}

/// The same, for a field that an empty text clears.
fn read_option<T>(field: &mut Option<T>, text: &str, read: impl FnOnce(&str) -> Option<T>) -> bool {
    let value = if text.is_empty() { Some(None) } else { read(text).map(Some) };
    read_word(field, value)
}

/// `scale,x,y`, with the precision of a screen.
fn viewport_text(viewport: Viewport) -> String {
    let (mut text, viewport) = (String::new(), viewport.rounded());
    push_decimal(&mut text, viewport.scale(), 4);
    for along in [viewport.centre().x, viewport.centre().y] {
        text.push(',');
        push_decimal(&mut text, along, 4);
    }
    text
}

fn viewport_of(text: &str) -> Option<Viewport> {
    let mut numbers = [0.0; 3];
    let mut rest = text.split(',');
    for number in &mut numbers {
        *number = parse_decimal(rest.next()?)?;
    }
    let [scale, x, y] = numbers;
    rest.next().is_none().then(|| Viewport::new(scale, Point::new(x, y)))
}
