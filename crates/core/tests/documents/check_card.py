"""Reads each card and prints what an address book would have."""

import json
import sys

try:
    import vobject
except ImportError as error:
    sys.exit(f"{error}: run `make setup`")

found = {}
for path in sys.argv[1:]:
    card = vobject.readOne(open(path, encoding="utf-8", newline="").read())
    name, address = card.n.value, card.adr.value
    found[path] = {
        "fields": sorted(child.name for child in card.getChildren()),
        "given": name.given,
        "family": name.family,
        "full": card.fn.value,
        "phone": card.tel.value if hasattr(card, "tel") else None,
        "email": card.email.value if hasattr(card, "email") else None,
        "street": address.street,
        "postcode": address.code,
        "municipality": address.city,
        "country": address.country,
    }
print(json.dumps(found))
