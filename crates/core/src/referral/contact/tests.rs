use super::*;

/// Name, address in pieces, telephone, e-mail, and how many pieces were dropped.
#[track_caller]
fn check(pasted: &str, expected: [&str; 9], dropped: usize) {
    let contact = PastedContact::parse(pasted).expect("a contact");
    let address = contact.address.clone().unwrap_or_default();
    let found = [
        &contact.given_name,
        &contact.family_name,
        &address.street,
        &address.number,
        &address.box_number,
        &address.postcode,
        &address.municipality,
        &contact.phone,
        &contact.email,
    ];
    assert_eq!(found.map(String::as_str), expected, "{pasted:?}");
    assert_eq!(contact.dropped, dropped, "{pasted:?}");
}

#[test]
fn lines_out_of_a_file_are_told_apart() {
    let whole = [
        "Fatima",
        "El Ouardi",
        "Neerstraat",
        "12",
        "3",
        "3980",
        "Tessenderlo",
        "0470 12 34 56",
        "fatima@voorbeeld.be",
    ];
    check(
        "Fatima El Ouardi\nNeerstraat 12 bus 3\n3980 Tessenderlo\n0470 12 34 56\nfatima@voorbeeld.be",
        whole,
        0,
    );
    check(
        "Fatima El Ouardi\r\nNeerstraat 12 bus 3, 3980 Tessenderlo\r\n0470 12 34 56\r\nfatima@voorbeeld.be\r\n",
        whole,
        0,
    );
    check(
        "Fatima El Ouardi\tNeerstraat 12 bus 3, 3980 Tessenderlo\t0470 12 34 56\tfatima@voorbeeld.be",
        whole,
        0,
    );
    check(
        "Fatima El Ouardi; Neerstraat 12 bus 3; 3980 Tessenderlo; 0470 12 34 56; fatima@voorbeeld.be",
        whole,
        0,
    );
    check(
        "Naam: Fatima El Ouardi\nAdres: Neerstraat 12 bus 3, 3980 Tessenderlo\nGsm: 0470 12 34 56\nE-mail: fatima@voorbeeld.be",
        whole,
        0,
    );
    check(
        "Voornaam: Fatima\nFamilienaam: El Ouardi\nStraat: Neerstraat\nNr: 12\nBus: 3\nPostcode: 3980\nGemeente: Tessenderlo\nTelefoon: 0470 12 34 56\nMail: fatima@voorbeeld.be",
        whole,
        0,
    );
    check(
        "El Ouardi, Fatima\nNeerstraat 12 bus 3\n3980 Tessenderlo\n0470 12 34 56, fatima@voorbeeld.be",
        whole,
        0,
    );
    check(
        "Naam:\nFatima El Ouardi\nAdres:\nNeerstraat 12 bus 3, 3980 Tessenderlo\nGsm:\n0470 12 34 56\nE-mail:\nfatima@voorbeeld.be",
        whole,
        0,
    );
}

#[test]
fn what_does_not_belong_is_left_out_and_counted() {
    check(
        "Jan Peeters\n85.07.30-033.28\nGeboortedatum: 30/07/1985\nTaal: Frans\n013 66 00 11\nalleenstaand met 2 kinderen",
        ["Jan", "Peeters", "", "", "", "", "", "013 66 00 11", ""],
        4,
    );
    check(
        "Jan Peeters\n0470 00 11 22\n0470 00 11 33",
        ["Jan", "Peeters", "", "", "", "", "", "0470 00 11 22", ""],
        1,
    );
}

#[test]
fn one_thing_alone_is_an_ordinary_paste() {
    for pasted in [
        "",
        "Jan Peeters",
        "0470 00 11 22",
        "jan@example.com",
        "Kerkstraat 12, 3980 Tessenderlo",
        "Kerkstraat",
    ] {
        assert!(PastedContact::parse(pasted).is_none(), "{pasted:?}");
    }
    let long = "Jan Peeters\n0470 00 11 22\n".repeat(100);
    assert!(PastedContact::parse(&long).is_none());
}
