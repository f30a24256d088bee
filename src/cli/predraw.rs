//! `carte predraw`: prerenders the map, its list and its tables into a page, visible before any script runs.

use std::{fs, path::Path};

use super::{Ending, check, messages::Messages, write::write_whole};
use crate::{markup::source, page, text::Language};

/// The markers in the page; each run replaces the content between them.
const BEGIN: &str = "<!-- carte: still -->";
const END: &str = "<!-- /carte: still -->";

/// Prerenders the map of the file `name` into `pages`; each page is replaced whole or left unchanged.
pub(super) fn run<'name>(
    name: &str,
    pages: impl Iterator<Item = &'name String>,
    language: Language,
    words: &'static Messages,
) -> Ending {
    let map = match check::valid_map(name, language, words) {
        Ok(map) => map,
        Err(ending) => return ending,
    };
    // Prerendered in French; on a page with another `lang`, the widget renders it again.
    let drawn = source(&page::still(&map, Language::Fr));
    pages.map(|page| write_into(page, &drawn, words)).max().unwrap_or(Ending::Success)
}

fn write_into(name: &str, drawn: &str, words: &'static Messages) -> Ending {
    let text = match fs::read_to_string(name) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("carte: {name}: {}", words.unreadable(error.kind()));
            return Ending::Failure;
        }
    };
    let Some(text) = replaced(&text, drawn) else {
        eprintln!("carte: {name}: {} {BEGIN} … {END}", words.no_marks);
        return Ending::Problems;
    };
    if write_whole(Path::new(name), text.as_bytes()).is_ok() {
        return Ending::Success;
    }
    eprintln!("carte: {name}: {}", words.not_written);
    Ending::Failure
}

/// `page` with `drawn` between the markers; `None` unless each occurs once, in order.
fn replaced(page: &str, drawn: &str) -> Option<String> {
    let (before, rest) = page.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    let is_once = [before, after].iter().all(|part| !part.contains(BEGIN) && !part.contains(END));
    is_once.then(|| [before, BEGIN, drawn, END, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_between_the_comments_is_replaced_again_and_again() {
        let page = [BEGIN, "old", END].join(" ");
        let once = replaced(&["<p>a</p>", &page, "<p>b</p>"].concat(), "new").unwrap();
        assert_eq!(once, ["<p>a</p>", BEGIN, "new", END, "<p>b</p>"].concat());
        assert_eq!(replaced(&once, "new").unwrap(), once);
    }

    #[test]
    fn a_page_without_both_comments_once_in_order_is_refused() {
        for page in [String::new(), BEGIN.into(), [END, BEGIN].concat(), [BEGIN, END, BEGIN, END].concat()] {
            assert_eq!(replaced(&page, "new"), None, "{page}");
        }
    }
}
