//! The prerendered page: the map in every format, its legend, its summary, the list and the tables.
//!
//! It is inside the element on our own pages until the widget replaces it, in the same boxes, and stays without JavaScript. The
//! style sheet shows the drawing that suits the stage.
//!
//! ```text
//! div.still
//! ├─ div.cs            as the living map's
//! │  ├─ div.header     title, what this map is in two sentences, and the tools' boxes, empty
//! │  ├─ div.stage      one svg.format[role=img] per format
//! │  └─ section.legend
//! └─ div.cs.list       what this map is, the story as an article, then every organisation in words, then all of it as tables
//! ```

mod inert;

use super::about::about;
use super::article::article;
use super::extent::Extent;
use super::header::{tools, words};
use super::legend::legend;
use super::list::list;
use super::table::all_tables;
use crate::geometry::decimal;
use crate::layout::{Format, settled};
use crate::markup::{Element, Markup, html, svg};
use crate::model::Map;
use crate::paint::{Surface, drawing};
use crate::reading::Reading;
use crate::scene::{Scene, Shapes};
use crate::text::Language;
use inert::{WORD, inert, without_buttons};

/// A picture for each format.
const EACH: [&[Format]; Format::ALL.len()] =
    [&[Format::Column], &[Format::Portrait], &[Format::Square], &[Format::Compact], &[Format::Wide], &[Format::Banner]];

/// One wide picture for all formats: a sixth of the bytes.
const ONE: [&[Format]; 1] =
    [&[Format::Wide, Format::Column, Format::Portrait, Format::Square, Format::Compact, Format::Banner]];

/// The prerendered page of `map`.
pub fn still(map: &Map, language: Language) -> Element {
    let everyone = everyone_in(map, language);
    let tables = all_tables(map, &everyone).iter().map(|table| inert(table, true)).collect();
    let tables = html("section").with("aria-label", language.grid_words().tables).all(tables);
    still_in(&EACH, map, language, vec![tables])
}

/// The same with one picture and without tables, for the one file.
pub fn still_to_carry(map: &Map, language: Language) -> Element {
    still_in(&ONE, map, language, Vec::new())
}

/// The reading of the list and the tables: without toggles, external organisations must be shown at once.
fn everyone_in(map: &Map, language: Language) -> Reading {
    Reading::of_everyone(map, language)
}

/// The page with a picture for each group, in the group's first format; `after` comes last.
fn still_in(groups: &[&[Format]], map: &Map, language: Language, after: Vec<Element>) -> Element {
    let reading = Reading { language, ..Reading::default() };
    let words = language.words();
    let all = |elements: &[Element]| elements.iter().map(|element| inert(element, false)).collect::<Vec<_>>();
    let stage =
        html("div").class("stage").all(groups.iter().filter_map(|group| picture(map, &reading, group)).collect());
    let legend = html("section")
        .class("legend")
        .with("aria-label", words.legend)
        .child(html("div").all(all(&legend(map, &reading, false))));
    let frame = html("div").class("cs").with("lang", language.around().tag());
    let frame = frame.child(header(map, &reading)).child(stage).child(legend);
    let in_words: Vec<_> =
        list(map, &everyone_in(map, language), Extent::WHOLE).iter().map(|element| inert(element, true)).collect();
    let list = html("section").with("aria-label", words.list).all(in_words);
    let about = html("section")
        .with("aria-label", words.about)
        .all(about(map, language).iter().map(without_buttons).filter(|part| !part.children.is_empty()).collect());
    let mut below = html("div").class("cs list panel__text").with("lang", language.around().tag()).child(about);
    let story = article(map, language);
    if !story.is_empty() {
        below = below.child(html("section").with("aria-label", words.story).all(story));
    }
    html("div").class("still").child(frame).child(below.child(list).all(after))
}

/// The header, with empty boxes for the search and the tools.
fn header(map: &Map, reading: &Reading) -> Element {
    let titles = words(map, reading.language, true).iter().map(|title| inert(title, false)).collect();
    let mut tools = tools(map, reading);
    // The menu, closed, shows its button alone.
    tools.pop();
    tools.push(html("div").class("menu").child(html("div").class("button").with(WORD, reading.language.words().menu)));
    let tools = tools.iter().map(|tool| inert(tool, false)).collect();
    html("div")
        .class("header")
        .child(html("div").class("header__words").all(titles))
        .child(html("div").class("search later").child(html("span").class("button")))
        .child(html("div").class("header__tools later").all(tools))
}

/// The map in the first format of `group`, as the widget first draws it.
fn picture(map: &Map, reading: &Reading, group: &[Format]) -> Option<Element> {
    let format = *group.first()?;
    let classes: String = group.iter().flat_map(|format| [" format--", format.name()]).collect();
    let layout = settled(map, format);
    let world = layout.world;
    let view_box = [world.x, world.y, world.width, world.height].map(decimal).join(" ");
    let shapes = Shapes::of(map, layout, reading);
    let scene = Scene::of(map, &shapes, reading, None);
    let language = reading.language;
    let picture = svg("svg")
        .with("class", ["format", &classes].concat())
        .with("viewBox", view_box)
        .with("preserveAspectRatio", "xMidYMid meet")
        .with("role", "img")
        .with("aria-label", [language.words().map, language.colon(), map.title.get(language)].concat())
        .all(drawing(&scene, Surface::Still).into_iter().map(parted).collect());
    Some(picture)
}

/// A group of marks with a space after each, which a browser without pictures reads between two names.
fn parted(mut group: Element) -> Element {
    group.take_children().into_iter().fold(group, |group, child| match child {
        Markup::Element(child) if !child.all_text().is_empty() => group.child(child).text(" "),
        Markup::Element(child) => group.child(child),
        Markup::Text(text) => group.text(text),
        Markup::Same => group,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;

    fn each(element: &Element, look: &mut dyn FnMut(&Element)) {
        look(element);
        for child in &element.children {
            if let Markup::Element(child) = child {
                each(child, look);
            }
        }
    }

    #[test]
    fn nothing_in_it_answers_but_links_to_what_is_there() {
        let map = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap();
        let page = still(&map, Language::FR);
        let (mut places, mut links, mut pictures, mut tables) = (Vec::new(), Vec::new(), 0, 0);
        each(&page, &mut |element| {
            assert!(!["button", "input", "select", "textarea", "dialog", "script", "style"].contains(&element.tag));
            for (name, value) in &element.attributes {
                // `data-part` is the number of the slide of an article's part.
                let is_inert = ["data-part", WORD].contains(name) || !name.starts_with("data-");
                assert!(!name.starts_with("on") && is_inert && *name != "style", "{name}");
                assert!(*name != "tabindex", "{value}");
                match *name {
                    "id" => places.push(value.clone()),
                    "href" => links.push(value.clone()),
                    "role" => assert!(value == "img" || value == "group", "{value}"),
                    _ => {}
                }
            }
            pictures += usize::from(element.tag == "svg" && element.attribute("role") == Some("img"));
            tables += usize::from(element.tag == "table");
        });
        assert_eq!(tables, 3);
        assert_eq!(pictures, Format::ALL.len());
        assert_eq!(places.len(), map.organisations.len());
        assert!(!links.is_empty() && links.iter().all(|link| places.contains(&link[1..].to_owned())));
    }

    #[test]
    fn a_browser_without_style_reads_words_apart_and_no_button() {
        let map = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap();
        let text = still(&map, Language::FR).all_text();
        for (said, is_there) in [
            ("AE CRCOC CMTQ Communagir La Clé Dynamo ", true),
            ("Centres de recherche 2 sur 2 2/2", true),
            ("isoler", false),
            ("Liste", false),
            ("Lire le récit", false),
            ("Fermer", false),
            ("au moins un de ses rôles", false),
        ] {
            assert_eq!(text.contains(said), is_there, "{said}");
        }
    }

    #[test]
    fn every_format_is_served_once() {
        for groups in [EACH.as_slice(), ONE.as_slice()] {
            let mut served = groups.concat();
            served.sort_unstable_by_key(|format| Format::ALL.iter().position(|one| one == format));
            assert_eq!(served, Format::ALL);
        }
    }

    #[test]
    fn those_who_are_hidden_at_first_are_in_the_list_only() {
        let map = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap();
        let mut labels = Vec::new();
        each(&still(&map, Language::FR), &mut |element| {
            if element.attribute("class") == Some("node__label") {
                labels.push(element.all_text());
            }
        });
        assert_eq!(labels.len(), 16 * Format::ALL.len());
    }
}
