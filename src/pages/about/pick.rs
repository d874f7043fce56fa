//! A place to pick one file, and what came of it.

use leptos::prelude::*;

use crate::{
    browser::{self, Picked},
    ui::{Icon, Picture, fresh, fresh_text},
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

    fn name(&self) -> Option<&str> {
        match self {
            Self::Empty => None,
            Self::Reading(name) | Self::Full(name, _) | Self::Refused(name, _) => Some(name),
        }
    }
}

/// Reads a file of at most `longest` bytes.
///
/// # Errors
/// `too_long` beyond that; why it is not to be read otherwise.
pub async fn read(file: &Picked, longest: u64, too_long: fn() -> Text) -> Result<Vec<u8>, Text> {
    if file.size() > longest {
        return Err(too_long());
    }
    let mut bytes = Vec::with_capacity(file.size() as usize);
    loop {
        match file.read_on(&mut bytes).await {
            Some(0) => return Ok(bytes),
            Some(_) => {}
            None => return Err(words::unreadable()),
        }
    }
}

/// A button that picks a file. `take` gets it, and makes of it what `found` holds.
#[component]
pub fn PickFile<T>(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    found: RwSignal<Slot<T>>,
    #[prop(into)] accept: String,
    take: fn(Picked, RwSignal<Slot<T>>),
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    let hint_id = format!("{id}-hint");
    let message_id = format!("{id}-fout");
    let name = move || found.with(|slot| slot.name().map(str::to_owned));
    let refusal = move || {
        found.with(|slot| match slot {
            Slot::Refused(_, text) => Some(text.to_string()),
            _ => None,
        })
    };
    let pick = move |input| {
        if let Some(file) = browser::picked(&input).into_iter().next() {
            found.set(Slot::Reading(file.name()));
            take(file, found);
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
