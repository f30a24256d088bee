//! Structures with fields that may be absent, for serde: JSON leaves these out, binary formats write that they are absent.
//!
//! serde's own `skip_serializing_if` leaves a field out of every format, and a binary one could not be read back.

/// Implements `Serialize` for a structure with these fields, then these optional ones, in the order in which they are declared.
macro_rules! serialize_with_optional {
    ($type:ident, [$($field:ident),*], [$($optional:ident),*]) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct as _;
                let is_binary = !serializer.is_human_readable();
                let length = [$(stringify!($field),)* $(stringify!($optional)),*].len();
                let mut written = serializer.serialize_struct(stringify!($type), length)?;
                $(written.serialize_field(stringify!($field), &self.$field)?;)*
                $(if is_binary || self.$optional.is_some() {
                    written.serialize_field(stringify!($optional), &self.$optional)?;
                })*
                written.end()
            }
        }
    };
}
pub(super) use serialize_with_optional;
