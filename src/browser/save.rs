//! Saving a file: the only way in which anything leaves the page.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

thread_local! {
    /// The addresses of files in memory that are still good.
    static ADDRESSES: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Why a file was not saved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SaveError {
    /// The browser could not hold the file in memory, or not write it.
    Refused,
    /// The user chose no place for it.
    NotChosen,
}

/// How long a browser may take to read the file before its address is withdrawn, in milliseconds.
const KEEP: u32 = 60_000;

/// Lets the user save `bytes` under `name`, as a download of this media type.
///
/// # Errors
///
/// [`SaveError::Refused`] when the browser gives no address for the file.
pub fn save(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), SaveError> {
    offer(name, media_type, bytes).ok_or(SaveError::Refused)
}

/// An address within the page for bytes of this media type, to show them with. Good until [`forget`] or [`forget_all`].
pub fn address(media_type: &str, bytes: &[u8]) -> Option<String> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    ADDRESSES.with_borrow_mut(|addresses| addresses.push(address.clone()));
    Some(address)
}

/// Withdraws an address, and with it the copy that the browser kept.
pub fn forget(address: &str) {
    ADDRESSES.with_borrow_mut(|addresses| addresses.retain(|known| known != address));
    // An address that is already gone needs no withdrawing.
    let _ = Url::revoke_object_url(address);
}

/// Withdraws every address that is still good.
pub fn forget_all() {
    for address in ADDRESSES.take() {
        forget(&address);
    }
}

fn offer(name: &str, media_type: &str, bytes: &[u8]) -> Option<()> {
    let address = address(media_type, bytes)?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    gloo_timers::callback::Timeout::new(KEEP, move || forget(&address)).forget();
    Some(())
}
