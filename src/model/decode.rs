//! Decodes values that postcard encoded. What is damaged is decoded as zeros and reported once, at the end: a value of many parts
//! then needs no code for each part that could fail, which would be a third of the decoding.

mod never;

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer as _, IntoDeserializer as _, Visitor, value::U32Deserializer,
};

use never::Never;

/// Decodes a value; `None` unless these bytes are all of it.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let mut decoder = Decoder { left: bytes, is_damaged: false };
    let Ok(value) = T::deserialize(&mut decoder);
    (!decoder.is_damaged && decoder.left.is_empty()).then_some(value)
}

/// The bytes that are left, and whether any so far were not those of a value.
struct Decoder<'bytes> {
    left: &'bytes [u8],
    is_damaged: bool,
}

impl Decoder<'_> {
    fn byte(&mut self) -> u8 {
        if let Some((first, rest)) = self.left.split_first() {
            self.left = rest;
            *first
        } else {
            self.is_damaged = true;
            0
        }
    }

    /// A number in parts of seven bits, the lowest first; at most `most`.
    #[inline(never)]
    fn number(&mut self, most: u64) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = u64::from(self.byte());
            number |= (byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        self.is_damaged |= number > most;
        if number > most { 0 } else { number }
    }

    #[allow(clippy::cast_possible_truncation, reason = "it is at most u32::MAX")]
    fn small(&mut self) -> u32 {
        self.number(u32::MAX.into()) as u32
    }

    /// The number of elements of a sequence, each of which is a byte or more.
    fn count(&mut self) -> usize {
        let count = self.small() as usize;
        self.is_damaged |= count > self.left.len();
        if self.is_damaged { 0 } else { count }
    }

    fn bytes(&mut self) -> &[u8] {
        let count = self.count();
        let (bytes, rest) = self.left.split_at_checked(count).unwrap_or_default();
        self.left = rest;
        bytes
    }

    #[inline(never)]
    fn text(&mut self) -> &str {
        let count = self.count();
        let (text, rest) = self.left.split_at_checked(count).unwrap_or_default();
        self.left = rest;
        std::str::from_utf8(text).unwrap_or_else(|_| {
            self.is_damaged = true;
            ""
        })
    }

    #[inline(never)]
    fn float(&mut self) -> f64 {
        f64::from_le_bytes(std::array::from_fn(|_| self.byte()))
    }

    #[inline(never)]
    fn has_value(&mut self) -> bool {
        let byte = self.byte();
        self.is_damaged |= byte > 1;
        byte == 1
    }
}

/// The numbers with a sign, which are interleaved: 0, −1, 1, −2.
#[allow(clippy::cast_possible_wrap, reason = "its highest bit is 0 after the shift")]
const fn signed(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

/// The elements of a sequence that are left; of a structure, as many as are asked for.
struct Elements<'decoder, 'bytes, const IS_STRUCTURE: bool> {
    decoder: &'decoder mut Decoder<'bytes>,
    left: usize,
}

impl<'de, const IS_STRUCTURE: bool> de::SeqAccess<'de> for Elements<'_, '_, IS_STRUCTURE> {
    type Error = Never;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        if !IS_STRUCTURE {
            if self.left == 0 || self.decoder.is_damaged {
                return Ok(None);
            }
            self.left -= 1;
        }
        seed.deserialize(&mut *self.decoder).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

/// A variant of an enumeration that has so many.
struct Variants<'decoder, 'bytes> {
    decoder: &'decoder mut Decoder<'bytes>,
    count: u64,
}

impl<'de, 'decoder, 'bytes> de::EnumAccess<'de> for Variants<'decoder, 'bytes> {
    type Error = Never;
    type Variant = &'decoder mut Decoder<'bytes>;

    #[allow(clippy::cast_possible_truncation, reason = "no enumeration has so many")]
    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), Never> {
        let number = self.decoder.number(self.count.saturating_sub(1)) as u32;
        let variant: U32Deserializer<Never> = number.into_deserializer();
        seed.deserialize(variant).map(|variant| (variant, self.decoder))
    }
}

impl<'de> de::VariantAccess<'de> for &mut Decoder<'_> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        self.deserialize_tuple(fields.len(), visitor)
    }
}

/// Decodes a number by one method of the visitor.
macro_rules! numbers {
    ($($deserialize:ident $visit:ident, |$decoder:ident| $number:expr;)*) => {
        $(#[inline]
        #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "larger numbers are damaged")]
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            let $decoder = self;
            visitor.$visit($number)
        })*
    };
}

/// What values that cross between modules do not have.
macro_rules! none {
    ($($deserialize:ident)*) => {
        $(fn $deserialize<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
            Never::raised()
        })*
    };
}

impl<'de> de::Deserializer<'de> for &mut Decoder<'_> {
    type Error = Never;

    numbers! {
        deserialize_bool visit_bool, |decoder| decoder.has_value();
        deserialize_u8 visit_u8, |decoder| decoder.byte();
        deserialize_u16 visit_u16, |decoder| decoder.number(u16::MAX.into()) as u16;
        deserialize_u32 visit_u32, |decoder| decoder.small();
        // A position, which has 32 bits in the browser.
        deserialize_u64 visit_u32, |decoder| decoder.small();
        deserialize_i8 visit_i8, |decoder| decoder.byte() as i8;
        deserialize_i16 visit_i16, |decoder| signed(decoder.number(u16::MAX.into())) as i16;
        deserialize_i32 visit_i32, |decoder| signed(decoder.number(u32::MAX.into())) as i32;
        deserialize_i64 visit_i64, |decoder| signed(decoder.number(u64::MAX));
        deserialize_f64 visit_f64, |decoder| decoder.float();
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_str(self.text())
    }

    #[inline]
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_str(self.text())
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let letter = self.text().chars().next();
        self.is_damaged |= letter.is_none();
        visitor.visit_char(letter.unwrap_or_default())
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bytes(self.bytes())
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.has_value() { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    #[inline]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.count();
        visitor.visit_seq(Elements::<false> { decoder: self, left })
    }

    #[inline]
    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Elements::<true> { decoder: self, left: length })
    }

    #[inline]
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.deserialize_tuple(length, visitor)
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.deserialize_tuple(fields.len(), visitor)
    }

    #[inline]
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(Variants { decoder: self, count: variants.len() as u64 })
    }

    #[inline]
    fn is_human_readable(&self) -> bool {
        false
    }

    none! { deserialize_any deserialize_f32 deserialize_byte_buf deserialize_map deserialize_identifier deserialize_ignored_any }
}

#[cfg(test)]
mod tests;
