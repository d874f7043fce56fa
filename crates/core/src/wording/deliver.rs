//! What the last step says: the password, the file, the mail, the telephone call, the end.

use crate::report::MessageKind;

/// While the file is being made.
pub const MAKING: &str = "Sleutel afleiden en versleutelen…";
/// While it is opened again.
pub const CHECKING: &str = "Bestand opnieuw openen en vergelijken…";
/// When the file could not be made.
pub const NOT_MADE: &str =
    "Het bestand kon niet worden gemaakt. Je antwoorden zijn er nog. Probeer het opnieuw.";
/// When the file was made, but did not hold what went in.
pub const NOT_VERIFIED: &str = "Sluis heeft het bestand opnieuw geopend, en het klopt niet. Je krijgt het daarom niet. \
    Je antwoorden zijn er nog. Probeer het opnieuw.";
/// When something was changed while the file was being made.
pub const CHANGED: &str = "Je hebt iets veranderd. Sluis is daarom gestopt met het bestand. Klik opnieuw op ‘Maak het beveiligde bestand’ als alles klopt.";
/// When the browser did not take the file.
pub const NOT_SAVED: &str = "Je browser kon het bestand niet bewaren. Probeer het opnieuw.";
/// Says that the file was made and checked.
#[must_use]
pub fn ready(reference: &str) -> String {
    format!(
        "Het bestand is gemaakt, opnieuw geopend en vergeleken: alles klopt. Kenmerk {reference}."
    )
}

/// That there are six words to tell.
pub const WORDS_READY: &str = "Zes woorden staan klaar voor het telefoongesprek.";
/// That there are other words than before.
pub const WORDS_NEW: &str = "Nieuwe woorden staan klaar voor het telefoongesprek.";
/// That an agreed password opens the file.
pub const OWN_READY: &str =
    "Het bestand gaat open met het wachtwoord dat jullie hebben afgesproken.";
/// Opens what one can do about the password.
pub const OTHER_PASSWORD: &str = "Andere woorden of een eigen wachtwoord";
/// Copies the password.
pub const COPY_PASSWORD: &str = "Kopieer het wachtwoord";
/// After the password was copied.
pub const COPIED_PASSWORD: &str = "Gekopieerd. Plak het nooit in een mail. Windows kan bijhouden wat je kopieert: \
    druk op Windows + V en wis het daar.";
/// Draws other words.
pub const OTHER_WORDS: &str = "Andere woorden";
/// Opens the spelling of the words.
pub const SPELL: &str = "Spel een woord";
/// Heading over the field for a password of one's own.
pub const OWN: &str = "Eigen wachtwoord, afgesproken met de ontvanger";
/// Takes the password of one's own.
pub const OWN_TAKE: &str = "Gebruik dit wachtwoord";
/// Why the words stay as they are once the file is saved.
pub const WORDS_STAY: &str = "Het wachtwoord hoort bij het bestand dat je hebt bewaard of gemaild.";
/// Begins the step anew with other words.
pub const WORDS_ANEW: &str = "Toch een nieuw bestand met andere woorden";
/// Asks before that is done.
pub const WORDS_ANEW_SURE: &str = "Het wachtwoord van nu verdwijnt dan. Heb je het bestand al gemaild? Dan kan niemand het nog openen, en moet je het nieuwe mailen.";
/// Begins anew all the same.
pub const WORDS_ANEW_YES: &str = "Ja, maak een nieuw bestand";
/// Keeps the file and its password.
pub const WORDS_ANEW_NO: &str = "Nee, houd dit wachtwoord";

/// The name of the list of tasks, for a screen reader.
pub const TASKS: &str = "Wat je nu doet";
/// A task that comes later, for a screen reader.
pub const LATER: &str = "Straks";
/// Opens a task again.
pub const AGAIN: &str = "Opnieuw bekijken";
/// Closes a task that was opened again.
pub const CLOSE_AGAIN: &str = "Terug naar waar je was";

/// The first task.
pub const SAVE_TASK: &str = "Bewaar het bestand";
/// The first task, once the user saw the file.
pub const SAVED: &str = "Het bestand staat bij je downloads";
/// Returns the first task, once the browser wrote the file where the user wanted it.
#[must_use]
pub fn saved_as(name: &str) -> String {
    format!("Het bestand is bewaard als {name}")
}
/// Returns what is asked once the browser was given the file: it does not tell what it did with it.
#[must_use]
pub fn seen(name: &str) -> String {
    format!("Zie je {name} bij je downloads?")
}
/// The user sees the file.
pub const SEEN_YES: &str = "Ja, ik zie het";
/// The user does not see the file.
pub const SEEN_NO: &str = "Nee";
/// What to do when the file is not there.
pub const NOT_SEEN: &str = "Druk op Ctrl + J: dan toont je browser de downloads. Vraagt hij of je het bestand wil behouden? Kies ‘Behouden’. \
    Staat het er niet? Klik opnieuw op ‘Bewaar het bestand’.";
/// When the user did not choose a place for the file.
pub const NOT_CHOSEN: &str = "Het bestand is nog niet bewaard: je hebt geen map gekozen.";
/// Saves the file as a download, where choosing a place for it does not work.
pub const AS_DOWNLOAD: &str = "Lukt dat niet? Bewaar het als download";
/// Returns what to look at when the file was saved under a name of the user's own.
#[must_use]
pub fn renamed(own: &str) -> String {
    format!(
        "Je hebt het bestand een andere naam gegeven. In de naam mag niets over de cliënt staan. Twijfel je? Bewaar het opnieuw als {own}."
    )
}
/// Saves the file.
pub const SAVE: &str = "Bewaar het bestand";
/// Returns what the file is called.
#[must_use]
pub fn file_named(name: &str) -> String {
    format!("Het heet {name}. In de naam staat niets over de cliënt.")
}
/// How a browser may hold the file back, and what to do then.
pub const HELD_BACK: &str = "Vraagt je browser of je het bestand wil behouden? Kies ‘Behouden’. Dat komt doordat deze pagina niet via een beveiligde verbinding (https) is gekomen.";

/// The second task.
pub const MAIL_TASK: &str = "Mail het bestand";
/// The second task, once done.
pub const MAILED: &str = "De mail is verstuurd";
/// Returns what to do in the second task.
#[must_use]
pub fn attach(name: &str, mailbox: &str) -> String {
    format!(
        "Open de mail, voeg het bestand {name} toe als bijlage en verstuur hem naar {mailbox}. Zet het wachtwoord niet in de mail."
    )
}
/// Opens the mail program.
pub const OPEN_MAIL: &str = "Open de mail";
/// Opens what one needs when the mail program does not open.
pub const MAIL_BY_HAND: &str = "Gaat de mail niet open? Neem dit over";
/// The address of the mail.
pub const MAIL_TO: &str = "Aan";
/// The subject of the mail.
pub const MAIL_SUBJECT: &str = "Onderwerp";
/// The text of the mail.
pub const MAIL_BODY: &str = "Tekst";
/// Copies something.
pub const COPY: &str = "Kopieer";
/// After something was copied.
pub const COPIED: &str = "Gekopieerd";
/// When the browser does not let the page copy.
pub const NOT_COPIED: &str =
    "Kopiëren lukt niet in deze browser. Selecteer de tekst en druk op Ctrl + C.";
/// Opens the way with a draft mail.
pub const DRAFT_MAIL: &str = "Liever een conceptmail met de bijlage er al in?";
/// Where a draft mail works.
pub const DRAFT_WHERE: &str = "Dit werkt in de klassieke Outlook en Thunderbird: dubbelklik op het bewaarde bestand, kijk de mail na en verstuur hem. \
    In de nieuwe Outlook en in webmail werkt het niet. Houdt de browser het bestand tegen? Kies dan ‘Behouden’ in de lijst van downloads: \
    dat vraagt hij soms de eerste keren. Kan dat niet, mail dan zoals hierboven.";
/// Saves the draft mail.
pub const SAVE_DRAFT: &str = "Bewaar als conceptmail (.eml)";
/// What to do when a mailbox refuses the file.
pub const REFUSED: &str = "Komt de mail terug of wordt de bijlage geweigerd?";
/// What to do then.
pub const REFUSED_HINT: &str = "Verander niets aan het bestand. Bel de ontvanger en vraag of de informaticadienst bijlagen die op .7z eindigen toelaat, \
    of spreek af om het bestand af te geven op een USB-stick. Stuur de gegevens nooit onversleuteld.";
/// That the mail was sent.
pub const MAIL_SENT: &str = "De mail is verstuurd, met het bestand als bijlage";
/// When a text for in the open holds something about the client.
pub const LEAK: &str = "In de mail zou iets over de cliënt staan. Sluis toont hem daarom niet. Meld dit aan wie de pagina beheert.";

/// The third task.
pub const CALL_TASK: &str = "Bel het wachtwoord door";
/// The third task, once done.
pub const CALLED: &str = "Het wachtwoord is doorgegeven";
/// Opens the card to print.
pub const PHONE_CARD: &str = "Belkaart om af te drukken";
/// That the words were told.
pub const TOLD: &str = "Wachtwoord doorgegeven per telefoon";
/// The same where both have the password: then only the receipt code is a reason to call.
pub const TOLD_OWN: &str = "Gebeld, of niet nodig: beide diensten hebben het wachtwoord";

/// Returns the end of a task list.
#[must_use]
pub fn finished(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::Referral => "De doorverwijzing is klaar",
        MessageKind::Defects => "De melding is klaar",
        MessageKind::Answer => "Het antwoord is klaar",
    }
}
/// Returns what comes after it.
#[must_use]
pub fn finished_hint(kind: MessageKind, reference: &str) -> String {
    let next = match kind {
        MessageKind::Referral => "De ontvanger neemt nu zelf contact op met de cliënt.",
        MessageKind::Defects => "De doorverwijzer kijkt de gegevens na en laat het je weten.",
        MessageKind::Answer => "De ontvanger kan nu verder met de juiste gegevens.",
    };
    format!("{next} Het kenmerk is {reference}.")
}
/// Heading over the receipt.
pub const RECEIPT: &str = "Verzendbewijs";
/// What the receipt is for.
pub const RECEIPT_HINT: &str = "Hiermee toon je later aan wat je hebt verstuurd, wanneer en aan wie. Er staat niet in wie de cliënt is.";
/// Shows the receipt.
pub const SHOW_RECEIPT: &str = "Toon het verzendbewijs";
/// Saves the receipt for machines.
pub const SAVE_RECEIPT: &str = "Bewaar het verzendbewijs (.json)";
/// Asks before the receipt is dropped that was neither saved nor printed.
pub const RECEIPT_UNSAVED: &str =
    "Je hebt het verzendbewijs nog niet bewaard. Straks kan dat niet meer.";
/// Drops it all the same.
pub const RECEIPT_DROP: &str = "Ja, ga verder zonder verzendbewijs";
/// Goes back to it.
pub const RECEIPT_FIRST: &str = "Nee, eerst het verzendbewijs";
/// Goes back to the call from the end.
pub const CALL_AGAIN: &str = "Toch nog niet doorgegeven? Terug naar het telefoongesprek";
/// Deletes the file where it was saved.
pub const DELETE: &str = "Verwijder het bestand van dit toestel";
/// Asks before that is done.
pub const DELETE_SURE: &str = "Het bestand gaat dan niet naar de prullenbak: het is weg. De ontvanger heeft het in zijn mail.";
/// Deletes it all the same.
pub const DELETE_YES: &str = "Ja, verwijder het";
/// Keeps it.
pub const DELETE_NO: &str = "Nee, houd het";
/// Returns what is said once it is deleted.
#[must_use]
pub fn deleted(name: &str) -> String {
    format!("{name} is verwijderd van dit toestel.")
}
/// Returns what is said when it could not be deleted.
#[must_use]
pub fn not_deleted(name: &str) -> String {
    format!("Verwijderen is niet gelukt. Verwijder {name} zelf, en maak de prullenbak leeg.")
}
/// Heading over what is to be deleted.
pub const TIDY: &str = "Ruim nog op";
/// Returns how a file is deleted that the browser put with the downloads.
#[must_use]
pub fn tidy_file(name: &str) -> String {
    format!("Verwijder {name} uit je map Downloads, en maak de prullenbak leeg.")
}
/// What else is to be deleted.
pub const TIDY_REST: [&str; 2] = [
    "Verwijder de mail uit Verzonden items zodra de ontvanger het bestand kon openen.",
    "Heb je het wachtwoord gekopieerd? Wis het uit je klembord met Windows + V.",
];
/// What clearing does.
pub const CLEAR_HINT: &str = "Met ‘Wis alles’ vergeet deze pagina alles. Wat je browser zelf bijhoudt, zoals de lijst van downloads, wis je daar.";
/// Returns the label of the button that starts a next one.
#[must_use]
pub fn next_one(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::Referral => "Nog een doorverwijzing",
        MessageKind::Defects | MessageKind::Answer => super::report::ANOTHER,
    }
}

/// The label before the reference at the end.
pub const REFERENCE: &str = "Kenmerk";
/// The tick that the reference is noted.
pub const NOTED: &str = "Ik heb het kenmerk genoteerd in het dossier van de cliënt";
/// Why that matters.
pub const NOTED_WHY: &str = "Alleen met het kenmerk vind je de cliënt terug bij een melding of een intrekking. \
     In het verzendbewijs staat de naam niet.";
