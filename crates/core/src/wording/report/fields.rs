//! What stands beside each field of a message: headings, labels and hints.

use super::datum;
use crate::protocol::Datum;
use crate::referral::Field as Form;
use crate::report::{Aspect, Field, Happened, Kind, Measure, Part, ProcessorIndex, Proof, Risk};
use crate::wording::labels;

/// Returns the heading of a part of a form.
#[must_use]
pub fn heading(part: Part, kind: Kind) -> &'static str {
    match part {
        Part::Agreement => "Protocol",
        Part::About if kind == Kind::Change || kind == Kind::End => "Waarover gaat het?",
        Part::About if kind == Kind::Processors => "Van wie is het overzicht?",
        Part::About => "Over welke doorverwijzing?",
        Part::Datum(one) => datum(one),
        Part::Done => "Wat is er gedaan?",
        Part::Found => "Wanneer is het ontdekt?",
        Part::Happened => "Wat is er gebeurd?",
        Part::Leaked => "Welke gegevens, van hoeveel personen?",
        Part::Risks => "Wat zijn de mogelijke gevolgen?",
        Part::Taken => "Wat is er al gedaan?",
        Part::Planned => "Wat doen jullie nog?",
        Part::Aspects => "Op welke punten heeft dit gevolgen?",
        Part::Processor(row) => of_row(
            row,
            [
                "Verwerker 1",
                "Verwerker 2",
                "Verwerker 3",
                "Verwerker 4",
                "Verwerker 5",
            ],
        ),
        Part::Proofs if kind == Kind::AskProof => "Waarvan vraag je bewijs?",
        Part::Proofs => "Wat toon je aan?",
        Part::Consent => "Toestemming van de cliënt",
        Part::Client => "De juiste gegevens",
        Part::You => "Jij",
    }
}

/// Returns the label of a field. Ticks have it beside them, the others above.
#[must_use]
pub fn label(field: Field, kind: Kind) -> &'static str {
    match field {
        Field::Agreement => "Over welk protocol gaat het?",
        Field::Side => "Voor wie schrijf je?",
        Field::Reference => "Kenmerk",
        Field::To => "E-mailadres van de doorverwijzer",
        Field::Defect(Datum::Name) => "Wat is er met de naam?",
        Field::Defect(Datum::Address) => "Wat is er met het adres?",
        Field::Defect(Datum::Phone) => "Wat is er met het telefoonnummer?",
        Field::Defect(Datum::Email) => "Wat is er met het e-mailadres?",
        Field::How => "Hoe antwoord je?",
        Field::Done(one) | Field::Leaked(one) => datum(one),
        Field::Day if kind == Kind::Withdrawal => "Dag van de intrekking",
        Field::Day => "Vanaf",
        Field::FoundDay => "Op welke dag?",
        Field::FoundTime => "Hoe laat?",
        Field::Happened(what) => happened(what),
        Field::Persons => "Aantal personen, ongeveer",
        Field::PersonsUnknown => "Aantal nog niet bekend",
        Field::Risk(one) => risk(one),
        Field::Taken(one) => taken(one),
        Field::Planned(one) => planned(one),
        Field::Subject => "Wat verandert er?",
        Field::LawTitle => "Naam van de wet, het decreet of het besluit",
        Field::Aspect(one) => aspect(one),
        Field::ProcessorEvent => "Wat gebeurt er met de verwerker?",
        Field::Proof(one) => proof(one),
        Field::ProofDay(Proof::Plan) => "Het plan geldt sinds",
        Field::ProofDay(Proof::Officer) => "De functionaris is er sinds",
        Field::ProofDay(Proof::Register) => "In het register sinds",
        Field::ProofDay(Proof::Processors) => "Alle overeenkomsten zijn er sinds",
        Field::NoProcessors => "Er zijn geen verwerkers",
        Field::ProcessorName(_) if kind == Kind::Change => "Naam van de verwerker",
        Field::ProcessorTask(_) if kind == Kind::Change => "Taak van de verwerker",
        Field::ProcessorName(row) => of_row(
            row,
            [
                "Naam van verwerker 1",
                "Naam van verwerker 2",
                "Naam van verwerker 3",
                "Naam van verwerker 4",
                "Naam van verwerker 5",
            ],
        ),
        Field::ProcessorTask(row) => of_row(
            row,
            [
                "Taak van verwerker 1",
                "Taak van verwerker 2",
                "Taak van verwerker 3",
                "Taak van verwerker 4",
                "Taak van verwerker 5",
            ],
        ),
        Field::ProcessorDay(row) => of_row(
            row,
            [
                "Datum van de overeenkomst met verwerker 1",
                "Datum van de overeenkomst met verwerker 2",
                "Datum van de overeenkomst met verwerker 3",
                "Datum van de overeenkomst met verwerker 4",
                "Datum van de overeenkomst met verwerker 5",
            ],
        ),
        Field::Ground => "Waarom eindigt het protocol?",
        Field::Referral(form) => labels::label(form),
    }
}

/// Returns a hint under the label, where one helps.
#[must_use]
pub fn hint(field: Field, kind: Kind) -> Option<&'static str> {
    Some(match field {
        Field::Reference => "Acht tekens, zoals 7KQ3MX9P. Het staat boven de doorverwijzing.",
        Field::To => "Het staat in de doorverwijzing. De melding gaat hierheen.",
        Field::FoundTime => "Zoals 14.30, of 9.05 in de voormiddag. Vanaf dan tellen de 72 uur.",
        Field::LawTitle => "Zoals ze in het Staatsblad heet, in een korte regel.",
        Field::ProcessorName(_) => "De naam van de organisatie, niet van een persoon.",
        Field::ProcessorTask(_) => "In een paar woorden, zoals: hosting van het dossierpakket.",
        Field::Referral(Form::SenderEmail) => "Je werkadres.",
        Field::Referral(Form::SenderPhone) => "Een nummer waarop ze je hierover kunnen bellen.",
        Field::Referral(Form::GivenName) if kind == Kind::Defects => return None,
        Field::Referral(form) => return labels::hint(form),
        _ => return None,
    })
}

fn of_row(row: ProcessorIndex, labels: [&'static str; ProcessorIndex::ALL.len()]) -> &'static str {
    labels[row as usize]
}

/// Returns the heading above the fields of a right value.
#[must_use]
pub fn right_value_hint() -> &'static str {
    "Vul in wat juist is. Weet je het niet? Laat het leeg."
}

/// Returns the words for something that happened in a leak.
#[must_use]
pub fn happened(happened: Happened) -> &'static str {
    match happened {
        Happened::WrongReceiver => {
            "Een bericht of bestand is bij de verkeerde persoon of dienst terechtgekomen"
        }
        Happened::Password => "Het wachtwoord is in verkeerde handen gekomen",
        Happened::NotEncrypted => "Gegevens zijn zonder versleuteling verstuurd of bewaard",
        Happened::Lost => "Een toestel of USB-stick is verloren of gestolen",
        Happened::Looked => "Iemand heeft gegevens bekeken zonder dat dat mocht",
        Happened::BrokenInto => "Iemand is binnengedrongen in een systeem of mailbox",
        Happened::Paper => "Papier is verloren of is blijven liggen",
        Happened::Gone => "Gegevens zijn weg of niet meer te lezen",
    }
}

/// Returns what a leak can lead to.
#[must_use]
pub fn risk(risk: Risk) -> &'static str {
    match risk {
        Risk::Secrecy => "Anderen weten dat iemand is doorverwezen",
        Risk::Address => "Iemand kent een adres en mag dat niet kennen",
        Risk::Approach => "Iemand kan worden benaderd of misleid",
        Risk::Delay => "Een cliënt wordt later geholpen",
        Risk::None => "Voor zover bekend kon niemand het lezen",
    }
}

/// Returns a measure that was taken.
#[must_use]
pub fn taken(measure: Measure) -> &'static str {
    match measure {
        Measure::Deletion => "Gevraagd om het bericht of bestand te wissen",
        Measure::Confirmation => "Bevestiging gekregen dat het gewist is",
        Measure::Access => "Wachtwoorden veranderd en toegang gesloten",
        Measure::Wiped => "Het toestel vanop afstand vergrendeld of gewist",
        Measure::Inquiry => "De oorzaak onderzocht",
        Measure::Told => "De betrokkenen ingelicht (artikel 34 van de AVG)",
        Measure::Authority => "Gemeld aan de Vlaamse Toezichtcommissie (artikel 33 van de AVG)",
        Measure::Procedure => "De werkwijze aangepast",
    }
}

/// Returns a measure that will be taken.
#[must_use]
pub fn planned(measure: Measure) -> &'static str {
    match measure {
        Measure::Deletion => "Vragen om het bericht of bestand te wissen",
        Measure::Confirmation => "Bevestiging vragen dat het gewist is",
        Measure::Access => "Wachtwoorden veranderen en toegang sluiten",
        Measure::Wiped => "Het toestel vanop afstand vergrendelen of wissen",
        Measure::Inquiry => "De oorzaak onderzoeken",
        Measure::Told => "De betrokkenen inlichten (artikel 34 van de AVG)",
        Measure::Authority => "Melden aan de Vlaamse Toezichtcommissie (artikel 33 van de AVG)",
        Measure::Procedure => "De werkwijze aanpassen",
    }
}

/// Returns what a change of law touches.
#[must_use]
pub fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Purpose => "Waarvoor de gegevens dienen",
        Aspect::Proportion => "Welke gegevens nodig zijn",
        Aspect::Frequency => "Hoe vaak ze worden doorgegeven",
        Aspect::Duration => "Hoelang ze worden doorgegeven of bewaard",
        Aspect::Other => "Iets anders in het protocol",
    }
}

/// Returns a measure of article 6.
#[must_use]
pub fn proof(proof: Proof) -> &'static str {
    match proof {
        Proof::Plan => "Het veiligheidsbeleid met het veiligheidsplan",
        Proof::Officer => "De functionaris voor gegevensbescherming",
        Proof::Register => "De opname in het verwerkingsregister",
        Proof::Processors => "De overeenkomsten met verwerkers (artikel 28 van de AVG)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Profile;
    use crate::report::{Choice, Defect, Draft, How, Subject};

    #[test]
    fn no_two_fields_of_a_form_have_one_label_and_one_id() {
        for one in Kind::ALL {
            let mut draft = Draft::new(*one);
            for datum in Datum::ALL {
                draft
                    .form_mut()
                    .choose(Field::Defect(datum), Choice::Defect(Some(Defect::Wrong)));
            }
            draft
                .form_mut()
                .choose(Field::How, Choice::How(How::Corrected));
            draft
                .form_mut()
                .choose(Field::Subject, Choice::Subject(Subject::Processor));
            for row in ProcessorIndex::ALL {
                draft
                    .form_mut()
                    .set_text(Field::ProcessorName(*row), "Firma".to_owned());
            }
            Proof::ALL
                .iter()
                .for_each(|proof| draft.form_mut().set_tick(Field::Proof(*proof), true));
            let fields = draft.fields(&Profile::default());
            let labels = fields.iter().map(|field| label(*field, *one)).collect();
            let ids = fields.iter().map(|field| field.id()).collect();
            for mut texts in [labels, ids] as [Vec<&str>; 2] {
                texts.sort_unstable();
                assert!(texts.windows(2).all(|pair| pair[0] != pair[1]), "{texts:?}");
            }
        }
    }
}
