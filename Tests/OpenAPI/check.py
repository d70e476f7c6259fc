"""Validates the OpenAPI description of a built folder, and asks a web server for all that it describes.

check.py FOLDER             a folder that zhun build has written
check.py --faults FOLDER    the same with faults in it, one at a time: each has to be named

The description is valid (openapi-spec-validator), tells every file below catalogue/v1 and no other, and each of its examples
is what its schema says. The last line is “N passed, N failed”.
Ends with 0 when all is well, 1 when something failed, 2 when the check could not be done.
"""

import functools
import http.server
import json
import re
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource

ROOT = "catalogue/v1/"
TEMPLATE = re.compile(r"\{(\w+)\}")


class Server(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".ndjson": "application/x-ndjson", ".atom": "application/atom+xml"}

    def log_message(self, *arguments) -> None:
        pass


def serve(folder: Path) -> http.server.ThreadingHTTPServer:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Server, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class Check:
    def __init__(self, folder: Path, server: str, description: dict) -> None:
        self.folder = folder
        self.server = server
        self.description = description
        self.passed = 0
        self.failures: list[str] = []
        schemas = {path: json.loads(path.read_bytes()) for path in (folder / ROOT / "schema").glob("*.schema.json")}
        self.schemas = {"schema/" + path.name: schema for path, schema in schemas.items()}
        self.registry = Registry().with_resources([(schema["$id"], Resource.from_contents(schema)) for schema in schemas.values()])

    def count(self, what: str, problems: list[str]) -> None:
        self.passed += not problems
        self.failures += [f"{what}: {problem}" for problem in problems[:50]]

    def run(self) -> None:
        errors = [error.message for error in OpenAPIV31SpecValidator(self.inlined()).iter_errors()]
        self.count("the description", errors)
        self.count("servers", self.servers())
        self.count("addresses", self.addresses())
        for template, path in self.description["paths"].items():
            operation = path["get"]
            self.count(template, self.words(operation) + self.parameters(template, operation))
            for address in self.examples(template, operation):
                self.count(address, self.fetched(address, operation["responses"]["200"]["content"]))
        self.count("an address without a file", self.missing())

    def inlined(self) -> dict:
        """The description without its references to other files, whose schemas are validated by the check of the catalogue."""

        def walk(value):
            if isinstance(value, dict):
                if set(value) == {"$ref"} and not value["$ref"].startswith("#"):
                    return {"type": "object"}
                return {key: walk(inner) for key, inner in value.items()}
            return [walk(inner) for inner in value] if isinstance(value, list) else value

        return walk(self.description)

    def servers(self) -> list[str]:
        urls = [server["url"] for server in self.description["servers"]]
        sitemap = (self.folder / "sitemap.xml").is_file()
        good = len(urls) == 1 and (urls[0].startswith("https://") and urls[0].endswith("/catalogue/v1") if sitemap else urls[0] == ".")
        return [] if good else [f"they are {urls}"]

    # MARK: Nothing undescribed, nothing described that is not there

    def pattern(self, template: str, operation: dict) -> re.Pattern:
        patterns = {parameter["name"]: parameter["schema"]["pattern"].strip("^$") for parameter in operation.get("parameters", [])}
        parts = TEMPLATE.split(template.removeprefix("/"))
        return re.compile("".join(re.escape(part) if place % 2 == 0 else f"({patterns[part]})" for place, part in enumerate(parts)))

    def addresses(self) -> list[str]:
        manifest = json.loads((self.folder / "manifest.json").read_bytes())
        files = {entry["path"].removeprefix(ROOT) for entry in manifest["files"] if entry["path"].startswith(ROOT)}
        patterns = {template: self.pattern(template, path["get"]) for template, path in self.description["paths"].items()}
        problems = [f"{file} is described nowhere" for file in sorted(files) if not any(pattern.fullmatch(file) for pattern in patterns.values())]
        return problems + [
            f"{template} is the address of no file" for template, pattern in patterns.items() if not any(map(pattern.fullmatch, files))
        ]

    def words(self, operation: dict) -> list[str]:
        parts = [operation, *operation.get("parameters", []), *operation["responses"].values()]
        problems = [f"no description in both languages: {list(part)}" for part in parts if not part.get("description") or not part.get("x-description-en")]
        if not operation.get("summary") or not operation.get("x-summary-en"):
            problems.append("no summary in both languages")
        return problems

    def parameters(self, template: str, operation: dict) -> list[str]:
        names = [parameter["name"] for parameter in operation.get("parameters", [])]
        problems = [] if names == TEMPLATE.findall(template) else [f"the parameters are {names}"]
        for parameter in operation.get("parameters", []):
            if not parameter["examples"]:
                problems.append(f"{parameter['name']} has no example")
            for example in parameter["examples"].values():
                if not re.search(parameter["schema"]["pattern"], example["value"]):
                    problems.append(f"the example {example['value']} is not of the pattern")
        return problems

    # MARK: What is said is what is there

    def examples(self, template: str, operation: dict) -> list[str]:
        parameters = operation.get("parameters", [])
        if not parameters:
            return [template]
        name, examples = parameters[0]["name"], parameters[0]["examples"].values()
        return [template.replace("{" + name + "}", example["value"]) for example in examples]

    def fetched(self, address: str, content: dict) -> list[str]:
        try:
            with urllib.request.urlopen(self.server + ROOT.rstrip("/") + address) as response:
                type, body = response.headers.get_content_type(), response.read()
        except urllib.error.HTTPError as error:
            return [f"the server says {error.code}"]
        (media, what), = content.items()
        # A server knows a file by its ending: .json is all that it can tell of schemas and of this description.
        if type not in (media, "application/json" if media.endswith("+json") else media):
            return [f"is served as {type}, not as {media}"]
        if media == "application/atom+xml":
            return [] if body.startswith(b"<?xml") else ["is no XML"]
        if media == "application/x-ndjson":
            lines = body.decode().splitlines()
            return [problem for line in lines for problem in self.problems(json.loads(line), what["x-line-schema"])] if lines else ["is empty"]
        return self.problems(json.loads(body), what["schema"])

    def problems(self, document, schema: dict) -> list[str]:
        choices = schema.get("oneOf", [schema])
        found, fits = [], 0
        for choice in choices:
            if "$ref" in choice and choice["$ref"] not in self.schemas:
                return [f"{choice['$ref']} is no published schema"]
            wanted = self.schemas[choice["$ref"]] if "$ref" in choice else choice
            validator = Draft202012Validator(wanted, registry=self.registry, format_checker=FormatChecker())
            errors = [f"{error.json_path} {error.message[:200]}" for error in validator.iter_errors(document)]
            fits += not errors
            found = found or errors
        return [] if fits == 1 else found or [f"{fits} schemas fit"]

    def missing(self) -> list[str]:
        try:
            urllib.request.urlopen(self.server + ROOT + "items/nobody.json")
        except urllib.error.HTTPError as error:
            return [] if error.code == 404 else [f"the server says {error.code}"]
        return ["is there"]


# what stands in the description, what takes its place, what the check has to say
FAULTS = [
    ('"3.1.0"', '"3.1"', "the description"),
    ('"operationId": "getItem"', '"operationId": "getIndex"', "the description"),
    ('"in": "path"', '"in": "address"', "the description"),
    ('"/items/{id}.json"', '"/item/{id}.json"', "is the address of no file"),
    ('"/items/{id}.json"', '"/item/{id}.json"', "is described nowhere"),
    ('"/openapi.json"', '"/open-api.json"', "openapi.json is described nowhere"),
    ('"schema/index.schema.json"', '"schema/division.schema.json"', "/index.json: $"),
    ('"schema/index.schema.json"', '"schema/no.schema.json"', "is no published schema"),
    ('"schema/item.schema.json"', '"schema/index.schema.json"', "/items/"),
    ('"x-summary-en": "One item"', '"x-summary": "One item"', "no summary in both languages"),
    ('"pattern": "^[0-9A-Za-z]', '"pattern": "^[a-z]', "is not of the pattern"),
    ('"url": "', '"url": "http://elsewhere.test/', "servers"),
    ('"application/x-ndjson"', '"application/json"', "is served as"),
]


def main() -> int:
    arguments = sys.argv[1:]
    faults = arguments[:1] == ["--faults"]
    if len(arguments) != 1 + faults:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[-1])
    try:
        text = (folder / ROOT / "openapi.json").read_text("utf-8")
        server = serve(folder)
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        check = Check(folder, address, json.loads(text))
        check.run()
        failures, passed = check.failures, check.passed
        if faults:
            if failures:
                raise RuntimeError(f"the description has faults of its own: {failures}")
            passed = 0
            for before, after, wanted in FAULTS:
                if before not in text:
                    failures.append(f"the description does not hold {before}")
                    continue
                check = Check(folder, address, json.loads(text.replace(before, after)))
                check.run()
                if any(wanted in failure for failure in check.failures):
                    passed += 1
                else:
                    failures.append(f"nobody says “{wanted}” of {before} → {after}, but {check.failures}")
    except (OSError, RuntimeError, KeyError, ValueError) as error:
        print(f"not checked: {error!r}", file=sys.stderr)
        return 2
    for failure in failures:
        print(f"FAIL {failure}")
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
