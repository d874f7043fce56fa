use super::*;
use proptest::prelude::*;

fn names(typed: &str) -> Vec<(&'static str, bool)> {
    let profile: &'static Profile = Box::leak(Box::default());
    let found = find_places(typed, profile);
    let told = |place: &FoundPlace<'static>| (place.called(), place.agreement().is_some());
    found.iter().map(told).collect()
}

fn places() -> Vec<Place> {
    Place::all().collect()
}

#[test]
fn the_list_is_whole() {
    let places = places();
    assert_eq!(places.len(), 285 + 19);
    for place in &places {
        assert!(place.postcodes().count() > 0, "{place:?}");
        assert_eq!(
            place.postcodes().count(),
            place.postcodes.split(',').count()
        );
        assert_eq!(Place::named(&place.name().to_uppercase()), Some(*place));
        // Nobody is called as the old name of another: the name has to choose.
        for other in place.other_names() {
            let owners = places.iter().filter(|one| {
                fold(one.name()) == fold(other) || one.other_names().any(|name| name == other)
            });
            assert_eq!(owners.count(), 1, "{other}");
        }
    }
}

#[test]
fn what_people_call_a_place_leads_to_its_agreement() {
    for (typed, expected) in [
        (
            "Tessenderlo",
            vec![("Tessenderlo", true), ("Tessenderlo-Ham", true)],
        ),
        ("tessenderlo ham", vec![("Tessenderlo-Ham", true)]),
        ("kwaadmechelen", vec![("Kwaadmechelen", true)]),
        ("3945", vec![("Ham", true)]),
        ("B 3945", vec![("Ham", true)]),
        ("Genk", vec![("Genk", false)]),
        ("meeuwen", vec![("Meeuwen-Gruitrode", false)]),
        ("kortesem", vec![("Kortessem", false)]),
        ("ixelles", vec![("Ixelles", false)]),
        ("1050", vec![("Brussel", false), ("Elsene", false)]),
        ("", vec![]),
        ("-", vec![]),
        ("Parijs", vec![]),
    ] {
        assert_eq!(names(typed), expected, "{typed}");
    }
    assert_eq!(names("ham")[0], ("Ham", true));
    assert_eq!(names("h").len(), MOST);
}

#[test]
fn a_place_has_the_name_and_the_postcodes_of_an_address_there() {
    let profile = Profile::default();
    for (typed, place, name, postcodes) in [
        ("kwaadmechelen", 0, "Ham", "3945"),
        ("tessenderlo", 0, "Tessenderlo", "3980"),
        ("tessenderlo", 1, "Tessenderlo-Ham", "3980 3945"),
        ("39", 0, "Tessenderlo", "3980"),
        ("39", 1, "Ham", "3945"),
        ("930", 0, "Aalst", "9300 9308"),
        ("knesselare", 0, "Aalter", "9880 9881 9910"),
        ("1050", 1, "Elsene", "1050"),
    ] {
        let found = &find_places(typed, &profile)[place];
        let codes: Vec<String> = found.postcodes().iter().map(ToString::to_string).collect();
        assert_eq!(
            (found.name(), &codes.join(" ")[..]),
            (name, postcodes),
            "{typed}"
        );
    }
}

#[test]
fn an_old_name_tells_the_municipality_of_now() {
    let profile = Profile::default();
    let found = find_places("De Pinte", &profile);
    assert_eq!(found[0].municipality(), "Nazareth-De Pinte");
    assert_eq!(
        find_places("oostham", &profile)[0].municipality(),
        "Tessenderlo-Ham"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn each_name_and_postcode_finds_its_municipality(index in 0..304_usize, upper: bool, cut in 1..40_usize) {
        let profile = Profile::default();
        let place = places()[index];
        let finds = |typed: &str| {
            let found = find_places(typed, &profile);
            found.iter().any(|one| one.municipality() == place.name())
        };
        for name in std::iter::once(place.name()).chain(place.other_names()) {
            let typed = if upper { name.to_uppercase() } else { name.replace('-', " ").to_lowercase() };
            prop_assert!(finds(&typed), "{typed}");
            let start: String = name.chars().take(cut.max(6)).collect();
            prop_assert!(finds(&start), "{start}");
        }
        for postcode in place.postcodes() {
            prop_assert!(finds(&postcode.to_string()), "{postcode}");
        }
    }

    #[test]
    fn any_text_is_answered_with_places_that_exist_once(typed in "\\PC{0,20}") {
        let profile = Profile::default();
        let found = find_places(&typed, &profile);
        prop_assert!(found.len() <= MOST);
        for (index, place) in found.iter().enumerate() {
            prop_assert!(!found[..index].contains(place));
            let is_known = Place::named(place.municipality()).is_some();
            prop_assert!(is_known, "{place:?}");
        }
    }
}
