//! Pictures of the page, for people to look at: `SLUIS_SCREENSHOTS=FOLDER` turns them on.

use std::{fs, path::PathBuf};

use serde_json::json;

use crate::page::Page;

/// A way of looking at the page.
struct Look {
    name: &'static str,
    width: u32,
    /// The size of text, in percent.
    text: u32,
    /// The medium that the browser pretends: its own when empty.
    medium: &'static str,
    /// Media features that the browser pretends.
    media: &'static [(&'static str, &'static str)],
}

const LOOKS: [Look; 6] = [
    Look {
        name: "1280",
        width: 1280,
        text: 100,
        medium: "",
        media: &[],
    },
    Look {
        name: "320",
        width: 320,
        text: 100,
        medium: "",
        media: &[],
    },
    Look {
        name: "text-200",
        width: 1280,
        text: 200,
        medium: "",
        media: &[],
    },
    Look {
        name: "dark",
        width: 1280,
        text: 100,
        medium: "",
        media: &[("prefers-color-scheme", "dark")],
    },
    Look {
        name: "forced-colors",
        width: 1280,
        text: 100,
        medium: "",
        media: &[("forced-colors", "active")],
    },
    Look {
        name: "print",
        width: 718,
        text: 100,
        medium: "print",
        media: &[],
    },
];

/// How high the window is before it takes the height of the page.
const HEIGHT: u32 = 900;

/// The window of a laptop of 1366×768 at 125 %, without the bars of the browser, in pixels.
pub const LAPTOP: (u32, u32) = (1093, 500);

impl Page {
    /// Keeps a picture of the page as it is now in every look, as `NAME-LOOK.png`, if pictures
    /// are asked for.
    #[track_caller]
    pub fn picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("SLUIS_SCREENSHOTS").map(PathBuf::from) else {
            return;
        };
        fs::create_dir_all(&folder).expect("the folder for pictures can be written");
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true }));
        // Nothing is shown in the middle of a fade.
        let () = self.ask(
            "document.getAnimations().forEach((it) => it.finish())",
            vec![],
        );
        // As it is met, with what lies below cut off.
        self.resize(LAPTOP.0, LAPTOP.1);
        let show = "document.activeElement.closest('.tasks > li')?.scrollIntoView()";
        let () = self.ask(show, vec![]);
        let file = folder.join(format!("{name}-1093.png"));
        self.drive(async |window| window.screenshot(&file).await);
        for look in LOOKS {
            self.pretend(&look);
            self.resize(look.width, HEIGHT);
            let height: u32 = self.ask("return document.documentElement.scrollHeight", vec![]);
            self.resize(look.width, height.max(HEIGHT));
            let file = folder.join(format!("{name}-{}.png", look.name));
            self.drive(async |window| window.screenshot(&file).await);
        }
        self.pretend(&Look {
            name: "",
            width: 0,
            text: 100,
            medium: "",
            media: &[],
        });
        self.devtools("Emulation.clearDeviceMetricsOverride", json!({}));
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": false }));
    }

    /// Asks something of the page in a window of this width.
    #[track_caller]
    pub fn at_width<T: serde::de::DeserializeOwned>(&self, width: u32, script: &str) -> T {
        self.resize(width, HEIGHT);
        let answer = self.ask(script, vec![]);
        self.devtools("Emulation.clearDeviceMetricsOverride", json!({}));
        answer
    }

    /// How far down a thing on the page reaches, in a window of this size that is not scrolled. `what` is a script.
    #[track_caller]
    pub fn lowest(&self, width: u32, height: u32, what: &str) -> u32 {
        self.resize(width, height);
        let script =
            format!("scrollTo(0, 0); return Math.ceil({what}.getBoundingClientRect().bottom)");
        let low = self.ask(&script, vec![]);
        self.devtools("Emulation.clearDeviceMetricsOverride", json!({}));
        low
    }

    /// What does not fit in a window of this width with text of this size in percent, so that one has to move sideways.
    #[track_caller]
    pub fn too_wide(&self, window: u32, text: u32) -> Vec<String> {
        self.size_text(text);
        self.resize(window, HEIGHT);
        let wide = "
            const needed = document.documentElement.scrollWidth;
            if (needed <= arguments[0]) return [];
            const sticks = (it) => it.getBoundingClientRect().right > arguments[0] + 0.5;
            const wide = [...document.body.querySelectorAll('*')].filter(sticks);
            return [`${needed} pixels`, ...wide.map((it) => it.outerHTML.slice(0, 120))]";
        let wide = self.ask(wide, vec![window.into()]);
        self.devtools("Emulation.clearDeviceMetricsOverride", json!({}));
        self.size_text(100);
        wide
    }

    fn pretend(&self, look: &Look) {
        self.medium(look.medium, look.media);
        self.size_text(look.text);
    }

    /// Makes text so large, in percent of what the user chose before.
    fn size_text(&self, percent: u32) {
        let () = self.ask(
            "const own = document.adoptedStyleSheets.filter((it) => it !== window.sized);
            document.adoptedStyleSheets = own;
            const sheet = window.sized = new CSSStyleSheet();
            const usual = parseFloat(getComputedStyle(document.documentElement).fontSize);
            sheet.replaceSync(`html { font-size: ${usual * arguments[0] / 100}px }`);
            document.adoptedStyleSheets = arguments[0] === 100 ? own : [...own, sheet]",
            vec![percent.into()],
        );
    }

    /// Makes the window this large, in pixels, until the next picture.
    pub fn resize(&self, width: u32, height: u32) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics);
    }
}
