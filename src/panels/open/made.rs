//! The map that files give, once it is made and checked elsewhere.

use crate::{
    export::{Sketch, marks_of, started},
    import::Report,
    layout::Layout,
    markup::Element,
    model::{Map, Problem, check},
    opening::Bytes,
    reading::Reading,
    text::Language,
};

/// A map, or why it is none.
#[derive(Debug, Default)]
pub(super) struct Made {
    /// What became of each cell; `None` for a map of this project.
    pub(super) report: Option<Report>,
    /// The file, once it was checked.
    pub(super) text: String,
    /// The map, if it is one.
    pub(super) map: Option<Map>,
    /// Else its problems.
    pub(super) problems: Vec<Problem>,
    /// Its picture while it is made, then how many of its marks are shown.
    sketch: Option<Sketch>,
    picture: Option<Element>,
    shown: usize,
}

/// How many marks of the picture come onto the page at once.
const MARKS: usize = 100;

impl Made {
    /// The report of tables, whose map is not made yet.
    pub(super) fn of(report: Report) -> Self {
        Self { report: Some(report), ..Self::default() }
    }

    /// Whether so little was understood that this is no success.
    pub(super) fn is_poor(&self) -> bool {
        self.report.as_ref().is_some_and(Report::is_poor)
    }

    /// The file was made and checked.
    pub(super) fn take(&mut self, text: String, map: Option<&Bytes>) {
        self.map = map.and_then(|map| Map::from_bytes(&map.0).ok());
        // Problems do not cross between modules: those of the few files that have some are listed again.
        self.problems = if self.map.is_some() { Vec::new() } else { check(&text).err().unwrap_or_default() };
        (self.text, self.sketch, self.picture, self.shown) = (text, None, None, 0);
    }

    /// Begins its picture, where everything stands as in `layout`.
    pub(super) fn place(&mut self, layout: Layout, language: Language) {
        self.sketch = self.map.as_ref().map(|map| Sketch::of(map, layout, Reading::of_everyone(map, language)));
    }

    /// Goes on with its picture; returns whether more is left to do.
    pub(super) fn draw(&mut self) -> bool {
        let Some(picture) = &self.picture else {
            let (Some(map), Some(sketch)) = (&self.map, &mut self.sketch) else { return false };
            self.picture = sketch.step(map);
            return true;
        };
        self.sketch = None;
        self.shown += MARKS;
        self.shown < marks_of(picture)
    }

    /// What is drawn of it.
    pub(super) fn drawn(&self) -> Option<Element> {
        let picture = self.picture.as_ref().filter(|_| self.shown > 0)?;
        Some(started(picture, self.shown))
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
