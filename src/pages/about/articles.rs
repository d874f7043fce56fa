//! `Artikel per artikel`: where each article has its place.

use leptos::prelude::*;

use super::{topic::Topic, topic_page::TopicPage};
use crate::pages::part::Part;
use sluis_core::wording::{
    about as words,
    articles::{DUTIES, Duty, Location, NOT_ASKED, place, who},
};

/// The table. On a narrow screen its rows become blocks; the roles keep it a table for who hears it.
#[component]
pub fn Articles() -> impl IntoView {
    let column = |name| view! { <th scope="col" role="columnheader">{name}</th> };
    view! {
        <TopicPage topic=Topic::Articles prints=true>
            <p>{words::ARTICLES_INTRODUCTION}</p>
            <table class="articles" role="table" aria-label=words::ARTICLES>
                <thead role="rowgroup">
                    <tr role="row">{words::ARTICLE_COLUMNS.map(column).collect_view()}</tr>
                </thead>
                <tbody role="rowgroup">{DUTIES.iter().map(row).collect_view()}</tbody>
            </table>
            <p>{NOT_ASKED}</p>
        </TopicPage>
    }
}

fn row(duty: &'static Duty) -> impl IntoView {
    let places = duty
        .places
        .iter()
        .map(|it| view! { <li>{place_view(*it)}</li> });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{words::article(duty.article)}</th>
            <td role="cell">{duty.asks}</td>
            <td role="cell">{who(duty.of)}</td>
            <td role="cell"><ul>{places.collect_view()}</ul></td>
        </tr>
    }
}

/// The place, with the way to it where there is one.
fn place_view(at: Location) -> AnyView {
    match fragment(at) {
        Some(fragment) => view! { <a href=format!("#{fragment}")>{place(at)}</a> }.into_any(),
        None => place(at).into_any(),
    }
}

fn fragment(at: Location) -> Option<&'static str> {
    match at {
        Location::Refer(_) => Some(Part::Send.fragment()),
        Location::Open => Some(Part::Open.fragment()),
        Location::Report(_) => Some(Part::Report.fragment()),
        Location::About(part) => {
            Some(Topic::called(part).map_or(Part::About.fragment(), Topic::fragment))
        }
        // The profile is a text in the file, and what an opened file shows has no address.
        Location::Profile(_) | Location::Opened(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_this_tab_that_the_table_names_is_there() {
        let places = DUTIES.iter().flat_map(|duty| duty.places);
        let named: Vec<_> = places
            .filter_map(|place| match place {
                Location::About(part) => Some(*part),
                _ => None,
            })
            .collect();
        assert!(!named.is_empty());
        for part in named {
            assert!(Topic::called(part).is_some(), "{part}");
        }
    }
}
