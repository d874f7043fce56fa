//! What the facts about a device mean to its user.

use crate::browser::Device;
use sluis_core::wording::{Text, about::device as words};

/// A key that takes longer than this is slow, in milliseconds.
const SLOW: f64 = 2_000.0;

/// How good something is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grade {
    /// As it should be.
    Fine,
    /// Sluis works, but the user had better know.
    Note,
    /// Sluis does not work well here.
    Wrong,
}

/// One point of the check.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// What was looked at.
    pub title: &'static str,
    /// How good it is.
    pub grade: Grade,
    /// What was found, and what to do.
    pub text: Text,
}

/// All that was measured.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Measured {
    /// What the browser says of itself.
    pub device: Device,
    /// How long the key of an archive takes in this page, in milliseconds.
    pub derivation: f64,
    /// Whether the browser came to the same key, where it derives one.
    pub second: Option<bool>,
}

impl Measured {
    /// What it means, point by point.
    pub fn findings(&self) -> Vec<Finding> {
        let is = |good, bad: Grade| if good { Grade::Fine } else { bad };
        let finding = |title, grade, text| Finding { title, grade, text };
        let device = &self.device;
        let (speed, speed_text) = self.speed();
        let (second, second_text) = match self.second {
            Some(true) => (Grade::Fine, words::agrees()),
            Some(false) => (Grade::Wrong, words::differs()),
            None => (Grade::Note, words::no_second()),
        };
        let random = if device.gives_random {
            words::random()
        } else {
            words::not_random()
        };
        let way = if device.is_secure {
            words::saves()
        } else {
            words::held_back()
        };
        let copies = if device.copies {
            words::copies()
        } else {
            words::copies_not()
        };
        let prints = if device.prints {
            words::prints()
        } else {
            words::prints_not()
        };
        let translation = if device.is_rewritten {
            words::rewritten()
        } else {
            words::not_rewritten()
        };
        vec![
            finding(words::SPEED, speed, speed_text),
            finding(words::SECOND, second, second_text),
            finding(words::RANDOM, is(device.gives_random, Grade::Wrong), random),
            finding(words::WAY, is(device.is_secure, Grade::Note), way),
            finding(words::CLIPBOARD, is(device.copies, Grade::Note), copies),
            finding(words::PRINTER, is(device.prints, Grade::Note), prints),
            finding(
                words::TRANSLATION,
                is(!device.is_rewritten, Grade::Wrong),
                translation,
            ),
        ]
    }

    fn speed(&self) -> (Grade, Text) {
        let time = self.derivation;
        if time < SLOW {
            (Grade::Fine, words::fast(time))
        } else if self.second == Some(true) {
            (Grade::Note, words::slow_but_native(time))
        } else {
            (Grade::Note, words::slow(time))
        }
    }
}

/// What all of it comes to, in a sentence.
pub fn summary(findings: &[Finding]) -> String {
    let count = |grade| {
        findings
            .iter()
            .filter(|finding| finding.grade == grade)
            .count()
    };
    words::summary(count(Grade::Note), count(Grade::Wrong))
}

/// All of it as plain text, for who helps from afar; `program` says which Sluis looked.
pub fn plain(program: &str, findings: &[Finding]) -> String {
    let lines = findings.iter().map(|finding| {
        let Finding { title, grade, text } = finding;
        format!("{title} ({}): {text}\n", grade_name(*grade).to_lowercase())
    });
    format!(
        "{program}\n{}\n{}",
        summary(findings),
        lines.collect::<String>()
    )
}

/// A grade in words.
pub fn grade_name(grade: Grade) -> &'static str {
    match grade {
        Grade::Fine => words::FINE,
        Grade::Note => words::NOTE,
        Grade::Wrong => words::WRONG,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Measured = Measured {
        device: Device {
            is_secure: true,
            gives_random: true,
            copies: true,
            prints: true,
            is_rewritten: false,
        },
        derivation: 300.0,
        second: Some(true),
    };

    #[track_caller]
    fn check(measured: Measured, expected: &[(&str, Grade)]) {
        let findings = measured.findings();
        for finding in &findings {
            let said = !finding.text.remedy.is_empty();
            assert_eq!(
                said,
                finding.grade != Grade::Fine,
                "what to do: {finding:?}"
            );
        }
        let worse: Vec<_> = findings
            .iter()
            .filter(|finding| finding.grade != Grade::Fine)
            .map(|finding| (finding.title, finding.grade))
            .collect();
        assert_eq!(worse, expected);
    }

    #[test]
    fn each_fact_has_its_own_point_and_what_to_do() {
        use Grade::{Note, Wrong};
        let device = GOOD.device;
        check(GOOD, &[]);
        check(
            Measured {
                derivation: 1_999.0,
                ..GOOD
            },
            &[],
        );
        check(
            Measured {
                derivation: 9_000.0,
                ..GOOD
            },
            &[(words::SPEED, Note)],
        );
        check(
            Measured {
                second: None,
                ..GOOD
            },
            &[(words::SECOND, Note)],
        );
        check(
            Measured {
                second: Some(false),
                ..GOOD
            },
            &[(words::SECOND, Wrong)],
        );
        let with = |device| Measured { device, ..GOOD };
        check(
            with(Device {
                gives_random: false,
                ..device
            }),
            &[(words::RANDOM, Wrong)],
        );
        check(
            with(Device {
                is_secure: false,
                ..device
            }),
            &[(words::WAY, Note)],
        );
        check(
            with(Device {
                is_rewritten: true,
                ..device
            }),
            &[(words::TRANSLATION, Wrong)],
        );
        check(
            with(Device {
                copies: false,
                ..device
            }),
            &[(words::CLIPBOARD, Note)],
        );
        check(
            with(Device {
                prints: false,
                ..device
            }),
            &[(words::PRINTER, Note)],
        );
    }

    #[test]
    fn where_the_browser_does_the_work_slow_is_no_trouble() {
        let slow = Measured {
            derivation: 9_000.0,
            ..GOOD
        };
        let alone = Measured {
            second: None,
            ..slow
        };
        let text = |measured: Measured| measured.findings()[0].text.to_string();
        assert!(text(slow).contains("Je hoeft niets te doen"));
        assert!(text(alone).contains("Wacht gewoon"));
        assert!(text(alone).contains("ongeveer 9 seconden"));
    }

    #[test]
    fn the_plain_text_holds_every_point() {
        let findings = GOOD.findings();
        let text = plain("Sluis 1.2.3", &findings);
        assert!(
            text.starts_with("Sluis 1.2.3\nAlles is in orde.\n"),
            "{text}"
        );
        assert_eq!(text.lines().count(), 2 + findings.len());
    }
}
