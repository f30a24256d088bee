//! The draft of a story: its slides, with undo and redo.

use serde::{Deserialize, Serialize};

use super::published::{published, typed};
use super::{SlideText, Step};
use crate::model::{LABEL_LIMIT, STATE_LIMIT, STORY_LIMIT, Slide, TEXT_LIMIT};
use crate::text::Language;

/// The most steps that can be undone.
pub(super) const HISTORY_LIMIT: usize = 200;

/// A story that is being edited. Slides are counted from 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The main language of the map.
    pub(super) main: Language,
    /// The story before any change.
    pub(super) original: Vec<Slide>,
    pub(super) slides: Vec<Slide>,
    /// The undo stack.
    pub(super) done: Vec<Step>,
    /// The redo stack.
    pub(super) undone: Vec<Step>,
    /// Whether nothing changed since the file was saved.
    pub(super) is_saved: bool,
}

impl Draft {
    /// The draft of a story without changes, in a map of this main language.
    pub fn of(story: &[Slide], main: Language) -> Self {
        let (original, slides) = (story.to_vec(), story.to_vec());
        Self { main, original, slides, done: Vec::new(), undone: Vec::new(), is_saved: false }
    }

    /// The slides as they are written, which may not be valid.
    pub fn slides(&self) -> &[Slide] {
        &self.slides
    }

    /// The slides made valid for a file.
    pub fn published(&self) -> Vec<Slide> {
        self.slides.iter().map(|slide| published(slide, self.main)).collect()
    }

    /// The story before any change.
    pub fn original(&self) -> &[Slide] {
        &self.original
    }

    /// Whether the story differs from the one before any change.
    pub fn is_changed(&self) -> bool {
        self.published() != self.original
    }

    /// Whether discarding the draft would lose something.
    pub fn is_unsaved(&self) -> bool {
        !self.is_saved && self.is_changed()
    }

    /// Whether anything was changed, even if undone since.
    pub fn has_history(&self) -> bool {
        !(self.done.is_empty() && self.undone.is_empty())
    }

    /// The draft is saved in a file.
    pub fn save(&mut self) {
        self.is_saved = true;
    }

    /// Saving failed after all.
    pub fn unsave(&mut self) {
        self.is_saved = false;
    }

    /// Inserts a slide at this place; returns whether there is room for it.
    pub fn insert(&mut self, at: usize, slide: Slide) -> bool {
        let has_room = self.slides.len() < STORY_LIMIT && slide.state.chars().count() <= STATE_LIMIT;
        if has_room {
            self.make(Step::Insert(at.min(self.slides.len()), slide));
        }
        has_room
    }

    /// Deletes the slide at this place.
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

    /// Sets a text of a slide, without forbidden characters; consecutive edits of one text merge into one step.
    pub fn write(&mut self, at: usize, part: SlideText, language: Language, text: &str) {
        let limit = if part == SlideText::Title { LABEL_LIMIT } else { TEXT_LIMIT };
        let Some(slide) = self.slides.get(at) else { return };
        let (before, after) = (part.of(slide, language).to_owned(), typed(text, limit));
        if before != after {
            self.make(Step::Write { at, part, language, before, after });
        }
    }

    /// Changes what a slide shows on the map; returns whether the state is short enough.
    pub fn look(&mut self, at: usize, state: String) -> bool {
        let is_short = state.chars().count() <= STATE_LIMIT;
        if let Some(slide) = self.slides.get(at).filter(|slide| is_short && slide.state != state) {
            self.make(Step::Look { at, before: slide.state.clone(), after: state });
        }
        is_short
    }

    /// The step that would be undone, or made again.
    pub fn next_back(&self, is_undo: bool) -> Option<&Step> {
        if is_undo { self.done.last() } else { self.undone.last() }
    }

    /// How many steps can be undone, or made again.
    pub fn depth(&self, is_undo: bool) -> usize {
        if is_undo { self.done.len() } else { self.undone.len() }
    }

    /// Undoes the last step, and returns the slide it changed; `None` when there is nothing to undo.
    pub fn undo(&mut self) -> Option<usize> {
        let step = self.done.pop()?.reversed();
        let at = step.make(&mut self.slides);
        self.undone.push(step.reversed());
        self.is_saved = false;
        Some(at)
    }

    /// Redoes the last undone step, and returns the slide it changed.
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
pub(super) mod tests;
