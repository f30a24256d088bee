//! Tests of the exported picture, read back by another library's XML parser and compared with a golden file.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by a panic, in its helpers too")]

use carte_sociale::export::{Ground, PictureOptions, picture, stage_within};
use carte_sociale::geometry::Size;
use carte_sociale::layout::{Format, arrange, lay_out};
use carte_sociale::model::{Map, check};
use carte_sociale::reading::{Reading, from_hash};
use carte_sociale::text::Language;
use roxmltree::{Document, Node};

const BUNDLED: &str = include_str!("../data/carte-sociale-2015.json");
const HOSTILE: &str = include_str!("corpus/good/markup-is-text.json");

fn drawn(map: &Map, reading: &str, options: &PictureOptions) -> String {
    let reading = from_hash(reading, map, &Reading::default());
    let stage = stage_within(map, &reading, options, Size::new(1200.0, 800.0));
    let format = Format::of(stage);
    let layout = lay_out(map, &arrange(map, format), format.stage());
    picture(map, &layout, &reading, &PictureOptions { stage: Some(stage), ..*options })
}

fn bundled(reading: &str) -> String {
    drawn(&check(BUNDLED).unwrap(), reading, &PictureOptions::default())
}

fn texts(document: &Document) -> String {
    let is_text = |node: &Node| node.has_tag_name("text") && node.attribute("aria-hidden").is_none();
    let texts = document.descendants().filter(is_text);
    texts
        .map(|node| node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect())
        .collect::<Vec<String>>()
        .join("|")
}

#[test]
fn the_bundled_map_is_the_picture_we_looked_at() {
    assert!(
        bundled("") == include_str!("golden/carte-sociale-2015.svg"),
        "the picture changed: look at the new one, and if it is right renew the file with\n\
         cargo run --features cli --bin carte -- render data/carte-sociale-2015.json -o tests/golden/carte-sociale-2015.svg"
    );
}

#[test]
fn it_needs_nothing_but_itself() {
    let map = check(BUNDLED).unwrap();
    let readings =
        ["", "select=communagir", "highlight=chantiers-partenariaux,recherche-professions&show=external&at=2,0.4,0.5"];
    for (reading, ground) in
        readings.into_iter().flat_map(|reading| [(reading, Ground::Light), (reading, Ground::Dark)])
    {
        let options = PictureOptions { ground, link: Some("https://a.test/#a=1&b=2"), ..PictureOptions::default() };
        let text = drawn(&map, reading, &options);
        let document = Document::parse(&text).unwrap();
        for node in document.descendants().filter(Node::is_element) {
            let drawings = ["svg", "g", "path", "circle", "rect", "text", "tspan", "title", "desc"];
            assert!(drawings.contains(&node.tag_name().name()), "{node:?}");
            assert_eq!(node.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                assert!(!["class", "style", "href", "id"].contains(&name) && !name.starts_with("on"), "{name}");
                assert!(!name.starts_with("data-") && name != "tabindex", "{name}");
                assert!(!value.contains("light-dark") && !value.contains("var(") && !value.contains("url("), "{value}");
            }
        }
    }
}

#[test]
fn what_is_hidden_is_not_in_it_and_what_is_shown_is_named() {
    let text = bundled("hide-roles=network&highlight=chantiers-partenariaux");
    let document = Document::parse(&text).unwrap();
    let texts = texts(&document);
    for shown in
        ["Carte sociale du développement", "Communagir", "Bailleurs de fonds", "Chantiers partenariaux", "mars 2015"]
    {
        assert!(texts.contains(shown), "{shown} in {texts}");
    }
    for hidden in ["RQVVS", "Réseaux et regroupements", "Recherche sur les professions"] {
        assert!(!texts.contains(hidden), "{hidden} in {texts}");
    }
}

#[test]
fn each_ground_has_its_own_paper() {
    let map = check(BUNDLED).unwrap();
    let paper = |ground| {
        let text = drawn(&map, "", &PictureOptions { ground, ..PictureOptions::default() });
        let document = Document::parse(&text).unwrap();
        let paper = document.descendants().find(|node| node.has_tag_name("rect")).unwrap();
        paper.attribute("fill").unwrap().to_owned()
    };
    assert_eq!([Ground::Light, Ground::Dark].map(paper), ["#fbf8f1", "#14191e"]);
}

#[test]
fn hostile_names_stay_names() {
    let mut map = check(HOSTILE).unwrap();
    map.title.set(Language::FR, "</text><script>alert(1)</script> ]]> &amp; \u{1}".to_owned());
    map.source.authors = "a\"><svg onload=\"alert(1)".to_owned();
    let link = "https://a.test/#q=\"><script>";
    let text = drawn(&map, "", &PictureOptions { link: Some(link), ..PictureOptions::default() });
    let document = Document::parse(&text).unwrap();
    assert!(!document.descendants().any(|node| node.has_tag_name("script")));
    let title = document.descendants().find(|node| node.has_tag_name("title")).and_then(|node| node.text());
    assert_eq!(title, Some("</text><script>alert(1)</script> ]]> &amp; \u{fffd}"));
    assert!(texts(&document).contains("a\"><svg onload=\"alert(1)"));
}

#[test]
fn every_map_of_the_corpus_has_a_picture_at_every_size() {
    for entry in std::fs::read_dir("tests/corpus/good").unwrap() {
        let path = entry.unwrap().path();
        let map = check(&std::fs::read_to_string(&path).unwrap()).unwrap_or_else(|problems| panic!("{problems:?}"));
        for (width, height) in [(200.0, 200.0), (390.0, 800.0), (3000.0, 900.0)] {
            for language in Language::ALL {
                let reading = Reading { language, ..Reading::default() };
                let options = PictureOptions { link: Some("https://a.test/"), ..PictureOptions::default() };
                let stage = stage_within(&map, &reading, &options, Size::new(width, height));
                let format = Format::of(stage);
                let layout = lay_out(&map, &arrange(&map, format), format.stage());
                let text = picture(&map, &layout, &reading, &PictureOptions { stage: Some(stage), ..options });
                let document = Document::parse(&text).unwrap();
                let asked: f64 = document.root_element().attribute("width").unwrap().parse().unwrap();
                assert!((asked - width).abs() < 0.1, "{}", path.display());
            }
        }
    }
}

#[test]
fn what_the_sizes_tell_is_written_under_the_title() {
    let written =
        |reading: &str| texts(&Document::parse(&bundled(reading)).unwrap()).contains("Taille\u{a0}: nombre de liens");
    assert!(written("size=links") && !written(""));
}
