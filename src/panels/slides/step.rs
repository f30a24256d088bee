//! One change of a story, which can be made and taken back.

use serde::{Deserialize, Serialize};

use crate::model::{Localised, Slide};
use crate::text::Language;

/// One of the texts of a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// What it says, in a few words.
    Title,
    /// A few sentences.
    Body,
    /// What the speaker alone sees.
    Notes,
}

impl Part {
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

    /// What it says of `slide` in `language` itself; empty where nothing is written in that language.
    pub fn of(self, slide: &Slide, language: Language) -> &str {
        let text = match self {
            Self::Title => Some(&slide.title),
            Self::Body => slide.body.as_ref(),
            Self::Notes => slide.notes.as_ref(),
        };
        text.map_or("", |text| match language {
            Language::Fr => &text.fr,
            Language::En => text.en.as_deref().unwrap_or_default(),
        })
    }

    fn write(self, slide: &mut Slide, language: Language, said: &str) {
        match self {
            Self::Title => set(&mut slide.title, language, said),
            Self::Body => set_some(&mut slide.body, language, said),
            Self::Notes => set_some(&mut slide.notes, language, said),
        }
    }
}

fn set(text: &mut Localised, language: Language, said: &str) {
    match language {
        Language::Fr => said.clone_into(&mut text.fr),
        Language::En => text.en = Some(said.to_owned()).filter(|said| !said.is_empty()),
    }
}

fn set_some(text: &mut Option<Localised>, language: Language, said: &str) {
    let mut now = text.take().unwrap_or_default();
    set(&mut now, language, said);
    *text = Some(now).filter(|now| *now != Localised::default());
}

/// A change of a story. Slides are counted from 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Step {
    /// This slide comes to stand there.
    Insert(usize, Slide),
    /// This slide, which stands there, goes.
    Remove(usize, Slide),
    /// The slide that stands at the first place goes to the second.
    Move(usize, usize),
    /// A text of a slide is another.
    Write {
        /// Where the slide stands.
        at: usize,
        /// Which text.
        part: Part,
        /// In which language.
        language: Language,
        /// What it said.
        before: String,
        /// What it says.
        after: String,
    },
    /// A slide shows something else on the map.
    Look {
        /// Where the slide stands.
        at: usize,
        /// What it showed.
        before: String,
        /// What it shows.
        after: String,
    },
}

impl Step {
    /// Makes the change, and says which slide one then looks at.
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

    /// The change that takes this one back.
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

    /// This step and the `next` one as one, when both go on writing the same text.
    pub(super) fn joined(&self, next: &Self) -> Option<Self> {
        let (
            Self::Write { at, part, language, before, .. },
            Self::Write { at: next_at, part: next_part, language: next_language, after, .. },
        ) = (self, next)
        else {
            return None;
        };
        ((at, part, language) == (next_at, next_part, next_language)).then(|| Self::Write {
            at: *at,
            part: *part,
            language: *language,
            before: before.clone(),
            after: after.clone(),
        })
    }
}
