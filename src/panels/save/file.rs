//! The file made from the choices of the save panel.

use super::choices::WIDTHS_PX;
use super::{Choices, DataFormat, Drawing, PixelSize, SaveAs};
use crate::export::{Extent, Ground, PictureOptions, csv, file_name, gexf, graphml, json, picture};
use crate::panels::share::{SharedMap, Sharing, Start, link};
use crate::panels::{Context, Effect};
use crate::reading::Reading;

impl Choices {
    /// Whether a picture can contain an address of the map.
    pub fn can_have_link(context: &Context) -> bool {
        !context.addresses.page.is_empty()
    }

    /// The file's name.
    pub fn file_name(&self, context: &Context) -> String {
        let language = context.reading.language;
        match self.save_as {
            SaveAs::Picture => file_name(&context.map, language, "", self.drawing.id()),
            SaveAs::Data if self.format == DataFormat::Csv => {
                file_name(&context.map, language, self.sheet.id(), self.format.id())
            }
            SaveAs::Data => file_name(&context.map, language, "", self.format.id()),
            // What the browser makes has a name already, or none.
            SaveAs::Page => "carte-sociale.html".to_owned(),
            SaveAs::Poster | SaveAs::Story => String::new(),
        }
    }

    /// The effects by which the page downloads or prints it.
    pub fn file(&self, context: &Context) -> Effect {
        let name = self.file_name(context);
        match self.save_as {
            SaveAs::Picture => self.drawing(context, name),
            SaveAs::Data => Effect::Save { name, mime: self.format.mime(), text: self.data(context) },
            SaveAs::Page => Effect::Download("html"),
            SaveAs::Poster | SaveAs::Story => Effect::Print {
                paper: self.paper.id(),
                orientation: self.orientation.id(),
                story: match self.save_as {
                    SaveAs::Story if self.with_notes => "notes",
                    SaveAs::Story => "slides",
                    _ => "",
                },
            },
        }
    }

    fn drawing(&self, context: &Context, name: String) -> Effect {
        let (map, layout) = (&context.map, &context.layout());
        let reading = self.reading(context);
        let stage = context.stage.filter(|_| !self.is_whole);
        let link = (self.with_link && Self::can_have_link(context)).then(|| self.link(context));
        let ground = if context.is_dark { Ground::Dark } else { Ground::Light };
        let svg = picture(map, layout, &reading, &PictureOptions { ground, stage, link: link.as_deref() });
        if self.drawing == Drawing::Svg {
            return Effect::Save { name, mime: "image/svg+xml", text: svg };
        }
        let width = stage.unwrap_or(layout.world.size()).width;
        let (least, most) = WIDTHS_PX;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within small bounds")]
        // Not `clamp`, whose panic message would format numbers.
        let times = |times: f64| (width * times).round().max(f64::from(least)).min(f64::from(most)) as u32;
        let width_px = match self.size {
            PixelSize::Screen => times(1.0),
            PixelSize::Double => times(2.0),
            PixelSize::Quadruple => times(4.0),
            PixelSize::Chosen => self.width_px,
        };
        Effect::SavePixels { name, svg, width_px }
    }

    fn data(&self, context: &Context) -> String {
        let language = context.reading.language;
        let extent = self.extent(context);
        match self.format {
            DataFormat::Csv => csv(&extent, self.sheet, language),
            DataFormat::Gexf => gexf(&extent, &context.layout(), language),
            DataFormat::Graphml => graphml(&extent, &context.layout(), language),
            DataFormat::Json => json(&context.data, &extent),
        }
    }

    /// How much of the map is saved.
    pub fn extent<'all>(&self, context: &'all Context) -> Extent<'all> {
        if self.is_whole || self.save_as == SaveAs::Page {
            Extent::whole(&context.map)
        } else {
            Extent::shown(&context.map, &context.reading)
        }
    }

    /// The reading to draw: for all of a map, the initial one.
    fn reading(&self, context: &Context) -> Reading {
        let (language, theme) = (context.reading.language, context.reading.theme);
        if self.is_whole { Reading { language, theme, ..Reading::default() } } else { context.reading.clone() }
    }

    /// The address that restores what is saved.
    fn link(&self, context: &Context) -> String {
        let base = Reading::default();
        let subject =
            SharedMap { map: &context.map, reading: &context.reading, base: &base, addresses: &context.addresses };
        let starts_at = if self.is_whole { Start::WholeMap } else { Start::Reading };
        link(&Sharing { starts_at, ..Sharing::of(&context.reading) }, &subject)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Size;
    use crate::model::check;
    use crate::panels::context::samples;

    fn text(effect: Effect) -> String {
        match effect {
            Effect::Save { text, .. } => text,
            Effect::SavePixels { svg, .. } => svg,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_picture_is_of_what_one_sees_or_of_the_whole_map() {
        let mut context = samples::bundled("hide-roles=network&select=ae&at=2,0.5,0.5&theme=dark");
        context.set_stage(Size::new(700.0, 500.0), true);
        let shown = Choices::default();
        let whole = Choices { is_whole: true, ..shown };
        let drawn = |choices: Choices| text(choices.file(&context));
        assert!(drawn(shown).contains("width=\"700\"") && !drawn(whole).contains("width=\"700\""));
        assert!(!drawn(shown).contains(">RQDE<") && drawn(shown).len() < drawn(whole).len());
        assert!(drawn(shown).contains("#14191e"), "on the ground of the screen");
    }

    #[test]
    fn a_link_leads_to_what_is_drawn_where_there_is_one() {
        let mut context = samples::bundled("select=ae");
        let choices = Choices { with_link: true, ..Choices::default() };
        assert!(text(choices.file(&context)).contains(">https://a.test/#select=ae<"));
        assert!(text(Choices { is_whole: true, ..choices }.file(&context)).contains(">https://a.test/<"));
        assert!(!text(Choices::default().file(&context)).contains("https://a.test/"));
        context.addresses.page.clear();
        let drawn = text(choices.file(&context));
        assert!(!Choices::can_have_link(&context) && !drawn.contains("#select") && !drawn.contains("https://a.test/"));
    }

    #[test]
    fn the_page_itself_makes_the_one_file_and_prints() {
        let context = samples::bundled("");
        let file = |choices: Choices| choices.file(&context);
        assert_eq!(file(Choices { save_as: SaveAs::Page, ..Choices::default() }), Effect::Download("html"));
        let poster = Choices { save_as: SaveAs::Poster, ..Choices::default() }.with_answer("paper", "a3");
        assert_eq!(file(poster), Effect::Print { paper: "a3", orientation: "landscape", story: "" });
        let told = Choices { save_as: SaveAs::Story, ..Choices::default() };
        for (notes, story) in [("true", "notes"), ("false", "slides")] {
            let printed = file(told.with_answer("notes", notes));
            assert_eq!(printed, Effect::Print { paper: "letter", orientation: "landscape", story });
        }
    }

    #[test]
    fn pixels_are_as_many_as_one_asks_for() {
        let mut context = samples::bundled("");
        context.set_stage(Size::new(640.4, 480.0), false);
        for (size, expected) in [
            (PixelSize::Screen, 640),
            (PixelSize::Double, 1281),
            (PixelSize::Quadruple, 2562),
            (PixelSize::Chosen, 1600),
        ] {
            let choices = Choices { drawing: Drawing::Png, size, ..Choices::default() };
            let Effect::SavePixels { name, width_px, .. } = choices.file(&context) else { panic!("pixels") };
            assert!(width_px == expected && name.rsplit('.').next() == Some("png"), "{name} {width_px}");
        }
    }

    #[test]
    fn data_are_in_the_form_and_of_the_extent_chosen() {
        let context = samples::bundled("hide-roles=network&lang=en");
        for (format, beginning) in [
            (DataFormat::Csv, "\u{feff}Identifier,"),
            (DataFormat::Gexf, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf "),
            (DataFormat::Graphml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml "),
            (DataFormat::Json, "{"),
        ] {
            let shown = Choices { save_as: SaveAs::Data, format, ..Choices::default() };
            let whole = Choices { is_whole: true, ..shown };
            let (part, all) = (text(shown.file(&context)), text(whole.file(&context)));
            assert!(part.starts_with(beginning) && all.starts_with(beginning) && part != all, "{format:?}");
            let Effect::Save { name, .. } = shown.file(&context) else { panic!("a text") };
            assert!(name.ends_with(&format!(".{}", format.id())), "{name}");
        }
        let whole = Choices { save_as: SaveAs::Data, format: DataFormat::Json, is_whole: true, ..Choices::default() };
        assert_eq!(text(whole.file(&context)), *context.data);
        let part = check(&text(Choices { is_whole: false, ..whole }.file(&context))).unwrap();
        assert!(part.organisations.len() < context.map.organisations.len());
    }
}
