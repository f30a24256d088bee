//! Writes a file atomically: concurrent readers see the old file or the new one.

use std::{fs, io, path::Path};

/// Writes `bytes` to a temporary file beside `path`, then renames it to `path`.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_owned();
    name.push(".partial");
    let partial = path.with_file_name(name);
    let written = fs::write(&partial, bytes).and_then(|()| fs::rename(&partial, path));
    if written.is_err() {
        // A failure to remove the temporary file changes nothing.
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
        // A folder has the file's name: the rename fails, and no temporary file remains.
        fs::create_dir(folder.join("taken")).unwrap();
        assert!(write_whole(&folder.join("taken"), b"x").is_err());
        assert!(write_whole(Path::new("/"), b"x").is_err());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
        fs::remove_dir_all(&folder).unwrap();
    }
}
