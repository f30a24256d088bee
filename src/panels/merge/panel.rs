//! The panel: three editions are chosen, merged, and the questions answered.

use super::drawn::drawn;
use super::merging::{Chosen, Merging};
use super::question::list;
use super::state::MergePanel;
use crate::export::file_name;
use crate::markup::Element;
use crate::panels::{Context, Effect, PickedFile};

impl MergePanel {
    /// Its markup now.
    pub fn markup(&self, context: &Context) -> Vec<Element> {
        drawn(self, context.reading.language)
    }

    /// As [`Panel::on_input`](crate::panels::Panel::on_input).
    pub fn on_input(&mut self, name: &str, value: &str) {
        self.notice.clear();
        match name {
            "base" => self.field = 0,
            "theirs" => self.field = 1,
            "ours" => self.field = 2,
            _ => {
                let number = name.strip_prefix("answer-").and_then(|number| number.parse().ok());
                if let (Some(number), Some(merging)) = (number, &mut self.merging) {
                    self.is_settling |= merging.answer(number, value);
                }
            }
        }
    }

    /// As [`Panel::on_click`](crate::panels::Panel::on_click).
    pub fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect> {
        self.notice.clear();
        let language = context.reading.language;
        let words = language.merge_words();
        match (name, &self.merging) {
            ("go", None) => self.begin(context),
            ("back", Some(_)) => self.merging = None,
            ("take", Some(merging)) => {
                let of = language.compare_words().shown;
                let theirs = self.chosen.get(1).and_then(Option::as_ref).map(|chosen| chosen.name.as_str());
                let [joins, and, end] = words.merged;
                let ours = self.chosen.get(2).and_then(Option::as_ref).map_or(of, |chosen| chosen.name.as_str());
                let opened = language.open_words();
                let left = match merging.undecided().count() {
                    0 => String::new(),
                    count => [" ", &super::drawn::counted(count, words.left)].concat(),
                };
                return vec![Effect::Replace {
                    data: merging.settled.edition.to_file().unwrap_or_default(),
                    notice: [joins, ours, and, theirs.unwrap_or_default(), end, &left].concat(),
                    name: file_name(&context.map, language, "", "json"),
                    buttons: [opened.previous, opened.save_map, language.words().close],
                }];
            }
            ("save", Some(merging)) => {
                let text = merging.settled.edition.to_file().unwrap_or_default();
                let name = file_name(&context.map, language, "", "json");
                return vec![Effect::Save { name, mime: "application/json", text }];
            }
            ("list", Some(merging)) => {
                let name = file_name(&context.map, language, "merge", "csv");
                return vec![Effect::Save { name, mime: "text/csv;charset=utf-8", text: list(merging, language) }];
            }
            _ => {}
        }
        Vec::new()
    }

    fn begin(&mut self, context: &Context) {
        let words = context.reading.language.merge_words();
        let [base, theirs, ours] = &self.chosen;
        let edition = |chosen: &Option<Chosen>| chosen.as_ref().and_then(|chosen| chosen.edition.clone().ok());
        let page = || Chosen::of("", context.data.as_bytes()).edition.ok();
        let ours = if ours.is_some() { edition(ours) } else { page() };
        match (edition(base), ours, edition(theirs)) {
            (Some(base), Some(ours), Some(theirs)) => self.merging = Some(Merging::of(base, ours, theirs)),
            _ => words.missing.clone_into(&mut self.notice),
        }
    }

    /// As [`Panel::on_files`](crate::panels::Panel::on_files): the first goes into the field that was chosen, others into those that
    /// are empty.
    pub fn on_files(&mut self, files: Vec<PickedFile>) {
        for file in files {
            let chosen = Chosen::of(&file.name, &file.bytes);
            if let Some(field) = self.chosen.get_mut(self.field) {
                *field = Some(chosen);
            }
            self.field = self.chosen.iter().position(Option::is_none).unwrap_or(self.field);
        }
    }

    /// As [`Panel::work`](crate::panels::Panel::work).
    pub fn work(&mut self) -> bool {
        if let Some(merging) = self.merging.as_mut().filter(|_| std::mem::take(&mut self.is_settling)) {
            merging.settle();
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::markup::source;
    use crate::model::check;
    use crate::panels::context::samples;

    fn file(name: &str, change: impl Fn(&mut Value)) -> PickedFile {
        let mut whole: Value = serde_json::from_str(&samples::bundled("").data).unwrap();
        change(&mut whole);
        PickedFile { name: name.to_owned(), bytes: whole.to_string().into_bytes(), ..PickedFile::default() }
    }

    fn drawn(panel: &MergePanel, context: &Context) -> String {
        panel.markup(context).iter().map(source).collect()
    }

    /// The panel with the map of the page as ours: both changed one website, theirs one mission too.
    fn merged() -> (MergePanel, Context) {
        let context = samples::bundled("lang=fr");
        let mut panel = MergePanel::default();
        let before = |file: &mut Value| file["organisations"][0]["website"] = "https://avant.example".into();
        let after = |file: &mut Value| {
            file["organisations"][0]["website"] = "https://leur.example".into();
            file["organisations"][1]["members_count"] = 12.into();
        };
        panel.on_input("base", "");
        panel.on_files(vec![file("base.json", before), file("leur.json", after)]);
        panel.on_click(&context, "go");
        (panel, context)
    }

    #[test]
    fn what_both_changed_is_asked_and_the_rest_taken() {
        let (mut panel, context) = merged();
        let said = drawn(&panel, &context);
        assert!(said.contains("1\u{a0}changement repris de la leur. 1\u{a0}question reste à décider."), "{said}");
        assert!(said.contains("organisation AE, site Web") && said.contains("https://leur.example"), "{said}");
        let [Effect::Save { text, .. }] = &panel.on_click(&context, "list")[..] else { panic!("a file") };
        assert!(text.contains("https://avant.example"), "{text}");
        panel.on_input("answer-0", "theirs");
        assert!(!panel.work());
        assert!(drawn(&panel, &context).contains("Il ne reste rien à décider."));
        let [Effect::Replace { data, notice, .. }] = &panel.on_click(&context, "take")[..] else { panic!("a map") };
        assert!(check(data).is_ok() && data.contains("https://leur.example"));
        assert!(notice.contains("la carte affichée et leur.json"), "{notice}");
        assert!(matches!(&panel.on_click(&context, "save")[..], [Effect::Save { text, .. }] if text == data));
        panel.on_click(&context, "back");
        assert!(drawn(&panel, &context).contains("base.json"), "the files are still chosen");
    }

    #[test]
    fn what_is_no_map_is_refused_and_nothing_is_merged() {
        let context = samples::bundled("lang=en");
        let mut panel = MergePanel::default();
        let broken = file("broken.json", |file| file["version"] = 9.into());
        panel.on_files(vec![broken, PickedFile { name: "x.csv".to_owned(), ..PickedFile::default() }]);
        assert!(drawn(&panel, &context).contains("broken.json: this is not a valid map:"));
        panel.on_click(&context, "go");
        assert!(drawn(&panel, &context).contains("must be valid maps"));
        assert!(panel.on_click(&context, "take").is_empty());
    }
}
