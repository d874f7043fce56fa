//! Reads a profile: one or more agreements.

use time::Date;

use super::agreement::{Agreement, Confirmed, Datum};
use super::date::parse_date;
use super::email::{Email, check_domain};
use super::kbo::KboNumber;
use super::party::{Party, Seat};
use super::phone::Phone;
use super::postcode::Postcode;
use super::problem::{ProfileProblem, ProfileProblemKind as Kind};
use super::read::{Json, Object, Problems, filled, text};
use super::territory::Place;

/// The agreements under which this page may send; at least one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Profile {
    agreements: Vec<Agreement>,
}

impl Profile {
    /// Reads a profile and checks all of it.
    ///
    /// # Errors
    /// Gives everything that is wrong, each with its place; a text that is not JSON gives one problem.
    pub fn parse(json: &str) -> Result<Self, Vec<ProfileProblem>> {
        let mut problems = Problems::default();
        let parsed: Json = match serde_json::from_str(json) {
            Ok(parsed) => parsed,
            Err(error) => {
                problems.add(
                    "",
                    Kind::Syntax {
                        line: error.line(),
                        column: error.column(),
                    },
                );
                return Err(problems.0);
            }
        };
        let agreements = read_profile(&parsed, &mut problems);
        match agreements {
            Some(agreements) if problems.0.is_empty() => Ok(Self { agreements }),
            _ => Err(problems.0),
        }
    }

    /// All agreements.
    #[must_use]
    pub fn agreements(&self) -> &[Agreement] {
        &self.agreements
    }

    /// The first agreement, which holds as long as no place is known.
    #[must_use]
    pub fn first(&self) -> &Agreement {
        &self.agreements[0]
    }

    /// The only agreement, where there is one.
    #[must_use]
    pub fn only(&self) -> Option<&Agreement> {
        (self.agreements.len() == 1).then(|| self.first())
    }

    /// The agreement for this postcode.
    #[must_use]
    pub fn for_postcode(&self, postcode: Postcode) -> Option<&Agreement> {
        self.agreements
            .iter()
            .find(|agreement| agreement.place(postcode).is_some())
    }

    /// The agreement for the municipality that people call so.
    #[must_use]
    pub fn for_municipality(&self, name: &str) -> Option<&Agreement> {
        self.agreements
            .iter()
            .find(|agreement| agreement.municipality_called(name).is_some())
    }

    /// The agreement with this id.
    #[must_use]
    pub fn with_id(&self, id: &str) -> Option<&Agreement> {
        self.agreements
            .iter()
            .find(|agreement| agreement.id() == id)
    }
}

impl Default for Profile {
    /// The agreement with the OCMW Tessenderlo-Ham, as it was signed.
    fn default() -> Self {
        Self::parse(include_str!("../../profiles/tessenderlo-ham.json"))
            .expect("a test reads this very file")
    }
}

fn read_profile(json: &Json, problems: &mut Problems) -> Option<Vec<Agreement>> {
    let mut root = Object::new(json, "", problems)?;
    root.allow("$schema");
    let agreements = root.list("agreements", false, problems, read_agreement);
    root.finish(problems);
    let agreements = agreements?;
    for (index, agreement) in agreements.iter().enumerate() {
        if agreements[..index]
            .iter()
            .any(|earlier| earlier.id == agreement.id)
        {
            problems.add(&format!("/agreements/{index}/id"), Kind::DoubleId);
        }
    }
    check_postcodes(&agreements, problems);
    Some(agreements)
}

/// A postcode may stand once only, or it could not choose the agreement.
fn check_postcodes(agreements: &[Agreement], problems: &mut Problems) {
    let mut seen: Vec<(Postcode, String)> = Vec::new();
    for (index, agreement) in agreements.iter().enumerate() {
        for (inner, place) in agreement.territory.iter().enumerate() {
            let here = format!("/agreements/{index}/territory/{inner}/postcode");
            match seen
                .iter()
                .find(|(postcode, _)| *postcode == place.postcode)
            {
                Some((_, there)) => problems.add(&here, Kind::DoublePostcode(there.clone())),
                None => seen.push((place.postcode, here)),
            }
        }
    }
}

fn read_agreement(json: &Json, place: &str, problems: &mut Problems) -> Option<Agreement> {
    let mut object = Object::new(json, place, problems)?;
    let id = object.parsed("id", parse_id, Kind::Id, problems);
    let on = object.switch("on", problems);
    let title = object.text("title", problems);
    let signed = object.parsed("signed", parse_iso, Kind::Date, problems);
    let start = object.parsed("start", parse_iso, Kind::Date, problems);
    let end = object.parsed_or_empty("end", parse_iso, Kind::Date, problems);
    let published = object.parsed_or_empty("published", parse_link, Kind::Link, problems);
    let sender = object
        .object("sender", problems)
        .and_then(|party| read_party(party, problems));
    let receiver = object
        .object("receiver", problems)
        .and_then(|party| read_party(party, problems));
    let mailbox = object.parsed("mailbox", parse_email, Kind::Email, problems);
    let phone = object.parsed_or_empty(
        "phone",
        |typed| Phone::parse(typed).ok(),
        Kind::Phone,
        problems,
    );
    let confirmed = object
        .object("confirmed", problems)
        .and_then(|inner| read_confirmed(inner, signed, problems));
    let municipality = object.text("municipality", problems);
    let territory = object.list("territory", false, problems, read_place);
    let legal_bases = object.list("legalBases", false, problems, read_text);
    let purpose = object.text("purpose", problems);
    let justifications = object
        .object("fields", problems)
        .and_then(|fields| read_fields(fields, problems));
    let retention = object.text("retention", problems);
    let recipients = object.list("recipients", false, problems, read_text);
    if let (Some(start), Some(Some(end))) = (start, end)
        && end < start
    {
        problems.add(&object.at("end"), Kind::EndBeforeStart);
    }
    if let (Some(sender), Some(receiver)) = (&sender, &receiver)
        && sender.kbo == receiver.kbo
    {
        problems.add(&format!("{place}/receiver/kbo"), Kind::SameParty);
    }
    object.finish(problems);
    Some(Agreement {
        id: id?,
        on: on?,
        title: title?,
        signed: signed?,
        start: start?,
        end: end?,
        published: published?,
        sender: sender?,
        receiver: receiver?,
        mailbox: mailbox?,
        phone: phone?,
        confirmed: confirmed?,
        municipality: municipality?,
        territory: territory?,
        legal_bases: legal_bases?,
        purpose: purpose?,
        justifications: justifications?,
        retention: retention?,
        recipients: recipients?,
    })
}

fn read_party(mut object: Object<'_>, problems: &mut Problems) -> Option<Party> {
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

fn read_place(json: &Json, place: &str, problems: &mut Problems) -> Option<Place> {
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
fn read_confirmed(
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

fn read_fields(
    mut object: Object<'_>,
    problems: &mut Problems,
) -> Option<[String; Datum::ALL.len()]> {
    let [name, address, phone, email] = Datum::ALL.map(|datum| object.text(datum.key(), problems));
    object.finish(problems);
    Some([name?, address?, phone?, email?])
}

fn read_text(json: &Json, place: &str, problems: &mut Problems) -> Option<String> {
    let text = text(json, place, problems)?;
    filled(text, place, problems)
}

fn parse_iso(typed: &str) -> Option<Date> {
    let is_iso = typed.len() == 10 && typed.as_bytes().get(4) == Some(&b'-');
    is_iso.then(|| parse_date(typed))?
}

fn parse_email(typed: &str) -> Option<Email> {
    Email::parse(typed).ok()
}

fn parse_id(typed: &str) -> Option<String> {
    let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    typed.bytes().all(is_id).then(|| typed.to_owned())
}

fn parse_link(typed: &str) -> Option<String> {
    let host = typed.strip_prefix("https://")?;
    let is_clean = !host.is_empty()
        && !typed.contains(|sign: char| sign.is_whitespace() || "\"<>".contains(sign));
    is_clean.then(|| typed.to_owned())
}
