//! Catalogues as lines of text: how `make dist` writes those that readers fetch, and how the widget reads them.

/// A text or several, as lines in a fixed order.
pub(super) trait Lines: Sized {
    /// Takes its lines from `lines`; a missing one is an empty text.
    fn read(lines: &mut dyn Iterator<Item = &'static str>) -> Self;

    /// Appends its lines.
    #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
    fn write(&self, lines: &mut Vec<String>);
}

impl Lines for &'static str {
    fn read(lines: &mut dyn Iterator<Item = &'static str>) -> Self {
        next(lines)
    }

    #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push((*self).to_owned());
    }
}

/// Kept out of line: a catalogue has hundreds of texts.
#[inline(never)]
fn next(lines: &mut dyn Iterator<Item = &'static str>) -> &'static str {
    lines.next().unwrap_or_default()
}

impl<T: Lines, const N: usize> Lines for [T; N] {
    fn read(lines: &mut dyn Iterator<Item = &'static str>) -> Self {
        std::array::from_fn(|_| T::read(lines))
    }

    #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
    fn write(&self, lines: &mut Vec<String>) {
        for text in self {
            text.write(lines);
        }
    }
}

impl<A: Lines, B: Lines> Lines for (A, B) {
    fn read(lines: &mut dyn Iterator<Item = &'static str>) -> Self {
        (A::read(lines), B::read(lines))
    }

    #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
    fn write(&self, lines: &mut Vec<String>) {
        self.0.write(lines);
        self.1.write(lines);
    }
}

/// Declares a structure of texts, all of them public and required.
macro_rules! words {
    ($(#[$about:meta])* pub struct $name:ident { $($(#[$note:meta])* pub $field:ident: $type:ty,)* }) => {
        $(#[$about])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "each field is named after its text, which the catalogues have")]
        pub struct $name {
            $($(#[$note])* pub $field: $type,)*
        }

        impl crate::text::lines::Lines for $name {
            fn read(lines: &mut dyn Iterator<Item = &'static str>) -> Self {
                Self { $($field: crate::text::lines::Lines::read(lines),)* }
            }

            #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
            fn write(&self, lines: &mut Vec<String>) {
                $(crate::text::lines::Lines::write(&self.$field, lines);)*
            }
        }
    };
}
pub(super) use words;

/// The template with each `{n}` replaced by that part. Parts are not scanned again, so a brace of theirs stays a brace.
pub(crate) fn filled<Part: AsRef<str>>(template: &str, parts: &[Part]) -> String {
    let mut pieces = template.split('{');
    let mut sentence = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (number, rest) = piece.split_once('}').unwrap_or_default();
        let part = number.parse::<usize>().ok().and_then(|number| parts.get(number));
        sentence.push_str(part.map_or("", AsRef::as_ref));
        sentence.push_str(rest);
    }
    sentence
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_template_without_its_places_is_what_stands_between_the_parts(
            pieces in prop::collection::vec("[a-zé «»]{0,4}", 1..5), parts in prop::collection::vec("[a-z{}0-9]{0,5}", 4)
        ) {
            let (mut template, mut expected) = (String::new(), String::new());
            for (number, piece) in pieces.iter().enumerate() {
                template.extend([piece, "{", &(number % 4).to_string(), "}"]);
                expected.push_str(piece);
                expected.push_str(&parts[number % 4]);
            }
            prop_assert_eq!(filled(&template, &parts), expected);
        }
    }

    #[test]
    fn a_place_without_a_part_is_empty() {
        assert_eq!(filled("a {0}, {1} {x}{", &["b"]), "a b,  ");
    }
}
