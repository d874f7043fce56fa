//! The letters.

use sluis_core::protocol::Datum;
use sluis_core::report::{
    Aspect, Choice, Draft, Field, Ground, Happened, Kind, Measure, ProcessorEvent, ProcessorIndex,
    Proof, Risk, Side, Subject,
};

use super::{check_said, said};
use crate::form::{AT_OCMW, AT_OPGROEIEN, fill, written_by};

#[test]
fn a_withdrawal() {
    let between = "Deze dag kan niet. Vul een dag in tussen 1 februari 2026 en vandaag. Volgens dit toestel is het vandaag 10 maart 2026. Klopt dat niet? Laat dan de klok van het toestel juist zetten.";
    for (day, expected) in [
        ("", "Vul de datum in."),
        (
            "31/2/2026",
            "Dit is geen datum. Vul dag, maand en jaar in, zoals 15/3/2026.",
        ),
        ("11/3/2026", between),
        ("31/1/2026", between),
    ] {
        let mut draft = written_by(Kind::Withdrawal, AT_OPGROEIEN);
        fill(
            &mut draft,
            &[(Field::Reference, "7KQ3MX9P"), (Field::Day, day)],
        );
        check_said(&draft, Field::Day, expected);
    }
}

/// A leak with everything that is asked.
fn leak() -> Draft {
    let mut draft = written_by(Kind::Leak, AT_OCMW);
    draft
        .form_mut()
        .choose(Field::Side, Choice::Side(Side::Receiver));
    fill(
        &mut draft,
        &[
            (Field::FoundDay, "10/3/2026"),
            (Field::FoundTime, "9:30"),
            (Field::Persons, "1"),
        ],
    );
    for field in [
        Field::Happened(Happened::Lost),
        Field::Leaked(Datum::Name),
        Field::Risk(Risk::Secrecy),
        Field::Taken(Measure::Wiped),
    ] {
        draft.form_mut().set_tick(field, true);
    }
    assert_eq!(said(&draft), []);
    draft
}

#[test]
fn a_leak() {
    for (field, typed, expected) in [
        (
            Field::FoundTime,
            "",
            "Vul het uur in waarop het is ontdekt.",
        ),
        (
            Field::FoundTime,
            "straks",
            "Dit is geen uur. Vul uur en minuten in, zoals 14.30.",
        ),
        (
            Field::FoundTime,
            "11:01",
            "Dit tijdstip ligt in de toekomst. Kijk dag en uur na. Volgens dit toestel is het vandaag 10 maart 2026. Klopt dat niet? Laat dan de klok van het toestel juist zetten.",
        ),
        (
            Field::Persons,
            "",
            "Vul het aantal in, of vink ‘nog niet bekend’ aan.",
        ),
        (
            Field::Persons,
            "0",
            "Dit is geen aantal personen. Vul alleen cijfers in, minstens 1.",
        ),
        (
            Field::Persons,
            "Jan",
            "Dit is geen aantal personen. Vul alleen cijfers in, minstens 1.",
        ),
        (
            Field::Persons,
            "90051212384",
            "Dit is geen aantal personen. Vul alleen cijfers in, minstens 1.",
        ),
    ] {
        let mut draft = leak();
        draft.form_mut().set_text(field, typed.to_owned());
        check_said(&draft, field, expected);
    }
    for (field, told, expected) in [
        (
            Field::Happened(Happened::Lost),
            Field::Happened(Happened::WrongReceiver),
            "Hier is nog niets aangevinkt. Vink aan wat er is gebeurd.",
        ),
        (
            Field::Leaked(Datum::Name),
            Field::Leaked(Datum::Name),
            "Hier is nog niets aangevinkt. Vink aan welke gegevens in het lek zitten.",
        ),
        (
            Field::Risk(Risk::Secrecy),
            Field::Risk(Risk::Secrecy),
            "Hier is nog niets aangevinkt. Vink de mogelijke gevolgen aan.",
        ),
        (
            Field::Taken(Measure::Wiped),
            Field::Taken(Measure::Deletion),
            "Hier is nog niets aangevinkt. Vink aan wat jullie hebben gedaan of nog doen.",
        ),
    ] {
        let mut draft = leak();
        draft.form_mut().set_tick(field, false);
        check_said(&draft, told, expected);
    }
    let mut draft = leak();
    draft.form_mut().set_tick(Field::Risk(Risk::None), true);
    check_said(
        &draft,
        Field::Risk(Risk::None),
        "Je hebt aangevinkt dat niemand het kon lezen, maar ook een gevolg. Haal een van beide weg.",
    );
    let mut draft = leak();
    draft.form_mut().set_tick(Field::PersonsUnknown, true);
    check_said(
        &draft,
        Field::PersonsUnknown,
        "Je hebt ‘nog niet bekend’ aangevinkt, maar er staat wel een aantal. Haal het vinkje weg of wis het aantal.",
    );
}

/// A change of law with everything that is asked.
fn law() -> Draft {
    let mut draft = written_by(Kind::Change, AT_OCMW);
    draft
        .form_mut()
        .choose(Field::Side, Choice::Side(Side::Receiver));
    draft
        .form_mut()
        .choose(Field::Subject, Choice::Subject(Subject::Law));
    let title = "Decreet van 4 februari 2022 tot wijziging van het decreet van 30 april 2004";
    fill(
        &mut draft,
        &[(Field::LawTitle, title), (Field::Day, "1/1/2027")],
    );
    draft
        .form_mut()
        .set_tick(Field::Aspect(Aspect::Purpose), true);
    assert_eq!(said(&draft), []);
    draft
}

#[test]
fn no_line_of_a_letter_takes_what_is_of_a_person() {
    let long = "wet ".repeat(31);
    for (typed, expected) in [
        ("", "Vul de naam van de wet, het decreet of het besluit in."),
        (
            "Wet voor 90.05.12-123.84",
            "Dit lijkt een rijksregisternummer. Dat mag je niet doorgeven. Haal het weg.",
        ),
        (
            "Wet BE68 5390 0754 7034",
            "Dit lijkt een rekeningnummer. Dat mag je niet doorgeven. Haal het weg.",
        ),
        (
            "Wet 12/05/1990",
            "Hierin staat iets dat op een datum lijkt. Een geboortedatum mag niet in deze brief staan. Hoort de datum bij de wet of de verwerker?",
        ),
        (
            "Fatima, geboren op 12 mei 1990",
            "Hierin staat iets dat op een datum lijkt. Een geboortedatum mag niet in deze brief staan. Hoort de datum bij de wet of de verwerker?",
        ),
        (
            "Decreet schuldhulp",
            "Hierin staat een woord over iemands situatie. In deze brief mag niets over een cliënt staan. \
             Hoort het woord bij de wet of de verwerker?",
        ),
        (&long, "Vul een korte regel in, van hoogstens 120 tekens."),
        ("2026", "Vul een korte regel in, van hoogstens 120 tekens."),
    ] {
        let mut draft = law();
        draft.form_mut().set_text(Field::LawTitle, typed.to_owned());
        check_said(&draft, Field::LawTitle, expected);
    }
}

#[test]
fn processors_and_proofs() {
    let mut draft = written_by(Kind::Processors, AT_OCMW);
    let name = Field::ProcessorName(ProcessorIndex::First);
    assert_eq!(
        said(&draft)[0],
        (Field::Side, "Kies voor wie je schrijft.".to_owned())
    );
    draft
        .form_mut()
        .choose(Field::Side, Choice::Side(Side::Receiver));
    check_said(&draft, name, "Vul de naam van de verwerker in.");
    draft.form_mut().set_text(name, "Voorbeeld nv".to_owned());
    assert_eq!(said(&draft).len(), 2);
    draft.form_mut().set_tick(Field::NoProcessors, true);
    check_said(
        &draft,
        Field::NoProcessors,
        "Je hebt aangevinkt dat er geen verwerkers zijn, maar er staat er wel een. Haal het vinkje weg of wis de verwerker.",
    );
    let mut draft = written_by(Kind::GiveProof, AT_OCMW);
    let told = Field::Proof(Proof::Plan);
    check_said(
        &draft,
        told,
        "Hier is nog niets aangevinkt. Vink er minstens één aan.",
    );
    draft.form_mut().set_tick(told, true);
    draft
        .form_mut()
        .set_text(Field::ProofDay(Proof::Plan), "1/1/2027".to_owned());
    check_said(
        &draft,
        Field::ProofDay(Proof::Plan),
        "Deze dag kan niet. Vul een dag in die al voorbij is, of vandaag. Volgens dit toestel is het vandaag 10 maart 2026. Klopt dat niet? Laat dan de klok van het toestel juist zetten.",
    );
}

#[test]
fn a_change_of_processor_and_an_end() {
    let mut draft = written_by(Kind::Change, AT_OCMW);
    draft
        .form_mut()
        .choose(Field::Side, Choice::Side(Side::Receiver));
    check_said(&draft, Field::Subject, "Kies wat er verandert.");
    draft
        .form_mut()
        .choose(Field::Subject, Choice::Subject(Subject::Processor));
    draft.form_mut().choose(
        Field::ProcessorEvent,
        Choice::ProcessorEvent(ProcessorEvent::Starts),
    );
    fill(
        &mut draft,
        &[
            (Field::ProcessorName(ProcessorIndex::First), "Voorbeeld nv"),
            (Field::Day, "1/4/2026"),
        ],
    );
    check_said(
        &draft,
        Field::ProcessorTask(ProcessorIndex::First),
        "Vul de taak van de verwerker in.",
    );
    let mut draft = written_by(Kind::End, AT_OCMW);
    draft
        .form_mut()
        .choose(Field::Side, Choice::Side(Side::Receiver));
    check_said(&draft, Field::Ground, "Kies waarom het protocol eindigt.");
    draft
        .form_mut()
        .choose(Field::Ground, Choice::Ground(Ground::Breach));
    check_said(
        &draft,
        Field::Ground,
        "Alleen Opgroeien regie kan het protocol zo beëindigen (artikel 8). Kies een andere reden.",
    );
}
