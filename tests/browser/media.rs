//! The other ways in which a page is shown: on paper, in the colours of a high-contrast theme, and to who wants nothing to move.

use serde_json::json;

use crate::{page::Page, site::Site};

/// The width of a sheet of A4 between its margins, in pixels.
const PAPER: u32 = 718;

/// In colours that the user chose, what can be pressed or filled in has an edge or a line under it, and text is not hidden in a picture.
const WITHOUT_EDGE: &str = "
    const edge = (style) => ['Top', 'Right', 'Bottom', 'Left'].some((side) =>
        style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0);
    const line = (it) => [it, ...it.querySelectorAll('*')].some((part) => getComputedStyle(part).textDecorationLine !== 'none');
    const own = (it) => /^(radio|checkbox)$/.test(it.type) && getComputedStyle(it).appearance !== 'none';
    return [...document.querySelectorAll('main :is(button, input:not([type=file]), select, textarea, a[href], summary)')]
        .filter((it) => shown(it) && !own(it) && !edge(getComputedStyle(it)) && !line(it) && it.tagName !== 'SUMMARY')
        .map((it) => it.outerHTML.slice(0, 120))";

/// What would still move.
const MOVING: &str = "
    const takes = (times) => times.split(',').some((time) => parseFloat(time) > 0);
    return [document.body, ...document.body.querySelectorAll('*')]
        .filter((it) => {
            const style = getComputedStyle(it);
            const moves = style.animationName !== 'none' && takes(style.animationDuration);
            return moves || (style.transitionProperty !== 'none' && takes(style.transitionDuration));
        })
        .map((it) => it.outerHTML.slice(0, 120))";

/// What nobody can use on paper.
const ON_PAPER: &str = "
    return [...document.querySelectorAll('button, input, select, textarea, nav.tabs, a.skip')]
        .filter((it) => it.checkVisibility({ visibilityProperty: true }))
        .map((it) => it.outerHTML.slice(0, 120))";

impl Page {
    /// What has no edge in the colours of a high-contrast theme.
    #[track_caller]
    pub fn without_edge(&self) -> Vec<String> {
        self.as_medium("", &[("forced-colors", "active")], WITHOUT_EDGE)
    }

    /// What moves although the user wants nothing to move.
    #[track_caller]
    pub fn moving(&self) -> Vec<String> {
        self.as_medium("", &[("prefers-reduced-motion", "reduce")], MOVING)
    }

    /// What does not fit on a sheet of A4.
    #[track_caller]
    pub fn too_wide_for_paper(&self) -> Vec<String> {
        self.medium("print", &[]);
        let wide = self.too_wide(PAPER, 100);
        self.medium("", &[]);
        wide
    }

    /// What is for a screen, and stands on paper all the same.
    #[track_caller]
    pub fn useless_on_paper(&self) -> Vec<String> {
        self.as_medium("print", &[], ON_PAPER)
    }

    #[track_caller]
    fn as_medium(&self, medium: &str, features: &[(&str, &str)], script: &str) -> Vec<String> {
        self.medium(medium, features);
        let found = self.ask(script, vec![]);
        self.medium("", &[]);
        found
    }

    /// Pretends to be this medium, and that the user wants this; the browser's own when empty.
    pub fn medium(&self, medium: &str, features: &[(&str, &str)]) {
        let feature = |(name, value): &(&str, &str)| json!({ "name": name, "value": value });
        let features: Vec<_> = features.iter().map(feature).collect();
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "media": medium, "features": features }),
        );
    }
}

#[test]
fn what_is_wrong_in_another_medium_is_noticed() {
    const WRONG: &str = r#"<!DOCTYPE html><html lang="nl"><head><title>Proef</title>
        <style>button { border: 0; transition: opacity 1s; } table { width: 900px; }</style></head>
        <body><main><button>Druk</button><table><tr><td>Breed</td></tr></table></main></body></html>"#;
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    std::fs::write(folder.path().join("index.html"), WRONG).expect("the page can be written");
    let page = Page::visit(Site::served(folder.path(), ""));
    for found in [page.without_edge(), page.moving(), page.useless_on_paper()] {
        assert!(found.concat().contains("Druk"), "{found:?}");
    }
    assert!(page.too_wide_for_paper().concat().contains("Breed"));
}
