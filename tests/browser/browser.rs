//! Browsers: how each is started, and that not too many run at once.

use std::{
    cell::Cell,
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::{Condvar, Mutex},
};

use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
    common::capabilities::firefox::FirefoxPreferences, error::WebDriverResult,
};

use serde_json::json;

use crate::process::Process;

/// The browsers that the tests drive.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Browser {
    /// Chromium, which Edge and Chrome are made of. Only here the browser tells what it asked for
    /// and what it complained of, and can pretend another screen.
    Chromium,
    /// Firefox ESR, the one that organisations roll out.
    Firefox,
    /// WebKit as GTK builds it: the engine of Safari, in a small window of its own.
    WebKit,
}

/// Where one browser keeps what it writes.
pub struct Folders<'a> {
    /// Its own things; empty when it starts.
    pub profile: &'a Path,
    /// What is saved from a page.
    pub downloads: &'a Path,
}

/// The program that drives a browser, with what has to run beside it.
pub struct Driver {
    /// Where it listens.
    address: String,
    // In the order in which they end: the driver before the screen that its browser draws on.
    _processes: Vec<Process>,
}

impl Browser {
    /// Starts the program that drives this browser.
    #[track_caller]
    pub fn driver(self, folders: &Folders) -> Driver {
        match self {
            Self::Chromium => {
                let mut command = Command::new("chromedriver");
                let (driver, address) = Process::start(command.arg("--port=0"), |line| {
                    let (_, port) = line.split_once("started successfully on port ")?;
                    Some(format!("http://127.0.0.1:{}", port.trim_end_matches('.')))
                });
                Driver {
                    address,
                    _processes: vec![driver],
                }
            }
            Self::Firefox => {
                let mut command = Command::new("geckodriver");
                command.arg("--port=0").env("HOME", folders.profile);
                let (driver, address) = Process::start(&mut command, |line| {
                    let (_, address) = line.split_once("Listening on ")?;
                    Some(format!("http://{}", address.trim()))
                });
                Driver {
                    address,
                    _processes: vec![driver],
                }
            }
            Self::WebKit => webkit_driver(folders),
        }
    }

    /// A new window with an empty profile that saves into the folder for downloads without asking,
    /// and prefers Dutch where the browser can be told so. Only Chromium takes `flags`.
    pub async fn window(
        self,
        driver: &Driver,
        folders: &Folders<'_>,
        flags: &[&str],
    ) -> WebDriverResult<WebDriver> {
        WebDriver::new(&driver.address, self.capabilities(folders, flags)?).await
    }

    fn capabilities(self, folders: &Folders, flags: &[&str]) -> WebDriverResult<Capabilities> {
        assert!(
            flags.is_empty() || self == Self::Chromium,
            "{self:?} takes no flags"
        );
        match self {
            Self::Chromium => chromium(folders, flags),
            Self::Firefox => firefox(folders),
            Self::WebKit => webkit(),
        }
    }
}

/// Chromium without a screen, that asks its maker nothing and tells what the page asks and says.
fn chromium(folders: &Folders, flags: &[&str]) -> WebDriverResult<Capabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--window-size=1280,900",
        // A name that is this machine, but that the browser does not trust as it trusts localhost.
        "--host-resolver-rules=MAP intranet.test 127.0.0.1",
    ] {
        capabilities.add_arg(argument)?;
    }
    for flag in flags {
        capabilities.add_arg(flag)?;
    }
    capabilities.add_arg(&format!("--user-data-dir={}", folders.profile.display()))?;
    capabilities.add_experimental_option(
        "prefs",
        json!({
            "download.default_directory": folders.downloads,
            "download.prompt_for_download": false,
            // Whoever saves all files at once is asked whether that may be, and allows it.
            "profile.default_content_setting_values.automatic_downloads": 1,
            "intl.accept_languages": "nl-BE,nl",
        }),
    )?;
    capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(capabilities.into())
}

/// Firefox without a screen. Its driver gives it an empty profile and keeps it from asking its maker.
fn firefox(folders: &Folders) -> WebDriverResult<Capabilities> {
    let mut preferences = FirefoxPreferences::new();
    // 2: the folder that is named here.
    preferences.set("browser.download.folderList", 2)?;
    preferences.set("browser.download.dir", folders.downloads)?;
    preferences.set("browser.download.useDownloadDir", true)?;
    preferences.set("browser.download.alwaysOpenPanel", false)?;
    let kinds =
        "application/x-7z-compressed,application/pdf,application/octet-stream,message/rfc822";
    preferences.set("browser.helperApps.neverAsk.saveToDisk", kinds)?;
    preferences.set("intl.accept_languages", "nl-BE,nl")?;
    let mut capabilities = DesiredCapabilities::firefox();
    for argument in ["-headless", "--width=1280", "--height=900"] {
        capabilities.add_arg(argument)?;
    }
    capabilities.set_preferences(preferences)?;
    Ok(capabilities.into())
}

/// WebKit's driver with a screen that nobody sees. Its browser has no setting for a language or a
/// folder: it saves where the desktop's settings, in its home, say that downloads go.
#[track_caller]
fn webkit_driver(folders: &Folders) -> Driver {
    let mut command = Command::new("Xvfb");
    command.args("-displayfd 1 -screen 0 1280x900x24 -nolisten tcp".split(' '));
    let (screen, display) = Process::start(&mut command, |line| Some(line.trim().to_owned()));

    let settings = folders.profile.join(".config");
    let downloads = format!("XDG_DOWNLOAD_DIR={:?}\n", folders.downloads);
    fs::create_dir(&settings)
        .and_then(|()| fs::write(settings.join("user-dirs.dirs"), downloads))
        .expect("the temporary folder can be written");

    let (driver, port) = Process::listening(|port| {
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .env("HOME", folders.profile)
            .env("XDG_RUNTIME_DIR", folders.profile)
            .env("DISPLAY", format!(":{display}"))
            // No desktop runs here, so there is no bus to look for one.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env_remove("XDG_CONFIG_HOME");
        command
    });
    Driver {
        address: format!("http://127.0.0.1:{port}"),
        _processes: vec![driver, screen],
    }
}

fn webkit() -> WebDriverResult<Capabilities> {
    let mut capabilities = Capabilities::new();
    capabilities.set(
        "webkitgtk:browserOptions",
        json!({ "binary": mini_browser(), "args": ["--automation"] }),
    )?;
    Ok(capabilities)
}

/// The browser that comes with WebKit's library, in a folder named after the machine's kind.
fn mini_browser() -> PathBuf {
    let folders = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let mut programs = folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    programs
        .find(|program| program.is_file())
        .unwrap_or_else(|| panic!("Missing: MiniBrowser. Install it with `make setup`."))
}

/// How many browsers may run at once: more would make each other slow on a small machine.
const AT_ONCE: usize = 2;

static FREE: Mutex<usize> = Mutex::new(AT_ONCE);
static FREED: Condvar = Condvar::new();

thread_local! {
    /// How many browsers the test of this thread has.
    static HELD: Cell<usize> = const { Cell::new(0) };
}

/// The right to run one browser, given back when this goes out of scope. A test that has a browser gets another at once: two
/// tests that each wait for a second one would wait for ever.
pub struct Slot {
    is_counted: bool,
}

impl Slot {
    /// Waits until a browser may start.
    pub fn wait() -> Self {
        let is_counted = HELD.get() == 0;
        HELD.set(HELD.get() + 1);
        if is_counted {
            let free = FREE.lock().expect("no thread panics while it counts");
            let mut free = FREED
                .wait_while(free, |free| *free == 0)
                .expect("no thread panics while it counts");
            *free -= 1;
        }
        Self { is_counted }
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        HELD.set(HELD.get() - 1);
        if self.is_counted {
            *FREE.lock().expect("no thread panics while it counts") += 1;
            FREED.notify_one();
        }
    }
}
