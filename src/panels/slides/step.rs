//! One edit of a story, which can be applied and inverted.

use serde::{Deserialize, Serialize};

use crate::model::{Localised, Slide};
use crate::text::Language;

/// How many bytes of typing one step of undo takes back, at most: some words, not the whole text.
const TYPED_AT_ONCE: usize = 40;

/// One of the texts of a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SlideText {
    /// Its title.
    Title,
    /// Its text, a few sentences.
    Body,
    /// Its speaker notes.
    Notes,
}

impl SlideText {
    /// Every part, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Title, Self::Body, Self::Notes];

    /// The name of its field.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Body => "body",
            Self::Notes => "notes",
        }
    }

    /// Its text on `slide` in `language`, without fallback; empty where that language has none.
    pub fn of(self, slide: &Slide, language: Language) -> &str {
        let text = match self {
            Self::Title => Some(&slide.title),
            Self::Body => slide.body.as_ref(),
            Self::Notes => slide.notes.as_ref(),
        };
        text.map_or("", |text| text.written(language))
    }

    fn write(self, slide: &mut Slide, language: Language, said: &str) {
        match self {
            Self::Title => slide.title.set(language, said.to_owned()),
            Self::Body => set_some(&mut slide.body, language, said),
            Self::Notes => set_some(&mut slide.notes, language, said),
        }
    }
}

fn set_some(text: &mut Option<Localised>, language: Language, said: &str) {
    let mut now = text.take().unwrap_or_default();
    now.set(language, said.to_owned());
    *text = Some(now).filter(|now| !now.is_empty());
}

/// An edit of a story. Slides are counted from 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Step {
    /// Inserts this slide there.
    Insert(usize, Slide),
    /// Deletes this slide, which is there.
    Remove(usize, Slide),
    /// Moves the slide at the first place to the second.
    Move(usize, usize),
    /// Replaces a text of a slide.
    Write {
        /// The place of the slide.
        at: usize,
        /// Which text.
        part: SlideText,
        /// Its language.
        language: Language,
        /// The old text.
        before: String,
        /// The new text.
        after: String,
    },
    /// Replaces what a slide shows on the map.
    Look {
        /// The place of the slide.
        at: usize,
        /// The old state.
        before: String,
        /// The new state.
        after: String,
    },
}

impl Step {
    /// Applies the edit, and returns the slide to look at next.
    pub(super) fn make(&self, slides: &mut Vec<Slide>) -> usize {
        match self {
            Self::Insert(at, slide) if *at <= slides.len() => slides.insert(*at, slide.clone()),
            Self::Remove(at, _) if *at < slides.len() => drop(slides.remove(*at)),
            Self::Move(from, to) if *from < slides.len() && *to < slides.len() => {
                let slide = slides.remove(*from);
                slides.insert(*to, slide);
            }
            Self::Write { at, part, language, after, .. } => {
                if let Some(slide) = slides.get_mut(*at) {
                    part.write(slide, *language, after);
                }
            }
            Self::Look { at, after, .. } => {
                if let Some(slide) = slides.get_mut(*at) {
                    slide.state.clone_from(after);
                }
            }
            // A step of another story changes nothing.
            _ => {}
        }
        match self {
            Self::Insert(at, _) | Self::Move(_, at) | Self::Write { at, .. } | Self::Look { at, .. } => *at,
            Self::Remove(at, _) => (*at).min(slides.len().saturating_sub(1)),
        }
    }

    /// The inverse edit.
    pub(super) fn reversed(self) -> Self {
        match self {
            Self::Insert(at, slide) => Self::Remove(at, slide),
            Self::Remove(at, slide) => Self::Insert(at, slide),
            Self::Move(from, to) => Self::Move(to, from),
            Self::Write { at, part, language, before, after } => {
                Self::Write { at, part, language, before: after, after: before }
            }
            Self::Look { at, before, after } => Self::Look { at, before: after, after: before },
        }
    }

    /// Which kind of edit it is: the place of its name in the texts of the editor.
    pub(super) const fn kind(&self) -> usize {
        match self {
            Self::Insert(..) => 0,
            Self::Remove(..) => 1,
            Self::Move(..) => 2,
            Self::Write { .. } => 3,
            Self::Look { .. } => 4,
        }
    }

    /// This step merged with the `next` one, when both edit the same text and it is still short.
    pub(super) fn joined(&self, next: &Self) -> Option<Self> {
        let (
            Self::Write { at, part, language, before, .. },
            Self::Write { at: next_at, part: next_part, language: next_language, after, .. },
        ) = (self, next)
        else {
            return None;
        };
        let is_short = before.len().abs_diff(after.len()) <= TYPED_AT_ONCE;
        (is_short && (at, part, language) == (next_at, next_part, next_language)).then(|| Self::Write {
            at: *at,
            part: *part,
            language: *language,
            before: before.clone(),
            after: after.clone(),
        })
    }
}
