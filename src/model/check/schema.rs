//! Validates the structure of a file against the published JSON Schema, and reports every difference.
//!
//! Supports the part of JSON Schema (draft 2020-12) that the Rust types need: type, properties, required, additionalProperties,
//! items, enum, const, oneOf and anyOf, $ref, format of integers, minimum and maximum.

use super::{
    characters::quote,
    diagnostics::Diagnostics,
    field_path::FieldPath,
    languages::Languages,
    problem::{ProblemKind, Shape, SyntaxFault},
    reader::{Stop, parse},
    seen::Seen,
    suggest::suggestion,
    tree::{Node, Value},
};

/// The published schema of the format, without its titles and descriptions.
pub(super) const PUBLISHED: &str = include_str!("schema.min.json");

/// Maximum number of references followed in a row, so that a cyclic schema ends.
const REFERENCE_LIMIT: usize = 8;

/// A parsed schema, with its definitions.
pub(super) struct Schema<'text> {
    top: Node<'text>,
    languages: Languages<'text>,
}

impl<'text> Schema<'text> {
    /// The schema in `text`, for a file whose texts are in these languages.
    pub(super) fn parse(text: &'text str, languages: Languages<'text>) -> Result<Self, Stop> {
        parse(text).map(|top| Self { top, languages })
    }

    /// Reports everything in `tree` that violates the schema.
    pub(super) fn compare(&self, tree: &Node<'_>, problems: &mut impl Diagnostics) {
        self.compare_value(&self.top, tree, &FieldPath::TOP, problems);
    }

    fn compare_value(&self, rule: &Node<'_>, node: &Node<'_>, path: &FieldPath<'_>, problems: &mut impl Diagnostics) {
        let Some(rule) = self.rule_for(rule, node) else {
            return;
        };
        let found = node.shape();
        let accepted = self.shapes(rule);
        if !accepted.is_empty() && !accepted.accept(found) {
            return problems.report(path, node.offset, || {
                let mut expected = accepted.listed();
                // An optional value is omitted rather than written `null`, so do not suggest `null`.
                if expected.len() > 1 {
                    expected.retain(|shape| *shape != Shape::Nothing);
                }
                ProblemKind::WrongShape { found, expected, example: self.languages.example(rule, node) }
            });
        }
        match &node.value {
            Value::Null | Value::Truth(_) => {}
            Value::Broken => {
                problems.report(path, node.offset, || ProblemKind::Syntax { fault: SyntaxFault::InvalidEscape });
            }
            Value::Number(written) => compare_number(rule, node, written, path, problems),
            Value::Text(text) => compare_word(rule, node, text, path, problems),
            Value::List(items) => {
                if let Some(item_rule) = rule.get("items") {
                    for (position, item) in items.iter().enumerate() {
                        self.compare_value(item_rule, item, &path.at(position), problems);
                    }
                }
            }
            Value::Object(_) => self.compare_object(rule, node, path, problems),
        }
    }

    fn compare_object(&self, rule: &Node<'_>, node: &Node<'_>, path: &FieldPath<'_>, problems: &mut impl Diagnostics) {
        let known = rule.get("properties").map_or(&[][..], Node::entries);
        let others = rule.get("additionalProperties");
        let is_closed = matches!(others, Some(Node { value: Value::Truth(false), .. }));
        let in_languages = others.filter(|rule| rule.is_object());
        for required in rule.list("required").iter().filter_map(Node::text) {
            if node.get(required).is_none() {
                problems.report(path, node.offset, || ProblemKind::MissingKey { key: required.to_owned() });
            }
        }
        in_languages.inspect(|_| self.languages.check_first(node, path, problems));
        let mut seen = Seen::default();
        // The keys that are not in the object, to suggest: found once, since an object may have any number of unknown keys.
        let mut unused: Option<Vec<&str>> = None;
        for entry in node.entries() {
            let entry_path = path.key(&entry.key);
            if seen.meet_word(&entry.key, 0).is_some() {
                problems.report(&entry_path, entry.key_offset, || ProblemKind::RepeatedKey { key: quote(&entry.key) });
            } else if let Some(known) = known.iter().find(|known| known.key == entry.key) {
                self.compare_value(&known.node, &entry.node, &entry_path, problems);
            } else if let Some(rule) = in_languages {
                self.languages.check_key(entry, &entry_path, problems);
                self.compare_value(rule, &entry.node, &entry_path, problems);
            } else if is_closed {
                problems.report(&entry_path, entry.key_offset, || {
                    let unused = unused.get_or_insert_with(|| {
                        known.iter().map(|known| &*known.key).filter(|known| node.get(known).is_none()).collect()
                    });
                    let suggestion = suggestion(&entry.key, &mut unused.iter().copied());
                    ProblemKind::UnknownKey { key: quote(&entry.key), suggestion }
                });
            }
        }
    }

    /// The schema that applies to `node`: references resolved, and the `anyOf` option that accepts its type.
    fn rule_for<'rule>(&'rule self, rule: &'rule Node<'rule>, node: &Node<'_>) -> Option<&'rule Node<'rule>> {
        let rule = self.followed(rule)?;
        let accepts = |option: &&Node<'_>| self.shapes(option).accept(node.shape());
        match rule.list("anyOf").iter().find(accepts) {
            Some(option) => self.followed(option),
            None => Some(rule),
        }
    }

    fn followed<'rule>(&'rule self, mut rule: &'rule Node<'rule>) -> Option<&'rule Node<'rule>> {
        for _ in 0..REFERENCE_LIMIT {
            let Some(reference) = rule.get("$ref").and_then(Node::text) else {
                return Some(rule);
            };
            rule = self.top.get("$defs")?.get(reference.strip_prefix("#/$defs/")?)?;
        }
        None
    }

    /// The types that `rule` accepts, empty when it accepts all.
    fn shapes(&self, rule: &Node<'_>) -> Shapes {
        let mut shapes = Shapes::default();
        self.add_shapes(rule, REFERENCE_LIMIT, &mut shapes);
        shapes
    }

    fn add_shapes(&self, rule: &Node<'_>, depth: usize, shapes: &mut Shapes) {
        let Some(rule) = self.followed(rule) else {
            return;
        };
        if let Some(named) = rule.get("type") {
            shapes.add(named);
            named.items().iter().for_each(|name| shapes.add(name));
        }
        for key in ["anyOf", "oneOf"] {
            for option in rule.list(key) {
                if depth > 0 {
                    self.add_shapes(option, depth - 1, shapes);
                }
            }
        }
    }
}

/// A set of types, one bit each.
#[derive(Clone, Copy, Default)]
struct Shapes(u8);

impl Shapes {
    const ALL: [Shape; 7] =
        [Shape::Nothing, Shape::Truth, Shape::WholeNumber, Shape::Number, Shape::Text, Shape::List, Shape::Object];

    /// Adds the type called `name`, if there is one.
    fn add(&mut self, name: &Node<'_>) {
        if let Some(shape) = name.text().and_then(Shape::named) {
            self.0 |= 1 << shape as u8;
        }
    }

    const fn is_empty(self) -> bool {
        self.0 == 0
    }

    const fn holds(self, shape: Shape) -> bool {
        self.0 & (1 << shape as u8) != 0
    }

    /// Whether a value of type `found` is accepted: an integer is also a number.
    fn accept(self, found: Shape) -> bool {
        self.holds(found) || (found == Shape::WholeNumber && self.holds(Shape::Number))
    }

    fn listed(self) -> Vec<Shape> {
        let mut listed = Vec::new();
        for shape in Self::ALL {
            if self.holds(shape) {
                listed.push(shape);
            }
        }
        listed
    }
}

/// Reports an integer out of its range.
fn compare_number(
    rule: &Node<'_>,
    node: &Node<'_>,
    written: &str,
    path: &FieldPath<'_>,
    problems: &mut impl Diagnostics,
) {
    let format = rule.get("format").and_then(Node::text);
    let (lowest, highest) = match format {
        Some("uint32") => (0, i64::from(u32::MAX)),
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    };
    let bound = |key: &str, default| rule.get(key).and_then(Node::whole_number).unwrap_or(default);
    let (minimum, maximum) = (bound("minimum", lowest), bound("maximum", highest));
    if node.whole_number().is_some_and(|number| number < minimum || number > maximum) {
        problems.report(path, node.offset, || ProblemKind::OutOfRange { found: quote(written), minimum, maximum });
    }
}

/// Reports a string that is not among the values its rule enumerates.
fn compare_word<'rule>(
    rule: &'rule Node<'_>,
    node: &Node<'_>,
    found: &str,
    path: &FieldPath<'_>,
    problems: &mut impl Diagnostics,
) {
    let mut allowed = Vec::new();
    let mut allow = |word: &'rule Node<'_>| allowed.extend(word.text());
    rule.list("enum").iter().for_each(&mut allow);
    for option in rule.list("oneOf") {
        option.get("const").map(&mut allow);
    }
    rule.get("const").map(&mut allow);
    if !allowed.is_empty() && !allowed.contains(&found) {
        problems.report(path, node.offset, || {
            let suggestion = suggestion(found, &mut allowed.iter().copied());
            let allowed = allowed.into_iter().map(str::to_owned).collect();
            ProblemKind::UnknownWord { found: quote(found), allowed, suggestion }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check::{problem::Problem, report::Report};

    fn compared(schema: &str, text: &str) -> Vec<Problem> {
        let mut report = Report::default();
        Schema::parse(schema, Languages::default()).unwrap().compare(&parse(text).unwrap(), &mut report);
        report.into_problems(text)
    }

    #[test]
    fn the_published_schema_is_read() {
        let schema = Schema::parse(PUBLISHED, Languages::default()).unwrap();
        assert_eq!(schema.shapes(&schema.top).listed(), [Shape::Object]);
        for definition in schema.top.get("$defs").unwrap().entries() {
            assert!(!schema.shapes(&definition.node).is_empty(), "{} accepts anything", definition.key);
        }
    }

    #[test]
    fn a_schema_that_chases_its_tail_ends() {
        let schema = r##"{"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/A"}}}"##;
        assert_eq!(compared(schema, "[1]"), []);
        let wide = r##"{"$ref": "#/$defs/A", "$defs": {"A": {"anyOf": [{"$ref": "#/$defs/A"}]}}}"##;
        assert_eq!(compared(wide, "[1]"), []);
    }

    #[test]
    fn one_of_several_shapes_is_compared_by_its_own_rule() {
        let schema = r#"{"anyOf": [{"oneOf": [{"type": "string", "const": "all"}]},
                         {"type": "array", "items": {"type": "string"}}]}"#;
        assert_eq!(compared(schema, r#""all""#), []);
        assert_eq!(compared(schema, r#"["a"]"#), []);
        assert!(matches!(compared(schema, r#""al""#)[0].kind, ProblemKind::UnknownWord { .. }));
        assert_eq!(compared(schema, r"[1]")[0].path, "[0]");
        let expected = vec![Shape::Text, Shape::List];
        let kind = ProblemKind::WrongShape { found: Shape::WholeNumber, expected, example: None };
        assert_eq!(compared(schema, "3")[0].kind, kind);
    }

    #[test]
    fn what_is_optional_may_be_null_but_is_not_proposed_so() {
        let schema = r#"{"type": ["string", "null"]}"#;
        assert_eq!(compared(schema, "null"), []);
        let kind = ProblemKind::WrongShape { found: Shape::List, expected: vec![Shape::Text], example: None };
        assert_eq!(compared(schema, "[]")[0].kind, kind);
    }

    #[test]
    fn whole_numbers_have_bounds() {
        let schema = r#"{"type": "integer", "format": "uint32", "minimum": 0}"#;
        assert_eq!(compared(schema, "4294967295"), []);
        for text in ["-1", "4294967296", "99999999999999999999999999"] {
            assert!(matches!(compared(schema, text)[0].kind, ProblemKind::OutOfRange { .. }), "{text}");
        }
        for text in ["1.5", "1e3", "1e400", "-0"] {
            assert!(matches!(compared(schema, text)[0].kind, ProblemKind::WrongShape { .. }), "{text}");
        }
    }
}
