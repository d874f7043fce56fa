//! What protected a file: said in one line where all of it is proven, and as a warning where it is not.

use std::sync::Arc;

use leptos::prelude::*;

use super::{contents::Opened, origin::Caution};
use crate::ui::{Icon, Picture, Private};
use sluis_core::wording::{Text, open as words};

/// What protected the file, and which word of the password was meant, where it was another one than was typed.
#[component]
pub fn Protection(opened: Arc<Opened>) -> impl IntoView {
    let mended = opened.mended.as_ref().map(|mended| {
        view! {
            <p class="notice" data-kind="done" role="status"><Private text=words::mended(mended).as_str()/></p>
        }
    });
    let line = match caution(opened.caution) {
        Some(text) => Some(
            view! {
                <div class="notice caution" data-kind="ask">
                    <Icon picture=Picture::Attention/>
                    <div>
                        <p><strong>{text.cause}</strong></p>
                        <p>{text.remedy}</p>
                    </div>
                </div>
            }
            .into_any(),
        ),
        None => (!opened.files.is_empty()).then(|| {
            let more = opened.message.is_none().then_some(words::NO_MESSAGE);
            view! {
                <p class="secured">
                    <Icon picture=Picture::SealingKey/>
                    <span>{words::SECURED} {more.map(|more| format!(" {more}"))}</span>
                </p>
            }
            .into_any()
        }),
    };
    view! { {mended} {line} }
}

/// What is said above everything else, where something is not proven.
fn caution(caution: Caution) -> Option<Text> {
    match caution {
        Caution::None => None,
        Caution::List => Some(words::list_not_secured()),
        Caution::Unchecked => Some(words::unchecked()),
        Caution::Mixed => Some(words::partly_secured()),
        Caution::Open => Some(words::not_secured()),
    }
}
