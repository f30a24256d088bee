//! The story as an article: an ordered list with headings, beside the map or alone.

use super::prose::{in_language_of, paragraphs};
use crate::markup::{Element, html};
use crate::model::Map;
use crate::reading::compared_in;
use crate::text::Language;

/// The whole story, with the number of its slide on each part; empty without a story.
pub fn article(map: &Map, language: Language) -> Vec<Element> {
    if map.story.is_empty() {
        return Vec::new();
    }
    let mut parts = Vec::new();
    for (position, slide) in map.story.iter().enumerate() {
        let title = in_language_of(&slide.title, language, html("h3")).text(slide.title.get(language));
        let mut part = html("li").number("data-part", position + 1).child(title);
        if let Some(body) = &slide.body {
            part = part.all(paragraphs(language, body));
        }
        part = part.all(compared(&slide.state, language).into_iter().collect());
        parts.push(part);
    }
    vec![html("h2").text(language.words().story), html("ol").class("article").all(parts)]
}

/// The sentence of a slide's state that compares the map with another edition.
pub fn compared(state: &str, language: Language) -> Option<Element> {
    let name = compared_in(state)?;
    let [before, published, after] = language.present_words().compared;
    let said = [before, if name.is_empty() { published } else { name }, after].concat();
    Some(html("p").class("article__compared").text(said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::source;
    use crate::model::check;

    #[test]
    fn the_story_is_an_ordered_list_with_headings() {
        let map = check(include_str!("../../tests/corpus/good/small.json")).unwrap();
        let text: String = article(&map, Language::FR).iter().map(source).collect();
        assert!(
            text.starts_with("<h2>Récit</h2><ol class=\"article\"><li data-part=\"1\"><h3>Un essai</h3><p>"),
            "{text}"
        );
        assert_eq!(text.matches("<h3").count(), map.story.len());
        assert!(text.contains("<em>essaient</em>") && !text.contains("Sourire"), "notes are the speaker's: {text}");
    }

    #[test]
    fn a_slide_that_compares_says_so() {
        let said = compared("lift=a&compare=2014.json", Language::FR).unwrap();
        assert_eq!(said.all_text(), "Cette diapositive montre ce qui a changé entre la carte et 2014.json.");
        assert!(compared("compare", Language::EN).unwrap().all_text().ends_with("the edition published beside it."));
        assert_eq!(compared("lift=a", Language::EN), None);
    }

    #[test]
    fn without_a_story_there_is_no_article() {
        let map = check(include_str!("../../tests/corpus/good/minimal.json")).unwrap();
        assert_eq!(article(&map, Language::EN), Vec::new());
    }
}
