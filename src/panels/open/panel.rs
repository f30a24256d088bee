//! The panel: its steps, and the effects of its buttons.

use super::{
    drawn::drawn,
    made::Made,
    readings::Readings,
    state::{OpenPanel, Step, Task},
};
use crate::{
    export::{csv_of, file_name},
    import::report_rows,
    markup::Element,
    panels::{Context, Effect, Panel, PickedFile},
    text::Language,
};

impl OpenPanel {
    /// Begins with other files.
    fn begin(&mut self, readings: Readings, context: &Context) {
        *self = Self {
            readings,
            task: Task::Read,
            choices: std::mem::take(&mut self.choices),
            today: std::mem::take(&mut self.today),
            has_previous: self.has_previous,
            language: context.reading.language,
            ..Self::default()
        };
    }

    /// All files were read.
    fn understand(&mut self) {
        if let Some((_, text)) = self.readings.map() {
            self.made = Made::of_map(text);
            (self.step, self.task) = (Step::Result, Task::Check);
        } else if self.readings.opened.is_empty() {
            self.task = Task::None;
        } else {
            let date = if self.readings.date.is_empty() { &self.today } else { &self.readings.date };
            self.is_remembered = self.choices.begin(&self.readings.opened, date, self.language);
            (self.step, self.task) = (Step::Read, Task::Make);
        }
    }

    fn back(&mut self) {
        self.step = match self.step {
            Step::Result if !self.is_map() => Step::Columns,
            Step::Columns => Step::Read,
            _ => Step::Choose,
        };
        if self.step == Step::Choose {
            (self.readings, self.task) = (Readings::default(), Task::None);
        }
    }

    /// The map takes the place of the one on the page.
    fn take(&mut self, language: Language) -> Vec<Effect> {
        let words = language.open_words();
        let all = || self.readings.opened.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ");
        let named = self.readings.map().map_or_else(all, |(name, _)| name.to_owned());
        let [from, end] = words.taken;
        let name = self.made.map.as_ref().map(|map| file_name(map, language, "", "json")).unwrap_or_default();
        vec![
            Effect::Remember { name: "open", text: self.choices.kept(&self.readings.opened) },
            Effect::Replace {
                data: self.made.text.clone(),
                notice: [from, &named, end].concat(),
                name,
                buttons: [words.previous, words.save_map, language.words().close],
            },
        ]
    }

    fn report(&self, language: Language) -> String {
        self.made.report.as_ref().map_or_else(String::new, |report| csv_of(&report_rows(report, language)))
    }
}

impl Panel for OpenPanel {
    fn markup(&self, context: &Context) -> Vec<Element> {
        drawn(self, context.reading.language)
    }

    fn on_input(&mut self, _: &Context, name: &str, value: &str) {
        self.notice.clear();
        match name {
            "pasted" => value.clone_into(&mut self.pasted),
            "today" => value.clone_into(&mut self.today),
            "previous" => self.has_previous = value == "true",
            "language" => {
                if let Some(language) = Language::from_tag(value) {
                    self.choices.set_language(language);
                    self.task = Task::Make;
                }
            }
            _ => {
                let number = |prefix: &str| name.strip_prefix(prefix).and_then(|number| number.parse::<usize>().ok());
                let report = self.made.report.as_ref();
                if let Some(table) = number("rows-") {
                    self.choices.set_rows(table, value);
                    self.task = Task::Make;
                } else if let Some(column) = number("column-").and_then(|at| report?.columns.get(at)) {
                    self.choices.set_column(column, value);
                    self.task = Task::Make;
                }
            }
        }
    }

    fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect> {
        self.notice.clear();
        self.language = context.reading.language;
        let words = self.language.open_words();
        match (name, self.step) {
            ("paste", _) if self.pasted.trim().is_empty() => words.paste_hint.clone_into(&mut self.notice),
            ("paste", _) => {
                let pasted = std::mem::take(&mut self.pasted);
                self.begin(Readings::pasted(words.pasted, &pasted, &self.today), context);
            }
            ("back", _) => self.back(),
            ("next", Step::Read) => self.step = Step::Columns,
            ("next", Step::Columns) => {
                self.step = Step::Result;
                self.task = if self.task == Task::Make { Task::Make } else { Task::Check };
            }
            ("copy", Step::Result) => {
                self.is_copying = true;
                return vec![Effect::Copy(self.report(self.language))];
            }
            ("report", Step::Result) => {
                let map = self.made.map.as_ref().unwrap_or(&context.map);
                let name = file_name(map, self.language, "import", "csv");
                let text = self.report(self.language);
                return vec![Effect::Save { name, mime: "text/csv;charset=utf-8", text }];
            }
            ("take", Step::Result) if self.made.map.is_some() => return self.take(self.language),
            ("draft", Step::Result) => {
                if let Some((name, text)) = self.readings.map() {
                    return vec![Effect::Draft { name: name.to_owned(), text: text.to_owned() }];
                }
            }
            ("previous", _) if self.has_previous => return vec![Effect::Previous],
            _ => {}
        }
        Vec::new()
    }

    fn on_files(&mut self, context: &Context, files: Vec<PickedFile>) {
        if !files.is_empty() {
            self.begin(Readings::of(files), context);
        }
    }

    fn work(&mut self, _: &Context) -> bool {
        match self.task {
            Task::None => return false,
            Task::Read => {
                if !self.readings.step() {
                    self.understand();
                }
            }
            Task::Make => {
                self.made = Made::of(&self.readings.opened, self.choices.options());
                self.task = if self.step == Step::Result { Task::Check } else { Task::None };
            }
            Task::Check => {
                if !self.made.step() {
                    self.task = Task::None;
                }
            }
        }
        self.task != Task::None
    }

    fn effects_finished(&mut self, succeeded: bool) {
        if std::mem::take(&mut self.is_copying) {
            let words = self.language.open_words();
            if succeeded { words.copied } else { words.not_copied }.clone_into(&mut self.notice);
        }
    }

    fn restore(&mut self, _: &Context, kept: &[u8]) {
        self.choices.restore(kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::source;
    use crate::panels::context::samples;

    fn file(name: &str, text: &str) -> PickedFile {
        PickedFile { name: name.to_owned(), date: "2025-01-31".to_owned(), bytes: text.into() }
    }

    /// Lets it work to the end.
    fn worked(panel: &mut OpenPanel, context: &Context) {
        while panel.work(context) {}
    }

    fn opened(files: Vec<PickedFile>, context: &Context) -> OpenPanel {
        let mut panel = OpenPanel::default();
        panel.on_files(context, files);
        worked(&mut panel, context);
        panel
    }

    fn said(panel: &OpenPanel, context: &Context) -> String {
        panel.markup(context).iter().map(|element| element.all_text() + "|").collect()
    }

    #[test]
    fn a_table_is_read_understood_drawn_and_taken() {
        let context = samples::bundled("lang=en");
        let table = "Nom;Genre;Truc\nAlpha;Fonds;1\nBeta;Fonds;2\nGamma;Relais;3\n";
        let mut panel = opened(vec![file("members.csv", table)], &context);
        let read = said(&panel, &context);
        assert!(read.contains("members.csv: delimited table, UTF-8, “;”, 1\u{a0}table, 3\u{a0}rows"), "{read}");
        assert_eq!(panel.on_click(&context, "next"), []);
        assert!(said(&panel, &context).contains("Result: 3\u{a0}organisations, 0\u{a0}links"));
        panel.on_input(&context, "column-1", "roles");
        panel.on_input(&context, "column-2", "out");
        worked(&mut panel, &context);
        panel.on_click(&context, "next");
        assert!(said(&panel, &context).contains("is being drawn"));
        worked(&mut panel, &context);
        let drawn: String = panel.markup(&context).iter().map(source).collect();
        assert!(drawn.contains("Alpha") && drawn.contains("<svg"), "the map is drawn with its names");
        assert!(drawn.contains("left out, as you chose"), "{drawn}");
        let effects = panel.on_click(&context, "take");
        let [Effect::Remember { name: "open", text }, Effect::Replace { data, notice, .. }] = &effects[..] else {
            panic!("{effects:?}")
        };
        assert!(notice.contains("members.csv"));
        assert_eq!(crate::model::check(data).unwrap().organisations.len(), 3);
        let mut again = OpenPanel::default();
        again.restore(&context, text.as_bytes());
        again.on_files(&context, vec![file("2026.csv", table)]);
        worked(&mut again, &context);
        again.on_click(&context, "next");
        assert!(said(&again, &context).contains("Your choices of last time"), "they are taken up");
    }

    #[test]
    fn what_is_hardly_understood_is_no_success() {
        let context = samples::bundled("");
        let mut panel = opened(vec![file("x.csv", "a,b\n1,2\n3,4\n")], &context);
        panel.on_click(&context, "next");
        panel.on_click(&context, "next");
        worked(&mut panel, &context);
        let said = said(&panel, &context);
        assert!(said.contains("Trop peu a été compris") && !said.contains("Prendre cette carte"), "{said}");
    }

    #[test]
    fn a_map_of_this_project_goes_to_its_result_with_its_problems() {
        let context = samples::bundled("lang=en");
        let mut panel = opened(vec![file("map.json", &context.data)], &context);
        assert_eq!(panel.step, Step::Result);
        let effects = panel.on_click(&context, "take");
        assert!(matches!(&effects[1], Effect::Replace { data, .. } if *data == *context.data));
        let broken = context.data.replacen("\"roles\": [", "\"roles\": [{}, ", 1);
        let mut panel = opened(vec![file("map.json", &broken)], &context);
        assert!(said(&panel, &context).contains("not a valid map yet"));
        assert_eq!(panel.on_click(&context, "take"), []);
        let effects = panel.on_click(&context, "draft");
        assert_eq!(
            effects,
            [Effect::Draft { name: "map.json".to_owned(), text: broken }],
            "it is corrected in the editor"
        );
        panel.on_click(&context, "back");
        assert_eq!(panel.step, Step::Choose);
    }

    #[test]
    fn what_cannot_be_opened_gets_a_sentence_and_the_rest_is_read() {
        let context = samples::bundled("");
        let pdf = file("a.pdf", "%PDF-1.7");
        let panel = opened(vec![pdf.clone()], &context);
        assert_eq!(panel.step, Step::Choose);
        assert!(said(&panel, &context).contains("a.pdf\u{a0}: un PDF"));
        let panel = opened(vec![pdf, file("b.csv", "Nom;Ville\nA;Laval\n")], &context);
        assert_eq!(panel.step, Step::Read);
        assert!(said(&panel, &context).contains("a.pdf\u{a0}: un PDF"));
    }

    #[test]
    fn pasted_cells_are_separated_by_tabs_alone() {
        let context = samples::bundled("");
        let mut panel = OpenPanel::default();
        panel.on_input(&context, "today", "2026-02-03");
        panel.on_input(&context, "pasted", "Nom\tMission\nA\tNourrir, loger; accueillir\nB\tAider, écouter; rire\n");
        panel.on_click(&context, "paste");
        worked(&mut panel, &context);
        panel.on_click(&context, "next");
        assert!(said(&panel, &context).contains("2\u{a0}organisations"), "{}", said(&panel, &context));
        assert_eq!(panel.choices.options().date, "2026-02-03");
    }
}
