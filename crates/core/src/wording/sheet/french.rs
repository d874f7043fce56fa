//! The sheet in French.

use super::{Language, Sheet, SheetPoint, contacts};
use crate::protocol::Agreement;

pub(super) fn sheet(agreement: &Agreement) -> Sheet {
    let receiver = agreement.receiver().name();
    let team = agreement.sender().team();
    Sheet {
        language: Language::French,
        title: "Feuille d’information pour vous",
        opening: vec![
            format!("Vous êtes en contact avec {team}. Nous pensons que le CPAS ({receiver}) peut vous aider."),
            "Nous pouvons lui donner votre nom et vos coordonnées. Nous le faisons seulement si vous êtes d’accord."
                .to_owned(),
        ],
        points: [
            SheetPoint::new(
                "Quelles données donnons-nous ?",
                [
                    "Votre prénom et votre nom, votre adresse, votre numéro de téléphone et votre adresse e-mail.".to_owned(),
                    "Vous choisissez avec nous quelles coordonnées le CPAS reçoit.".to_owned(),
                    "Nous ne disons rien de votre famille, de votre santé, de votre argent ou de votre origine.".to_owned(),
                ],
            ),
            SheetPoint::new(
                "À qui les donnons-nous ?",
                [
                    format!(
                        "À un travailleur social du CPAS ({receiver}). Il est tenu au secret professionnel, comme nous."
                    ),
                    "Il peut les partager avec les services de l’accueil intégré (geïntegreerd breed onthaal) qui vous \
                     aident ensuite. La loi dit quand c’est permis."
                        .to_owned(),
                ],
            ),
            SheetPoint::new(
                "Pourquoi le faisons-nous ?",
                ["Ainsi, le CPAS peut voir avec vous ce qu’il vous faut et quelle aide convient le mieux.".to_owned()],
            ),
            SheetPoint::new(
                "Que deviennent vos données ?",
                [
                    "Nous les envoyons dans un fichier protégé.".to_owned(),
                    "Le CPAS les garde jusqu’à ce qu’il vous ait parlé et sache si vous voulez de l’aide.".to_owned(),
                    "Vous voulez de l’aide ? Le CPAS ouvre alors un dossier. Il le garde jusqu’à 10 ans après sa \
                     clôture."
                        .to_owned(),
                    "Vous ne voulez pas d’aide ? Alors il n’y a plus de raison de les garder."
                        .to_owned(),
                ],
            ),
            SheetPoint::new(
                "Que va-t-il se passer ?",
                [
                    "Le CPAS prend contact avec vous.".to_owned(),
                    "Vous décidez ensuite vous-même si vous voulez de l’aide.".to_owned(),
                ],
            ),
        ],
        rights_title: "Que pouvez-vous faire ?",
        rights: vec![
            "Vous pouvez refuser. Cela ne change rien à l’aide de Kind en Gezin.".to_owned(),
            "Vous pouvez changer d’avis tant que nous n’avons rien envoyé. Dites-le-nous.".to_owned(),
            "Vous pouvez demander quelles données nous et le CPAS avons sur vous.".to_owned(),
            "Quelque chose n’est pas juste ? Vous pouvez demander de le corriger.".to_owned(),
        ],
        contacts_title: "Des questions sur vos données ?",
        contacts: contacts(agreement),
        consent: format!(
            "Je sais à quoi cela sert. {team} peut donner mon nom et mes coordonnées au CPAS ({receiver})."
        ),
        blanks: ["Nom", "Date", "Signature"],
    }
}
