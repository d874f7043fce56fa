//! The letters about the measures of article 6.

use time::Date;

use super::{LetterBlock, list, text};
use crate::protocol::Agreement;
use crate::report::{Processor, Proof, Side};
use crate::wording::report::proof;
use crate::wording::text::day;

pub(super) fn ask(proofs: &[Proof], agreement: &Agreement) -> Vec<LetterBlock> {
    let (sender, receiver) = (agreement.sender().name(), agreement.receiver().name());
    vec![
        text(format!(
            "{sender} vraagt {receiver} om het bewijs dat deze maatregelen zijn genomen (artikel 6: op eenvoudig verzoek):"
        )),
        list(proofs.iter().copied().map(proof)),
        text("Bezorg ons het bewijs van elke maatregel. Stuur geen gegevens van cliënten mee."),
    ]
}

pub(super) fn give(proofs: &[(Proof, Date)], agreement: &Agreement) -> Vec<LetterBlock> {
    let receiver = agreement.receiver();
    let line = |(one, since): &(Proof, Date)| {
        let since = day(*since);
        match one {
            Proof::Plan => format!("{}, van kracht sinds {since}", proof(*one)),
            Proof::Officer => format!(
                "{}, aangesteld sinds {since}, te bereiken via {}",
                proof(*one),
                receiver.dpo()
            ),
            Proof::Register => format!("{}, sinds {since}", proof(*one)),
            Proof::Processors => format!("{}, volledig sinds {since}", proof(*one)),
        }
    };
    vec![
        text(format!(
            "{} verklaart dat deze maatregelen zijn genomen (artikel 6):",
            receiver.name()
        )),
        list(proofs.iter().map(line)),
        text(
            "Het bewijs van elke maatregel gaat als bijlage mee. Er staan geen gegevens van cliënten in.",
        ),
    ]
}

pub(super) fn processors(
    list_of: &[Processor],
    side: Side,
    agreement: &Agreement,
) -> Vec<LetterBlock> {
    let who = side.party(agreement).name();
    if list_of.is_empty() {
        return vec![text(format!(
            "{who} doet voor de gegevens van het protocol geen beroep op verwerkers (artikel 6)."
        ))];
    }
    let line = |one: &Processor| {
        format!(
            "{}: {}. Verwerkersovereenkomst van {}",
            one.name.as_str(),
            one.task.as_str(),
            day(one.agreed)
        )
    };
    vec![
        text(format!(
            "{who} doet voor de gegevens van het protocol een beroep op deze verwerkers. Met elk is er een \
             verwerkersovereenkomst volgens artikel 28 van de AVG (artikel 6):"
        )),
        list(list_of.iter().map(line)),
        text("Verandert dit overzicht, dan volgt een nieuw."),
    ]
}
