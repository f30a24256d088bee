//! Texts in other languages, which are fetched once the reader chooses one.

use leptos::prelude::*;

use super::State;
use super::browser::Host;
use crate::model::Map;
use crate::reading::{Action, Reading};
use crate::text::Language;

/// What is known of the texts that the map lacks.
#[derive(Clone, Copy)]
pub(super) enum Texts {
    /// Nobody needed them.
    Unasked,
    /// They are requested, and this language waits for them.
    Awaited(Language),
    /// They have come, or cannot: then those that the map has stand for them.
    Settled,
}

impl Texts {
    /// For a map that starts with this reading: in the language that it has until it has the other one too.
    pub(super) fn at_start(map: &Map, reading: &mut Reading, host: &Host) -> Self {
        let Some(only) = map.only_language.filter(|_| !map.speaks(reading.language)) else { return Self::Unasked };
        host.translate();
        Self::Awaited(std::mem::replace(&mut reading.language, only))
    }
}

impl State {
    /// Lets everything of `next` take effect but a language whose texts the map lacks, which it requests: until they come, the
    /// language stays as it is `now`.
    pub(super) fn await_texts(self, map: &Map, now: Language, next: &mut Reading) {
        if map.speaks(next.language) || matches!(self.texts.try_get_value(), Some(Texts::Settled)) {
            return;
        }
        self.texts.set_value(Texts::Awaited(std::mem::replace(&mut next.language, now)));
        let _ = self.host.try_with_value(Host::translate);
    }

    /// Sets the language that waited for its texts.
    pub fn translated(self) {
        if let Some(Texts::Awaited(language)) = self.texts.try_get_value() {
            self.texts.set_value(Texts::Settled);
            self.dispatch(&Action::SetLanguage(language));
        }
    }
}
