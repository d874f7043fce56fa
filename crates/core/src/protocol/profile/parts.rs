//! Reads the parts of an agreement: parties, localities, who confirmed, justifications.

use time::Date;

use super::lookalike::{Names, lookalike};
use crate::protocol::agreement::{Confirmed, Datum};
use crate::protocol::date::parse_date;
use crate::protocol::email::Email;
use crate::protocol::json::Json;
use crate::protocol::kbo::KboNumber;
use crate::protocol::party::{Party, Seat, Team};
use crate::protocol::phone::Phone;
use crate::protocol::plain::{LONGEST_NAME, LONGEST_TEXT, is_plain_domain};
use crate::protocol::postcode::{Locality, Postcode};
use crate::protocol::problem::ProfileProblemKind as Kind;
use crate::protocol::read::{Object, Problems, filled, text};
use crate::protocol::service::Service;

/// Domains where anybody can have an address.
const PUBLIC: [&str; 20] = [
    "belgacom.net",
    "gmail.com",
    "gmx.com",
    "gmx.net",
    "googlemail.com",
    "hotmail.be",
    "hotmail.com",
    "icloud.com",
    "live.be",
    "live.com",
    "me.com",
    "msn.com",
    "outlook.be",
    "outlook.com",
    "pandora.be",
    "proton.me",
    "protonmail.com",
    "proximus.be",
    "skynet.be",
    "telenet.be",
];

/// Reads a party; only the sender has its number here, that of the receiver stands beside the mailbox.
pub(super) fn read_party(
    mut object: Object<'_>,
    has_phone: bool,
    problems: &mut Problems,
) -> Option<Party> {
    let name = object.name("name", problems);
    let team = object.name("team", problems);
    let kbo = object.parsed("kbo", KboNumber::parse, Kind::Kbo, problems);
    let seat = object
        .object("address", problems)
        .and_then(|seat| read_seat(seat, problems));
    let known = problems.0.len();
    let domains = object.list("domains", false, problems, |json, pointer, problems| {
        let domain = text(json, || pointer.to_owned(), problems)?
            .trim()
            .to_lowercase();
        let kind = if !is_plain_domain(&domain) {
            Kind::Domain
        } else if PUBLIC.contains(&domain.as_str()) {
            Kind::PublicDomain
        } else {
            return Some(domain);
        };
        problems.add(pointer, kind);
        None
    });
    // An address is held against all domains of the party or against none.
    let domains = domains.filter(|_| problems.0.len() == known);
    let is_new = object
        .optional("domains")
        .is_some_and(|json| problems.is_new(json));
    if let (true, Some(domains), Some(name), Some(team), Some(seat)) =
        (is_new, &domains, &name, &team, &seat)
    {
        let names = Names::of(&[name, team, &seat.municipality]);
        for (index, domain) in domains.iter().enumerate() {
            if let Some(other) = lookalike(domain, &names, &domains[..index]) {
                let pointer = format!("{}/{index}", object.at("domains"));
                problems.add(&pointer, Kind::Lookalike(other));
            }
        }
    }
    let dpo = object.parsed("dpo", parse_email, Kind::Email, problems);
    let phone = if has_phone {
        object.parsed_if_there("phone", parse_phone, Kind::Phone, problems)
    } else {
        Some(None)
    };
    let teams = if has_phone {
        object.list_if_there("teams", problems, read_team)
    } else {
        Some(Vec::new())
    };
    if let (Some(team), Some(teams)) = (&team, &teams) {
        let names: Vec<&String> = teams.iter().map(|it| &it.name).chain([team]).collect();
        for (index, name) in names.iter().enumerate().take(teams.len()) {
            if names[index + 1..].contains(name) {
                problems.add(&format!("{}/{index}", object.at("teams")), Kind::DoubleTeam);
            }
        }
    }
    let legal_bases = object.list_if_there("legalBases", problems, read_text);
    let representatives = object.list_if_there("representatives", problems, read_text);
    let representatives_email =
        object.parsed_if_there("representativesEmail", parse_email, Kind::Email, problems);
    let contact_point = object.parsed_if_there("contactPoint", parse_email, Kind::Email, problems);
    let addresses = [
        ("dpo", dpo.as_ref()),
        (
            "representativesEmail",
            representatives_email.iter().flatten().next(),
        ),
        ("contactPoint", contact_point.iter().flatten().next()),
    ];
    for (key, address) in addresses {
        if let (Some(domains), Some(address)) = (&domains, address) {
            check_owner(domains, address, &object.at(key), problems);
        }
    }
    object.finish(problems);
    Some(Party {
        name: name?,
        team: team?,
        teams: teams?,
        kbo: kbo?,
        seat: seat?,
        domains: domains?,
        dpo: dpo?,
        phone: phone?,
        legal_bases: legal_bases?,
        representatives: representatives?,
        representatives_email: representatives_email?,
        contact_point: contact_point?,
    })
}

fn read_team(json: &Json, pointer: &str, problems: &mut Problems) -> Option<Team> {
    let mut object = Object::new(json, pointer, problems)?;
    let name = object.name("name", problems);
    let phone = object.parsed_if_there("phone", parse_phone, Kind::Phone, problems);
    object.finish(problems);
    Some(Team {
        name: name?,
        phone: phone?,
    })
}

/// Reads what kind of service the receiver is; an OCMW where it does not say so.
pub(super) fn read_service(object: &mut Object<'_>, problems: &mut Problems) -> Option<Service> {
    if !object.has("kind") {
        return Some(Service::default());
    }
    object
        .name("kind", problems)
        .map(|kind| Service::new(&kind))
}

/// Checks that an address of a party is at one of its domains, or mail goes to a stranger.
pub(super) fn check_owner(
    domains: &[String],
    email: &Email,
    pointer: &str,
    problems: &mut Problems,
) {
    if !domains.iter().any(|domain| email.is_of(domain)) {
        problems.add(pointer, Kind::Outside(domains.to_vec()));
    }
}

fn read_seat(mut object: Object<'_>, problems: &mut Problems) -> Option<Seat> {
    let street = object.name("street", problems);
    let postcode = object.parsed("postcode", Postcode::parse, Kind::Postcode, problems);
    let municipality = object.name("municipality", problems);
    object.finish(problems);
    Some(Seat {
        street: street?,
        postcode: postcode?,
        municipality: municipality?,
    })
}

pub(super) fn read_locality(
    json: &Json,
    pointer: &str,
    problems: &mut Problems,
) -> Option<Locality> {
    let mut object = Object::new(json, pointer, problems)?;
    let postcode = object.parsed("postcode", Postcode::parse, Kind::Postcode, problems);
    let municipality = object.name("municipality", problems);
    let old_names = object.list("oldNames", true, problems, |json, pointer, problems| {
        let text = text(json, || pointer.to_owned(), problems)?;
        filled(text, LONGEST_NAME, || pointer.to_owned(), problems)
    });
    object.finish(problems);
    Some(Locality {
        postcode: postcode?,
        municipality: municipality?,
        old_names: old_names?,
    })
}

/// Reads who checked the contacts, and when. Nobody did yet when name and date are both empty.
pub(super) fn read_confirmed(
    mut object: Object<'_>,
    signed: Option<Date>,
    today: Date,
    problems: &mut Problems,
) -> Option<Option<Confirmed>> {
    let confirmed = read_by(&mut object, "contacts", signed, today, problems);
    object.finish(problems);
    confirmed
}

/// Reads who checked the translation of the sheet in one language, and when.
pub(super) fn read_sheet(
    json: &Json,
    pointer: &str,
    today: Date,
    problems: &mut Problems,
) -> Option<(String, Confirmed)> {
    let mut object = Object::new(json, pointer, problems)?;
    let language = object.parsed("language", parse_tag, Kind::Id, problems);
    let by = read_by(&mut object, "text", Some(Date::MIN), today, problems);
    object.finish(problems);
    Some((language?, by??))
}

/// Reads a name, a day and the code of what was checked.
fn read_by(
    object: &mut Object<'_>,
    code: &'static str,
    signed: Option<Date>,
    today: Date,
    problems: &mut Problems,
) -> Option<Option<Confirmed>> {
    let name = object.any_text("name", problems).map(str::trim);
    let date = object.parsed_or_empty("date", parse_iso, Kind::Date, problems);
    let code = object.optional_text(code, problems);
    let name_pointer = object.at("name");
    let pointer = object.pointer.clone();
    match (name?, date?) {
        ("", None) => Some(None),
        ("", Some(_)) | (_, None) => {
            problems.add(&pointer, Kind::HalfConfirmed);
            None
        }
        (_, Some(date)) if signed.is_some_and(|signed| date < signed) => {
            problems.add(&format!("{pointer}/date"), Kind::ConfirmedBeforeSigned);
            None
        }
        // A clock that stands before the signing is wrong itself, and no ground to refuse a profile.
        (_, Some(date)) if date > today && signed.is_some_and(|signed| today >= signed) => {
            problems.add(&format!("{pointer}/date"), Kind::ConfirmedLater(today));
            None
        }
        (name, Some(date)) => Some(Some(Confirmed {
            name: filled(name, LONGEST_NAME, || name_pointer.clone(), problems)?,
            date,
            code: code?.to_lowercase().split_whitespace().collect(),
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

pub(super) fn read_text(json: &Json, pointer: &str, problems: &mut Problems) -> Option<String> {
    let text = text(json, || pointer.to_owned(), problems)?;
    filled(text, LONGEST_TEXT, || pointer.to_owned(), problems)
}

pub(super) fn parse_iso(typed: &str) -> Option<Date> {
    let is_iso = typed.len() == 10 && typed.as_bytes().get(4) == Some(&b'-');
    is_iso.then(|| parse_date(typed))?
}

/// Reads an address in plain letters: one that looks like another would send mail to a stranger.
pub(super) fn parse_email(typed: &str) -> Option<Email> {
    let email = Email::parse(typed.trim())
        .ok()
        .filter(|email| email.as_str().eq_ignore_ascii_case(typed.trim()))?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_+".contains(&byte);
    (email.local().bytes().all(is_plain) && is_plain_domain(email.domain())).then_some(email)
}

/// Reads the number of a Belgian service.
pub(super) fn parse_phone(typed: &str) -> Option<Phone> {
    Phone::parse(typed).ok().filter(Phone::is_belgian)
}

/// Reads the tag of a language, such as `tr` or `fr-BE` (BCP 47).
fn parse_tag(typed: &str) -> Option<String> {
    parse_id(&typed.to_lowercase())
}

pub(super) fn parse_id(typed: &str) -> Option<String> {
    let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (typed.len() <= LONGEST_NAME && typed.bytes().all(is_id)).then(|| typed.to_owned())
}

/// The most characters of a link, beyond which some programs cut it.
const LONGEST_LINK: usize = 1_000;

/// Reads a link to a page of a site by its name: nothing before the name but `https://`, so that nobody reads one name and goes
/// to another.
pub(super) fn parse_link(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let rest = typed.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    // What RFC 3986 lets an address have; a browser takes a backslash for a slash.
    let is_clean = rest
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte));
    let is_short = rest.len() <= LONGEST_LINK;
    (is_clean && is_short && is_plain_domain(&host.to_ascii_lowercase())).then(|| typed.to_owned())
}

/// Reads the address of the page as [`parse_link`] does, without anything behind the path: the part of the page comes there.
pub(super) fn parse_page(typed: &str) -> Option<String> {
    let is_short = |link: &String| link.len() <= LONGEST_NAME;
    parse_link(typed).filter(|link| !link.contains(['?', '#']) && is_short(link))
}
