//! Search over names, acronyms and aliases, blind to accents and case.
