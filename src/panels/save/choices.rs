//! The choices of the save panel, as one plain value, and the input that changes them.

use crate::export::{CsvTable, Orientation, Paper};
use crate::panels::controls::number_said;

/// The widths that a PNG may have: browsers refuse to draw a wider one.
pub const WIDTHS_PX: (u32, u32) = (200, 8192);

/// The kind of file or print.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveAs {
    /// The picture of what the reader sees.
    #[default]
    Picture,
    /// The data.
    Data,
    /// The whole map and its widget, as one page that needs no network.
    Page,
    /// A print of the poster, or its PDF through the print dialog.
    Poster,
    /// A print of the story, one page a slide.
    Story,
}

impl SaveAs {
    /// Each, in the order of the panel.
    pub const ALL: [Self; 5] = [Self::Picture, Self::Data, Self::Page, Self::Poster, Self::Story];

    /// Whether the browser's print dialog makes it.
    pub const fn is_printed(self) -> bool {
        matches!(self, Self::Poster | Self::Story)
    }

    /// Its value in the panel's fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Data => "data",
            Self::Page => "page",
            Self::Poster => "poster",
            Self::Story => "story",
        }
    }
}

/// The format of a picture; also the extension of its file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drawing {
    /// Vector graphics, SVG.
    #[default]
    Svg,
    /// Pixels, PNG.
    Png,
}

impl Drawing {
    /// Each, in the order of the panel.
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// Its value in the panel's fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// The width of a PNG.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PixelSize {
    /// That of the screen.
    Screen,
    /// Twice that of the screen.
    #[default]
    Double,
    /// Four times that of the screen.
    Quadruple,
    /// The one that the reader enters.
    Chosen,
}

impl PixelSize {
    /// Each, in the order of the panel.
    pub const ALL: [Self; 4] = [Self::Screen, Self::Double, Self::Quadruple, Self::Chosen];

    /// Its value in the panel's fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Screen => "1",
            Self::Double => "2",
            Self::Quadruple => "4",
            Self::Chosen => "width",
        }
    }
}

/// The format of the data; also the extension of their file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DataFormat {
    /// Tables for a spreadsheet.
    #[default]
    Csv,
    /// A graph for Gephi.
    Gexf,
    /// A graph for most other programs.
    Graphml,
    /// The file of the map.
    Json,
}

impl DataFormat {
    /// Each, in the order of the panel.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Gexf, Self::Graphml, Self::Json];

    /// Its value in the panel's fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Gexf => "gexf",
            Self::Graphml => "graphml",
            Self::Json => "json",
        }
    }

    /// The media type of its files.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Gexf => "application/gexf+xml",
            Self::Graphml => "application/graphml+xml",
            Self::Json => "application/json",
        }
    }
}

/// Every choice of the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The kind of file or print.
    pub save_as: SaveAs,
    /// Whether all of the map is saved, or only what the reader sees.
    pub is_whole: bool,
    /// The format of a picture.
    pub drawing: Drawing,
    /// The width of a PNG.
    pub size: PixelSize,
    /// The width that the reader enters.
    pub width_px: u32,
    /// Whether it contains the address of the map.
    pub with_link: bool,
    /// The format of the data.
    pub format: DataFormat,
    /// The chosen table.
    pub sheet: CsvTable,
    /// The paper size.
    pub paper: Paper,
    /// The paper orientation.
    pub orientation: Orientation,
    /// Whether the speaker's notes are printed below the slides.
    pub with_notes: bool,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            save_as: SaveAs::default(),
            is_whole: false,
            drawing: Drawing::default(),
            size: PixelSize::default(),
            width_px: 1600,
            with_link: false,
            format: DataFormat::default(),
            sheet: CsvTable::default(),
            paper: Paper::default(),
            orientation: Orientation::default(),
            with_notes: true,
        }
    }
}

impl Choices {
    /// The choices after the field of the panel called `name` takes `value`. Unknown names and values change nothing.
    #[must_use]
    pub fn with_answer(mut self, name: &str, value: &str) -> Self {
        match name {
            "as" => self.save_as = SaveAs::ALL.into_iter().find(|it| it.id() == value).unwrap_or(self.save_as),
            "extent" => self.is_whole = value == "whole",
            "drawing" => self.drawing = Drawing::ALL.into_iter().find(|it| it.id() == value).unwrap_or(self.drawing),
            "size" => self.size = PixelSize::ALL.into_iter().find(|it| it.id() == value).unwrap_or(self.size),
            "width" => self.width_px = number_said(value, WIDTHS_PX).unwrap_or(self.width_px),
            "link" => self.with_link = value == "true",
            "format" => self.format = DataFormat::ALL.into_iter().find(|it| it.id() == value).unwrap_or(self.format),
            "sheet" => self.sheet = CsvTable::ALL.into_iter().find(|it| it.id() == value).unwrap_or(self.sheet),
            "paper" => self.paper = Paper::named(value).unwrap_or(self.paper),
            "orientation" => self.orientation = Orientation::named(value).unwrap_or(self.orientation),
            "notes" => self.with_notes = value == "true",
            _ => {}
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_changes_its_own_part() {
        let first = Choices::default();
        for (name, value, expected) in [
            ("as", "data", Choices { save_as: SaveAs::Data, ..first }),
            ("extent", "whole", Choices { is_whole: true, ..first }),
            ("drawing", "png", Choices { drawing: Drawing::Png, ..first }),
            ("size", "4", Choices { size: PixelSize::Quadruple, ..first }),
            ("width", "99999", Choices { width_px: 8192, ..first }),
            ("link", "true", Choices { with_link: true, ..first }),
            ("format", "graphml", Choices { format: DataFormat::Graphml, ..first }),
            ("sheet", "links", Choices { sheet: CsvTable::Links, ..first }),
            ("as", "poster", Choices { save_as: SaveAs::Poster, ..first }),
            ("paper", "a3", Choices { paper: Paper::A3, ..first }),
            ("orientation", "portrait", Choices { orientation: Orientation::Portrait, ..first }),
            ("as", "story", Choices { save_as: SaveAs::Story, ..first }),
            ("notes", "false", Choices { with_notes: false, ..first }),
            ("paper", "a9", first),
            ("as", "pigeon", first),
            ("width", "-1", first),
            ("x", "y", first),
        ] {
            assert_eq!(first.with_answer(name, value), expected, "{name} {value}");
        }
    }
}
