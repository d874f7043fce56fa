//! From a referral to the shape of the document, and back with every part checked.

use serde_json::value::RawValue;
use time::Date;

use super::{
    Adres, Client, Contact, Doorverwijzer, Kanaal, Organisatie, Protocol, Shape, Soort,
    Toestemming, Vorm,
};
use crate::document::COUNTRY;
use crate::document::json::Unreadable;
use crate::passphrase::ReceiptCode;
use crate::protocol::{Agreement, Email, Party, Phone, parse_date};
use crate::referral::{
    Absence, Address, AddressKind, Consent, ConsentForm, Facts, Name, Point, Reference, Referral,
    Sender, Street,
};
use crate::wording::document as say;

/// What the document is.
const KIND: &str = "Doorverwijzing";

impl<'text> Shape<'text> {
    /// The document for a referral; within an answer, which has the code, it has none.
    pub(in crate::document::json) fn new(
        context: &'text RawValue,
        referral: &Referral,
        agreement: &Agreement,
        code: Option<&ReceiptCode>,
    ) -> Self {
        let points = referral.consent().points();
        Self {
            context,
            id: referral_id(referral.reference()),
            kind: KIND.to_owned(),
            kenmerk: referral.reference(),
            opgemaakt: referral.created(),
            ontvangstcode: code.cloned(),
            protocol: Protocol::new(agreement),
            client: Client::new(referral),
            toestemming: Toestemming {
                kind: "Toestemming".to_owned(),
                gegeven_op: referral.consent().date().to_string(),
                gegeven_voor: agreement.purpose().to_owned(),
                vorm: match referral.consent().form() {
                    ConsentForm::Oral => Vorm::Mondeling,
                    ConsentForm::Written => Vorm::Schriftelijk,
                },
                uitgelegd: points.map(|point| say::point(point).to_owned()).to_vec(),
            },
            doorverwezen_door: Doorverwijzer::new(referral.sender(), agreement.sender()),
            bestemd_voor: Organisatie::new(agreement.receiver()),
            rechtsgronden: agreement.legal_bases().to_vec(),
            bewaartermijn: agreement.retention().to_owned(),
            ontvangers: agreement.recipients().to_vec(),
            herkomst: say::ORIGIN_TEXT.to_owned(),
        }
    }

    /// The referral in the document. Every part is read by its own rules: a name is a name and a number a number. What else a name
    /// could hold is looked for when it is typed, not here: the receiver sees what was sent.
    pub(in crate::document::json) fn check(
        self,
        agreement: &Agreement,
    ) -> Result<Referral, Unreadable> {
        if self.kind != KIND {
            return Err(Unreadable::Value("@type"));
        }
        self.protocol.check(agreement)?;
        if self.toestemming.uitgelegd.len() != Point::ALL.len() {
            return Err(Unreadable::Value("uitgelegd"));
        }
        let form = match self.toestemming.vorm {
            Vorm::Mondeling => ConsentForm::Oral,
            Vorm::Schriftelijk => ConsentForm::Written,
        };
        let given =
            parse_date(&self.toestemming.gegeven_op).ok_or(Unreadable::Value("gegevenOp"))?;
        let consent = Consent::new(form, given, agreement, self.opgemaakt.time().date());
        let consent = consent.ok_or(Unreadable::Value("gegevenOp"))?;
        let sender = self.doorverwezen_door.check();
        let sender = sender.ok_or(Unreadable::Value("doorverwezenDoor"))?;
        let name =
            Name::new(&self.client.voornaam, &self.client.naam).ok_or(Unreadable::Value("naam"))?;
        let address = self
            .client
            .adres
            .check()
            .ok_or(Unreadable::Value("adres"))?;
        let (phone, mail) = self
            .client
            .contact
            .map_or((None, None), |contact| (contact.telefoon, contact.email));
        let withheld = self.client.niet_meegedeeld;
        let phone = told(phone, withheld.contains(&Kanaal::Telefoon))?;
        let mail = told(mail, withheld.contains(&Kanaal::Email))?;
        let facts = Facts::new(agreement, sender, consent, name, address, phone, mail);
        Ok(facts
            .ok_or(Unreadable::Value("contact"))?
            .refer(self.kenmerk, self.opgemaakt))
    }
}

impl Protocol {
    pub(super) fn new(agreement: &Agreement) -> Self {
        Self {
            id: protocol_id(agreement.id()),
            kind: "Protocol".to_owned(),
            titel: agreement.title().to_owned(),
            getekend: agreement.signed().to_string(),
            vanaf: agreement.start().to_string(),
            tot_en_met: agreement.end().as_ref().map(Date::to_string),
            gepubliceerd: agreement.published().map(str::to_owned),
        }
    }

    /// Returns whether it is this agreement.
    pub(super) fn check(&self, agreement: &Agreement) -> Result<(), Unreadable> {
        if self.id == protocol_id(agreement.id()) {
            Ok(())
        } else {
            Err(Unreadable::OtherAgreement)
        }
    }
}

impl Doorverwijzer {
    pub(super) fn new(who: &Sender, party: &Party) -> Self {
        Self {
            kind: "Persoon".to_owned(),
            volledige_naam: who.name().to_owned(),
            contact: Contact::new(Some(who.phone()), Some(who.email())),
            werkt_voor: Organisatie::new(party),
        }
    }

    pub(super) fn check(self) -> Option<Sender> {
        let Contact {
            telefoon, email, ..
        } = self.contact;
        Sender::new(&self.volledige_naam, email?, telefoon?)
    }
}

impl Client {
    fn new(facts: &Facts) -> Self {
        let (phone, email) = (facts.phone().ok(), facts.email().ok());
        let is_withheld = |why: Option<Absence>| why == Some(Absence::Withheld);
        let withheld = [
            (is_withheld(facts.phone().err()), Kanaal::Telefoon),
            (is_withheld(facts.email().err()), Kanaal::Email),
        ];
        let withheld = withheld.into_iter().filter(|(is_so, _)| *is_so);
        Self {
            kind: "Persoon".to_owned(),
            voornaam: facts.name().given().to_owned(),
            naam: facts.name().family().to_owned(),
            volledige_naam: facts.name().to_string(),
            contact: (phone.is_some() || email.is_some()).then(|| Contact::new(phone, email)),
            niet_meegedeeld: withheld.map(|(_, channel)| channel).collect(),
            adres: Adres::new(facts.address()),
        }
    }
}

impl Contact {
    pub(super) fn new(phone: Option<&Phone>, email: Option<&Email>) -> Self {
        Self {
            kind: "Contact".to_owned(),
            telefoon: phone.cloned(),
            email: email.cloned(),
        }
    }
}

impl Adres {
    pub(super) fn new(address: &Address) -> Self {
        let street = address.street();
        Self {
            kind: "Adres".to_owned(),
            soort: match address.kind() {
                AddressKind::Fixed => Soort::Adres,
                AddressKind::None => Soort::GeenVasteVerblijfplaats,
                AddressKind::Reference => Soort::Referentieadres,
                AddressKind::NotShared => Soort::NietMeegedeeld,
            },
            straat: street.map(|street| street.name().to_owned()),
            huisnummer: street.and_then(Street::number).cloned(),
            bus: street.and_then(Street::box_number).cloned(),
            postcode: address.postcode(),
            gemeente: address.municipality().to_owned(),
            land: COUNTRY.to_owned(),
        }
    }

    pub(super) fn check(self) -> Option<Address> {
        let kind = match self.soort {
            Soort::Adres => AddressKind::Fixed,
            Soort::GeenVasteVerblijfplaats => AddressKind::None,
            Soort::Referentieadres => AddressKind::Reference,
            Soort::NietMeegedeeld => AddressKind::NotShared,
        };
        let street = match self.straat {
            Some(name) => Some(Street::new(&name, self.huisnummer, self.bus)?),
            None if self.huisnummer.is_none() && self.bus.is_none() => None,
            None => return None,
        };
        Address::new(kind, street, self.postcode, &self.gemeente)
    }
}

impl Organisatie {
    pub(super) fn new(party: &Party) -> Self {
        Self {
            kind: "Organisatie".to_owned(),
            organisatienaam: party.name().to_owned(),
            team: party.team().to_owned(),
            kbo: party.kbo().to_string(),
            zetel: party.seat().to_string(),
            meld_lek_aan: party.dpo().clone(),
        }
    }
}

/// Returns a detail, or why there is none; what is there cannot be withheld.
fn told<T>(detail: Option<T>, is_withheld: bool) -> Result<Result<T, Absence>, Unreadable> {
    match detail {
        Some(_) if is_withheld => Err(Unreadable::Value("nietMeegedeeld")),
        Some(detail) => Ok(Ok(detail)),
        None if is_withheld => Ok(Err(Absence::Withheld)),
        None => Ok(Err(Absence::Unknown)),
    }
}

/// Returns the name of a referral, for machines.
pub(super) fn referral_id(reference: Reference) -> String {
    format!("urn:x-sluis:doorverwijzing:{reference}")
}

/// The name of an agreement, for machines.
pub(in crate::document::json) fn protocol_id(agreement: &str) -> String {
    format!("urn:x-sluis:protocol:{agreement}")
}
