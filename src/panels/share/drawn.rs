//! The markup of the share panel.
//!
//! ```text
//! form.panel__top                  title, and the button that closes the dialog without a script
//! fieldset.form__cards             a link, an element, a frame
//! div.share__body
//! ├─ div
//! │  ├─ fieldset.form__group       its appearance
//! │  └─ div.share__copy            the text to copy, the button that copies it, whether it succeeded
//! └─ div.share__view               the link as a QR code, or a preview of the map
//! ```

use super::code::{element_attributes, embed_code, link};
use super::controls::{options, tiers};
use super::{SharedMap, Sharing, Tier};
use crate::export::qr_drawing;
use crate::markup::{Element, html};
use crate::panels::controls::{act, button, top};

/// The state of the copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Notice {
    /// Not requested since the last change.
    #[default]
    None,
    /// Requested, without a result yet.
    Asked,
    /// The text is in the clipboard.
    Copied,
    /// The browser refused; the text is selected for copying by hand.
    NotCopied,
}

/// The markup of the share panel for these choices.
pub(super) fn drawn(sharing: &Sharing, subject: &SharedMap, notice: Notice) -> Vec<Element> {
    let language = subject.reading.language;
    let words = language.share_words();
    let choices = html("div").child(options(sharing, subject.map, language)).child(copy(sharing, subject, notice));
    let body = html("div").class("share__body").child(choices).child(view(sharing, subject));
    vec![top(words.share, language), tiers(sharing, language), body]
}

/// The text to copy, and the result of the copy.
fn copy(sharing: &Sharing, subject: &SharedMap, notice: Notice) -> Element {
    let words = subject.reading.language.share_words();
    let name = if sharing.tier == Tier::Link { words.address } else { words.code };
    let text = html("textarea")
        .with("readonly", "")
        .with("rows", if sharing.tier == Tier::Link { "3" } else { "8" })
        .with("spellcheck", "false")
        .with("data-answer", "code")
        .text(embed_code(sharing, subject));
    let said = match notice {
        Notice::None | Notice::Asked => "",
        Notice::Copied => words.copied,
        Notice::NotCopied => words.not_copied,
    };
    let label = html("label").class("share__code").child(html("span").text(name)).child(text);
    html("div").class("share__copy").child(label).child(act(button(words.copy, "copy"), said))
}

/// The QR code of a link; the preview of an element or a frame.
fn view(sharing: &Sharing, subject: &SharedMap) -> Element {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::Markup;
    use crate::panels::context::samples;
    use crate::reading::Reading;
    use crate::text::Language;

    /// Every element of the panel, each after its parent.
    fn walk<'a>(
        element: &'a Element,
        around: Option<&'a Element>,
        visit: &mut dyn FnMut(&'a Element, Option<&'a Element>),
    ) {
        visit(element, around);
        for child in &element.children {
            if let Markup::Element(child) = child {
                walk(child, Some(element), visit);
            }
        }
    }

    #[test]
    fn organisations_are_listed_as_in_a_dictionary() {
        let mut map = (*samples::bundled("").map).clone();
        let names = ["Érable", "Zone", "école", "Fief"];
        let rows = map.organisations.iter().zip(names).map(|(row, name)| {
            let mut row = row.clone();
            row.name.set(Language::FR, name.to_owned());
            row
        });
        map.organisations = rows.collect::<Vec<_>>().into();
        let mut listed = Vec::new();
        let controls = options(&Sharing::of(&Reading::default()), &map, Language::FR);
        walk(&controls, None, &mut |element, around| {
            if around.is_some_and(|around| around.attribute("data-answer") == Some("organisation")) {
                listed.push(element.all_text());
            }
        });
        assert_eq!(listed, ["école", "Érable", "Fief", "Zone"]);
    }

    #[test]
    fn a_link_is_a_code_to_scan_and_the_others_a_living_map() {
        let context = samples::bundled("");
        let base = Reading::default();
        let subject = SharedMap { map: &context.map, reading: &base, base: &base, addresses: &context.addresses };
        let count = |tier: Tier, tag: &str| {
            let mut count = 0;
            for element in &drawn(&Sharing { tier, ..Sharing::of(&base) }, &subject, Notice::None) {
                walk(element, None, &mut |element, _| count += usize::from(element.tag == tag));
            }
            count
        };
        assert_eq!((count(Tier::Link, "svg"), count(Tier::Link, "carte-sociale")), (1, 0));
        assert_eq!((count(Tier::Frame, "svg"), count(Tier::Frame, "carte-sociale")), (0, 1));
    }
}
