//! Two editions compared, and the map of both.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::places::placed;
use crate::compare::{Difference, Doubt, Edition, Entity, Kind, difference, doubt, patched};
use crate::export::{Became, superimposed};
use crate::geometry::set_of;
use crate::layout::Layout;
use crate::markup::Element;
use crate::model::{Map, check};
use crate::reading::Reading;
use crate::text::Language;

/// What both maps have in common with the drawing of a link: its type and its ends.
type Ends = (String, String, String);

/// An edition that is a valid map.
#[derive(Debug)]
pub(super) struct Side {
    pub(super) edition: Edition,
    pub(super) map: Arc<Map>,
    /// What it is called: the name of its file, or that it is on the page.
    pub(super) name: String,
    /// Where everything stands; `None` until it is found.
    layout: Option<Layout>,
}

impl Side {
    /// The edition in the file of a map; its layout, if it is known.
    pub(super) fn of(text: &str, map: Arc<Map>, name: &str, layout: Option<Layout>) -> Option<Self> {
        Some(Self { edition: Edition::of(text.as_bytes()).ok()?, map, name: name.to_owned(), layout })
    }

    /// The same of a table, completed by what `own` says besides; with its file. `None` where that is no valid map.
    pub(super) fn completed(&self, own: &Self) -> Option<(Self, String)> {
        let edition = self.edition.clone().completed_by(&own.edition);
        let text = edition.to_value().to_string();
        let map = check(&text).ok().map(Arc::new)?;
        Some((Self { edition, map, name: self.name.clone(), layout: None }, text))
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
}

/// Two editions, the earlier first.
#[derive(Debug)]
pub(super) struct Comparison {
    pub(super) before: Side,
    pub(super) after: Side,
    pub(super) found: Difference,
    /// Whether one of the two is a table, which says nothing of the map itself.
    is_of_table: bool,
    picture: Option<Element>,
}

impl Comparison {
    /// Compares the two.
    pub(super) fn of(before: Side, mut after: Side, is_of_table: bool) -> Self {
        after.edition = after.edition.after(&before.edition);
        let mut found = difference(&before.edition, &after.edition);
        found.changed.retain(|change| !is_of_table || change.kind != Kind::Map);
        Self { before, after, found, is_of_table, picture: None }
    }

    /// The same two the other way round.
    pub(super) fn turned(self) -> Self {
        Self::of(self.after, self.before, self.is_of_table)
    }

    /// The organisation `before` is the one that is called `after` now.
    pub(super) fn same(self, before: &str, after: &str) -> Self {
        let Some(edition) = self.before.edition.with_renamed(before, after) else { return self };
        let text = edition.to_value().to_string();
        let Some(map) = check(&text).ok().map(Arc::new) else { return self };
        // The order of organisations stays, and with it their places.
        Self::of(Side { edition, map, ..self.before }, self.after, self.is_of_table)
    }

    /// The places of the other edition, if `is_other_after` it is the later one, else those of the map of the page.
    pub(super) fn place(&mut self, is_other_after: bool, layout: Layout) {
        let (other, own) =
            if is_other_after { (&mut self.after, &mut self.before) } else { (&mut self.before, &mut self.after) };
        let side = if other.layout.is_none() { other } else { own };
        side.layout = Some(layout);
    }

    /// Whether the places of both are known.
    pub(super) const fn is_placed(&self) -> bool {
        self.before.layout.is_some() && self.after.layout.is_some()
    }

    /// The map of both, once the places are found.
    pub(super) fn picture(&mut self, language: Language) {
        let (Some(of_before), Some(of_after)) = (&self.before.layout, &self.after.layout) else { return };
        let both = self.union();
        let layout = placed(&both, (&self.before.map, of_before), of_after);
        let reading = Reading::of_everyone(&both, language);
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
    fn union(&self) -> Arc<Map> {
        let is_drawn =
            |entity: &&Entity| matches!(entity.kind, Kind::Role | Kind::LinkType | Kind::Organisation | Kind::Link);
        let added = self.found.removed.iter().filter(is_drawn).cloned().collect();
        let union = patched(&self.after.edition, &Difference { added, ..Difference::default() });
        let text = union.to_value().to_string();
        check(&text).map_or_else(|_| Arc::clone(&self.after.map), Arc::new)
    }
}
