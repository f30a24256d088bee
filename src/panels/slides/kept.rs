//! A draft as one text, which a page keeps while the panel is closed.
//!
//! It is a row of words, each its length in bytes, a colon and what it says, so that no word needs an escape.

use super::{Draft, Part, Step};
use crate::model::{Localised, Slide};
use crate::text::Language;

/// What the text begins with, so that a later form of it is not taken for this one.
const VERSION: &str = "1";

impl Draft {
    /// The draft as one text.
    pub fn to_text(&self) -> String {
        let mut words = Words::default();
        words.push(VERSION);
        words.push(if self.is_saved { "saved" } else { "" });
        for slides in [&self.original, &self.slides] {
            words.push(&slides.len().to_string());
            for slide in slides {
                words.push_slide(slide);
            }
        }
        for steps in [&self.done, &self.undone] {
            words.push(&steps.len().to_string());
            for step in steps {
                words.push_step(step);
            }
        }
        words.0
    }

    /// The draft that [`to_text`](Self::to_text) wrote; `None` for any other text.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut reader = Reader(text);
        if reader.word()? != VERSION {
            return None;
        }
        let is_saved = reader.word()? == "saved";
        let (original, slides) = (reader.all(Reader::slide)?, reader.all(Reader::slide)?);
        let (done, undone) = (reader.all(Reader::step)?, reader.all(Reader::step)?);
        reader.0.is_empty().then_some(Self { original, slides, done, undone, is_saved })
    }
}

/// The text so far.
#[derive(Default)]
struct Words(String);

impl Words {
    fn push(&mut self, word: &str) {
        self.0.push_str(&word.len().to_string());
        self.0.push(':');
        self.0.push_str(word);
    }

    fn push_number(&mut self, number: usize) {
        self.push(&number.to_string());
    }

    fn push_texts(&mut self, text: Option<&Localised>) {
        for said in [text.map(|text| text.fr.as_str()), text.and_then(|text| text.en.as_deref())] {
            self.push(&said.map_or_else(String::new, |said| ["+", said].concat()));
        }
    }

    fn push_slide(&mut self, slide: &Slide) {
        self.push_texts(Some(&slide.title));
        self.push_texts(slide.body.as_ref());
        self.push_texts(slide.notes.as_ref());
        self.push(&slide.state);
    }

    fn push_step(&mut self, step: &Step) {
        match step {
            Step::Insert(at, slide) | Step::Remove(at, slide) => {
                self.push(if matches!(step, Step::Insert(..)) { "insert" } else { "remove" });
                self.push_number(*at);
                self.push_slide(slide);
            }
            Step::Move(from, to) => {
                self.push("move");
                self.push_number(*from);
                self.push_number(*to);
            }
            Step::Write { at, part, language, before, after } => {
                self.push("write");
                self.push_number(*at);
                for word in [part.id(), language.tag(), before, after] {
                    self.push(word);
                }
            }
            Step::Look { at, before, after } => {
                self.push("look");
                self.push_number(*at);
                self.push(before);
                self.push(after);
            }
        }
    }
}

/// What is not read yet.
struct Reader<'text>(&'text str);

impl<'text> Reader<'text> {
    fn word(&mut self) -> Option<&'text str> {
        let (length, rest) = self.0.split_once(':')?;
        let (word, rest) = rest.split_at_checked(length.parse().ok()?)?;
        self.0 = rest;
        Some(word)
    }

    fn number(&mut self) -> Option<usize> {
        self.word()?.parse().ok()
    }

    fn all<T>(&mut self, read: fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut all = Vec::new();
        for _ in 0..self.number()? {
            all.push(read(self)?);
        }
        Some(all)
    }

    #[allow(clippy::option_option, reason = "what cannot be read is not a text that is not there")]
    fn texts(&mut self) -> Option<Option<Localised>> {
        let (french, english) = (self.word()?, self.word()?.strip_prefix('+'));
        let french = french.strip_prefix('+');
        Some(french.map(|french| Localised { fr: french.to_owned(), en: english.map(str::to_owned) }))
    }

    fn slide(&mut self) -> Option<Slide> {
        let (title, body, notes) = (self.texts()??, self.texts()?, self.texts()?);
        Some(Slide { title, body, notes, state: self.word()?.to_owned() })
    }

    fn step(&mut self) -> Option<Step> {
        let (kind, at) = (self.word()?, self.number()?);
        Some(match kind {
            "insert" => Step::Insert(at, self.slide()?),
            "remove" => Step::Remove(at, self.slide()?),
            "move" => Step::Move(at, self.number()?),
            "write" => {
                let part = self.word()?;
                let part = Part::ALL.into_iter().find(|known| known.id() == part)?;
                let language = Language::from_tag(self.word()?)?;
                let (before, after) = (self.word()?.to_owned(), self.word()?.to_owned());
                Step::Write { at, part, language, before, after }
            }
            "look" => Step::Look { at, before: self.word()?.to_owned(), after: self.word()?.to_owned() },
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::draft::tests::{after, deeds};
    use super::*;
    use crate::model::check;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_draft_is_read_back(deeds in deeds(), is_saved in any::<bool>()) {
            let story = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap().story;
            let mut draft = after(&story, &deeds);
            if is_saved {
                draft.save();
            }
            prop_assert_eq!(Draft::from_text(&draft.to_text()), Some(draft));
        }

        #[test]
        fn any_other_text_is_refused(text in "[0-9:a-z+é]{0,30}", cut in any::<prop::sample::Index>()) {
            prop_assert_eq!(Draft::from_text(&text), None);
            let whole = Draft::of(&[]).to_text();
            let cut = cut.index(whole.len());
            prop_assert_eq!(Draft::from_text(&whole[..cut]), None);
        }
    }
}
