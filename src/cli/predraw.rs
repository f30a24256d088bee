//! `carte predraw`: prerenders the map, its list and its tables into a page, visible before any script runs.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::ArgMatches;

use super::{Ending, check, complain, fail, language_of_texts, messages::Messages, write::write};
use crate::{markup::source, page, text::Language};

/// The markers in the page; each run replaces the content between them.
const BEGIN: &str = "<!-- carte: still -->";
const END: &str = "<!-- /carte: still -->";

/// Prerenders the map of the file `name` into `pages`; each page is replaced whole or left unchanged.
pub(super) fn run(name: &Path, asked: &ArgMatches, language: Language, words: &'static Messages) -> Ending {
    let map = match check::valid_map(name, language, words) {
        Ok(map) => map,
        Err(ending) => return ending,
    };
    // On a page with another `lang`, the widget renders it again.
    let drawn = source(&page::still(&map, language_of_texts(asked, &map)));
    let pages = asked.get_many::<PathBuf>("into").into_iter().flatten();
    pages.map(|page| write_into(page, &drawn, words)).max().unwrap_or(Ending::Success)
}

fn write_into(name: &Path, drawn: &str, words: &'static Messages) -> Ending {
    let text = match fs::read_to_string(name) {
        Ok(text) => text,
        Err(error) => return fail(name, words.unreadable(error.kind())),
    };
    let Some(text) = replaced(&text, drawn) else {
        complain(format_args!("carte: {}: {} {BEGIN} … {END}", name.display(), words.no_marks));
        return Ending::Problems;
    };
    write(name, text.as_bytes(), words)
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
