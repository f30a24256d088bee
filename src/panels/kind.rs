//! Which panels there are.

use super::brief::BriefPanel;
use super::help::HelpPanel;
use super::save::SavePanel;
use super::share::SharePanel;
use super::slides::SlidesPanel;
use super::{Context, Panel};

/// The name of every panel, as the button that opens it bears in `data-panel`.
pub const KINDS: &[&str] = &["share", "save", "slides", "help", "brief"];

/// The panel called `kind`, opened on `context`.
pub fn open(kind: &str, context: &Context) -> Option<Box<dyn Panel>> {
    match kind {
        "share" => Some(Box::new(SharePanel::of(context))),
        "save" => Some(Box::new(SavePanel::default())),
        "slides" => Some(Box::new(SlidesPanel::of(context))),
        "brief" => Some(Box::new(BriefPanel)),
        "help" => Some(Box::new(HelpPanel)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Effect, context::samples};
    use super::*;
    use crate::markup::{Element, Markup, from_text, to_text};

    /// Every element of a panel, each with those above it.
    fn walk<'a>(elements: &'a [Element], visit: &mut dyn FnMut(&'a Element, &[&'a Element])) {
        fn into<'a>(element: &'a Element, above: &[&'a Element], visit: &mut dyn FnMut(&'a Element, &[&'a Element])) {
            visit(element, above);
            let above = [above, &[element]].concat();
            for child in &element.children {
                if let Markup::Element(child) = child {
                    into(child, &above, visit);
                }
            }
        }
        for element in elements {
            into(element, &[], visit);
        }
    }

    /// What the reader may do to a panel.
    #[derive(Default)]
    struct Offered {
        /// The name of each field, with every value it offers.
        answers: Vec<(String, String)>,
        /// The name of each button.
        presses: Vec<String>,
    }

    fn offered(elements: &[Element]) -> Offered {
        let Offered { mut answers, mut presses } = Offered::default();
        walk(elements, &mut |element, above| {
            if let Some(name) = element.attribute("data-press") {
                presses.push(name.to_owned());
            }
            let field = if element.tag == "option" { above.last().copied() } else { Some(element) };
            if let Some(name) = field.and_then(|field| field.attribute("data-answer")) {
                let values = match element.attribute("type") {
                    Some("checkbox") => vec!["true", "false"],
                    _ => element.attribute("value").into_iter().collect(),
                };
                answers.extend(values.into_iter().map(|value| (name.to_owned(), value.to_owned())));
            }
        });
        Offered { answers, presses }
    }

    /// What is told of a panel: its kind, what it shows, what it just asked.
    type Visit<'test> = dyn FnMut(&str, &[Element], &[Effect]) + 'test;

    /// Every panel in both languages after each answer it offers, and what each of its buttons asks then.
    fn every_state(visit: &mut Visit<'_>) {
        for language in ["lang=fr", "lang=en"] {
            let context = samples::bundled(language);
            for kind in KINDS {
                let first = open(kind, &context).unwrap().markup(&context);
                let Offered { answers, .. } = offered(&first);
                for (name, value) in &answers {
                    let mut panel = open(kind, &context).unwrap();
                    panel.answer(&context, name, value);
                    for press in offered(&panel.markup(&context)).presses {
                        let effects = panel.press(&context, &press);
                        panel.done(true);
                        visit(kind, &panel.markup(&context), &effects);
                    }
                    panel.done(false);
                    visit(kind, &panel.markup(&context), &[]);
                }
            }
        }
    }

    #[test]
    fn an_unknown_kind_opens_nothing() {
        assert!(open("pigeon", &samples::bundled("")).is_none());
    }

    #[test]
    fn every_panel_crosses_to_the_other_module() {
        let mut seen = 0;
        every_state(&mut |kind, drawn, _| {
            assert!(from_text(&to_text(drawn)).as_deref() == Some(drawn), "{kind} has names that markup does not know");
            seen += 1;
        });
        assert!(seen > 20, "{seen}");
    }

    #[test]
    fn every_field_has_a_name_that_is_read_with_it_and_every_button_does_something() {
        every_state(&mut |kind, drawn, _| {
            walk(drawn, &mut |element, above| match element.tag {
                "input" | "select" | "textarea" => {
                    let label = above.iter().find(|above| above.tag == "label").unwrap();
                    let name = label.children.iter().find_map(|child| match child {
                        Markup::Element(child) if child.tag == "span" => Some(child.all_text()),
                        _ => None,
                    });
                    assert!(!name.unwrap().is_empty(), "{kind} {element:?}");
                    assert!(element.attribute("data-answer").is_some(), "{kind} {element:?}");
                }
                "button" => {
                    let is_of_form = above.iter().any(|above| above.attribute("method") == Some("dialog"));
                    assert!(is_of_form || element.attribute("data-press").is_some(), "{kind} {element:?}");
                    assert!(is_of_form || element.attribute("type") == Some("button"), "{kind} {element:?}");
                }
                _ => {}
            });
        });
    }

    #[test]
    fn every_button_asks_something_of_the_page_and_fields_stay_where_they_are() {
        let fields = |drawn: &[Element]| {
            let mut names = Vec::new();
            walk(drawn, &mut |element, _| names.extend(element.attribute("data-answer").map(str::to_owned)));
            names
        };
        let context = samples::bundled("");
        for kind in KINDS {
            let first = open(kind, &context).unwrap().markup(&context);
            let Offered { answers, .. } = offered(&first);
            for (name, value) in answers {
                let mut panel = open(kind, &context).unwrap();
                panel.answer(&context, &name, &value);
                let drawn = panel.markup(&context);
                assert_eq!(fields(&drawn), fields(&first), "{kind} {name}={value}");
                for press in offered(&drawn).presses {
                    assert!(!panel.press(&context, &press).is_empty(), "{kind} {press}");
                }
            }
            assert_eq!(open(kind, &context).unwrap().press(&context, "pigeon"), []);
        }
    }
}
