//! `Over`: what Sluis is, what it protects against and what not, and what a careful user or officer wants to check.
//!
//! It owns which part is read, each with its place in the address, and the checks of this device and of a receipt. It does not
//! own what a receipt is (see `message`), what a browser can do (see `browser`) nor the sentences (see `wording`).

mod access;
mod agreement;
mod articles;
mod compare;
mod device;
mod differences;
mod finding;
mod front;
mod licences;
mod manage;
mod party_choice;
mod pick;
mod proof;
mod register;
mod security;
mod topic;
mod topic_page;
mod trial;
mod verdict;

use leptos::prelude::*;

pub use self::manage::ManageState;
use self::{
    access::Access, agreement::AgreementPart, articles::Articles, compare::Compare,
    device::DeviceCheck, front::Front, licences::Licences, manage::Manage, proof::Proof,
    register::Register, security::Security, topic::Topic, trial::Trial,
};
use super::{part::Part, session::Session};
use sluis_core::protocol::Profile;

/// The first page of the tab, or the part that the address names.
#[component]
pub fn About(
    /// The agreements in this page.
    profile: StoredValue<Profile>,
    /// The session on which lies what is picked.
    session: Session,
    /// The agreements as an administrator fills them in.
    manage: ManageState,
    /// What stands behind the `#` of the address.
    #[prop(into)]
    place: Signal<String>,
) -> impl IntoView {
    let topic = Memo::new(move |before: Option<&Option<Topic>>| {
        let place = place.get();
        // On the way to another tab nothing changes here.
        match before {
            Some(before) if Part::at(&place) != Part::About => *before,
            _ => Topic::at(&place),
        }
    });
    let last = StoredValue::new(None);
    move || {
        let shown = topic.get();
        let from = last.get_value();
        last.set_value(shown);
        let Some(topic) = shown else {
            return view! { <Front profile from/> }.into_any();
        };
        match topic {
            Topic::Device => view! { <DeviceCheck/> }.into_any(),
            Topic::Proof => view! { <Proof session/> }.into_any(),
            Topic::Agreement => view! { <AgreementPart profile/> }.into_any(),
            Topic::Articles => view! { <Articles/> }.into_any(),
            Topic::Register => view! { <Register profile/> }.into_any(),
            Topic::Trial => view! { <Trial profile/> }.into_any(),
            Topic::Security => view! { <Security/> }.into_any(),
            Topic::Access => view! { <Access profile/> }.into_any(),
            Topic::Manage => view! { <Manage state=manage/> }.into_any(),
            Topic::Compare => view! { <Compare session/> }.into_any(),
            Topic::Licences => view! { <Licences/> }.into_any(),
        }
    }
}
