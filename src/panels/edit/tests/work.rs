//! How much work an act is, counted.

use super::*;

#[test]
fn what_was_checked_is_not_checked_again() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::of(&context);
    for name in ["section links", "section organisations", "tell", "show"] {
        press(&mut panel, &mut context, name);
    }
    assert_eq!(panel.published.checks, 0, "nothing has changed");
    let before = context.clone();
    press(&mut panel, &mut context, "link");
    let linked = context.clone();
    press(&mut panel, &mut context, "section collaborations");
    assert_eq!(panel.published.checks, 1);
    for _ in 0..3 {
        press(&mut panel, &mut context, "undo");
        assert!(Arc::ptr_eq(&context.map, &before.map) && context.data == before.data);
        press(&mut panel, &mut context, "redo");
        assert!(Arc::ptr_eq(&context.map, &linked.map) && context.data == linked.data);
    }
    assert_eq!(panel.published.checks, 1, "undo and redo go back to what was checked");
}

#[test]
fn a_map_that_was_wrong_is_checked_until_it_is_right() {
    let mut context = samples::bundled("lang=fr");
    let mut panel = EditPanel::of(&context);
    panel.on_input(&context, "name.fr", "");
    press(&mut panel, &mut context, "tell");
    assert!(!panel.published.problems.is_empty());
    press(&mut panel, &mut context, "undo");
    assert!(panel.published.problems.is_empty(), "the problems of another text are gone");
    assert_eq!(panel.published.checks, 1);
    press(&mut panel, &mut context, "redo");
    assert!(!panel.published.problems.is_empty());
}
