//! The valid part of a file that is not valid yet: the rest is removed, so that the map can be drawn.

use super::path::{path_of, segments};
use super::{Draft, Place, Section};
use crate::model::check;

/// How many rounds of corrections are made: one may bring another problem to light.
const ROUNDS: usize = 20;

/// The file without what is wrong in it, entry by entry; `None` where that leaves no valid map.
pub fn right_of(file: &str) -> Option<String> {
    let mut draft = Draft::of(file)?;
    for _ in 0..ROUNDS {
        let Err(problems) = check(draft.text()) else { return Some(draft.text().to_owned()) };
        let mut wrong: Vec<_> = problems.iter().map(path_of).collect();
        // From the end, so that the places of what is before stay.
        wrong.reverse();
        let mut is_changed = false;
        let mut gone = Vec::new();
        for path in wrong {
            let mut steps = segments(&path);
            let section = steps.next().and_then(Section::named).filter(|section| *section != Section::Map);
            let at = steps.next().and_then(|at| at.parse().ok());
            let (Some(section), Some(at)) = (section, at) else {
                is_changed |= draft.take_out(&path);
                continue;
            };
            let place = Place::new(section, at);
            let key = steps.next().filter(|key| section.field(key).is_none_or(|field| !field.is_required));
            if gone.contains(&place) {
                continue;
            }
            is_changed |= if let Some(key) = key {
                draft.take_out(&[&place.path(), ".", key].concat())
            } else {
                gone.push(place);
                draft.remove(place).is_some()
            };
        }
        if !is_changed {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = include_str!("../../tests/corpus/good/small.json");

    #[test]
    fn a_valid_file_stays_and_what_is_wrong_is_left_out_with_what_needs_it() {
        assert_eq!(right_of(SMALL).as_deref(), Some(SMALL));
        let mut draft = Draft::of(SMALL).unwrap();
        let count = |text: &str| check(text).unwrap().organisations.len();
        draft.write(Place::new(Section::Organisations, 0), "website", "nowhere");
        let right = right_of(draft.text()).unwrap();
        assert_eq!(count(&right), count(SMALL), "a field that it can do without goes alone");
        draft.write(Place::new(Section::Organisations, 0), "name.fr", "");
        let right = right_of(draft.text()).unwrap();
        assert_eq!(count(&right), count(SMALL) - 1);
        assert_eq!(right_of("[]"), None);
        assert_eq!(right_of("{}"), None);
    }
}
