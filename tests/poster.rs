//! Tests of the poster, read back by another library's XML parser: the scene, the paper, the index and the directory.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by a panic, in its helpers too")]

use carte_sociale::export::{
    Ground, Orientation, Paper, PictureOptions, PosterOptions, file, picture, poster, poster_layout,
};
use carte_sociale::layout::{Format, Layout, arrange, lay_out};
use carte_sociale::model::{Map, check};
use carte_sociale::reading::{Reading, from_hash};
use carte_sociale::text::Language;
use roxmltree::{Document, Node};

const BUNDLED: &str = include_str!("../data/carte-sociale-2015.json");
const SHEETS: [Paper; 4] = Paper::ALL;

fn options(paper: Paper, orientation: Orientation) -> PosterOptions<'static> {
    PosterOptions { paper, orientation, ground: Ground::Paper, link: Some("https://a.test/carte/") }
}

fn drawn(map: &Map, reading: &str, options: &PosterOptions) -> Vec<String> {
    let reading = from_hash(reading, map, &Reading::default());
    pages(map, &poster_layout(map, &reading, options, None), &reading, options)
}

fn pages(map: &Map, layout: &Layout, reading: &Reading, options: &PosterOptions) -> Vec<String> {
    poster(map, layout, reading, options).iter().map(file).collect()
}

/// The content of each text not `aria-hidden`.
fn texts(page: &str) -> Vec<String> {
    let document = Document::parse(page).unwrap();
    let is_read = |node: &Node| node.has_tag_name("text") && node.attribute("aria-hidden").is_none();
    let said = |node: Node| -> String { node.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect() };
    // The line breaks between the elements of the file are not part of the text.
    document.descendants().filter(is_read).map(|node| said(node).replace('\n', "")).collect()
}

#[test]
fn each_page_is_as_large_as_its_paper() {
    let map = check(BUNDLED).unwrap();
    for (paper, orientation) in SHEETS.into_iter().flat_map(|paper| Orientation::ALL.map(|it| (paper, it))) {
        let size = paper.size_mm(orientation);
        let pages = drawn(&map, "", &options(paper, orientation));
        assert!((3..=5).contains(&pages.len()), "{} pages of {}", pages.len(), paper.id());
        for page in &pages {
            let document = Document::parse(page).unwrap();
            let length = |name| -> f64 {
                document.root_element().attribute(name).unwrap().strip_suffix("mm").unwrap().parse().unwrap()
            };
            assert!((length("width") - size.width).abs() < 0.05 && (length("height") - size.height).abs() < 0.05);
        }
    }
}

#[test]
fn nothing_leaves_the_margins() {
    let map = check(BUNDLED).unwrap();
    for (paper, orientation) in SHEETS.into_iter().flat_map(|paper| Orientation::ALL.map(|it| (paper, it))) {
        let size = paper.size_mm(orientation);
        let [width, height] = [size.width, size.height].map(|length| length * 72.0 / 25.4);
        for page in drawn(&map, "", &options(paper, orientation)).iter().skip(1) {
            let document = Document::parse(page).unwrap();
            for group in document.root_element().children().filter(|node| node.has_tag_name("g")) {
                let place: Vec<f64> = group.attribute("transform").unwrap()["translate(".len()..]
                    .trim_end_matches(')')
                    .split(' ')
                    .map(|number| number.parse().unwrap())
                    .collect();
                assert!(place[0] >= 14.0 && place[0] < width - 100.0, "{place:?} on {}", paper.id());
                assert!(place[1] >= 14.0 && place[1] < height - 30.0, "{place:?} on {}", paper.id());
            }
        }
    }
}

#[test]
fn everyone_is_in_the_index_and_in_the_directory_with_the_cell_they_are_in() {
    let map = check(BUNDLED).unwrap();
    for language in Language::ALL {
        let reading = Reading { language, ..Reading::default() };
        let options = options(Paper::A3, Orientation::Landscape);
        let layout = poster_layout(&map, &reading, &options, None);
        let pages = pages(&map, &layout, &reading, &options);
        let said: Vec<String> = pages.iter().skip(1).flat_map(|page| texts(page)).collect();
        let is_cell = |text: &String| {
            text.len() == 2
                && text.starts_with(|it| ('A'..='H').contains(&it))
                && text.ends_with(|it| ('1'..='8').contains(&it))
        };
        assert_eq!(said.iter().filter(|text| is_cell(text)).count(), 2 * 16);
        let all = said.join(" ").replace('\u{a0}', " ");
        for (key, organisation) in map.organisations.entries().filter(|(key, _)| reading.is_visible(&map, *key)) {
            // The cell of its position on the sheet: the map and the grid have the same corners.
            let at = said.iter().position(|text| text.starts_with(&organisation.label)).unwrap();
            let cell = said.iter().skip(at).find(|text| is_cell(text)).unwrap();
            let place = layout.place(key).centre;
            let stands_in = |name: u8, first: u8, share: f64| {
                let start = f64::from(name - first) / 8.0;
                (start..start + 0.125).contains(&share)
            };
            let [column, row] = cell.as_bytes() else { panic!("{cell}") };
            let world = layout.world;
            assert!(stands_in(*column, b'A', (place.x - world.x) / world.width), "{} in {cell}", organisation.label);
            assert!(stands_in(*row, b'1', (place.y - world.y) / world.height), "{} in {cell}", organisation.label);
            if let Some(website) = &organisation.website {
                assert!(all.contains(website.shown()), "{website}");
            }
        }
        for (collaboration, role) in map.collaborations.iter().zip(&map.roles) {
            let name = |text: &str| text.replace('\u{a0}', " ");
            assert!(
                all.contains(&name(collaboration.name.get(language)).split(' ').take(3).collect::<Vec<_>>().join(" "))
            );
            assert!(all.contains(&name(role.name.get(language))));
        }
        let total = pages.len();
        for (number, page) in pages.iter().enumerate().skip(1) {
            let [page_number, of] = language.poster_words().page;
            let foot = format!("{page_number}{}{of}{total}", number + 1);
            assert_eq!(texts(page).iter().filter(|text| **text == foot).count(), 1);
        }
    }
}

#[test]
fn what_is_hidden_has_no_card() {
    let map = check(BUNDLED).unwrap();
    let pages = drawn(&map, "hide-roles=network&hide-links=funding", &options(Paper::A4, Orientation::Portrait));
    let all: Vec<String> = pages.iter().flat_map(|page| texts(page)).collect();
    assert!(!all.iter().any(|text| text.starts_with("RQRI\u{a0}") || text.contains("Financement")), "{all:?}");
    assert!(all.iter().any(|text| text.starts_with("FLAC\u{a0}")));
}

/// The colours and positions of everything drawn in the map's viewport: path data, circles, texts.
fn marks(page: &str) -> Vec<String> {
    let document = Document::parse(page).unwrap();
    let window = document.root_element().children().find(|node| node.has_tag_name("svg")).unwrap();
    let drawn = window.descendants().filter(|node| ["path", "circle", "text"].contains(&node.tag_name().name()));
    let said = |node: Node| {
        let kept =
            node.attributes().filter(|it| ["d", "x", "y", "cx", "cy", "r", "stroke", "fill"].contains(&it.name()));
        let attributes: Vec<String> = kept.map(|it| format!("{}={}", it.name(), it.value())).collect();
        format!("{} {} {}", node.tag_name().name(), attributes.join(" "), node.text().unwrap_or_default())
    };
    drawn.map(said).collect()
}

#[test]
fn picture_and_poster_draw_the_same_scene() {
    let map = check(BUNDLED).unwrap();
    let layout = lay_out(&map, &arrange(&map, Format::Wide), Format::Wide.stage());
    let reading = from_hash("highlight=chantiers-partenariaux&hide-links=funding", &map, &Reading::default());
    let picture =
        picture(&map, &layout, &reading, &PictureOptions { ground: Ground::Dark, ..PictureOptions::default() });
    let options = PosterOptions { ground: Ground::Dark, ..options(Paper::A3, Orientation::Landscape) };
    let poster = pages(&map, &layout, &reading, &options);
    let drawn = marks(&picture);
    assert!(drawn.len() > 100, "{}", drawn.len());
    assert_eq!(drawn, marks(&poster[0]));
}

#[test]
fn the_screens_places_stay_only_where_a_reader_moved_someone() {
    let map = check(BUNDLED).unwrap();
    let reading = Reading::default();
    let options = options(Paper::A3, Orientation::Landscape);
    let fitted = poster_layout(&map, &reading, &options, None);
    let own = |format: Format| lay_out(&map, &arrange(&map, format), format.stage());
    let format = Format::Banner;
    assert_eq!(poster_layout(&map, &reading, &options, Some(&own(format))), fitted);
    let mut moved: Layout = own(format);
    moved.places[0].centre.x += 5.0;
    assert_eq!(poster_layout(&map, &reading, &options, Some(&moved)), moved);
    let mut upright = own(Format::Portrait);
    upright.places[0].centre.x += 5.0;
    assert_eq!(poster_layout(&map, &reading, &options, Some(&upright)), fitted);
}

#[test]
fn every_map_of_the_corpus_has_a_poster() {
    for entry in std::fs::read_dir("tests/corpus/good").unwrap() {
        let path = entry.unwrap().path();
        let mut map = check(&std::fs::read_to_string(&path).unwrap()).unwrap_or_else(|problems| panic!("{problems:?}"));
        map.title.set(Language::FR, "</text><script> ".repeat(30));
        for orientation in Orientation::ALL {
            for page in drawn(&map, "show=external", &options(Paper::Letter, orientation)) {
                let document = Document::parse(&page).unwrap();
                assert!(!document.descendants().any(|node| node.has_tag_name("script")), "{}", path.display());
            }
        }
    }
}
