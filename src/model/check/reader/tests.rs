//! What the parser accepts and rejects, compared with `serde_json`.

use super::*;
use proptest::prelude::*;

#[test]
fn every_fault_is_recognised_where_it_stands() {
    for (text, offset, fault) in [
        ("", 0, SyntaxFault::CutShort),
        ("[1, 2", 5, SyntaxFault::CutShort),
        ("{\"a\": \"b", 8, SyntaxFault::CutShort),
        ("[1, 2,\n]", 5, SyntaxFault::TrailingComma),
        ("{\"é\": 1,}", 8, SyntaxFault::TrailingComma),
        ("[,]", 1, SyntaxFault::ExpectedValue),
        ("[\n\nx]", 3, SyntaxFault::ExpectedValue),
        ("[nul]", 4, SyntaxFault::ExpectedValue),
        ("[1 2]", 3, SyntaxFault::ExpectedComma),
        ("{\"a\": 1 \"b\": 2}", 8, SyntaxFault::ExpectedComma),
        ("{\"a\" 1}", 5, SyntaxFault::ExpectedColon),
        ("{a: 1}", 1, SyntaxFault::ExpectedKey),
        ("{\"a\": 1, b: 2}", 9, SyntaxFault::ExpectedKey),
        ("[\"a\nb\"]", 3, SyntaxFault::ControlCharacter),
        ("[\"\\x41\"]", 3, SyntaxFault::InvalidEscape),
        ("[\"\\u00é\"]", 6, SyntaxFault::InvalidEscape),
        ("[01]", 2, SyntaxFault::InvalidNumber),
        ("[1.]", 3, SyntaxFault::InvalidNumber),
        ("[1] x", 4, SyntaxFault::TrailingText),
        ("é", 0, SyntaxFault::ExpectedValue),
    ] {
        let expected = Stop { offset, cause: Cause::Fault(fault) };
        assert_eq!(parse(text).unwrap_err(), expected, "{text}");
    }
}

/// Whether `node` equals the value parsed by `serde_json`, whose numbers are floats and are compared as such.
fn is_same(node: &Node<'_>, value: &serde_json::Value) -> bool {
    use serde_json::Value as Read;
    match (&node.value, value) {
        (Value::Null, Read::Null) => true,
        (Value::Truth(one), Read::Bool(other)) => one == other,
        (Value::Number(one), Read::Number(other)) => one.parse::<f64>().ok() == other.as_f64(),
        (Value::Text(one), Read::String(other)) => one == other,
        (Value::List(one), Read::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (Value::Object(one), Read::Object(other)) => one.iter().rev().enumerate().all(|(back, entry)| {
            let is_last = one[one.len() - back..].iter().all(|later| later.key != entry.key);
            !is_last || other.get(&*entry.key).is_some_and(|value| is_same(&entry.node, value))
        }),
        _ => false,
    }
}

proptest! {
    #[test]
    fn it_reads_what_serde_json_reads(
        text in "([\\[\\]{}:, \n]|\"a\"|\"[a\\\\\"u0-9é]{0,3}\"|-|[0-9.eE+-]{1,4}|true|false|null|\"(\\\\u(00e9|d83d|de00)){1,2}\"){0,9}",
        is_wrapped in any::<bool>(),
    ) {
        let text = if is_wrapped { format!("[{text}]") } else { text };
        match (parse(&text), serde_json::from_str::<serde_json::Value>(&text)) {
            (Ok(node), Ok(value)) => {
                prop_assert!(is_same(&node, &value), "{}", text);
            }
            // Lone surrogates and numbers out of range of floats are parsed here, and rejected later where they matter.
            (Ok(_), Err(error)) => {
                let sentence = error.to_string();
                let is_known = ["surrogate", "hex escape", "out of range"].iter().any(|known| sentence.contains(known));
                prop_assert!(is_known, "{}: {}", text, sentence);
            }
            (Err(stop), read) => {
                prop_assert!(read.is_err(), "{}", text);
                prop_assert!(text.is_char_boundary(stop.offset));
            }
        }
    }
}
