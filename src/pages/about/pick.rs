//! A place to pick one file, and what came of it.

use leptos::prelude::*;

use crate::{
    browser::{self, Picked},
    ui::{Icon, Picture, fresh, fresh_text, heard},
};
use sluis_core::wording::{Text, about::proof as words};

/// What became of one place.
#[derive(Clone, PartialEq)]
pub enum Slot<T> {
    /// Nothing was picked yet.
    Empty,
    /// A file is being read.
    Reading(String),
    /// A file was read, by its name.
    Full(String, T),
    /// A file cannot be used: its name, and why.
    Refused(String, Text),
}

impl<T> Slot<T> {
    /// What was read.
    pub fn content(&self) -> Option<&T> {
        match self {
            Self::Full(_, content) => Some(content),
            _ => None,
        }
    }

    /// Whether nothing was picked yet.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// What is said of it.
    pub fn said(&self) -> Said {
        let (name, refusal) = match self {
            Self::Empty => (None, None),
            Self::Reading(name) | Self::Full(name, _) => (Some(name), None),
            Self::Refused(name, text) => (Some(name), Some(text.to_string())),
        };
        Said {
            name: name.cloned(),
            refusal,
        }
    }
}

/// What is said at a place of the file that was picked there.
#[derive(Clone, PartialEq, Default)]
pub struct Said {
    name: Option<String>,
    refusal: Option<String>,
}

/// Reads a file of at most `longest` bytes.
///
/// # Errors
/// `too_long` beyond that; why it is not to be read otherwise.
async fn read(file: &Picked, longest: u64, too_long: fn() -> Text) -> Result<Vec<u8>, Text> {
    if file.size() > longest {
        return Err(too_long());
    }
    let mut bytes = Vec::with_capacity(file.size() as usize);
    loop {
        match file.read_on(&mut bytes, || true).await {
            Some(0) => return Ok(bytes),
            Some(_) => {}
            None => return Err(words::unreadable()),
        }
    }
}

/// Reads a file of at most `longest` bytes, and puts what it is, or why it is not that, in its place.
pub async fn take<T: Send + Sync + 'static>(
    picked: Picked,
    slot: RwSignal<Slot<T>>,
    longest: u64,
    too_long: fn() -> Text,
    parse: impl FnOnce(Vec<u8>) -> Result<T, Text>,
) {
    let name = picked.name();
    // Who went elsewhere meanwhile needs no answer.
    let _ = slot.try_set(Slot::Reading(name.clone()));
    let bytes = read(&picked, longest, too_long).await;
    let filled = match bytes.and_then(parse) {
        Ok(content) => Slot::Full(name, content),
        Err(text) => Slot::Refused(name, text),
    };
    let _ = slot.try_set(filled);
}

/// A button that picks a file, and what is said of the one that was picked. `take` gets the file.
#[component]
pub fn PickFile(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    accept: &'static str,
    #[prop(into)] said: Signal<Said>,
    #[prop(into)] take: Callback<Picked>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let message_id = format!("{id}-fout");
    let name = move || said.with(|said| said.name.clone());
    let refusal = move || said.with(|said| said.refusal.clone());
    let pick = move |input| {
        if let Some(file) = browser::picked(&input).into_iter().next() {
            heard(take, file);
        }
    };
    let describing = format!("{hint_id} {message_id}");
    view! {
        <div class="pick" data-state=move || refusal().map(|_| "error")>
            <input
                type="file"
                id=id
                class="visually-hidden"
                accept=accept
                aria-describedby=describing
                aria-invalid=move || refusal().map(|_| "true")
                on:change:target=move |event| pick(event.target())
            />
            <label for=id class="button button-second">
                <Icon picture=Picture::Open/>
                {label}
            </label>
            <p class="hint" id=hint_id>{hint}</p>
            <p class="picked">{fresh(move || name().map(|name| view! { <span>{words::PICKED} " " <bdi>{name}</bdi></span> }))}</p>
            <p class="message" id=message_id role="alert">{fresh_text(move || refusal().unwrap_or_default())}</p>
        </div>
    }
}
