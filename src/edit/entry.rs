//! New entries, valid from the start: with a name to replace, and the first colour and sign that no other has.

use std::collections::BTreeSet;

use super::change::File;
use super::fields::{DASHES, GLYPHS};
use super::path::{join, text_at};
use super::section::languages;
use super::{Place, Section};
use crate::model::{JsonNode, PALETTE, USUAL_STANDINGS, id_from, quoted};
use crate::text::EditWords;

/// The language that each text must have, in a map with these languages.
pub(super) fn required<'tag>(tags: &[&'tag str]) -> &'tag str {
    tags.first().copied().unwrap_or("fr")
}

/// A text in the main language of the map.
pub(super) fn text(file: &File<'_>, said: &str) -> String {
    file.style.short(&[(required(&languages(file.tree)), quoted(said))])
}

/// The identifier for something of this name, which no entry of the section has; the one at `but` counts as none.
pub(super) fn free_id(tree: &JsonNode<'_>, section: Section, name: &str, fallback: &str, but: Option<usize>) -> String {
    let entries = tree.list(section.key()).iter().enumerate().filter(|(at, _)| Some(*at) != but);
    let mut taken: BTreeSet<&str> = entries.map(|(_, entry)| text_at(entry, "id")).collect();
    if section == Section::Sources {
        taken.insert(text_at(tree, "source.id"));
    }
    // A name of many words gives the first ones; a number has room after them.
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let mut id = None;
    while !words.is_empty() && id.is_none() {
        id = id_from(&words.join(" ")).filter(|id| id.len() <= 58);
        words.pop();
    }
    let id = id.unwrap_or_else(|| fallback.to_owned());
    let numbered = (2..).map(|number: usize| [&id, "-", &number.to_string()].concat());
    std::iter::once(id.clone()).chain(numbered).find(|id| !taken.contains(id.as_str())).unwrap_or(id)
}

/// The first of `all` that no role or link type has at `key`, else the first that none of the section has, else one of them in
/// turn.
fn unused<'all>(tree: &JsonNode<'_>, section: Section, key: &str, all: &[&'all str]) -> &'all str {
    let entries = tree.list(section.key());
    let is_at = |entry: &JsonNode<'_>, word: &str| text_at(entry, key).eq_ignore_ascii_case(word);
    let is_used = |word: &str| entries.iter().any(|entry| is_at(entry, word));
    let is_anywhere = |word: &str| {
        let both = [Section::Roles, Section::LinkTypes].into_iter().flat_map(|section| tree.list(section.key()));
        both.into_iter().any(|entry| is_at(entry, word))
    };
    let found = all.iter().find(|word| !is_anywhere(word)).or_else(|| all.iter().find(|word| !is_used(word)));
    found.or_else(|| all.get(entries.len() % all.len().max(1))).copied().unwrap_or_default()
}

/// The first of the `types` of links that these two organisations lack, else the first of all.
fn free_type(tree: &JsonNode<'_>, types: &[String], one: &str, other: &str) -> Option<String> {
    let ends = |link: &&JsonNode<'_>| {
        let ends = (text_at(link, "source"), text_at(link, "target"));
        ends == (one, other) || ends == (other, one)
    };
    let taken: BTreeSet<&str> = tree.list("links").iter().filter(ends).map(|link| text_at(link, "type")).collect();
    types.iter().find(|id| !taken.contains(id.as_str())).or(types.first()).cloned()
}

/// The first two organisations without a link of this type between them, the first being `from` if it is given.
fn free_pair(tree: &JsonNode<'_>, link_type: &str, from: Option<&str>) -> Option<(String, String)> {
    let ids: Vec<_> = tree.list("organisations").iter().map(|entry| text_at(entry, "id")).collect();
    let of_type = tree.list("links").iter().filter(|link| text_at(link, "type") == link_type);
    let taken: BTreeSet<(&str, &str)> =
        of_type.map(|link| (text_at(link, "source"), text_at(link, "target"))).collect();
    let is_free = |one, other| one != other && !taken.contains(&(one, other)) && !taken.contains(&(other, one));
    let starts = from.map_or_else(|| ids.clone(), |from| vec![from]);
    let mut pairs = starts.into_iter().flat_map(|one| ids.iter().map(move |other| (one, *other)));
    pairs.find(|(one, other)| is_free(one, other)).map(|(one, other)| (one.to_owned(), other.to_owned()))
}

/// The identifier of the link type that a map without any gets with its first link.
fn first_type(words: &EditWords) -> String {
    words.first_types.first().and_then(|one| id_from(one.label)).unwrap_or_default()
}

/// A new entry of the section, after those that it needs before it; see [`entry`].
pub(super) fn entries(file: &File<'_>, section: Section, from: &[&str], words: &EditWords) -> Option<Vec<String>> {
    let mut all = if section == Section::Standings { standings_before(file, words) } else { Vec::new() };
    all.push(entry(file, section, from, words)?);
    Some(all)
}

/// A new entry of the section, as JSON; `from` are the organisations that it begins with, for a link at most two. `None` where it
/// cannot be valid, such as a link without two organisations.
fn entry(file: &File<'_>, section: Section, from: &[&str], words: &EditWords) -> Option<String> {
    let tree = file.tree;
    let name = words.new_entries.get(section.position()).copied().unwrap_or_default();
    let id = || quoted(&free_id(tree, section, name, "x", None));
    let first = |section: Section| tree.list(section.key()).first().map(|entry| text_at(entry, "id").to_owned());
    let said = |said| text(file, said);
    let rows = match section {
        Section::Map => return None,
        Section::Organisations => {
            let mut rows = vec![("id", id()), ("name", said(name)), ("roles", "[]".to_owned())];
            let standing = first(Section::Standings).or_else(|| has_usual_standings(tree).then(|| "member".to_owned()));
            rows.extend(standing.map(|standing| ("standing", quoted(&standing))));
            rows
        }
        Section::Links => {
            let types: Vec<_> = tree.list("link_types").iter().map(|entry| text_at(entry, "id").to_owned()).collect();
            let types = if types.is_empty() { vec![first_type(words)] } else { types };
            let ((source, target), link_type) = if let [one, other] = from {
                (((*one).to_owned(), (*other).to_owned()), free_type(tree, &types, one, other)?)
            } else {
                let from = from.first().copied();
                types.into_iter().find_map(|one| Some((free_pair(tree, &one, from)?, one)))?
            };
            vec![("type", quoted(&link_type)), ("source", quoted(&source)), ("target", quoted(&target))]
        }
        Section::Roles | Section::LinkTypes => return Some(class(file, section, (name, words.to_describe), false)),
        Section::Standings => vec![("id", id()), ("name", said(name))],
        Section::Collaborations => {
            let member = from.first().map(|id| (*id).to_owned()).or_else(|| first(Section::Organisations))?;
            let member = file.style.short(&[("organisation", quoted(&member)), ("part", quoted("member"))]);
            vec![("id", id()), ("name", said(name)), ("members", file.style.list(&[member]))]
        }
        Section::Sources => {
            let [_, _, _, authors] = words.begun;
            let date = text_at(tree, "source.date");
            let date = if date.is_empty() { "2000" } else { date };
            vec![("id", id()), ("title", said(name)), ("authors", quoted(authors)), ("date", quoted(date))]
        }
        Section::Networks => vec![("type", quoted(&first(Section::LinkTypes)?)), ("members", quoted("all"))],
    };
    Some(file.style.long(2, &rows))
}

/// Whether the organisations of the map have the usual standings: those of version 1 must.
fn has_usual_standings(tree: &JsonNode<'_>) -> bool {
    let is_any = tree.list("organisations").iter().any(|entry| entry.get("standing").is_some());
    let is_first = tree.get("version").is_some_and(|version| version.number() == Some("1"));
    tree.list("standings").is_empty() && (is_any || is_first)
}

/// The standings that a map gets before the first of its own: the usual ones, where its organisations have them.
fn standings_before(file: &File<'_>, words: &EditWords) -> Vec<String> {
    if !has_usual_standings(file.tree) || file.tree.list("organisations").is_empty() {
        return Vec::new();
    }
    let usual = USUAL_STANDINGS.into_iter().zip(words.standing_names).zip(words.standings);
    let rows = usual.map(|((id, name), singular)| {
        let mut rows = vec![("id", quoted(id)), ("name", text(file, name)), ("singular", text(file, singular))];
        if id == "external" {
            rows.push(("hidden", "true".to_owned()));
        }
        file.style.long(2, &rows)
    });
    rows.collect()
}

/// A role or a link type as JSON, with its name and its description, and whether its links have a direction.
pub(super) fn class(file: &File<'_>, section: Section, (name, description): (&str, &str), is_directed: bool) -> String {
    let tree = file.tree;
    let (key, signs) = if section == Section::Roles { ("glyph", GLYPHS) } else { ("dash", DASHES) };
    let mut rows = vec![
        ("id", quoted(&free_id(tree, section, name, "x", None))),
        ("name", text(file, name)),
        ("description", text(file, description)),
        ("colour", quoted(unused(tree, section, "colour", &PALETTE))),
        (key, quoted(unused(tree, section, key, signs))),
    ];
    if is_directed {
        rows.push(("directed", "true".to_owned()));
    }
    file.style.long(2, &rows)
}

/// A new row of the list at `path` of an entry: evidence, a fact, a member, a text.
pub(super) fn row(file: &File<'_>, place: Place, path: &str, words: &EditWords) -> Option<String> {
    match path {
        "evidence" => Some(file.style.short(&[("section", quoted(words.new_section)), ("basis", quoted("stated"))])),
        "facts" => {
            let [name, value] = words.new_fact;
            Some(file.style.short(&[("name", text(file, name)), ("value", text(file, value))]))
        }
        "members" => {
            let path = join(&place.path(), "members");
            let members: BTreeSet<&str> =
                super::path::find(file.tree, &path)?.items().iter().map(|it| text_at(it, "organisation")).collect();
            let free = file
                .tree
                .list("organisations")
                .iter()
                .map(|entry| text_at(entry, "id"))
                .find(|id| !members.contains(id))?;
            Some(file.style.short(&[("organisation", quoted(free)), ("part", quoted("member"))]))
        }
        _ => Some(text(file, words.new_text)),
    }
}
