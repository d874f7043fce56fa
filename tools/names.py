#!/usr/bin/env python3
"""Prints real names and streets, a field and a text a line, for the measurement of the guard on free text.

    python3 -m venv /tmp/names && /tmp/names/bin/pip install faker belgian-deduce
    SLUIS_PYTHON=/tmp/names/bin/python cargo run -p oracles --example guard

The names are those of faker in all its languages and of belgian-deduce (Statbel's tables of first and family names), the streets
those of belgian-deduce (Statbel's file of addresses). Fifty thousand are drawn, always the same ones.
"""

import importlib.util
import pathlib
import random
import warnings

import faker
from faker.config import AVAILABLE_LOCALES

warnings.simplefilter("ignore")  # faker warns about locales with two names
DRAWN = {"given": 13_000, "family": 12_000, "street": 25_000}


def of_faker(kind: str) -> set[str]:
    found = set()
    for locale in sorted(AVAILABLE_LOCALES):
        fake = faker.Faker(locale)
        fake.seed_instance(1)
        make = getattr(fake, kind, None)
        try:
            found.update(make() for _ in range(3_000))
        except (AttributeError, TypeError):
            continue  # a locale without names of its own
    return found


def of_deduce(path: str) -> set[str]:
    package = importlib.util.find_spec("belgian_deduce")
    if package is None:
        return set()
    folder = pathlib.Path(package.origin).parent / "data" / "lookup" / "src"
    return {line.strip() for line in (folder / path / "items.txt").read_text("utf-8").splitlines() if line.strip()}


REAL = {
    "given": lambda: of_faker("first_name") | of_deduce("names/lst_first_name"),
    "family": lambda: of_faker("last_name") | of_deduce("names/lst_surname"),
    "street": lambda: of_deduce("locations/lst_street"),
}

for field, read in REAL.items():
    texts = sorted(read())
    for text in random.Random(1).sample(texts, min(len(texts), DRAWN[field])):
        print(field, text, sep="\t")
