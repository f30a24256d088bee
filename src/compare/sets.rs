//! Lists that two people changed: what each added and removed is taken, as long as they did not change the same element.

use serde_json::Value;

/// The list that has what both sides added and lacks what either removed, in the order of `ours`; `None` when both replaced the
/// same element by others.
pub(super) fn joined(base: &[Value], ours: &[Value], theirs: &[Value]) -> Option<Vec<Value>> {
    let removed = |side: &[Value]| -> Vec<&Value> { base.iter().filter(|value| !side.contains(value)).collect() };
    let added = |side: &[Value]| side.iter().any(|value| !base.contains(value));
    let (ours_lost, theirs_lost) = (removed(ours), removed(theirs));
    let is_replaced_twice = ours_lost.iter().any(|value| theirs_lost.contains(value)) && added(ours) && added(theirs);
    if is_replaced_twice {
        return None;
    }
    let kept = ours.iter().filter(|value| !theirs_lost.contains(value));
    let new = theirs.iter().filter(|value| !base.contains(value) && !ours.contains(value));
    Some(kept.chain(new).cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn join(base: &Value, ours: &Value, theirs: &Value) -> Option<Value> {
        let list = |value: &Value| value.as_array().unwrap().clone();
        joined(&list(base), &list(ours), &list(theirs)).map(Value::Array)
    }

    #[test]
    fn what_each_side_adds_and_removes_is_taken() {
        let base = json!(["a", "b", "c"]);
        assert_eq!(
            join(&base, &json!(["a", "b", "c", "d"]), &json!(["a", "c", "e"])),
            Some(json!(["a", "c", "d", "e"]))
        );
        assert_eq!(join(&base, &base, &json!(["b"])), Some(json!(["b"])));
        assert_eq!(join(&base, &json!(["a", "c"]), &json!(["a", "c"])), Some(json!(["a", "c"])));
    }

    #[test]
    fn one_element_that_both_replace_is_a_question() {
        assert_eq!(join(&json!(["a"]), &json!(["b"]), &json!(["c"])), None);
    }
}
