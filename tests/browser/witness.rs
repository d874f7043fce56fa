//! What the browser saw the page do: requests, messages, things kept.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::page::Page;

/// What the browser keeps for the page, by where it keeps it. All empty is what Sluis promises.
pub type Kept = BTreeMap<String, Vec<String>>;

/// Collects everything that a page can keep. What the browser refuses to open holds nothing.
const KEPT: &str = "
    const done = arguments[0];
    const kept = {};
    const look = async (place, list) => {
        try { kept[place] = await list(); } catch (refused) { kept[place] = []; }
    };
    (async () => {
        await look('localStorage', () => Object.keys(localStorage));
        await look('sessionStorage', () => Object.keys(sessionStorage));
        await look('cookies', () => document.cookie.split('; ').filter(Boolean));
        await look('databases', async () => (await indexedDB.databases()).map((it) => it.name));
        await look('caches', () => caches.keys());
        await look('files', async () => {
            const names = [];
            for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
            return names;
        });
        await look('workers', async () =>
            (await navigator.serviceWorker.getRegistrations()).map((it) => it.scope));
        await look('window name', () => [window.name].filter(Boolean));
        await look('history', () => [history.state].filter(Boolean).map(String));
        done(kept);
    })();";

impl Page {
    /// The addresses that the page asked for since this was last called, in order.
    #[track_caller]
    pub fn requests(&self) -> Vec<String> {
        let entries = self.drive(async |window| window.get_log("performance").await);
        let asked = |message: &str| {
            let envelope: Envelope = serde_json::from_str(message).ok()?;
            let url = envelope
                .message
                .params
                .pointer("/request/url")?
                .as_str()?
                .to_owned();
            (envelope.message.method == "Network.requestWillBeSent").then_some(url)
        };
        let own_first_tab = |url: &String| url.starts_with("chrome:");
        let urls = entries.iter().filter_map(|entry| asked(&entry.message));
        urls.filter(|url| !own_first_tab(url)).collect()
    }

    /// The errors and warnings in the browser's console since this was last called.
    #[track_caller]
    pub fn complaints(&self) -> Vec<String> {
        let entries = self.drive(async |window| window.browser_log().await);
        let complaint = |level: &str| matches!(level, "SEVERE" | "WARNING");
        entries
            .into_iter()
            .filter(|it| complaint(&it.level))
            .map(|it| it.message)
            .collect()
    }

    /// All that the browser keeps for the page, of the places where it keeps anything.
    #[track_caller]
    pub fn kept(&self) -> Kept {
        let mut kept: Kept = self.ask_later(KEPT, vec![]);
        assert!(kept.len() > 5, "the places were looked at");
        kept.retain(|_, things| !things.is_empty());
        kept
    }

    /// The address in the address bar.
    #[track_caller]
    pub fn address(&self) -> String {
        self.drive(async |window| Ok(window.current_url().await?.to_string()))
    }
}

/// An event of the browser's protocol, as the performance log wraps it.
#[derive(Deserialize)]
struct Envelope {
    message: Event,
}

#[derive(Deserialize)]
struct Event {
    method: String,
    params: Value,
}
