"""Validates a built catalogue with independent readers: check.py FOLDER

Every document against its published schema, the schemas against their dialect, digests by RFC 8785 and SHA-256,
the whole, the districts and NDJSON against the single records, the manifest against the files.
"""

import copy
import hashlib
import re
import sys
from pathlib import Path

import feed
from documents import content_digest, digest_of_all, lines
from schemas import load, problems, validator
from verdicts import finish, report


def check_schemas(folder: Path) -> None:
    """Every property of a schema says what it is in both languages."""
    paths = sorted(folder.glob("catalogue/v1/schema/*.json")) + [folder / "manifest.schema.json"]
    for path in paths:
        validator(path)
        bare = []

        def walk(schema, place):
            if not isinstance(schema, dict):
                return
            for name, inner in schema.get("properties", {}).items():
                where = f"{place}/{name}"
                # The two languages of a wording and the codes of a list explain themselves.
                explained = "$ref" in inner or {"title", "x-title-en"} <= set(inner)
                if not explained and name not in ("zh", "en") and not re.search(r"codes-|value-|/name$", place + where):
                    bare.append(where)
                walk(inner, where)
            for name, inner in schema.get("$defs", {}).items():
                walk(inner, f"{place}/$defs/{name}")
            for key in ("items", "additionalProperties"):
                walk(schema.get(key), f"{place}/{key}")
            for key in ("anyOf", "oneOf", "allOf"):
                for inner in schema.get(key, []):
                    walk(inner, f"{place}/{key}")

        document = load(path)
        walk(document, "")
        report(f"{path.name} explains its members", bare)
        report(f"{path.name} has titles", [
            name for name in ("title", "x-title-en", "description", "x-description-en") if not document.get(name)])


def check_records(base: Path) -> dict[str, dict]:
    schemas = {name: validator(base / "schema" / f"{name}.schema.json") for name in ("item", "moved", "tombstone")}
    records = {}
    ids = set()
    others = []
    for path in sorted((base / "items").glob("*.json")):
        document = load(path)
        report(f"{path.name} names its schema", [] if (path.parent / document["$schema"]).exists() else [document["$schema"]])
        kind = Path(document["$schema"]).name.removesuffix(".schema.json")
        report(f"{kind} {path.name}", problems(schemas[kind], document))
        report(f"{kind} {path.name} has its id for a name", [] if document["id"] == path.stem else [document["id"]])
        ids.add(document["id"])
        if kind == "item":
            records[document["id"]] = document
        else:
            others.append((kind, document))
    for kind, document in others:
        targets = document["movedTo"] if kind == "moved" else document["successors"]
        report(f"{kind} {document['id']} leads on", [
            target["id"] for target in targets
            if not (base / target["address"]).exists() or target["id"] not in ids])
        if kind == "moved":
            report(f"moved {document['id']} without its day", [] if problems(
                schemas[kind], {k: v for k, v in document.items() if k != "since"}) else ["was accepted"])
    for id, document in list(records.items())[:50]:
        # A validator that accepts anything would pass the above.
        for change, wrong in [
            ("an element that the standard does not have", {"noSuchElement": 1}),
            ("a code that is in no list", {"type": {"code": "no", "name": {"zh": "", "en": ""}}}),
            ("a date that is none", {"plannedStart": "2019-02-30"}),
        ]:
            broken = copy.deepcopy(document)
            broken["item"].update(wrong)
            report(f"item {id} with {change}", [] if problems(schemas["item"], broken) else ["was accepted"])
    return records


def attachments(value):
    if isinstance(value, dict):
        if "file" in value and "address" in value:
            yield value["address"]
        for inner in value.values():
            yield from attachments(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from attachments(inner)


def same(found: list, records: dict[str, dict]):
    """The records of a file of several are those of the single files; $schema counts from where they stand."""
    strip = lambda record: {name: value for name, value in record.items() if name != "$schema"}
    for record in found:
        if strip(record) != strip(records.get(record["id"], {})):
            yield record["id"]


def check_catalogue(folder: Path) -> None:
    base = folder / "catalogue" / "v1"
    records = check_records(base)
    digests = {id: content_digest(record) for id, record in records.items()}
    item_schema = validator(base / "schema" / "item.schema.json")
    index = load(base / "index.json")
    report("index", problems(validator(base / "schema" / "index.schema.json"), index))
    report("index lists every record", {entry["id"] for entry in index["items"]} ^ set(records))
    report("index counts", [] if index["count"] == len(records) == len(index["items"]) else [index["count"]])
    report("index repeats what records say", [
        f"{entry['id']}: {name}" for entry in index["items"] for name, value in entry["facts"].items()
        if load(base / entry["address"])["item"].get(name) != value])
    report("guides stand where the index says", [
        entry["guide"] for entry in index["items"] if "guide" in entry and not (base / entry["guide"]).resolve().exists()])
    report("files stand where records say", [
        address for record in records.values() for address in attachments(record["item"])
        if not (base / address).resolve().exists()])
    report("contents have their digests", [
        entry["id"] for entry in index["items"] if digests[entry["id"]] != entry["contentSha256"]])
    report("the whole has its digest", [] if digest_of_all(digests) == index["contentSha256"] else ["differs"])

    whole = lines(base / index["lines"])
    report("items.ndjson has every record", {record["id"] for record in whole} ^ set(records))
    report("items.ndjson in the order of the index", [] if [record["id"] for record in whole] == [
        entry["id"] for entry in index["items"]] else ["differs"])
    report("items.ndjson says the same", same(whole, records))
    report("items.ndjson names its schema", [
        record["$schema"] for record in whole if not (base / record["$schema"]).exists()])
    report("items.ndjson by the schema", [p for record in whole for p in problems(item_schema, record)])
    schema = validator(base / "schema" / "division.schema.json")
    seen = []
    for division in index["divisions"]:
        document = load(base / division["address"])
        name = f"division {division['code']}"
        report(name, problems(schema, document))
        report(f"{name} says the same", same(document["items"], records))
        report(f"{name} in lines", [] if lines(base / division["lines"]) == document["items"] else ["differs"])
        own = {record["id"]: digests[record["id"]] for record in document["items"]}
        report(f"{name} has its digest", [] if digest_of_all(own) == document["contentSha256"] == division["contentSha256"] else ["differs"])
        report(f"{name} has its own items", [
            record["id"] for record in document["items"] if record["division"]["code"] != division["code"]])
        report(f"{name} counts", [] if document["count"] == division["count"] == len(own) else [document["count"]])
        seen += own
        broken = copy.deepcopy(document)
        broken["items"][0]["noSuchMember"] = 1
        report(f"{name} with a strange member", [] if problems(schema, broken) else ["was accepted"])
    report("every item stands in one division", set(seen) ^ set(records) or ([] if len(seen) == len(records) else ["twice"]))


def check_manifest(folder: Path) -> None:
    manifest = load(folder / "manifest.json")
    report("manifest", problems(validator(folder / manifest["$schema"]), manifest))
    wrong = []
    for entry in manifest["files"]:
        content = (folder / entry["path"]).read_bytes()
        if len(content) != entry["size"] or hashlib.sha256(content).hexdigest() != entry["sha256"]:
            wrong.append(entry["path"])
    report("manifest digests", wrong)
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    listed = {entry["path"] for entry in manifest["files"]} | {"manifest.json"}
    report("manifest is complete", there ^ listed)
    base = folder / "catalogue" / "v1"
    if not base.exists():
        return
    stands = {record["id"]: record for record in manifest["records"]}
    report("manifest lists what stands at records", set(stands) ^ {path.stem for path in (base / "items").glob("*.json")})
    kinds = {"published": "item", "moved": "moved", "gone": "tombstone", "left-out": "tombstone"}
    report("manifest says what stands at records", [
        id for id, record in stands.items()
        if not load(base / "items" / f"{id}.json")["$schema"].endswith(f"/{kinds[record['state']]}.schema.json")])
    index = load(base / "index.json")
    report("manifest has the digests of the index", set(
        (record["id"], record["contentSha256"]) for record in stands.values() if record["state"] == "published"
    ) ^ set((entry["id"], entry["contentSha256"]) for entry in index["items"]))
    report("manifest has the digest of the whole", [] if manifest["contentSha256"] == index["contentSha256"] else ["differs"])


def check(folder: Path) -> None:
    check_manifest(folder)
    check_schemas(folder)
    if (folder / "catalogue").exists():
        check_catalogue(folder)
        feed.check(folder)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    check(Path(sys.argv[1]))
    sys.exit(finish())
