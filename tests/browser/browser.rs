//! Browsers: how each is started, and that not too many run at once.

use std::{
    path::Path,
    process::Command,
    sync::{Condvar, Mutex},
};

use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
    error::WebDriverResult,
};

use serde_json::json;

use crate::process::Process;

/// The browsers that the tests drive.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Browser {
    /// Chromium, which Edge and Chrome are made of.
    Chromium,
}

impl Browser {
    /// Starts the program that drives this browser; gives its address.
    #[track_caller]
    pub fn driver(self) -> (Process, String) {
        match self {
            Self::Chromium => {
                Process::start(Command::new("chromedriver").arg("--port=0"), |line| {
                    let (_, port) = line.split_once("started successfully on port ")?;
                    Some(format!("http://127.0.0.1:{}", port.trim_end_matches('.')))
                })
            }
        }
    }

    /// A new window with an empty profile that prefers Dutch and saves into `downloads` without asking.
    pub async fn window(
        self,
        driver: &str,
        profile: &Path,
        downloads: &Path,
    ) -> WebDriverResult<WebDriver> {
        WebDriver::new(driver, self.capabilities(profile, downloads)?).await
    }

    fn capabilities(self, profile: &Path, downloads: &Path) -> WebDriverResult<Capabilities> {
        match self {
            Self::Chromium => chromium(profile, downloads),
        }
    }
}

/// Chromium without a screen, that asks its maker nothing and tells what the page asks and says.
fn chromium(profile: &Path, downloads: &Path) -> WebDriverResult<Capabilities> {
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
    capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    capabilities.add_experimental_option(
        "prefs",
        json!({
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
            "intl.accept_languages": "nl-BE,nl",
        }),
    )?;
    capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(capabilities.into())
}

/// How many browsers may run at once: more would make each other slow on a small machine.
const AT_ONCE: usize = 2;

static FREE: Mutex<usize> = Mutex::new(AT_ONCE);
static FREED: Condvar = Condvar::new();

/// The right to run one browser, given back when this goes out of scope.
pub struct Slot(());

impl Slot {
    /// Waits until a browser may start.
    pub fn wait() -> Self {
        let free = FREE.lock().expect("no thread panics while it counts");
        let mut free = FREED
            .wait_while(free, |free| *free == 0)
            .expect("no thread panics while it counts");
        *free -= 1;
        Self(())
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        *FREE.lock().expect("no thread panics while it counts") += 1;
        FREED.notify_one();
    }
}
