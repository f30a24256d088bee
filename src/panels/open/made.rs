//! The map that files give: made, checked, then laid out in slices.

use carte_open::Opened;

use crate::{
    import::{Imported, Options, Report, import},
    layout::{Format, Layout, LayoutSearch},
    model::{Map, Problem, check, document::Document},
    text::Language,
};

/// How much of the search for places is done at once, in its units of some nanoseconds.
const SLICE: usize = 400_000;

/// A map, or why it is none.
#[derive(Debug, Default)]
pub(super) struct Made {
    /// The document before it is checked.
    document: Option<Document>,
    /// What became of each cell; `None` for a map of this project.
    pub(super) report: Option<Report>,
    /// The file, once it was checked.
    pub(super) text: String,
    /// The map, if it is one.
    pub(super) map: Option<Map>,
    /// Else its problems.
    pub(super) problems: Vec<Problem>,
    search: Option<LayoutSearch>,
    /// Where everything stands, once it is found.
    pub(super) layout: Option<Layout>,
}

impl Made {
    /// The document of the tables of `files`, not yet checked.
    pub(super) fn of(files: &[Opened], options: &Options) -> Self {
        let Imported { document, report } = import(files, options);
        Self { document: Some(document), report: Some(report), ..Self::default() }
    }

    /// A map of this project.
    pub(super) fn of_map(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// Whether so little was understood that this is no success.
    pub(super) fn is_poor(&self) -> bool {
        self.report.as_ref().is_some_and(Report::is_poor)
    }

    /// Goes on: checks it, then looks for places. Returns whether more is left to do.
    pub(super) fn step(&mut self) -> bool {
        if let Some(document) = self.document.take() {
            self.text = document.to_file();
        }
        let Some(map) = &self.map else {
            match check(&self.text) {
                Ok(map) => self.map = Some(map),
                Err(problems) => self.problems = problems,
            }
            return self.map.is_some();
        };
        let search = self.search.get_or_insert_with(|| LayoutSearch::new(map, Format::Wide));
        if self.layout.is_none() && search.step(map, SLICE) {
            return true;
        }
        self.layout = self.layout.take().or_else(|| search.found());
        false
    }

    /// The counts in words: "12 organisations, 30 liens, 2 collaborations".
    pub(super) fn counts(&self, language: Language) -> String {
        let of_map = |map: &Map| [map.organisations.len(), map.links.len(), map.collaborations.len()];
        let counts = self.map.as_ref().map(of_map).or_else(|| self.report.as_ref().map(|report| report.counts));
        let [organisations, links, collaborations] = counts.unwrap_or_default();
        let counts =
            [language.organisations(organisations), language.links(links), language.collaborations(collaborations)];
        counts.join(", ")
    }
}
