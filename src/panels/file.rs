//! A file that the reader chose in a panel, or dropped on the map.

/// Its content, as the browser reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PickedFile {
    /// Its name, without its folder.
    pub name: String,
    /// The day when it was last written: `2015-03-31`.
    pub date: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}
