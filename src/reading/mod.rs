//! What the reader has chosen: one plain value, the actions that change it, and its form in the URL.
