//! Files that the user picks or drops on the page. Their bytes come in parts, so that a large one does not hold the page.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DataTransfer, DragEvent, Event, File, FileList, HtmlInputElement};

use super::answer::answer;

/// How long the device may take to give a part of a file, in milliseconds: it may come from a network first.
const PATIENCE: u32 = 60_000;

/// How much of a file is read at a time, in bytes.
const PART: u64 = 4 * 1024 * 1024;

/// A file on the user's device, of which nothing is read yet.
pub struct Picked(File);

impl Picked {
    /// What the user's device calls it.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How long it is, in bytes.
    pub fn size(&self) -> u64 {
        self.0.size() as u64
    }

    /// Reads the next part behind what `into` holds already, which must have the room; how many bytes came. None come at
    /// the end. `None` where the device does not give them, as for a folder or a file that is gone, or not in time, or when
    /// `waits` says that nobody waits for them.
    pub async fn read_on(&self, into: &mut Vec<u8>, waits: impl Fn() -> bool) -> Option<usize> {
        let from = into.len();
        let until = (from as u64 + PART).min(self.size());
        let part = self.0.slice_with_f64_and_f64(from as f64, until as f64);
        let buffer = answer(&part.ok()?.array_buffer(), PATIENCE, waits).await?;
        let part = Uint8Array::new(&buffer);
        let length = part.length() as usize;
        if length as u64 != until.saturating_sub(from as u64) {
            return None;
        }
        into.resize(from + length, 0);
        part.copy_to(&mut into[from..]);
        Some(length)
    }
}

/// The files that were picked in a field for files, which can then pick the same ones again.
pub fn picked(input: &HtmlInputElement) -> Vec<Picked> {
    let files = listed(input.files());
    input.set_value("");
    files
}

/// Calls `dropped` with the files that are dropped anywhere on the page, for as long as it is open. The browser itself would
/// leave the page for a file that is dropped beside the mark.
pub fn on_drop(dropped: impl Fn(Vec<Picked>) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let Ok(event) = event.dyn_into::<DragEvent>() else {
            return;
        };
        // A text that is dragged into a field goes its own way.
        let Some(carried) = event.data_transfer().filter(has_files) else {
            return;
        };
        event.prevent_default();
        if event.type_() == "drop" {
            dropped(listed(carried.files()));
        } else {
            carried.set_drop_effect("copy");
        }
    });
    for kind in ["dragover", "drop"] {
        // A window that takes no listener keeps the button to pick with.
        let _ = window.add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// The first file that is dropped on a part of the page that takes files itself: it goes no further.
pub fn dropped(event: &DragEvent) -> Option<Picked> {
    let carried = event.data_transfer().filter(has_files)?;
    event.prevent_default();
    event.stop_propagation();
    listed(carried.files()).into_iter().next()
}

fn has_files(carried: &DataTransfer) -> bool {
    carried.types().includes(&JsValue::from_str("Files"), 0)
}

fn listed(files: Option<FileList>) -> Vec<Picked> {
    let files = files.iter();
    files
        .flat_map(|list| (0..list.length()).filter_map(|index| list.get(index)))
        .map(Picked)
        .collect()
}
