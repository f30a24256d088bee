//! Serialises the file of an edition, with its keys in the format's order, without the code of the format's types.

use std::cmp::Ordering;

use serde_json::{Map, Value};

/// The fields of all objects, in the format's order; only the section of an organisation or a collaboration, which have a name,
/// comes before their facts.
const ORDER: &str = "$schema version edition id title width height x y authors date from organisation part acronym name singular \
    description hidden colour glyph dash value label aliases role year body notes state format type source sources \
    languages roles link_types standings organisations links networks collaborations story places arrangements section \
    page address basis members standing scope founded members_count members_note website summary origin nature \
    mission objectives achievements benefits audiences activities target directed strength since until note \
    evidence facts";

/// The file, indented.
pub(super) fn written(whole: &Value) -> String {
    let mut file = String::new();
    write(whole, 0, &mut file);
    file + "\n"
}

fn write(value: &Value, depth: usize, file: &mut String) {
    match value {
        Value::Array(list) if !list.is_empty() => {
            let lines = list.iter().map(|item| (None, item));
            write_lines(['[', ']'], lines, depth, file);
        }
        Value::Object(fields) if !fields.is_empty() => {
            let mut names: Vec<&String> = fields.keys().collect();
            names.sort_by(|one, other| order(one, other, fields));
            let lines = names.into_iter().filter_map(|name| Some((Some(name), fields.get(name)?)));
            write_lines(['{', '}'], lines, depth, file);
        }
        plain => file.push_str(&plain.to_string()),
    }
}

fn write_lines<'value>(
    [open, close]: [char; 2],
    lines: impl Iterator<Item = (Option<&'value String>, &'value Value)>,
    depth: usize,
    file: &mut String,
) {
    for (at, (name, value)) in lines.enumerate() {
        file.push(if at == 0 { open } else { ',' });
        new_line(depth + 1, file);
        if let Some(name) = name {
            file.push_str(&Value::from(name.as_str()).to_string());
            file.push_str(": ");
        }
        write(value, depth + 1, file);
    }
    new_line(depth, file);
    file.push(close);
}

fn new_line(depth: usize, file: &mut String) {
    file.push('\n');
    file.extend(std::iter::repeat_n("  ", depth));
}

/// Names that are no fields, those of languages, keep the order of the alphabet.
fn order(one: &str, other: &str, fields: &Map<String, Value>) -> Ordering {
    let rank = |name: &str| {
        let late = if name == "section" && fields.contains_key("name") { "facts" } else { name };
        let at = ORDER.split(' ').position(|known| known == late).unwrap_or(usize::MAX);
        (at, name == "facts")
    };
    rank(one).cmp(&rank(other)).then_with(|| one.cmp(other))
}

#[cfg(test)]
mod tests {
    use super::super::tests::right_files;
    use super::*;
    use crate::model::document::Document;

    #[test]
    fn it_is_the_file_that_the_types_write() {
        for (path, text) in right_files() {
            let document: Document = serde_json::from_str(&text).unwrap();
            // As an edition has it: its languages in the order of the alphabet.
            let whole = serde_json::to_value(&document).unwrap();
            let typed: Document = serde_json::from_value(whole.clone()).unwrap();
            assert_eq!(written(&whole), typed.to_file(), "{}", path.display());
        }
    }
}
