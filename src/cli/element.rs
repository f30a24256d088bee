//! `carte element`: the element's interface for editors and tools, written from the one table that tests hold it to.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::contract::{ATTRIBUTES, Attribute, CODES, EVENTS, Event, MEMBERS, PARTS, STYLES, Style};

/// The types, for TypeScript.
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
        let kind = if attribute.name == "lang" { "string" } else { attribute.kind };
        let _ = writeln!(
            text,
            "  /** {} Default: {}. */\n  {}: {kind};",
            attribute.says,
            default(attribute),
            attribute.name
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
        "name": attribute.name, "type": { "text": attribute.kind }, "default": attribute.default, "description": attribute.says,
    })).collect();
    let fields = properties().map(|attribute| json!({
        "kind": "field", "name": attribute.name, "type": { "text": attribute.kind }, "attribute": attribute.name, "reflects": true, "description": attribute.says,
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

/// The attributes that are properties too.
fn properties() -> impl Iterator<Item = &'static Attribute> {
    ATTRIBUTES.iter().filter(|attribute| attribute.name != "focus")
}

fn default(attribute: &Attribute) -> &str {
    if attribute.default.is_empty() { "none" } else { attribute.default }
}

/// `carte-ready` as the name of a type: `CarteReadyEvent`.
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

    const ELEMENT: &str = include_str!("../embed/element/element.js");
    const LIVING: &str = include_str!("../embed/element/living.js");
    const FAILURE: &str = include_str!("../embed/element/failure.js");
    const DOCUMENTATION: &str = include_str!("../../docs/embed.md");

    #[test]
    fn the_element_has_what_the_table_says_and_nothing_else() {
        let list_after = |text: &str, start: &str| {
            let list = text.split_once(start).and_then(|(_, rest)| rest.split_once(']')).unwrap().0;
            list.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()
        };
        let mut observed = list_after(ELEMENT, "observedAttributes = [");
        observed.extend(list_after(LIVING, "WISHES = ["));
        // These are only read when they are needed.
        observed.extend(["loading", "autoplay"].map(str::to_owned));
        let mut listed: Vec<_> = ATTRIBUTES.iter().map(|attribute| attribute.name.to_owned()).collect();
        observed.sort();
        listed.sort();
        assert_eq!(observed, listed);
        let events: Vec<_> = EVENTS.iter().map(|event| event.name.to_owned()).collect();
        assert_eq!(list_after(ELEMENT, "EVENTS = ["), events);
        for member in MEMBERS {
            let is_there = [
                format!("\n  {}(", member.name),
                format!("\n  get {}()", member.name),
                format!("\n  async {}(", member.name),
            ];
            assert!(is_there.iter().any(|start| ELEMENT.contains(start)), "{}", member.name);
        }
    }

    #[test]
    fn every_code_has_its_sentence() {
        for code in CODES {
            assert!(FAILURE.contains(&format!("\n  {}: [", code.name)), "{}", code.name);
        }
    }

    #[test]
    fn everything_is_documented() {
        let names = ATTRIBUTES.iter().map(|it| it.name).chain(MEMBERS.iter().map(|it| it.name));
        let names = names.chain(EVENTS.iter().map(|it| it.name)).chain(CODES.iter().map(|it| it.name));
        for name in names.chain(STYLES.iter().map(|it| it.name)).chain(PARTS.iter().map(|it| it.name)) {
            let is_there = DOCUMENTATION.contains(&format!("`{name}`")) || DOCUMENTATION.contains(&format!("`{name}("));
            assert!(is_there, "docs/embed.md does not name {name}");
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
