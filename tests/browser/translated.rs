//! A translator or an extension that takes the text of the page away and puts its own in its place.

use serde_json::json;

use crate::{
    about::{go, wait_for},
    archive, journey,
    page::{Kind, Page},
    site::Place,
};

/// Puts each text in two `font` elements, as Chrome and Edge do, at once and whenever a text comes or changes. `COMES` makes the
/// node that stands there from then on.
const TRANSLATOR: &str = "
    const SEEN = new WeakSet();
    const skipped = 'script, style, title, noscript, option';
    const wrap = (node) => {
        if (SEEN.has(node) || !node.data.trim() || !node.parentElement || node.parentElement.closest(skipped)) return;
        const outer = document.createElement('font');
        const inner = outer.appendChild(document.createElement('font'));
        node.replaceWith(outer);
        const own = COMES;
        SEEN.add(own);
        inner.append(own);
    };
    const all = (root) => {
        if (root.nodeType === Node.TEXT_NODE) return wrap(root);
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const nodes = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        nodes.forEach(wrap);
    };
    document.addEventListener('DOMContentLoaded', () => {
        all(document.body);
        new MutationObserver((records) => {
            for (const { target, addedNodes } of records) {
                if (target.nodeType === Node.TEXT_NODE) all(target);
                addedNodes.forEach(all);
            }
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });";

/// The text node itself goes into the new elements.
const MOVED: &str = "node";
/// A copy goes there, and the node of the page is in the page no more.
const COPIED: &str = "document.createTextNode(node.data)";
/// Another text goes there.
const REPLACED: &str = "document.createTextNode('fr ' + node.data)";

#[track_caller]
fn translated(how: &str) -> Page {
    Page::open_with(Place::File, &TRANSLATOR.replace("COMES", how))
}

/// The names of all that can be used on the screen, kind by kind.
#[track_caller]
fn names(page: &Page) -> Vec<Vec<String>> {
    let kinds = [Kind::Field, Kind::Box, Kind::Button, Kind::Fold, Kind::Link];
    kinds.map(|kind| page.names(kind)).to_vec()
}

/// Does the main job and looks at each step, back to an answer and to `Wis alles` as well. Gives what could be used there.
#[track_caller]
fn main_job(page: &Page) -> Vec<(String, Vec<Vec<String>>)> {
    let mut seen = Vec::new();
    let mut look = |page: &Page| {
        // What comes is translated a moment later.
        std::thread::sleep(std::time::Duration::from_millis(100));
        seen.push((page.heading(), names(page)));
    };
    look(page);
    page.press("Volgende");
    page.wait("what is missing", || !page.errors().is_empty());
    look(page);
    journey::worker(page);
    page.press("Volgende");
    page.wait_for_heading("Gesprek");
    look(page);
    journey::conversation(page);
    page.press("Wis alles");
    look(page);
    page.press("Nee, ga verder");
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    look(page);
    page.tick("Geen vaste verblijfplaats");
    look(page);
    page.tick("Op een adres");
    journey::client(page);
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    look(page);
    page.press("Wijzig Straat");
    page.wait_for_heading("Cliënt");
    look(page);
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    journey::make(page);
    look(page);
    page.unfold("Andere woorden of een eigen wachtwoord");
    page.press("Andere woorden");
    page.wait("other words", || {
        page.text().contains("Nieuwe woorden staan klaar")
    });
    let sealed = journey::save(page);
    archive::list(&sealed.file, &sealed.password)
        .expect("7-Zip opens it with the words on the screen");
    journey::hand_over(page);
    look(page);
    seen
}

#[test]
fn the_main_job_is_done_and_every_control_keeps_its_own_name() {
    let plain = main_job(&Page::open(Place::File));
    for how in [MOVED, COPIED] {
        let translated = main_job(&translated(how));
        for (plain, translated) in plain.iter().zip(&translated) {
            assert_eq!(plain, translated, "{how}");
        }
        assert_eq!(plain.len(), translated.len());
    }
}

#[test]
fn a_field_never_takes_the_translated_name_of_another() {
    let plain = Page::open(Place::File);
    let page = translated(REPLACED);
    let steps = [&plain, &page].map(|page| {
        // By position, since the names are others.
        let fill = "const fields = named('field').map((it) => it.element);
            arguments[0].forEach((text, index) => {
                fields[index].value = text;
                fields[index].dispatchEvent(new Event('input', { bubbles: true }));
            });
            for (const { element } of named('box').slice(0, -1)) element.checked || element.click();
            document.querySelector('form button[type=submit]').click()";
        let sender = journey::SENDER.map(|(_, text)| text);
        let () = page.ask(fill, vec![json!(sender)]);
        page.wait("the next step", || {
            page.ask::<bool>("return text(all('h1')[0]).endsWith('Gesprek')", vec![])
        });
        std::thread::sleep(std::time::Duration::from_millis(100));
        [Kind::Field, Kind::Box, Kind::Button].map(|kind| page.names(kind))
    });
    let [plain, translated] = steps;
    // A name that is only read out stays as the page wrote it.
    let names = translated.concat();
    let others = names.iter().filter(|name| name.starts_with("fr "));
    assert!(others.count() + 1 >= names.len(), "{names:?}");
    let back = translated.map(|names| {
        let plain = |name: String| name.replace("fr ", "");
        names.into_iter().map(plain).collect::<Vec<_>>()
    });
    assert_eq!(back, plain);
}

#[test]
fn the_page_says_at_once_and_in_the_check_that_its_text_is_rewritten() {
    const NOTICE: &str = "De tekst van deze pagina wordt vertaald of herschreven";
    let traces = [
        "document.querySelector('h1').append(document.createElement('font'))",
        "document.documentElement.classList.add('translated-ltr')",
        "document.documentElement.lang = 'fr'",
        "document.querySelector('h1').setAttribute('_msttexthash', '12')",
    ];
    for trace in traces {
        let page = Page::open(Place::File);
        assert!(!page.text().contains(NOTICE), "{trace}");
        let () = page.ask(trace, vec![]);
        wait_for(&page, NOTICE);
        wait_for(&page, "is die tekst naar Microsoft of Google gegaan");
    }
    let page = translated(MOVED);
    wait_for(&page, NOTICE);
    page.picture("vertaald");
    go(&page, "Dit toestel nakijken");
    page.press("Begin met nakijken");
    wait_for(&page, "1 punt is niet in orde.");
    page.picture("vertaald-toestel");
}

/// What the browser may fill in and remember, and as what: who works here. Of a client it may nothing.
const OWN: [(&str, &str); 3] = [
    ("Jouw naam", "section-work name"),
    ("Jouw e-mailadres", "section-work email"),
    ("Jouw telefoonnummer", "section-work tel"),
];

#[test]
fn translators_and_writing_helpers_are_asked_to_stay_away() {
    let page = Page::open(Place::File);
    let script = "const root = document.documentElement;
        return [root.translate, root.classList.contains('notranslate'), !!document.querySelector('meta[name=google][content=notranslate]')]";
    assert_eq!(page.ask::<[bool; 3]>(script, vec![]), [false, true, true]);
    let check = || {
        let script = "const inputs = [...document.querySelectorAll('main input, main textarea')]
                .filter((it) => !['checkbox', 'radio', 'file'].includes(it.type));
            const open = inputs.filter((it) => it.getAttribute('writingsuggestions') !== 'false' || it.spellcheck);
            return [open.length, inputs.map((it) => [label(it), it.getAttribute('autocomplete')])]";
        let (open, typed): (usize, Vec<(String, String)>) = page.ask(script, vec![]);
        assert!(!typed.is_empty() && open == 0, "{open}: {}", page.heading());
        for (label, filled_in) in typed {
            let own = OWN.iter().find(|(own, _)| *own == label);
            assert_eq!(filled_in, own.map_or("off", |(_, kind)| kind), "{label}");
        }
    };
    check();
    journey::conditions(&page);
    page.press("Volgende");
    page.wait_for_heading("Cliënt");
    check();
    page.follow("Melden");
    page.press("Fout in de gegevens");
    page.wait_for_heading("Fout in de gegevens");
    check();
}
