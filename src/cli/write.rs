//! Writes a file atomically: concurrent readers see the old file or the new one.

use std::{
    fs::{self, File, OpenOptions, Permissions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use tempfile::Builder;

use super::{Ending, fail, messages::Messages};

/// Maximum number of symbolic links followed to a file that does not exist yet.
const LINK_LIMIT: usize = 40;

/// Writes `bytes` to the file at `path`; a failure is reported.
pub(super) fn write(path: &Path, bytes: &[u8], words: &Messages) -> Ending {
    if write_whole(path, bytes).is_ok() { Ending::Success } else { fail(path, words.not_written) }
}

/// Writes `bytes` to a temporary file of a name that no other has, then renames it to the file that `path` leads to, whose
/// permissions it keeps. A device, a pipe, or a file in a folder that takes no other is written in place.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.file_name().is_none() || ends_in_separator(path) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let path = followed(path)?;
    let old = fs::metadata(&path).ok();
    if let Some(old) = &old {
        if !old.is_file() {
            return in_place(&path, bytes);
        }
        // A file that may not be written is not replaced either.
        OpenOptions::new().write(true).open(&path)?;
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = Builder::new();
    builder.prefix(".carte-").suffix(".partial");
    if let Some(permissions) = old.as_ref().map(fs::Metadata::permissions).or_else(usual) {
        builder.permissions(permissions);
    }
    match builder.tempfile_in(folder) {
        Ok(mut partial) => {
            partial.write_all(bytes)?;
            if let Some(old) = &old {
                partial.as_file().set_permissions(old.permissions())?;
            }
            partial.persist(&path).map(drop).map_err(|error| error.error)
        }
        Err(_) if old.is_some() => in_place(&path, bytes),
        Err(error) => Err(error),
    }
}

/// The permissions of a new file, before the user's mask.
#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "as elsewhere")]
fn usual() -> Option<Permissions> {
    Some(std::os::unix::fs::PermissionsExt::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual() -> Option<Permissions> {
    None
}

fn in_place(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.flush()
}

/// The file that `path` leads to, through symbolic links, whether it exists or not.
fn followed(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..LINK_LIMIT {
        let Ok(target) = fs::read_link(&path) else { return Ok(path) };
        path = path.parent().map_or_else(|| target.clone(), |folder| folder.join(&target));
    }
    Err(io::ErrorKind::InvalidInput.into())
}

fn ends_in_separator(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().last().is_some_and(|last| std::path::is_separator(char::from(*last)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn it_takes_the_place_of_the_old_one_and_leaves_nothing_beside() {
        let folder = folder();
        let path = folder.path().join("map.svg");
        for bytes in [b"the old one, longer".as_slice(), b"\x00new"] {
            write_whole(&path, bytes).unwrap();
            assert_eq!(fs::read(&path).unwrap(), bytes);
        }
        // A folder has the file's name: nothing is written.
        fs::create_dir(folder.path().join("taken")).unwrap();
        assert!(write_whole(&folder.path().join("taken"), b"x").is_err());
        for path in [Path::new("/"), Path::new(".."), &folder.path().join("none/map.svg"), &folder.path().join("map/")]
        {
            assert!(write_whole(path, b"x").is_err(), "{}", path.display());
        }
        assert_eq!(names(folder.path()), ["map.svg", "taken"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_permissions_kept() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = folder();
        let at = |name: &str| folder.path().join(name);
        let mode = |name: &str| fs::metadata(at(name)).unwrap().permissions().mode() & 0o777;
        fs::write(at("secret"), "old").unwrap();
        fs::set_permissions(at("secret"), Permissions::from_mode(0o600)).unwrap();
        symlink("secret", at("link")).unwrap();
        symlink(at("later"), at("dangling")).unwrap();
        symlink("round", at("round")).unwrap();
        // The name that the temporary file once had.
        symlink("victim", at("link.partial")).unwrap();
        write_whole(&at("link"), b"new").unwrap();
        write_whole(&at("dangling"), b"new").unwrap();
        assert!(write_whole(&at("round"), b"new").is_err());
        assert_eq!((fs::read(at("secret")).unwrap().as_slice(), mode("secret")), (b"new".as_slice(), 0o600));
        assert_eq!(fs::read(at("later")).unwrap(), b"new");
        // As any program's new file, under the same mask.
        fs::write(at("plain"), "x").unwrap();
        assert_eq!(mode("later"), mode("plain"));
        assert_eq!(names(folder.path()), ["dangling", "later", "link", "link.partial", "plain", "round", "secret"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_device_stays_a_device() {
        use std::os::unix::fs::FileTypeExt as _;
        write_whole(Path::new("/dev/null"), b"x").unwrap();
        assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
        assert!(write_whole(Path::new("/dev/full"), b"x").is_err());
    }

    #[test]
    fn several_writers_leave_one_whole_file() {
        let folder = folder();
        let path = folder.path().join("map.svg");
        std::thread::scope(|scope| {
            for writer in 0..8_u8 {
                let path = &path;
                scope.spawn(move || (0..20).for_each(|_| write_whole(path, &[writer; 5_000]).unwrap()));
            }
        });
        let bytes = fs::read(&path).unwrap();
        assert!(bytes.len() == 5_000 && bytes.iter().all(|byte| *byte == bytes[0]));
        assert_eq!(names(folder.path()), ["map.svg"]);
    }
}
