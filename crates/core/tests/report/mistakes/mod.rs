//! What is refused or asked, in the words of the page.

mod letters;
mod reports;

use sluis_core::protocol::Profile;
use sluis_core::report::{Draft, Field, Kind};
use sluis_core::wording::report::problem;

use crate::form::check;

/// The sentences at the fields of a form, in its order.
fn said(draft: &Draft) -> Vec<(Field, String)> {
    let profile = Profile::default();
    let problems = check(draft).err().unwrap_or_default();
    let say = |one: &sluis_core::report::ReportProblem| {
        problem(one, draft.side(), profile.first()).to_string()
    };
    problems.iter().map(|one| (one.field(), say(one))).collect()
}

#[track_caller]
fn check_said(draft: &Draft, field: Field, expected: &str) {
    assert_eq!(said(draft), [(field, expected.to_owned())]);
}

#[test]
fn an_empty_form_of_each_kind_tells_everything_in_the_order_of_the_page() {
    for kind in Kind::ALL {
        let draft = Draft::new(*kind);
        let fields: Vec<Field> = said(&draft).into_iter().map(|(field, _)| field).collect();
        let order = draft.fields(&Profile::default());
        let places: Vec<usize> = fields
            .iter()
            .map(|field| order.iter().position(|one| one == field).unwrap())
            .collect();
        assert!(
            places.is_sorted() && !places.is_empty(),
            "{kind:?} {fields:?}"
        );
    }
}
