//! Where the page lies when a test opens it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::{
    process::Process,
    web_server::{apache, nginx},
};

/// The ways in which people open Sluis.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The single file, from the disk.
    File,
    /// The single file, from a folder whose name has spaces, accents and signs.
    OddFolder,
    /// The folder, from a web server on this machine.
    Server,
    /// The single file, from a web server on this machine.
    FileOnServer,
    /// The folder, from nginx with the settings that administrators get.
    Nginx,
    /// The same from Apache.
    Apache,
    /// The folder, over plain http from a server with a name of its own: no secure context.
    PlainHttp,
}

/// The page in its place, with what has to stay there as long as it is open.
pub struct Site {
    /// The address to open.
    pub address: String,
    server: Option<Process>,
    _folder: Option<TempDir>,
}

impl Site {
    /// The built page, in this place.
    #[track_caller]
    pub fn at(place: Place) -> Self {
        let dist = dist();
        match place {
            Place::File => Self::on_disk(&dist.join("sluis.html"), None),
            Place::OddFolder => {
                let folder = tempfile::tempdir().expect("the temporary folder can be written");
                let odd = folder.path().join("Één cliënt & co #2 (50%)");
                fs::create_dir(&odd).expect("the temporary folder can be written");
                let copy = odd.join("sluis – kopie.html");
                fs::copy(dist.join("sluis.html"), &copy).expect("the page can be copied");
                Self::on_disk(&copy, Some(folder))
            }
            Place::Server => Self::served(&dist, ""),
            Place::FileOnServer => Self::served(&dist, "sluis.html"),
            Place::Nginx => Self::on(nginx, &dist),
            Place::Apache => Self::on(apache, &dist),
            Place::PlainHttp => {
                let mut site = Self::served(&dist, "");
                site.address = site.address.replace("localhost", "intranet.test");
                site
            }
        }
    }

    /// The single file with something else in the block of its agreements, as an administrator leaves
    /// it after a text editor.
    #[track_caller]
    pub fn with_agreement(old: &str, new: &str) -> Self {
        Self::changed(|page| {
            assert_eq!(
                page.matches(old).count(),
                1,
                "{old} stands in the page once"
            );
            page.replace(old, new)
        })
    }

    /// The single file after something happened to the block of its agreements, and to nothing else.
    #[track_caller]
    pub fn with_profile(change: impl FnOnce(&str) -> String) -> Self {
        const BLOCK: &str = "id=\"profile\"";
        Self::changed(|page| {
            let start = page.find(BLOCK).expect("a profile") + BLOCK.len();
            let (profile, after) = page[start..].split_once("</script>").expect("its end");
            [&page[..start], &change(profile), "</script>", after].concat()
        })
    }

    /// The single file with a second agreement, made up for Genk.
    #[track_caller]
    pub fn with_genk() -> Self {
        Self::with_profile(|profile| {
            let (before, agreement) = profile.split_once('[').expect("agreements");
            let (agreement, after) = agreement.rsplit_once(']').expect("their end");
            let (head, tail) = agreement.split_once("\"territory\"").expect("a territory");
            let (_, tail) = tail.split_once("\"legalBases\"").expect("what follows");
            // Of all of Genk, without saying where that is.
            let other = format!("{head}\"legalBases\"{tail}")
                .replace("\"tessenderlo-ham\"", "\"genk\"")
                .replace("Tessenderlo-Ham", "Genk")
                .replace("tessenderlo-ham.be", "genk.be");
            format!("{before}[{agreement},{other}]{after}")
        })
    }

    /// The single file after something happened to it.
    #[track_caller]
    pub fn changed(change: impl FnOnce(&str) -> String) -> Self {
        let page = fs::read_to_string(dist().join("sluis.html")).expect("the page can be read");
        let folder = tempfile::tempdir().expect("the temporary folder can be written");
        let file = folder.path().join("sluis.html");
        fs::write(&file, change(&page)).expect("the page can be written");
        Self::on_disk(&file, Some(folder))
    }

    /// The built page as it would be if a script had got into it: `script` runs after its own,
    /// under its own policy but for the one permission to run.
    #[track_caller]
    pub fn infected(place: Place, script: &str) -> Self {
        let (dist, folder) = (dist(), tempfile::tempdir().expect("a folder can be made"));
        let permission = format!("script-src '{}' ", hash(script));
        let element = format!("<script>{script}</script></body>");
        for entry in dist.read_dir().expect("the page was built").flatten() {
            let mut content = fs::read_to_string(entry.path()).expect("the page is text");
            if entry.path().extension().is_some_and(|it| it == "html") {
                for (old, new) in [("script-src ", &permission), ("</body>", &element)] {
                    let (before, after) = content.rsplit_once(old).expect("it stands in the page");
                    content = [before, new, after].concat();
                }
            }
            fs::write(folder.path().join(entry.file_name()), content).expect("it can be copied");
        }
        if place == Place::File {
            return Self::on_disk(&folder.path().join("sluis.html"), Some(folder));
        }
        let mut site = Self::served(folder.path(), "");
        site._folder = Some(folder);
        site
    }

    /// A folder on a web server of this machine, opened at `page`.
    #[track_caller]
    pub fn served(folder: &Path, page: &str) -> Self {
        let serve = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/serve.mjs");
        let mut command = Command::new("node");
        command
            .arg(serve)
            .arg(folder)
            .arg("0")
            .env("SLUIS_LOG", "1");
        let (server, root) = Process::start(&mut command, |line| {
            line.find("http://")
                .map(|start| line[start..].trim().to_owned())
        });
        Self {
            address: format!("{root}{page}"),
            server: Some(server),
            _folder: None,
        }
    }

    /// The folder, from a real web server: `command` for the page, a folder of its own and a port.
    #[track_caller]
    fn on(command: fn(&Path, &Path, u16) -> Command, root: &Path) -> Self {
        let folder = tempfile::tempdir().expect("the temporary folder can be written");
        let (server, port) = Process::listening(|port| command(root, folder.path(), port));
        Self {
            address: format!("http://localhost:{port}/"),
            server: Some(server),
            _folder: Some(folder),
        }
    }

    /// Both forms of the page, as they lie on the disk.
    #[track_caller]
    pub fn forms() -> [(String, String); 2] {
        ["sluis", "index"].map(|name| {
            let file = dist().join(format!("{name}.html"));
            let html = fs::read_to_string(file).expect("the page was built");
            (name.to_owned(), html)
        })
    }

    /// The name of the script file that the folder of the page has.
    #[track_caller]
    pub fn program() -> String {
        let entries = dist().read_dir().expect("the page was built").flatten();
        let mut names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        names
            .find(|name| name.ends_with(".js"))
            .expect("the page has a script")
    }

    fn on_disk(file: &Path, folder: Option<TempDir>) -> Self {
        let path = fs::canonicalize(file).expect("the file is there");
        let address = format!("file://{}", percent_encode(&path.to_string_lossy()));
        Self {
            address,
            server: None,
            _folder: folder,
        }
    }

    /// What the web server was asked for, as `GET /path`, since it started; nothing without one.
    pub fn requests(&self) -> Vec<String> {
        let lines = self
            .server
            .as_ref()
            .map(Process::output)
            .unwrap_or_default();
        let request = |line: &String| {
            line.split_once(" /")
                .is_some_and(|(method, _)| method.bytes().all(|letter| letter.is_ascii_uppercase()))
        };
        lines.into_iter().filter(request).collect()
    }
}

/// The folder of the built page.
#[track_caller]
fn dist() -> PathBuf {
    let dist = std::env::var_os("SLUIS_DIST").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
        PathBuf::from,
    );
    assert!(
        dist.join("sluis.html").is_file(),
        "Missing: dist/sluis.html. Build it with `make dist`."
    );
    dist
}

/// The hash of a script, as a policy names it.
fn hash(script: &str) -> String {
    let digest = Sha256::digest(script);
    format!("sha256-{}", BASE64_STANDARD.encode(digest))
}

/// A path as it stands in an address.
fn percent_encode(path: &str) -> String {
    let encode = |byte: u8| match byte {
        b'/' | b'-' | b'_' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    path.bytes().map(encode).collect()
}
