//! The panel: the other edition is read, then compared with the map on the page.

use std::sync::Arc;

use super::comparison::{Comparison, Side};
use super::drawn::{drawn, drawn_on_slide};
use super::state::{ComparePanel, Task};
use crate::export::file_name;
use crate::import::Options;
use crate::markup::Element;
use crate::model::{Map, check};
use crate::opening::{Answer, Bytes, Request, Started};
use crate::panels::merge::MergePanel;
use crate::panels::{Context, Effect, Panel, PickedFile};

impl ComparePanel {
    fn begin(&mut self, first: Option<Request>) {
        let (today, address) = (std::mem::take(&mut self.today), std::mem::take(&mut self.address));
        let task = if first.is_some() { Task::Read } else { Task::None };
        *self = Self { first, task, shown: 1, today, address, is_on_slide: self.is_on_slide, ..Self::default() };
    }

    fn set(&mut self, task: Task) {
        self.waiting.begin();
        self.task = task;
    }

    /// How a table is understood.
    fn options(&self) -> Options {
        let date = if self.read.date.is_empty() { &self.today } else { &self.read.date };
        Options { language: self.language, date: date.clone(), ..Options::default() }
    }

    /// The file was made into a map: compares it with the map of the page.
    fn compare(&mut self, context: &Context, text: &str, map: Option<&Bytes>) {
        self.set(Task::None);
        let words = context.reading.language.compare_words();
        let Some(map) = map.and_then(|map| Map::from_bytes(&map.0).ok()) else {
            self.problems = check(text).err().unwrap_or_default();
            return;
        };
        let first = || self.read.files.first().map(|file| file.name.clone());
        let name = self.read.map.clone().or_else(first).unwrap_or_default();
        self.is_of_table = self.read.map.is_none();
        let own = Side::of(&context.data, Arc::clone(&context.map), words.shown, context.known_layout().cloned());
        if let (Some(mut other), Some(own)) = (Side::of(text, Arc::new(map), &name, None), own) {
            self.completed = None;
            if let Some((side, text)) = self.is_of_table.then(|| other.completed(&own)).flatten() {
                (other, self.completed) = (side, Some(text));
            }
            // Of two of the same date, the table is what has just come in.
            self.is_other_after = if self.is_of_table { !own.is_after(&other) } else { other.is_after(&own) };
            let (before, after) = if self.is_other_after { (own, other) } else { (other, own) };
            self.comparison = Some(Comparison::of(before, after, self.is_of_table));
            self.set(Task::Arrange);
        } else {
            words.invalid.clone_into(&mut self.notice);
        }
    }

    /// The files were read.
    fn understand(&mut self, read: Started) {
        self.read = read;
        self.set(if self.read.files.is_empty() { Task::None } else { Task::Make });
    }

    /// The comparison is another one: its picture too, unless the places are still looked for.
    fn draw_again(&mut self) {
        if self.task == Task::None {
            self.set(Task::Draw);
        }
    }
}

impl Panel for ComparePanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        match &self.merge {
            Some(merge) => merge.markup(context),
            None if self.is_on_slide => drawn_on_slide(self, context.reading.language),
            None => drawn(self, context.reading.language),
        }
    }

    fn on_input(&mut self, _: &Context, name: &str, value: &str) {
        if name == "phase" {
            return self.waiting.on_input(value);
        }
        if let Some(merge) = &mut self.merge {
            return merge.on_input(name, value);
        }
        self.notice.clear();
        match name {
            "today" => value.clone_into(&mut self.today),
            "address" => value.clone_into(&mut self.address),
            "published" => {
                value.clone_into(&mut self.address);
                self.is_fetching = true;
            }
            "only" => value.clone_into(&mut self.only),
            "sign" => value.clone_into(&mut self.only_sign),
            "show" => self.shown = value.parse().ok().filter(|at| *at < 3).unwrap_or(self.shown),
            "order" if (value == "after") != self.is_other_after => {
                self.is_other_after = !self.is_other_after;
                self.comparison = self.comparison.take().map(Comparison::turned);
                self.draw_again();
            }
            _ => {}
        }
    }

    fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect> {
        self.notice.clear();
        self.language = context.reading.language;
        let words = self.language.compare_words();
        if name == "leave" {
            self.merge = None;
        }
        if let Some(merge) = &mut self.merge {
            return merge.on_click(context, name);
        }
        match name {
            "merge" => self.merge = Some(MergePanel::default()),
            "back" => self.begin(None),
            "cancel" if self.task != Task::None => self.begin(None),
            "fetch" if self.address.trim().is_empty() => words.no_address.clone_into(&mut self.notice),
            "fetch" => {
                self.is_fetching = true;
                return vec![Effect::Fetch(self.address.trim().to_owned())];
            }
            "copy" => {
                self.is_copying = true;
                return vec![Effect::Copy(self.sentences(self.language))];
            }
            "table" => {
                let name = file_name(&context.map, self.language, "diff", "csv");
                return vec![Effect::Save { name, mime: "text/csv;charset=utf-8", text: self.table(self.language) }];
            }
            _ => {
                let pair = name.strip_prefix("same-").and_then(|number| number.parse::<usize>().ok());
                let pair = pair.and_then(|at| self.comparison.as_ref()?.found.renamed.get(at).cloned());
                if let Some(pair) = pair {
                    self.comparison = self.comparison.take().map(|it| it.same(&pair.before, &pair.after));
                    self.draw_again();
                }
            }
        }
        Vec::new()
    }

    fn on_files(&mut self, context: &Context, files: Vec<PickedFile>) {
        if let Some(merge) = &mut self.merge {
            merge.on_files(files);
        } else if !files.is_empty() {
            self.begin(Some(PickedFile::asked(files)));
            self.language = context.reading.language;
        }
    }

    fn request(&mut self, context: &Context) -> Option<Request> {
        if matches!(self.task, Task::None | Task::Draw) || !self.waiting.ask() {
            return None;
        }
        match self.task {
            Task::Read => self.first.take(),
            Task::Make => Some(Request::Make(self.options())),
            // A list was shown until now.
            Task::ArrangeOwn => Some(Request::ArrangeFile(context.data.to_string())),
            _ => Some(self.completed.clone().map_or(Request::Arrange, Request::ArrangeFile)),
        }
    }

    fn on_answer(&mut self, context: &Context, answer: Answer) {
        // That of a request that was given up is late.
        if !self.waiting.answered() {
            return;
        }
        match answer {
            Answer::Started(read) => self.understand(read),
            Answer::Made { text, map } => self.compare(context, &text, map.as_ref()),
            Answer::Arranged(layout, _) => {
                let Some(comparison) = &mut self.comparison else { return };
                comparison.place(self.is_other_after, layout);
                let is_placed = comparison.is_placed();
                self.set(if is_placed { Task::Draw } else { Task::ArrangeOwn });
            }
            Answer::Imported(_) | Answer::Nothing => self.set(Task::None),
        }
    }

    fn work(&mut self, context: &Context) -> bool {
        if let Some(merge) = &mut self.merge {
            return merge.work();
        }
        if self.task == Task::Draw {
            self.comparison.iter_mut().for_each(|comparison| comparison.picture(context.reading.language));
            self.set(Task::None);
        }
        false
    }

    fn effects_finished(&mut self, succeeded: bool) {
        if std::mem::take(&mut self.is_fetching) && !succeeded {
            self.language.compare_words().no_address.clone_into(&mut self.notice);
        }
        if std::mem::take(&mut self.is_copying) {
            let words = self.language.compare_words();
            if succeeded { words.copied } else { words.not_copied }.clone_into(&mut self.notice);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::source;
    use crate::opening::Desk;
    use crate::panels::context::samples;
    use crate::panels::open::tests::worked;
    use serde_json::Value;

    /// The panel on the bundled map, with another edition of it.
    fn compared(change: impl Fn(&mut Value), language: &str) -> (ComparePanel, Context) {
        let context = samples::bundled(language);
        let mut file: Value = serde_json::from_str(&context.data).unwrap();
        change(&mut file);
        let mut panel = ComparePanel::default();
        let bytes = file.to_string().into_bytes();
        panel.on_files(&context, vec![PickedFile { name: "2014.json".to_owned(), bytes, ..PickedFile::default() }]);
        worked(&mut panel, &mut Desk::default(), &context);
        (panel, context)
    }

    fn source_of(panel: &ComparePanel, context: &Context) -> String {
        panel.markup(context).iter().map(source).collect()
    }

    /// The edition before: without one organisation, with another one, whose mission was another.
    fn older(file: &mut Value) {
        file["source"]["date"] = "2014-01".into();
        let organisations = file["organisations"].as_array_mut().unwrap();
        let mut gone = organisations[0].clone();
        (gone["id"], gone["acronym"]) = ("partie".into(), "PARTIE".into());
        gone["name"] = serde_json::json!({"fr": "Organisation partie", "en": "Gone one"});
        organisations.push(gone);
        organisations[1]["summary"] =
            serde_json::json!({"fr": "Elle faisait autre chose.", "en": "It did something else."});
    }

    #[test]
    fn what_changed_is_told_in_sentences_in_a_table_and_on_a_map() {
        let (mut panel, context) = compared(older, "lang=fr");
        let drawn = source_of(&panel, &context);
        assert!(drawn.contains("1\u{a0}organisation est partie\u{a0}: PARTIE."), "{drawn}");
        assert!(drawn.contains("<del>") && drawn.contains("<ins>"), "changed words are marked");
        assert!(drawn.contains("both__removed") && drawn.contains("both__changed"), "both are on the map");
        panel.on_input(&context, "only", "organisation");
        panel.on_input(&context, "show", "0");
        assert!(source_of(&panel, &context).contains("data-shown=\"0\""));
        panel.on_input(&context, "order", "after");
        worked(&mut panel, &mut Desk::default(), &context);
        assert!(source_of(&panel, &context).contains("s’est ajoutée\u{a0}: PARTIE."));
        let [Effect::Save { text, .. }] = &panel.on_click(&context, "table")[..] else { panic!("a file") };
        assert!(text.contains("+,organisation,PARTIE,,Organisation partie"), "{text}");
    }

    #[test]
    fn on_a_slide_there_is_what_changed_and_nothing_to_choose_but_the_switch() {
        let (compared, context) = compared(older, "lang=fr");
        let panel = ComparePanel { is_on_slide: true, ..compared };
        let drawn = source_of(&panel, &context);
        assert!(drawn.contains("both__removed") && drawn.contains("1\u{a0}organisation est partie\u{a0}: PARTIE."));
        assert!(drawn.contains("data-answer=\"show\"") && !drawn.contains("<table") && !drawn.contains("data-press"));
        assert_eq!(source_of(&ComparePanel::on_slide(), &context), "<p role=\"status\"></p>");
    }

    #[test]
    fn one_that_may_be_the_same_is_asked() {
        let rename = |file: &mut Value| {
            let text = file.to_string().replace("\"flac\"", "\"chagnon\"").replace("=flac", "=chagnon");
            *file = serde_json::from_str(&text).unwrap();
        };
        let (mut panel, context) = compared(rename, "lang=en");
        assert!(source_of(&panel, &context).contains("Is it the same organisation?"));
        panel.on_click(&context, "same-0");
        worked(&mut panel, &mut Desk::default(), &context);
        assert!(!source_of(&panel, &context).contains("Is it the same organisation?"));
    }

    #[test]
    fn the_same_edition_has_no_change_and_a_broken_one_its_problems() {
        let (panel, context) = compared(|_| {}, "lang=en");
        assert!(source_of(&panel, &context).contains("Nothing changed."));
        let (panel, context) = compared(|file| file["version"] = 9.into(), "lang=en");
        assert!(source_of(&panel, &context).contains("not a valid map"));
    }
}
