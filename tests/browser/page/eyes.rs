//! What a user sees: headings, labels, messages, saved files.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{Kind, Page};

/// What assistive technology tells of the question that has the focus.
#[derive(Deserialize, Debug)]
pub struct Asked {
    /// The question: the label of a field, the legend above a choice.
    pub question: String,
    /// Whether it can be answered here.
    pub field: bool,
    /// Whether one of a few answers is chosen; what is wrong with that belongs to the group.
    pub choice: bool,
    /// Whether it is marked as wrong.
    pub wrong: bool,
    /// The sentences that belong to it: hint and message.
    pub described: String,
}

impl Page {
    /// The names of everything of this kind, in order.
    #[track_caller]
    pub fn names(&self, kind: Kind) -> Vec<String> {
        self.ask(
            "return named(arguments[0]).map((it) => it.name)",
            vec![kind.name().into()],
        )
    }

    /// What the field with this label holds.
    #[track_caller]
    pub fn value(&self, label: &str) -> String {
        let field = self.sure(Kind::Field, label);
        self.drive(async |_| field.prop("value").await)
            .unwrap_or_default()
    }

    /// Where the link with these words leads.
    #[track_caller]
    pub fn leads_to(&self, words: &str) -> String {
        let link = self.sure(Kind::Link, words);
        self.drive(async |_| link.prop("href").await)
            .unwrap_or_default()
    }

    /// Whether the box with this label is ticked.
    #[track_caller]
    pub fn ticked(&self, label: &str) -> bool {
        let field = self.sure(Kind::Box, label);
        self.drive(async |_| field.is_selected().await)
    }

    #[track_caller]
    fn sure(&self, kind: Kind, name: &str) -> thirtyfour::WebElement {
        self.find(kind, name)
            .unwrap_or_else(|| panic!("no {kind:?} “{name}”, but {:?}", self.names(kind)))
    }

    /// The one main heading.
    #[track_caller]
    pub fn heading(&self) -> String {
        let headings = self.headings();
        assert_eq!(
            headings.len(),
            1,
            "a page has one main heading, not {headings:?}"
        );
        headings.concat()
    }

    #[track_caller]
    pub(super) fn headings(&self) -> Vec<String> {
        self.ask("return all('h1').map(text)", vec![])
    }

    /// Waits until this is the main heading.
    #[track_caller]
    pub fn wait_for_heading(&self, heading: &str) {
        self.wait(&format!("the heading “{heading}”"), || {
            self.headings() == [heading]
        });
    }

    /// The sentences of the error summary, which are its links.
    #[track_caller]
    pub fn errors(&self) -> Vec<String> {
        self.ask("return all('[role=alert] a[href]').map(text)", vec![])
    }

    /// The question that has the focus, as assistive technology tells of it.
    #[track_caller]
    pub fn asked(&self) -> Asked {
        self.ask("return asked()", vec![])
    }

    /// The name of what has the focus: its label or its words; empty when nothing has.
    #[track_caller]
    pub fn focused(&self) -> String {
        let script = "const at = focused();
            return at && at !== document.body ? nameOf(at) : ''";
        self.ask(script, vec![])
    }

    /// The title of the page, as the browser's tab and a screen reader say it.
    #[track_caller]
    pub fn title(&self) -> String {
        self.drive(async |window| window.title().await)
    }

    /// Whether it can be seen where the focus is. Inside a date, the browser itself shows it.
    #[track_caller]
    pub fn shows_focus(&self) -> bool {
        let script = "const at = focused();
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
            return !at.matches(':focus') || boxShadow !== 'none'
                || (outlineStyle !== 'none' && outlineWidth !== '0px')";
        self.ask(script, vec![])
    }

    /// All that the page holds apart from its own program and style, shown or not: title, address, elements with their
    /// attributes, and what stands in the fields.
    #[track_caller]
    pub fn everything(&self) -> String {
        let script = "const copy = document.documentElement.cloneNode(true);
            for (const own of copy.querySelectorAll('script, style')) own.remove();
            const fields = [...document.querySelectorAll('input, textarea, select')].map((it) => it.value);
            const beside = shadows().map((it) => it.textContent);
            return [document.title, location.href, copy.outerHTML, ...beside, ...fields].join('\\n')";
        self.ask(script, vec![])
    }

    /// All text that is visible.
    #[track_caller]
    pub fn text(&self) -> String {
        self.ask("return text(document.body)", vec![])
    }

    /// Waits for the saved file whose name ends so.
    #[track_caller]
    pub fn downloaded(&self, suffix: &str) -> PathBuf {
        let ends = |path: &PathBuf| path.to_string_lossy().ends_with(suffix);
        let find = || self.saved().into_iter().find(ends);
        self.wait(&format!("a saved file *{suffix}"), || find().is_some());
        find().expect("it was waited for")
    }

    /// All files that were saved, without those that are still being written: each browser has its
    /// own ending for these, and Firefox puts an empty file in the place of the one to come.
    pub fn saved(&self) -> Vec<PathBuf> {
        let busy = |path: &Path| {
            let ending = path.extension().unwrap_or_default();
            ["crdownload", "part", "wkdownload"].contains(&&*ending.to_string_lossy())
                || path.metadata().is_ok_and(|file| file.len() == 0)
        };
        let entries = self
            .downloads
            .path()
            .read_dir()
            .expect("the download folder stays");
        entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| !busy(path))
            .collect()
    }
}
