//! The page as a user meets it, in a browser of its own.
//!
//! What a user does is in `hands`, what a user sees in `eyes`; here is how a page opens and closes
//! and how the rest speaks with the browser.

mod eyes;
mod hands;

use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{WebDriver, WebElement, error::WebDriverResult};
use tokio::runtime::{Builder, Runtime};

use crate::{
    browser::{Browser, Driver, Folders, Slot},
    site::{Place, Site},
};

/// How long the page may take to show what a test waits for.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(20);

/// Finds things on the page by what is visible of them.
const FINDERS: &str = include_str!("find.js");

/// One open page. Its browser and all that it wrote are thrown away with it.
pub struct Page {
    runtime: Runtime,
    window: Option<WebDriver>,
    site: Site,
    downloads: TempDir,
    _profile: TempDir,
    _driver: Driver,
    _slot: Slot,
}

/// What kind of thing is looked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A field to type in.
    Field,
    /// A box to tick, or one answer of a few.
    Box,
    /// A button.
    Button,
    /// A link.
    Link,
    /// What opens more text below it.
    Fold,
}

impl Kind {
    /// The name that `find.js` knows it by.
    fn name(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Box => "box",
            Self::Button => "button",
            Self::Link => "link",
            Self::Fold => "fold",
        }
    }
}

impl Page {
    /// Opens the built page in Chromium and waits until it can be used.
    #[track_caller]
    pub fn open(place: Place) -> Self {
        Self::open_in(Browser::Chromium, place)
    }

    /// Opens the built page in this browser and waits until it can be used.
    #[track_caller]
    pub fn open_in(browser: Browser, place: Place) -> Self {
        let page = Self::visit_in(browser, Site::at(place));
        page.wait_until_ready();
        page
    }

    /// Opens the built page with a script that runs before any of the page's own.
    #[track_caller]
    pub fn open_with(place: Place, script: &str) -> Self {
        let page = Self::open(place);
        let source = serde_json::json!({ "source": script });
        page.drive(async |window| {
            let command = "Page.addScriptToEvaluateOnNewDocument";
            window.cdp().send_raw(command, source).await
        });
        page.reload();
        page
    }

    /// Opens any site in Chromium.
    #[track_caller]
    pub fn visit(site: Site) -> Self {
        Self::visit_in(Browser::Chromium, site)
    }

    /// Opens any site in Chromium after a script that changes what the browser offers.
    #[track_caller]
    pub fn visit_after(script: &str, site: Site) -> Self {
        let page = Self::start(Browser::Chromium, site);
        let source = json!({ "source": script });
        page.devtools("Page.addScriptToEvaluateOnNewDocument", source);
        page.load();
        page
    }

    /// Opens any site in this browser.
    #[track_caller]
    pub fn visit_in(browser: Browser, site: Site) -> Self {
        let page = Self::start(browser, site);
        page.load();
        page
    }

    /// Opens any site in Chromium that was started with a flag more.
    #[track_caller]
    pub fn visit_flagged(flag: &str, site: Site) -> Self {
        let page = Self::start_flagged(Browser::Chromium, &[flag], site);
        page.load();
        page
    }

    /// A browser with nothing in it yet.
    #[track_caller]
    fn start(browser: Browser, site: Site) -> Self {
        Self::start_flagged(browser, &[], site)
    }

    #[track_caller]
    fn start_flagged(browser: Browser, flags: &[&str], site: Site) -> Self {
        let slot = Slot::wait();
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime can be made");
        let folder = || tempfile::tempdir().expect("the temporary folder can be written");
        let (profile, downloads) = (folder(), folder());
        let folders = Folders {
            profile: profile.path(),
            downloads: downloads.path(),
        };
        let driver = browser.driver(&folders);
        let window = runtime
            .block_on(browser.window(&driver, &folders, flags))
            .unwrap_or_else(|error| {
                panic!("Missing: a {browser:?} that starts. Install it with `make setup`. {error}")
            });
        let page = Self {
            runtime,
            window: Some(window),
            site,
            downloads,
            _profile: profile,
            _driver: driver,
            _slot: slot,
        };
        if browser == Browser::Chromium {
            // Nothing drives Chromium's own window that asks where to save. Without it the page saves as a download, as it
            // does in the other browsers; a test of that window puts a function in its place.
            let source = json!({ "source": "delete window.showSaveFilePicker" });
            page.devtools("Page.addScriptToEvaluateOnNewDocument", source);
        }
        page
    }

    #[track_caller]
    fn load(&self) {
        self.drive(async |window| window.goto(self.site.address.as_str()).await);
    }

    /// Loads the page anew, as the browser's own button does.
    #[track_caller]
    pub fn reload(&self) {
        self.drive(async |window| window.refresh().await);
        self.wait_until_ready();
    }

    #[track_caller]
    fn wait_until_ready(&self) {
        self.wait("the page to start", || !self.headings().is_empty());
    }

    /// Where the page came from.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Waits until `done`; fails with what it waited for and what is on the screen instead.
    #[track_caller]
    pub fn wait(&self, what: &str, mut done: impl FnMut() -> bool) {
        let start = Instant::now();
        while !done() {
            let seen = || self.text();
            assert!(
                start.elapsed() < PATIENCE,
                "waited in vain for {what}; seen: {}",
                seen()
            );
            std::thread::sleep(PAUSE);
        }
    }

    /// Runs a script in the page, which may use the finders, and gives what it returns.
    #[track_caller]
    pub fn ask<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        let script = format!("{FINDERS}\n{script}");
        self.drive(async |window| window.execute(script, arguments).await?.convert())
    }

    /// Runs a script in the page that gives its answer, at any later moment, to the function that
    /// is its last argument.
    #[track_caller]
    pub fn ask_later<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        self.drive(async |window| window.execute_async(script, arguments).await?.convert())
    }

    /// Speaks with the browser itself.
    #[track_caller]
    pub fn drive<T>(&self, work: impl AsyncFnOnce(&WebDriver) -> WebDriverResult<T>) -> T {
        let window = self
            .window
            .as_ref()
            .expect("the window is open until the page is dropped");
        match self.runtime.block_on(work(window)) {
            Ok(answer) => answer,
            Err(error) => panic!("the browser did not do it: {error}"),
        }
    }

    /// Has Chromium do something that only its developer tools can.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) {
        self.drive(async |window| window.cdp().send_raw(command, parameters).await);
    }

    /// The one visible thing of this kind and name, if there is one.
    #[track_caller]
    fn find(&self, kind: Kind, name: &str) -> Option<WebElement> {
        let script = format!(
            "{FINDERS}\nreturn named(arguments[0]).filter((it) => it.name === arguments[1]).map((it) => it.element)"
        );
        let arguments = vec![kind.name().into(), name.into()];
        let mut found =
            self.drive(async |window| window.execute(script, arguments).await?.elements());
        assert!(
            found.len() < 2,
            "{} times {kind:?} “{name}” at once",
            found.len()
        );
        found.pop()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(window) = self.window.take() {
            // Where the browser does not listen any more, its driver takes it along when it ends.
            let _ = self.runtime.block_on(window.quit());
        }
    }
}
