//! The rows of each table; the first row names the columns. Several values in one cell are separated by bars.

use super::super::{Extent, joined, sections};
use crate::model::document::{Evidence, Fact};
use crate::model::{Basis, Key, Link, Localised, Organisation, Period};
use crate::page::{dated, fact_columns, wording};
use crate::text::Language;

/// Builds the cells of a row in one language.
struct Row {
    language: Language,
    cells: Vec<String>,
}

impl Row {
    const fn new(language: Language) -> Self {
        Self { language, cells: Vec::new() }
    }

    fn cell(&mut self, text: &str) {
        self.cells.push(text.to_owned());
    }

    fn said(&mut self, text: Option<&Localised>) {
        let text = text.map_or("", |text| text.get(self.language)).to_owned();
        self.cells.push(text);
    }

    fn list(&mut self, texts: &[Localised]) {
        self.cells.push(joined(texts.iter().map(|text| text.get(self.language))));
    }

    /// The evidence of a fact: its sections, its basis, and the reason of an inference.
    fn evidence(&mut self, evidence: &[Evidence]) {
        let words = self.language.words();
        self.cells.push(sections(evidence));
        let is_there = |basis: &Basis| evidence.iter().any(|one| one.basis == *basis);
        let bases = [Basis::Stated, Basis::Inferred].into_iter().filter(is_there);
        self.cells.push(joined(bases.map(|basis| wording::basis(words, basis))));
        let notes = evidence.iter().filter_map(|one| one.note.as_ref());
        self.cells.push(joined(notes.map(|note| note.get(self.language))));
    }

    /// The identifier and the name of an organisation.
    fn organisation(&mut self, extent: &Extent, key: Key<Organisation>) {
        let organisation = &extent.map.organisations[key];
        self.cell(&organisation.id);
        self.said(Some(&organisation.name));
    }
}

fn header(names: &[&str]) -> Vec<Vec<String>> {
    vec![names.iter().map(|name| (*name).to_owned()).collect()]
}

pub(super) fn organisations(extent: &Extent, language: Language) -> Vec<Vec<String>> {
    let words = language.words();
    let mut rows = header(&language.table_words().organisations);
    for key in extent.organisations() {
        let organisation = &extent.map.organisations[key];
        let founded = organisation.founded.as_ref();
        let mut row = Row::new(language);
        row.cell(&organisation.id);
        row.cell(organisation.acronym.as_deref().unwrap_or_default());
        row.said(Some(&organisation.name));
        row.cell(&joined(organisation.aliases.iter().map(String::as_str)));
        row.cell(&joined(organisation.roles.iter().map(|role| extent.map.roles[*role].name.get(language))));
        row.cell(extent.map.standing_said(organisation.standing, language).unwrap_or_default());
        row.cell(organisation.scope.map_or("", |scope| wording::scope(words, scope)));
        row.cell(&founded.and_then(|founded| founded.year).map_or_else(String::new, |year| year.to_string()));
        row.said(founded.and_then(|founded| founded.story.as_ref()));
        row.cell(&organisation.members_count.map_or_else(String::new, |count| count.to_string()));
        row.said(organisation.members_note.as_ref());
        row.cell(organisation.website.as_ref().map_or("", |website| website.href()));
        row.said(organisation.summary.as_ref());
        row.said(organisation.mission.as_ref());
        row.list(&organisation.objectives);
        row.list(&organisation.audiences);
        row.list(&organisation.activities);
        row.cell(organisation.section.as_deref().unwrap_or_default());
        rows.push(row.cells);
    }
    let all: Vec<_> = extent.organisations().into_iter().map(|key| &extent.map.organisations[key]).collect();
    let dated = |one: &&Organisation| {
        let periods = one.roles.iter().zip(&one.role_periods);
        let periods =
            periods.map(|(role, period)| (extent.map.roles[*role].name.get(language), dated(language, period)));
        let periods: Vec<_> = periods.filter(|(_, dates)| !dates.is_empty()).collect();
        let said: Vec<_> = periods.iter().map(|(name, dates)| [*name, language.colon(), dates].concat()).collect();
        joined(said.iter().map(String::as_str))
    };
    add(&mut rows, language.table_words().role_periods, all.iter().map(dated).collect());
    add_facts(&mut rows, language, &all.iter().map(|one| one.facts.as_slice()).collect::<Vec<_>>());
    rows
}

/// Adds a column, unless all its cells are empty.
fn add(rows: &mut [Vec<String>], name: &str, cells: Vec<String>) {
    if cells.iter().any(|cell| !cell.is_empty()) {
        let mut cells = [name.to_owned()].into_iter().chain(cells);
        for row in rows {
            row.push(cells.next().unwrap_or_default());
        }
    }
}

/// Adds a column for each name of facts, given row by row.
fn add_facts(rows: &mut [Vec<String>], language: Language, facts: &[&[Fact]]) {
    for (name, cells) in fact_columns(language, facts, " | ") {
        add(rows, &name, cells);
    }
}

/// Adds the columns of beginnings and ends.
fn add_periods(rows: &mut [Vec<String>], language: Language, periods: &[&Period]) {
    let date = |date: &Option<String>| date.clone().unwrap_or_default();
    let words = language.table_words();
    add(rows, words.since, periods.iter().map(|period| date(&period.since)).collect());
    add(rows, words.until, periods.iter().map(|period| date(&period.until)).collect());
}

/// Adds the column of the sources that evidence names, where the map has several.
fn add_sources(rows: &mut [Vec<String>], extent: &Extent, language: Language, evidence: &[&[Evidence]]) {
    let map = extent.map;
    let named = |pieces: &&[Evidence]| {
        let mut names: Vec<&str> = pieces.iter().map(|piece| map.source_of(piece).title.get(language)).collect();
        names.dedup();
        joined(names.into_iter())
    };
    if !map.other_sources.is_empty() {
        add(rows, language.table_words().sources, evidence.iter().map(named).collect());
    }
}

pub(super) fn links(extent: &Extent, language: Language) -> Vec<Vec<String>> {
    let words = language.table_words();
    let mut rows = header(&words.links);
    for key in extent.links() {
        let link = &extent.map.links[key];
        let kind = &extent.map.link_types[link.link_type];
        let mut row = Row::new(language);
        row.said(Some(&kind.name));
        row.organisation(extent, link.source);
        row.organisation(extent, link.target);
        row.cell(if link.directed { words.yes } else { words.no });
        row.said(link.note.as_ref());
        row.evidence(&link.evidence);
        rows.push(row.cells);
    }
    let all: Vec<_> = extent.links().into_iter().map(|key| &extent.map.links[key]).collect();
    add_sources(&mut rows, extent, language, &all.iter().map(|link| link.evidence.as_slice()).collect::<Vec<_>>());
    let strength = |link: &&Link| link.strength.as_ref().map_or_else(String::new, |strength| strength.written.clone());
    add(&mut rows, language.strength(), all.iter().map(strength).collect());
    add_periods(&mut rows, language, &all.iter().map(|link| &link.period).collect::<Vec<_>>());
    add_facts(&mut rows, language, &all.iter().map(|link| link.facts.as_slice()).collect::<Vec<_>>());
    rows
}

pub(super) fn collaborations(extent: &Extent, language: Language) -> Vec<Vec<String>> {
    let words = language.words();
    let mut rows = header(&language.table_words().collaborations);
    let (mut periods, mut facts, mut supports) = (Vec::new(), Vec::<&[Fact]>::new(), Vec::<&[Evidence]>::new());
    let members: Vec<_> = extent.map.collaborations.entries().map(|(key, it)| (it, extent.members(key))).collect();
    for (collaboration, members) in &members {
        for member in members {
            periods.push(&member.period);
            facts.push(&collaboration.facts);
            supports.push(&collaboration.evidence);
            let mut row = Row::new(language);
            row.cell(&collaboration.id);
            row.said(Some(&collaboration.name));
            row.organisation(extent, member.organisation);
            row.cell(wording::part(words, member.part));
            row.said(collaboration.summary.as_ref());
            row.evidence(&collaboration.evidence);
            rows.push(row.cells);
        }
    }
    for key in extent.networks() {
        let network = &extent.map.networks[key];
        let kind = &extent.map.link_types[network.link_type];
        for member in extent.network_members(key) {
            let mut row = Row::new(language);
            row.cell(&kind.id);
            row.said(Some(&kind.name));
            row.organisation(extent, member);
            row.cell("");
            row.said(network.note.as_ref());
            row.evidence(&network.evidence);
            rows.push(row.cells);
            supports.push(&network.evidence);
        }
    }
    // Members of networks, in the last rows, have no periods and no facts.
    facts.resize(supports.len(), &[]);
    add_sources(&mut rows, extent, language, &supports);
    add_periods(&mut rows, language, &periods);
    add_facts(&mut rows, language, &facts);
    rows
}
