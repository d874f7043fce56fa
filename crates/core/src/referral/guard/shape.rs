//! The shape of a name or a street: what people write about a situation looks different from one, whatever words they use.
//!
//! In a name of several words only its particles ("van", "el", "de la") have a small letter; in a street beside its "straat" only
//! what joins ("op", "du", "ter"). An abbreviation in capitals, a verb or "geen" stands in neither. Measured on the names and
//! streets of `crates/oracles/tests/guard.rs`.

use crate::text::{is_hidden, is_mark};

/// The words with a small letter that are part of family names.
const NAME_PARTICLES: &str = " a aan abu af al am an auf aus bar bat bei ben bij bin bint bou d da dal dalla das de degli dei del dell \
    della delle den der des di die do dos du e el en et gli het i ibn il im in l la las le les lo los lu mac mc na of op ou oude s st \
    sur t te ten ter tot ul und ur v van vande vanden vander vd ver vom von voor y ze zu zum zur auch ";

/// The words with a small letter that stand in names of streets.
const STREET_PARTICLES: &str = " a al als aan au aux bij boven buiten d da de del della dem den der des dessus devant derriere di dit \
    do dos du e en entre et gen het in jules l la las le les lez lo n naar naast nabij of op over par pres qui s sans sous st sur t te \
    ten ter tot tout tussen uit und v van vander vers von voor y zonder dr rue avenue place chemin clos cour chaussee allee quai ";

/// How streets end in Dutch.
const STREET_ENDINGS: [&str; 27] = [
    "straat", "laan", "weg", "plein", "dreef", "baan", "markt", "lei", "pad", "hof", "kaai",
    "dijk", "veld", "park", "dorp", "steeg", "gracht", "vest", "singel", "ring", "wijk", "heide",
    "berg", "bos", "hoek", "rij", "erf",
];

/// What services, benefits and papers are called by their first letters; a real name of these letters has small ones in it.
const ABBREVIATIONS: &str = " ABVV ACLVB ACV ADHD ASS BJB BLO BM BUSO BW CAW CGG CGVS CKG CLB CPAS CSR CVS DSM DVZ EPD FOD GBB GIB GIO \
    GON HIV IBO IFG IQ IVT JRB JWB KOAG KOT LAT LOI MDT MFC NT OCJ OCMW OKAN OKI OOOC OTB OV POS PTSS RIZIV RVA RVT SHM SVK TBC \
    TSO VAPH VDAB VDIP VK VOS VZW WIGW ZIV ";

/// Words of a sentence that no name has. Asked in any case of letters, so that a note in capitals is seen too.
const SENTENCE: &str = " bang bellen belt bereikbaar boos contacteren doet durft enkel gaat gebeld geen gezin graag gsm had heeft hulp \
    kan kind kindje komt krijgt kunnen leeft leest ligt loopt moet moeten nadien niet niets nodig nog nooit papa mama moeder vader \
    samen sinds slaapt spreekt thuis tijdelijk tolk verblijft verwacht via vraagt vroeg wegens wilt willen woont wordt zit zoekt ";

/// Words of a sentence that are also in names of streets: "Hof te Praat", "Weg zonder Einde", "Thuis".
const SENTENCE_AND_STREET: &str = " graag kan kind moeder thuis vader via ";

/// Returns whether a part of a person's name reads like a note.
pub(in crate::referral) fn is_note_in_name(name: &str) -> bool {
    let words: Vec<Word> = name.split(' ').map(Word::new).collect();
    let own = words.iter().filter(|word| !word.is_in(NAME_PARTICLES));
    let is_small = own.clone().count() > 1 && own.clone().any(Word::is_small);
    let is_sign = words.len() > 1 && words.iter().any(Word::is_sign);
    is_small || is_sign || has_abbreviation(&words) || is_sentence(&words, "")
}

/// Returns whether the name of a street or municipality reads like a note.
pub(in crate::referral) fn is_note_in_place(name: &str) -> bool {
    let words: Vec<Word> = name.split(' ').map(Word::new).collect();
    let has_street = words
        .iter()
        .any(|word| !word.is_small() && word.is_street());
    let is_small = has_street
        && words
            .iter()
            .any(|word| word.is_small() && !word.is_street() && !word.is_in(STREET_PARTICLES));
    // "Nieuwerkerken (Aalst)" says which one of two; what stands in brackets with a small letter explains.
    let in_brackets = name.split(['(', '[', '{']).skip(1);
    let explains = in_brackets
        .map(str::trim_start)
        .any(|text| text.starts_with(char::is_lowercase));
    is_small || explains || has_abbreviation(&words) || is_sentence(&words, SENTENCE_AND_STREET)
}

/// Returns whether a box reads like a note: words that stand on no bell.
pub(in crate::referral) fn is_note_in_box(text: &str) -> bool {
    const WORDS: &str = " app appt apt bel bis bus bte box bg etage gelijkvloers gelv glv glvl gvl hal hs kelder ach links rechts \
        rdc rez rch ter ver verd verdiep verdieping et ";
    let letters = text.split(|character: char| !character.is_alphabetic());
    letters
        .filter(|letters| letters.chars().count() > 2)
        .any(|letters| !Word::new(letters).is_in(WORDS))
        || is_sentence(&text.split(' ').map(Word::new).collect::<Vec<_>>(), "")
}

/// Returns whether a character does not show where it stands. The joiners that letters of Arabic and Indic scripts need do no harm
/// between two of those.
pub(in crate::referral) fn hides(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let is_joined = |at: usize| {
        let is_letter = |character: Option<&char>| {
            character.is_some_and(|it| *it >= '\u{590}' && (it.is_alphabetic() || is_mark(*it)))
        };
        let before = at.checked_sub(1).and_then(|before| characters.get(before));
        is_letter(before) && is_letter(characters.get(at + 1))
    };
    let mut each = characters.iter().enumerate();
    each.any(|(at, character)| match character {
        '\u{fffd}' => true,
        '\u{200c}' | '\u{200d}' => !is_joined(at),
        character => is_hidden(*character),
    })
}

/// Returns whether one word has letters of the Latin alphabet and of another that looks like it.
pub(in crate::referral) fn mixes_alphabets(text: &str) -> bool {
    let is_latin = |it: char| it.is_alphabetic() && it < '\u{250}';
    let is_alike = |it: char| matches!(it, '\u{370}'..='\u{52f}') && it.is_alphabetic();
    text.split(|it: char| !it.is_alphabetic() && !is_mark(it))
        .any(|word| word.contains(is_latin) && word.contains(is_alike))
}

fn has_abbreviation(words: &[Word]) -> bool {
    let has_small = |word: &Word| word.text.contains(char::is_lowercase);
    words.iter().any(has_small)
        && words.iter().any(|word| {
            let mut parts = word.text.split(|it: char| !it.is_alphabetic());
            parts.any(|part| ABBREVIATIONS.contains(&format!(" {part} ")) && !part.is_empty())
        })
}

/// Returns whether a word of a sentence stands among others, also behind a hyphen; `also` are words that real names have too.
fn is_sentence(words: &[Word], also: &str) -> bool {
    let is_one = |word: &Word| word.is_in(SENTENCE) && !word.is_in(also);
    let behind = |word: &Word| word.text.rsplit_once('-').map(|(_, end)| Word::new(end));
    words.len() > 1
        && words
            .iter()
            .any(|word| is_one(word) || behind(word).is_some_and(|end| is_one(&end)))
}

/// A word between two spaces.
struct Word {
    text: String,
    /// Its letters and digits, in lowercase and without diacritics.
    folded: String,
}

impl Word {
    fn new(text: &str) -> Self {
        let folded: String = crate::text::fold(text);
        Self {
            text: text.to_owned(),
            folded,
        }
    }

    fn is_in(&self, list: &str) -> bool {
        !self.folded.is_empty() && list.contains(&format!(" {} ", self.folded))
    }

    /// Whether all its letters are small ones, and no digit stands in it ("1ste").
    fn is_small(&self) -> bool {
        let mut letters = self.text.chars().filter(|it| it.is_alphabetic());
        self.text.contains(char::is_lowercase)
            && letters.all(char::is_lowercase)
            && !self.text.contains(char::is_numeric)
    }

    fn is_street(&self) -> bool {
        STREET_ENDINGS
            .iter()
            .any(|ending| self.folded.ends_with(ending))
    }

    fn is_sign(&self) -> bool {
        !self.text.contains(char::is_alphanumeric) && !self.text.is_empty()
    }
}
