//! The references to an entry elsewhere in the file: removed with the entry, and changed with its identifier.

use serde::{Deserialize, Serialize};

use super::change::File;
use super::path::{find, join, text_at};
use super::splice::Splice;
use super::written::item_id;
use super::{Place, Section, states};
use crate::model::{JsonNode, quoted};

/// The list of positions in the file.
pub(super) const STANDING: &str = "places.organisations";

/// How much goes along with an entry that is removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Along {
    /// Links, and ties of many.
    pub links: usize,
    /// Memberships, in collaborations, in ties of many, and of organisations in a role or a standing.
    pub memberships: usize,
    /// Pieces of evidence.
    pub evidence: usize,
    /// Slides that show it.
    pub slides: usize,
}

/// Where entries of one section name those of another: the list, and the path in its entries; those of a list are its items.
const NAMED: [(Section, Section, &str); 7] = [
    (Section::Organisations, Section::Links, "source"),
    (Section::Organisations, Section::Links, "target"),
    (Section::Organisations, Section::Networks, "members"),
    (Section::Roles, Section::Organisations, "roles"),
    (Section::Standings, Section::Organisations, "standing"),
    (Section::LinkTypes, Section::Links, "type"),
    (Section::LinkTypes, Section::Networks, "type"),
];

/// The same in the rows of a list of theirs.
const NAMED_IN_ROWS: [(Section, Section, &str, &str); 4] = [
    (Section::Organisations, Section::Collaborations, "members", "organisation"),
    (Section::Sources, Section::Links, "evidence", "source"),
    (Section::Sources, Section::Networks, "evidence", "source"),
    (Section::Sources, Section::Collaborations, "evidence", "source"),
];

/// The texts of the file that name the entry `id` of `section`: their path.
fn naming(tree: &JsonNode<'_>, section: Section, id: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (named, list, key) in NAMED {
        if named != section {
            continue;
        }
        for (at, entry) in tree.list(list.key()).iter().enumerate() {
            let path = join(&Place::new(list, at).path(), key);
            if text_at(entry, key) == id {
                found.push(path);
                continue;
            }
            for (at, item) in entry.list(key).iter().enumerate().filter(|(_, item)| item_id(item) == id) {
                let path = join(&path, &at.to_string());
                found.push(if item.is_object() { join(&path, "role") } else { path });
            }
        }
    }
    for (within, list, rows, key) in NAMED_IN_ROWS {
        if within != section {
            continue;
        }
        for (at, entry) in tree.list(list.key()).iter().enumerate() {
            let path = join(&Place::new(list, at).path(), rows);
            let rows = entry.list(rows).iter().enumerate().filter(|(_, row)| text_at(row, key) == id);
            found.extend(rows.map(|(at, _)| [&path, ".", &at.to_string(), ".", key].concat()));
        }
    }
    found
}

/// The rows of the file that say where the organisation stands.
fn standing(tree: &JsonNode<'_>, place: Place, id: &str) -> Vec<usize> {
    let rows = find(tree, STANDING).map_or(&[][..], JsonNode::items).iter().enumerate();
    let is_it = |row: &JsonNode<'_>| place.section == Section::Organisations && text_at(row, "id") == id;
    rows.filter(|(_, row)| is_it(row)).map(|(at, _)| at).collect()
}

/// The states of slides that change, each with its path.
fn changed_states(tree: &JsonNode<'_>, change: impl Fn(&str) -> Option<String>) -> Vec<(String, String)> {
    let slides = tree.list("story").iter().enumerate();
    let changed = slides.filter_map(|(at, slide)| {
        let path = ["story.", &at.to_string(), ".state"].concat();
        Some((path, change(text_at(slide, "state"))?))
    });
    changed.collect()
}

/// The replacements that give the entry another identifier, wherever the file has it.
pub(super) fn renaming(file: &File<'_>, place: Place, now: &str) -> Vec<Splice> {
    let own = join(&place.path(), "id");
    let before = text_at(file.tree, &own);
    let mut paths = naming(file.tree, place.section, before);
    paths.push(own);
    let rows = standing(file.tree, place, before);
    paths.extend(rows.iter().map(|row| [STANDING, ".", &row.to_string(), ".id"].concat()));
    let id = quoted(now);
    let mut splices: Vec<_> = paths.iter().filter_map(|path| file.set(path, &id, &[])).collect();
    let states = changed_states(file.tree, |state| states::renamed(state, place.section, before, now));
    splices.extend(states.iter().filter_map(|(path, state)| file.set(path, &quoted(state), &[])));
    splices
}

/// The replacements that remove the entry with all that names it, and how much that is.
pub(super) fn removal(file: &File<'_>, place: Place) -> (Vec<Splice>, Along) {
    let (mut along, mut splices) = (Along::default(), Vec::new());
    let id = text_at(file.tree, &join(&place.path(), "id"));
    let paths = if id.is_empty() { Vec::new() } else { naming(file.tree, place.section, id) };
    // What cannot be without it goes as a whole; the rest only loses it.
    let (mut links, mut networks) = (Vec::new(), Vec::new());
    let mut lists: Vec<(String, Vec<usize>)> = Vec::new();
    for path in &paths {
        let mut steps = path.split('.');
        let (Some(list), Some(Ok(at)), Some(key)) = (steps.next(), steps.next().map(str::parse::<usize>), steps.next())
        else {
            continue;
        };
        match (Section::named(list), key) {
            (Some(Section::Links), "source" | "target" | "type") => links.push(at),
            (Some(Section::Networks), "type") => networks.push(at),
            (Some(Section::Organisations), "standing") => {
                splices.extend(file.remove(path, ""));
                along.memberships += 1;
            }
            (Some(_), _) => {
                let Some(Ok(item)) = steps.next().map(str::parse) else { continue };
                let path = [list, ".", &at.to_string(), ".", key].concat();
                match lists.last_mut().filter(|(last, _)| *last == path) {
                    Some((_, items)) => items.push(item),
                    None => lists.push((path, vec![item])),
                }
                *(if key == "evidence" { &mut along.evidence } else { &mut along.memberships }) += 1;
            }
            _ => {}
        }
    }
    links.sort_unstable();
    links.dedup();
    along.links = links.len() + networks.len();
    for (path, items) in lists {
        let is_gone = path.strip_prefix("networks.").and_then(|rest| rest.split('.').next()?.parse().ok());
        if is_gone.is_none_or(|at| !networks.contains(&at)) {
            splices.extend(file.remove_items(&path, &items));
        }
    }
    splices.extend(file.remove_items("links", &links));
    splices.extend(file.remove_items("networks", &networks));
    splices.extend(file.remove_items(place.section.key(), &[place.at]));
    let rows = standing(file.tree, place, id);
    if !rows.is_empty() && !id.is_empty() {
        splices.extend(file.remove_items(STANDING, &rows));
    }
    if !id.is_empty() {
        let states = changed_states(file.tree, |state| states::without(state, place.section, id));
        along.slides = states.len();
        for (path, state) in states {
            // A state of nothing shows the whole map, as one that is left out.
            splices.extend(file.set(&path, &quoted(&state), &[]).filter(|_| !state.is_empty()));
            if state.is_empty() {
                splices.extend(file.remove(&path, "story"));
            }
        }
    }
    if place.section == Section::Organisations {
        splices.extend(without_arrangements(file));
    }
    (splices, along)
}

/// Removes the places that a tool has computed ahead, which hold for the organisations in their order.
pub(super) fn without_arrangements(file: &File<'_>) -> Vec<Splice> {
    if find(file.tree, "arrangements").is_some() { file.remove("arrangements", "") } else { Vec::new() }
}
