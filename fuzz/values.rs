//! Mutations of a JSON value that keep it JSON: another text, a number out of range, an item twice or not at all.

use serde_json::{Number, Value};

use crate::{mutation::TOKENS, random::Random};

/// The JSON in `input` with one value changed; `None` if it is not JSON.
pub(crate) fn changed(input: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    let mut value: Value = serde_json::from_slice(input).ok()?;
    let count = count(&value);
    let mut left = random.below(count);
    change_at(&mut value, &mut left, random);
    serde_json::to_vec(&value).ok()
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(entries) => entries.values().map(count).sum::<usize>(),
        _ => 0,
    }
}

/// Changes the value that is `left` values further on; returns whether it was in this one.
fn change_at(value: &mut Value, left: &mut usize, random: &mut Random) -> bool {
    if *left == 0 {
        change(value, random);
        return true;
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter_mut().any(|item| change_at(item, left, random)),
        Value::Object(entries) => entries.values_mut().any(|entry| change_at(entry, left, random)),
        _ => false,
    }
}

fn change(value: &mut Value, random: &mut Random) {
    match value {
        Value::String(text) => change_text(text, random),
        Value::Number(number) => {
            let numbers = [0, 1, -1, 2_100, i64::from(u32::MAX), i64::from(i32::MIN), i64::MAX];
            *number = random.one(&numbers).copied().map_or_else(|| number.clone(), Number::from);
        }
        Value::Bool(is_true) => *is_true = !*is_true,
        Value::Array(items) => {
            let at = random.below(items.len());
            match (random.below(3), items.get(at).cloned()) {
                (0, Some(_)) => {
                    items.remove(at);
                }
                (1, Some(item)) => items.push(item),
                _ => items.clear(),
            }
        }
        Value::Object(entries) => {
            let keys: Vec<String> = entries.keys().cloned().collect();
            if let Some(key) = random.one(&keys) {
                entries.remove(key);
            }
        }
        Value::Null => *value = Value::Bool(true),
    }
}

fn change_text(text: &mut String, random: &mut Random) {
    let token = random.one(&TOKENS).copied().unwrap_or_default();
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let at = random.one(&starts).copied().unwrap_or_default();
    match random.below(4) {
        0 => text.insert_str(at, token),
        1 => text.truncate(at),
        2 => *text = text.repeat(1 + random.below(40)),
        _ => token.clone_into(text),
    }
}
