//! Inserts a map into the template of the one-file page.

use std::io::Write as _;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};

use super::written::{text_of, value_of, written};
use crate::{model::Map, page};

/// The markers around the prerendered drawing.
const STILL: [&str; 2] = ["<!-- carte: still -->", "<!-- /carte: still -->"];

/// The markers around the data.
const DATA: [&str; 2] = ["<script type=\"application/gzip\" id=\"data\">", END];

/// How the script of an edition begins, which slides compare the map with: its name follows.
const EDITION: &str = "<script type=\"application/gzip\" data-edition=\"";
const END: &str = "</script>";

/// `template` with the language, the title and the prerendered page of `map`, and `data`, its file, then the
/// `editions` by name; a reading in the template is dropped. `None` if the template lacks a marker.
pub(super) fn filled(template: &str, map: &Map, data: &str, editions: &[(&str, Vec<u8>)]) -> Option<String> {
    let language = map.languages.first().copied().unwrap_or_default();
    let title = text_of(map.title.get(language));
    let still = written(&page::still_to_carry(map, language));
    let mut data = packed(data.as_bytes())?;
    for (name, bytes) in editions {
        data += &[END, EDITION, &value_of(name), "\">", &packed(bytes)?].concat();
    }
    let page = without_editions(template);
    let page =
        between(&page, ["<carte-sociale", ">"], " address=\"\" loading=\"eager\" controls=\"all\" letters=\"own\"")?;
    let page = between(&page, ["<title>", "</title>"], &title)?;
    let page = between(&page, ["<html lang=\"", "\""], language.tag_of_page()).unwrap_or(page);
    between(&between(&page, STILL, &still)?, DATA, &data)
}

/// Bytes, compressed, in base64.
fn packed(bytes: &[u8]) -> Option<String> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).ok()?;
    Some(STANDARD.encode(packed.finish().ok()?))
}

/// The template without the editions that it was filled with.
fn without_editions(template: &str) -> String {
    let mut page = String::new();
    let mut rest = template;
    while let Some((before, edition)) = rest.split_once(EDITION) {
        page.push_str(before);
        rest = edition.split_once(END).map_or("", |(_, after)| after);
    }
    page + rest
}

/// Replaces the text between the first `start` and the next `end`; `None` if either is missing.
fn between(text: &str, [start, end]: [&str; 2], content: &str) -> Option<String> {
    let (before, rest) = text.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    Some([before, start, content, end, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;

    const TEMPLATE: &str = "<title>FORMER</title><carte-sociale address=\"\" reading=\"slide=2\"><!-- carte: still -->FORMER\
        <!-- /carte: still --></carte-sociale><script type=\"application/gzip\" id=\"data\">FORMER</script><script>1</script>";

    fn packed(title: &str) -> String {
        let data = include_str!("../../../data/carte-sociale-2015.json");
        let text = data.replacen("Carte sociale du développement des communautés au Québec", title, 1);
        filled(TEMPLATE, &check(&text).unwrap(), &text, &[]).unwrap()
    }

    #[test]
    fn the_same_map_gives_the_same_file_and_fills_a_filled_one_as_well() {
        let data = include_str!("../../../data/carte-sociale-2015.json");
        let map = check(data).unwrap();
        let once = filled(TEMPLATE, &map, data, &[]).unwrap();
        assert!(!once.contains("FORMER") && !once.contains("slide=2"));
        assert_eq!(filled(&once, &map, data, &[]).unwrap(), once);
        let with_editions =
            filled(&once, &map, data, &[("2014.json", b"{}".to_vec()), ("2013.json", Vec::new())]).unwrap();
        assert_eq!(with_editions.matches("data-edition=\"201").count(), 2);
        assert_eq!(filled(&with_editions, &map, data, &[]).unwrap(), once);
    }

    #[test]
    fn no_title_and_no_text_leaves_its_place() {
        for hostile in ["</script><script>x", "<!-- /carte: still -->", "<!--", "\u{2028}", "</title>", "--> ]]>"] {
            let page = packed(&["Map ", hostile].concat());
            assert_eq!(page.matches("<script").count(), 2, "{hostile}");
            assert_eq!(page.matches("<!--").count(), 2, "{hostile}");
            assert_eq!(page.matches("</title>").count(), 1, "{hostile}");
            assert!(page.ends_with("</script><script>1</script>"), "{hostile}");
        }
    }

    #[test]
    fn a_page_without_the_places_takes_no_map() {
        let data = include_str!("../../../data/carte-sociale-2015.json");
        assert_eq!(filled("<title></title>", &check(data).unwrap(), data, &[]), None);
    }
}
