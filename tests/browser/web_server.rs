//! Real web servers, with the settings that administrators get.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

fn settings(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tools/server")
        .join(name)
}

/// A program that Debian keeps where only administrators look.
fn administrators(program: &str) -> Command {
    let path = std::env::var("PATH").unwrap_or_default() + ":/usr/sbin";
    let mut command = Command::new(program);
    command.env("PATH", path);
    command
}

/// nginx at `port` for the page in `root`, with the settings that administrators get, writing only into `folder`.
pub fn nginx(root: &Path, folder: &Path, port: u16) -> Command {
    let settings = settings("nginx.conf");
    let at = folder.display();
    let kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary = kinds.map(|kind| format!("{kind}_temp_path {at}/{kind};"));
    let config = format!(
        "daemon off; master_process off; pid {at}/pid; error_log {at}/error; events {{}}
        http {{
            log_format asked '$request_method $request_uri';
            access_log /dev/stdout asked;
            {}
            server {{ listen 127.0.0.1:{port}; root {:?}; include {settings:?}; }}
        }}",
        temporary.concat(),
        root.display().to_string(),
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, config).expect("the temporary folder can be written");
    let mut command = administrators("nginx");
    command
        .arg("-e")
        .arg(folder.join("error"))
        .arg("-c")
        .arg(file);
    command
}

/// Apache at `port` for the page in `root`, with the settings that administrators get, writing only into `folder`.
/// Started by root it reads as another user, who may not see `root`: it gets a copy.
pub fn apache(root: &Path, folder: &Path, port: u16) -> Command {
    let pages = folder.join("pages");
    fs::create_dir_all(&pages).expect("the temporary folder can be written");
    for entry in root.read_dir().expect("the page was built").flatten() {
        if entry.path().is_file() {
            let copy = pages.join(entry.file_name());
            fs::copy(entry.path(), &copy).expect("the page can be copied");
        }
    }
    let all_may_read = fs::Permissions::from_mode(0o755);
    fs::set_permissions(folder, all_may_read).expect("the temporary folder is ours");
    let modules = [
        "mpm_event",
        "authz_core",
        "mime",
        "dir",
        "headers",
        "filter",
        "deflate",
        "setenvif",
    ];
    let modules = modules
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));
    let at = folder.display();
    let config = format!(
        "{}
        ServerName localhost
        Listen 127.0.0.1:{port}
        User nobody
        Group nogroup
        PidFile {at}/pid
        ErrorLog {at}/error
        TypesConfig /dev/null
        DefaultRuntimeDir {at}
        SetEnvIf Request_URI (.*) ASKED=$1
        LogFormat \"%m %{{ASKED}}e\" asked
        CustomLog \"|/bin/cat\" asked
        DocumentRoot {pages:?}
        <Directory {pages:?}>
            Require all granted
            DirectoryIndex index.html
            Include {:?}
        </Directory>
        ",
        modules.concat(),
        settings("apache.conf"),
    );
    let file = folder.join("apache.conf");
    fs::write(&file, config).expect("the temporary folder can be written");
    let mut command = administrators("apache2");
    command.args(["-D", "FOREGROUND", "-f"]).arg(file);
    command
}
