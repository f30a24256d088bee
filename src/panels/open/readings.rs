//! Files while they are read: one at a time, so that the page answers in between.

use std::collections::VecDeque;

use carte_open::{Limits, OpenError, Opened, open, open_pasted};

use crate::panels::PickedFile;

/// The files that wait, those that were read, and those that could not be.
#[derive(Clone, Debug, Default)]
pub struct Readings {
    waiting: VecDeque<PickedFile>,
    /// Those that were read, in order.
    pub opened: Vec<Opened>,
    /// The names of those that could not be, and why.
    pub refused: Vec<(String, OpenError)>,
    /// The day of the newest of them.
    pub date: String,
}

impl Readings {
    /// Files to read.
    pub fn of(files: Vec<PickedFile>) -> Self {
        Self { waiting: files.into(), ..Self::default() }
    }

    /// The cells that were pasted under this name, read at once.
    pub fn pasted(name: &str, text: &str, date: &str) -> Self {
        let mut readings = Self { date: date.to_owned(), ..Self::default() };
        readings.keep(name.to_owned(), open_pasted(name, text, &Limits::default()));
        readings
    }

    /// Reads one more file; returns whether others wait.
    pub fn step(&mut self) -> bool {
        if let Some(PickedFile { name, date, bytes }) = self.waiting.pop_front() {
            let result = open(&name, &bytes, &Limits::default());
            self.date = date.max(std::mem::take(&mut self.date));
            self.keep(name, result);
        }
        !self.waiting.is_empty()
    }

    fn keep(&mut self, name: String, result: Result<Opened, OpenError>) {
        match result {
            Ok(opened) => self.opened.push(opened),
            Err(error) => self.refused.push((name, error)),
        }
    }

    /// The text of the map of this project among them, and its name.
    pub fn map(&self) -> Option<(&str, &str)> {
        self.opened.iter().find_map(|file| Some((file.name.as_str(), file.map.as_deref()?)))
    }
}
