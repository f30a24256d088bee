//! Builds the map from the parsed tree of a file: every identifier becomes a key.
//!
//! The tree is converted by hand instead of parsed a second time by serde, whose deserialisers for all the format's
//! types would be larger than the map; a test proves that both give the same result.

mod fields;
mod names;
mod summary;
mod support;

use super::{seen::Seen, tree::Node};
use crate::model::document::{Founded, date_of};
use crate::model::groups::groups;
use crate::model::{
    Alphabet, Arranged, Collaboration, Colour, Dash, FixedPlaces, Glyph, Graph, Key, KeySet, Link, LinkType, Localised,
    Map, Member, Network, Organisation, Part, Period, Role, Scope, Slide, Standing, Table, Website,
};
use crate::text::Language;
use fields::{key, keys, localised, localised_list, number, optional_localised, optional_text, text, texts, word};
use support::{edition, evidence, facts, period, sources, strength, strongest};

/// The rows of a map of a tree without problems, to [`complete`]. Invalid values are skipped, so that this cannot fail; the checks that run before
/// ensure that there are none.
pub(super) fn resolve(tree: &Node<'_>) -> Map {
    let roles = table(tree, "roles", &mut role);
    let link_types = table(tree, "link_types", &mut link_type);
    let ids = [index(tree, "roles"), index(tree, "link_types"), index(tree, "organisations")];
    let [role_ids, type_ids, organisation_ids] = &ids;
    let edition = edition(tree);
    let (source, other_sources) = sources(tree);
    let date = date_of(edition.as_ref(), [&source].into_iter().chain(&other_sources)).to_owned();
    let most = strongest(tree);
    let standings = standings(tree);
    let organisations =
        table(tree, "organisations", &mut |entry| Some(organisation(entry, role_ids, &standings, &date)));
    let links = table(tree, "links", &mut |entry| {
        let link_type = key(entry, "type", type_ids)?;
        let is_directed = link_types.iter().nth(link_type.position()).is_some_and(|kind| kind.directed);
        let directed = entry.truth("directed").unwrap_or(is_directed);
        let link = link(entry, link_type, organisation_ids)?;
        Some(Link { directed, strength: strength(entry, most), period: period(entry, &date), ..link })
    });
    let everyone = organisations.len();
    let languages = languages(tree);
    Map {
        title: localised(tree, "title"),
        summary: Localised::default(),
        description: localised(tree, "description"),
        edition,
        source,
        other_sources,
        language_names: names::names(&languages),
        languages,
        only_language: None,
        is_brief: false,
        graph: Graph::new(organisations.len(), &links),
        alphabet: Alphabet::default(),
        networks: table(tree, "networks", &mut |entry| network(entry, type_ids, organisation_ids, everyone)),
        collaborations: table(tree, "collaborations", &mut |entry| Some(collaboration(entry, organisation_ids, &date))),
        groups: Vec::new().into(),
        story: tree.list("story").iter().map(slide).collect(),
        places: places(tree, organisation_ids, everyone),
        arrangements: arrangements(tree, everyone),
        roles,
        link_types,
        standings,
        organisations,
        links,
    }
}

/// Adds to the map what follows from its rows.
pub(super) fn complete(map: &mut Map) {
    map.prepare_languages();
    map.put_first_language_first();
    map.summary = summary::summary(map);
    map.groups = groups(map).into();
}

/// The languages of the map.
fn languages(tree: &Node<'_>) -> Vec<Language> {
    let mut languages = Vec::new();
    for language in tree.list("languages") {
        languages.extend(language.text().and_then(Language::of_tag));
    }
    languages
}

/// The positions that the file has; those of organisations that it no longer has are passed over.
fn places(tree: &Node<'_>, ids: &Seen<'_>, everyone: usize) -> Option<FixedPlaces> {
    let entry = tree.get("places").filter(|entry| entry.is_object())?;
    let length =
        |entry: &Node<'_>, key| number(entry, key).and_then(|number| i32::try_from(number).ok()).map(f64::from);
    let mut points = vec![None; everyone];
    for row in entry.list("organisations") {
        if let Some(point) = ids.position(text(row, "id")).and_then(|position| points.get_mut(position)) {
            *point = length(row, "x").zip(length(row, "y")).map(Into::into);
        }
    }
    Some(FixedPlaces { width_px: length(entry, "width")?, height_px: length(entry, "height")?, points })
}

/// The arrangements for the actual number of organisations; the others were made for another map.
fn arrangements(tree: &Node<'_>, everyone: usize) -> Vec<Arranged> {
    let mut all = Vec::new();
    for entry in tree.list("arrangements") {
        let mut numbers = Vec::new();
        for number in entry.list("places") {
            numbers.extend(number.count());
        }
        if numbers.len() == Arranged::length(everyone) {
            all.push(Arranged { format: text(entry, "format").to_owned(), numbers });
        }
    }
    all
}

/// The rows of the list at `key`.
fn table<T>(tree: &Node<'_>, key: &str, row: &mut dyn FnMut(&Node<'_>) -> Option<T>) -> Table<T> {
    let mut rows = Vec::new();
    for entry in tree.list(key) {
        if let Some(row) = row(entry) {
            rows.push(row);
        }
    }
    rows.into()
}

/// The identifiers of the list at `key`, with their positions.
fn index<'tree>(tree: &'tree Node<'_>, key: &str) -> Seen<'tree> {
    let mut ids = Seen::default();
    for (position, entry) in tree.list(key).iter().enumerate() {
        ids.meet_word(text(entry, "id"), position);
    }
    ids
}

fn role(entry: &Node<'_>) -> Option<Role> {
    Some(Role {
        id: text(entry, "id").to_owned(),
        name: localised(entry, "name"),
        description: localised(entry, "description"),
        colour: Colour::parse(text(entry, "colour"))?,
        glyph: word(entry, "glyph", &Glyph::WORDS)?,
    })
}

fn link_type(entry: &Node<'_>) -> Option<LinkType> {
    Some(LinkType {
        id: text(entry, "id").to_owned(),
        name: localised(entry, "name"),
        description: localised(entry, "description"),
        colour: Colour::parse(text(entry, "colour"))?,
        dash: word(entry, "dash", &Dash::WORDS)?,
        directed: entry.get("directed").is_some_and(Node::is_true),
    })
}

/// The standings that the file names, else the usual ones; only the first of these where no organisation has any.
fn standings(tree: &Node<'_>) -> Table<Standing> {
    let own = table(tree, "standings", &mut |entry| {
        Some(Standing {
            id: text(entry, "id").to_owned(),
            name: localised(entry, "name"),
            singular: localised(entry, "singular"),
            description: localised(entry, "description"),
            is_external: entry.truth("hidden") == Some(true),
        })
    });
    if !own.is_empty() {
        return own;
    }
    let mut usual = Standing::usual();
    if !tree.list("organisations").iter().any(|entry| entry.has("standing")) {
        usual.truncate(1);
    }
    usual.into()
}

fn organisation(entry: &Node<'_>, role_ids: &Seen<'_>, standings: &Table<Standing>, date: &str) -> Organisation {
    let (mut roles, mut role_periods, mut seen) = (Vec::new(), Vec::new(), KeySet::new());
    for played in entry.list("roles") {
        let id = played.text().unwrap_or_else(|| text(played, "role"));
        if let Some(position) = role_ids.position(id)
            && seen.insert(Key::<Role>::new(position))
        {
            roles.push(Key::new(position));
            role_periods.push(period(played, date));
        }
    }
    if role_periods.iter().all(|period| *period == Period::default()) {
        role_periods.clear();
    }
    let name = localised(entry, "name");
    let acronym = optional_text(entry, "acronym");
    // Without either, the name in the main language, once that is known.
    let label = optional_text(entry, "label").or_else(|| acronym.clone()).unwrap_or_default();
    let standing = text(entry, "standing");
    Organisation {
        id: text(entry, "id").to_owned(),
        acronym,
        name,
        label,
        aliases: texts(entry, "aliases"),
        roles,
        role_periods,
        standing: standings.find(|row| row.id == standing).unwrap_or(Key::new(0)),
        scope: word(entry, "scope", &Scope::WORDS),
        founded: entry.get("founded").filter(|founded| founded.is_object()).map(founded),
        members_count: number(entry, "members_count").and_then(|count| u32::try_from(count).ok()),
        members_note: optional_localised(entry, "members_note"),
        website: Website::parse(text(entry, "website")),
        summary: optional_localised(entry, "summary"),
        mission: optional_localised(entry, "mission"),
        objectives: localised_list(entry, "objectives"),
        audiences: localised_list(entry, "audiences"),
        activities: localised_list(entry, "activities"),
        section: optional_text(entry, "section"),
        facts: facts(entry),
    }
}

fn link(entry: &Node<'_>, link_type: Key<LinkType>, organisation_ids: &Seen<'_>) -> Option<Link> {
    let source = key(entry, "source", organisation_ids)?;
    let target = key(entry, "target", organisation_ids).filter(|target| *target != source)?;
    Some(Link {
        link_type,
        source,
        target,
        directed: false,
        strength: None,
        period: Period::default(),
        note: optional_localised(entry, "note"),
        evidence: evidence(entry),
        facts: facts(entry),
    })
}

fn network(entry: &Node<'_>, type_ids: &Seen<'_>, organisation_ids: &Seen<'_>, everyone: usize) -> Option<Network> {
    let members = match text(entry, "members") {
        "all" => (0..everyone).map(Key::new).collect(),
        _ => keys(entry.list("members"), organisation_ids),
    };
    let link_type = key(entry, "type", type_ids)?;
    Some(Network { link_type, members, note: optional_localised(entry, "note"), evidence: evidence(entry) })
}

fn collaboration(entry: &Node<'_>, organisation_ids: &Seen<'_>, date: &str) -> Collaboration {
    let (mut members, mut seen) = (Vec::new(), KeySet::new());
    for member in entry.list("members") {
        if let Some(organisation) = key(member, "organisation", organisation_ids)
            && let Some(part) = word(member, "part", &Part::WORDS)
            && seen.insert(organisation)
        {
            members.push(Member { organisation, part, period: period(member, date) });
        }
    }
    Collaboration {
        id: text(entry, "id").to_owned(),
        name: localised(entry, "name"),
        members,
        summary: optional_localised(entry, "summary"),
        origin: optional_localised(entry, "origin"),
        nature: optional_localised(entry, "nature"),
        objectives: localised_list(entry, "objectives"),
        achievements: localised_list(entry, "achievements"),
        benefits: localised_list(entry, "benefits"),
        evidence: evidence(entry),
        section: optional_text(entry, "section"),
        facts: facts(entry),
    }
}

/// Converts `entry` to a slide.
pub(super) fn slide(entry: &Node<'_>) -> Slide {
    Slide {
        title: localised(entry, "title"),
        body: optional_localised(entry, "body"),
        notes: optional_localised(entry, "notes"),
        state: text(entry, "state").to_owned(),
    }
}

fn founded(entry: &Node<'_>) -> Founded {
    let year = number(entry, "year").and_then(|year| i32::try_from(year).ok());
    Founded { year, story: optional_localised(entry, "story") }
}

#[cfg(test)]
mod tests;
