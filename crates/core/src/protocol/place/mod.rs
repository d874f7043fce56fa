//! The municipalities of Flanders and Brussels, and the way from what people call a place to the agreement that holds there.
//!
//! ```
//! use sluis_core::protocol::{Profile, find_places};
//! let profile = Profile::default();
//! let found = find_places("3945", &profile);
//! assert_eq!(found[0].municipality(), "Tessenderlo-Ham");
//! assert!(found[0].agreement().is_some());
//! assert!(find_places("genk", &profile)[0].agreement().is_none());
//! ```
//!
//! The list is Statbel's (see `SOURCE.md`): names, names of before the mergers, and postcodes. The villages that an agreement names
//! are found too.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::agreement::Agreement;
use super::postcode::{Locality, Postcode};
use super::profile::Profile;
use crate::text::{fold, is_one_edit, plain};

/// One municipality a line: its name, its other names with commas between, its postcodes with commas between; `#` starts a remark.
const LIST: &str = include_str!("list.txt");

/// The most places that one search gives: more than a person reads.
const MOST: usize = 12;
/// The fewest letters of a name in which one typing slip is forgiven: fewer letters look like too many other names.
const FORGIVEN: usize = 4;

/// A municipality of Flanders or Brussels, as it is since 1 January 2025.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    name: &'static str,
    others: &'static str,
    postcodes: &'static str,
}

/// A place that fits what was typed, and the agreement that holds there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundPlace<'profile> {
    municipality: &'profile str,
    called: &'profile str,
    /// What an address has as its municipality.
    name: &'profile str,
    /// Those that fit, where a postcode was typed; else all.
    postcodes: Vec<Postcode>,
    agreement: Option<&'profile Agreement>,
}

impl Place {
    /// Returns all of them, in the order of the alphabet.
    pub fn all() -> impl Iterator<Item = Self> {
        let lines = LIST.lines().filter(|line| !line.starts_with('#'));
        lines.filter_map(|line| {
            let (name, rest) = line.split_once('|')?;
            let (others, postcodes) = rest.split_once('|')?;
            Some(Self {
                name,
                others,
                postcodes,
            })
        })
    }

    /// Returns the municipality with this name; names are compared without case, accents and hyphens.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = fold(name);
        Self::all().find(|place| fold(place.name) == name)
    }

    /// Returns the municipality that people call so, by its name or one of its other names.
    #[must_use]
    pub fn called(name: &str) -> Option<Self> {
        let wanted = fold(name);
        let is_other = |place: &Self| place.other_names().any(|other| fold(other) == wanted);
        Self::named(name).or_else(|| Self::all().find(is_other))
    }

    /// Returns its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.name
    }

    /// Returns the names of the municipalities that merged into it, and in Brussels its French name.
    pub fn other_names(self) -> impl Iterator<Item = &'static str> {
        self.others.split(',').filter(|name| !name.is_empty())
    }

    /// Returns its postcodes. One of another municipality can be among them: 1050 is of Brussel and of Elsene.
    pub fn postcodes(self) -> impl Iterator<Item = Postcode> {
        self.postcodes.split(',').filter_map(Postcode::parse)
    }
}

/// All municipalities, looked up many times.
pub(super) struct Places {
    places: BTreeMap<&'static str, Place>,
    /// How many municipalities have each postcode.
    owners: BTreeMap<&'static str, usize>,
}

impl Places {
    pub(super) fn new() -> Self {
        let mut owners = BTreeMap::new();
        for postcode in Place::all().flat_map(|place| place.postcodes.split(',')) {
            *owners.entry(postcode).or_default() += 1;
        }
        let places = Place::all().map(|place| (place.name, place)).collect();
        Self { places, owners }
    }

    /// Returns all of the municipality with exactly this name, but for a postcode that another one has too: that one chooses nothing.
    pub(super) fn territory(&self, name: &str) -> Option<Vec<Locality>> {
        let place = self.places.get(name)?;
        let own = place
            .postcodes
            .split(',')
            .filter(|code| self.owners[code] == 1);
        let own = own.filter_map(Postcode::parse).enumerate();
        let locality = |(index, postcode)| Locality {
            postcode,
            municipality: place.name.to_owned(),
            old_names: match index {
                0 => place.other_names().map(str::to_owned).collect(),
                _ => Vec::new(),
            },
        };
        Some(own.map(locality).collect())
    }
}

impl<'profile> FoundPlace<'profile> {
    /// Returns the municipality.
    #[must_use]
    pub fn municipality(&self) -> &'profile str {
        self.municipality
    }

    /// Returns the name that fits what was typed: that of the municipality, of one of before a merger, or of a village.
    #[must_use]
    pub fn called(&self) -> &'profile str {
        self.called
    }

    /// Returns what an address there has as its municipality: `Ham` in Tessenderlo-Ham.
    #[must_use]
    pub fn name(&self) -> &'profile str {
        self.name
    }

    /// Returns its postcodes; where a postcode was typed, those that fit.
    #[must_use]
    pub fn postcodes(&self) -> &[Postcode] {
        &self.postcodes
    }

    /// Returns the agreement that holds there; `None` where there is none.
    #[must_use]
    pub fn agreement(&self) -> Option<&'profile Agreement> {
        self.agreement
    }
}

/// How well a name fits what was typed, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Start,
    /// At the start of a word in it: `ham` in `Tessenderlo-Ham`.
    Word,
    /// With one slip of a finger.
    Slip,
}

/// Returns the places that fit a name, the start of a name or a postcode, the best first and at most twelve.
///
/// Names are compared without case, accents and hyphens. A slip is forgiven only where nothing else fits.
#[must_use]
pub fn find_places<'profile>(typed: &str, profile: &'profile Profile) -> Vec<FoundPlace<'profile>> {
    let wanted = fold(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let digits =
        Postcode::parse(typed).map_or_else(|| plain(typed), |postcode| postcode.to_string());
    let is_code = digits.bytes().all(|byte| byte.is_ascii_digit());
    let fit = |name: &str, postcodes: &mut Vec<Postcode>| match is_code {
        true => postcode_fit(&digits, postcodes),
        false => name_fit(&wanted, name),
    };
    let mut found: Vec<(Fit, FoundPlace<'profile>)> = Vec::new();
    // What an agreement says of its own territory comes first; the list fills in the rest.
    for agreement in profile.agreements() {
        let mut add = |called, name, mut postcodes: Vec<Postcode>| {
            found.extend(fit(called, &mut postcodes).map(|fit| {
                let place = FoundPlace {
                    municipality: agreement.municipality(),
                    called,
                    name,
                    postcodes,
                    agreement: Some(agreement),
                };
                (fit, place)
            }));
        };
        let territory = agreement.territory().iter();
        if !is_code {
            let whole = agreement.municipality();
            add(
                whole,
                whole,
                territory.clone().map(Locality::postcode).collect(),
            );
        }
        for locality in territory {
            let name = locality.municipality();
            add(name, name, vec![locality.postcode()]);
            let old = locality.old_names().iter().filter(|_| !is_code);
            old.for_each(|called| add(called.as_str(), name, vec![locality.postcode()]));
        }
    }
    for one in Place::all() {
        let mut add = |called| {
            let mut postcodes: Vec<Postcode> = one.postcodes().collect();
            // Only for what fits the agreement is looked up: that goes over all territories.
            found.extend(fit(called, &mut postcodes).map(|fit| {
                let agreement = profile.for_municipality(one.name());
                let place = FoundPlace {
                    municipality: agreement.map_or(one.name(), Agreement::municipality),
                    called,
                    name: one.name(),
                    postcodes,
                    agreement,
                };
                (fit, place)
            }));
        };
        add(one.name());
        one.other_names().filter(|_| !is_code).for_each(add);
    }
    if found.iter().any(|(fit, _)| *fit != Fit::Slip) {
        found.retain(|(fit, _)| *fit != Fit::Slip);
    }
    // The sort keeps the order of what fits as well: agreements first.
    found.sort_by_key(|(fit, _)| *fit);
    let mut places: Vec<FoundPlace<'profile>> = Vec::new();
    for (_, place) in found {
        let is_same = |known: &FoundPlace<'_>| {
            let is_one = fold(known.municipality) == fold(place.municipality);
            let has_all = || {
                place
                    .postcodes
                    .iter()
                    .all(|it| known.postcodes.contains(it))
            };
            is_one && (is_code && has_all() || fold(known.called) == fold(place.called))
        };
        if !places.iter().any(is_same) {
            places.push(place);
        }
    }
    places.truncate(MOST);
    places
}

/// Keeps the postcodes that begin so.
fn postcode_fit(typed: &str, postcodes: &mut Vec<Postcode>) -> Option<Fit> {
    postcodes.retain(|postcode| postcode.to_string().starts_with(typed));
    let first = postcodes.first()?;
    Some(match first.to_string() == typed {
        true => Fit::Whole,
        false => Fit::Start,
    })
}

fn name_fit(wanted: &str, name: &str) -> Option<Fit> {
    let folded = fold(name);
    let starts_word = || {
        let mut starts = name.char_indices().zip(name.chars().skip(1));
        starts.any(|((at, before), _)| {
            let behind = at + before.len_utf8();
            !before.is_alphanumeric() && fold(&name[behind..]).starts_with(wanted)
        })
    };
    let is_slip = || {
        let length = wanted.chars().count();
        let start: String = folded.chars().take(length).collect();
        length >= FORGIVEN && (is_one_edit(wanted, &folded) || is_one_edit(wanted, &start))
    };
    if folded == wanted {
        Some(Fit::Whole)
    } else if folded.starts_with(wanted) {
        Some(Fit::Start)
    } else if starts_word() {
        Some(Fit::Word)
    } else {
        is_slip().then_some(Fit::Slip)
    }
}
