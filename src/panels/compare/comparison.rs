//! Two editions compared, and the map of both.

use std::collections::BTreeSet;

use super::places::placed;
use crate::compare::{Difference, Doubt, Edition, Entity, Kind, difference, doubt, patched};
use crate::export::{Became, superimposed};
use crate::geometry::set_of;
use crate::layout::{Format, Layout, LayoutSearch};
use crate::markup::Element;
use crate::model::{Map, check};
use crate::reading::Reading;
use crate::text::Language;

/// How much of a search for places is done at once, in its units.
const SLICE: usize = 400_000;

/// What both maps have in common with the drawing of a link: its type and its ends.
type Ends = (String, String, String);

/// An edition that is a valid map.
#[derive(Debug)]
pub(super) struct Side {
    pub(super) edition: Edition,
    pub(super) map: Map,
    /// What it is called: the name of its file, or that it is on the page.
    pub(super) name: String,
    /// Where everything stands; `None` until it is found.
    layout: Option<Layout>,
    search: Option<LayoutSearch>,
}

impl Side {
    /// The edition in a valid file; its layout, if it is known.
    pub(super) fn of(text: &str, name: &str, layout: Option<Layout>) -> Option<Self> {
        let (edition, map) = (Edition::of(text.as_bytes()).ok()?, check(text).ok()?);
        Some(Self { edition, map, name: name.to_owned(), layout, search: None })
    }

    /// Whether it is the later one, by what both say of themselves.
    pub(super) fn is_after(&self, other: &Self) -> bool {
        match doubt(&self.edition, &other.edition) {
            Some(Doubt::Reversed | Doubt::Later) => true,
            _ => self.edition.dated() > other.edition.dated(),
        }
    }

    /// Its name and its date.
    pub(super) fn named(&self, language: Language) -> String {
        let date = self.edition.dated();
        if date.is_empty() { self.name.clone() } else { [&self.name, " (", &language.date(date), ")"].concat() }
    }

    /// Goes on looking for places; returns whether more is left to do.
    fn step(&mut self) -> bool {
        if self.layout.is_some() {
            return false;
        }
        let search = self.search.get_or_insert_with(|| LayoutSearch::new(&self.map, Format::Wide));
        if search.step(&self.map, SLICE) {
            return true;
        }
        self.layout = search.found();
        false
    }
}

/// Two editions, the earlier first.
#[derive(Debug)]
pub(super) struct Comparison {
    pub(super) before: Side,
    pub(super) after: Side,
    pub(super) found: Difference,
    picture: Option<Element>,
}

impl Comparison {
    /// Compares the two.
    pub(super) fn of(before: Side, mut after: Side) -> Self {
        after.edition = after.edition.after(&before.edition);
        let found = difference(&before.edition, &after.edition);
        Self { before, after, found, picture: None }
    }

    /// The same two the other way round.
    pub(super) fn turned(self) -> Self {
        Self::of(self.after, self.before)
    }

    /// The organisation `before` is the one that is called `after` now.
    pub(super) fn same(self, before: &str, after: &str) -> Self {
        let Some(edition) = self.before.edition.with_renamed(before, after) else { return self };
        let text = edition.to_value().to_string();
        let Some(map) = check(&text).ok() else { return self };
        // The order of organisations stays, and with it their places.
        Self::of(Side { edition, map, ..self.before }, self.after)
    }

    /// Goes on with the places of both; returns whether more is left to do.
    pub(super) fn step(&mut self) -> bool {
        self.before.step() || self.after.step()
    }

    /// The map of both, once the places are found.
    pub(super) fn picture(&mut self, language: Language) {
        let (Some(of_before), Some(of_after)) = (&self.before.layout, &self.after.layout) else { return };
        let both = self.union();
        let layout = placed(&both, (&self.before.map, of_before), of_after);
        let reading = Reading { language, hidden_standings: [].into(), ..Reading::default() };
        let keys = |list: &[Entity], kind: Kind| -> BTreeSet<String> {
            set_of(list.iter().filter(|entity| entity.kind == kind).map(|entity| entity.key.clone()))
        };
        let ends = |list: &[Entity]| -> BTreeSet<Ends> {
            let links = list.iter().filter(|entity| entity.kind == Kind::Link);
            let text = |entity: &Entity, path| entity.text(path).unwrap_or_default().to_owned();
            set_of(links.map(|link| (text(link, "type"), text(link, "source"), text(link, "target"))))
        };
        let (new, gone) = (keys(&self.found.added, Kind::Organisation), keys(&self.found.removed, Kind::Organisation));
        let of_changes = self.found.changed.iter().filter(|change| change.kind == Kind::Organisation);
        let changed = set_of(of_changes.map(|change| change.key.as_str()));
        let (new_links, gone_links) = (ends(&self.found.added), ends(&self.found.removed));
        let picture = superimposed(
            &both,
            &layout,
            &reading,
            &|key| match both.organisations[key].id.as_str() {
                id if new.contains(id) => Became::Added,
                id if gone.contains(id) => Became::Removed,
                id if changed.contains(id) => Became::Changed,
                _ => Became::Same,
            },
            &|key| {
                let link = &both.links[key];
                let [source, target] = [link.source, link.target].map(|end| both.organisations[end].id.clone());
                let ends = (both.link_types[link.link_type].id.clone(), source, target);
                match () {
                    () if new_links.contains(&ends) => Became::Added,
                    () if gone_links.contains(&ends) => Became::Removed,
                    () => Became::Same,
                }
            },
        );
        self.picture = Some(picture);
    }

    pub(super) const fn drawn(&self) -> Option<&Element> {
        self.picture.as_ref()
    }

    /// The later edition with what is gone at the end of each list; the later edition alone where that is no map.
    fn union(&self) -> Map {
        let is_drawn =
            |entity: &&Entity| matches!(entity.kind, Kind::Role | Kind::LinkType | Kind::Organisation | Kind::Link);
        let added = self.found.removed.iter().filter(is_drawn).cloned().collect();
        let union = patched(&self.after.edition, &Difference { added, ..Difference::default() });
        let text = union.to_value().to_string();
        check(&text).unwrap_or_else(|_| self.after.map.clone())
    }
}
