//! A slide in the side panel: its text, its number, and the navigation.

use super::command::Command;
use super::prose::{in_language_of, paragraphs};
use super::tools::commanding;
use crate::markup::{Element, html};
use crate::model::{Map, Slide};
use crate::reading::{Reading, missing};
use crate::text::{Language, Words};

/// The most slides that each have a button.
const DOTS: usize = 20;

/// The slide of this number, from 1.
pub fn slide_card(map: &Map, reading: &Reading, number: usize, slide: &Slide) -> Vec<Element> {
    let language = reading.language;
    let words = language.words();
    let count = map.story.len();
    let place = [&number.to_string(), "\u{a0}/\u{a0}", &count.to_string()].concat();
    let title = in_language_of(&slide.title, language, html("h2").with("tabindex", "-1"));
    let end = commanding("text-button slide__end", Command::EndStory).text(words.end_story);
    // The title has the whole width, and what it is about comes right after it.
    let top = html("div").class("panel__top").child(html("p").class("panel__kind").text(place)).child(end);
    let mut page = vec![top, title.text(slide.title.get(language))];
    // Before the text: after a long one, the steps would cover it.
    if reading.has_left_slide(map) {
        page.push(back_to_slide(words, number));
    }
    if let Some(body) = &slide.body {
        page.extend(paragraphs(language, body));
    }
    let missing = missing(map, &slide.state).join(", ");
    if !missing.is_empty() {
        page.push(html("p").class("panel__kind").text([words.missing, language.colon(), &missing].concat()));
    }
    let mut steps = html("div")
        .class("slide__steps")
        .child(step(number > 1, number - 1, words.previous_slide))
        .child(step(number < count, number + 1, words.next_slide));
    if (2..=DOTS).contains(&count) {
        steps = steps.child(dots(map, language, number));
    }
    page.push(steps.with("role", "group").with("aria-label", words.story));
    page
}

/// The button that restores the slide as saved.
pub fn back_to_slide(words: &Words, number: usize) -> Element {
    let back = commanding("text-button", Command::GoToSlide(number));
    html("p").class("slide__back").child(back.text(words.back_to_slide))
}

/// The button that starts the story, in the panel about the map.
pub fn start_of_story(map: &Map, language: Language) -> Element {
    let name = [language.words().read_story, " (", &language.slides(map.story.len()), ")"].concat();
    html("p").class("slide__start").child(commanding("button", Command::GoToSlide(1)).text(name))
}

fn step(is_there: bool, number: usize, name: &str) -> Element {
    let command = Command::GoToSlide(number);
    let step = if is_there {
        commanding("button", command)
    } else {
        html("button").class("button").with("type", "button").with("disabled", "")
    };
    step.text(name)
}

/// A button for each slide, named by its title.
fn dots(map: &Map, language: Language, current: usize) -> Element {
    let mut dots = Vec::new();
    for (position, slide) in map.story.iter().enumerate() {
        let number = position + 1;
        let name = [&number.to_string(), ". ", slide.title.get(language)].concat();
        let dot = commanding("slide__dot", Command::GoToSlide(number));
        let dot = dot.with("aria-label", name.as_str()).with("title", name);
        dots.push(html("li").child(if number == current { dot.with("aria-current", "true") } else { dot }));
    }
    html("ol").class("slide__dots").all(dots)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::Markup;
    use crate::model::check;
    use crate::page::{COMMAND, card};
    use crate::reading::{Action, Selection, apply};

    fn map(slides: usize) -> Map {
        let mut map = check(include_str!("../../tests/corpus/good/small.json")).unwrap();
        let [first, second] = <[Slide; 2]>::try_from(map.story).unwrap();
        map.story = vec![first];
        map.story.resize(slides, second);
        map
    }

    fn said(page: &[Element]) -> String {
        page.iter().map(|element| element.all_text() + "|").collect()
    }

    /// Every element under `page` with this tag.
    fn all<'page>(page: &'page [Element], tag: &str) -> Vec<&'page Element> {
        let mut found = Vec::new();
        let mut rest: Vec<&Element> = page.iter().rev().collect();
        while let Some(element) = rest.pop() {
            if element.tag == tag {
                found.push(element);
            }
            rest.extend(element.children.iter().rev().filter_map(|child| match child {
                Markup::Element(child) => Some(child),
                Markup::Text(_) | Markup::Same => None,
            }));
        }
        found
    }

    #[test]
    fn a_slide_says_its_own_and_leads_on() {
        let map = map(3);
        let reading = apply(&Reading::default(), &Action::NextSlide, &map);
        let page = card(&map, &reading, false);
        let text = said(&page);
        assert!(
            text.starts_with("1\u{a0}/\u{a0}3Quitter le récit|Un essai|Ils essaient ensemble, voir leur site"),
            "{text}"
        );
        assert!(text.contains("|Puis recommencent.|") && !text.contains('*') && !text.contains("Sourire"), "{text}");
        assert_eq!(all(&page, "em")[0].all_text(), "essaient");
        let link = all(&page, "a")[0];
        assert_eq!(link.attribute("href"), Some("https://example.org/essai"));
        assert_eq!(link.attribute("rel"), Some("noopener noreferrer external"));
        let buttons = all(&page, "button");
        let leads: Vec<_> = buttons.iter().map(|button| button.attribute(COMMAND).unwrap_or_default()).collect();
        assert_eq!(leads, ["end-story", "", "slide 2", "slide 1", "slide 2", "slide 3"]);
        assert_eq!(buttons[1].attribute("disabled"), Some(""), "there is nothing before the first");
        assert_eq!(buttons[3].attribute("aria-current"), Some("true"));
    }

    #[test]
    fn a_slide_one_has_left_shows_the_way_back() {
        let map = map(2);
        let saved = apply(&Reading::default(), &Action::NextSlide, &map);
        assert!(!said(&card(&map, &saved, false)).contains("Revenir"));
        let explored = apply(&saved, &Action::ShowEverything, &map);
        assert!(said(&card(&map, &explored, false)).contains("Revenir à la diapositive"));
        let organisation = map.organisations.keys().next().map(Selection::Organisation);
        let open = said(&card(&map, &apply(&saved, &Action::Select(organisation), &map), false));
        assert!(open.starts_with("Revenir à la diapositive|Organisation"), "{open}");
    }

    #[test]
    fn a_long_story_has_no_dots_and_a_short_one_no_neighbours() {
        for (slides, dots) in [(1, 0), (2, 2), (20, 20), (21, 0), (200, 0)] {
            let map = map(slides);
            let page = card(&map, &apply(&Reading::default(), &Action::GoToSlide(slides), &map), false);
            assert_eq!(all(&page, "li").len(), dots, "{slides}");
            assert_eq!(all(&page, "button")[2].attribute("disabled"), Some(""), "{slides}");
        }
    }

    #[test]
    fn a_slide_says_what_is_gone() {
        let mut map = map(1);
        map.story[0].state = "lift=gone".to_owned();
        assert!(
            said(&card(&map, &apply(&Reading::default(), &Action::NextSlide, &map), false))
                .contains("N’est plus sur la carte\u{a0}: gone|")
        );
    }

    #[test]
    fn what_a_map_is_leads_to_its_story() {
        let start = |slides| said(&card(&map(slides), &Reading::default(), true));
        assert!(start(2).contains("Lire le récit (2\u{a0}diapositives)"));
        let mut none = map(1);
        none.story.clear();
        assert!(!said(&card(&none, &Reading::default(), true)).contains("récit"));
        assert_eq!(card(&none, &Reading::default(), false), Vec::new());
    }
}
