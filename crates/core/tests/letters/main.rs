//! The letters as they read, kept beside this file for a person to look at.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use sluis_core::message::PrintedLetter;
use sluis_core::protocol::{Datum, Email, Phone, Profile};
use sluis_core::referral::{Field as Form, Moment};
use sluis_core::report::{
    Aspect, Choice, Draft, Field, Ground, Happened, Kind, Letter, Measure, ProcessorEvent,
    ProcessorIndex, Proof, Report, Risk, Side, Subject,
};

/// A form with who writes in it, of this party.
fn form(kind: Kind, side: Side) -> Draft {
    let mut draft = Draft::new(kind);
    let [name, email] = match side {
        Side::Sender => ["An De Smet", "an.desmet@opgroeien.be"],
        Side::Receiver => ["Els Maes", "els.maes@tessenderlo-ham.be"],
    };
    draft.form_mut().choose(Field::Side, Choice::Side(side));
    fill(
        &mut draft,
        &[
            (Field::Referral(Form::SenderName), name),
            (Field::Referral(Form::SenderEmail), email),
            (Field::Referral(Form::SenderPhone), "013 66 00 11"),
        ],
    );
    draft
}

fn fill(draft: &mut Draft, texts: &[(Field, &str)]) {
    for (field, text) in texts {
        draft.form_mut().set_text(*field, (*text).to_owned());
    }
}

fn tick(draft: &mut Draft, fields: &[Field]) {
    fields
        .iter()
        .for_each(|field| draft.form_mut().set_tick(*field, true));
}

fn letter(draft: &Draft, now: &str, profile: &Profile) -> Letter {
    let now = Moment::parse(now).unwrap();
    match draft.check(profile, now) {
        Ok(Report::Letter(letter)) => letter,
        other => panic!("{other:?}"),
    }
}

/// Compares with what is kept; with `SLUIS_KEEP=1` in the environment it is kept anew.
#[track_caller]
fn check(name: &str, draft: &Draft, now: &str) -> PrintedLetter {
    let profile = Profile::default();
    let paper = PrintedLetter::new(&letter(draft, now, &profile), profile.first());
    let to: Vec<&str> = paper.to.iter().map(Email::as_str).collect();
    let text = format!("mail: {}\n\n{}", to.join(", "), paper.text());
    // A client in the form, from a report before, is not in the letter.
    let mut with_client = draft.clone();
    fill(&mut with_client, &CLIENT);
    let again = PrintedLetter::new(&letter(&with_client, now, &profile), profile.first());
    assert!(again == paper, "{name}");
    for (_, fact) in CLIENT {
        assert!(!text.contains(fact), "{fact} in {text}");
    }
    // Where the receiver is another service, the letter says so.
    let other = with_a_caw();
    let other = PrintedLetter::new(&letter(draft, now, &other), other.first()).text();
    assert!(!other.contains("OCMW"), "{other}");
    keep(name, &text);
    paper
}

/// The same agreement with a CAW.
fn with_a_caw() -> Profile {
    let signed = include_str!("../../../../profiles/tessenderlo-ham.json").replace("OCMW", "CAW");
    let receiver = r#""receiver": { "kind": "CAW","#;
    let signed = signed.replace(r#""receiver": {"#, receiver);
    Profile::parse(&signed, time::Date::MAX).unwrap()
}

/// Compares a text with the one of this name that is kept.
#[track_caller]
fn keep(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/letters/snapshots")
        .join(format!("{name}.txt"));
    if std::env::var_os("SLUIS_KEEP").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(
        kept == text,
        "{name} differs from what is kept; it is now:\n{text}"
    );
}

/// Every sheet that informs the client, with the Dutch line before each line.
#[test]
fn the_sheets_for_the_client() {
    use sluis_core::wording::sheet::{Language, Section, Sheet, sheet};
    let profile = Profile::default();
    let other = with_a_caw();
    let lines = |sheet: &Sheet| {
        let sections = sheet.points.iter().chain([&sheet.rights, &sheet.who]);
        let said = sections.flat_map(Section::all).map(|(_, line)| line);
        let mut lines = vec![sheet.title.clone(), sheet.opening.clone()];
        lines.extend(said);
        lines.extend([sheet.consent.clone(), sheet.kept.clone()]);
        let labels = sheet.ticks.iter().chain([&sheet.interpreter]);
        let labels = labels.chain(&sheet.worker).chain(&sheet.blanks);
        lines.extend(labels.map(|label| (*label).to_owned()));
        lines.extend(sheet.unconfirmed.map(str::to_owned));
        lines
    };
    for language in Language::all() {
        let text = lines(&sheet(language, profile.first())).join("\n") + "\n";
        keep(&format!("sheet-{}", language.tag()), &text);
        let text = lines(&sheet(language, other.first())).join("\n");
        assert!(!text.contains("OCMW") && !text.contains("CPAS"), "{text}");
        assert!(text.contains("CAW") && !text.contains(['{', '[']), "{text}");
    }
}

/// What a form can still hold about a client.
const CLIENT: [(Field, &str); 6] = [
    (Field::Referral(Form::GivenName), "Fatima"),
    (Field::Referral(Form::FamilyName), "El Amrani"),
    (Field::Referral(Form::Street), "Kerkstraat"),
    (Field::Referral(Form::Postcode), "3945"),
    (Field::Referral(Form::Phone), "0470 00 11 22"),
    (Field::Referral(Form::Email), "fatima@example.com"),
];

const NOW: &str = "2026-03-27T14:00:00+01:00";

#[test]
fn a_withdrawal_goes_to_the_mailbox_with_the_reference_only() {
    let mut draft = form(Kind::Withdrawal, Side::Sender);
    fill(
        &mut draft,
        &[(Field::Reference, "7KQ3MX9P"), (Field::Day, "26/3/2026")],
    );
    let paper = check("withdrawal", &draft, NOW);
    assert_eq!(paper.to[0].as_str(), "socialedienst@tessenderlo-ham.be");
    assert_eq!(paper.to.len(), 1);
}

/// A leak found on the Friday before the clock changes.
fn leak(side: Side) -> Draft {
    let mut draft = form(Kind::Leak, side);
    fill(
        &mut draft,
        &[
            (Field::FoundDay, "27/3/2026"),
            (Field::FoundTime, "10:15"),
            (Field::Persons, "3"),
        ],
    );
    tick(
        &mut draft,
        &[
            Field::Happened(Happened::WrongReceiver),
            Field::Happened(Happened::NotEncrypted),
            Field::Leaked(Datum::Name),
            Field::Leaked(Datum::Phone),
            Field::Risk(Risk::Secrecy),
            Field::Risk(Risk::Approach),
            Field::Taken(Measure::Deletion),
            Field::Planned(Measure::Deletion),
            Field::Planned(Measure::Told),
        ],
    );
    draft
}

#[test]
fn a_leak_goes_to_both_officers_with_the_hour_at_which_the_term_ends() {
    for (name, side) in [
        ("leak-ocmw", Side::Receiver),
        ("leak-opgroeien", Side::Sender),
    ] {
        let paper = check(name, &leak(side), NOW);
        let mut to: Vec<&str> = paper.to.iter().map(Email::as_str).collect();
        to.sort_unstable();
        assert_eq!(to, ["dpo@opgroeien.be", "privacy@tessenderlo-ham.be"]);
        // 72 hours over the night in which the clock goes forward.
        assert!(
            paper
                .text()
                .contains("tot maandag 30 maart 2026 om 11.15 uur")
        );
    }
}

#[test]
fn a_leak_of_which_little_is_known_can_be_told_at_once() {
    let mut draft = leak(Side::Receiver);
    draft.form_mut().set_text(Field::Persons, String::new());
    draft.form_mut().set_tick(Field::PersonsUnknown, true);
    draft
        .form_mut()
        .set_tick(Field::Taken(Measure::Deletion), false);
    check("leak-early", &draft, NOW);
}

#[test]
fn a_change_of_law() {
    let mut draft = form(Kind::Change, Side::Receiver);
    draft
        .form_mut()
        .choose(Field::Subject, Choice::Subject(Subject::Law));
    fill(
        &mut draft,
        &[
            (
                Field::LawTitle,
                "Decreet van 12 juni 2026 over het lokaal sociaal beleid",
            ),
            (Field::Day, "2027-01-01"),
        ],
    );
    tick(
        &mut draft,
        &[
            Field::Aspect(Aspect::Purpose),
            Field::Aspect(Aspect::Duration),
        ],
    );
    check("law", &draft, NOW);
}

#[test]
fn a_change_of_processor() {
    for (name, turn) in [
        ("processor-starts", ProcessorEvent::Starts),
        ("processor-changes", ProcessorEvent::Changes),
        ("processor-stops", ProcessorEvent::Stops),
    ] {
        let mut draft = form(Kind::Change, Side::Receiver);
        draft
            .form_mut()
            .choose(Field::Subject, Choice::Subject(Subject::Processor));
        draft
            .form_mut()
            .choose(Field::ProcessorEvent, Choice::ProcessorEvent(turn));
        fill(
            &mut draft,
            &[
                (Field::ProcessorName(ProcessorIndex::First), "Voorbeeld nv"),
                (
                    Field::ProcessorTask(ProcessorIndex::First),
                    "hosting van het dossierpakket",
                ),
                (Field::Day, "1/4/2026"),
            ],
        );
        check(name, &draft, NOW);
    }
}

#[test]
fn proof_is_asked_and_given() {
    let all = Proof::ALL
        .iter()
        .copied()
        .map(Field::Proof)
        .collect::<Vec<_>>();
    let mut ask = form(Kind::AskProof, Side::Sender);
    tick(&mut ask, &all);
    let paper = check("proof-asked", &ask, NOW);
    // Where it goes is not known yet, and a data protection officer is not the way (article 9 names them for a leak).
    assert_eq!(
        (paper.to, paper.party.as_str()),
        (vec![], "OCMW Tessenderlo-Ham")
    );
    let mut give = form(Kind::GiveProof, Side::Receiver);
    tick(&mut give, &all);
    for proof in Proof::ALL {
        give.form_mut()
            .set_text(Field::ProofDay(*proof), "1/9/2025".to_owned());
    }
    check("proof-given", &give, NOW);
}

#[test]
fn the_list_of_processors() {
    let mut none = form(Kind::Processors, Side::Sender);
    none.form_mut().set_tick(Field::NoProcessors, true);
    check("processors-none", &none, NOW);
    let mut some = form(Kind::Processors, Side::Receiver);
    for (row, name) in [
        (ProcessorIndex::First, "Voorbeeld nv"),
        (ProcessorIndex::Second, "Vzw Archief"),
    ] {
        fill(
            &mut some,
            &[
                (Field::ProcessorName(row), name),
                (Field::ProcessorTask(row), "bewaring van dossiers"),
                (Field::ProcessorDay(row), "15/1/2025"),
            ],
        );
    }
    check("processors", &some, NOW);
}

#[test]
fn the_end_of_the_protocol() {
    let end = |side, ground| {
        let mut draft = form(Kind::End, side);
        draft
            .form_mut()
            .choose(Field::Ground, Choice::Ground(ground));
        draft
    };
    let august = "2026-08-31T10:00:00+02:00";
    let paper = check("end-notice", &end(Side::Receiver, Ground::Notice), august);
    assert!(paper.text().contains("tot en met 28 februari 2027"));
    check("end-breach", &end(Side::Sender, Ground::Breach), NOW);
    check("end-law", &end(Side::Sender, Ground::Law), NOW);
    let leap = "2027-08-31T10:00:00+02:00";
    let profile = Profile::default();
    let letter = letter(&end(Side::Sender, Ground::Notice), leap, &profile);
    let text = PrintedLetter::new(&letter, profile.first()).text();
    assert!(text.contains("tot en met 29 februari 2028"), "{text}");
}

#[test]
fn once_the_profile_has_the_addresses_each_letter_goes_to_whom_it_belongs() {
    let json = include_str!("../../../../profiles/tessenderlo-ham.json");
    let mut known = json.to_owned();
    for (side, domain) in [
        ("leidend", "opgroeien.be"),
        ("burgemeester", "tessenderlo-ham.be"),
    ] {
        let (before, after) = known.split_once(side).unwrap();
        let after = after
            .replacen(
                r#""representativesEmail": """#,
                &format!(r#""representativesEmail": "bestuur@{domain}""#),
                1,
            )
            .replacen(
                r#""contactPoint": """#,
                &format!(r#""contactPoint": "protocol@{domain}""#),
                1,
            );
        known = format!("{before}{side}{after}");
    }
    let profile = Profile::parse(&known, time::Date::MAX).unwrap();
    let mut end = form(Kind::End, Side::Sender);
    end.form_mut()
        .choose(Field::Ground, Choice::Ground(Ground::Notice));
    let mut none = form(Kind::Processors, Side::Receiver);
    none.form_mut().set_tick(Field::NoProcessors, true);
    for (draft, to, opening) in [
        (
            end,
            "bestuur@tessenderlo-ham.be",
            "Geachte burgemeester, geachte algemeen directeur,",
        ),
        (
            none,
            "protocol@opgroeien.be",
            "Geachte mevrouw, geachte heer,",
        ),
    ] {
        let paper = PrintedLetter::new(&letter(&draft, NOW, &profile), profile.first());
        assert_eq!(paper.to.iter().map(Email::as_str).collect::<Vec<_>>(), [to]);
        assert_eq!(paper.opening, opening);
    }
}

#[test]
fn notice_given_too_late_says_so() {
    let json = include_str!("../../../../profiles/tessenderlo-ham.json");
    let ended = json.replace(r#""end": """#, r#""end": "2026-06-30""#);
    let profile = Profile::parse(&ended, time::Date::MAX).unwrap();
    let mut draft = form(Kind::End, Side::Receiver);
    draft
        .form_mut()
        .choose(Field::Ground, Choice::Ground(Ground::Notice));
    let letter = letter(&draft, NOW, &profile);
    let text = PrintedLetter::new(&letter, profile.first()).text();
    assert!(
        text.contains("Het protocol eindigt zelf al vroeger, op 30 juni 2026."),
        "{text}"
    );
}

#[test]
fn no_subject_and_no_text_holds_more_of_a_person_than_who_writes() {
    let profile = Profile::default();
    let letter = letter(&leak(Side::Receiver), NOW, &profile);
    let mail = PrintedLetter::new(&letter, profile.first()).mail();
    assert_eq!(mail.subject, "Melding van een gegevenslek");
    assert_eq!(Phone::parse("013660011").unwrap(), *letter.writer.phone());
    // An ordinary leak fits in a link that opens a mail.
    assert!(mail.body.len() < 1500, "{}", mail.body.len());
}
