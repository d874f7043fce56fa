//! The checkers of accessibility and of HTML, for the page as it is at some moment.

use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

use serde::Deserialize;
use serde_json::json;

use crate::{page::Page, process::run};

/// Asks for everything of WCAG 2.2 up to AA, in Dutch.
const AXE: &str = "
    const done = arguments[1];
    axe.configure({ locale: arguments[0] });
    axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
    }).then(({ violations, passes }) => done({
        looked: passes.length,
        violations: violations.flatMap((it) => it.nodes.map((node) => ({
            rule: `${it.id}: ${it.help}`, at: node.html, why: node.failureSummary,
        }))),
    }), (error) => done({ looked: 0, violations: [{ rule: String(error), at: '', why: '' }] }));";

/// The page as elements, without its program, scripts and style.
const MARKUP: &str = "
    const copy = document.documentElement.cloneNode(true);
    for (const it of copy.querySelectorAll('script, style, meta[http-equiv], link, #program')) it.remove();
    // A comment is no text in a field, but reads as one once it is written out.
    for (const it of copy.querySelectorAll('textarea')) it.replaceChildren();
    return `<!DOCTYPE html>\n${copy.outerHTML}\n`;";

#[derive(Deserialize)]
struct Answer {
    looked: usize,
    violations: Vec<Violation>,
}

/// One element that somebody cannot use.
#[derive(Deserialize, Debug)]
#[expect(dead_code, reason = "its fields are shown when a test fails")]
pub struct Violation {
    rule: String,
    at: String,
    why: String,
}

impl Page {
    /// What keeps people from using the page as it is now, by WCAG 2.2 AA, in light and in dark.
    #[track_caller]
    pub fn axe(&self) -> Vec<Violation> {
        let packages = std::env::var_os("SLUIS_NODE_TEST").map(PathBuf::from);
        let folder = packages
            .expect("SLUIS_NODE_TEST, which tools/env.sh sets")
            .join("node_modules/axe-core");
        let read = |name| {
            let path = folder.join(name);
            fs::read_to_string(&path).unwrap_or_else(|_| panic!("Missing: {}", path.display()))
        };
        if !self.ask::<bool>("return 'axe' in self", vec![]) {
            let () = self.ask(&read("axe.min.js"), vec![]);
        }
        let locale: serde_json::Value =
            serde_json::from_str(&read("locales/nl.json")).expect("the Dutch texts are JSON");
        let mut violations = Vec::new();
        for scheme in ["light", "dark"] {
            self.medium("", &[("prefers-color-scheme", scheme)]);
            let answer: Answer = self.ask_later(AXE, vec![locale.clone()]);
            assert!(
                answer.looked > 0 || !answer.violations.is_empty(),
                "it looked at nothing"
            );
            violations.extend(answer.violations);
        }
        self.medium("", &[]);
        violations
    }

    /// The page as it is now, as HTML.
    #[track_caller]
    pub fn markup(&self) -> String {
        self.ask(MARKUP, vec![])
    }
}

/// What is not valid HTML in these pages, by name.
#[track_caller]
pub fn invalid(pages: &BTreeMap<String, String>) -> String {
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    let rules = json!({
        // How a browser writes its elements down is no choice of the page.
        "attribute-boolean-style": "off",
        "attribute-empty-style": "off",
        // One form lies around all steps; in the last two there is nothing to submit.
        "wcag/h32": "off",
        // A table that is laid out as blocks on a narrow screen is no table any more to some screen readers; its roles say that
        // it is.
        "no-redundant-role": "off",
        // What a field suggests is a list of the page: no select opens under a field of text.
        "prefer-native-element": ["error", { "exclude": ["listbox"] }],
        // A list may have a name.
        "aria-label-misuse": ["error", { "allowAnyNamable": true }],
    });
    let settings =
        json!({ "root": true, "extends": ["html-validate:recommended"], "rules": rules });
    fs::write(
        folder.path().join(".htmlvalidate.json"),
        settings.to_string(),
    )
    .expect("the temporary folder can be written");
    let mut command = Command::new("html-validate");
    command.current_dir(folder.path());
    for (name, html) in pages {
        let file = format!("{name}.html");
        fs::write(folder.path().join(&file), html).expect("the temporary folder can be written");
        command.arg(file);
    }
    let (valid, said) = run(&mut command);
    if valid { String::new() } else { said }
}
