//! The panel: the other edition is read, then compared with the map on the page.

use super::comparison::{Comparison, Side};
use super::drawn::drawn;
use super::state::ComparePanel;
use crate::export::file_name;
use crate::import::{Options, import};
use crate::markup::Element;
use crate::model::check;
use crate::panels::merge::MergePanel;
use crate::panels::open::Readings;
use crate::panels::{Context, Effect, Panel, PickedFile};

impl ComparePanel {
    fn begin(&mut self, readings: Readings) {
        let (today, address) = (std::mem::take(&mut self.today), std::mem::take(&mut self.address));
        *self = Self { readings, is_reading: true, shown: 1, today, address, ..Self::default() };
    }

    /// The file was read: compares it with the map of the page.
    fn compare(&mut self, context: &Context) {
        self.is_reading = false;
        let words = context.reading.language.compare_words();
        let mut name = self.readings.opened.first().map(|file| file.name.clone()).unwrap_or_default();
        let text = if let Some((of_map, text)) = self.readings.map() {
            of_map.clone_into(&mut name);
            text.to_owned()
        } else if self.readings.opened.is_empty() {
            return;
        } else {
            self.is_of_table = true;
            let date = if self.readings.date.is_empty() { &self.today } else { &self.readings.date };
            let options = Options { language: context.reading.language, date: date.clone(), ..Options::default() };
            import(&self.readings.opened, &options).document.to_file()
        };
        if let Err(problems) = check(&text) {
            self.problems = problems;
            return;
        }
        let (other, own) = (Side::of(&text, &name, None), Side::of(&context.data, words.shown, Some(context.layout())));
        if let (Some(other), Some(own)) = (other, own) {
            self.is_other_after = other.is_after(&own);
            let (before, after) = if self.is_other_after { (own, other) } else { (other, own) };
            self.comparison = Some(Comparison::of(before, after));
            self.is_placing = true;
        } else {
            words.invalid.clone_into(&mut self.notice);
        }
    }
}

impl Panel for ComparePanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        match &self.merge {
            Some(merge) => merge.markup(context),
            None => drawn(self, context.reading.language),
        }
    }

    fn on_input(&mut self, _: &Context, name: &str, value: &str) {
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
                self.is_placing = true;
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
            "back" => self.begin(Readings::default()),
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
                    self.is_placing = true;
                }
            }
        }
        Vec::new()
    }

    fn on_files(&mut self, _: &Context, files: Vec<PickedFile>) {
        if let Some(merge) = &mut self.merge {
            merge.on_files(files);
        } else if !files.is_empty() {
            self.begin(Readings::of(files));
        }
    }

    fn work(&mut self, context: &Context) -> bool {
        if let Some(merge) = &mut self.merge {
            return merge.work();
        }
        if self.is_reading {
            if !self.readings.step() {
                self.compare(context);
            }
            return self.is_reading || self.is_placing;
        }
        let Some(comparison) = self.comparison.as_mut().filter(|_| self.is_placing) else { return false };
        if !comparison.step() {
            comparison.picture(context.reading.language);
            self.is_placing = false;
        }
        self.is_placing
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
    use crate::panels::context::samples;
    use serde_json::Value;

    /// The panel on the bundled map, with another edition of it.
    fn compared(change: impl Fn(&mut Value), language: &str) -> (ComparePanel, Context) {
        let context = samples::bundled(language);
        let mut file: Value = serde_json::from_str(&context.data).unwrap();
        change(&mut file);
        let mut panel = ComparePanel::default();
        let bytes = file.to_string().into_bytes();
        panel.on_files(&context, vec![PickedFile { name: "2014.json".to_owned(), bytes, ..PickedFile::default() }]);
        while panel.work(&context) {}
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
        while panel.work(&context) {}
        assert!(source_of(&panel, &context).contains("s’est ajoutée\u{a0}: PARTIE."));
        let [Effect::Save { text, .. }] = &panel.on_click(&context, "table")[..] else { panic!("a file") };
        assert!(text.contains("+,organisation,PARTIE,,Organisation partie"), "{text}");
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
        while panel.work(&context) {}
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
