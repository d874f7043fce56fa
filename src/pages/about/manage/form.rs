//! The form of one agreement: one field for each blank, drawn by its kind.

use leptos::prelude::*;

use super::{Press, state::ManageState};
use crate::ui::{Select, TextArea, TextField, Tick, Width, fresh_text, heard};
use sluis_core::{
    protocol::{
        Place,
        manage::{Blank, BlankKind, Part},
    },
    wording::manage as words,
};

/// All blanks of an agreement, part by part, and who checks its contacts.
#[component]
pub fn AgreementForm(state: ManageState, agreement: usize) -> impl IntoView {
    let part = |part: Part| {
        let blanks = Blank::ALL
            .into_iter()
            .filter(move |blank| blank.part() == part);
        // What all agreements have alike is folded, unless something is wrong in it.
        let is_own = matches!(part, Part::Agreement | Part::Receiver);
        view! {
            <section>
                <details prop:open=move || is_own || state.is_wrong(agreement, part)>
                    <summary><h2>{words::part(part)}</h2></summary>
                    <div class="fill-in">
                        {blanks.map(|blank| field(state, agreement, blank)).collect_view()}
                    </div>
                </details>
            </section>
        }
    };
    view! {
        {Part::TYPED.map(part).collect_view()}
        <Checked state agreement/>
    }
}

fn field(state: ManageState, agreement: usize, blank: Blank) -> AnyView {
    let (label, hint) = words::label(blank);
    let id = blank.id();
    let value = Signal::derive(move || state.read(|now| now.typed(agreement, blank)));
    let message = Signal::derive(move || state.message(agreement, blank));
    let set = Callback::new(move |text: String| state.set(agreement, blank, &text));
    let entry = match blank.kind() {
        BlankKind::Switch => view! {
            <Tick
                id
                label
                hint
                value=Signal::derive(move || value.get() == "true")
                message
                on_change=move |on: bool| heard(set, on.to_string())
            />
        }
        .into_any(),
        BlankKind::Municipality => municipality(id, label, value, message, set),
        BlankKind::Text | BlankKind::List | BlankKind::Teams | BlankKind::Territory => {
            view! { <TextArea id label hint value message on_leave=set/> }.into_any()
        }
        BlankKind::Line | BlankKind::Optional | BlankKind::Day => {
            let width = match blank.kind() {
                BlankKind::Day => Width::Ten,
                _ => Width::Full,
            };
            view! { <TextField id label hint width value message on_input=|_| {} on_leave=set/> }
                .into_any()
        }
    };
    let shared = move || match state.read(|now| now.is_shared(agreement, blank)) {
        true => words::SHARED,
        false => "",
    };
    let is_wide = !matches!(
        blank.kind(),
        BlankKind::Line | BlankKind::Optional | BlankKind::Day
    );
    view! {
        <div data-wide=is_wide.then_some("")>
            {entry}
            <p class="hint">{fresh_text(shared)}</p>
        </div>
    }
    .into_any()
}

/// The municipalities of the list, and the name that stands there if it is none of them.
fn municipality(
    id: &'static str,
    label: &'static str,
    value: Signal<String>,
    message: Signal<Option<crate::ui::Message>>,
    set: Callback<String>,
) -> AnyView {
    let mut names: Vec<String> = Place::all().map(|place| place.name().to_owned()).collect();
    let own = value.get_untracked();
    if !names.contains(&own) {
        names.insert(0, own);
    }
    let options = names.iter().cloned().enumerate().collect();
    let names = StoredValue::new(names);
    let chosen = move || {
        let value = value.get();
        names.with_value(|names| names.iter().position(|name| *name == value))
    };
    let choose = move |index: usize| {
        let name = names.with_value(|names| names.get(index).cloned());
        name.into_iter().for_each(|name| heard(set, name));
    };
    view! { <Select id label options value=Signal::derive(chosen) message on_choose=choose/> }
        .into_any()
}

/// Who checks the contacts.
#[component]
fn Checked(state: ManageState, agreement: usize) -> impl IntoView {
    let blank = Blank::at("/confirmed");
    let message = move || state.message(agreement, blank?);
    let id = blank.map_or("", Blank::id);
    view! {
        <section>
            <h2>{words::CHECKED}</h2>
            <p class="hint">{words::CHECKED_HINT}</p>
            <TextField
                id
                label=words::CHECKER
                value=state.checker()
                message=Signal::derive(message)
                on_input=move |text| state.checker().set(text)
                on_leave=|_| {}
            />
            <p class="tools">
                <Press
                    state
                    class="button button-second"
                    words=words::CHECK
                    press=|state| state.confirm()
                />
            </p>
            <p class="said" role="status">{fresh_text(move || state.confirmed(agreement))}</p>
        </section>
    }
}
