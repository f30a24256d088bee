//! XML as a tree with lines, without any entity but the five, and no deeper than the limit.

use roxmltree::{Document, Error, Node, ParsingOptions};

use crate::{Kind, Limits, OpenError, Remark};

/// The local name of the root element of a text; empty where there is none.
pub(crate) fn root_name(text: &str) -> &str {
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap_or_default();
        let skipped = match rest.as_bytes().first() {
            Some(b'?') => after(rest, "?>"),
            Some(b'!') if rest.starts_with("!--") => after(rest, "-->"),
            Some(b'!') => rest,
            _ => {
                let end = rest.find(|letter: char| letter.is_whitespace() || letter == '>' || letter == '/');
                let name = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
                return name.rsplit(':').next().unwrap_or_default();
            }
        };
        rest = skipped;
    }
    ""
}

fn after<'text>(text: &'text str, end: &str) -> &'text str {
    text.split_once(end).map_or("", |(_, rest)| rest)
}

/// The text with its document type replaced by blanks, so that lines stay; and the line where that was.
pub(crate) fn without_doctype(text: &str) -> (String, Option<usize>) {
    let Some(start) = text.find("<!DOCTYPE").filter(|start| !text.get(..*start).unwrap_or_default().contains("<graph"))
    else {
        return (text.to_owned(), None);
    };
    let (mut depth, mut end, mut quote) = (0_usize, text.len(), None);
    for (at, letter) in text.char_indices().skip_while(|(at, _)| *at < start) {
        match (quote, letter) {
            (Some(open), _) => quote = (open != letter).then_some(open),
            (None, '"' | '\'') => quote = Some(letter),
            (None, '[') => depth += 1,
            (None, ']') => depth = depth.saturating_sub(1),
            (None, '>') if depth == 0 => {
                end = at + 1;
                break;
            }
            _ => {}
        }
    }
    let doctype = text.get(start..end).unwrap_or_default();
    let blank: String = doctype.chars().map(|letter| if letter == '\n' { '\n' } else { ' ' }).collect();
    let before = text.get(..start).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    ([before, &blank, text.get(end..).unwrap_or_default()].concat(), Some(line))
}

/// Checks the depth of the elements before the library builds a tree.
fn check_depth(text: &str, limit: usize) -> Result<(), OpenError> {
    let (mut rest, mut depth) = (text, 0_usize);
    while let Some(at) = rest.find('<') {
        rest = rest.get(at..).unwrap_or_default();
        rest = if rest.starts_with("<!--") {
            after(rest, "-->")
        } else if rest.starts_with("<![CDATA[") {
            after(rest, "]]>")
        } else if rest.starts_with("<?") {
            after(rest, "?>")
        } else if rest.starts_with("</") {
            depth = depth.saturating_sub(1);
            rest.get(2..).unwrap_or_default()
        } else {
            let mut quote = None;
            let end = rest.char_indices().find(|(_, letter)| {
                match quote {
                    Some(open) if open == *letter => quote = None,
                    None if matches!(letter, '"' | '\'') => quote = Some(*letter),
                    _ => {}
                }
                quote.is_none() && *letter == '>'
            });
            let end = end.map_or(rest.len(), |(end, _)| end);
            if !rest.get(..end).unwrap_or_default().ends_with('/') {
                depth += 1;
            }
            if depth > limit {
                let before = text.len() - rest.len();
                let line = text.get(..before).unwrap_or_default().matches('\n').count() + 1;
                return Err(OpenError::TooDeep { line, limit });
            }
            rest.get(end..).unwrap_or_default()
        };
    }
    Ok(())
}

/// The tree of `text`.
pub(crate) fn parse<'text>(text: &'text str, kind: Kind, limits: &Limits) -> Result<Document<'text>, OpenError> {
    check_depth(text, limits.depth)?;
    let nodes_limit = u32::try_from(limits.cells.saturating_mul(8)).unwrap_or(u32::MAX);
    let options = ParsingOptions { allow_dtd: false, nodes_limit, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| match error {
        Error::NodesLimitReached => OpenError::TooManyCells { limit: limits.cells },
        Error::UnknownEntityReference(_, at) => OpenError::Entity { line: number(at.row) },
        error => OpenError::Syntax { kind, line: number(error.pos().row), column: number(error.pos().col) },
    })
}

fn number(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The text, the line of a document type that was dropped, and the remark about it.
pub(crate) fn prepared(text: &str) -> (String, Vec<Remark>) {
    let (text, line) = without_doctype(text);
    (text, line.map(|line| Remark::DocumentType { line }).into_iter().collect())
}

/// The elements directly under `node` with this local name, whatever their namespace.
pub(crate) fn children<'tree, 'text>(
    node: Node<'tree, 'text>,
    name: &'static str,
) -> impl Iterator<Item = Node<'tree, 'text>> {
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

/// An attribute by its local name.
pub(crate) fn attribute<'tree>(node: Node<'tree, '_>, name: &str) -> Option<&'tree str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// All the text under `node`.
pub(crate) fn inner_text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|child| child.text()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_found_behind_what_stands_before_it() {
        assert_eq!(root_name("<?xml version='1.0'?><!-- <a> --><!DOCTYPE g><y:graphml a='b'>"), "graphml");
        assert_eq!((root_name("<gexf>"), root_name("< "), root_name("")), ("gexf", "", ""));
    }

    #[test]
    fn no_entity_is_expanded() {
        let (text, line) = without_doctype("<?xml version='1.0'?>\n<!DOCTYPE g [\n<!ENTITY a 'b>c'>\n]>\n<g>&a;</g>");
        assert_eq!(line, Some(2));
        let error = parse(&text, Kind::Gexf, &Limits::default()).unwrap_err();
        assert_eq!(error, OpenError::Entity { line: 5 });
        assert_eq!(
            parse("<g>&amp;&#233;</g>", Kind::Gexf, &Limits::default()).unwrap().root_element().text(),
            Some("&é")
        );
    }

    #[test]
    fn depth_is_limited_before_there_is_a_tree() {
        let deep = "<a>\n".repeat(100_000);
        assert_eq!(check_depth(&deep, 64), Err(OpenError::TooDeep { line: 65, limit: 64 }));
        let flat = ["<g>", &"<a b='/>'><c/></a><!-- <x> --><![CDATA[<y>]]>".repeat(1000), "</g>"].concat();
        assert_eq!(check_depth(&flat, 3), Ok(()));
    }
}
