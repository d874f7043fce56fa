//! The sentence for each problem of a message.

use crate::protocol::{Agreement, Datum};
use crate::referral::{
    Field as Form, LineFault, ProblemKind as FormKind, Question, Refusal as FormRefusal,
};
use crate::report::{
    Field, LONGEST_LINE, ReportProblem, ReportProblemKind, ReportRefusal as Refusal, Side,
};
use crate::wording::problem::{at, work_email};
use crate::wording::text::{Text, day, on_this_device};

/// Returns what is the matter with a message from this side, and what to do about it.
#[must_use]
pub fn problem(problem: &ReportProblem, side: Option<Side>, agreement: &Agreement) -> Text {
    match problem.kind() {
        ReportProblemKind::Form(kind) => form(problem.field(), kind, side, agreement),
        ReportProblemKind::Refusal(why) => refusal(problem.field(), why, agreement),
    }
}

/// Returns a problem of the form of a referral, where needed in other words.
fn form(field: Field, kind: FormKind, side: Option<Side>, agreement: &Agreement) -> Text {
    let party = side.unwrap_or(Side::Sender).party(agreement);
    match (field, kind) {
        (Field::To, FormKind::Refusal(FormRefusal::Missing)) => {
            Text::new("", "Vul het e-mailadres van de doorverwijzer in.")
        }
        (Field::To, FormKind::Question(Question::WorkEmail)) => work_email(
            agreement.sender(),
            "Is dit het werkadres van de doorverwijzer?",
        ),
        (_, FormKind::Question(Question::WorkEmail)) => work_email(party, "Is dit je werkadres?"),
        (
            Field::LawTitle | Field::ProcessorName(_) | Field::ProcessorTask(_),
            FormKind::Question(Question::Situation),
        ) => Text::new(
            "Hierin staat een woord over iemands situatie. In deze brief mag niets over een cliënt staan.",
            "Hoort het woord bij de wet of de verwerker?",
        ),
        (
            Field::LawTitle | Field::ProcessorName(_) | Field::ProcessorTask(_),
            FormKind::Question(Question::Date),
        ) => Text::new(
            "Hierin staat iets dat op een datum lijkt. Een geboortedatum mag niet in deze brief staan.",
            "Hoort de datum bij de wet of de verwerker?",
        ),
        (Field::Referral(Form::Phone), FormKind::Refusal(FormRefusal::Missing)) => {
            Text::new("", "Vul het telefoonnummer in.")
        }
        (Field::Referral(form), kind) => at(form, kind, agreement),
        (Field::To, kind) => at(Form::SenderEmail, kind, agreement),
        (_, kind) => at(Form::Agreement, kind, agreement),
    }
}

fn refusal(field: Field, refusal: Refusal, agreement: &Agreement) -> Text {
    let (cause, remedy) = match refusal {
        Refusal::Missing => ("", missing(field)),
        Refusal::Reference => (
            "Dit is geen kenmerk.",
            "Een kenmerk heeft acht tekens, zonder 0, 1, I en O.",
        ),
        Refusal::NoDefect => (
            "Je hebt nog niets aangeduid dat niet klopt.",
            "Kies bij minstens één gegeven wat er is.",
        ),
        Refusal::NoAnswer => (
            "Je hebt nog niet aangeduid wat er is gedaan.",
            "Kies bij minstens één gegeven een antwoord.",
        ),
        Refusal::OtherAgreement => (
            "Deze gemeente hoort bij een ander protocol dan de melding.",
            "Maak een nieuwe doorverwijzing.",
        ),
        Refusal::Day => (
            "Dit is geen datum.",
            "Vul dag, maand en jaar in, zoals 15/3/2026.",
        ),
        Refusal::DayOutside(today) => {
            let remedy = if matches!(field, Field::ProofDay(_)) {
                "Vul een dag in die al voorbij is, of vandaag.".to_owned()
            } else {
                let first = day(agreement.start());
                format!("Vul een dag in tussen {first} en vandaag.")
            };
            return Text::new(
                "Deze dag kan niet.",
                format!("{remedy} {}", on_this_device(today)),
            );
        }
        Refusal::Time => ("Dit is geen uur.", "Vul uur en minuten in, zoals 14.30."),
        Refusal::Future(today) => {
            return Text::new(
                "Dit tijdstip ligt in de toekomst.",
                format!("Kijk dag en uur na. {}", on_this_device(today)),
            );
        }
        Refusal::Count => (
            "Dit is geen aantal personen.",
            "Vul alleen cijfers in, minstens 1.",
        ),
        Refusal::CountAndUnknown => (
            "Je hebt ‘nog niet bekend’ aangevinkt, maar er staat wel een aantal.",
            "Haal het vinkje weg of wis het aantal.",
        ),
        Refusal::NoneAndOthers => (
            "Je hebt aangevinkt dat niemand het kon lezen, maar ook een gevolg.",
            "Haal een van beide weg.",
        ),
        Refusal::NothingTicked => ("Hier is nog niets aangevinkt.", nothing_ticked(field)),
        Refusal::ProcessorsAndNone => (
            "Je hebt aangevinkt dat er geen verwerkers zijn, maar er staat er wel een.",
            "Haal het vinkje weg of wis de verwerker.",
        ),
        Refusal::Line => {
            return Text::new(
                "",
                format!("Vul een korte regel in, van hoogstens {LONGEST_LINE} tekens."),
            );
        }
        Refusal::LineFault(unfit) => return unfit_line(unfit, agreement),
        Refusal::BreachBySender => (
            "Alleen Opgroeien regie kan het protocol zo beëindigen (artikel 8).",
            "Kies een andere reden.",
        ),
    };
    Text::new(cause, remedy)
}

/// Returns the same words as for a field of the form.
fn unfit_line(unfit: LineFault, agreement: &Agreement) -> Text {
    let same = match unfit {
        LineFault::RegisterNumber => FormRefusal::RegisterNumber,
        LineFault::BankAccount => FormRefusal::BankAccount,
        LineFault::BirthDate | LineFault::Situation => FormRefusal::BirthDate,
    };
    at(Form::Agreement, FormKind::Refusal(same), agreement)
}

fn missing(field: Field) -> &'static str {
    match field {
        Field::Agreement => "Kies het protocol.",
        Field::Side => "Kies voor wie je schrijft.",
        Field::Reference => "Vul het kenmerk van de doorverwijzing in.",
        Field::How => "Kies hoe je antwoordt.",
        Field::Day | Field::FoundDay | Field::ProofDay(_) | Field::ProcessorDay(_) => {
            "Vul de datum in."
        }
        Field::FoundTime => "Vul het uur in waarop het is ontdekt.",
        Field::Persons => "Vul het aantal in, of vink ‘nog niet bekend’ aan.",
        Field::Subject => "Kies wat er verandert.",
        Field::LawTitle => "Vul de naam van de wet, het decreet of het besluit in.",
        Field::ProcessorEvent => "Kies wat er met de verwerker gebeurt.",
        Field::ProcessorName(_) => "Vul de naam van de verwerker in.",
        Field::ProcessorTask(_) => "Vul de taak van de verwerker in.",
        Field::Ground => "Kies waarom het protocol eindigt.",
        _ => "Vul dit in.",
    }
}

fn nothing_ticked(field: Field) -> &'static str {
    match field {
        Field::Happened(_) => "Vink aan wat er is gebeurd.",
        Field::Leaked(Datum::Name) => "Vink aan welke gegevens in het lek zitten.",
        Field::Risk(_) => "Vink de mogelijke gevolgen aan.",
        Field::Taken(_) => "Vink aan wat jullie hebben gedaan of nog doen.",
        Field::Aspect(_) => "Vink aan waarvoor ze gevolgen heeft.",
        _ => "Vink er minstens één aan.",
    }
}
