//! Makes an archive: `cargo run --release --example seal -- OUT.7z PASSWORD FILE…`

use sevenz::{Entropy, Entry, Password, Sealing, Timestamp};
use std::{error::Error, fs, path::Path, process::ExitCode, time::UNIX_EPOCH};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [out, password, files @ ..] = &arguments[..] else {
        eprintln!("usage: seal OUT.7z PASSWORD FILE…");
        return ExitCode::FAILURE;
    };
    match make(out, password, files) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("seal: {error}");
            ExitCode::FAILURE
        }
    }
}

fn make(out: &str, password: &str, files: &[String]) -> Result<(), Box<dyn Error>> {
    let entries = files
        .iter()
        .map(|file| read(file))
        .collect::<Result<Vec<_>, _>>()?;
    let mut random = [0; Entropy::LEN];
    getrandom::fill(&mut random)?;
    let sealing = Sealing::new(
        &entries,
        &Password::new(password),
        Entropy::from_bytes(random),
    )?;
    Ok(sealing.write_to(fs::File::create(out)?)?)
}

fn read(file: &str) -> Result<Entry, Box<dyn Error>> {
    let path = Path::new(file);
    let name = path
        .file_name()
        .ok_or("a file without a name")?
        .to_string_lossy();
    let changed = fs::metadata(path)?.modified()?.duration_since(UNIX_EPOCH)?;
    let modified = Timestamp::from_unix_seconds(changed.as_secs() as i64);
    Ok(Entry::new(name, modified, fs::read(path)?))
}
