"""Checks each JSON document against the schema and prints the triples that it means, in canonical form."""

import json
import sys

try:
    import jsonschema
    from pyld import jsonld
except ImportError as error:
    sys.exit(f"{error}: run `make setup`")


def refuse(url, options):
    raise RuntimeError(f"the document asks for {url}")


jsonld.set_document_loader(refuse)
schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
found = {}
for path in sys.argv[2:]:
    document = json.load(open(path, encoding="utf-8"))
    errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]
    options = {"algorithm": "URDNA2015", "format": "application/n-quads"}
    found[path] = {"errors": errors, "triples": jsonld.normalize(document, options)}
print(json.dumps(found))
