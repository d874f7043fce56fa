//! A sender with several teams: the worker chooses one, and the own link remembers it.

use crate::{
    archive, journey,
    page::Page,
    site::{Place, Site},
};

const CHOSEN: &str = "Kind en Gezin Zuiderkempen";

fn with_two_teams() -> Site {
    let one = r#""team": "Kind en Gezin West-Limburg","#;
    let two = format!(r#"{one} "teams": [{{ "name": "{CHOSEN}", "phone": "014 22 33 44" }}],"#);
    Site::with_agreement(one, &two)
}

#[test]
fn the_chosen_team_stands_in_documents_and_mails_and_in_the_own_link() {
    let page = Page::visit(with_two_teams());
    journey::worker(&page);
    page.press("Volgende");
    page.wait("the question", || page.errors() == ["Kies je team."]);
    page.follow_error(0);
    page.tick(CHOSEN);
    page.picture("team-kiezen");
    let link = journey::own_link(&page);
    page.drive(async |window| window.goto("about:blank").await);
    page.drive(async |window| window.goto(&link).await);
    page.wait_for_heading("Gesprek");
    assert!(
        page.text().contains(&format!("van {CHOSEN} naar")),
        "{}",
        page.text()
    );
    journey::conversation(&page);
    page.press("Volgende");
    journey::client(&page);
    page.press("Volgende");
    page.wait_for_heading("Nakijken");
    assert!(page.text().contains(CHOSEN), "{}", page.text());
    journey::make(&page);
    let file = journey::keep(&page);
    let mail = page.leads_to("Open de mail");
    assert!(
        mail.contains("Zuiderkempen") && !mail.contains("West-Limburg"),
        "{mail}"
    );
    journey::mail(&page);
    let password = journey::password(&page);
    let sealed = journey::Sealed { file, password };
    let files = archive::extract(&sealed.file, &sealed.password).expect("it opens");
    for (name, text) in &files {
        let has = text.contains("Zuiderkempen") || name.ends_with(".vcf");
        assert!(has, "{name}: {text}");
    }
    journey::open(&page, &sealed);
    assert!(page.text().contains(CHOSEN), "{}", page.text());
    page.follow("Melden");
    page.press("Bewijs opvragen");
    page.wait("the team", || page.ticked(CHOSEN));
    page.press("Vorige");
    page.press("Bewijs geven");
    page.wait_for_heading("Bewijs geven");
    assert!(!page.text().contains("Jouw team"), "{}", page.text());
}

#[test]
fn with_one_team_nothing_is_asked() {
    let page = Page::open(Place::File);
    page.wait_for_heading("Jij");
    assert!(!page.text().contains("Jouw team"), "{}", page.text());
}
