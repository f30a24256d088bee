//! Texts with a number, by each language's plural rule.
//!
//! The classes and the rules are those of the Unicode CLDR (cardinal plurals), for whole numbers.

use super::Language;
use super::lines::Lines;

/// The names of the classes, in the order of the forms.
const CLASSES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A text in the classes that its language has; `other` is always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural([&'static str; CLASSES.len()]);

impl Plural {
    /// In a language with these two classes, as English.
    pub(super) const fn one_other(one: &'static str, other: &'static str) -> Self {
        Self(["", one, "", "", "", other])
    }

    /// In a language with these three classes, as French and Spanish, whose `many` is for whole millions.
    pub(super) const fn one_many_other(one: &'static str, many: &'static str, other: &'static str) -> Self {
        Self(["", one, "", "", many, other])
    }

    /// The form for `count`.
    pub fn of(&self, language: Language, count: usize) -> &'static str {
        let class = class_of(language.sentences().plural_rule, count);
        let forms = CLASSES.iter().zip(self.0);
        let form = forms.filter(|(_, form)| !form.is_empty()).find(|(name, _)| **name == class);
        let [.., other] = self.0;
        form.map_or(other, |(_, form)| form)
    }
}

/// On one line, with bars between the forms.
impl Lines for Plural {
    fn read(lines: &mut dyn Iterator<Item = &'static str>) -> Self {
        let mut forms = <&str>::read(lines).split('|');
        Self(std::array::from_fn(|_| forms.next().unwrap_or_default()))
    }

    #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push(self.0.join("|"));
    }
}

/// The class of `count` by `rule`: classes separated by semicolons, each with its name and with the conditions that a number of it
/// meets, `%100:3-10` (the remainder by 100 is from 3 to 10), `!12` (it is not 12); else `other`.
fn class_of(rule: &str, count: usize) -> &str {
    for class in rule.split(';') {
        let mut words = class.split(' ');
        let name = words.next().unwrap_or_default();
        if words.all(|condition| is_met(condition, count)) {
            return name;
        }
    }
    "other"
}

fn is_met(condition: &str, count: usize) -> bool {
    let (plain, is_met) = condition.strip_prefix('!').map_or((condition, true), |plain| (plain, false));
    let number = |text: &str| text.parse::<usize>().unwrap_or_default();
    let (modulo, range) = plain.strip_prefix('%').and_then(|plain| plain.split_once(':')).unwrap_or(("0", plain));
    let rest = count.checked_rem(number(modulo)).unwrap_or(count);
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    (number(first)..=number(last)).contains(&rest) == is_met
}

impl Language {
    /// The count, then its noun in the form for it.
    pub(super) fn count(self, count: usize, noun: &Plural) -> String {
        // A no-break space keeps the number with its noun.
        [count.to_string().as_str(), "\u{a0}", noun.of(self, count)].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Samples of the CLDR for languages of each kind.
    #[test]
    fn the_rules_of_the_cldr_can_be_written() {
        let arabic = "zero 0;one 1;two 2;few %100:3-10;many %100:11-99";
        let polish = "one 1;few %10:2-4 !%100:12-14;many";
        let russian = "one %10:1 !%100:11;few %10:2-4 !%100:12-14;many";
        for (rule, class, samples) in [
            (arabic, "zero", &[0][..]),
            (arabic, "two", &[2]),
            (arabic, "few", &[3, 10, 103, 110, 1003]),
            (arabic, "many", &[11, 26, 111, 1011]),
            (arabic, "other", &[100, 102, 200, 1000, 1_000_000]),
            (polish, "few", &[2, 4, 22, 102, 1002]),
            (polish, "many", &[0, 5, 19, 100, 112]),
            (russian, "one", &[1, 21, 101, 1001]),
            (russian, "many", &[0, 5, 11, 12, 111]),
            ("one 0-1;many %1000000:0", "one", &[0, 1]),
            ("one 0-1;many %1000000:0", "many", &[1_000_000, 2_000_000]),
            ("one 1;many %1000000:0 !0", "other", &[0, 2, 1_000_001]),
        ] {
            for count in samples {
                assert_eq!(class_of(rule, *count), class, "{count} by {rule}");
            }
        }
    }

    #[test]
    fn zero_is_singular_in_french_and_plural_in_english() {
        let spanish = Language::from_tag("es").unwrap();
        assert_eq!(Language::FR.links(0), "0\u{a0}lien");
        assert_eq!(Language::EN.links(0), "0\u{a0}links");
        assert_eq!(spanish.links(0), "0\u{a0}vínculos");
        assert_eq!(Language::FR.links(2), "2\u{a0}liens");
        assert_eq!(Language::EN.links(1), "1\u{a0}link");
        assert_eq!(Language::FR.links(1_000_000), "1000000\u{a0}de liens");
    }
}
