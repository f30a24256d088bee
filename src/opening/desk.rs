//! Carries out the requests about files, a slice at a time: in a worker, or between two frames of the page.

use super::asked::{Answer, Request};
use super::bytes::Bytes;
use super::readings::Readings;
use crate::import::{Imported, Importing, Options};
use crate::layout::{Format, LayoutSearch};
use crate::model::{Map, read};

/// How much of a search for places is done at once, in its units of some nanoseconds.
const SLICE: usize = 400_000;

/// What is being done.
#[derive(Debug, Default)]
enum Task {
    #[default]
    None,
    Read,
    /// Understands the tables; then whether their map is made.
    Import(Box<Importing>, bool),
    /// Answers with the report, or goes on with the map.
    Imported(bool),
    Check(String),
    /// Answers with the map that was checked.
    Made(String),
    Arrange,
}

/// The files that were read last, and what was made of them.
#[derive(Debug, Default)]
pub struct Desk {
    readings: Readings,
    imported: Option<(Options, Imported)>,
    map: Option<Map>,
    search: Option<LayoutSearch>,
    task: Task,
}

impl Desk {
    /// Takes a request; what was being done is given up.
    pub fn ask(&mut self, request: Request) {
        if request.is_first() {
            *self = Self::default();
        }
        self.task = match request {
            Request::Open(files) => {
                self.readings = Readings::of(files);
                Task::Read
            }
            Request::Paste { name, text, date } => {
                self.readings = Readings::pasted(name, &text, date);
                Task::Read
            }
            Request::Import(options) => self.import(options, false),
            Request::Make(options) => match self.readings.map() {
                Some((_, text)) => Task::Check(text.to_owned()),
                None => self.import(options, true),
            },
            Request::Arrange => Task::Arrange,
            Request::ArrangeFile(text) => {
                (self.map, self.search) = (read(&text), None);
                Task::Arrange
            }
        };
    }

    /// What is being done, for the reader who waits: 0 reading, 1 understanding, 2 checking, 3 placing.
    pub const fn phase(&self) -> usize {
        match self.task {
            Task::None | Task::Read => 0,
            Task::Import(..) | Task::Imported(_) => 1,
            Task::Check(_) | Task::Made(_) => 2,
            Task::Arrange => 3,
        }
    }

    /// Goes on for a slice; returns the answer once there is one.
    pub fn step(&mut self) -> Option<Answer> {
        match std::mem::take(&mut self.task) {
            Task::None => return Some(Answer::Nothing),
            Task::Read if self.readings.step() => self.task = Task::Read,
            Task::Read => return Some(Answer::Started(self.readings.started())),
            Task::Import(mut importing, is_made) => {
                let imported = importing.step(&self.readings.opened);
                self.task = if let Some(imported) = imported {
                    self.imported = Some((importing.options().clone(), imported));
                    Task::Imported(is_made)
                } else {
                    Task::Import(importing, is_made)
                };
            }
            Task::Imported(is_made) => {
                let Some((_, imported)) = &self.imported else { return Some(Answer::Nothing) };
                if !is_made {
                    return Some(Answer::Imported(imported.report.clone()));
                }
                self.task = Task::Check(imported.document.to_file());
            }
            Task::Check(text) => {
                (self.map, self.search) = (read(&text), None);
                self.task = Task::Made(text);
            }
            Task::Made(text) => {
                let map = self.map.as_ref().map(|map| Bytes(map.to_bytes()));
                return Some(Answer::Made { text, map });
            }
            Task::Arrange => {
                let Some(map) = &self.map else { return Some(Answer::Nothing) };
                let search = self.search.get_or_insert_with(|| LayoutSearch::new(map, Format::Wide));
                if !search.step(map, SLICE) {
                    let found = search.found().map(|layout| layout.with_bends(map));
                    return Some(found.map_or(Answer::Nothing, |mut layout| {
                        let bends = std::mem::take(&mut layout.bends);
                        Answer::Arranged(layout, bends)
                    }));
                }
                self.task = Task::Arrange;
            }
        }
        None
    }

    /// What leads to the document with these options, which is made again only where they are others.
    fn import(&mut self, options: Options, is_made: bool) -> Task {
        if self.imported.as_ref().is_some_and(|(known, _)| *known == options) {
            return Task::Imported(is_made);
        }
        self.imported = None;
        Task::Import(Box::new(Importing::new(&self.readings.opened, options)), is_made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::opening::Brought;
    use crate::text::Language;
    use crate::wire;

    fn answered(desk: &mut Desk, request: &Request) -> Answer {
        let request = wire::from_bytes(&wire::to_bytes(request)).unwrap();
        desk.ask(request);
        let answer = loop {
            if let Some(answer) = desk.step() {
                break answer;
            }
        };
        wire::from_bytes(&wire::to_bytes(&answer)).unwrap()
    }

    fn brought(text: &str) -> Request {
        let bytes = Bytes(text.as_bytes().to_vec());
        Request::Open(vec![Brought { name: "m.csv".to_owned(), date: "2025-01-31".to_owned(), bytes }])
    }

    #[test]
    fn a_file_is_read_understood_made_and_arranged_and_all_of_it_crosses_as_bytes() {
        let mut desk = Desk::default();
        let Answer::Started(started) = answered(&mut desk, &brought("Nom;Genre\nAlpha;x\nBeta;y\n")) else { panic!() };
        assert_eq!(started.files[0].tables[0].rows, [["Alpha", "x"], ["Beta", "y"]]);
        let options = Options { language: Language::FR, date: "2024".to_owned(), ..Options::default() };
        let Answer::Imported(report) = answered(&mut desk, &Request::Import(options.clone())) else { panic!() };
        assert_eq!(report.counts, [2, 0, 0]);
        let Answer::Made { map: Some(map), .. } = answered(&mut desk, &Request::Make(options)) else { panic!() };
        let map = Map::from_bytes(&map.0).unwrap();
        let Answer::Arranged(layout, bends) = answered(&mut desk, &Request::Arrange) else { panic!() };
        assert_eq!((layout.places.len(), bends.len()), (map.organisations.len(), map.links.len()));
    }

    #[test]
    fn nothing_is_arranged_where_nothing_was_read() {
        assert_eq!(answered(&mut Desk::default(), &Request::Arrange), Answer::Nothing);
    }
}
