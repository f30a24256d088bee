//! The reading as the hash of an address: readable, short, forgiving.

use super::identified::{Identified, id_at, joined, key_of, read_set, set_named, standings_in};
use super::percent::{decoded, push_encoded};
use super::{Reading, RoleRule, Selection, Theme, View};
use crate::geometry::{Point, Viewport, parse_decimal, push_decimal};
use crate::model::{KeySet, Map, Table};
use crate::text::Language;

/// The longest hash that is read, in bytes; the parts beyond are ignored.
pub const LONGEST_HASH: usize = 4096;

/// The hash of `reading`, without `#`: its parts that differ from `base` (what the page and its host ask for), in a fixed
/// order, so that equal readings give equal text. `select=ae&highlight=chantiers-partenariaux&at=1.25,340,210`.
pub fn to_hash(reading: &Reading, map: &Map, base: &Reading) -> String {
    let mut hash = Hash::default();
    if reading.selection != base.selection {
        match reading.selection {
            Some(Selection::Organisation(key)) => hash.push("select", &id_at(&map.organisations, key)),
            Some(Selection::Collaboration(key)) => {
                hash.push("select-collaboration", &id_at(&map.collaborations, key));
            }
            None => hash.push("select", ""),
        }
    }
    hash.push_set("highlight", &map.collaborations, &reading.highlighted, &base.highlighted);
    hash.push_set("hide-roles", &map.roles, &reading.hidden_roles, &base.hidden_roles);
    hash.push_set("hide-links", &map.link_types, &reading.hidden_link_types, &base.hidden_link_types);
    hash.push_some("show", &standings_in(base.hidden_standings, reading.hidden_standings));
    hash.push_some("hide", &standings_in(reading.hidden_standings, base.hidden_standings));
    if reading.role_rule != base.role_rule {
        hash.push("roles", reading.role_rule.id());
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
    let mut reading = Reading { preview: None, ..base.clone() };
    for part in within_bounds(text.strip_prefix('#').unwrap_or(text)).split('&') {
        let Some((name, value)) = part.split_once('=') else { continue };
        let Some(value) = decoded(value) else { continue };
        read_part(&mut reading, name, &value, map);
    }
    reading.kept_to(map)
}

/// How the whole map in view is written.
const WHOLE: &str = "fit";

fn read_part(reading: &mut Reading, name: &str, value: &str, map: &Map) {
    match name {
        "select" if value.is_empty() => reading.selection = None,
        "select" => replace(&mut reading.selection, key_of(&map.organisations, value).map(Selection::Organisation)),
        "select-collaboration" => {
            replace(&mut reading.selection, key_of(&map.collaborations, value).map(Selection::Collaboration));
        }
        "highlight" => read_set(&mut reading.highlighted, &map.collaborations, value),
        "hide-roles" => read_set(&mut reading.hidden_roles, &map.roles, value),
        "hide-links" => read_set(&mut reading.hidden_link_types, &map.link_types, value),
        "show" => set_named(&mut reading.hidden_standings, value, false),
        "hide" => set_named(&mut reading.hidden_standings, value, true),
        "roles" => {
            reading.role_rule = RoleRule::ALL.into_iter().find(|it| it.id() == value).unwrap_or(reading.role_rule);
        }
        "view" => reading.view = View::ALL.into_iter().find(|it| it.id() == value).unwrap_or(reading.view),
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

fn viewport_of(text: &str) -> Option<Viewport> {
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
mod tests {
    use super::*;
    use crate::model::{Key, Standing, Standings};
    use crate::reading::sample;
    use proptest::prelude::*;

    #[test]
    fn a_hash_reads_like_a_sentence() {
        let map = sample::map();
        let reading = Reading {
            selection: Some(Selection::Organisation(Key::new(0))),
            highlighted: map.collaborations.keys().collect(),
            hidden_roles: KeySet::from([Key::new(0)]),
            hidden_link_types: KeySet::from([Key::new(2)]),
            hidden_standings: Standings::from([Standing::Member]),
            role_rule: RoleRule::All,
            viewport: Some(Viewport::new(1.25, Point::new(340.0, -210.5))),
            query: "café & thé".into(),
            language: Language::En,
            theme: Theme::Dark,
            ..Reading::default()
        };
        let expected = "select=a&highlight=circle,project&hide-roles=funder&hide-links=networking&show=external\
            &hide=member&roles=all&at=1.25,340,-210.5&q=caf%C3%A9%20%26%20th%C3%A9&lang=en&theme=dark";
        assert_eq!(to_hash(&reading, &map, &Reading::default()), expected);
        assert_eq!(from_hash(expected, &map, &Reading::default()), reading);
        assert_eq!(to_hash(&Reading::default(), &map, &Reading::default()), "");
    }

    #[test]
    fn unknown_and_damaged_parts_are_ignored_and_the_rest_is_kept() {
        let map = sample::map();
        let kept = "select=b";
        for damage in [
            "",
            "=",
            "&",
            "x=y",
            "select=nobody",
            "select-collaboration=a",
            "at=1,2",
            "at=1,2,3,4",
            "at=NaN,1,2",
            "q=%C3",
            "roles=some",
            "theme=pink",
            "lang=xx",
            "show=all",
            "hide=",
            "highlight=none",
            "hide-roles=%",
        ] {
            let expected = from_hash(kept, &map, &Reading::default());
            assert_eq!(from_hash(&format!("{kept}&{damage}"), &map, &Reading::default()), expected, "{damage}");
            assert_eq!(from_hash(&format!("#{damage}&{kept}"), &map, &Reading::default()), expected, "{damage}");
        }
        let some_known = from_hash("hide-roles=nothing,support", &map, &Reading::default());
        assert_eq!(some_known.hidden_roles, KeySet::from([Key::new(1)]));
    }

    #[test]
    fn what_a_link_does_not_say_is_as_the_page_asks() {
        let map = sample::map();
        let base = Reading { language: Language::En, theme: Theme::Dark, ..Reading::default() };
        assert_eq!(from_hash("select=a", &map, &base).language, Language::En);
        let french = Reading { language: Language::Fr, ..base.clone() };
        assert_eq!(to_hash(&french, &map, &base), "lang=fr");
    }

    #[test]
    fn a_hash_is_read_up_to_a_bound() {
        let map = sample::map();
        let long = format!("select=a&q={}&theme=dark", "x".repeat(LONGEST_HASH));
        let reading = from_hash(&long, &map, &Reading::default());
        assert_eq!(reading, from_hash("select=a", &map, &Reading::default()));
        assert_eq!(from_hash(&"é".repeat(LONGEST_HASH), &map, &Reading::default()), Reading::default());
    }

    /// Readings whose keys may lie outside the map; `kept_to` brings them in.
    fn readings() -> impl Strategy<Value = Reading> {
        let key_set = || prop::collection::btree_set(0_usize..6, 0..5);
        let standings = prop::collection::btree_set(0_usize..3, 0..4);
        let viewport = prop::option::of((0.01_f64..10.0, -2e3_f64..2e3, -2e3_f64..2e3));
        let choices = (0_u8..3, 0_usize..9, any::<bool>(), any::<bool>(), 0_usize..3);
        (key_set(), key_set(), key_set(), standings, viewport, choices, ".{0,12}").prop_map(
            |(roles, types, highlighted, standings, viewport, choices, query)| Reading {
                selection: match choices.0 {
                    0 => None,
                    1 => Some(Selection::Organisation(Key::new(choices.1))),
                    _ => Some(Selection::Collaboration(Key::new(choices.1))),
                },
                preview: None,
                query,
                hidden_roles: roles.into_iter().map(Key::new).collect(),
                hidden_link_types: types.into_iter().map(Key::new).collect(),
                hidden_standings: standings.into_iter().map(|at| Standing::ALL[at]).collect(),
                role_rule: if choices.2 { RoleRule::All } else { RoleRule::Any },
                highlighted: highlighted.into_iter().map(Key::new).collect(),
                viewport: viewport.map(|(scale, x, y)| Viewport::new(scale, Point::new(x, y))),
                view: if choices.0 == 1 { View::List } else { View::Map },
                language: if choices.3 { Language::En } else { Language::Fr },
                theme: Theme::ALL[choices.4],
            },
        )
    }

    proptest! {
        #[test]
        fn every_reading_comes_back_from_its_link(map in sample::maps(), reading in readings(), base in readings()) {
            let (reading, base) = (reading.kept_to(&map), base.kept_to(&map));
            let hash = to_hash(&reading, &map, &base);
            prop_assert_eq!(from_hash(&hash, &map, &base), reading);
        }

        #[test]
        fn any_text_is_read_without_failing(text in ".*", parts in prop::collection::vec(
            ("(select|highlight|hide-roles|view|at|q|show|hide|roles|lang|theme)", "[a-z0-9%,.=-]{0,20}"), 0..6,
        )) {
            let map = sample::map();
            let _ = from_hash(&text, &map, &Reading::default());
            let text = parts.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
            let reading = from_hash(&text, &map, &Reading::default());
            let again = to_hash(&reading, &map, &Reading::default());
            prop_assert_eq!(from_hash(&again, &map, &Reading::default()), reading);
        }

        #[test]
        fn a_cut_link_keeps_its_whole_parts(map in sample::maps(), reading in readings(), share in 0.0_f64..1.0) {
            let base = Reading::default();
            let hash = to_hash(&reading.kept_to(&map), &map, &base);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a short text")]
            let cut = &hash[..(hash.len() as f64 * share) as usize];
            let whole = cut.rfind('&').map_or("", |end| &cut[..end]);
            prop_assert!(to_hash(&from_hash(cut, &map, &base), &map, &base).starts_with(whole));
        }
    }
}
