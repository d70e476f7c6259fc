"""Reads the change feed as JSON and as Atom, and applies it to an old catalogue."""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import feedparser

from documents import content_digest, digest_of_all
from schemas import load, problems, validator
from verdicts import report

ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"


def pages(base: Path) -> list[dict]:
    """From the first page on, as next leads."""
    found = []
    address = load(base / "changes" / "index.json")["first"]
    while address:
        found.append(load(base / address))
        address = found[-1].get("next")
    return found


def entries(base: Path) -> list[dict]:
    return [entry for page in pages(base) for entry in page["entries"]]


def apply(records: dict[str, dict], base: Path, after: int) -> dict[str, dict]:
    """The old records by id with all entries behind a number applied, as a portal would do it."""
    records = dict(records)
    news = [entry for entry in entries(base) if entry["sequence"] > after]
    latest = {entry[name]: entry["sequence"] for entry in news for name in ("id", "formerId") if name in entry}
    for entry in news:
        if entry["kind"] == "snapshot":
            raise ValueError("the feed began anew")
        if entry["kind"] == "renamed":
            del records[entry["formerId"]]
        if entry["kind"] == "removed":
            del records[entry["id"]]
            continue
        if entry["kind"] == "added" and entry["id"] in records:
            raise ValueError(f"{entry['id']} was there already")
        if entry["kind"] == "changed" and content_digest(records[entry["id"]]) != entry["formerContentSha256"] \
                and records[entry["id"]].get("awaited") is None:
            raise ValueError(f"{entry['id']} is not what it is said to have been")
        if latest[entry["id"]] != entry["sequence"]:
            # A later entry tells where the record went from here.
            records[entry["id"]] = {"id": entry["id"], "awaited": True}
            continue
        record = load(base / entry["address"])
        if content_digest(record) != entry["contentSha256"]:
            raise ValueError(f"{entry['address']} has another content")
        records[entry["id"]] = record
    return records


def check_atom(base: Path, path: Path, expected: list[dict], is_archive: bool) -> None:
    name = f"atom {path.name}"
    root = ElementTree.fromstring(path.read_bytes())
    wrong = []
    if root.tag != ATOM + "feed":
        wrong.append(root.tag)
    # RFC 4287, 4.1.1 and 4.1.2: exactly one of each.
    for node, needed in [(root, ["id", "title", "updated", "author"])] + [
            (entry, ["id", "title", "updated", "summary"]) for entry in root.findall(ATOM + "entry")]:
        for tag in needed:
            if len(node.findall(ATOM + tag)) != 1:
                wrong.append(f"{node.tag} has {len(node.findall(ATOM + tag))} {tag}")
        for updated in node.findall(ATOM + "updated"):
            if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00", updated.text or ""):
                wrong.append(updated.text)
    if (root.find(HISTORY + "archive") is not None) != is_archive:
        wrong.append("archive")
    for node in root.iter(ATOM + "link"):
        href = node.get("href", "")
        if "://" not in href and not (path.parent / href).resolve().exists():
            wrong.append(href)
    ids = [node.findtext(ATOM + "id") for node in root.findall(ATOM + "entry")]
    if len(set(ids)) != len(ids) or len(ids) != len(expected):
        wrong.append(f"{len(set(ids))} ids, {len(ids)} entries, {len(expected)} expected")
    report(name, wrong)
    parsed = feedparser.parse(str(path))
    report(f"{name} before feedparser", ([str(parsed.bozo_exception)] if parsed.bozo else []) + [
        "dates" for entry in parsed.entries if not entry.get("updated_parsed")] + (
        [] if parsed.version == "atom10" and len(parsed.entries) == len(expected) else [parsed.version]))
    for entry, node in zip(reversed(expected), parsed.entries):
        terms = {tag.term for tag in node.get("tags", [])}
        report(f"{name} entry {entry['sequence']}", [] if {entry["kind"]} <= terms and (
            "impact" not in entry or entry["impact"] in terms) else [str(terms)])


def check(folder: Path) -> None:
    base = folder / "catalogue" / "v1"
    if not (base / "changes" / "index.json").exists():
        report("there is a feed", ["none"])
        return
    index = load(base / "changes" / "index.json")
    report("feed", problems(validator(base / "schema" / "changes-index.schema.json"), index))
    schema = validator(base / "schema" / "changes.schema.json")
    size = index["pageSize"]
    every = pages(base)
    report("feed ends where it says", [] if f"changes/{len(every)}.json" == index["latest"] else [index["latest"]])
    for number, page in enumerate(every, 1):
        name = f"feed page {number}"
        report(name, problems(schema, page))
        wrong = []
        if page["page"] != number or page["feed"] != index["feed"]:
            wrong.append("its number or feed")
        if ("next" in page) != (len(page["entries"]) == size) or ("previous" in page) != (number > 1):
            wrong.append("its neighbours")
        wrong += [entry["sequence"] for place, entry in enumerate(page["entries"])
                  if entry["sequence"] != (number - 1) * size + place + 1]
        report(f"{name} is in order", wrong)
        check_atom(base, base / "changes" / f"{number}.atom", page["entries"], True)
    all_entries = [entry for page in every for entry in page["entries"]]
    report("feed counts", [] if len(all_entries) == index["last"] else [len(all_entries)])
    report("feed goes forward", [
        b["sequence"] for a, b in zip(all_entries, all_entries[1:]) if a["day"] > b["day"]])
    report("entries lead somewhere", [
        entry["address"] for entry in all_entries if "address" in entry and not (base / entry["address"]).exists()])
    check_atom(base, base / "changes" / "feed.atom", all_entries[-size:], False)
    digests = {path.stem: content_digest(load(path)) for path in (base / "items").glob("*.json")
               if load(path)["$schema"].endswith("/item.schema.json")}
    report("feed ends with this catalogue", [] if digest_of_all(digests) == index["contentSha256"] else ["differs"])
