//! The panel's controls. Each is `data-share` what it decides, and its value is what [`Sharing`] understands.
//!
//! All of them stand in the panel at all times, and those that decide nothing are hidden: a control that took the place of
//! another on the screen would keep that one's answer.

use super::sharing::HEIGHTS_PX;
use super::{Sharing, Start, Tier};
use crate::markup::{Element, html};
use crate::model::{Map, alphabetical};
use crate::reading::Theme;
use crate::text::Language;

/// The choice of what is shared.
pub(super) fn tiers(sharing: &Sharing, language: Language) -> Element {
    let words = language.share_words();
    let mut choices = html("fieldset").class("share__tiers").child(html("legend").text(words.what));
    for (tier, [name, purpose]) in Tier::ALL.into_iter().zip([words.link, words.element, words.frame]) {
        let radio = html("input").with("type", "radio").with("name", "tier").with("value", tier.id());
        let radio = if tier == sharing.tier { radio.with("checked", "") } else { radio };
        // The space parts the two for who hears them.
        let said = html("span").child(html("strong").text(name)).text(" ").child(html("small").text(purpose));
        choices = choices.child(html("label").class("share__tier").child(radio.with("data-share", "tier")).child(said));
    }
    choices
}

/// The choices of how it is shown.
pub(super) fn options(sharing: &Sharing, map: &Map, language: Language) -> Element {
    let words = language.share_words();
    let (is_link, is_frame) = (sharing.tier == Tier::Link, sharing.tier == Tier::Frame);
    let starts = [words.start_reading, words.start_map, words.start_organisation];
    let starts: Vec<_> = Start::ALL.into_iter().map(Start::id).zip(starts).collect();
    let start = choice(words.starts_at, "start", &starts, sharing.starts_at.id());

    let mut names = Vec::new();
    for key in alphabetical(map, language) {
        let organisation = &map.organisations[key];
        names.push((organisation.id.as_str(), organisation.name.get(language)));
    }
    let chosen = sharing.organisation_of(map).map_or("", |key| map.organisations[key].id.as_str());
    let organisation = choice(language.words().organisation, "organisation", &names, chosen);

    let own = if sharing.tier == Tier::Element { words.language_of_page } else { words.language_of_reading };
    let mut languages = vec![("", own)];
    languages.extend(Language::ALL.map(|language| (language.tag(), language.own_name())));
    let spoken = choice(words.language, "language", &languages, sharing.language.map_or("", Language::tag));

    let themes = [words.theme_auto, words.theme_light, words.theme_dark];
    let themes: Vec<_> = Theme::ALL.into_iter().map(Theme::id).zip(themes).collect();
    let theme = choice(language.words().theme, "theme", &themes, sharing.theme.id());

    let (least, most) = HEIGHTS_PX;
    let height = html("input")
        .with("type", "number")
        .with("min", least.to_string())
        .with("max", most.to_string())
        .with("step", "20")
        .with("value", sharing.height_px.to_string())
        .with("data-share", "height");
    let height = html("label").class("share__choice").child(html("span").text(words.height)).child(height);

    let legend = html("input").with("type", "checkbox").with("data-share", "legend");
    let legend = if sharing.with_legend { legend.with("checked", "") } else { legend };
    let legend = html("label").class("share__check").child(legend).child(html("span").text(words.with_legend));

    html("fieldset")
        .class("share__options")
        .child(html("legend").text(words.how))
        .child(start)
        .child(shown(sharing.starts_at == Start::Organisation, organisation))
        .child(spoken)
        .child(theme)
        .child(shown(is_frame, height))
        .child(shown(!is_link, legend))
}

/// One of several values.
fn choice(name: &str, decides: &'static str, values: &[(&str, &str)], chosen: &str) -> Element {
    let mut select = html("select").with("data-share", decides);
    for (value, said) in values {
        let option = html("option").with("value", *value);
        let option = if *value == chosen { option.with("selected", "") } else { option };
        select = select.child(option.text(*said));
    }
    html("label").class("share__choice").child(html("span").text(name)).child(select)
}

fn shown(is_shown: bool, element: Element) -> Element {
    if is_shown { element } else { element.with("hidden", "") }
}
