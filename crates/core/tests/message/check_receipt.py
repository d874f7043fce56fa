"""Checks each receipt against the schema and prints what is wrong with it."""

import json
import sys

try:
    import jsonschema
except ImportError as error:
    sys.exit(f"{error}: run `make setup`")

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
found = {}
for path in sys.argv[2:]:
    receipt = json.load(open(path, encoding="utf-8"))
    found[path] = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(receipt)]
print(json.dumps(found))
