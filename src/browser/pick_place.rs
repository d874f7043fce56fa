//! Saving a file where the user says: only then is it known that the file is there, under which name, and can it be deleted.
//!
//! The File System Access API has this, in Chromium and so in Edge, also for a page from the disk. Elsewhere a file is saved as
//! a download, of which the browser tells nothing.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::{
    answer::{PATIENCE, Unanswered, answer, answered},
    save::{SaveError, save},
};

/// How long the user may look for a place, in milliseconds: an hour.
const CHOOSING: u32 = 3_600_000;

/// How long the device may take to write the file, in milliseconds: it may lie on a network.
const WRITING: u32 = 60_000;

/// Where a file went.
pub enum Saved {
    /// To the browser, as a download: it does not tell what came of it.
    Handed,
    /// Where the user chose.
    Kept(SavedFile),
}

/// A file on the user's device that the page wrote there.
#[derive(Clone)]
pub struct SavedFile {
    handle: JsValue,
    name: String,
}

impl SavedFile {
    /// What the user called it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the browser can delete it.
    pub fn can_be_deleted(&self) -> bool {
        method(&self.handle, "remove").is_some()
    }

    /// Deletes it from the device; whether it is gone.
    pub async fn delete(&self) -> bool {
        remove(&self.handle).await.is_some()
    }
}

/// Has the user choose where `bytes` are saved under `name`, where the browser can ask that; saves them as a download otherwise.
///
/// # Errors
///
/// [`SaveError::NotChosen`] when the user closes the question, [`SaveError::Refused`] when the file cannot be written.
pub async fn save_where_chosen(
    name: &str,
    media_type: &str,
    bytes: &[u8],
) -> Result<Saved, SaveError> {
    let download = || save(name, media_type, bytes).map(|()| Saved::Handed);
    let Some(asking) = ask(name, media_type) else {
        return download();
    };
    let handle = match answered(&asking, CHOOSING, || true).await {
        Ok(handle) => handle,
        Err(Unanswered::Failed(error)) if text(&error, "name").as_deref() != Some("AbortError") => {
            // This page may not ask, as in a frame.
            return download();
        }
        Err(_) => return Err(SaveError::NotChosen),
    };
    if write(&handle, bytes).await.is_none() {
        // What was begun is of no use; where it cannot go, it is empty.
        let _ = remove(&handle).await;
        return Err(SaveError::Refused);
    }
    let name = text(&handle, "name").unwrap_or_else(|| name.to_owned());
    Ok(Saved::Kept(SavedFile { handle, name }))
}

/// Opens the browser's own question where to save.
fn ask(name: &str, media_type: &str) -> Option<Promise> {
    let window = web_sys::window()?;
    let (_, ending) = name.rsplit_once('.')?;
    let endings = Array::of1(&format!(".{ending}").into());
    let (options, kind, accept) = (Object::new(), Object::new(), Object::new());
    let set = |object: &Object, key: &str, value: &JsValue| {
        Reflect::set(object, &key.into(), value).ok().map(drop)
    };
    set(&accept, media_type, &endings)?;
    set(&kind, "accept", &accept)?;
    set(&options, "types", &Array::of1(&kind))?;
    set(&options, "suggestedName", &name.into())?;
    let picker = method(&window, "showSaveFilePicker")?;
    picker.call1(&window, &options).ok()?.dyn_into().ok()
}

/// Writes a whole file; it is there once this is done.
async fn write(handle: &JsValue, bytes: &[u8]) -> Option<()> {
    let stream = answer(&call(handle, "createWritable", None)?, PATIENCE, || true).await?;
    let bytes = Uint8Array::from(bytes);
    answer(&call(&stream, "write", Some(&bytes))?, WRITING, || true).await?;
    answer(&call(&stream, "close", None)?, WRITING, || true).await?;
    Some(())
}

async fn remove(handle: &JsValue) -> Option<()> {
    let removing = call(handle, "remove", None)?;
    answer(&removing, WRITING, || true).await.map(drop)
}

fn call(object: &JsValue, name: &str, argument: Option<&JsValue>) -> Option<Promise> {
    let method = method(object, name)?;
    let called = match argument {
        Some(argument) => method.call1(object, argument),
        None => method.call0(object),
    };
    called.ok()?.dyn_into().ok()
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

fn text(object: &JsValue, name: &str) -> Option<String> {
    Reflect::get(object, &name.into()).ok()?.as_string()
}
