//! Values as people write them: standings, scopes, parts, years, numbers, addresses, directions.

use crate::model::{Basis, Part, Scope, Website, folded};

/// A text folded for comparison: no case, no accents, single spaces.
pub(super) fn key(text: &str) -> String {
    folded(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text has nothing to see.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(crate::model::is_blank)
}

/// The texts of a list in one cell: between bars, semicolons or line breaks.
pub(super) fn list(text: &str) -> Vec<&str> {
    text.split(['|', ';', '\n']).map(str::trim).filter(|part| !is_blank(part)).collect()
}

fn known<T: Copy>(words: &[(&[&str], T)], text: &str) -> Option<T> {
    let key = key(text);
    words.iter().find(|(words, _)| words.contains(&key.as_str())).map(|(_, value)| *value)
}

pub(super) fn standing(text: &str) -> Option<&'static str> {
    const WORDS: [(&[&str], &str); 3] = [
        (&["membre", "member", "miembro", "membre du groupe", "membre actif", "oui", "yes"], "member"),
        (
            &["partenaire", "partner", "action partner", "partenaire d action", "partenaire de l action", "associe"],
            "action-partner",
        ),
        (
            &[
                "externe",
                "external",
                "mentionnee",
                "mentionne",
                "seulement mentionnee",
                "only mentioned",
                "mentioned",
                "non membre",
                "hors du reseau",
            ],
            "external",
        ),
    ];
    known(&WORDS, text)
}

pub(super) fn scope(text: &str) -> Option<Scope> {
    const WORDS: [(&[&str], Scope); 3] = [
        (
            &[
                "national",
                "nationale",
                "provincial",
                "provinciale",
                "panquebecois",
                "quebec",
                "nacional",
                "federal",
                "canada",
            ],
            Scope::National,
        ),
        (&["regional", "regionale", "region", "mrc"], Scope::Regional),
        (&["local", "locale", "municipal", "municipale", "quartier", "arrondissement", "ville"], Scope::Local),
    ];
    known(&WORDS, text)
}

pub(super) fn part(text: &str) -> Option<Part> {
    const WORDS: [(&[&str], Part); 4] = [
        (
            &[
                "lead",
                "porteur",
                "porteuse",
                "responsable",
                "pilote",
                "leads",
                "mene",
                "coordination",
                "lider",
                "direction",
                "chef de file",
            ],
            Part::Lead,
        ),
        (
            &[
                "facilitator",
                "facilitation",
                "animation",
                "animateur",
                "animatrice",
                "anime",
                "facilite",
                "facilitateur",
                "facilitatrice",
            ],
            Part::Facilitator,
        ),
        (&["member", "membre", "participant", "participante", "miembro", "participe", "in", "out"], Part::Member),
        (&["partner", "partenaire", "collaborateur", "collaboratrice", "appui", "soutien"], Part::Partner),
    ];
    known(&WORDS, text)
}

/// The bases of an evidence cell: whether the source states it, whether it is inferred.
pub(super) fn basis(text: &str) -> Option<Basis> {
    const WORDS: [(&[&str], Basis); 2] = [
        (
            &[
                "stated",
                "declare",
                "declaree",
                "affirme",
                "dit par la source",
                "enonce",
                "enonce dans le texte",
                "stated in the text",
                "the source says it",
                "stated in the source",
            ],
            Basis::Stated,
        ),
        (
            &["inferred", "deduit", "deduit du texte", "inferred from the text", "deduite", "infere", "deduction"],
            Basis::Inferred,
        ),
    ];
    known(&WORDS, text)
}

/// Which way a link goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Forward,
    Backward,
    Both,
}

pub(super) fn way(heading: &str, text: &str) -> Option<Way> {
    const WORDS: [(&[&str], Way); 3] = [
        (
            &[
                "directed",
                "oui",
                "yes",
                "true",
                "vrai",
                "oriente",
                "dirige",
                "1 2",
                "si",
                "verdadero",
                "right",
                "sens unique",
                "1",
            ],
            Way::Forward,
        ),
        (&["2 1", "left", "reversed", "inverse"], Way::Backward),
        (
            &[
                "undirected",
                "mutual",
                "both",
                "non",
                "no",
                "false",
                "faux",
                "non oriente",
                "reciproque",
                "bidirectional",
                "falso",
                "deux sens",
                "0",
            ],
            Way::Both,
        ),
    ];
    let way = known(&WORDS, text)?;
    // graphology says the contrary of the others.
    Some(match (heading, way) {
        ("undirected", Way::Forward) => Way::Both,
        ("undirected", Way::Both) => Way::Forward,
        _ => way,
    })
}

/// The year of `1999`, `1999-05-03`, `3/5/1999`.
pub(super) fn year(text: &str) -> Option<i32> {
    let parts: Vec<&str> = text.trim().split(['-', '/', 'T', ' ']).filter(|part| !is_blank(part)).collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit() || byte == b':' || byte == b'.');
    if parts.is_empty() || !parts.iter().all(is_number) {
        return None;
    }
    let mut years = parts.iter().filter(|part| part.len() == 4).filter_map(|part| part.parse().ok());
    years.next().filter(|year| (1_000..=2_100).contains(year) && years.next().is_none())
}

/// A count, written with spaces between its thousands or without.
pub(super) fn count(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    digits.strip_suffix(".0").unwrap_or(&digits).parse().ok()
}

/// Whether a text is a number, with a point or a comma.
pub(super) fn is_number(text: &str) -> bool {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    !digits.is_empty() && digits.replace(',', ".").parse::<f64>().is_ok()
}

/// An address, with its scheme where people leave it out.
pub(super) fn website(text: &str) -> Option<String> {
    let text = text.trim();
    if Website::parse(text).is_some() {
        return Some(text.to_owned());
    }
    let is_host = text.contains('.') && !text.contains(['@', ':']) && !text.ends_with('.') && text.len() > 3;
    let with_scheme = ["https://", text].concat();
    (is_host && !is_number(text) && Website::parse(&with_scheme).is_some()).then_some(with_scheme)
}

/// The text of a cell as the format takes it: no markup, no control characters.
pub(super) fn plain(text: &str) -> String {
    let is_markup =
        ["</", "<br", "<p>", "<div", "<span", "<table", "<b>", "<i>", "<a "].iter().any(|tag| text.contains(tag));
    let text = if is_markup { without_tags(text) } else { text.to_owned() };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let clean = |letter: char| if letter == '\n' || !crate::model::is_hidden(letter) { letter } else { ' ' };
    text.chars().map(clean).collect::<String>().trim().to_owned()
}

/// The text between tags, its five entities decoded; what begins a row or a paragraph begins a line.
fn without_tags(text: &str) -> String {
    let mut plain = String::new();
    for piece in text
        .split('<')
        .enumerate()
        .map(|(at, piece)| if at == 0 { ("", piece) } else { piece.split_once('>').unwrap_or(("", piece)) })
    {
        let (tag, after) = piece;
        if ["br", "/p", "/div", "/tr", "/li"].iter().any(|name| tag.starts_with(name)) {
            plain.push('\n');
        }
        if tag.starts_with("/td") || tag.starts_with("/th") {
            plain.push(' ');
        }
        plain.push_str(after);
    }
    for (entity, letter) in
        [("&nbsp;", "\u{a0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
    {
        plain = plain.replace(entity, letter);
    }
    plain.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_counts_and_addresses_are_read_as_people_write_them() {
        assert_eq!(["1999", " 1999-05-03 ", "3/5/1999", "1999-05-03T10:00:00"].map(year), [Some(1999); 4]);
        assert_eq!(["vers 1999", "99", "", "1999-2005", "12,5"].map(year), [None; 5]);
        assert_eq!(["1\u{202f}200", "12.0", "12,5", "douze"].map(count), [Some(1200), Some(12), None, None]);
        assert_eq!(website("www.envol.org/a").as_deref(), Some("https://www.envol.org/a"));
        assert_eq!(["info@envol.org", "12.5", "à venir", "javascript:alert(1)"].map(website), [const { None }; 4]);
    }

    #[test]
    fn markup_becomes_text() {
        assert_eq!(plain("<p>Un &amp; deux</p><p>trois<br>quatre</p>"), "Un & deux\ntrois\nquatre");
        assert_eq!(plain("<table><tr><td>Ville:</td><td>Laval</td></tr></table>"), "Ville: Laval");
        assert_eq!(plain("a < b\tc \r\n"), "a < b c");
    }

    #[test]
    fn directions_have_the_words_of_each_tool() {
        assert_eq!(["directed", "VRAI", "1->2", "oui"].map(|text| way("direction", text)), [Some(Way::Forward); 4]);
        assert_eq!(way("direction", "2->1"), Some(Way::Backward));
        assert_eq!((way("undirected", "true"), way("undirected", "false")), (Some(Way::Both), Some(Way::Forward)));
        assert_eq!(way("direction", "peut-être"), None);
    }
}
