//! The panel: its steps, and the effects of its buttons.

use super::{
    drawn::drawn,
    made::Made,
    state::{OpenPanel, Step, Task},
};
use crate::{
    export::{csv_of, file_name},
    import::report_rows,
    layout::Layout,
    markup::Element,
    opening::{Answer, Request, Started},
    panels::{Context, Effect, Panel, PickedFile},
    text::Language,
};

impl OpenPanel {
    /// Begins with other files.
    fn begin(&mut self, first: Request, context: &Context) {
        *self = Self {
            first: Some(first),
            task: Task::Read,
            choices: std::mem::take(&mut self.choices),
            today: std::mem::take(&mut self.today),
            has_previous: self.has_previous,
            language: context.reading.language,
            ..Self::default()
        };
    }

    fn set(&mut self, task: Task) {
        self.waiting.begin();
        self.task = task;
    }

    /// All files were read.
    fn understand(&mut self, read: Started) {
        self.read = read;
        if self.is_map() {
            self.step = Step::Result;
            self.set(Task::Make);
        } else if self.read.files.is_empty() {
            self.set(Task::None);
        } else {
            let date = if self.read.date.is_empty() { &self.today } else { &self.read.date };
            self.is_remembered = self.choices.begin(&self.read.files, date, self.language);
            self.step = Step::Read;
            self.set(Task::Import);
        }
    }

    fn back(&mut self) {
        self.step = match self.step {
            Step::Result if !self.is_map() => Step::Columns,
            Step::Columns => Step::Read,
            _ => Step::Choose,
        };
        if self.step == Step::Choose {
            self.read = Started::default();
            self.set(Task::None);
        }
    }

    /// What was being done is given up: what was there before stays.
    fn cancel(&mut self) {
        if self.task == Task::None {
            return;
        }
        if self.step == Step::Result || self.made.report.is_none() {
            self.back();
        }
        self.set(Task::None);
    }

    /// The map takes the place of the one on the page.
    fn take(&mut self, language: Language) -> Vec<Effect> {
        let words = language.open_words();
        let all = || self.read.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ");
        let named = self.read.map.clone().unwrap_or_else(all);
        let [from, end] = words.taken;
        let name = self.made.map.as_ref().map(|map| file_name(map, language, "", "json")).unwrap_or_default();
        vec![
            Effect::Remember { name: "open", text: self.choices.kept(&self.read.files) },
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
        if name == "phase" {
            return self.waiting.on_input(value);
        }
        self.notice.clear();
        match name {
            "pasted" => value.clone_into(&mut self.pasted),
            "today" => value.clone_into(&mut self.today),
            "previous" => self.has_previous = value == "true",
            "language" => {
                if let Some(language) = Language::from_tag(value) {
                    self.choices.set_language(language);
                    self.set(Task::Import);
                }
            }
            _ => {
                let number = |prefix: &str| name.strip_prefix(prefix).and_then(|number| number.parse::<usize>().ok());
                let report = self.made.report.as_ref();
                if let Some(table) = number("totals-") {
                    self.choices.set_totals(table, value == "true");
                    self.set(Task::Import);
                } else if let Some(table) = number("rows-") {
                    self.choices.set_rows(table, value);
                    self.set(Task::Import);
                } else if let Some(column) = number("column-").and_then(|at| report?.columns.get(at)) {
                    self.choices.set_column(column, value);
                    self.set(Task::Import);
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
                let (name, date) = (words.pasted.to_owned(), self.today.clone());
                self.begin(Request::Paste { name, text: pasted, date }, context);
            }
            ("back", _) => self.back(),
            ("next", Step::Read) => self.step = Step::Columns,
            ("next", Step::Columns) => {
                self.step = Step::Result;
                // Choices that were just made are understood first.
                if self.task != Task::Import {
                    self.set(Task::Make);
                }
            }
            ("cancel", _) => self.cancel(),
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
                if let Some(name) = self.read.map.clone() {
                    return vec![Effect::Draft { name, text: self.made.text.clone() }];
                }
            }
            ("previous", _) if self.has_previous => return vec![Effect::Previous],
            _ => {}
        }
        Vec::new()
    }

    fn on_files(&mut self, context: &Context, files: Vec<PickedFile>) {
        if !files.is_empty() {
            self.begin(PickedFile::asked(files), context);
        }
    }

    fn request(&mut self, _: &Context) -> Option<Request> {
        if matches!(self.task, Task::None | Task::Draw) || !self.waiting.ask() {
            return None;
        }
        match self.task {
            Task::Read => self.first.take(),
            Task::Import => Some(Request::Import(self.choices.options().clone())),
            Task::Make => Some(Request::Make(self.choices.options().clone())),
            _ => Some(Request::Arrange),
        }
    }

    fn on_answer(&mut self, _: &Context, answer: Answer) {
        // That of a request that was given up is late.
        if !self.waiting.answered() {
            return;
        }
        match answer {
            Answer::Started(read) => self.understand(read),
            Answer::Imported(report) => {
                self.made = Made::of(report);
                self.set(if self.step == Step::Result { Task::Make } else { Task::None });
            }
            Answer::Made { text, map } => {
                self.made.take(text, map.as_ref());
                self.set(if self.made.map.is_some() { Task::Arrange } else { Task::None });
            }
            Answer::Arranged(layout, bends) => {
                self.made.place(Layout { bends, ..layout }, self.language);
                self.set(Task::Draw);
            }
            Answer::Nothing => self.set(Task::None),
        }
    }

    fn work(&mut self, _: &Context) -> bool {
        if self.task == Task::Draw && !self.made.draw() {
            self.set(Task::None);
        }
        self.task == Task::Draw
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
