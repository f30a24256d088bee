//! What the share dialog holds.
//!
//! ```text
//! form.panel__top                  title, and the button that closes the dialog by itself
//! fieldset.share__tiers            a link, an element, a frame
//! div.share__body
//! ├─ div
//! │  ├─ fieldset.share__options    how it is shown
//! │  └─ div.share__copy            the text to copy, the button that copies it, whether it did
//! └─ div.share__view               the link as a QR code, or the map as it would be
//! div.share__picture               the picture, to download
//! ```

use super::code::{element_attributes, embed_code, link};
use super::controls::{options, tiers};
use super::{Sharing, Subject, Tier};
use crate::export::qr_drawing;
use crate::markup::{Element, html};
use crate::text::{Language, ShareWords};

/// What is said after one asked for a copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notice {
    /// Nothing was asked since the last change.
    #[default]
    None,
    /// The text is in the clipboard.
    Copied,
    /// The browser refused; the text stands selected for who copies it by hand.
    NotCopied,
}

/// What the share dialog holds for these choices.
pub fn panel(sharing: &Sharing, subject: &Subject, notice: Notice) -> Vec<Element> {
    let language = subject.reading.language;
    let words = language.share_words();
    let choices = html("div").child(options(sharing, subject.map, language)).child(copy(sharing, subject, notice));
    let body = html("div").class("share__body").child(choices).child(view(sharing, subject));
    vec![top(language), tiers(sharing, language), body, picture(words)]
}

fn top(language: Language) -> Element {
    let close = html("button").class("button").with("aria-label", language.words().close).text("×");
    let title = html("h2").text(language.share_words().share);
    html("form").class("panel__top").with("method", "dialog").child(title).child(close)
}

/// The text to copy, and whether it was.
fn copy(sharing: &Sharing, subject: &Subject, notice: Notice) -> Element {
    let words = subject.reading.language.share_words();
    let name = if sharing.tier == Tier::Link { words.address } else { words.code };
    let text = html("textarea")
        .with("readonly", "")
        .with("rows", if sharing.tier == Tier::Link { "3" } else { "8" })
        .with("spellcheck", "false")
        .with("data-share", "code")
        .text(embed_code(sharing, subject));
    let said = match notice {
        Notice::None => "",
        Notice::Copied => words.copied,
        Notice::NotCopied => words.not_copied,
    };
    let button = html("button")
        .class("button share__button")
        .with("type", "button")
        .with("data-do", "copy-code")
        .text(words.copy);
    let act = html("p").class("share__act").child(button).child(html("span").with("role", "status").text(said));
    let label = html("label").class("share__code").child(html("span").text(name)).child(text);
    html("div").class("share__copy").child(label).child(act)
}

/// A link as a phone scans it; an element or a frame as its readers will see it.
fn view(sharing: &Sharing, subject: &Subject) -> Element {
    let words = subject.reading.language.share_words();
    let (title, shown) = if sharing.tier == Tier::Link {
        let code = qr_drawing(&link(sharing, subject), words.qr);
        (words.qr, code.unwrap_or_else(|| html("p").text(words.qr_too_long)))
    } else {
        let mut map = html("carte-sociale").with("loading", "eager");
        for (name, value) in element_attributes(sharing, subject) {
            map = map.with(name, value);
        }
        (words.preview, map)
    };
    html("div").class("share__view").child(html("h3").text(title)).child(shown)
}

fn picture(words: &ShareWords) -> Element {
    let button = |command, name: &str| {
        html("button").class("button share__button").with("type", "button").with("data-do", command).text(name)
    };
    let buttons = html("p")
        .class("share__act")
        .child(button("download-svg", words.picture_svg))
        .child(button("download-png", words.picture_png));
    html("div").class("share__picture").child(html("h3").text(words.picture)).child(buttons)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Markup, from_text, to_text};
    use crate::model::{Map, check};
    use crate::reading::Reading;
    use crate::share::Addresses;

    fn map() -> Map {
        check(include_str!("../../data/carte-sociale-2015.json")).unwrap()
    }

    fn drawn(map: &Map, language: Language, answers: &[(&str, &str)]) -> Vec<Element> {
        let reading = Reading { language, ..Reading::default() };
        let addresses = Addresses {
            page: "https://a.test/".to_owned(),
            script: "https://a.test/carte-sociale.js".to_owned(),
            frame: "https://a.test/iframe.html".to_owned(),
            data: Some("https://a.test/map.json".to_owned()),
        };
        let base = Reading::default();
        let subject = Subject { map, reading: &reading, base: &base, addresses: &addresses };
        let sharing =
            answers.iter().fold(Sharing::of(&reading), |sharing, (name, value)| sharing.with_answer(map, name, value));
        panel(&sharing, &subject, Notice::Copied)
    }

    /// Every element of the panel, each with those above it.
    fn walk<'a>(element: &'a Element, above: &[&'a Element], visit: &mut dyn FnMut(&'a Element, &[&'a Element])) {
        visit(element, above);
        let above = [above, &[element]].concat();
        for child in &element.children {
            if let Markup::Element(child) = child {
                walk(child, &above, visit);
            }
        }
    }

    #[test]
    fn every_panel_crosses_to_the_other_module() {
        let map = map();
        for language in Language::ALL {
            for tier in Tier::ALL {
                let panel =
                    drawn(&map, language, &[("tier", tier.id()), ("start", "organisation"), ("legend", "false")]);
                assert!(from_text(&to_text(&panel)) == Some(panel), "{tier:?} has names that markup does not know");
            }
        }
    }

    #[test]
    fn every_control_has_a_name_that_is_read_with_it() {
        let map = map();
        let mut controls = 0;
        for element in &drawn(&map, Language::Fr, &[("tier", "frame")]) {
            walk(element, &[], &mut |element, above| {
                if ["input", "select", "textarea"].contains(&element.tag) {
                    let label = above.iter().find(|above| above.tag == "label").unwrap();
                    let name = label.children.iter().find_map(|child| match child {
                        Markup::Element(child) if child.tag == "span" => Some(child.all_text()),
                        _ => None,
                    });
                    assert!(!name.unwrap().is_empty(), "{element:?}");
                    assert!(element.attribute("data-share").is_some(), "{element:?}");
                    controls += 1;
                }
            });
        }
        // Three tiers, six options, the code.
        assert_eq!(controls, 10);
    }

    #[test]
    fn the_controls_stay_where_they_are_whatever_is_shared() {
        let map = map();
        let places = |tier: Tier| {
            let mut places = Vec::new();
            for element in &drawn(&map, Language::En, &[("tier", tier.id())]) {
                walk(element, &[], &mut |element, _| places.extend(element.attribute("data-share").map(str::to_owned)));
            }
            places
        };
        assert_eq!(places(Tier::Link), places(Tier::Element));
        assert_eq!(places(Tier::Link), places(Tier::Frame));
    }

    #[test]
    fn organisations_are_listed_as_in_a_dictionary() {
        let mut map = map();
        let names = ["Érable", "Zone", "école", "Fief"];
        let rows = map.organisations.iter().zip(names).map(|(row, name)| {
            let mut row = row.clone();
            name.clone_into(&mut row.name.fr);
            row
        });
        map.organisations = rows.collect::<Vec<_>>().into();
        let mut listed = Vec::new();
        let controls = options(&Sharing::of(&Reading::default()), &map, Language::Fr);
        walk(&controls, &[], &mut |element, above| {
            if above.last().is_some_and(|above| above.attribute("data-share") == Some("organisation")) {
                listed.push(element.all_text());
            }
        });
        assert_eq!(listed, ["école", "Érable", "Fief", "Zone"]);
    }

    #[test]
    fn a_link_is_a_code_to_scan_and_the_others_a_living_map() {
        let map = map();
        let count = |tier: &str, tag: &str| {
            let mut count = 0;
            for element in &drawn(&map, Language::Fr, &[("tier", tier), ("theme", "dark")]) {
                walk(element, &[], &mut |element, _| count += usize::from(element.tag == tag));
            }
            count
        };
        assert_eq!((count("link", "svg"), count("link", "carte-sociale")), (1, 0));
        assert_eq!((count("frame", "svg"), count("frame", "carte-sociale")), (0, 1));
    }
}
