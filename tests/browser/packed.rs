//! Archives of others, as they lie in a worker's mailbox.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use sevenz_rust2::{ArchiveEntry, ArchiveWriter};
use tempfile::TempDir;

use crate::process::run;

/// A folder with archives in it, thrown away with what is in it.
pub struct Mailbox(TempDir);

impl Mailbox {
    /// An empty folder.
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("the temporary folder can be written"))
    }

    /// A file with this content.
    pub fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, content).expect("the temporary folder can be written");
        path
    }

    /// An archive that 7-Zip makes of these files, with more switches.
    #[track_caller]
    pub fn pack(&self, name: &str, files: &[(&str, &[u8])], switches: &[&str]) -> PathBuf {
        let folder = tempfile::tempdir_in(self.0.path()).expect("the folder can be written");
        for (name, content) in files {
            fs::write(folder.path().join(name), content).expect("the folder can be written");
        }
        self.pack_folder(name, folder.path(), switches)
    }

    /// An archive with one file of that many zeros, not compressed, with this password.
    #[track_caller]
    pub fn pack_zeros(&self, name: &str, length: u64, password: &str) -> PathBuf {
        let folder = tempfile::tempdir_in(self.0.path()).expect("the folder can be written");
        let zeros = fs::File::create(folder.path().join("nullen.bin"));
        let set = zeros.and_then(|file| file.set_len(length));
        set.expect("the folder can be written");
        let password = format!("-p{password}");
        self.pack_folder(name, folder.path(), &["-mx0", "-mhe=on", &password])
    }

    fn pack_folder(&self, name: &str, folder: &Path, switches: &[&str]) -> PathBuf {
        let archive = self.0.path().join(name);
        let mut program = Command::new("7zz");
        program.arg("a").args(switches).arg(&archive).arg(".");
        let (packed, said) = run(program.current_dir(folder));
        assert!(packed, "7-Zip packs: {said}");
        archive
    }

    /// An archive with entries of any name, which no ordinary program would write.
    #[track_caller]
    pub fn forge(&self, name: &str, entries: &[(&str, &[u8])]) -> PathBuf {
        let archive = self.0.path().join(name);
        let mut writer = ArchiveWriter::create(&archive).expect("the folder can be written");
        for (name, content) in entries {
            let entry = ArchiveEntry::new_file(name);
            let pushed = writer.push_archive_entry(entry, Some(*content));
            pushed.expect("an entry can be written");
        }
        writer.finish().expect("the archive can be written");
        archive
    }
}
