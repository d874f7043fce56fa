//! The few icons, drawn the same: two units of line on a field of 24, always beside words.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Picture {
    /// A closed lock: it stays here.
    SealingKey,
    /// An arrow into a tray: save.
    Save,
    /// An arrow out of a tray: open a file.
    Open,
    /// A sheet coming out of a printer.
    Print,
    /// A tick: it is done.
    Check,
    /// An envelope.
    Mail,
    /// An exclamation mark in a circle: something to know.
    Attention,
}

impl Picture {
    fn path(self) -> &'static str {
        match self {
            Self::SealingKey => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
            Self::Save => "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4 17v3h16v-3",
            Self::Open => "M12 15.5V4M7.5 8.5L12 4l4.5 4.5M4 17v3h16v-3",
            Self::Check => "M4 12.5l5.5 5.5L20 6.5",
            Self::Mail => "M3 6h18v12H3zM3 7l9 6.5L21 7",
            Self::Attention => "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 7.5v5.5M12 16.5v.01",
            Self::Print => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
        }
    }
}

/// One icon. It says nothing that the words beside it do not say.
#[component]
pub fn Icon(picture: Picture) -> impl IntoView {
    view! {
        <svg
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            <path d=picture.path()></path>
        </svg>
    }
}

/// The mark of Sluis: the two gates of a lock, closed.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="6" fill="currentColor"></rect>
            <path
                class="gates"
                d="M5.5 8H14v16H5.5zM26.5 8H18v16h8.5zM14 10l-8.5 12M18 10l8.5 12"
                fill="none"
                stroke-width="2"
                stroke-linecap="round"
                stroke-linejoin="round"
            ></path>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_mark_is_that_of_the_tab() {
        let icon = include_str!("../../style/icon.svg");
        let (_, path) = icon.split_once("<path d=\"").expect("it has a path");
        let (path, _) = path.split_once('"').expect("the path ends");
        assert!(include_str!("icon.rs").contains(&format!("d=\"{path}\"")));
    }
}
