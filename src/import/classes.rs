//! Classes of a file, which become roles or types of links: each word once, the rarest joined past the limit.

use std::collections::BTreeMap;

use super::{drafts::shortened, values::key};

/// How many roles, and how many types of links, a map takes.
const LIMIT: usize = 30;

/// A class, while its members are counted.
#[derive(Clone, Debug)]
struct Class {
    name: String,
    directed: bool,
    cells: Vec<usize>,
    count: usize,
}

/// The classes met so far.
#[derive(Debug, Default)]
pub(super) struct Classes {
    all: Vec<Class>,
    known: BTreeMap<(String, bool), usize>,
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
        let position = *self.known.entry((key(name), directed)).or_insert_with(|| {
            self.all.push(Class { name: shortened(name), directed, cells: Vec::new(), count: 0 });
            self.all.len() - 1
        });
        if let Some(class) = self.all.get_mut(position) {
            class.count += 1;
            class.cells.extend(cell);
        }
        position
    }

    /// Keeps the commonest; the others become one, called `others`. A name in both directions has `one_way` after it once.
    pub(super) fn settle(self, others: &str, one_way: &str) -> Settled {
        let mut order: Vec<usize> = (0..self.all.len()).collect();
        let count = |position: &usize| self.all.get(*position).map_or(0, |class| class.count);
        order.sort_by_key(|position| std::cmp::Reverse(count(position)));
        let is_over = order.len() > LIMIT;
        let mut kept_positions: Vec<usize> = order.into_iter().take(if is_over { LIMIT - 2 } else { LIMIT }).collect();
        kept_positions.sort_unstable();
        let mut settled = Settled::default();
        let mut ids = super::ids::Ids::default();
        for (at, class) in self.all.iter().enumerate() {
            if kept_positions.contains(&at) {
                let has_both = class.directed && self.known.contains_key(&(key(&class.name), false));
                let name =
                    if has_both { shortened(&[class.name.as_str(), one_way].concat()) } else { class.name.clone() };
                settled.position.push(settled.kept.len());
                settled.kept.push(Kept { id: ids.fresh(&name, "type"), name, directed: class.directed });
            } else {
                settled.position.push(usize::MAX);
                settled.joined.extend(&class.cells);
                settled.joined_classes += 1;
            }
        }
        for directed in [false, true] {
            let is_joined = |(at, class): &(usize, &Class)| class.directed == directed && !kept_positions.contains(at);
            let joined: Vec<usize> = self.all.iter().enumerate().filter(is_joined).map(|(at, _)| at).collect();
            if joined.is_empty() {
                continue;
            }
            let name = if directed { [others, one_way].concat() } else { others.to_owned() };
            for at in joined {
                if let Some(position) = settled.position.get_mut(at) {
                    *position = settled.kept.len();
                }
            }
            settled.kept.push(Kept { id: ids.fresh(&name, "type"), name, directed });
        }
        settled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_differ_by_more_than_case() {
        let mut classes = Classes::default();
        assert_eq!(
            [classes.of("Santé", false, None), classes.of("sante", false, None), classes.of("Santé", true, None)],
            [0, 0, 1]
        );
        let kept = classes.settle("Autres", " (dans un sens)").kept;
        assert_eq!(
            kept[1],
            Kept { id: "sante-dans-un-sens".into(), name: "Santé (dans un sens)".into(), directed: true }
        );
    }

    #[test]
    fn the_rarest_past_thirty_are_joined() {
        let mut classes = Classes::default();
        for number in 0..40 {
            classes.of(&format!("c{number}"), false, Some(number));
            classes.of(&format!("c{}", number % 5 + 30), false, None);
        }
        let settled = classes.settle("Autres", "");
        assert_eq!((settled.kept.len(), settled.joined_classes), (29, 12));
        assert!(settled.position.iter().all(|position| *position < 29));
        assert!((30..35).all(|number| settled.kept.iter().any(|kept| kept.name == format!("c{number}"))));
    }
}
