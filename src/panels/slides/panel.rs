//! The panel of the slides: its edits, and the effects for the page.

use super::drawn::drawn;
use super::pictures::Pictures;
use super::view::{slide_of, state_of};
use super::{Draft, SlideText, Step};
use crate::markup::Element;
use crate::model::{Localised, Map, with_story};
use crate::panels::{Context, Effect, Panel};
use crate::reading::{Reading, compared_in, comparing, from_hash, is_file_name, to_hash};
use crate::text::{Language, SlidesWords};

/// The panel that edits the story.
#[derive(Clone, Debug)]
pub struct SlidesPanel {
    draft: Draft,
    /// The slide whose form is shown, counted from 0.
    chosen: usize,
    /// The last message.
    notice: String,
    /// Whether the page is saving a file.
    is_saving: bool,
    /// Whether the map is to show the chosen slide.
    is_to_show: bool,
    /// The texts, in the language of the last click.
    words: &'static SlidesWords,
    pictures: Pictures,
}

impl SlidesPanel {
    /// The panel as it opens: on the current slide, else on the last.
    pub fn of(context: &Context) -> Self {
        let story = &context.map.story;
        Self {
            draft: Draft::of(story, context.map.language_for(Language::default())),
            chosen: context.reading.slide.unwrap_or(story.len()).saturating_sub(1),
            notice: String::new(),
            is_saving: false,
            is_to_show: false,
            words: context.reading.language.slides_words(),
            pictures: Pictures::default(),
        }
    }

    /// Shows the story as it is now, and the chosen slide if that changed; keeps the draft.
    fn tell(&mut self, context: &Context) -> Vec<Effect> {
        let story = with_story(&context.data, &self.draft.published());
        let kept = if self.draft.has_history() { self.draft.to_bytes() } else { Vec::new() };
        let is_unsaved = self.draft.is_unsaved();
        let mut effects: Vec<_> = story.map(|data| Effect::Story { data, kept, is_unsaved }).into_iter().collect();
        if std::mem::take(&mut self.is_to_show) && !self.draft.slides().is_empty() {
            effects.push(Effect::Read(Box::new(self.reading_of_chosen(context))));
        }
        effects
    }

    fn say(&mut self, notice: fn(&SlidesWords) -> &'static str) {
        notice(self.words).clone_into(&mut self.notice);
    }

    /// Undoes a step, or makes it again.
    fn go_back(&mut self, is_undo: bool) {
        let words = self.words;
        let kind = self.draft.next_back(is_undo).map(Step::kind);
        let went = if is_undo { self.draft.undo() } else { self.draft.redo() };
        let (Some(at), Some(kind)) = (went, kind) else {
            let nothing = if is_undo { words.nothing_to_undo } else { words.nothing_to_redo };
            return nothing.clone_into(&mut self.notice);
        };
        self.chosen = at;
        self.is_to_show = true;
        let done = if is_undo { words.undone } else { words.redone };
        // The rest tells two messages in a row apart: a live region announces changes only.
        let [of, rest, end] = words.step_of;
        let (place, left) = ((at + 1).to_string(), self.draft.depth(is_undo).to_string());
        self.notice = [done, words.steps.get(kind).copied().unwrap_or_default(), of, &place, rest, &left, end].concat();
    }

    fn shift(&mut self, from: usize, to: usize) {
        self.draft.shift(from, to);
        let count = self.draft.slides().len();
        self.chosen = to.min(count.saturating_sub(1));
        self.is_to_show = true;
        let [moved, of] = self.words.moved;
        self.notice = [moved, &(self.chosen + 1).to_string(), of, &count.to_string(), "."].concat();
    }

    fn add(&mut self, context: &Context) {
        let name = |text: Localised, language: &Language| text.with(*language, language.slides_words().new_slide);
        let unnamed = context.map.languages.iter().fold(Localised::default(), name);
        let at = if self.draft.slides().is_empty() { 0 } else { self.chosen + 1 };
        if self.draft.insert(at, slide_of(&context.reading, &context.map, unnamed)) {
            self.chosen = at;
            self.is_to_show = true;
            self.say(|words| words.added);
        } else {
            self.say(|words| words.no_room);
        }
    }
}

impl Panel for SlidesPanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        let told = self.told(context);
        let pictures = self.pictures.of(&told, &context.layout(), &context.reading);
        drawn(&self.draft, self.chosen, context, &self.notice, pictures)
    }

    fn on_input(&mut self, context: &Context, name: &str, value: &str) {
        let place = |value: &str| value.parse::<usize>().ok().filter(|at| *at < self.draft.slides().len());
        match name {
            "slide" => {
                self.chosen = place(value).unwrap_or(self.chosen);
                self.is_to_show = true;
            }
            "grip" => {
                if let Some((from, to)) = value.split_once(' ')
                    && let (Some(from), Some(to)) = (place(from), place(to))
                {
                    return self.shift(from, to);
                }
            }
            "compared" => {
                let edition = Some(value.trim()).filter(|name| !name.is_empty());
                if edition.is_some_and(|name| !is_file_name(name)) {
                    return self.say(|words| words.compared_why);
                }
                if let Some(slide) = self.draft.slides().get(self.chosen) {
                    self.draft.look(self.chosen, comparing(&slide.state, edition));
                }
            }
            _ => {
                if let Some(part) = SlideText::ALL.into_iter().find(|part| part.id() == name) {
                    self.draft.write(self.chosen, part, context.map.language_for(context.reading.language), value);
                }
            }
        }
        self.notice.clear();
    }

    fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect> {
        if name != "tell" {
            self.notice.clear();
            self.words = context.reading.language.slides_words();
        }
        match name {
            "tell" => {}
            "add" => self.add(context),
            "up" => self.shift(self.chosen, self.chosen.saturating_sub(1)),
            "down" => self.shift(self.chosen, self.chosen + 1),
            "remove" => {
                self.draft.remove(self.chosen);
                self.chosen = self.chosen.min(self.draft.slides().len().saturating_sub(1));
                self.is_to_show = true;
                self.say(|words| words.removed);
            }
            "look" => {
                let edition = self.draft.slides().get(self.chosen).and_then(|slide| compared_in(&slide.state));
                let state = comparing(&state_of(&context.reading, &context.map), edition);
                let is_short = self.draft.look(self.chosen, state);
                self.is_to_show = is_short;
                self.say(if is_short { |words| words.looked } else { |words| words.no_room });
            }
            "undo" | "redo" => self.go_back(name == "undo"),
            "show" => self.is_to_show = true,
            "save" | "file" => {
                self.is_saving = true;
                self.draft.save();
                let mut effects = self.tell(context);
                if let Some(Effect::Story { data, .. }) = effects.first() {
                    let text = data.clone();
                    let data = Effect::Save { name: file_name(context), mime: "application/json", text };
                    effects.push(if name == "file" { Effect::Download("html") } else { data });
                }
                return effects;
            }
            _ => return Vec::new(),
        }
        self.tell(context)
    }

    fn restore(&mut self, context: &Context, kept: &[u8]) {
        let Some(draft) = Draft::from_bytes(kept) else { return };
        let story = &context.map.story;
        let is_shown = draft.published() == *story;
        if is_shown || draft.original() == story {
            self.notice.clear();
            if !is_shown {
                self.say(|words| words.restored);
            }
            self.chosen = self.chosen.min(draft.slides().len().saturating_sub(1));
            self.draft = draft;
        }
    }

    fn effects_finished(&mut self, succeeded: bool) {
        match (std::mem::take(&mut self.is_saving), succeeded) {
            (true, true) => self.say(|words| words.saved),
            (true, false) => {
                self.draft.unsave();
                self.say(|words| words.not_saved);
            }
            (false, true) => {}
            (false, false) => self.say(|words| words.refused),
        }
    }
}

impl SlidesPanel {
    /// The map with the story of the draft.
    fn told(&self, context: &Context) -> Map {
        Map { story: self.draft.published(), ..(*context.map).clone() }
    }

    /// The reader's view of the chosen slide of the draft.
    fn reading_of_chosen(&self, context: &Context) -> Reading {
        let Reading { language, theme, view, .. } = context.reading;
        let told = self.told(context);
        let reader = Reading { view, language, theme, ..Reading::default() };
        let own = to_hash(&reader, &told, &Reading::default());
        let hash = [&["slide=", &(self.chosen + 1).to_string()].concat(), own.as_str()].join("&");
        from_hash(&hash, &told, &Reading::default())
    }
}

/// The name of the published data file.
fn file_name(context: &Context) -> String {
    let address = context.addresses.data.as_deref().unwrap_or_default();
    let name = address.split(['?', '#']).next().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
    if name.strip_suffix(".json").is_some() { name.to_owned() } else { "carte-sociale.json".to_owned() }
}

#[cfg(test)]
mod tests;
