"""Holds the schemas that the tests have left behind, and what the tests held against them, before a validator of others.

    validate-schemas.py FOLDER

FOLDER/accepted and FOLDER/refused hold pairs NAME.schema.json and NAME.json. It ends with 1 where the validator judges
one of them otherwise than the tests did, or where there are suspiciously few of them.
"""

import json
import pathlib
import sys

from jsonschema import Draft7Validator

folder = pathlib.Path(sys.argv[1])
wrong = []
tried = {"accepted": 0, "refused": 0}
for outcome in tried:
    for path in sorted((folder / outcome).glob("*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        instance = json.loads(path.with_name(path.name.replace(".schema.json", ".json")).read_text(encoding="utf-8"))
        Draft7Validator.check_schema(schema)
        found = [f"{list(error.path)}: {error.message[:200]}" for error in Draft7Validator(schema).iter_errors(instance)]
        if bool(found) != (outcome == "refused"):
            wrong.append(f"{path.name}: should be {outcome}; {found}")
        tried[outcome] += 1
print(f"{tried['accepted']} files accepted, {tried['refused']} refused")
if wrong or tried["accepted"] < 6 or tried["refused"] < 70:
    sys.exit("\n".join(["the validator disagrees, or too little was tried", *wrong]))
