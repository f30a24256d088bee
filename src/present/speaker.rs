//! The speaker view of a slide: its number, its picture, the notes, the next slide, the time.

use crate::geometry::decimal;
use crate::layout::Layout;
use crate::markup::{Element, html, svg};
use crate::model::Map;
use crate::page::{in_language_of, paragraphs};
use crate::paint::{Surface, drawing};
use crate::reading::{Action, Reading, apply};
use crate::scene::{Scene, Shapes};

/// What the speaker view shows.
#[derive(Debug)]
pub struct Spoken<'all> {
    /// The map.
    pub map: &'all Map,
    /// The position of each organisation on the screen, for the picture of the next slide.
    pub layout: &'all Layout,
    /// The current slide, and the interface language.
    pub reading: &'all Reading,
    /// Whether it is beside the slide, because the browser blocked its window.
    pub is_here: bool,
}

/// The page for the current slide.
pub fn speaker(spoken: &Spoken<'_>) -> Vec<Element> {
    let Spoken { map, reading, is_here, .. } = *spoken;
    let (language, words) = (reading.language, reading.language.present_words());
    let number = reading.slide.unwrap_or(1);
    let Some(slide) = map.slide(number) else { return Vec::new() };
    let place = [&number.to_string(), "\u{a0}/\u{a0}", &map.story.len().to_string()].concat();
    let time = html("dl")
        .class("speaker__time")
        .child(html("dt").text(words.clock))
        .child(html("dd").class("speaker__clock"))
        .child(html("dt").text(words.elapsed))
        .child(html("dd").class("speaker__elapsed"))
        .child(html("dd").child(button("restart", words.restart)));
    // Its own window is a whole page, which has landmarks.
    let [title, part, first, second] =
        if is_here { ["h2", "h3", "section", "section"] } else { ["h1", "h2", "main", "aside"] };
    let top = html("header").class("speaker__top").child(html("p").class("speaker__place").text(place)).child(time);
    let mut notes = html(first).class("speaker__notes");
    if is_here {
        notes = notes.child(html("p").class("speaker__blocked").text(words.blocked));
    }
    let named = in_language_of(&slide.title, language, html(title)).with("tabindex", "-1");
    notes = notes.child(named.text(slide.title.get(language))).child(html(part).text(words.notes));
    notes = match &slide.notes {
        Some(said) => notes.all(paragraphs(language, said)),
        None => notes.child(html("p").class("speaker__none").text(words.no_notes)),
    };
    let general = language.words();
    let steps = html("div")
        .class("speaker__steps")
        .child(button("previous", general.previous_slide))
        .child(button("next", general.next_slide))
        .child(button("black", words.black));
    let place = html(second).class("speaker__next").child(html(part).text(words.now)).child(picture(spoken, number));
    vec![top, notes, next(spoken, number, place, part), steps]
}

/// Ends `place` with the next slide's title, and a picture of its map.
fn next(spoken: &Spoken<'_>, number: usize, place: Element, part: &'static str) -> Element {
    let (language, words) = (spoken.reading.language, spoken.reading.language.present_words());
    let page = place.child(html(part).text(words.next));
    let Some(slide) = spoken.map.slide(number + 1) else {
        return page.child(html("p").class("speaker__none").text(words.last));
    };
    let title = in_language_of(&slide.title, language, html("p")).text(slide.title.get(language));
    page.child(title).child(picture(spoken, number + 1))
}

/// The map on the slide of this number.
fn picture(spoken: &Spoken<'_>, number: usize) -> Element {
    let Spoken { map, layout, reading, .. } = *spoken;
    let coming = apply(reading, &Action::GoToSlide(number), map);
    let shapes = Shapes::of(map, layout.clone(), &coming);
    let scene = Scene::of(map, &shapes, &coming, None);
    let world = layout.world;
    svg("svg")
        .with("viewBox", [world.x, world.y, world.width, world.height].map(decimal).join(" "))
        .with("aria-hidden", "true")
        .with("inert", "")
        .all(drawing(&scene, Surface::Live { tab_stop: None }))
}

fn button(command: &'static str, name: &str) -> Element {
    html("button").class("button").with("type", "button").with("data-present", command).text(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, arrange, lay_out};
    use crate::model::check;

    fn said(number: usize, is_here: bool) -> String {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let layout = lay_out(&map, &arrange(&map, Format::Square), Format::Square.stage());
        let reading = apply(&Reading::default(), &Action::GoToSlide(number), &map);
        let page = speaker(&Spoken { map: &map, layout: &layout, reading: &reading, is_here });
        page.iter().map(|element| element.all_text() + "|").collect()
    }

    #[test]
    fn the_notes_and_the_next_slide_are_told() {
        let first = said(1, false);
        assert!(first.starts_with("1\u{a0}/\u{a0}17"), "{first}");
        assert!(
            first.contains("Qui soutient les communautés qui s’organisent?") && !first.contains("pas de notes"),
            "{first}"
        );
        assert!(first.contains("EnsuiteDes politiques misent sur les communautés"), "{first}");
        assert!(first.contains("INSPQ"), "the picture of what comes has its names: {first}");
        assert!(!first.contains("seconde fenêtre") && said(1, true).contains("seconde fenêtre"));
    }

    #[test]
    fn nothing_comes_after_the_last_slide() {
        assert!(said(99, false).contains("C’est la dernière diapositive."));
    }

    #[test]
    fn a_map_without_a_story_has_nothing_to_say() {
        let map = check(include_str!("../../tests/corpus/good/minimal.json")).unwrap();
        let page = Spoken { map: &map, layout: &Layout::default(), reading: &Reading::default(), is_here: false };
        assert_eq!(speaker(&page), Vec::new());
    }
}
