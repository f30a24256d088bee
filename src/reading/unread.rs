//! What a slide's state asks for in vain, for the author: the reader's page passes over it without a word.

use super::address::{WHOLE, viewport_of};
use super::identified::{Identified, key_of};
use super::percent::decoded;
use super::{FocusOption, NodeSize, Path, RoleRule, View};
use crate::model::{Map, Standing, Table};

/// What the slides ask for in vain: each with its number, from 1, and the part of its state that this map cannot follow.
pub fn unread_in_story(map: &Map) -> Vec<(usize, String)> {
    let mut unread = Vec::new();
    for (position, slide) in map.story.iter().enumerate() {
        let parts = slide.state.split('&').filter(|part| !part.is_empty() && !is_read(part, map));
        unread.extend(parts.map(|part| (position + 1, part.to_owned())));
    }
    unread
}

/// Whether all of a part means something on a slide. Language and appearance are the reader's, and a slide is on no other.
fn is_read(part: &str, map: &Map) -> bool {
    let Some((name, value)) = part.split_once('=') else { return false };
    let Some(value) = decoded(value) else { return false };
    match name {
        "select" => value.is_empty() || key_of(&map.organisations, &value).is_some(),
        "select-collaboration" => key_of(&map.collaborations, &value).is_some(),
        "focus" => value.is_empty() || is_focus(&value, map),
        "path" => value.is_empty() || Path::from_text(&value, map).is_some(),
        "highlight" => are_known(&map.collaborations, &value),
        "lift" => are_known(&map.organisations, &value),
        "lift-roles" | "hide-roles" => are_known(&map.roles, &value),
        "lift-links" | "hide-links" => are_known(&map.link_types, &value),
        "show" | "hide" => value.split(',').all(|id| Standing::ALL.iter().any(|standing| standing.id() == id)),
        "roles" => RoleRule::ALL.iter().any(|rule| rule.id() == value),
        "size" => NodeSize::ALL.iter().any(|size| size.id() == value),
        "view" => View::from_id(&value).is_some(),
        "at" => value == WHOLE || viewport_of(&value).is_some(),
        "q" => true,
        _ => false,
    }
}

/// Whether every word of a focus means something.
fn is_focus(text: &str, map: &Map) -> bool {
    let mut words = text.split(',');
    let root = words.next().and_then(|id| key_of(&map.organisations, id));
    root.is_some() && words.all(|word| FocusOption::from_id(word).is_some())
}

/// Whether a list names nothing that is not in `table`.
fn are_known<T: Identified>(table: &Table<T>, list: &str) -> bool {
    list.is_empty() || list.split(',').all(|id| key_of(table, id).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::sample;

    #[test]
    fn what_a_slide_asks_for_in_vain_is_told() {
        let map = sample::map_with_story(&[
            "lift=a,b&highlight=circle&hide=external&at=2,0,0&q=x&roles=all&view=list&at=fit&select=&lift=&focus=a,2,hide&path=a,b&path=",
            "select=gone&lift=a,gone&lang=fr&colour=red&at=1,2&slide=1&hide=nobody&&select=%C3&focus=a,9&path=a,a",
        ]);
        let expected = [
            "select=gone",
            "lift=a,gone",
            "lang=fr",
            "colour=red",
            "at=1,2",
            "slide=1",
            "hide=nobody",
            "select=%C3",
            "focus=a,9",
            "path=a,a",
        ];
        assert_eq!(unread_in_story(&map), expected.map(|part| (2, part.to_owned())));
    }
}
