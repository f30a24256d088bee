//! The story on paper or in a deck: one page a slide, its picture on one side, its text and its notes on the other.

mod set;

use set::{Look, Setter};

use super::Ground;
use super::frame::{document, file};
use super::key::{key, moved};
use super::lines::{lines, written};
use super::looks::SERIF;
use super::window::window;
use crate::geometry::{Rect, Size, decimal};
use crate::layout::{Format, arrange, lay_out};
use crate::markup::Element;
use crate::model::{Inline, Map, Slide, prose};
use crate::reading::Reading;

/// How the pages of a story are made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HandoutOptions {
    /// What they are drawn on.
    pub ground: Ground,
    /// Their size, in CSS pixels.
    pub size: Size,
    /// Whether what the speaker alone sees is on them.
    pub has_notes: bool,
}

impl HandoutOptions {
    /// A4 on its side, to print.
    pub const PAPER: Self = Self { ground: Ground::Light, size: Size::new(1123.0, 794.0), has_notes: true };
    /// The slide of most decks, without notes.
    pub const DECK: Self = Self { ground: Ground::Light, size: Size::new(1600.0, 900.0), has_notes: false };
}

/// The slides of `map`, each a document, in the language of `reading`.
pub fn handout(map: &Map, reading: &Reading, options: &HandoutOptions) -> Vec<String> {
    let sheet = Sheet::of(options.size);
    let format = Format::of(sheet.picture.size());
    let layout = lay_out(map, &arrange(map, format), format.stage());
    let page = |(at, slide): (usize, &Slide)| {
        let seen = Reading { preview: None, ..reading.on_slide(map, at + 1) };
        let [width, height] = [options.size.width, options.size.height].map(decimal);
        let units = [width.as_str(), height.as_str()];
        let page = document(map, &seen, options.ground, units, units)
            .child(window(map, &layout, &seen, options.ground, sheet.picture))
            .all(beside(map, slide, &seen, options, sheet.text))
            .all(sheet.foot(map, &seen, options.ground, at + 1));
        file(&page)
    };
    map.story.iter().enumerate().map(page).collect()
}

/// Where everything stands on a page, in pixels.
struct Sheet {
    size: Size,
    picture: Rect,
    text: Rect,
    foot_px: f64,
}

impl Sheet {
    fn of(size: Size) -> Self {
        let margin = size.width * 0.035;
        let foot_px = size.height * 0.018;
        let high = size.height - 2.5 * margin - foot_px;
        let text_wide = (size.width - 3.0 * margin) * 0.36;
        let picture = Rect::new(margin, margin, size.width - 3.0 * margin - text_wide, high);
        let text = Rect::new(picture.right() + margin, margin, text_wide, high);
        Self { size, picture, text, foot_px }
    }

    /// The name of the map, and which slide this is.
    fn foot(&self, map: &Map, reading: &Reading, ground: Ground, number: usize) -> Vec<Element> {
        let y = self.size.height - self.picture.x;
        let muted = ground.resolved("var(--muted)");
        let place = [&number.to_string(), "\u{a0}/\u{a0}", &map.story.len().to_string()].concat();
        let title = written(map.title.get(reading.language), self.picture.x, y, self.foot_px);
        let number = written(&place, self.text.right(), y, self.foot_px).with("text-anchor", "end");
        vec![title.with("fill", muted), number.with("fill", muted)]
    }
}

/// What the slide says, in letters as large as the place allows, and below it the legend where there is room.
fn beside(map: &Map, slide: &Slide, reading: &Reading, options: &HandoutOptions, place: Rect) -> Vec<Element> {
    let most = options.size.height * 0.0235;
    let set = |size_px: f64| set_in(slide, reading, options, place, size_px);
    let mut size_px = most;
    let mut fitting = set(size_px);
    while fitting.bottom() > place.bottom() && size_px > most * 0.25 {
        size_px *= 0.95;
        fitting = set(size_px);
    }
    let bottom = fitting.bottom();
    let mut drawn = fitting.into_drawn();
    let (legend, legend_size) = key(map, reading, options.ground, most * 0.75, place.width);
    let top = place.bottom() - legend_size.height;
    if top > bottom + most {
        drawn.push(moved(place.x, top, 1.0, vec![legend]));
    }
    drawn
}

fn set_in(slide: &Slide, reading: &Reading, options: &HandoutOptions, place: Rect, size_px: f64) -> Setter {
    let (language, ground) = (reading.language, options.ground);
    let title_px = size_px * 1.55;
    let mut setter = Setter::new(place, ground);
    for line in lines(slide.title.get(language), title_px, place.width) {
        let line = setter.line(&line, title_px, "var(--ink)");
        setter.push(line.with("font-family", SERIF).with("font-weight", "700"));
    }
    setter.space(size_px * 0.4);
    let body = slide.body.as_ref().map_or("", |body| body.get(language));
    set_prose(&mut setter, body, size_px);
    let notes = slide.notes.as_ref().filter(|_| options.has_notes);
    if let Some(notes) = notes {
        setter.rule(size_px);
        let small_px = size_px * 0.85;
        // The same word in both languages.
        let heading = setter.line("Notes", small_px, "var(--muted)");
        setter.push(heading.with("font-weight", "600"));
        for paragraph in notes.get(language).split('\n').filter(|paragraph| !paragraph.trim().is_empty()) {
            setter.paragraph(&[(paragraph.to_owned(), Look::Plain)], small_px);
        }
    }
    setter
}

fn set_prose(setter: &mut Setter, text: &str, size_px: f64) {
    for paragraph in prose(text) {
        let mut runs = Vec::new();
        for piece in paragraph {
            match piece {
                Inline::Text(words) => runs.push((words.to_owned(), Look::Plain)),
                Inline::Emphasis(words) => runs.push((words.to_owned(), Look::Emphasis)),
                Inline::BadLink { written, .. } => runs.push((written.to_owned(), Look::Plain)),
                // Paper leads nowhere by itself: it says where.
                Inline::Link { text, website } => {
                    runs.push((text.to_owned(), Look::Plain));
                    runs.push(([" (", &website.to_string(), ")"].concat(), Look::Address));
                }
            }
        }
        setter.paragraph(&runs, size_px);
        setter.space(size_px * 0.5);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Localised, check};
    use crate::text::Language;

    fn bundled() -> Map {
        check(include_str!("../../../data/carte-sociale-2015.json")).unwrap()
    }

    /// Every text of a page, and the places of those that stand beside the picture: left edge, baseline.
    fn read(page: &str) -> (Vec<String>, Vec<(f64, f64)>) {
        let document = roxmltree::Document::parse(page).unwrap();
        let root = document.root_element();
        let texts = root.descendants().filter(|node| node.has_tag_name("text"));
        let said = |node: roxmltree::Node| {
            node.descendants().filter_map(|it| it.text().filter(|_| it.is_text())).collect::<String>()
        };
        let own = root.children().filter(|node| node.has_tag_name("text"));
        let number = |node: roxmltree::Node, name| node.attribute(name).unwrap().parse::<f64>().unwrap();
        (texts.map(said).collect(), own.map(|node| (number(node, "x"), number(node, "y"))).collect())
    }

    #[test]
    fn each_slide_has_its_page_with_its_text_and_its_notes() {
        let map = bundled();
        for language in Language::ALL {
            let reading = Reading { language, ..Reading::default() };
            let with = handout(&map, &reading, &HandoutOptions::PAPER);
            let without = handout(&map, &reading, &HandoutOptions::DECK);
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
        let long = |limit: usize| Some(Localised { fr: "mot ".repeat(limit / 4), en: None });
        map.story.truncate(1);
        map.story[0].title.fr = "titre ".repeat(33);
        map.story[0].body = long(crate::model::TEXT_LIMIT);
        map.story[0].notes = long(crate::model::TEXT_LIMIT);
        for options in [HandoutOptions::PAPER, HandoutOptions::DECK] {
            let pages = handout(&map, &Reading::default(), &options);
            for (x, y) in read(&pages[0]).1 {
                assert!(x >= 0.0 && x < options.size.width && y > 0.0 && y < options.size.height, "{x} {y}");
            }
        }
    }

    #[test]
    fn a_map_without_a_story_has_no_page() {
        let map = Map { story: Vec::new(), ..bundled() };
        assert!(handout(&map, &Reading::default(), &HandoutOptions::PAPER).is_empty());
    }
}
