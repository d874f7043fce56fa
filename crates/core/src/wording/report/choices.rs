//! What one can choose in a message.

use crate::referral::Choice as Form;
use crate::report::{Choice, Defect, Done, Ground, How, ProcessorEvent, Side, Subject};
use crate::wording::labels;

/// Returns the label of a choice, to be filled in by [`fill`](crate::wording::service::fill).
#[must_use]
pub fn choice(choice: Choice) -> &'static str {
    match choice {
        // Each of them has its own name.
        Choice::Agreement(_) => "Nog niet gekozen",
        Choice::Side(Side::Sender) => "Opgroeien regie",
        Choice::Side(Side::Receiver) => "{Het OCMW}",
        Choice::Defect(None) => "Klopt",
        Choice::Defect(Some(one)) => defect(one),
        Choice::How(How::Corrected) => "Met een verbeterde doorverwijzing",
        Choice::How(How::Done) => "Met een antwoord per gegeven",
        Choice::Done(None) => "Niet gemeld",
        Choice::Done(Some(one)) => done(one),
        Choice::Subject(Subject::Law) => "De wetgeving (wet, decreet of besluit)",
        Choice::Subject(Subject::Processor) => "Een verwerker",
        Choice::ProcessorEvent(ProcessorEvent::Starts) => "Komt erbij",
        Choice::ProcessorEvent(ProcessorEvent::Changes) => "Verandert",
        Choice::ProcessorEvent(ProcessorEvent::Stops) => "Stopt",
        Choice::Ground(Ground::Notice) => "Opzegging, met een opzegtermijn van zes maanden",
        Choice::Ground(Ground::Breach) => "Inbreuk door {het OCMW}",
        Choice::Ground(Ground::Law) => "Er is geen rechtsgrond meer",
        Choice::Referral(Form::Address(kind)) => labels::address_kind(kind),
        Choice::Referral(Form::Consent(form)) => labels::consent_form(form),
    }
}

/// Returns what more there is to say about a choice; empty when nothing.
#[must_use]
pub fn choice_hint(choice: Choice) -> &'static str {
    match choice {
        Choice::Defect(Some(Defect::Wrong)) => "Het is anders dan er staat.",
        Choice::Defect(Some(Defect::Inexact)) => "Het klopt ongeveer, maar niet helemaal.",
        Choice::Defect(Some(Defect::Incomplete)) => "Er ontbreekt een stuk.",
        Choice::Defect(Some(Defect::Missing)) => {
            "Het staat er niet. Wil de cliënt het niet meedelen? Dan ontbreekt er niets."
        }
        Choice::Defect(Some(Defect::Outdated)) => "Vroeger was het juist.",
        Choice::Defect(Some(Defect::Superfluous)) => "Het hoort er niet bij.",
        Choice::How(How::Corrected) => {
            "Ze houdt het oude kenmerk en komt in de plaats van wat al is doorgegeven."
        }
        Choice::How(How::Done) => "Zonder gegevens van de cliënt.",
        Choice::Done(Some(Done::Pending)) => "Later volgt nog een antwoord.",
        Choice::Ground(Ground::Notice) => "Artikel 11. Beide partijen kunnen dit.",
        Choice::Ground(Ground::Breach) => {
            "Artikel 8. Alleen Opgroeien regie kan dit, met een eenvoudige kennisgeving."
        }
        Choice::Ground(Ground::Law) => "Artikel 11. Het protocol eindigt dan vanzelf.",
        Choice::Referral(Form::Address(kind)) => {
            labels::address_kind_hint(kind).unwrap_or_default()
        }
        _ => "",
    }
}

/// Returns a choice with what more there is to say about it, on one line.
#[must_use]
pub fn choice_in_full(one: Choice) -> String {
    match choice_hint(one) {
        "" => choice(one).to_owned(),
        hint => {
            let mut letters = hint.trim_end_matches('.').chars();
            let first = letters.next().map(char::to_lowercase).into_iter().flatten();
            let rest: String = first.chain(letters).collect();
            format!("{}: {rest}", choice(one))
        }
    }
}

/// Returns a defect.
#[must_use]
pub fn defect(defect: Defect) -> &'static str {
    match defect {
        Defect::Wrong => "Fout",
        Defect::Inexact => "Onnauwkeurig",
        Defect::Incomplete => "Onvolledig",
        Defect::Missing => "Ontbreekt",
        Defect::Outdated => "Verouderd",
        Defect::Superfluous => "Overtollig",
    }
}

/// Returns what was done about a datum.
#[must_use]
pub fn done(done: Done) -> &'static str {
    match done {
        Done::Corrected => "Nagekeken en verbeterd bij ons",
        Done::Right => "Nagekeken, het klopt zoals het is",
        Done::Deleted => "Geschrapt",
        Done::Unknown => "Niet meer na te gaan",
        Done::Pending => "Nog in onderzoek",
    }
}
