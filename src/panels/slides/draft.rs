//! The story as one is writing it: its slides, what was done to them, and the way back.

use super::published::{published, typed};
use super::{Part, Step};
use crate::model::{LABEL_LIMIT, STATE_LIMIT, STORY_LIMIT, Slide, TEXT_LIMIT};
use crate::text::Language;

/// The most changes that can be taken back.
pub(super) const HISTORY_LIMIT: usize = 100;

/// A story that is being written. Slides are counted from 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The story before anything was done.
    pub(super) original: Vec<Slide>,
    pub(super) slides: Vec<Slide>,
    /// What was done, and can be taken back.
    pub(super) done: Vec<Step>,
    /// What was taken back, and can be done again.
    pub(super) undone: Vec<Step>,
    /// Whether nothing was done since the file was saved.
    pub(super) is_saved: bool,
}

impl Draft {
    /// The draft of a story that nobody has touched.
    pub fn of(story: &[Slide]) -> Self {
        let (original, slides) = (story.to_vec(), story.to_vec());
        Self { original, slides, done: Vec::new(), undone: Vec::new(), is_saved: false }
    }

    /// The slides as they are written, which may not be fit to publish.
    pub fn slides(&self) -> &[Slide] {
        &self.slides
    }

    /// The slides as a file may have them.
    pub fn published(&self) -> Vec<Slide> {
        self.slides.iter().map(published).collect()
    }

    /// The story before anything was done.
    pub fn original(&self) -> &[Slide] {
        &self.original
    }

    /// Whether the story is another than before anything was done.
    pub fn is_changed(&self) -> bool {
        self.published() != self.original
    }

    /// Whether something would be lost with the draft.
    pub fn is_unsaved(&self) -> bool {
        !self.is_saved && self.is_changed()
    }

    /// Whether anything was done, be it taken back since.
    pub fn has_history(&self) -> bool {
        !(self.done.is_empty() && self.undone.is_empty())
    }

    /// The file now says what the draft does.
    pub fn save(&mut self) {
        self.is_saved = true;
    }

    /// It does not after all.
    pub fn unsave(&mut self) {
        self.is_saved = false;
    }

    /// Puts a slide at this place; says whether there is room for it.
    pub fn insert(&mut self, at: usize, slide: Slide) -> bool {
        let has_room = self.slides.len() < STORY_LIMIT && slide.state.chars().count() <= STATE_LIMIT;
        if has_room {
            self.make(Step::Insert(at.min(self.slides.len()), slide));
        }
        has_room
    }

    /// Takes away the slide at this place.
    pub fn remove(&mut self, at: usize) {
        if let Some(slide) = self.slides.get(at) {
            self.make(Step::Remove(at, slide.clone()));
        }
    }

    /// Moves a slide to another place.
    pub fn shift(&mut self, from: usize, to: usize) {
        let to = to.min(self.slides.len().saturating_sub(1));
        if from < self.slides.len() && from != to {
            self.make(Step::Move(from, to));
        }
    }

    /// Writes a text of a slide, without what no text may hold; to write on is no other change.
    pub fn write(&mut self, at: usize, part: Part, language: Language, text: &str) {
        let limit = if part == Part::Title { LABEL_LIMIT } else { TEXT_LIMIT };
        let Some(slide) = self.slides.get(at) else { return };
        let (before, after) = (part.of(slide, language).to_owned(), typed(text, limit));
        if before != after {
            self.make(Step::Write { at, part, language, before, after });
        }
    }

    /// Has a slide show something else on the map; says whether that is short enough.
    pub fn look(&mut self, at: usize, state: String) -> bool {
        let is_short = state.chars().count() <= STATE_LIMIT;
        if let Some(slide) = self.slides.get(at).filter(|slide| is_short && slide.state != state) {
            self.make(Step::Look { at, before: slide.state.clone(), after: state });
        }
        is_short
    }

    /// Takes the last change back, and says which slide it was about; `None` when there is nothing to take back.
    pub fn undo(&mut self) -> Option<usize> {
        let step = self.done.pop()?.reversed();
        let at = step.make(&mut self.slides);
        self.undone.push(step.reversed());
        self.is_saved = false;
        Some(at)
    }

    /// Does again what was taken back last, and says which slide it was about.
    pub fn redo(&mut self) -> Option<usize> {
        let step = self.undone.pop()?;
        let at = step.make(&mut self.slides);
        self.done.push(step);
        self.is_saved = false;
        Some(at)
    }

    fn make(&mut self, step: Step) {
        step.make(&mut self.slides);
        let is_going_on = self.undone.is_empty() && !self.is_saved;
        self.undone.clear();
        self.is_saved = false;
        let joined = self.done.last().filter(|_| is_going_on).and_then(|last| last.joined(&step));
        if joined.is_some() {
            self.done.pop();
        }
        self.done.push(joined.unwrap_or(step));
        if self.done.len() > HISTORY_LIMIT {
            self.done.remove(0);
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::{Map, check, with_story};
    use proptest::prelude::*;

    const BUNDLED: &str = include_str!("../../../data/carte-sociale-2015.json");

    fn map() -> Map {
        check(BUNDLED).unwrap()
    }

    /// What an author may do, anywhere and with anything.
    #[derive(Clone, Debug)]
    pub enum Deed {
        Insert(usize, String),
        Remove(usize),
        Shift(usize, usize),
        Write(usize, Part, Language, String),
        Look(usize, String),
        Undo,
        Redo,
    }

    pub fn deeds() -> impl Strategy<Value = Vec<Deed>> {
        let text = "[a-z*\\[\\]()\\\\:/\u{202e}\t\n é]{0,14}";
        let place = 0..16_usize;
        let part = prop::sample::select(Part::ALL.to_vec());
        let language = prop::sample::select(vec![Language::Fr, Language::En]);
        let deed = prop_oneof![
            (place.clone(), "[a-z é]{0,9}").prop_map(|(at, title)| Deed::Insert(at, title)),
            place.clone().prop_map(Deed::Remove),
            (place.clone(), place.clone()).prop_map(|(from, to)| Deed::Shift(from, to)),
            (place.clone(), part, language, text)
                .prop_map(|(at, part, language, text)| Deed::Write(at, part, language, text)),
            (place, "[a-z=]{1,8}").prop_map(|(at, state)| Deed::Look(at, state)),
            Just(Deed::Undo),
            Just(Deed::Redo),
        ];
        prop::collection::vec(deed, 0..40)
    }

    pub fn after(story: &[Slide], deeds: &[Deed]) -> Draft {
        let mut draft = Draft::of(story);
        for deed in deeds.iter().cloned() {
            match deed {
                Deed::Insert(at, title) => {
                    let title = crate::model::Localised { fr: title, en: None };
                    draft.insert(at, Slide { title, body: None, notes: None, state: "lift=ae".to_owned() });
                }
                Deed::Remove(at) => draft.remove(at),
                Deed::Shift(from, to) => draft.shift(from, to),
                Deed::Write(at, part, language, text) => draft.write(at, part, language, &text),
                Deed::Look(at, state) => drop(draft.look(at, state)),
                Deed::Undo => drop(draft.undo()),
                Deed::Redo => drop(draft.redo()),
            }
        }
        draft
    }

    fn titles(draft: &Draft) -> String {
        draft.slides().iter().map(|slide| slide.title.fr.clone()).collect::<Vec<_>>().join(" ")
    }

    fn abc() -> Draft {
        let mut draft = Draft::of(&[]);
        for (at, title) in ["a", "b", "c"].into_iter().enumerate() {
            let title = crate::model::Localised { fr: title.to_owned(), en: None };
            draft.insert(at, Slide { title, body: None, notes: None, state: String::new() });
        }
        draft
    }

    #[test]
    fn slides_come_move_and_go() {
        let mut draft = abc();
        for (from, to, expected) in
            [(0, 2, "b c a"), (2, 0, "a b c"), (1, 1, "a b c"), (0, 9, "b c a"), (9, 0, "b c a")]
        {
            draft.shift(from, to);
            assert_eq!(titles(&draft), expected, "{from} {to}");
        }
        draft.remove(1);
        draft.remove(7);
        assert_eq!(titles(&draft), "b a");
        assert_eq!(draft.undo(), Some(1));
        assert_eq!(titles(&draft), "b c a");
        assert_eq!(draft.redo(), Some(1));
        assert_eq!(draft.redo(), None);
        assert_eq!(titles(&draft), "b a");
    }

    #[test]
    fn to_write_on_is_one_change_until_something_else_is_done() {
        let mut draft = abc();
        for text in ["x", "xy", "xyz"] {
            draft.write(0, Part::Title, Language::Fr, text);
        }
        draft.write(0, Part::Title, Language::En, "w");
        draft.write(0, Part::Title, Language::En, "");
        assert_eq!(draft.slides()[0].title, crate::model::Localised { fr: "xyz".to_owned(), en: None });
        draft.undo();
        assert_eq!(titles(&draft), "xyz b c", "the English one");
        draft.undo();
        assert_eq!(titles(&draft), "a b c");
        draft.write(0, Part::Title, Language::Fr, "n");
        assert_eq!(draft.redo(), None, "another way was taken");
    }

    #[test]
    fn a_story_has_its_limits() {
        let mut draft = abc();
        let slide = draft.slides()[0].clone();
        assert!(!draft.look(0, "x".repeat(STATE_LIMIT + 1)) && draft.slides()[0].state.is_empty());
        assert!(!draft.insert(0, Slide { state: "x".repeat(STATE_LIMIT + 1), ..slide.clone() }));
        let added = (0..STORY_LIMIT).filter(|_| draft.insert(0, slide.clone())).count();
        assert_eq!(added, STORY_LIMIT - 3);
        draft.write(0, Part::Title, Language::Fr, &"é".repeat(LABEL_LIMIT + 5));
        assert_eq!(draft.slides()[0].title.fr.chars().count(), LABEL_LIMIT);
    }

    #[test]
    fn what_is_saved_is_unsaved_by_the_next_change() {
        let mut draft = abc();
        assert!(draft.is_unsaved());
        draft.save();
        assert!(draft.is_changed() && !draft.is_unsaved());
        draft.undo();
        assert!(draft.is_unsaved());
    }

    proptest! {
        #[test]
        fn whatever_was_done_is_taken_back(deeds in deeds()) {
            let story = map().story;
            let mut draft = after(&story, &deeds);
            let reached = draft.slides().to_vec();
            let mut count = 0;
            while draft.undo().is_some() {
                count += 1;
            }
            prop_assert_eq!(draft.slides(), &story);
            prop_assert!(!draft.is_changed());
            let told = with_story(BUNDLED, &draft.published());
            prop_assert_eq!(told.as_deref(), Some(BUNDLED));
            for _ in 0..count {
                draft.redo();
            }
            prop_assert_eq!(draft.slides(), &reached);
        }

        #[test]
        fn whatever_was_done_can_be_published(deeds in deeds()) {
            let draft = after(&map().story, &deeds);
            let told = check(&with_story(BUNDLED, &draft.published()).unwrap());
            prop_assert_eq!(told.map(|map| map.story), Ok(draft.published()));
        }
    }
}
