//! Reads the parts of an agreement: parties, places, who confirmed, justifications.

use time::Date;

use super::super::agreement::{Confirmed, Datum};
use super::super::date::parse_date;
use super::super::email::{Email, check_domain};
use super::super::kbo::KboNumber;
use super::super::party::{Party, Seat};
use super::super::postcode::Postcode;
use super::super::problem::ProfileProblemKind as Kind;
use super::super::read::{Json, Object, Problems, filled, text};
use super::super::territory::Place;

pub(super) fn read_party(mut object: Object<'_>, problems: &mut Problems) -> Option<Party> {
    let name = object.text("name", problems);
    let team = object.text("team", problems);
    let kbo = object.parsed("kbo", KboNumber::parse, Kind::Kbo, problems);
    let seat = object
        .object("address", problems)
        .and_then(|seat| read_seat(seat, problems));
    let domains = object.list("domains", false, problems, |json, place, problems| {
        let domain = text(json, place, problems)?.trim().to_lowercase();
        if check_domain(&domain).is_err() {
            problems.add(place, Kind::Domain);
            return None;
        }
        Some(domain)
    });
    let dpo = object.parsed("dpo", parse_email, Kind::Email, problems);
    object.finish(problems);
    Some(Party {
        name: name?,
        team: team?,
        kbo: kbo?,
        seat: seat?,
        domains: domains?,
        dpo: dpo?,
    })
}

fn read_seat(mut object: Object<'_>, problems: &mut Problems) -> Option<Seat> {
    let street = object.text("street", problems);
    let postcode = object.parsed("postcode", Postcode::parse, Kind::Postcode, problems);
    let municipality = object.text("municipality", problems);
    object.finish(problems);
    Some(Seat {
        street: street?,
        postcode: postcode?,
        municipality: municipality?,
    })
}

pub(super) fn read_place(json: &Json, place: &str, problems: &mut Problems) -> Option<Place> {
    let mut object = Object::new(json, place, problems)?;
    let postcode = object.parsed("postcode", Postcode::parse, Kind::Postcode, problems);
    let municipality = object.text("municipality", problems);
    let old_names = object.list("oldNames", true, problems, read_text);
    object.finish(problems);
    Some(Place {
        postcode: postcode?,
        municipality: municipality?,
        old_names: old_names?,
    })
}

/// Nobody checked yet when name and date are both empty.
pub(super) fn read_confirmed(
    mut object: Object<'_>,
    signed: Option<Date>,
    problems: &mut Problems,
) -> Option<Option<Confirmed>> {
    let name = object.any_text("name", problems).map(str::trim);
    let date = object.parsed_or_empty("date", parse_iso, Kind::Date, problems);
    let place = object.place.clone();
    object.finish(problems);
    match (name?, date?) {
        ("", None) => Some(None),
        ("", Some(_)) | (_, None) => {
            problems.add(&place, Kind::HalfConfirmed);
            None
        }
        (_, Some(date)) if signed.is_some_and(|signed| date < signed) => {
            problems.add(&format!("{place}/date"), Kind::ConfirmedBeforeSigned);
            None
        }
        (name, Some(date)) => Some(Some(Confirmed {
            name: name.to_owned(),
            date,
        })),
    }
}

pub(super) fn read_fields(
    mut object: Object<'_>,
    problems: &mut Problems,
) -> Option<[String; Datum::ALL.len()]> {
    let [name, address, phone, email] = Datum::ALL.map(|datum| object.text(datum.key(), problems));
    object.finish(problems);
    Some([name?, address?, phone?, email?])
}

pub(super) fn read_text(json: &Json, place: &str, problems: &mut Problems) -> Option<String> {
    let text = text(json, place, problems)?;
    filled(text, place, problems)
}

pub(super) fn parse_iso(typed: &str) -> Option<Date> {
    let is_iso = typed.len() == 10 && typed.as_bytes().get(4) == Some(&b'-');
    is_iso.then(|| parse_date(typed))?
}

pub(super) fn parse_email(typed: &str) -> Option<Email> {
    Email::parse(typed).ok()
}

pub(super) fn parse_id(typed: &str) -> Option<String> {
    let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    typed.bytes().all(is_id).then(|| typed.to_owned())
}

pub(super) fn parse_link(typed: &str) -> Option<String> {
    let host = typed.strip_prefix("https://")?;
    let is_clean = !host.is_empty()
        && !typed.contains(|sign: char| sign.is_whitespace() || "\"<>".contains(sign));
    is_clean.then(|| typed.to_owned())
}
