//! The panel of the slides: its edits, and the effects for the page.

use super::drawn::drawn;
use super::view::{slide_of, state_of};
use super::{Draft, SlideText};
use crate::markup::Element;
use crate::model::{Localised, Map, with_story};
use crate::panels::{Context, Effect, Panel};
use crate::reading::{Reading, from_hash, to_hash};
use crate::text::{Language, SlidesWords};

/// The last message, in the panel's texts.
pub(super) type Notice = fn(&SlidesWords) -> &'static str;

/// The panel that edits the story.
#[derive(Clone, Debug)]
pub struct SlidesPanel {
    draft: Draft,
    /// The slide whose form is shown, counted from 0.
    chosen: usize,
    notice: Option<Notice>,
    /// Whether the page is saving a file.
    is_saving: bool,
}

impl SlidesPanel {
    /// The panel as it opens: on the current slide, else on the last.
    pub fn of(context: &Context) -> Self {
        let story = &context.map.story;
        let chosen = context.reading.slide.unwrap_or(story.len()).saturating_sub(1);
        Self { draft: Draft::of(story), chosen, notice: None, is_saving: false }
    }

    /// Shows the story as it is now, and keeps the draft.
    fn tell(&self, context: &Context) -> Vec<Effect> {
        let story = with_story(&context.data, &self.draft.published());
        let kept = if self.draft.has_history() { self.draft.to_bytes() } else { Vec::new() };
        let is_unsaved = self.draft.is_unsaved();
        story.map(|data| Effect::Story { data, kept, is_unsaved }).into_iter().collect()
    }

    fn say(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    fn go_back(&mut self, went: Option<usize>, done: Notice, nothing: Notice) {
        self.chosen = went.unwrap_or(self.chosen);
        self.say(if went.is_some() { done } else { nothing });
    }

    fn shift(&mut self, from: usize, to: usize) {
        self.draft.shift(from, to);
        self.chosen = to.min(self.draft.slides().len().saturating_sub(1));
        self.say(|words| words.moved);
    }

    fn add(&mut self, context: &Context) {
        let name = |language: Language| language.slides_words().new_slide.to_owned();
        let unnamed = Localised { fr: name(Language::Fr), en: Some(name(Language::En)) };
        let at = if self.draft.slides().is_empty() { 0 } else { self.chosen + 1 };
        if self.draft.insert(at, slide_of(&context.reading, &context.map, unnamed)) {
            self.chosen = at;
            self.say(|words| words.added);
        } else {
            self.say(|words| words.no_room);
        }
    }
}

impl Panel for SlidesPanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        let words = context.reading.language.slides_words();
        drawn(&self.draft, self.chosen, context.reading.language, self.notice.map_or("", |notice| notice(words)))
    }

    fn on_input(&mut self, context: &Context, name: &str, value: &str) {
        let place = |value: &str| value.parse::<usize>().ok().filter(|at| *at < self.draft.slides().len());
        match name {
            "slide" => self.chosen = place(value).unwrap_or(self.chosen),
            "grip" => {
                if let Some((from, to)) = value.split_once(' ')
                    && let (Some(from), Some(to)) = (place(from), place(to))
                {
                    return self.shift(from, to);
                }
            }
            _ => {
                if let Some(part) = SlideText::ALL.into_iter().find(|part| part.id() == name) {
                    self.draft.write(self.chosen, part, context.reading.language, value);
                }
            }
        }
        self.notice = None;
    }

    fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect> {
        self.notice = self.notice.filter(|_| name == "tell");
        match name {
            "tell" => {}
            "add" => self.add(context),
            "up" => self.shift(self.chosen, self.chosen.saturating_sub(1)),
            "down" => self.shift(self.chosen, self.chosen + 1),
            "remove" => {
                self.draft.remove(self.chosen);
                self.chosen = self.chosen.min(self.draft.slides().len().saturating_sub(1));
                self.say(|words| words.removed);
            }
            "look" => {
                let is_short = self.draft.look(self.chosen, state_of(&context.reading, &context.map));
                self.say(if is_short { |words| words.looked } else { |words| words.no_room });
            }
            "undo" => {
                let went = self.draft.undo();
                self.go_back(went, |words| words.undone, |words| words.nothing_to_undo);
            }
            "redo" => {
                let went = self.draft.redo();
                self.go_back(went, |words| words.redone, |words| words.nothing_to_redo);
            }
            "show" => {
                let mut effects = self.tell(context);
                effects.push(Effect::Read(Box::new(self.reading_of_chosen(context))));
                effects.push(Effect::Close);
                return effects;
            }
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
            self.notice = if is_shown { None } else { Some(|words| words.restored) };
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
    /// The reader's view of the chosen slide of the draft.
    fn reading_of_chosen(&self, context: &Context) -> Reading {
        let Reading { language, theme, view, .. } = context.reading;
        let told = Map { story: self.draft.published(), ..(*context.map).clone() };
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
mod tests {
    use super::*;
    use crate::model::check;
    use crate::panels::context::samples;

    fn story(effects: &[Effect]) -> Vec<crate::model::Slide> {
        let Some(Effect::Story { data, .. }) = effects.first() else { panic!("{effects:?}") };
        check(data).unwrap().story
    }

    fn said(panel: &SlidesPanel, context: &Context) -> String {
        panel.markup(context).iter().map(Element::all_text).collect()
    }

    #[test]
    fn one_adds_names_moves_and_hands_on_a_slide() {
        let context = samples::bundled("slide=6&select=flac");
        let mut panel = SlidesPanel::of(&context);
        assert_eq!(story(&panel.on_click(&context, "add"))[6].title.fr, "Fondation Lucie et André Chagnon");
        assert!(said(&panel, &context).contains("Diapositive ajoutée."));
        panel.on_input(&context, "title", "Qui paie");
        panel.on_input(&context, "body", "*Peu*.");
        let effects = panel.on_click(&context, "up");
        let told = story(&effects);
        assert_eq!(
            (told.len(), told[5].title.fr.as_str(), told[5].state.as_str()),
            (18, "Qui paie", "select=flac&lift-roles=funder")
        );
    }

    #[test]
    fn the_draft_is_kept_and_taken_up() {
        let context = samples::bundled("lang=en");
        let mut panel = SlidesPanel::of(&context);
        panel.on_input(&context, "slide", "0");
        panel.on_input(&context, "title", "Other");
        let [Effect::Story { data, kept, is_unsaved: true }] = &panel.on_click(&context, "tell")[..] else { panic!() };
        // After a reload the file is the former one; otherwise, the one with the edited story.
        for (data, is_said) in [(&*context.data, true), (data.as_str(), false)] {
            let context = samples::context(data, "lang=en");
            let mut again = SlidesPanel::of(&context);
            again.restore(&context, kept);
            assert_eq!(again.draft, panel.draft);
            assert_eq!(said(&again, &context).contains("found again"), is_said);
        }
        let other = samples::context(include_str!("../../../tests/corpus/good/small.json"), "");
        let mut stranger = SlidesPanel::of(&other);
        stranger.restore(&other, kept);
        assert_eq!(stranger.draft, Draft::of(&other.map.story), "a draft of another story is not taken up");
        panel.on_click(&context, "undo");
        let [Effect::Story { data, is_unsaved: false, .. }] = &panel.on_click(&context, "tell")[..] else { panic!() };
        assert_eq!(**data, *context.data);
    }

    #[test]
    fn what_is_saved_is_the_file_and_it_is_said() {
        let context = samples::bundled("");
        let mut panel = SlidesPanel::of(&context);
        panel.on_click(&context, "remove");
        let effects = panel.on_click(&context, "save");
        let [Effect::Story { data, is_unsaved: false, .. }, Effect::Save { name, text, .. }] = &effects[..] else {
            panic!()
        };
        assert_eq!((name.as_str(), data), ("carte-sociale.json", text));
        panel.effects_finished(false);
        assert!(panel.draft.is_unsaved() && said(&panel, &context).contains("n’a pas permis"));
        panel.on_click(&context, "save");
        panel.effects_finished(true);
        assert!(!panel.draft.is_unsaved() && said(&panel, &context).contains("Fichier téléchargé"));
    }

    #[test]
    fn what_is_shown_is_the_slide_to_this_reader() {
        let context = samples::bundled("lang=en&theme=dark");
        let mut panel = SlidesPanel::of(&context);
        panel.on_input(&context, "slide", "4");
        let effects = panel.on_click(&context, "show");
        let shown = from_hash("slide=5&lang=en&theme=dark", &context.map, &Reading::default());
        assert_eq!(effects[1..], [Effect::Read(Box::new(shown)), Effect::Close]);
    }

    #[test]
    fn an_empty_story_gets_its_first_slide() {
        let mut context = samples::bundled("");
        let data = with_story(&context.data, &[]).unwrap();
        context = samples::context(&data, "highlight=groupe-de-reflexion");
        let mut panel = SlidesPanel::of(&context);
        for nothing in ["up", "down", "remove", "look", "undo", "redo"] {
            assert!(story(&panel.on_click(&context, nothing)).is_empty(), "{nothing}");
        }
        assert_eq!(story(&panel.on_click(&context, "add")).len(), 1);
        panel.on_click(&context, "remove");
        assert_eq!(story(&panel.on_click(&context, "undo")).len(), 1);
    }
}
