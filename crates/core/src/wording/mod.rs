//! Every Dutch sentence of the page, and nowhere else.
//!
//! Owns labels, hints, and for each problem a cause and a remedy; it imports the types of the core and decides nothing.

pub mod about;
pub mod articles;
pub mod call;
pub mod client;
pub mod conversation;
pub mod date;
pub mod deliver;
pub mod document;
pub mod exercise;
pub mod labels;
pub mod letter;
pub mod mail;
pub mod manage;
pub mod open;
pub mod page;
pub mod password;
pub mod points;
pub mod problem;
pub mod profile;
pub mod receipt;
pub mod register;
pub mod reminder;
pub mod report;
pub mod service;
pub mod sheet;
pub mod spelling;
pub mod text;
pub mod trial;
pub mod worker;

pub use labels::{address_kind, label};
pub use problem::problem;
pub use profile::profile_problem;
pub use text::{Text, day, weekday};

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    /// Words that say what another word says already, with the word that the page uses.
    const TWINS: [(&str, &str); 34] = [
        ("de afspraak", "het protocol"),
        ("deze afspraak", "dit protocol"),
        ("geen afspraak", "geen protocol"),
        ("andere afspraak", "ander protocol"),
        ("afspraken", "het protocol, of: hebben afgesproken"),
        ("aanmelden", "doorverwijzen"),
        ("meld één persoon", "verwijs één persoon door"),
        ("opslaan", "bewaren"),
        ("sla de ", "bewaar de"),
        ("beveiligd bestand", "versleuteld bestand"),
        ("beveiligd bericht", "versleuteld bericht"),
        ("niet beveiligd", "niet versleuteld"),
        ("wie doorverwees", "de doorverwijzer"),
        ("meegedeeld", "doorgegeven"),
        ("mee te delen", "door te geven"),
        ("verder meedelen", "verder doorgeven"),
        (" getekend", "ondertekend"),
        ("artikelen", "artikels"),
        ("aan de telefoon", "per telefoon"),
        ("sluiten van het dossier", "afsluiten"),
        ("controleer", "kijk na"),
        ("de controle ", "het nakijken"),
        ("hoe lang ", "hoelang"),
        ("het {receiver}", "{receiver}"),
        ("u heeft", "u hebt"),
        ("je vinkte", "je hebt aangevinkt"),
        ("je typte", "je hebt getypt"),
        ("je maakte", "je hebt gemaakt"),
        ("je bewaarde", "je hebt bewaard"),
        ("je verstuurde", "je hebt verstuurd"),
        ("je plakte", "je hebt geplakt"),
        ("je stuurde", "je hebt gestuurd"),
        ("je kreeg", "je hebt gekregen"),
        (" werden ", "zijn"),
    ];

    /// Returns the text of a source file as the page can show it: no comments, no tests, and no end of a line inside a sentence.
    fn shown(source: &str) -> String {
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = source.lines().map(str::trim);
        let lines = lines.filter(|line| !line.starts_with("//"));
        let text: Vec<_> = lines
            .map(|line| line.strip_suffix('\\').unwrap_or(line))
            .collect();
        text.join(" ").replace("  ", " ").to_lowercase()
    }

    fn look(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("it can be read").path();
            if path.is_dir() {
                look(&path, found);
                continue;
            }
            let text = shown(&fs::read_to_string(&path).expect("it is text"));
            let twins = TWINS.iter().filter(|(twin, _)| text.contains(twin));
            found.extend(
                twins.map(|(twin, word)| format!("{}: “{twin}”, say “{word}”", path.display())),
            );
            // The organisation is called as the protocol calls it.
            let short = text
                .replace("opgroeien regie", "")
                .replace("@opgroeien", "");
            if short.contains("opgroeien") {
                found.push(format!("{}: Opgroeien regie", path.display()));
            }
        }
    }

    #[test]
    fn one_thing_has_one_word() {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut found = Vec::new();
        look(&sources.join("src/wording"), &mut found);
        let dutch = fs::read_to_string(sources.join("sheets/nl.txt")).expect("it is text");
        let twins = TWINS
            .iter()
            .filter(|(twin, _)| shown(&dutch).contains(twin));
        found.extend(twins.map(|(twin, word)| format!("nl.txt: “{twin}”, say “{word}”")));
        assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn a_twin_is_seen_across_the_end_of_a_line_and_not_in_a_comment() {
        let source = "/// De afspraak.\nconst A: &str = \"Lees de \\\n    afspraak.\";\n#[cfg(test)] \"aanmelden\"";
        let text = shown(source);
        assert!(text.contains("de afspraak"), "{text}");
        assert!(!text.contains("aanmelden"), "{text}");
        assert_eq!(text.matches("afspraak").count(), 1);
    }
}
