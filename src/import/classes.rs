//! Classes of a file, which become roles or types of links: each word once, the rarest joined past the limit.

use std::collections::BTreeMap;

use super::{
    drafts::shortened,
    values::{key, plain},
};
use crate::geometry::order;

/// How many roles, and how many types of links, a map takes.
const LIMIT: usize = 30;

/// A class, while its members are counted.
#[derive(Clone, Debug)]
struct Class {
    name: String,
    cells: Vec<usize>,
    count: usize,
    /// How many of `count` are directed.
    directed: usize,
}

/// The classes met so far.
#[derive(Debug, Default)]
pub(super) struct Classes {
    all: Vec<Class>,
    known: BTreeMap<String, usize>,
}

/// A class of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) directed: bool,
}

/// The classes of the document.
#[derive(Debug, Default)]
pub(super) struct Settled {
    pub(super) kept: Vec<Kept>,
    /// For each class met, its position among those kept.
    pub(super) position: Vec<usize>,
    /// The cells whose class was joined with others.
    pub(super) joined: Vec<usize>,
    /// How many classes were joined.
    pub(super) joined_classes: usize,
}

impl Classes {
    /// The number of the class with this name; `cell` is the cell that says it, if any.
    pub(super) fn of(&mut self, name: &str, directed: bool, cell: Option<usize>) -> usize {
        let position = *self.known.entry(key(name)).or_insert_with(|| {
            self.all.push(Class { name: shortened(&plain(name)), cells: Vec::new(), count: 0, directed: 0 });
            self.all.len() - 1
        });
        if let Some(class) = self.all.get_mut(position) {
            class.count += 1;
            class.directed += usize::from(directed);
            class.cells.extend(cell);
        }
        position
    }

    /// Keeps the commonest; the others become one, called `others`. A class is directed when most of its members are.
    pub(super) fn settle(self, others: &str) -> Settled {
        let count = |position: usize| self.all.get(position).map_or(0, |class| class.count);
        let commonest = order(self.all.len(), &mut |one, other| count(other).cmp(&count(one)));
        let is_over = commonest.len() > LIMIT;
        let mut kept_positions: Vec<usize> =
            commonest.into_iter().take(if is_over { LIMIT - 1 } else { LIMIT }).collect();
        kept_positions.sort_unstable();
        let mut settled = Settled::default();
        let mut ids = super::ids::Ids::default();
        for (at, class) in self.all.iter().enumerate() {
            if kept_positions.contains(&at) {
                settled.position.push(settled.kept.len());
                let directed = class.directed * 2 > class.count;
                settled.kept.push(Kept { id: ids.fresh(&class.name, "type"), name: class.name.clone(), directed });
            } else {
                settled.position.push(usize::MAX);
                settled.joined.extend(&class.cells);
                settled.joined_classes += 1;
            }
        }
        let joined: Vec<&Class> = self
            .all
            .iter()
            .enumerate()
            .filter(|(at, _)| !kept_positions.contains(at))
            .map(|(_, class)| class)
            .collect();
        if !joined.is_empty() {
            let [directed, count] = [|it: &Class| it.directed, |it: &Class| it.count]
                .map(|number| joined.iter().map(|class| number(class)).sum::<usize>());
            let last = settled.kept.len();
            settled
                .position
                .iter_mut()
                .filter(|position| **position == usize::MAX)
                .for_each(|position| *position = last);
            let id = ids.fresh(others, "type");
            settled.kept.push(Kept { id, name: others.to_owned(), directed: directed * 2 > count });
        }
        settled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_differ_by_more_than_case_and_most_members_say_the_direction() {
        let mut classes = Classes::default();
        assert_eq!(["Santé", "sante", "Santé"].map(|name| classes.of(name, name == "Santé", None)), [0, 0, 0]);
        let kept = classes.settle("Autres").kept;
        assert_eq!(kept, [Kept { id: "sante".into(), name: "Santé".into(), directed: true }]);
    }

    #[test]
    fn a_heading_that_becomes_a_type_is_safe_to_show() {
        let mut classes = Classes::default();
        classes.of("Par\u{202e}tenaires", false, None);
        let names: Vec<_> = classes.settle("Autres").kept.into_iter().map(|kept| kept.name).collect();
        assert_eq!(names, ["Par tenaires"]);
    }

    #[test]
    fn the_rarest_past_thirty_are_joined() {
        let mut classes = Classes::default();
        for number in 0..40 {
            classes.of(&format!("c{number}"), false, Some(number));
            classes.of(&format!("c{}", number % 5 + 30), false, None);
        }
        let settled = classes.settle("Autres");
        assert_eq!((settled.kept.len(), settled.joined_classes), (30, 11));
        assert!(settled.position.iter().all(|position| *position < 30));
        assert!((30..35).all(|number| settled.kept.iter().any(|kept| kept.name == format!("c{number}"))));
    }
}
