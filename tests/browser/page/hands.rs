//! What a user does: type, tick, press.

use std::{path::Path, time::Instant};

use thirtyfour::{By, Key, WebElement, error::WebDriverResult};

use super::{Kind, PATIENCE, PAUSE, Page};

impl Page {
    /// Types over what is in the field with this label.
    #[track_caller]
    pub fn fill(&self, label: &str, text: &str) {
        self.act(Kind::Field, label, async |field| {
            field.send_keys(Key::Control + "a").await?;
            if text.is_empty() {
                field.send_keys(Key::Delete).await
            } else {
                field.send_keys(text).await
            }
        });
    }

    /// Puts a day or a time in the field with this label, whatever the order in which the browser asks its parts.
    #[track_caller]
    pub fn put(&self, label: &str, value: &str) {
        let () = self.ask(
            "const field = named('field').find((it) => it.name === arguments[0]).element;
            field.value = arguments[1];
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }))",
            vec![label.into(), value.into()],
        );
        assert_eq!(self.value(label), value, "“{label}” takes it");
    }

    /// Ticks the box, or chooses the answer, with this label.
    #[track_caller]
    pub fn tick(&self, label: &str) {
        self.act(Kind::Box, label, async |field| {
            if !field.is_selected().await? {
                field.click().await?;
            }
            Ok(())
        });
        assert!(self.ticked(label), "“{label}” does not stay ticked");
    }

    /// Ticks a box that goes away with it, because the task it stands at is done.
    #[track_caller]
    pub fn tick_off(&self, label: &str) {
        self.act(Kind::Box, label, async |field| field.click().await);
    }

    /// Chooses an answer from the list with this label.
    #[track_caller]
    pub fn select(&self, label: &str, answer: &str) {
        self.act(Kind::Field, label, async |field| {
            let select = thirtyfour::components::SelectElement::new(&field).await?;
            select.select_by_exact_text(answer).await
        });
    }

    /// Presses the button with exactly these words.
    #[track_caller]
    pub fn press(&self, words: &str) {
        self.act(Kind::Button, words, async |button| button.click().await);
    }

    /// Opens or closes the text behind these words.
    #[track_caller]
    pub fn unfold(&self, words: &str) {
        self.act(Kind::Fold, words, async |fold| fold.click().await);
    }

    /// Follows the link with exactly these words.
    #[track_caller]
    pub fn follow(&self, words: &str) {
        self.act(Kind::Link, words, async |link| link.click().await);
    }

    /// Follows one of the links in the error summary, the first being 0.
    #[track_caller]
    pub fn follow_error(&self, position: usize) {
        let mut links = self.drive(async |window| {
            let css = By::Css("[role=alert] a[href]");
            window.find_all(css).await
        });
        assert!(
            position < links.len(),
            "the error summary has {} links",
            links.len()
        );
        let link = links.swap_remove(position);
        self.drive(async |_| link.click().await);
    }

    /// Picks files from the disk in the field with this label.
    #[track_caller]
    pub fn pick(&self, label: &str, files: &[&Path]) {
        let paths: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
        let paths = paths.join("\n");
        self.act(Kind::Field, label, async |field| {
            field.send_keys(&paths).await
        });
    }

    /// Presses one key, wherever the focus is.
    #[track_caller]
    pub fn key(&self, key: Key) {
        self.drive(async |window| window.action_chain().send_keys(key).perform().await);
    }

    /// Presses a letter while another key is held, wherever the focus is.
    #[track_caller]
    pub fn key_with(&self, held: Key, letter: &str) {
        self.drive(async |window| {
            let keys = window
                .action_chain()
                .key_down(held.clone())
                .send_keys(letter);
            keys.key_up(held).perform().await
        });
    }

    /// Types, wherever the focus is.
    #[track_caller]
    pub fn type_here(&self, text: &str) {
        self.drive(async |window| window.action_chain().send_keys(text).perform().await);
    }

    /// Does something to the one thing of this kind and name, as soon as the page lets it.
    #[track_caller]
    fn act(&self, kind: Kind, name: &str, work: impl AsyncFn(WebElement) -> WebDriverResult<()>) {
        let start = Instant::now();
        loop {
            let refused = match self.find(kind, name) {
                None => format!("it is not there, but there is {:?}", self.names(kind)),
                Some(element) => match self.drive(async |_| Ok(work(element).await)) {
                    Ok(()) => return,
                    Err(error) => error.to_string(),
                },
            };
            assert!(
                start.elapsed() < PATIENCE,
                "{kind:?} “{name}” cannot be used: {refused}"
            );
            std::thread::sleep(PAUSE);
        }
    }
}
