//! Applies changes as far as the map stays valid: the checker decides, and a change that breaks a rule is left out.

use super::conflict::{Conflict, Reason};
use super::document::Edition;
use super::entity::Entity;
use super::patch::{Change, Difference, patched};
use crate::model::{Problem, check_bytes};

/// One change that may be taken or not.
#[derive(Clone)]
enum Step {
    Add(Entity),
    Change(Change),
    Remove(Entity),
}

/// The edition with as many changes of `wanted` as the rules allow, their number, and those that break a rule.
pub(super) fn accepted(start: Edition, wanted: Difference) -> (Edition, usize, Vec<Conflict>) {
    let order = Difference { order: wanted.order, ..Difference::default() };
    // What is used comes before what uses it, and goes after it.
    let mut steps: Vec<Step> = wanted.added.into_iter().map(Step::Add).collect();
    steps.extend(wanted.changed.into_iter().map(Step::Change));
    steps.extend(wanted.removed.into_iter().rev().map(Step::Remove));
    let count = steps.len();
    let mut edition = start;
    let mut left = steps;
    // One that was refused may be right once another was taken.
    loop {
        let (before, mut refused) = (left.len(), Vec::new());
        edition = taken(edition, &left, &mut refused);
        if refused.is_empty() || refused.len() == before {
            let conflicts: Vec<Conflict> =
                refused.into_iter().map(|(step, problems)| conflict(step, problems)).collect();
            return (patched(&edition, &order), count - conflicts.len(), conflicts);
        }
        left = refused.into_iter().map(|(step, _)| step).collect();
    }
}

/// Takes all steps at once where that is right, else each half by itself.
fn taken(edition: Edition, steps: &[Step], refused: &mut Vec<(Step, Vec<Problem>)>) -> Edition {
    let next = patched(&edition, &all(steps));
    let problems = problems(&next);
    match steps {
        _ if problems.is_empty() => next,
        [] => edition,
        [only] => {
            refused.push((only.clone(), problems));
            edition
        }
        _ => {
            let (first, second) = steps.split_at(steps.len() / 2);
            let edition = taken(edition, first, refused);
            taken(edition, second, refused)
        }
    }
}

fn all(steps: &[Step]) -> Difference {
    let mut difference = Difference::default();
    for step in steps.iter().cloned() {
        match step {
            Step::Add(entity) => difference.added.push(entity),
            Step::Change(change) => difference.changed.push(change),
            Step::Remove(entity) => difference.removed.push(entity),
        }
    }
    difference
}

/// What the checker says of an edition.
fn problems(edition: &Edition) -> Vec<Problem> {
    check_bytes(edition.to_value().to_string().as_bytes()).err().unwrap_or_default()
}

fn conflict(step: Step, problems: Vec<Problem>) -> Conflict {
    let reason = Reason::Rules(problems);
    match step {
        Step::Add(Entity { kind, key, .. }) | Step::Remove(Entity { kind, key, .. }) => {
            Conflict { kind, key, field: None, base: None, ours: None, theirs: None, reason }
        }
        Step::Change(Change { kind, key, field, before, after }) => {
            Conflict { kind, key, field: Some(field), base: None, ours: before, theirs: after, reason }
        }
    }
}
