//! The story: its slides are saved readings, from the whole map; moving through them keeps the reader's own settings.

use serde::{Deserialize, Serialize};

use super::Reading;
use super::address::read_over;
use crate::model::{Key, KeySet, LinkType, Map, Organisation, Role};

/// What a slide brings forward while nothing else is chosen; the rest fades and stays interactive.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SlideHighlight {
    /// The organisations.
    pub organisations: KeySet<Organisation>,
    /// The roles, with the organisations that play them.
    pub roles: KeySet<Role>,
    /// The link types, with their links and the ends of these.
    pub link_types: KeySet<LinkType>,
}

impl SlideHighlight {
    /// Whether it is empty.
    pub const fn is_empty(&self) -> bool {
        self.organisations.is_empty() && self.roles.is_empty() && self.link_types.is_empty()
    }

    /// Whether it has one of these roles.
    pub(super) fn plays(&self, roles: &[Key<Role>]) -> bool {
        roles.iter().any(|role| self.roles.contains(role))
    }
}

impl Reading {
    /// The initial reading, with this reader's language, theme and view.
    pub(super) fn without_choices(&self) -> Self {
        Self { language: self.language, theme: self.theme, view: self.view, ..Self::default() }
    }

    /// The slide of this number (from 1) as saved, with this reader's language and theme; the last slide if there are fewer,
    /// `self` if there is none.
    #[must_use]
    pub fn on_slide(&self, map: &Map, number: usize) -> Self {
        let number = number.max(1).min(map.story.len());
        let Some(slide) = map.slide(number) else { return self.clone() };
        let mut saved = self.without_choices();
        read_over(&mut saved, &slide.state, map);
        Self { slide: Some(number), language: self.language, theme: self.theme, ..saved }.normalised_for(map)
    }

    /// The current slide as saved, for this reader; `None` outside the story.
    pub fn saved_slide(&self, map: &Map) -> Option<Self> {
        self.slide.map(|number| self.on_slide(map, number))
    }

    /// Whether the reader is on a slide and has changed what it shows.
    pub fn has_left_slide(&self, map: &Map) -> bool {
        self.saved_slide(map).is_some_and(|saved| saved != *self)
    }

    /// Whether the card of the selection is shown: not if the slide itself selects it, since the slide's text is shown then.
    pub fn is_card_open(&self, map: &Map) -> bool {
        self.selection.is_some() && self.saved_slide(map).is_none_or(|saved| saved.selection != self.selection)
    }

    /// Whether it needs the texts that [`Map::in_brief`] leaves out: for a card, for paths in words, or to search them.
    pub const fn needs_details(&self) -> bool {
        self.selection.is_some()
            || self.slide.is_some()
            || self.path.is_some()
            || !self.query.is_empty()
            || !self.words.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{Action, Selection, Theme, View, apply, sample, to_hash};
    use crate::text::Language;
    use proptest::prelude::*;

    fn after(map: &Map, actions: &[Action]) -> Reading {
        actions.iter().fold(Reading::default(), |reading, action| apply(&reading, action, map))
    }

    #[test]
    fn one_goes_through_the_slides_and_never_out_of_them() {
        let map = sample::map_with_story(&["lift=a", "", "highlight=circle"]);
        let (next, previous) = (Action::NextSlide, Action::PreviousSlide);
        for (actions, expected) in [
            (vec![next.clone()], Some(1)),
            (vec![previous.clone()], None),
            (vec![next.clone(), next.clone()], Some(2)),
            (vec![next.clone(); 9], Some(3)),
            (vec![next.clone(), previous], Some(1)),
            (vec![Action::GoToSlide(0)], Some(1)),
            (vec![Action::GoToSlide(2)], Some(2)),
            (vec![Action::GoToSlide(99)], Some(3)),
            (vec![Action::GoToSlide(2), Action::EndStory], None),
        ] {
            assert_eq!(after(&map, &actions).slide, expected, "{actions:?}");
            assert_eq!(after(&sample::map(), &actions).slide, None, "no story, no slide");
        }
    }

    #[test]
    fn a_slide_sets_what_it_saved_and_leaves_the_reader_their_own() {
        let map = sample::map_with_story(&["select=b&hide-roles=funder&at=2,0.5,0.5&lang=fr&theme=light&slide=2", ""]);
        let reader = Reading { language: Language::EN, theme: Theme::Dark, view: View::List, ..Reading::default() };
        let busy = Reading { query: "x".into(), hidden_link_types: KeySet::from([Key::new(0)]), ..reader.clone() };
        let first = apply(&busy, &Action::NextSlide, &map);
        assert_eq!(
            to_hash(&Reading { slide: None, ..first.clone() }, &map, &reader),
            "select=b&hide-roles=funder&at=2,0.5,0.5"
        );
        assert_eq!(first.slide, Some(1));
        assert_eq!(apply(&first, &Action::NextSlide, &map), Reading { slide: Some(2), ..reader.clone() });
        assert_eq!(apply(&first, &Action::EndStory, &map), reader);
    }

    #[test]
    fn exploring_stays_on_the_slide_and_one_comes_back() {
        let map = sample::map_with_story(&["select=b"]);
        let saved = after(&map, &[Action::NextSlide]);
        assert!(!saved.has_left_slide(&map) && !saved.is_card_open(&map));
        let selected = apply(&saved, &Action::Select(Some(Selection::Organisation(Key::new(0)))), &map);
        assert_eq!(selected.slide, Some(1));
        assert!(selected.has_left_slide(&map) && selected.is_card_open(&map));
        assert_eq!(apply(&selected, &Action::GoToSlide(1), &map), saved);
    }

    #[test]
    fn esc_comes_back_to_the_slide_then_leaves_the_story() {
        let map = sample::map_with_story(&["lift-roles=funder"]);
        let saved = after(&map, &[Action::NextSlide]);
        let mut reading = [
            Action::ToggleLinkType(Key::new(0)),
            Action::Select(Some(Selection::Organisation(Key::new(0)))),
            Action::Search("x".into()),
        ]
        .iter()
        .fold(saved.clone(), |reading, action| apply(&reading, action, &map));
        let mut layers = Vec::new();
        while reading != Reading::default() {
            assert!(reading.has_layers());
            reading = apply(&reading, &Action::Peel, &map);
            layers.push((reading.query.is_empty(), reading.selection.is_none(), reading == saved, reading.slide));
        }
        assert_eq!(
            layers,
            [
                (true, false, false, Some(1)),
                (true, true, false, Some(1)),
                (true, true, true, Some(1)),
                (true, true, false, None),
            ]
        );
    }

    proptest! {
        #[test]
        fn next_and_previous_stay_within(states in prop::collection::vec("[a-z=&,-]{0,20}", 1..5), steps in prop::collection::vec(any::<bool>(), 0..12)) {
            let states: Vec<&str> = states.iter().map(String::as_str).filter(|state| !state.trim().is_empty()).collect();
            let map = sample::map_with_story(&states);
            let mut reading = Reading::default();
            for is_next in steps {
                reading = apply(&reading, if is_next { &Action::NextSlide } else { &Action::PreviousSlide }, &map);
                prop_assert!(reading.slide.is_none_or(|slide| (1..=states.len()).contains(&slide)));
            }
        }
    }
}
