//! The names of single entities, as readers of the map know them.

use serde_json::Value;

use crate::compare::leaves::text_and_language;
use crate::compare::{Edition, Entity, Kind};
use crate::text::Language;

/// The name of an entity: "CRCOC", "AE – FLAC (Partenariat)". `edition` has the organisations and types that it names.
pub fn name_of(entity: &Entity, edition: &Edition, language: Language) -> String {
    let named = |kind: Kind, id: &str| {
        edition.get(kind, id).map_or_else(|| id.to_owned(), |entity| own_name(entity, language).to_owned())
    };
    let end = |path: &str| {
        let id = entity.text(path).unwrap_or_default();
        let labelled = edition.get(Kind::Organisation, id).filter(|one| one.text("acronym").is_none());
        labelled.and_then(|one| one.text("label")).map_or_else(|| named(Kind::Organisation, id), str::to_owned)
    };
    let link_type = || named(Kind::LinkType, entity.text("type").unwrap_or_default());
    match entity.kind {
        Kind::Link => format!("{} – {} ({})", end("source"), end("target"), link_type()),
        Kind::Network => link_type(),
        _ => own_name(entity, language).to_owned(),
    }
}

/// The name of an entity that [`name_of`] shortens; empty where it does not.
pub(super) fn whole_name(entity: &Entity, edition: &Edition, language: Language) -> String {
    let name = text_in(entity, "name", language).unwrap_or_default();
    let is_whole = entity.kind != Kind::Organisation || name == name_of(entity, edition, language);
    if is_whole { String::new() } else { name.to_owned() }
}

/// The acronym, the name or the title of an entity, else its key.
fn own_name(entity: &Entity, language: Language) -> &str {
    let name = entity.text("acronym").or_else(|| text_in(entity, "name", language));
    name.or_else(|| text_in(entity, "title", language)).unwrap_or(&entity.key)
}

/// A text in `language`, else in any other.
fn text_in<'one>(entity: &'one Entity, field: &str, language: Language) -> Option<&'one str> {
    let path = [field, ".", language.tag()].concat();
    let is_it = |path: &&String| text_and_language(path).is_some_and(|(text, _)| text == field);
    entity.text(&path).or_else(|| entity.fields.keys().find(is_it).and_then(|path| entity.text(path)))
}

/// A value in words: roles and organisations by name, texts in `language`.
pub(super) fn value_in_words(value: &Value, edition: &Edition, language: Language) -> String {
    match value {
        Value::String(text) => text_in_words(text, edition, language),
        Value::Array(list) => {
            let items: Vec<_> = list.iter().map(|item| value_in_words(item, edition, language)).collect();
            items.join("; ")
        }
        Value::Object(fields) => {
            let text = |name: &str| fields.get(name).and_then(Value::as_str);
            let inner = |name: &str| fields.get(name).map(|inner| value_in_words(inner, edition, language));
            let period = language.period(text("since"), text("until")).map(|period| [" (", &period, ")"].concat());
            let in_any = || fields.iter().find(|(key, _)| Language::is_tag(key)).and_then(|(_, said)| said.as_str());
            let said = text(language.tag()).or_else(in_any).or_else(|| text("section")).or_else(|| text("page"));
            match (said, inner("name").zip(inner("value")), text("organisation").or_else(|| text("role"))) {
                (Some(said), _, _) => said.to_owned(),
                (None, Some((name, value)), _) => [&name, language.colon(), &value].concat(),
                (None, None, Some(id)) => text_in_words(id, edition, language) + &period.unwrap_or_default(),
                (None, None, None) => inner("title").unwrap_or_else(|| value.to_string()),
            }
        }
        _ => value.to_string(),
    }
}

/// The name of the organisation, the role or the standing with this identifier, else the text itself.
fn text_in_words(text: &str, edition: &Edition, language: Language) -> String {
    let entity = edition.get(Kind::Organisation, text).or_else(|| edition.get(Kind::Role, text));
    let entity = entity.or_else(|| edition.get(Kind::Standing, text));
    entity.map_or(text, |entity| own_name(entity, language)).to_owned()
}
