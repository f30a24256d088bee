//! What supports and dates the facts: sources, evidence, facts of their own, periods, strengths.

use super::fields::{localised, optional_localised, optional_text, text, word};
use crate::geometry::parse_number;
use crate::model::check::tree::Node;
use crate::model::document::{Evidence, Fact, NamedEdition, Source};
use crate::model::{Basis, Period, Strength, is_before};

/// All sources, the main one first; never empty.
pub(super) fn sources(tree: &Node<'_>) -> (Source, Vec<Source>) {
    let mut all: Vec<_> = tree.get("source").into_iter().chain(tree.list("sources")).map(source).collect();
    if all.is_empty() { (source(tree), all) } else { (all.remove(0), all) }
}

fn source(entry: &Node<'_>) -> Source {
    Source {
        id: optional_text(entry, "id"),
        title: localised(entry, "title"),
        authors: text(entry, "authors").to_owned(),
        date: text(entry, "date").to_owned(),
        address: optional_text(entry, "address"),
        note: optional_localised(entry, "note"),
    }
}

pub(super) fn edition(tree: &Node<'_>) -> Option<NamedEdition> {
    let entry = tree.get("edition").filter(|edition| edition.is_object())?;
    let [date, from] = ["date", "from"].map(|key| optional_text(entry, key));
    Some(NamedEdition { id: text(entry, "id").to_owned(), date, from })
}

pub(super) fn evidence(entry: &Node<'_>) -> Vec<Evidence> {
    let mut all = Vec::new();
    for item in entry.list("evidence") {
        if let Some(basis) = word(item, "basis", &Basis::WORDS) {
            let [source, section, page, address] =
                ["source", "section", "page", "address"].map(|key| optional_text(item, key));
            all.push(Evidence { source, section, page, address, basis, note: optional_localised(item, "note") });
        }
    }
    all
}

pub(super) fn facts(entry: &Node<'_>) -> Vec<Fact> {
    let fact = |item| Fact { name: localised(item, "name"), value: localised(item, "value") };
    entry.list("facts").iter().map(fact).collect()
}

pub(super) fn period(entry: &Node<'_>, date: &str) -> Period {
    let [since, until] = ["since", "until"].map(|key| optional_text(entry, key));
    let is_past = until.as_ref().is_some_and(|until| is_before(until, date));
    Period { since, until, is_past }
}

/// The strength at `entry`, if it has one; `most` is that of the strongest link.
pub(super) fn strength(entry: &Node<'_>, most: f64) -> Option<Strength> {
    let (written, number) = strength_of(entry)?;
    let share = number / most;
    let step = [1.0 / 16.0, 0.25, 9.0 / 16.0].iter().map(|bound| u8::from(share > *bound)).sum();
    Some(Strength { written: written.to_owned(), step })
}

/// The strength of the strongest link of `tree`.
pub(super) fn strongest(tree: &Node<'_>) -> f64 {
    let numbers = tree.list("links").iter().filter_map(strength_of);
    numbers.map(|(_, number)| number).fold(0.0, f64::max)
}

fn strength_of<'node>(entry: &'node Node<'_>) -> Option<(&'node str, f64)> {
    let written = entry.get("strength")?.number()?;
    Some((written, parse_number(written)?))
}
