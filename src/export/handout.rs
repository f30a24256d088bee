//! The story on paper or as a deck: one page for each slide, the map on one side, text and notes on the other.

use super::Ground;
use super::frame::document;
use super::key::{key, moved};
use super::lines::written;
use super::poster::{Orientation, Paper};
use super::set::{ADDRESS, EMPHASIS, Line, PLAIN, Setter};
use super::window::looking;
use crate::geometry::{Rect, Size, decimal};
use crate::layout::{Format, arrange, lay_out};
use crate::markup::Element;
use crate::model::{Inline, Map, Slide, prose};
use crate::paint::Tone;
use crate::reading::Reading;
use crate::scene::{Room, framing};

/// CSS pixels in a millimetre.
const PX_PER_MM: f64 = 96.0 / 25.4;

/// Options of the pages of a story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HandoutOptions {
    /// Their ground.
    pub ground: Ground,
    /// Their size, in CSS pixels.
    pub size: Size,
    /// Whether they have the speaker's notes.
    pub has_notes: bool,
}

impl HandoutOptions {
    /// A slide of 16:9, as most decks have, without notes.
    pub const DECK: Self = Self { ground: Ground::Light, size: Size::new(1600.0, 900.0), has_notes: false };

    /// This paper in landscape, to print.
    pub fn on_paper(paper: Paper, has_notes: bool) -> Self {
        let Size { width, height } = paper.size_mm(Orientation::Landscape);
        let size = Size::new(width * PX_PER_MM, height * PX_PER_MM);
        Self { ground: Ground::Paper, size, has_notes }
    }
}

/// The slides of `map`, each a page that [`file`](super::file) makes a document of, in the language of `reading`. The map is
/// framed as while presenting.
pub fn handout(map: &Map, reading: &Reading, options: &HandoutOptions) -> Vec<Element> {
    let places = PagePlaces::of(options.size);
    let format = Format::of(places.picture.size());
    let layout = lay_out(map, &arrange(map, format), format.stage());
    let page = |(at, slide): (usize, &Slide)| {
        let seen = reading.on_slide(map, at + 1);
        let [width, height] = [options.size.width, options.size.height].map(decimal);
        let units = [width.as_str(), height.as_str()];
        let room = places.picture.size();
        let viewport = match seen.viewport {
            Some(_) => seen.viewport_on(layout.world, room),
            None => framing(map, &layout, &seen, Room::whole(room)),
        };
        document(map, &seen, options.ground, units, units)
            .child(looking(map, &layout, &seen, options.ground, places.picture, viewport))
            .all(beside(map, slide, &seen, options, places.text))
            .all(places.foot(map, &seen, options.ground, at + 1))
    };
    map.story.iter().enumerate().map(page).collect()
}

/// The places of everything on a page, in pixels.
struct PagePlaces {
    size: Size,
    picture: Rect,
    text: Rect,
    foot_px: f64,
}

impl PagePlaces {
    fn of(size: Size) -> Self {
        let margin = size.width * 0.035;
        let foot_px = size.height * 0.018;
        let high = size.height - 2.5 * margin - foot_px;
        let text_wide = (size.width - 3.0 * margin) * 0.36;
        let picture = Rect::new(margin, margin, size.width - 3.0 * margin - text_wide, high);
        let text = Rect::new(picture.right() + margin, margin, text_wide, high);
        Self { size, picture, text, foot_px }
    }

    /// The page footer: the title of the map, and the number of the slide.
    fn foot(&self, map: &Map, reading: &Reading, ground: Ground, number: usize) -> Vec<Element> {
        let y = self.size.height - self.picture.x;
        let muted = ground.tone(Tone::Muted);
        let place = [&number.to_string(), "\u{a0}/\u{a0}", &map.story.len().to_string()].concat();
        let title = written(map.title.get(reading.language), self.picture.x, y, self.foot_px);
        let number = written(&place, self.text.right(), y, self.foot_px).with("text-anchor", "end");
        vec![title.with("fill", muted), number.with("fill", muted)]
    }
}

/// The text of the slide, as large as the place allows, and below it the legend where there is room.
fn beside(map: &Map, slide: &Slide, reading: &Reading, options: &HandoutOptions, place: Rect) -> Vec<Element> {
    let most = options.size.height * 0.0235;
    let set = |size_px: f64| set_in(slide, reading, options, place.width, size_px);
    let height = |lines: &[Line]| lines.iter().map(|line| line.height).sum::<f64>();
    let mut size_px = most;
    let mut lines = set(size_px);
    while height(&lines) > place.height && size_px > most * 0.25 {
        size_px *= 0.95;
        lines = set(size_px);
    }
    let mut drawn = Vec::new();
    let mut y = place.y;
    for line in lines {
        drawn.push(moved(place.x, y, 1.0, line.drawing));
        y += line.height;
    }
    let (legend, legend_size) = key(map, reading, options.ground, most * 0.75, place.width);
    let top = place.bottom() - legend_size.height;
    if top > y + most {
        drawn.push(moved(place.x, top, 1.0, vec![legend]));
    }
    drawn
}

fn set_in(slide: &Slide, reading: &Reading, options: &HandoutOptions, width: f64, size_px: f64) -> Vec<Line> {
    let language = reading.language;
    let mut setter = Setter { ground: options.ground, width, text: size_px, lines: Vec::new() };
    setter.paragraph(setter.title(1.55), "", slide.title.get(language), "");
    setter.space(0.4);
    for paragraph in prose(slide.body.as_ref().map_or("", |body| body.get(language))) {
        setter.paragraph(setter.usual(), "", &styled(paragraph), "");
        setter.space(0.5);
    }
    if let Some(notes) = slide.notes.as_ref().filter(|_| options.has_notes) {
        setter.space(0.4);
        setter.rule();
        setter.text *= 0.85;
        // The same word in both languages.
        setter.paragraph(setter.light(), "Notes", "", "");
        for paragraph in notes.get(language).split('\n').filter(|paragraph| !paragraph.trim().is_empty()) {
            setter.paragraph(setter.usual(), "", paragraph, "");
        }
    }
    setter.lines
}

/// A paragraph with the control characters of its styles.
fn styled(paragraph: Vec<Inline>) -> String {
    let mut text = String::new();
    for piece in paragraph {
        match piece {
            Inline::Text(words) | Inline::BadLink { written: words, .. } => text.push_str(words),
            Inline::Emphasis(words) => push(&mut text, EMPHASIS, words),
            // Links do not work on paper: their addresses are printed.
            Inline::Link { text: words, website } => {
                text.push_str(words);
                push(&mut text, ADDRESS, &[" (", &website.to_string(), ")"].concat());
            }
        }
    }
    text.split('\n').collect::<Vec<_>>().join(" ")
}

/// Writes `words` in the style of `look`, then goes back to plain.
fn push(written: &mut String, look: char, words: &str) {
    written.push(look);
    written.push_str(words);
    written.push(PLAIN);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::file;
    use crate::model::{Localised, check};
    use crate::text::Language;

    fn bundled() -> Map {
        check(include_str!("../../data/carte-sociale-2015.json")).unwrap()
    }

    fn pages(map: &Map, reading: &Reading, options: &HandoutOptions) -> Vec<String> {
        handout(map, reading, options).iter().map(file).collect()
    }

    /// Every text of a page, and the places of the lines beside the picture: their top left corners.
    fn read(page: &str) -> (Vec<String>, Vec<(f64, f64)>) {
        let document = roxmltree::Document::parse(page).unwrap();
        let root = document.root_element();
        let texts = root.descendants().filter(|node| node.has_tag_name("text"));
        let said = |node: roxmltree::Node| {
            node.descendants().filter_map(|it| it.text().filter(|_| it.is_text())).collect::<String>()
        };
        let is_line = |node: &roxmltree::Node| node.children().any(|text| text.has_tag_name("text"));
        let place = |line: roxmltree::Node| {
            let at = line.attribute("transform").unwrap().trim_start_matches("translate(").trim_end_matches(')');
            let (x, y) = at.split_once(' ').unwrap();
            (x.parse::<f64>().unwrap(), y.parse::<f64>().unwrap())
        };
        let own = root.children().filter(|node| node.has_tag_name("g") && is_line(node));
        (texts.map(said).collect(), own.map(place).collect())
    }

    #[test]
    fn each_slide_has_its_page_with_its_text_and_its_notes() {
        let map = bundled();
        for language in Language::ALL {
            let reading = Reading { language, ..Reading::default() };
            let with = pages(&map, &reading, &HandoutOptions::on_paper(Paper::Letter, true));
            let without = pages(&map, &reading, &HandoutOptions::DECK);
            assert_eq!((with.len(), without.len()), (map.story.len(), map.story.len()));
            for ((slide, with), without) in map.story.iter().zip(&with).zip(&without) {
                let all = |page: &str| read(page).0.join(" ").replace('\u{a0}', " ");
                let has = |page: &str, text: &str| {
                    let words = text.replace(['*', '\u{a0}', '\n'], " ");
                    words.split_whitespace().all(|word| all(page).contains(word))
                };
                let body = slide.body.as_ref().unwrap().get(language);
                assert!(has(with, slide.title.get(language)) && has(with, body) && has(without, body));
                if let Some(notes) = &slide.notes {
                    let last = notes.get(language).rsplit(' ').next().unwrap();
                    assert!(all(with).contains(last) && !all(without).contains("Notes"));
                }
            }
        }
    }

    #[test]
    fn the_longest_slide_stays_on_its_page() {
        let mut map = bundled();
        let long = |limit: usize| Some(Localised::new(Language::FR, "mot ".repeat(limit / 4)));
        map.story.truncate(1);
        map.story[0].title.set(Language::FR, "titre ".repeat(33));
        map.story[0].body = long(crate::model::TEXT_LIMIT);
        map.story[0].notes = long(crate::model::TEXT_LIMIT);
        for options in [HandoutOptions::on_paper(Paper::A4, true), HandoutOptions::DECK] {
            let pages = pages(&map, &Reading::default(), &options);
            for (x, y) in read(&pages[0]).1 {
                assert!(x >= 0.0 && x < options.size.width && y > 0.0 && y < options.size.height, "{x} {y}");
            }
        }
    }

    #[test]
    fn a_page_has_the_shape_of_its_paper_and_comes_as_close_as_the_screen() {
        let map = bundled();
        let options = HandoutOptions::on_paper(Paper::Letter, false);
        assert_eq!((options.size.width.round(), options.size.height.round()), (1056.0, 816.0));
        let mut wide = Vec::new();
        for page in pages(&map, &Reading::default(), &options) {
            let document = roxmltree::Document::parse(&page).unwrap();
            let window = document.root_element().children().find(|node| node.has_tag_name("svg")).unwrap();
            let seen = window.attribute("viewBox").unwrap().split(' ').nth(2).unwrap();
            wide.push(seen.parse::<f64>().unwrap());
        }
        // The first slide shows the whole map, others a part of it; none is enlarged more than the camera allows.
        let closest = wide.iter().copied().fold(f64::INFINITY, f64::min);
        assert!(closest < wide[0] / 1.2 && closest > wide[0] / 1.5, "{wide:?}");
    }

    #[test]
    fn a_map_without_a_story_has_no_page() {
        let map = Map { story: Vec::new(), ..bundled() };
        assert!(handout(&map, &Reading::default(), &HandoutOptions::on_paper(Paper::Letter, true)).is_empty());
    }
}
