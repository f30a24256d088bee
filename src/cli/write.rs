//! A file written whole or not at all: who reads it meanwhile finds the old one or the new one.

use std::{fs, io, path::Path};

/// Writes `bytes` beside `path`, then lets them take its place.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_owned();
    name.push(".partial");
    let partial = path.with_file_name(name);
    let written = fs::write(&partial, bytes).and_then(|()| fs::rename(&partial, path));
    if written.is_err() {
        // What could not be put in place is of no use; that it cannot be removed either changes nothing.
        let _ = fs::remove_file(&partial);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_takes_the_place_of_the_old_one_and_leaves_nothing_beside() {
        let folder = std::env::temp_dir().join(format!("carte-write-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("map.svg");
        for bytes in [b"the old one, longer".as_slice(), b"\x00new"] {
            write_whole(&path, bytes).unwrap();
            assert_eq!(fs::read(&path).unwrap(), bytes);
        }
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        // A folder stands where the file should be: nothing is left of the attempt.
        fs::create_dir(folder.join("taken")).unwrap();
        assert!(write_whole(&folder.join("taken"), b"x").is_err());
        assert!(write_whole(Path::new("/"), b"x").is_err());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
        fs::remove_dir_all(&folder).unwrap();
    }
}
