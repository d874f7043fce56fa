"""Checks each JSON document against the first schema, which may refer to the others, and prints the triples that it means, in canonical form."""

import json
import sys

try:
    import jsonschema
    from pyld import jsonld
    from referencing import Registry, Resource
except ImportError as error:
    sys.exit(f"{error}: run `make setup`")


def refuse(url, options):
    raise RuntimeError(f"the document asks for {url}")


jsonld.set_document_loader(refuse)
schemas = [json.load(open(path, encoding="utf-8")) for path in sys.argv[1:] if path.endswith(".schema.json")]
for schema in schemas:
    jsonschema.Draft202012Validator.check_schema(schema)
known = Registry().with_resources((schema["$id"], Resource.from_contents(schema)) for schema in schemas)
formats = jsonschema.FormatChecker()
validator = jsonschema.Draft202012Validator(schemas[0], format_checker=formats, registry=known)
found = {}
for path in sys.argv[1 + len(schemas) :]:
    document = json.load(open(path, encoding="utf-8"))
    errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]
    options = {"algorithm": "URDNA2015", "format": "application/n-quads"}
    found[path] = {"errors": errors, "triples": jsonld.normalize(document, options)}
print(json.dumps(found))
