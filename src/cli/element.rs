//! `carte element`: generates the element's types, manifest and JavaScript lists from the tables of `contract`.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::contract::{
    ATTRIBUTES, Attribute, CODES, EVENTS, Effect, Event, MEMBERS, PARTS, Property, STYLES, Style, Values,
};
use crate::panels::{COMPARE_KINDS, EDITOR_KINDS, FILES_KINDS};

/// The TypeScript declarations.
pub(super) fn types() -> String {
    let mut text = String::from("// The element <carte-sociale>, for TypeScript.\n\n");
    let _ = writeln!(
        text,
        "export type CarteErrorCode =\n{};\n",
        CODES.iter().map(|code| format!("  | \"{}\"", code.name)).collect::<Vec<_>>().join("\n")
    );
    for event in EVENTS {
        let _ = writeln!(
            text,
            "/** {} */\nexport type {} = CustomEvent<{}>;\n",
            event.says,
            event_type(event),
            detail(event)
        );
    }
    text.push_str("export interface CarteSocialeEventMap extends HTMLElementEventMap {\n");
    for event in EVENTS {
        let _ = writeln!(text, "  \"{}\": {};", event.name, event_type(event));
    }
    text.push_str("}\n\nexport class CarteSocialeElement extends HTMLElement {\n");
    for attribute in properties() {
        let _ = writeln!(
            text,
            "  /** {} Default: {}. */\n  {}: {};",
            description(attribute),
            default(attribute),
            attribute.name,
            kind(attribute)
        );
    }
    for member in MEMBERS {
        let _ = match member.parameters {
            None if member.name == "ready" => {
                writeln!(text, "  /** {} */\n  readonly {}: {};", member.says, member.name, member.kind)
            }
            None => writeln!(text, "  /** {} */\n  {}: {};", member.says, member.name, member.kind),
            Some(parameters) => {
                writeln!(text, "  /** {} */\n  {}({parameters}): {};", member.says, member.name, member.kind)
            }
        };
    }
    for verb in ["add", "remove"] {
        let options = if verb == "add" { "AddEventListenerOptions" } else { "EventListenerOptions" };
        let _ = writeln!(
            text,
            "  {verb}EventListener<Name extends keyof CarteSocialeEventMap>(type: Name, listener: (event: CarteSocialeEventMap[Name]) => unknown, options?: boolean | {options}): void;\n  \
             {verb}EventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | {options}): void;"
        );
    }
    text.push_str("}\n\ndeclare global {\n  interface HTMLElementTagNameMap {\n    \"carte-sociale\": CarteSocialeElement;\n  }\n}\n");
    text
}

/// The custom elements manifest, version 1.0.0 of its schema.
pub(super) fn manifest() -> String {
    let attributes: Vec<Value> = ATTRIBUTES.iter().map(|attribute| json!({
        "name": attribute.name, "type": { "text": kind(attribute) }, "default": attribute.default, "description": description(attribute),
    })).collect();
    let fields = properties().map(|attribute| json!({
        "kind": "field", "name": attribute.name, "type": { "text": kind(attribute) }, "attribute": attribute.name, "reflects": true, "description": description(attribute),
    }));
    let members = MEMBERS.iter().map(|member| match member.parameters {
        None => json!({ "kind": "field", "name": member.name, "type": { "text": member.kind }, "description": member.says }),
        Some(_) => json!({ "kind": "method", "name": member.name, "return": { "type": { "text": member.kind } }, "description": member.says }),
    });
    let members: Vec<Value> = fields.chain(members).collect();
    let events: Vec<Value> = EVENTS.iter().map(|event| json!({
        "name": event.name, "type": { "text": format!("CustomEvent<{}>", detail(event)) }, "description": event.says,
    })).collect();
    let styled = |styles: &[Style]| -> Vec<Value> {
        styles.iter().map(|style| json!({ "name": style.name, "description": style.says })).collect()
    };
    let declaration = json!({
        "kind": "class", "name": "CarteSocialeElement", "customElement": true, "tagName": "carte-sociale",
        "superclass": { "name": "HTMLElement" },
        "description": "A living social map: who does what, and who is tied to whom.",
        "attributes": attributes, "members": members, "events": events,
        "cssProperties": styled(STYLES), "cssParts": styled(PARTS),
        "slots": [{ "name": "", "description": "What shows until the map is drawn, and again when it cannot be." }],
    });
    let manifest = json!({
        "schemaVersion": "1.0.0",
        "modules": [{
            "kind": "javascript-module", "path": "carte-sociale.js", "declarations": [declaration],
            "exports": [{ "kind": "custom-element-definition", "name": "carte-sociale", "declaration": { "name": "CarteSocialeElement", "module": "carte-sociale.js" } }],
        }],
    });
    format!("{manifest:#}\n")
}

/// The lists that the element's JavaScript imports, for `src/embed/element/contract.js`.
pub(super) fn script() -> String {
    let mut text =
        String::from("// Written by `carte element script` from src/contract/ and src/panels/kind.rs. Do not edit.\n");
    let attributes = |is_listed: &dyn Fn(&&Attribute) -> bool| -> Vec<_> {
        ATTRIBUTES.iter().filter(is_listed).map(|attribute| attribute.name).collect()
    };
    let restarting = attributes(&|attribute| attribute.effect == Effect::Restart);
    let live = attributes(&|attribute| attribute.effect == Effect::Live);
    let texts = attributes(&|attribute| attribute.property == Property::Text);
    for (comment, name, list) in [
        ("Attributes that make the element start again.", "RESTARTING", restarting),
        ("Attributes that the widget is told of, in the order in which it reads them.", "LIVE", live),
        ("Attributes with a property that is their text.", "TEXTS", texts),
        ("Every event that the element dispatches.", "EVENTS", EVENTS.iter().map(|event| event.name).collect()),
        ("The panels of the editor.", "EDITOR_PANELS", EDITOR_KINDS.to_vec()),
        ("Those that open files.", "FILES_PANELS", FILES_KINDS.to_vec()),
        ("Those that compare editions; the others are the companion's.", "COMPARE_PANELS", COMPARE_KINDS.to_vec()),
    ] {
        let _ = writeln!(text, "\n/** {comment} */\nexport const {name} = [\"{}\"];", list.join("\", \""));
    }
    text
}

/// The attributes that are also properties.
fn properties() -> impl Iterator<Item = &'static Attribute> {
    ATTRIBUTES.iter().filter(|attribute| attribute.property != Property::None)
}

/// The TypeScript type of an attribute's property.
fn kind(attribute: &Attribute) -> String {
    match attribute.values {
        Values::Text | Values::Controls(_) => "string".to_owned(),
        Values::Flag => "boolean".to_owned(),
        Values::OneOf(words) => format!("\"{}\"", words.join("\" | \"")),
    }
}

/// The description of an attribute, and its allowed tokens.
fn description(attribute: &Attribute) -> String {
    match attribute.values {
        Values::Controls(controls) => {
            let ids: Vec<_> = controls.iter().map(|control| control.id()).collect();
            format!("{}: {}; all of them, or none for the map alone.", attribute.says, ids.join(", "))
        }
        Values::Text | Values::Flag | Values::OneOf(_) => attribute.says.to_owned(),
    }
}

fn default(attribute: &Attribute) -> &str {
    if attribute.default.is_empty() { "none" } else { attribute.default }
}

/// The type name of an event: `CarteReadyEvent` for `carte-ready`.
fn event_type(event: &Event) -> String {
    let capitalised = event.name.split('-').map(|word| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    });
    capitalised.collect::<String>() + "Event"
}

fn detail(event: &Event) -> String {
    let fields: Vec<_> = event
        .detail
        .iter()
        .map(|field| {
            let (mark, kind) = match field.kind.strip_suffix(" | undefined") {
                Some(kind) => ("?", kind),
                None => ("", field.kind),
            };
            format!("{}{mark}: {kind}", field.name)
        })
        .collect();
    if fields.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", fields.join("; ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{Gestures, Theme, View};

    const ELEMENT: &str = include_str!("../embed/element/element.js");
    const FAILURE: &str = include_str!("../embed/element/failure.js");
    const DOCUMENTATION: &str = include_str!("../../docs/embed.md");

    #[test]
    fn the_script_has_the_lists_of_the_table() {
        assert_eq!(include_str!("../embed/element/contract.js"), script(), "renew it with: carte element script");
    }

    #[test]
    fn the_element_has_each_member_and_each_accessor() {
        let accessors = ATTRIBUTES.iter().filter(|attribute| attribute.property == Property::Accessor);
        for name in MEMBERS.iter().map(|member| member.name).chain(accessors.map(|attribute| attribute.name)) {
            let is_there = [format!("\n  {name}("), format!("\n  get {name}()"), format!("\n  async {name}(")];
            assert!(is_there.iter().any(|start| ELEMENT.contains(start)), "{name}");
        }
    }

    #[test]
    fn every_code_has_its_sentence() {
        for code in CODES {
            assert!(FAILURE.contains(&format!("\n  {}: [", code.name)), "{}", code.name);
        }
    }

    #[test]
    fn the_words_of_attributes_are_those_that_are_read() {
        let words = |name: &str| match ATTRIBUTES.iter().find(|attribute| attribute.name == name).unwrap().values {
            Values::OneOf(words) => words.to_vec(),
            Values::Text | Values::Flag | Values::Controls(_) => Vec::new(),
        };
        assert_eq!(words("theme"), Theme::ALL.map(Theme::id));
        assert_eq!(words("view"), View::ALL.map(View::id));
        assert_eq!(words("gestures"), Gestures::ALL.map(Gestures::id));
    }

    /// The rows of the documentation's table under `heading`: the names in backquotes of each cell.
    fn documented(heading: &str) -> Vec<Vec<Vec<&'static str>>> {
        let table = DOCUMENTATION.split_once(&format!("\n| {heading} |")).unwrap().1;
        let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
        let names = |cell: &'static str| cell.split('`').skip(1).step_by(2).collect();
        rows.map(|row| row.trim_matches('|').split('|').map(names).collect()).collect()
    }

    /// The names in the first column of that table.
    fn documented_names(heading: &str) -> Vec<&'static str> {
        documented(heading)
            .into_iter()
            .filter_map(|mut row| (!row.is_empty()).then(|| row.remove(0)))
            .flatten()
            .collect()
    }

    #[test]
    fn the_documentation_lists_what_the_tables_list() {
        let attributes: Vec<_> = ATTRIBUTES.iter().map(|attribute| attribute.name).collect();
        assert_eq!(documented_names("attribute"), attributes);
        let members: Vec<_> = documented_names("member").iter().map(|it| it.split('(').next().unwrap()).collect();
        assert_eq!(members, MEMBERS.iter().map(|member| member.name).collect::<Vec<_>>());
        assert_eq!(documented_names("event"), EVENTS.iter().map(|event| event.name).collect::<Vec<_>>());
        assert_eq!(documented_names("code"), CODES.iter().map(|code| code.name).collect::<Vec<_>>());
        assert_eq!(documented_names("custom property"), STYLES.iter().map(|style| style.name).collect::<Vec<_>>());
        assert!(PARTS.iter().all(|part| DOCUMENTATION.contains(&format!("`{}`", part.name))));
        for (event, row) in EVENTS.iter().zip(documented("event")) {
            let fields: Vec<_> = event.detail.iter().map(|field| field.name).collect();
            assert_eq!(row[1], fields, "{}", event.name);
        }
        for (attribute, row) in ATTRIBUTES.iter().zip(documented("attribute")) {
            match attribute.values {
                Values::OneOf(words) => {
                    assert!(words.iter().all(|word| row[1].contains(word)), "{}: {:?}", attribute.name, row[1]);
                }
                Values::Controls(controls) => {
                    let ids: Vec<_> = controls.iter().map(|control| control.id()).collect();
                    assert_eq!(row[1], [ids.join(" ").as_str(), "all", "none"], "{}", attribute.name);
                }
                Values::Text | Values::Flag => {}
            }
        }
    }

    #[test]
    fn the_style_sheet_knows_each_property_and_part() {
        let sheet = include_str!("../../style/widget/frame.css");
        for style in STYLES.iter().filter(|style| !style.name.ends_with("-ID")) {
            assert!(sheet.contains(&format!("var({},", style.name)), "{}", style.name);
        }
        let view = [include_str!("../view/social_map.rs"), include_str!("../view/stage.rs")].concat();
        for part in PARTS {
            assert!(view.contains(&format!("part=\"{}\"", part.name)), "{}", part.name);
        }
    }

    #[test]
    fn the_manifest_is_json_and_the_types_name_everything() {
        let manifest: Value = serde_json::from_str(&manifest()).unwrap();
        assert_eq!(manifest["modules"][0]["declarations"][0]["attributes"].as_array().unwrap().len(), ATTRIBUTES.len());
        let types = types();
        assert!(
            types.contains("edit, open, questions, legend, card, about, zoom; all of them"),
            "controls lists every part"
        );
        for name in properties().map(|it| it.name).chain(MEMBERS.iter().map(|it| it.name)) {
            assert!(
                types.contains(&format!("  {name}:"))
                    || types.contains(&format!("  {name}("))
                    || types.contains(&format!("readonly {name}:")),
                "{name}"
            );
        }
    }
}
