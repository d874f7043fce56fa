//! What a card says, row by row: the same on the page and on paper.

use super::contents::Message;
use sluis_core::{
    document::Read,
    protocol::{Agreement, Datum, Email, Phone},
    referral::{Absence, Consent, Facts, Referral, Sender, Value},
    report::{Change, Done, Finding, Outcome},
    wording::{
        document as say, open as words,
        report::{self, document as told},
    },
};

/// Rows that belong together.
pub struct Part {
    /// What stands above them.
    pub title: &'static str,
    /// What is said before them.
    pub note: Option<&'static str>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether it is what the reader came for.
    pub leads: bool,
}

/// One thing that the card says.
pub struct Row {
    /// What it is.
    pub label: &'static str,
    /// What it says, a line each.
    pub lines: Vec<Line>,
    /// Whether the reader will want it in a program of their own.
    pub copied: bool,
}

/// A line of a card.
pub enum Line {
    /// Words.
    Text(String),
    /// A number to call.
    Call(Phone),
    /// An address to write to.
    Mail(Email),
}

impl Row {
    fn new(label: &'static str, lines: Vec<Line>) -> Self {
        Self {
            label,
            lines,
            copied: false,
        }
    }

    fn text(label: &'static str, text: impl Into<String>) -> Self {
        Self::new(label, vec![Line::Text(text.into())])
    }

    fn copied(self) -> Self {
        Self {
            copied: true,
            ..self
        }
    }

    /// All lines as they are copied.
    pub fn to_text(&self) -> String {
        let lines: Vec<String> = self.lines.iter().map(Line::to_text).collect();
        lines.join("\n")
    }
}

impl Line {
    /// The line as it is read.
    pub fn to_text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Call(phone) => phone.to_string(),
            Self::Mail(email) => email.to_string(),
        }
    }
}

impl Part {
    fn new(title: &'static str, rows: Vec<Row>) -> Self {
        Self {
            title,
            note: None,
            rows,
            leads: false,
        }
    }

    fn note(title: &'static str, note: &'static str) -> Self {
        Self {
            title,
            note: Some(note),
            rows: Vec::new(),
            leads: false,
        }
    }
}

/// What the card of a message says.
pub fn message(message: &Message) -> Vec<Part> {
    let agreement = &message.agreement;
    match &message.read {
        Read::Referral(facts) => referral(facts, agreement),
        Read::Defects(report) => vec![
            Part::new(told::FOUND, report.findings().iter().map(finding).collect()),
            Part::new(
                told::REPORTED_BY,
                sender(report.reporter(), told::party(agreement.receiver())),
            ),
            Part::note(told::NEXT, told::REPORT_NEXT),
        ],
        Read::Answer(answer) => match answer.outcome() {
            Outcome::Corrected(facts) => referral(facts, agreement),
            Outcome::Done(done) => vec![
                Part::new(told::DONE, done.iter().map(outcome).collect()),
                Part::new(
                    told::ANSWERED_BY,
                    sender(answer.writer(), say::sender_team(agreement)),
                ),
                Part::note(told::NEXT, told::ANSWER_NEXT),
            ],
        },
    }
}

/// All of a card as plain text, for the file of the client.
pub fn to_text(title: &str, parts: &[Part]) -> String {
    let mut text = title.to_owned();
    for part in parts {
        text.push_str(&format!("\n\n{}", part.title));
        if let Some(note) = part.note {
            text.push_str(&format!("\n{note}"));
        }
        for row in &part.rows {
            let value = row.to_text().replace('\n', ", ");
            text.push_str(&format!("\n{}", words::labelled(row.label, &value)));
        }
    }
    text
}

/// What a corrected referral changes; `before` is what was said under the same reference earlier.
pub fn changes(before: Option<&Facts>, referral: &Facts) -> Part {
    let Some(before) = before else {
        return Part::note(report::CHANGED, words::OPEN_BEFORE);
    };
    let changes = sluis_core::report::changes(before, referral);
    if changes.is_empty() {
        return Part::note(report::CHANGED, report::NOTHING_CHANGED);
    }
    let row = |change: &Change| {
        let line = |label, value: &Result<Value, Absence>| {
            let value = match value {
                Ok(value) => value_text(value),
                Err(why) => say::absence(*why).to_owned(),
            };
            Line::Text(words::labelled(label, &value))
        };
        let lines = vec![
            line(report::BEFORE, &change.before),
            line(report::AFTER, &change.after),
        ];
        Row::new(report::datum(change.datum), lines)
    };
    Part::new(report::CHANGED, changes.iter().map(row).collect())
}

fn finding(finding: &Finding) -> Row {
    let defect = Line::Text(report::defect(finding.defect()).to_owned());
    let right = finding
        .right()
        .map(|value| Line::Text(words::labelled(told::RIGHT, &value_text(value))));
    let lines = std::iter::once(defect).chain(right).collect();
    Row::new(report::datum(finding.datum()), lines)
}

fn outcome((datum, done): &(Datum, Done)) -> Row {
    Row::text(report::datum(*datum), report::done(*done))
}

fn value_text(value: &Value) -> String {
    let parts: Vec<String> = told::value(value)
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    parts.join(" ")
}

fn referral(referral: &Referral, agreement: &Agreement) -> Vec<Part> {
    vec![
        Part {
            leads: true,
            ..Part::new(say::CLIENT, client(referral))
        },
        Part::new(say::CONSENT, consent(referral.consent())),
        Part::new(
            say::SENDER,
            sender(referral.sender(), say::sender_team(agreement)),
        ),
    ]
}

fn client(facts: &Facts) -> Vec<Row> {
    let name = facts.name();
    let names = [
        (say::GIVEN_NAME, name.given()),
        (say::FAMILY_NAME, name.family()),
    ];
    let names = names.into_iter().filter(|(_, name)| !name.is_empty());
    let mut rows: Vec<Row> = names
        .map(|(label, name)| Row::text(label, name).copied())
        .collect();
    rows.push(match facts.phone() {
        Ok(phone) => Row::new(say::PHONE, vec![Line::Call(phone.clone())]).copied(),
        Err(why) => Row::text(say::PHONE, say::absence(why)),
    });
    rows.push(match facts.email() {
        Ok(email) => Row::new(say::EMAIL, vec![Line::Mail(email.clone())]).copied(),
        Err(why) => Row::text(say::EMAIL, say::absence(why)),
    });
    let address = facts.address();
    let lines = say::address_lines(address).into_iter().map(Line::Text);
    rows.push(Row::new(say::address_label(address.kind()), lines.collect()).copied());
    rows
}

fn consent(consent: &Consent) -> Vec<Row> {
    let told = consent.points().map(say::point).join(", ");
    vec![
        Row::text(words::CONSENT_GIVEN, words::consent(consent)),
        Row::text(words::CONSENT_TOLD, told),
    ]
}

/// The worker who wrote, and for whom they work.
fn sender(sender: &Sender, team: String) -> Vec<Row> {
    let name = vec![Line::Text(sender.name().to_owned()), Line::Text(team)];
    vec![
        Row::new(words::NAME, name),
        Row::new(say::PHONE, vec![Line::Call(sender.phone().clone())]),
        Row::new(say::EMAIL, vec![Line::Mail(sender.email().clone())]),
    ]
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use sluis_core::{
        protocol::Profile,
        referral::{Address, AddressKind, ConsentForm, Moment, Name, Reference},
    };

    /// A referral as it may stand in an archive.
    pub fn referral() -> Referral {
        let profile = Profile::default();
        let agreement = profile.first();
        let day = time::Date::from_calendar_date(2026, time::Month::March, 1).unwrap();
        let facts = Facts::new(
            agreement,
            Sender::new(
                "An De Smet",
                Email::parse("an@opgroeien.be").unwrap(),
                Phone::parse("013660011").unwrap(),
            )
            .unwrap(),
            Consent::new(ConsentForm::Oral, day, agreement, day).unwrap(),
            Name::new("", "Peeters").unwrap(),
            Address::new(AddressKind::None, None, None, "Ham").unwrap(),
            Ok(Phone::parse("0470001122").unwrap()),
            Err(Absence::Withheld),
        );
        facts.unwrap().refer(
            Reference::parse("7KQ3MX9P").unwrap(),
            Moment::new(day.midnight().assume_utc()),
        )
    }

    #[test]
    fn a_card_says_all_that_a_referral_says() {
        let profile = Profile::default();
        let facts = referral();
        let rows: Vec<String> = super::referral(&facts, profile.first())
            .iter()
            .flat_map(|part| &part.rows)
            .map(|row| format!("{}: {}", row.label, row.to_text().replace('\n', " / ")))
            .collect();
        assert_eq!(
            rows,
            [
                "Naam: Peeters",
                "Telefoon: 0470 00 11 22",
                "E-mail: de cliënt wil dit niet meedelen",
                "Verblijf: geen vaste verblijfplaats / Ham",
                "Gegeven: op 1 maart 2026, mondeling",
                "Na uitleg over: welke gegevens worden doorgegeven, aan wie, waarom, wat ermee gebeurt, \
                 wat de cliënt daarna mag verwachten",
                "Naam: An De Smet / Opgroeien regie, Kind en Gezin West-Limburg",
                "Telefoon: 013 66 00 11",
                "E-mail: an@opgroeien.be",
            ]
        );
    }
}
