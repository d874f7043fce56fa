//! The sentence for each problem of a draft.

use super::labels::label;
use super::service;
use super::text::{Text, day, on_this_device};
use time::Date;

use crate::protocol::{Agreement, EmailFault, Locality, NotInForce, Party, PhoneFault};
use crate::referral::{Absence, Field, Problem, ProblemKind, Question, Refusal};

/// Returns what is the matter with a draft, and what to do about it.
#[must_use]
pub fn problem(problem: &Problem, agreement: &Agreement) -> Text {
    at(problem.field(), problem.kind(), agreement)
}

/// Returns the words for a problem that is told elsewhere than in the form of a referral.
pub(super) fn at(field: Field, kind: ProblemKind, agreement: &Agreement) -> Text {
    match kind {
        ProblemKind::Refusal(why) => refusal(field, why, agreement),
        ProblemKind::Question(what) => question(field, what, agreement),
    }
}

/// Returns why an agreement may not be used, and what to do about it.
#[must_use]
pub fn closed(closed: NotInForce) -> Text {
    const ASK: &str = "Vraag je team wat je nu moet doen.";
    let (cause, today) = match closed {
        NotInForce::Off => {
            return Text::new(
                "Dit protocol is uitgeschakeld. Je kan nu niets doorgeven.",
                ASK,
            );
        }
        NotInForce::NotYet { start, today } => (
            format!(
                "Het protocol geldt pas vanaf {}. Je kan nu nog niets doorgeven.",
                day(start)
            ),
            today,
        ),
        NotInForce::Ended { end, today } => (
            format!(
                "Het protocol gold tot en met {}. Je mag niets meer doorgeven.",
                day(end)
            ),
            today,
        ),
    };
    Text::new(cause, format!("{} {ASK}", on_this_device(today)))
}

fn refusal(field: Field, refusal: Refusal, agreement: &Agreement) -> Text {
    let (cause, remedy) = match refusal {
        Refusal::NotInForce(why) => return closed(why),
        Refusal::Missing => return missing(field),
        Refusal::ConsentDate(today) => return consent_date(agreement, today),
        Refusal::NoName => ("", "Vul de naam van de cliënt in."),
        Refusal::NoSecrecy => (
            "Alleen wie door het beroepsgeheim gebonden is, mag gegevens doorgeven.",
            "Vink aan dat dat voor jou geldt.",
        ),
        Refusal::NotTold => (
            "Zonder toestemming van de cliënt mag je niets doorgeven.",
            "Bespreek elk punt met de cliënt en vink het aan.",
        ),
        Refusal::NoConsent => (
            "Zonder toestemming van de cliënt mag je niets doorgeven.",
            "Vraag de toestemming en vink dat aan.",
        ),
        Refusal::RegisterNumber => (
            "Dit lijkt een rijksregisternummer. Dat mag je niet doorgeven.",
            "Haal het weg.",
        ),
        Refusal::BankAccount => (
            "Dit lijkt een rekeningnummer. Dat mag je niet doorgeven.",
            "Haal het weg.",
        ),
        Refusal::BirthDate => (
            "Dit lijkt een geboortedatum. Dat mag je niet doorgeven.",
            "Haal het weg.",
        ),
        Refusal::NotAName => ("Hier staat geen enkele letter.", "Vul de naam in."),
        Refusal::OneNameButTwo => (
            "Je hebt aangevinkt dat de cliënt maar één naam heeft, maar er staan er twee.",
            "Haal het vinkje weg of wis een naam.",
        ),
        Refusal::TooLong => (
            "Deze tekst is te lang.",
            "Vul alleen in wat gevraagd wordt.",
        ),
        Refusal::Unreachable => {
            return Text::new(
                service::fill("{Het OCMW} kan de cliënt zo niet bereiken.", agreement),
                "Vul minstens één contactgegeven in.",
            );
        }
        Refusal::KnownAndUnknown if field.absence() == Some(Absence::Withheld) => (
            "Je hebt aangevinkt dat de cliënt dit niet wil meedelen, maar er staat wel iets ingevuld.",
            "Haal het vinkje weg of wis wat er staat.",
        ),
        Refusal::KnownAndUnknown => (
            "Je hebt ‘niet bekend’ aangevinkt, maar er staat wel iets ingevuld.",
            "Haal het vinkje weg of wis wat er staat.",
        ),
        Refusal::Phone(fault) => phone(fault),
        Refusal::Email(fault) => email(fault),
        Refusal::ServiceEmail => (
            "",
            "Vul het e-mailadres van de cliënt in, niet dat van een dienst.",
        ),
        Refusal::Postcode => ("Een postcode heeft 4 cijfers.", ""),
        Refusal::HouseNumber => (
            "Dit is geen huisnummer.",
            "Vul een nummer in zoals 12, 12A of 12-14.",
        ),
        Refusal::NumberAndNone => (
            "Je hebt aangevinkt dat het huis geen nummer heeft, maar er staat er een.",
            "Haal het vinkje weg of wis het nummer.",
        ),
        Refusal::Box => (
            "Dit is geen busnummer.",
            "Vul alleen het nummer of de letter van de bus in.",
        ),
        Refusal::TwoBoxes => (
            "Er staat ook al een bus bij het huisnummer.",
            "Laat er één staan.",
        ),
        Refusal::NotAPlace => ("Hier staat geen enkele letter.", "Vul de naam voluit in."),
        Refusal::NoAgreementThere => (
            "Met de sociale dienst van deze plaats is er geen protocol.",
            "Voor deze cliënt mag je Sluis niet gebruiken. Vraag je team wat je nu moet doen.",
        ),
    };
    Text::new(cause, remedy)
}

fn missing(field: Field) -> Text {
    let remedy = match field {
        Field::SenderName => "Vul je naam in.",
        Field::SenderEmail => "Vul je e-mailadres in.",
        Field::SenderPhone => "Vul je telefoonnummer in.",
        Field::SenderTeam => "Kies je team.",
        Field::ConsentForm => "Kies of de toestemming mondeling of schriftelijk was.",
        Field::ConsentDate => "Vul de datum van de toestemming in.",
        Field::Street => "Vul de straat in, of kies een ander soort adres.",
        Field::Postcode => "Vul de postcode in.",
        Field::Municipality => "Vul de gemeente in.",
        Field::Phone => "Vul het telefoonnummer in, of vink aan waarom het er niet is.",
        Field::Email => "Vul het e-mailadres in, of vink aan waarom het er niet is.",
        _ => {
            return Text::new(
                format!("Hier ontbreekt iets: {}.", label(field)),
                "Vul het in.",
            );
        }
    };
    Text::new("", remedy)
}

fn consent_date(agreement: &Agreement, today: Date) -> Text {
    let span = format!(
        "De toestemming moet gegeven zijn tussen {} en vandaag. {}",
        day(agreement.start()),
        on_this_device(today)
    );
    Text::new("Kijk de datum na.", span)
}

fn phone(fault: PhoneFault) -> (&'static str, &'static str) {
    match fault {
        PhoneFault::TooLong => (
            "Dit is te lang voor een telefoonnummer.",
            "Vul alleen het nummer in, zoals 0470 00 11 22.",
        ),
        PhoneFault::Text => (
            "Hier staat iets anders dan een telefoonnummer.",
            "Vul alleen het nummer in, zoals 0470 00 11 22.",
        ),
        PhoneFault::Two => ("", "Vul één telefoonnummer in."),
        PhoneFault::MobileTooShort => (
            "Dit gsm-nummer is te kort.",
            "Een Belgisch gsm-nummer heeft 10 cijfers.",
        ),
        PhoneFault::MobileTooLong => (
            "Dit gsm-nummer is te lang.",
            "Een Belgisch gsm-nummer heeft 10 cijfers.",
        ),
        PhoneFault::FixedTooShort => (
            "Dit telefoonnummer is te kort.",
            "Een Belgisch vast nummer heeft 9 cijfers, een gsm-nummer 10.",
        ),
        PhoneFault::FixedTooLong => (
            "Dit telefoonnummer is te lang.",
            "Een Belgisch vast nummer heeft 9 cijfers, een gsm-nummer 10.",
        ),
        PhoneFault::NoSuchArea => (
            "Dit is geen Belgisch nummer van een persoon.",
            "Kijk het nummer na.",
        ),
        PhoneFault::NoZero => ("Vooraan ontbreekt de 0.", "Vul het hele nummer in."),
        PhoneFault::NoCountry => FOREIGN_PHONE,
        PhoneFault::Foreign => (
            "Dit buitenlandse nummer klopt niet.",
            "Kijk de landcode en het aantal cijfers na.",
        ),
    }
}

const FOREIGN_PHONE: (&str, &str) = (
    "Is dit een buitenlands nummer?",
    "Begin dan met + en de landcode.",
);

fn email(fault: EmailFault) -> (&'static str, &'static str) {
    match fault {
        EmailFault::Shape => (
            "Dit is geen e-mailadres.",
            "Vul een adres in zoals naam@voorbeeld.be.",
        ),
        EmailFault::Two => ("", "Vul één e-mailadres in."),
        EmailFault::Incomplete => (
            "Het e-mailadres is niet volledig.",
            "Na de punt ontbreekt een deel, zoals .be.",
        ),
        EmailFault::TooLong => ("Dit e-mailadres is te lang.", "Kijk het adres na."),
    }
}

fn question(field: Field, question: Question, agreement: &Agreement) -> Text {
    let (cause, remedy) = match question {
        Question::Domain(meant) => {
            return Text::new(format!("Bedoel je {meant}?"), "Lees het adres na.");
        }
        Question::OutsideTerritory => return outside(field, agreement),
        Question::OtherMunicipality(postcode) => {
            let place = agreement
                .locality(postcode)
                .map_or("een andere gemeente", Locality::municipality);
            return Text::new(
                format!("De postcode {postcode} hoort bij {place}."),
                "Kijk het adres na.",
            );
        }
        Question::WorkEmail => return work_email(agreement.sender(), "Is dit je werkadres?"),
        Question::TwoPersons => (
            "Dit lijken twee personen. Verwijs één persoon per keer door: elke persoon geeft zelf toestemming.",
            "Is dit één persoon?",
        ),
        Question::Own => return own(field),
        Question::OneName => ("Heeft de cliënt maar één naam?", "Vink dat dan aan."),
        Question::Digit if field == Field::Municipality => {
            ("In de gemeente staat een cijfer.", "Klopt dat?")
        }
        Question::Digit => ("In de naam staat een cijfer.", "Klopt dat?"),
        Question::OddCharacter => (
            "In de naam staat een teken dat daar zelden hoort.",
            "Klopt dat?",
        ),
        Question::Invisible => (
            "In de naam staat een teken dat je niet ziet. Typ de naam liever opnieuw.",
            "Klopt de naam zo?",
        ),
        Question::Situation => return situation(field),
        Question::Date => (
            "Hierin staat iets dat op een datum lijkt. Een geboortedatum mag niet mee.",
            is_real(field),
        ),
        Question::NumberInStreet => (
            "In de straat staat ook een huisnummer of een postcode.",
            "Is dit de naam van de straat?",
        ),
        Question::ForeignPhone => FOREIGN_PHONE,
        Question::NoHouseNumber => (
            "Het huisnummer ontbreekt.",
            "Heeft het huis geen nummer? Vink dat aan.",
        ),
        Question::Slash => (
            "Staat na de schuine streep een bus? Vul die dan in bij Bus.",
            "Hoort het bij het huisnummer?",
        ),
        Question::Gap => return gap(field),
    };
    Text::new(cause, remedy)
}

fn gap(field: Field) -> Text {
    match field {
        Field::Postcode => Text::new(
            "In de postcode staat een spatie.",
            "Horen de cijfers samen?",
        ),
        Field::Box => Text::new("In de bus staan twee getallen naast elkaar.", "Klopt dat?"),
        _ => Text::new(
            "Er staan twee getallen naast elkaar. Is het tweede een bus? Vul die dan in bij Bus.",
            "Horen ze allebei bij het huisnummer?",
        ),
    }
}

/// Asks whether something of the worker is really the client's.
fn own(field: Field) -> Text {
    match field {
        Field::Phone => Text::new(
            "Dit is je eigen telefoonnummer.",
            "Is het echt ook dat van de cliënt?",
        ),
        Field::Email => Text::new(
            "Dit is je eigen e-mailadres.",
            "Is het echt ook dat van de cliënt?",
        ),
        _ => Text::new("Dit is je eigen naam.", "Heet de cliënt echt ook zo?"),
    }
}

/// Asks whether a text is what its field asks.
fn is_real(field: Field) -> &'static str {
    match field {
        Field::SenderName | Field::GivenName | Field::FamilyName => "Is dit echt de naam?",
        Field::HouseNumber => "Is dit echt het huisnummer?",
        Field::Box => "Is dit echt de bus?",
        Field::SenderPhone | Field::Phone => "Is dit echt het telefoonnummer?",
        Field::Municipality => "Is dit echt de naam van de gemeente?",
        _ => "Is dit het echte adres?",
    }
}

/// Asks whether an e-mail address is one of work at a party.
pub(super) fn work_email(party: &Party, question: &'static str) -> Text {
    let domains = party.domains().join(" of @");
    Text::new(format!("Dit adres eindigt niet op @{domains}."), question)
}

fn outside(field: Field, agreement: &Agreement) -> Text {
    let place = if field == Field::Postcode {
        "postcode"
    } else {
        "gemeente"
    };
    let territory = agreement.municipality();
    let service = service::fill("{dit OCMW}", agreement);
    Text::new(
        format!(
            "Deze {place} ligt niet in {territory}. Voor deze cliënt mag je {service} niet gebruiken."
        ),
        "Verblijft de cliënt toch hier?",
    )
}

fn situation(field: Field) -> Text {
    let is_real = match field {
        Field::GivenName | Field::FamilyName => "Is dit echt de naam van de cliënt?",
        Field::Street => "Is dit echt de naam van de straat?",
        Field::Municipality => "Is dit echt de naam van de gemeente?",
        Field::Box => "Is dit echt de bus?",
        _ => "Is dit echt het e-mailadres?",
    };
    Text::new(
        "Dit lijkt op uitleg over de situatie. Die mag niet mee.",
        is_real,
    )
}
