//! Whatever a browser lacks, and whatever happened to the file: a Dutch sentence that helps, never an
//! empty page.

use serde_json::json;

use crate::{
    archive,
    journey::{self, Sealed},
    page::Page,
    site::{Place, Site},
};

/// What the page says when its agreements are not right.
const BROKEN: &str = "Het profiel in deze pagina klopt niet";

/// Opens the page after `script` and waits for the sentence.
#[track_caller]
fn check(script: &str, sentence: &str) {
    told(&Page::visit_after(script, Site::at(Place::File)), sentence);
}

#[track_caller]
fn told(page: &Page, sentence: &str) {
    page.wait(sentence, || page.text().contains(sentence));
}

#[test]
fn without_webassembly_the_page_says_what_is_in_the_way() {
    check(
        "delete self.WebAssembly",
        "Deze browser laat WebAssembly niet toe",
    );
}

#[test]
fn a_browser_without_decompression_or_that_does_not_know_the_program_is_too_old() {
    check("delete self.DecompressionStream", "Deze browser is te oud");
    let refuse = "WebAssembly.compileStreaming = async () => { throw new WebAssembly.CompileError('unknown'); }";
    check(refuse, "Deze browser is te oud");
}

#[test]
fn on_a_computer_without_vector_instructions_a_client_is_referred() {
    let flag = "--js-flags=--no-enable-sse4-1";
    let page = Page::visit_flagged(flag, Site::at(Place::File));
    opens(&journey::whole(&page));
}

#[test]
fn without_scripts_the_page_asks_for_them() {
    let page = Page::visit(Site::at(Place::File));
    page.devtools(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": true }),
    );
    page.drive(async |window| window.refresh().await);
    told(&page, "Deze pagina heeft JavaScript nodig");
}

#[test]
fn half_a_file_says_after_a_while_that_it_does_not_start() {
    let page = Page::visit(Site::changed(|page| {
        page[..page.floor_char_boundary(page.len() / 2)].to_owned()
    }));
    told(&page, "Sluis wordt geopend");
    assert!(
        !page.text().contains("Dit toestel rekent traag"),
        "{}",
        page.text()
    );
    // A quarter of a minute, faster.
    page.devtools("Animation.enable", json!({}));
    page.devtools("Animation.setPlaybackRate", json!({ "playbackRate": 100 }));
    told(&page, "Dit toestel rekent traag");
}

#[test]
fn a_damaged_program_says_that_it_does_not_start() {
    for damage in ["!!!!!", "AAAAA"] {
        let site = Site::changed(|page| {
            page.replace("id=\"program\">", &format!("id=\"program\">{damage}"))
        });
        told(&Page::visit(site), "Sluis kan niet starten");
    }
}

#[test]
fn agreements_that_are_no_json_or_not_there_are_told() {
    let broken = Page::visit(Site::with_agreement(r#""on": true"#, r#""on": tru"#));
    broken.wait_for_heading(BROKEN);
    let without = Page::visit(Site::with_agreement("id=\"profile\"", "id=\"gone\""));
    without.wait_for_heading(BROKEN);
}

#[test]
fn a_program_that_breaks_down_says_so() {
    for breaks in ["throw error", "Promise.reject(error)"] {
        let script = format!(
            "const error = new WebAssembly.RuntimeError('unreachable');
            const look = setInterval(() => {{
                if (!document.querySelector('h1')) return;
                clearInterval(look);
                {breaks};
            }}, 10);"
        );
        let page = Page::visit(Site::infected(Place::File, &script));
        told(&page, "Sluis is vastgelopen");
    }
}

#[test]
fn where_nothing_may_be_kept_a_client_is_referred() {
    let page = Page::visit_after(
        "for (const place of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
            Object.defineProperty(self, place, { get() { throw new DOMException('', 'SecurityError'); } });
        }
        Object.defineProperty(Document.prototype, 'cookie', { get() { throw new DOMException('', 'SecurityError'); } });",
        Site::at(Place::File),
    );
    opens(&journey::whole(&page));
}

#[test]
fn where_webassembly_is_slow_the_browsers_own_digest_makes_the_key() {
    // To the page a hundred times as much time passes; its derivation is then the slow part.
    let page = Page::visit_after(
        "const now = performance.now.bind(performance);
        performance.now = () => 100 * now();
        const Plain = Worker;
        self.workers = 0;
        self.Worker = class extends Plain { constructor(...given) { super(...given); self.workers += 1; } };
        self.seen = [];
        setInterval(() => {
            const bar = document.querySelector('progress');
            if (bar && self.seen.at(-1) !== bar.value) self.seen.push(bar.value);
        }, 1);",
        Site::at(Place::File),
    );
    let sealed = journey::whole(&page);
    let seen: Vec<f64> = page.ask("return self.seen", vec![]);
    assert!(seen.is_sorted(), "the bar only goes on: {seen:?}");
    let workers: u32 = page.ask("return self.workers", vec![]);
    assert!(
        workers >= 2,
        "both keys come from workers, not from {workers}"
    );
    opens(&sealed);
}

#[track_caller]
fn opens(Sealed { file, password }: &Sealed) {
    archive::list(file, password).expect("7-Zip opens it with the six words");
}
