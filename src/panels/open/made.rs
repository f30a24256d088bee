//! The map that files give, once it is made and checked elsewhere.

use crate::{
    export::sketch,
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
    /// Where everything stands, once it is found, and the picture of that.
    pub(super) layout: Option<Layout>,
    pub(super) picture: Option<Element>,
}

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
        (self.text, self.layout, self.picture) = (text, None, None);
    }

    /// Draws its picture.
    pub(super) fn draw(&mut self, language: Language) {
        let (Some(map), Some(layout)) = (&self.map, &self.layout) else { return };
        let reading = Reading { language, hidden_standings: [].into(), ..Reading::default() };
        self.picture = Some(sketch(map, layout, &reading));
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
