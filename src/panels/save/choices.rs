//! What one chooses to save, as one plain value, and the answers that change it.

use crate::export::{CsvTable, Orientation, Paper};
use crate::panels::controls::number_said;

/// Widths a picture of pixels may have: beyond, browsers refuse to draw it.
pub const WIDTHS_PX: (u32, u32) = (200, 8192);

/// As what the map is saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveAs {
    /// What one sees of it.
    #[default]
    Picture,
    /// What one knows of it.
    Data,
    /// All of it, and what shows it, as one page that needs no network.
    Page,
    /// On paper, or as PDF by the same way.
    Poster,
    /// The same of its story, one page a slide.
    Story,
}

impl SaveAs {
    /// Each, in the order of the panel.
    pub const ALL: [Self; 5] = [Self::Picture, Self::Data, Self::Page, Self::Poster, Self::Story];

    /// Whether the browser's own dialog makes it, which prints.
    pub const fn is_printed(self) -> bool {
        matches!(self, Self::Poster | Self::Story)
    }

    /// The word for it in the panel's fields.
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

/// Of what a picture is made; also the extension of its file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drawing {
    /// Lines and letters.
    #[default]
    Svg,
    /// Pixels.
    Png,
}

impl Drawing {
    /// Each, in the order of the panel.
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// The word for it in the panel's fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// How many pixels a picture has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PixelSize {
    /// As many as the screen.
    Screen,
    /// Twice as wide.
    #[default]
    Double,
    /// Four times as wide.
    Quadruple,
    /// As wide as one says.
    Chosen,
}

impl PixelSize {
    /// Each, in the order of the panel.
    pub const ALL: [Self; 4] = [Self::Screen, Self::Double, Self::Quadruple, Self::Chosen];

    /// The word for it in the panel's fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Screen => "1",
            Self::Double => "2",
            Self::Quadruple => "4",
            Self::Chosen => "width",
        }
    }
}

/// In which form the data are written; also the extension of their file.
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

    /// The word for it in the panel's fields.
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

/// Everything one chooses in the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// As what.
    pub save_as: SaveAs,
    /// Whether all of the map is saved, or only what one sees.
    pub is_whole: bool,
    /// Of what a picture is made.
    pub drawing: Drawing,
    /// How many pixels it has.
    pub size: PixelSize,
    /// How wide it is, when one says so.
    pub width_px: u32,
    /// Whether it bears the address of the map.
    pub with_link: bool,
    /// In which form the data are.
    pub format: DataFormat,
    /// Which of the tables.
    pub sheet: CsvTable,
    /// On which paper one prints.
    pub paper: Paper,
    /// How it is held.
    pub orientation: Orientation,
    /// Whether what the speaker alone sees is printed below the slides.
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
    /// The choices once the field of the panel called `name` says `value`. What no field of ours says changes nothing.
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
