//! A part of `Over` by itself: the way back, its heading, what it says, and where it helps a button to print it.

use leptos::{html, prelude::*};

use super::topic::Topic;
use crate::{
    browser::{self, Picked},
    pages::part::Part,
    ui::{Icon, Picture, heard},
};
use sluis_core::wording::{about as words, page};

/// One part. It takes the focus, as a new page does.
#[component]
pub fn TopicPage(
    topic: Topic,
    #[prop(optional)] prints: bool,
    /// Hears of a file that is dropped on it.
    #[prop(optional, into)]
    dropped: Option<Callback<Picked>>,
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    heading.on_load(move |element| {
        browser::set_title(&page::title(topic.title()));
        browser::scroll_to_top();
        element.focus().unwrap_or_default();
    });
    let drop = move |event: leptos::ev::DragEvent| {
        if let Some(dropped) = dropped
            && let Some(file) = browser::dropped(&event)
        {
            heard(dropped, file);
        }
    };
    view! {
        <p class="back">
            <a href=format!("#{}", Part::About.fragment())>{words::BACK}</a>
        </p>
        <article class="sheet paper about" on:drop=drop>
            <h1 tabindex="-1" node_ref=heading>{topic.title()}</h1>
            {children()}
        </article>
        {prints.then(|| view! {
            <p class="actions">
                <button type="button" class="button button-second" on:click=move |_| browser::print()>
                    <Icon picture=Picture::Print/>
                    {page::PRINT}
                </button>
            </p>
        })}
    }
}
