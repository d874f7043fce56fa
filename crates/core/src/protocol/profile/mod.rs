//! Reads a profile: one or more agreements.
//!
//! What agreements share can stand once, under `common`: an agreement takes from there each key that it does not have itself, also
//! inside its parties, fields and confirmation. Without `common` each agreement says everything.

mod lookalike;
mod parts;
#[cfg(test)]
mod tests;

use super::agreement::Agreement;
use super::email::Email;
use super::json::Json;
use super::locate::line_of;
use super::party::Party;
use super::phone::Phone;
use super::place::Places;
use super::postcode::Postcode;
use super::problem::{Expected, ProfileProblem, ProfileProblemKind as Kind};
use super::read::{Object, Problems};
use crate::text::fold;
use lookalike::{check_domains, check_link};
use parts::{
    check_owner, parse_email, parse_id, parse_iso, parse_link, parse_page, parse_phone,
    read_confirmed, read_fields, read_locality, read_party, read_service, read_sheet, read_text,
};
use sevenz::Fingerprint;
use std::{
    cell::LazyCell,
    collections::{BTreeMap, BTreeSet},
};
use time::Date;

/// How many hexadecimal digits stand for the contacts that were checked: enough to see a mistake.
const CODE: usize = 8;

/// The most bytes of a profile: several times all of Flanders.
const MOST: usize = 1_000_000;

/// The agreements under which this page may send; at least one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Profile {
    agreements: Vec<Agreement>,
}

impl Profile {
    /// Reads a profile and checks all of it; nobody can have checked its contacts later than `today`.
    ///
    /// # Errors
    /// Gives everything that is wrong, each with its line and pointer; a text that is not JSON gives one problem.
    pub fn parse(json: &str, today: Date) -> Result<Self, Vec<ProfileProblem>> {
        let mut problems = Problems::default();
        if json.len() > MOST {
            problems.add("", Kind::TooLarge(MOST));
            return Err(problems.0);
        }
        let parsed: Json = match serde_json::from_str(json) {
            Ok(parsed) => parsed,
            Err(error) => {
                return Err(vec![ProfileProblem {
                    pointer: String::new(),
                    line: error.line(),
                    kind: Kind::Syntax {
                        column: error.column(),
                    },
                }]);
            }
        };
        let agreements = read_profile(&parsed, today, &mut problems);
        match agreements {
            Some(agreements) if problems.0.is_empty() => Ok(Self { agreements }),
            _ => {
                for problem in &mut problems.0 {
                    let is_last = problem.kind == Kind::DoubleKey;
                    problem.line = line_of(json, &problem.pointer, is_last);
                }
                Err(problems.0)
            }
        }
    }

    /// Returns all agreements.
    #[must_use]
    pub fn agreements(&self) -> &[Agreement] {
        &self.agreements
    }

    /// Returns the first agreement, which holds as long as no postcode is known.
    #[must_use]
    pub fn first(&self) -> &Agreement {
        &self.agreements[0]
    }

    /// Returns the only agreement, where there is one.
    #[must_use]
    pub fn only(&self) -> Option<&Agreement> {
        (self.agreements.len() == 1).then(|| self.first())
    }

    /// Returns the names of the teams of the sender, where an agreement has several; each name once.
    #[must_use]
    pub fn teams(&self) -> Vec<&str> {
        let mut teams = Vec::new();
        for team in self.agreements.iter().flat_map(|it| it.sender.teams()) {
            if !teams.contains(&team) {
                teams.push(team);
            }
        }
        teams
    }

    /// Returns the agreement for this postcode.
    #[must_use]
    pub fn for_postcode(&self, postcode: Postcode) -> Option<&Agreement> {
        self.agreements
            .iter()
            .find(|agreement| agreement.locality(postcode).is_some())
    }

    /// Returns the agreement for the municipality that people call so.
    #[must_use]
    pub fn for_municipality(&self, name: &str) -> Option<&Agreement> {
        self.agreements
            .iter()
            .find(|agreement| agreement.municipality_called(name).is_some())
    }

    /// Returns the agreement with this id.
    #[must_use]
    pub fn with_id(&self, id: &str) -> Option<&Agreement> {
        self.agreements
            .iter()
            .find(|agreement| agreement.id() == id)
    }
}

impl Default for Profile {
    /// Returns the agreement with the OCMW Tessenderlo-Ham, as it was signed.
    fn default() -> Self {
        let signed = include_str!("../../../../../profiles/tessenderlo-ham.json");
        Self::parse(signed, Date::MAX).expect("a test reads this very file")
    }
}

fn read_profile(json: &Json, today: Date, problems: &mut Problems) -> Option<Vec<Agreement>> {
    let mut root = Object::new(json, "", problems)?;
    let _: Option<&str> = root.optional_text("$schema", problems);
    let common = root.optional("common");
    if common.is_some_and(|common| !matches!(common, Json::Object(_))) {
        problems.add("/common", Kind::Kind(Expected::Object));
    }
    // Most agreements name their own territory.
    let places: LazyCell<Places> = LazyCell::new(Places::new);
    let agreements = root.list("agreements", false, problems, |json, pointer, problems| {
        let object = Object::new(json, pointer, problems)?.sharing(common, "/common");
        read_agreement(object, today, &places, problems)
    });
    root.finish(problems);
    let agreements = agreements?;
    let mut ids = BTreeSet::new();
    for (index, agreement) in agreements.iter().enumerate() {
        if !ids.insert(&agreement.id) {
            problems.add(&format!("/agreements/{index}/id"), Kind::DoubleId);
        }
    }
    check_localities(&agreements, problems);
    check_domains(&agreements, problems);
    Some(agreements)
}

/// Checks that a postcode and the name of a municipality stand once only, or they could not choose the agreement.
fn check_localities(agreements: &[Agreement], problems: &mut Problems) {
    let mut postcodes: BTreeMap<Postcode, String> = BTreeMap::new();
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for (index, agreement) in agreements.iter().enumerate() {
        for (inner, locality) in agreement.territory.iter().enumerate() {
            let here = format!("/agreements/{index}/territory/{inner}");
            let postcode = format!("{here}/postcode");
            match postcodes.get(&locality.postcode) {
                Some(there) => problems.add(&postcode, Kind::DoublePostcode(there.clone())),
                None => drop(postcodes.insert(locality.postcode, postcode)),
            }
            for name in locality
                .old_names
                .iter()
                .chain([&locality.municipality, &agreement.municipality])
            {
                let owner = *names.entry(fold(name)).or_insert(index);
                if owner != index {
                    problems.add(&here, Kind::DoubleName(owner));
                }
            }
        }
    }
}

fn read_agreement(
    mut object: Object<'_>,
    today: Date,
    places: &LazyCell<Places>,
    problems: &mut Problems,
) -> Option<Agreement> {
    let id = object.parsed("id", parse_id, Kind::Id, problems);
    let on = object.switch("on", problems);
    let title = object.text("title", problems);
    let version = object.name("version", problems);
    let signed = object.parsed("signed", parse_iso, Kind::Date, problems);
    let start = object.parsed("start", parse_iso, Kind::Date, problems);
    let end = object.parsed_or_empty("end", parse_iso, Kind::Date, problems);
    let cooperation = object.parsed_if_there("cooperation", parse_iso, Kind::Date, problems);
    let published = object.parsed_or_empty("published", parse_link, Kind::Link, problems);
    let page = object.parsed_if_there("page", parse_page, Kind::Page, problems);
    let sender = object
        .object("sender", problems)
        .and_then(|party| read_party(party, true, problems));
    let receiver = object.object("receiver", problems).and_then(|mut party| {
        let service = read_service(&mut party, problems);
        Some((read_party(party, false, problems)?, service?))
    });
    let (receiver, service) = receiver.unzip();
    let mailbox = object.parsed("mailbox", parse_email, Kind::Email, problems);
    let phone = object.parsed_or_empty("phone", parse_phone, Kind::Phone, problems);
    let confirmed = object
        .object("confirmed", problems)
        .and_then(|inner| read_confirmed(inner, signed, today, problems));
    let municipality = object.name("municipality", problems);
    let whole = municipality
        .as_deref()
        .filter(|_| !object.has("territory"))
        .and_then(|name| places.territory(name));
    let territory = match whole {
        Some(whole) => Some(whole),
        None => object.list("territory", false, problems, read_locality),
    };
    let legal_bases = object.list("legalBases", false, problems, read_text);
    let purpose = object.text("purpose", problems);
    let justifications = object
        .object("fields", problems)
        .and_then(|fields| read_fields(fields, problems));
    let retention = object.text("retention", problems);
    let recipients = object.list("recipients", false, problems, read_text);
    let sheets = object.list_if_there("sheets", problems, |json, pointer, problems| {
        read_sheet(json, pointer, today, problems)
    });
    if let (Some(start), Some(Some(end))) = (start, end)
        && end < start
    {
        problems.add(&object.at("end"), Kind::EndBeforeStart);
    }
    if let (Some(sender), Some(receiver)) = (&sender, &receiver)
        && sender.kbo == receiver.kbo
    {
        problems.add(&format!("{}/receiver/kbo", object.pointer), Kind::SameParty);
    }
    if let (Some(receiver), Some(mailbox)) = (&receiver, &mailbox) {
        check_owner(&receiver.domains, mailbox, &object.at("mailbox"), problems);
    }
    for (key, link) in [("published", &published), ("page", &page)] {
        if let (Some(Some(link)), Some(sender), Some(receiver)) = (link, &sender, &receiver) {
            check_link(link, [sender, receiver], &object.at(key), problems);
        }
    }
    object.finish(problems);
    let (sender, mut receiver, mailbox, page) = (sender?, receiver?, mailbox?, page?);
    receiver.phone = phone?;
    Some(Agreement {
        contacts: contacts_code([&sender, &receiver], &mailbox, page.as_deref()),
        id: id?,
        on: on?,
        title: title?
            .replace("{team}", &sender.team)
            .replace("{receiver}", &receiver.name),
        version: version?,
        signed: signed?,
        start: start?,
        end: end?,
        cooperation: cooperation?,
        published: published?,
        page,
        sender,
        receiver,
        service: service?,
        mailbox,
        confirmed: confirmed?,
        municipality: municipality?,
        territory: territory?,
        legal_bases: legal_bases?,
        purpose: purpose?,
        justifications: justifications?,
        retention: retention?,
        recipients: recipients?,
        sheets: sheets?,
    })
}

/// Returns the code of what somebody checks: all by which a party is reached, and the page to which mails lead, one thing a
/// line.
fn contacts_code(parties: [&Party; 2], mailbox: &Email, page: Option<&str>) -> String {
    let mut contacts = format!("{mailbox}\n");
    for party in parties {
        let phone = party.phone.as_ref().map_or("", Phone::e164);
        let lines = [party.dpo.as_str(), phone, &party.seat.to_string()].join("\n");
        contacts += &format!("{lines}\n{}\n", party.domains.join(" "));
        for team in &party.teams {
            let phone = team.phone.as_ref().map_or("", Phone::e164);
            contacts += &format!("{}\n{phone}\n", team.name);
        }
        for email in [&party.representatives_email, &party.contact_point] {
            contacts += &email
                .iter()
                .map(|email| format!("{email}\n"))
                .collect::<String>();
        }
    }
    // Without a page the code is that of before there was one.
    contacts += &page.map(|page| format!("{page}\n")).unwrap_or_default();
    let mut code = Fingerprint::of(contacts.as_bytes()).to_string();
    code.truncate(CODE);
    code
}
