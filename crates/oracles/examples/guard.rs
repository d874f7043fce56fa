//! What the guard says of notes, and of real names and streets: `cargo run -p oracles --example guard`
//!
//! A note that is neither refused nor asked passes in silence: at most 15 % may. Of real names and streets at most 0.1 % may be asked, and
//! none refused without a way on. The real ones are made by `tools/names.py`, which says what it needs; without it only the notes
//! are measured. `SLUIS_NOTES` can name a file with other notes.

use std::{collections::BTreeMap, env, fs, path::Path, process::Command};

use sluis_core::{
    protocol::{Profile, parse_date},
    referral::{
        AddressKind, Choice, ConsentForm, Draft, Field, Point, Problem, ProblemKind, Question,
    },
};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let notes = root.join("crates/core/tests/referral/notes.txt");
    let notes = env::var_os("SLUIS_NOTES").map_or(notes, Into::into);
    let notes = fs::read_to_string(&notes).expect("a file of notes");
    table("notes", &notes);

    let python = env::var("SLUIS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    match Command::new(&python)
        .arg(root.join("tools/names.py"))
        .output()
    {
        Ok(made) if made.status.success() => {
            table(
                "real names and streets",
                &String::from_utf8_lossy(&made.stdout),
            );
        }
        _ => println!("real names and streets: not measured, {python} has no faker"),
    }
}

/// How many texts of a field came to what.
#[derive(Default)]
struct Row {
    tried: usize,
    refused: usize,
    asked: usize,
    questions: BTreeMap<String, usize>,
    heard: Vec<String>,
    silent: Vec<String>,
}

fn table(title: &str, list: &str) {
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    for (field, text) in lines.filter_map(|line| line.split_once('\t')) {
        let text = text.split('\t').next().unwrap_or(text);
        let problems = said_of(field, text);
        let row = rows.entry(field).or_default();
        row.tried += 1;
        if problems
            .iter()
            .any(|problem| problem.as_question().is_none())
        {
            row.refused += 1;
        } else if problems.is_empty() {
            row.silent.push(text.to_owned());
            continue;
        } else {
            row.asked += 1;
        }
        row.heard.push(text.to_owned());
        for problem in problems {
            let kind = format!("{:?}", problem.kind());
            *row.questions.entry(kind).or_default() += 1;
        }
    }
    println!("\n{title}\nfield      tried  refused   asked  silent");
    let mut all = Row::default();
    for (field, row) in &rows {
        print(field, row);
        all.tried += row.tried;
        all.refused += row.refused;
        all.asked += row.asked;
        all.silent.extend(row.silent.clone());
    }
    print("all", &all);
    // What is told is the smaller half: the notes that passed, or the names that did not.
    for (field, row) in &rows {
        let told = if row.heard.len() < row.silent.len() {
            &row.heard
        } else {
            &row.silent
        };
        println!("{field} {:?}: {}", row.questions, told.join(" · "));
    }
}

fn print(field: &str, row: &Row) {
    let silent = row.silent.len();
    let percent = |part: usize| 100.0 * part as f64 / row.tried.max(1) as f64;
    println!(
        "{field:9} {:>6} {:>8} {:>7} {silent:>7}   asked {:.3} %, silent {:.1} %",
        row.tried,
        row.refused,
        row.asked,
        percent(row.asked),
        percent(silent),
    );
}

/// What is said of a text in a field of a form in which nothing else is wrong. That a municipality lies elsewhere does not count.
fn said_of(field: &str, text: &str) -> Vec<Problem> {
    let mut draft = whole();
    let field = match field {
        "given" => Field::GivenName,
        "family" => Field::FamilyName,
        "street" => Field::Street,
        "number" => Field::HouseNumber,
        "box" => Field::Box,
        "town" => Field::Municipality,
        "phone" => Field::Phone,
        "email" => Field::Email,
        other => panic!("no field {other}"),
    };
    if field == Field::Municipality {
        draft.choose(Field::AddressKind, Choice::Address(AddressKind::None));
    }
    draft.set_text(field, text.to_owned());
    let today = parse_date("2026-03-02").expect("a day");
    let problems = draft.check(&Profile::default(), today).err();
    let elsewhere = ProblemKind::Question(Question::OutsideTerritory);
    let mut problems = problems.unwrap_or_default();
    problems.retain(|problem| problem.kind() != elsewhere);
    problems
}

fn whole() -> Draft {
    let mut draft = Draft::default();
    for (field, text) in [
        (Field::SenderName, "An Willems"),
        (Field::SenderEmail, "an.willems@opgroeien.be"),
        (Field::SenderPhone, "011 22 33 44"),
        (Field::ConsentDate, "2026-03-01"),
        (Field::GivenName, "Fatima"),
        (Field::FamilyName, "El Amrani"),
        (Field::Street, "Kerkstraat"),
        (Field::HouseNumber, "12"),
        (Field::Box, "3"),
        (Field::Postcode, "3980"),
        (Field::Municipality, "Tessenderlo"),
        (Field::Phone, "0470/00.11.22"),
        (Field::Email, "fatima@example.com"),
    ] {
        draft.set_text(field, text.to_owned());
    }
    let told = Point::ALL.map(Field::Told);
    for field in told
        .into_iter()
        .chain([Field::Secrecy, Field::ConsentGiven])
    {
        draft.set_tick(field, true);
    }
    draft.choose(Field::ConsentForm, Choice::Consent(ConsentForm::Oral));
    draft
}
