//! Decoding what postcard encoded, whole and damaged.

use super::*;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Kind {
    None,
    One(Option<char>),
    Two(u8, Vec<(String, f64)>),
    Three { small: i32, large: i64, flag: bool, count: usize },
}

fn all() -> Vec<Kind> {
    let texts = vec![("é".to_owned(), -0.5), (String::new(), f64::MAX)];
    let three = Kind::Three { small: -70_000, large: i64::MIN, flag: true, count: 300 };
    vec![Kind::None, Kind::One(None), Kind::One(Some('œ')), Kind::Two(255, texts), three]
}

#[test]
fn what_postcard_encoded_comes_back() {
    let bytes = postcard::to_allocvec(&all()).unwrap();
    assert_eq!(decode(&bytes), Some(all()));
    for cut in 0..bytes.len() {
        assert_eq!(decode::<Vec<Kind>>(&bytes[..cut]), None, "{cut}");
    }
    assert_eq!(decode::<Vec<Kind>>(&[bytes, vec![0]].concat()), None);
}

#[test]
fn what_is_damaged_is_refused() {
    for bytes in [&[9][..], &[1, 2], &[1, 1, 0], &[2, 0, 200], &[1, 1, 1, 0xff], &[255; 11]] {
        assert_eq!(decode::<Kind>(bytes), None, "{bytes:?}");
    }
}

proptest! {
    #[test]
    fn any_bytes_have_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let _ = decode::<Vec<Kind>>(&bytes);
    }
}
