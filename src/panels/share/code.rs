//! The text to copy from the share panel: an address, or the source of an element or a frame.

use super::{Sharing, Start, Tier};
use crate::contract::Control;
use crate::markup::{Element, html, source};
use crate::model::Map;
use crate::panels::Addresses;
use crate::reading::{Reading, Selection, Theme, push_encoded, to_hash};

/// What is being shared, and from where.
#[derive(Clone, Copy, Debug)]
pub struct SharedMap<'all> {
    /// The map.
    pub map: &'all Map,
    /// The reader's current reading.
    pub reading: &'all Reading,
    /// The reading of [`Addresses::page`] without a hash.
    pub base: &'all Reading,
    /// Where everything is published.
    pub addresses: &'all Addresses,
}

/// The text to copy: an address, or source for another page.
pub fn embed_code(sharing: &Sharing, subject: &SharedMap) -> String {
    let title = subject.map.title.get(sharing.language.unwrap_or(subject.reading.language));
    match sharing.tier {
        Tier::Link => link(sharing, subject),
        Tier::Element => {
            let script = html("script").with("type", "module").with("src", subject.addresses.script.as_str());
            // The fallback where the element cannot run, and until the map is there.
            let fallback = html("a").with("href", link(sharing, subject)).text(title);
            let mut map = html("carte-sociale");
            for (name, value) in element_attributes(sharing, subject) {
                map = map.with(name, value);
            }
            [source(&script), source(&map.child(fallback))].join("\n")
        }
        Tier::Frame => source(&frame(sharing, subject, title)),
    }
}

/// The address of the page of the map, with the chosen start.
pub fn link(sharing: &Sharing, subject: &SharedMap) -> String {
    let mut reading = started(sharing, subject, subject.base);
    reading.language = sharing.language.unwrap_or(subject.reading.language);
    with_hash(&subject.addresses.page, &to_hash(&reading, subject.map, subject.base))
}

/// The attributes of the element that differ from its defaults.
pub fn element_attributes(sharing: &Sharing, subject: &SharedMap) -> Vec<(&'static str, String)> {
    let mut attributes = Vec::new();
    if let Some(data) = &subject.addresses.data {
        attributes.push(("src", data.clone()));
    }
    if let Some(language) = sharing.language {
        attributes.push(("lang", language.tag().to_owned()));
    }
    if sharing.theme != Theme::Auto {
        attributes.push(("theme", sharing.theme.id().to_owned()));
    }
    if !sharing.with_legend {
        attributes.push(("controls", ["-", Control::Legend.id()].concat()));
    }
    if let (Start::Organisation, Some(key)) = (sharing.starts_at, sharing.organisation_of(subject.map)) {
        attributes.push(("focus", subject.map.organisations[key].id.clone()));
        return attributes;
    }
    let bare = Reading::default();
    // Language and appearance have their own attributes.
    let reading = Reading { language: bare.language, theme: bare.theme, ..started(sharing, subject, &bare) };
    let hash = to_hash(&reading, subject.map, &bare);
    if !hash.is_empty() {
        attributes.push(("reading", hash));
    }
    attributes
}

/// The frame. Its page gets the element's attributes and the reading after `#`, which no server receives.
fn frame(sharing: &Sharing, subject: &SharedMap, title: &str) -> Element {
    let mut parts = Vec::new();
    for (name, value) in element_attributes(sharing, subject) {
        if matches!(name, "src" | "controls") {
            let mut part = [name, "="].concat();
            push_encoded(&mut part, &value);
            parts.push(part);
        }
    }
    let bare = Reading::default();
    let mut reading = started(sharing, subject, &bare);
    reading.language = sharing.language.unwrap_or(subject.reading.language);
    let hash = to_hash(&reading, subject.map, &bare);
    if !hash.is_empty() {
        parts.push(hash);
    }
    html("iframe")
        .with("src", with_hash(&subject.addresses.frame, &parts.join("&")))
        .with("title", title)
        .with("width", "100%")
        .with("height", sharing.height_px.to_string())
        .with("loading", "lazy")
        .with("allow", "fullscreen")
        // Inline, and with a border, a frame is larger than its column.
        .with("style", "display:block;border:0")
}

/// The reading that the shared map starts from; `start` is its default.
fn started(sharing: &Sharing, subject: &SharedMap, start: &Reading) -> Reading {
    let reading = match sharing.starts_at {
        Start::Reading => subject.reading.clone(),
        Start::WholeMap => start.clone(),
        Start::Organisation => {
            let selection = sharing.organisation_of(subject.map).map(Selection::Organisation);
            Reading { selection, ..start.clone() }
        }
    };
    Reading { theme: sharing.theme, ..reading }
}

fn with_hash(address: &str, hash: &str) -> String {
    match hash {
        "" => address.to_owned(),
        // The address of a frame may name its data already.
        _ => [address, if address.contains('#') { "&" } else { "#" }, hash].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use crate::text::Language;

    const SMALL: &str = include_str!("../../../tests/corpus/good/small.json");

    fn addresses() -> Addresses {
        Addresses {
            page: "https://a.test/".to_owned(),
            script: "https://a.test/embed/carte-sociale.js".to_owned(),
            frame: "https://a.test/embed/iframe.html".to_owned(),
            data: None,
        }
    }

    /// The code for a map titled `title`, after this input in the panel, for a reader who has `reading` in the
    /// address.
    fn code(map: &Map, reading: &str, answers: &[(&str, &str)]) -> String {
        let base = Reading::default();
        let reading = crate::reading::from_hash(reading, map, &base);
        let subject = SharedMap { map, reading: &reading, base: &base, addresses: &addresses() };
        let sharing =
            answers.iter().fold(Sharing::of(&reading), |sharing, (name, value)| sharing.with_answer(map, name, value));
        embed_code(&sharing, &subject)
    }

    #[test]
    fn a_link_says_what_differs() {
        let map = check(SMALL).unwrap();
        for (reading, answers, expected) in [
            ("", &[][..], "https://a.test/"),
            ("select=fondation-oeuvre&theme=dark", &[], "https://a.test/#select=fondation-oeuvre"),
            ("select=fondation-oeuvre", &[("start", "map")], "https://a.test/"),
            ("lang=en", &[("start", "map")], "https://a.test/#lang=en"),
            ("lang=en", &[("language", "fr"), ("theme", "light")], "https://a.test/#theme=light"),
            ("q=a", &[("start", "organisation"), ("organisation", "coalition")], "https://a.test/#select=coalition"),
            ("q=%3Cb%3E%22%26", &[], "https://a.test/#q=%3Cb%3E%22%26"),
        ] {
            assert_eq!(code(&map, reading, answers), expected, "{reading} {answers:?}");
        }
    }

    #[test]
    fn an_address_that_says_something_already_keeps_it() {
        assert_eq!(with_hash("https://a.test/frame#src=b", "lang=en"), "https://a.test/frame#src=b&lang=en");
    }

    #[test]
    fn an_element_says_only_what_it_would_not_do_by_itself() {
        let map = check(SMALL).unwrap();
        for (reading, answers, expected) in [
            ("", &[][..], ""),
            ("lang=en&theme=dark", &[], ""),
            ("", &[("language", "en"), ("theme", "dark")], " lang=\"en\" theme=\"dark\""),
            ("select=fondation-oeuvre&q=a", &[], " reading=\"select=fondation-oeuvre&amp;q=a\""),
            ("select=fondation-oeuvre&q=a", &[("start", "map")], ""),
            ("", &[("start", "organisation")], " focus=\"fondation-oeuvre\""),
            ("", &[("legend", "false")], " controls=\"-legend\""),
        ] {
            let answers: Vec<_> = [&[("tier", "element")], answers].concat();
            let code = code(&map, reading, &answers);
            let script = "<script type=\"module\" src=\"https://a.test/embed/carte-sociale.js\"></script>\n";
            let said = code.strip_prefix(script).and_then(|code| code.strip_prefix("<carte-sociale"));
            let said = said.and_then(|code| code.split_once('>')).map(|(said, _)| said);
            assert_eq!(said, Some(expected), "{code}");
        }
    }

    #[test]
    fn a_frame_carries_everything_in_its_address() {
        let map = check(SMALL).unwrap();
        let answers = [("tier", "frame"), ("legend", "false"), ("language", "en"), ("height", "99999")];
        let expected = "<iframe src=\"https://a.test/embed/iframe.html#\
             controls=-legend&amp;select=fondation-oeuvre&amp;lang=en\" \
             title=\"Small map\" width=\"100%\" height=\"2000\" loading=\"lazy\" allow=\"fullscreen\" \
             style=\"display:block;border:0\"></iframe>";
        assert_eq!(code(&map, "select=fondation-oeuvre", &answers), expected);
    }

    #[test]
    fn hostile_texts_stay_texts() {
        let mut map = check(SMALL).unwrap();
        map.title.set(Language::FR, "\"><script>alert(1)</script>".to_owned());
        let base = Reading::default();
        let addresses = Addresses { data: Some("x\" onload=\"alert(1)".to_owned()), ..addresses() };
        let subject = SharedMap { map: &map, reading: &base, base: &base, addresses: &addresses };
        for tier in Tier::ALL {
            let code = embed_code(&Sharing { tier, ..Sharing::of(&base) }, &subject);
            assert!(!code.contains("<script>") && !code.contains("\" onload"), "{code}");
        }
    }

    #[test]
    fn what_is_shared_leads_back_to_what_was_read() {
        let map = check(SMALL).unwrap();
        let base = Reading { language: Language::EN, ..Reading::default() };
        let reading =
            crate::reading::from_hash("select=coalition&show=external&at=1.5,0.5,0.25&view=list&lang=fr", &map, &base);
        let subject = SharedMap { map: &map, reading: &reading, base: &base, addresses: &addresses() };
        let link = link(&Sharing::of(&reading), &subject);
        let (_, hash) = link.split_once('#').unwrap();
        assert_eq!(crate::reading::from_hash(hash, &map, &base), reading);
    }
}
