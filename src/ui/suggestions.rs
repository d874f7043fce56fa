//! What a field suggests while one types: the combobox of the ARIA Authoring Practices Guide, with list autocomplete and manual
//! selection. What is typed stays until the user chooses.

use leptos::{ev, prelude::*};

use super::{fresh, heard::heard};
use crate::browser;

/// A suggestion: what it is called, and more about it.
pub type Suggestion = (String, String);

/// What a field suggests, and what hears of a choice.
#[derive(Clone, Copy)]
pub struct Suggestions {
    /// The suggestions for the text in the field. They are asked only while the list is wanted.
    pub options: Signal<Vec<Suggestion>>,
    /// Hears the place of the one that is chosen.
    pub on_choose: Callback<usize>,
    /// What a screen reader calls the list.
    pub name: &'static str,
    /// How many there are, as a screen reader says it.
    pub count: fn(usize) -> String,
}

/// The list under a field, as far as it is open.
#[derive(Clone, Copy)]
pub(super) struct List {
    all: Suggestions,
    /// Whether the user typed something or asked for it, and neither chose nor left since.
    wanted: RwSignal<bool>,
    /// The one that the arrows point at.
    active: RwSignal<Option<usize>>,
}

impl List {
    pub(super) fn new(all: Suggestions) -> Self {
        Self {
            all,
            wanted: RwSignal::new(false),
            active: RwSignal::new(None),
        }
    }

    fn count(self) -> usize {
        if self.wanted.get() {
            self.all.options.with(Vec::len)
        } else {
            0
        }
    }

    /// The `aria-expanded` of the field.
    pub(super) fn expanded(self) -> &'static str {
        if self.count() > 0 { "true" } else { "false" }
    }

    /// The `aria-activedescendant` of the field.
    pub(super) fn active_id(self, field: &str) -> Option<String> {
        let active = self.active.get()?;
        (active < self.count()).then(|| option_id(field, active))
    }

    /// Opens or closes the list, pointing at nothing.
    pub(super) fn want(self, wanted: bool) {
        self.active.set(None);
        self.wanted.set(wanted);
    }

    fn choose(self, place: usize) {
        self.want(false);
        heard(self.all.on_choose, place);
    }

    /// Takes a key in the field, where it is one of the list.
    pub(super) fn press(self, event: &ev::KeyboardEvent, field: &str) {
        if event.is_composing() {
            return;
        }
        let (count, active) = untrack(|| (self.count(), self.active.get()));
        let is_open = count > 0;
        match event.key().as_str() {
            key @ ("ArrowDown" | "ArrowUp") => {
                let is_down = key == "ArrowDown";
                if !is_open {
                    self.want(true);
                }
                let count = untrack(|| self.count());
                if event.alt_key() {
                    self.want(is_down);
                } else if count > 0 {
                    let next = match active.filter(|_| is_open) {
                        Some(active) if is_down => (active + 1) % count,
                        Some(active) => (active + count - 1) % count,
                        None if is_down => 0,
                        None => count - 1,
                    };
                    self.active.set(Some(next));
                    browser::show_in_list(&option_id(field, next));
                }
            }
            "Enter" if is_open && active.is_some() => {
                self.choose(active.unwrap_or_default());
            }
            "Escape" if is_open => self.want(false),
            // The cursor moves in the text.
            "Home" | "End" | "ArrowLeft" | "ArrowRight" => {
                self.active.set(None);
                return;
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// The list itself, and how many it holds for whoever does not see it.
    pub(super) fn view(self, field: &str) -> AnyView {
        let (list, field) = (list_id(field), field.to_owned());
        let option = move |(place, (name, more)): (usize, Suggestion)| {
            view! {
                <li
                    id=option_id(&field, place)
                    role="option"
                    aria-selected=move || (self.active.get() == Some(place)).to_string()
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |_| self.choose(place)
                >
                    <span>{name}</span>
                    " "
                    <span class="quiet small">{more}</span>
                </li>
            }
        };
        let options = move || {
            let is_open = self.count() > 0;
            let options = is_open.then(|| self.all.options.get());
            let options = options.into_iter().flatten().enumerate();
            options.map(&option).collect_view()
        };
        view! {
            <ul id=list role="listbox" aria-label=self.all.name hidden=move || self.count() == 0>
                {fresh(options)}
            </ul>
            <div class="visually-hidden" role="status">
                {fresh(move || {
                    let count = self.count();
                    (count > 0).then(|| view! { <span>{(self.all.count)(count)}</span> })
                })}
            </div>
        }
        .into_any()
    }
}

/// The id of the list of a field.
pub(super) fn list_id(field: &str) -> String {
    format!("{field}-list")
}

fn option_id(field: &str, place: usize) -> String {
    format!("{field}-list-{place}")
}
