//! A new map: without organisations, with the roles and the link types that most social maps need, to rename or to remove.

use super::Section;
use super::change::File;
use super::entry::class;
use super::parsed_text::ParsedText;
use super::splice::Splice;
use crate::model::quoted;
use crate::text::EditWords;

/// The file of a new map, in the language of this tag.
pub fn begun(language: &str, words: &EditWords, today: &str) -> String {
    let mut text = ParsedText::of(empty(language, words, today));
    let roles = words.first_roles.iter().map(|one| (Section::Roles, one, false));
    // The first joins two equals; the others go from one to the other.
    let types = words.first_types.iter().enumerate().map(|(at, one)| (Section::LinkTypes, one, at > 0));
    for (section, one, is_directed) in roles.chain(types) {
        let added = text.tree().and_then(|tree| {
            let file = File::of(text.as_str(), tree);
            let class = class(&file, section, (one.label, one.help), is_directed);
            file.insert_item(section.key(), tree.list(section.key()).len(), &class)
        });
        if let Some(added) = added {
            text.apply(&added);
        }
    }
    text.as_str().to_owned()
}

/// The replacement that adds that link type to a map without any.
pub(super) fn with_first_type(file: &File<'_>, words: &EditWords) -> Option<Splice> {
    let is_any = !file.tree.list(Section::LinkTypes.key()).is_empty();
    let one = words.first_types.first().filter(|_| !is_any)?;
    let class = class(file, Section::LinkTypes, (one.label, one.help), false);
    file.insert_item(Section::LinkTypes.key(), 0, &class)
}

fn empty(language: &str, words: &EditWords, today: &str) -> String {
    let said = |text: &str| format!("{{{}: {}}}", quoted(language), quoted(text));
    let [title, description, source, authors] = words.begun;
    let rows = [
        ("title", said(title)),
        ("description", said(description)),
        (
            "source",
            format!(
                "{{\n    \"title\": {},\n    \"authors\": {},\n    \"date\": {}\n  }}",
                said(source),
                quoted(authors),
                quoted(today)
            ),
        ),
        ("languages", format!("[{}]", quoted(language))),
        ("roles", "[]".to_owned()),
        ("link_types", "[]".to_owned()),
        ("organisations", "[]".to_owned()),
        ("links", "[]".to_owned()),
    ];
    let rows: Vec<_> = rows.iter().map(|(key, value)| format!(",\n  {}: {value}", quoted(key))).collect();
    let rows = rows.concat();
    format!("{{\n  \"version\": 1{rows}\n}}\n")
}
