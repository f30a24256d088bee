//! Texts that are fetched once they are needed: those in other languages, the map's and the interface's, and those of cards.

use leptos::prelude::*;

use super::State;
use super::browser::Host;
use super::screen::Details;
use crate::model::Map;
use crate::reading::{Action, Reading};
use crate::text::Language;

/// What is known of the texts that are not there.
#[derive(Clone, Copy)]
pub(super) enum Texts {
    /// Nobody needed them.
    Unasked,
    /// They are requested, and this language waits for them.
    Awaited(Language),
    /// Those in this language have come, or cannot: then the texts that are there stand for them.
    Settled(Language),
}

impl Texts {
    /// For a map that starts with this reading: in a language that is there, until the one of the reading is.
    pub(super) fn at_start(map: &Map, reading: &mut Reading, host: &Host) -> Self {
        if is_here(map, reading.language) {
            return Self::Unasked;
        }
        request(map, reading.language, host);
        let here = map.choices().into_iter().find(|choice| is_here(map, *choice));
        Self::Awaited(std::mem::replace(&mut reading.language, here.or(map.only_language).unwrap_or_default()))
    }
}

impl State {
    /// Lets everything of `next` take effect but a language whose texts are not there, which it requests: until they come, the
    /// language stays as it is `now`.
    pub(super) fn await_texts(self, map: &Map, now: Language, next: &mut Reading) {
        let is_settled = matches!(self.texts.try_get_value(), Some(Texts::Settled(tried)) if tried == next.language);
        if is_settled || is_here(map, next.language) {
            return;
        }
        let language = std::mem::replace(&mut next.language, now);
        self.texts.set_value(Texts::Awaited(language));
        let _ = self.host.try_with_value(|host| request(map, language, host));
    }

    /// Requests the texts of cards if the reading needs them.
    pub fn complete_for_reading(self) {
        if self.reading_now().is_some_and(|reading| reading.needs_details()) {
            self.complete();
        }
    }

    /// Requests the texts of cards if the map came without, and they are not on their way.
    pub(super) fn complete(self) {
        let is_brief = self.map.try_get_untracked().is_some_and(|map| map.is_brief);
        if is_brief && self.screen.details.now() != Details::Awaited {
            self.screen.details.set(Details::Awaited);
            let language = self.language.get_untracked();
            let _ = self.host.try_with_value(|host| host.translate(language.of_interface().tag(), true));
        }
    }

    /// Sets the language that waited for its texts.
    pub fn translated(self) {
        self.screen.details.set(Details::Settled);
        if let Some(Texts::Awaited(language)) = self.texts.try_get_value() {
            self.texts.set_value(Texts::Settled(language));
            self.dispatch(&Action::SetLanguage(language));
        }
    }
}

/// Whether all that a reader of `language` sees is there.
fn is_here(map: &Map, language: Language) -> bool {
    map.speaks(language) && language.is_loaded()
}

fn request(map: &Map, language: Language, host: &Host) {
    host.translate(language.of_interface().tag(), !map.speaks(language));
}
