//! A map with its longer texts in one language, and without those of cards, as it is published for its first sight.

use super::document::{Evidence, Fact};
use super::{Localised, Map, Slide, Standing};
use crate::text::Language;

impl Map {
    /// Whether the map has all the texts that a reader of `language` sees.
    pub fn speaks(&self, language: Language) -> bool {
        self.only_language.is_none_or(|only| only == self.language_for(language))
    }

    /// The map without the texts in other languages than `language`. Names stay in all: search finds them in any.
    #[must_use]
    pub fn in_one_language(mut self, language: Language) -> Self {
        let language = self.language_for(language);
        self.only_language = Some(language);
        self.texts_but_names().for_each(|text| text.keep(language));
        self
    }

    /// The map without what only cards and the search in descriptions have: a reader has the whole map before a card is open.
    #[must_use]
    pub fn in_brief(mut self) -> Self {
        self.is_brief = true;
        for one in self.organisations.rows_mut() {
            one.founded.iter_mut().for_each(|founded| founded.story = None);
            (one.members_note, one.mission) = (None, None);
            for texts in [&mut one.objectives, &mut one.audiences, &mut one.activities] {
                texts.clear();
            }
            one.facts.clear();
        }
        for link in self.links.rows_mut() {
            link.note = None;
            link.facts.clear();
            link.evidence.iter_mut().for_each(|piece| piece.note = None);
        }
        for one in self.collaborations.rows_mut() {
            (one.origin, one.nature) = (None, None);
            for texts in [&mut one.objectives, &mut one.achievements, &mut one.benefits] {
                texts.clear();
            }
            one.facts.clear();
            one.evidence.iter_mut().for_each(|piece| piece.note = None);
        }
        self
    }

    /// Puts the texts of the file in the order of the map's languages, and labels what has none by its main name.
    pub(super) fn put_first_language_first(&mut self) {
        let languages = self.languages.clone();
        self.texts_but_names().for_each(|text| text.sort(&languages));
        self.names().for_each(|text| text.sort(&languages));
        for organisation in self.organisations.rows_mut() {
            if organisation.label.is_empty() {
                organisation
                    .name
                    .get(languages.first().copied().unwrap_or_default())
                    .clone_into(&mut organisation.label);
            }
        }
    }

    fn names(&mut self) -> impl Iterator<Item = &mut Localised> {
        let of_map = [&mut self.title, &mut self.source.title].into_iter();
        let of_map = of_map.chain(self.other_sources.iter_mut().map(|source| &mut source.title));
        let of_legend = self.roles.rows_mut().map(|role| &mut role.name);
        let of_legend = of_legend.chain(self.link_types.rows_mut().map(|kind| &mut kind.name));
        let of_legend = of_legend.chain(self.standings.rows_mut().map(|standing| &mut standing.name));
        let of_groups = self.collaborations.rows_mut().map(|one| &mut one.name);
        of_map.chain(of_legend).chain(self.organisations.rows_mut().map(|one| &mut one.name)).chain(of_groups)
    }

    fn texts_but_names(&mut self) -> impl Iterator<Item = &mut Localised> {
        let of_map = [&mut self.summary, &mut self.description].into_iter().chain(&mut self.source.note);
        let of_map = of_map.chain(self.other_sources.iter_mut().filter_map(|source| source.note.as_mut()));
        let of_legend = self.roles.rows_mut().map(|role| &mut role.description);
        let of_legend = of_legend.chain(self.link_types.rows_mut().map(|kind| &mut kind.description));
        let of_legend = of_legend.chain(self.standings.rows_mut().flat_map(Standing::texts));
        let of_organisations = self.organisations.rows_mut().flat_map(|one| {
            let founded = one.founded.iter_mut().filter_map(|founded| founded.story.as_mut());
            let single = founded.chain(&mut one.members_note).chain(&mut one.summary).chain(&mut one.mission);
            single
                .chain(&mut one.objectives)
                .chain(&mut one.audiences)
                .chain(&mut one.activities)
                .chain(said(&mut one.facts))
        });
        let of_links = self
            .links
            .rows_mut()
            .flat_map(|link| link.note.iter_mut().chain(notes(&mut link.evidence)).chain(said(&mut link.facts)));
        let of_networks =
            self.networks.rows_mut().flat_map(|network| network.note.iter_mut().chain(notes(&mut network.evidence)));
        let of_collaborations = self.collaborations.rows_mut().flat_map(|one| {
            let single = one.summary.iter_mut().chain(&mut one.origin).chain(&mut one.nature);
            let lists = one.objectives.iter_mut().chain(&mut one.achievements).chain(&mut one.benefits);
            single.chain(lists).chain(notes(&mut one.evidence)).chain(said(&mut one.facts))
        });
        let of_slides = self.story.iter_mut().flat_map(Slide::texts);
        of_map
            .chain(of_legend)
            .chain(of_organisations)
            .chain(of_links)
            .chain(of_networks)
            .chain(of_collaborations)
            .chain(of_slides)
    }
}

impl Standing {
    /// Its texts but its name.
    fn texts(&mut self) -> impl Iterator<Item = &mut Localised> {
        [&mut self.singular, &mut self.description].into_iter().filter(|text| !text.is_empty())
    }
}

impl Slide {
    /// Its texts.
    pub(super) fn texts(&mut self) -> impl Iterator<Item = &mut Localised> {
        [&mut self.title].into_iter().chain(&mut self.body).chain(&mut self.notes)
    }
}

fn notes(evidence: &mut [Evidence]) -> impl Iterator<Item = &mut Localised> {
    evidence.iter_mut().filter_map(|evidence| evidence.note.as_mut())
}

fn said(facts: &mut [Fact]) -> impl Iterator<Item = &mut Localised> {
    facts.iter_mut().flat_map(|fact| [&mut fact.name, &mut fact.value])
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn a_map_in_brief_has_all_that_is_seen_before_a_card_is_open() {
        let whole = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let brief = whole.clone().in_brief();
        assert!(brief.is_brief && !whole.is_brief);
        assert!(brief.to_bytes().len() * 3 < whole.to_bytes().len() * 2);
        for (key, one) in brief.organisations.entries() {
            assert_eq!((&one.name, &one.summary), (&whole.organisations[key].name, &whole.organisations[key].summary));
            assert_eq!(one.mission, None);
        }
        assert_eq!(brief.links.len(), whole.links.len());
        assert!(Map::from_bytes(&brief.to_bytes()).is_ok_and(|map| map.is_brief));
    }

    #[test]
    fn a_text_stays_in_the_language_in_which_it_is_read() {
        let whole = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        assert!(Language::ALL.iter().all(|language| whole.speaks(*language)));
        for language in whole.languages.clone() {
            let mut one = whole.clone().in_one_language(language);
            assert!(whole.languages.iter().all(|other| one.speaks(*other) == (*other == language)));
            let mut expected = whole.clone();
            for (kept, text) in one.texts_but_names().zip(expected.texts_but_names()) {
                assert_eq!(kept.get(language), text.get(language));
                assert_eq!(kept.language(language), text.language(language), "{text:?}");
                assert_eq!(kept.texts().count(), 1, "{kept:?}");
            }
            assert_eq!(
                one.organisations[crate::model::Key::new(0)].name,
                whole.organisations[crate::model::Key::new(0)].name
            );
        }
    }
}
