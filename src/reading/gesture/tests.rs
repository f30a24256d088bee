//! Clicks, drags, pans and zooms, from contacts.

use super::*;

fn node() -> Key<Organisation> {
    Key::new(3)
}

fn on_node() -> Selection {
    Selection::Organisation(node())
}

fn contact(pointer: i32, x: f64, time_ms: f64, is_touch: bool) -> Contact {
    Contact { pointer, at: Point::new(x, 0.0), time_ms, is_touch }
}

#[test]
fn a_press_that_trembles_is_a_click() {
    let mut hand = Hand::default();
    hand.press(contact(1, 10.0, 0.0, false), Some(on_node()));
    assert_eq!(hand.move_to(contact(1, 12.0, 5.0, false)), []);
    assert_eq!(hand.lift(1), Some(Gesture::Click(Some(on_node()))));
}

#[test]
fn a_mouse_drags_nodes_and_pans_the_ground() {
    let mut hand = Hand::default();
    hand.press(contact(1, 10.0, 0.0, false), Some(on_node()));
    assert_eq!(hand.move_to(contact(1, 30.0, 5.0, false)), [Gesture::Drag(node(), Point::new(30.0, 0.0))]);
    assert_eq!(hand.lift(1), Some(Gesture::Drop));
    hand.press(contact(1, 10.0, 0.0, false), None);
    assert_eq!(hand.move_to(contact(1, 30.0, 5.0, false)), [Gesture::Pan(Vector::new(20.0, 0.0))]);
    assert_eq!(hand.lift(1), None);
}

#[test]
fn a_link_is_clicked_and_never_dragged() {
    let (mut hand, link) = (Hand::default(), Selection::Link(Key::new(1)));
    hand.press(contact(1, 10.0, 0.0, false), Some(link));
    assert_eq!(hand.lift(1), Some(Gesture::Click(Some(link))));
    hand.press(contact(1, 10.0, 0.0, false), Some(link));
    assert_eq!(hand.move_to(contact(1, 30.0, 5.0, false)), [Gesture::Pan(Vector::new(20.0, 0.0))]);
}

#[test]
fn what_ends_a_drag_is_no_click() {
    let mut hand = Hand::default();
    hand.press(contact(1, 10.0, 0.0, false), Some(on_node()));
    hand.lift(1);
    assert!(hand.has_clicked());
    hand.press(contact(1, 10.0, 9.0, false), Some(on_node()));
    hand.move_to(contact(1, 30.0, 15.0, false));
    hand.lift(1);
    assert!(!hand.has_clicked());
}

#[test]
fn one_quick_finger_leaves_the_page_to_scroll() {
    let mut hand = Hand::default();
    hand.press(contact(1, 10.0, 0.0, true), Some(on_node()));
    assert_eq!(hand.move_to(contact(1, 60.0, 40.0, true)), []);
    assert!(!hand.claims_the_page());
    assert_eq!(hand.cancel(1), None);
}

#[test]
fn a_finger_that_rests_takes_the_node() {
    let mut hand = Hand::default();
    hand.press(contact(1, 10.0, 0.0, true), Some(on_node()));
    assert_eq!(hand.move_to(contact(1, 60.0, 400.0, true)), [Gesture::Drag(node(), Point::new(60.0, 0.0))]);
    assert!(hand.claims_the_page());
}

#[test]
fn two_fingers_pan_and_zoom_and_click_nothing() {
    let mut hand = Hand::default();
    hand.press(contact(1, 0.0, 0.0, true), None);
    hand.press(contact(2, 100.0, 0.0, true), Some(on_node()));
    assert_eq!(
        hand.move_to(contact(2, 200.0, 5.0, true)),
        [Gesture::Pan(Vector::new(50.0, 0.0)), Gesture::Zoom(Point::new(100.0, 0.0), 2.0)]
    );
    assert_eq!((hand.lift(1), hand.lift(2)), (None, None));
    hand.press(contact(1, 0.0, 0.0, true), None);
    assert_eq!(hand.lift(1), Some(Gesture::Click(None)));
}

#[test]
fn a_second_finger_drops_what_the_first_drags() {
    let mut hand = Hand::default();
    hand.press(contact(1, 10.0, 0.0, true), Some(on_node()));
    hand.move_to(contact(1, 60.0, 400.0, true));
    assert_eq!(hand.press(contact(2, 90.0, 500.0, true), None), Some(Gesture::Drop));
}

#[test]
fn where_gestures_are_free_one_finger_moves_the_map() {
    let mut hand = Hand::default();
    hand.obey(Gestures::Free);
    hand.press(contact(1, 10.0, 0.0, true), None);
    assert_eq!(hand.move_to(contact(1, 60.0, 40.0, true)), [Gesture::Pan(Vector::new(50.0, 0.0))]);
    assert!(hand.claims_the_page());
}

#[test]
fn where_there_are_no_gestures_one_can_only_click() {
    let mut hand = Hand::default();
    hand.obey(Gestures::None);
    hand.press(contact(1, 10.0, 0.0, false), Some(on_node()));
    assert_eq!(hand.move_to(contact(1, 60.0, 40.0, false)), []);
    assert_eq!(hand.lift(1), None);
    hand.press(contact(1, 10.0, 0.0, false), Some(on_node()));
    assert_eq!(hand.lift(1), Some(Gesture::Click(Some(on_node()))));
    hand.press(contact(1, 0.0, 0.0, true), None);
    hand.press(contact(2, 100.0, 0.0, true), None);
    assert_eq!(hand.move_to(contact(2, 200.0, 5.0, true)), []);
}
