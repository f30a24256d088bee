//! The fields of the share panel, whose values [`Sharing`] parses.

use super::sharing::HEIGHTS_PX;
use super::{Sharing, Start, Tier};
use crate::markup::Element;
use crate::model::{Map, alphabetical};
use crate::panels::controls::{cards, check, choice, group, number, shown};
use crate::reading::Theme;
use crate::text::Language;

/// The choice of what is shared.
pub(super) fn tiers(sharing: &Sharing, language: Language) -> Element {
    let words = language.share_words();
    let names = [words.link, words.element, words.frame];
    let values: Vec<_> = Tier::ALL.into_iter().map(Tier::id).zip(names).collect();
    cards(words.what, "tier", &values, sharing.tier.id())
}

/// The choices of its appearance.
pub(super) fn options(sharing: &Sharing, map: &Map, language: Language) -> Element {
    let words = language.share_words();
    let (is_link, is_frame) = (sharing.tier == Tier::Link, sharing.tier == Tier::Frame);
    let starts = [words.start_reading, words.start_map, words.start_organisation];
    let starts: Vec<_> = Start::ALL.into_iter().map(Start::id).zip(starts).collect();

    let mut names = Vec::new();
    for key in alphabetical(map, language) {
        let organisation = &map.organisations[key];
        names.push((organisation.id.as_str(), organisation.name.get(language)));
    }
    let chosen = sharing.organisation_of(map).map_or("", |key| map.organisations[key].id.as_str());
    let organisation = choice(language.words().organisation, "organisation", &names, chosen);

    let own = if sharing.tier == Tier::Element { words.language_of_page } else { words.language_of_reading };
    let mut languages = vec![("", own)];
    languages.extend(map.choices().into_iter().map(|language| (language.tag(), map.name_of(language))));

    let themes = [words.theme_auto, words.theme_light, words.theme_dark];
    let themes: Vec<_> = Theme::ALL.into_iter().map(Theme::id).zip(themes).collect();

    let fields = vec![
        choice(words.starts_at, "start", &starts, sharing.starts_at.id()),
        shown(sharing.starts_at == Start::Organisation, organisation),
        choice(words.language, "language", &languages, sharing.language.map_or("", Language::tag)),
        choice(language.words().theme, "theme", &themes, sharing.theme.id()),
        shown(is_frame, number(words.height, "height", HEIGHTS_PX, 20, sharing.height_px)),
        shown(!is_link, check(words.with_legend, "legend", sharing.with_legend)),
    ];
    group(words.how, fields)
}
