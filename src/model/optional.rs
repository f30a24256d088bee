//! Serialises structures with optional fields for serde: JSON omits absent ones, binary formats record their absence.
//!
//! serde's own `skip_serializing_if` omits a field in every format, and binary data could not be deserialised.

/// Implements `Serialize` for a structure with these optional fields, these required ones, then these optional ones, in the order
/// of declaration.
macro_rules! serialize_with_optional {
    ($type:ident, [$($first:ident),*], [$($field:ident),*], [$($optional:ident),*]) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeStruct as _;
                let is_binary = !serializer.is_human_readable();
                let length = [$(stringify!($first),)* $(stringify!($field),)* $(stringify!($optional)),*].len();
                let mut written = serializer.serialize_struct(stringify!($type), length)?;
                $(if is_binary || self.$first.is_some() {
                    written.serialize_field(stringify!($first), &self.$first)?;
                })*
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
