"""Compares what linked data says of an item with its catalogue record, element by element.

What an element becomes is read from the published vocabulary (`mapping`), what it is from the published schema: an element
that a province adds is compared without being named here.
"""

import rdflib
from rdflib.namespace import DCTERMS, RDFS, SKOS

from graphs import ZHUN

CV = rdflib.Namespace("http://data.europa.eu/m8g/")
# xsd:duration can say these exactly; working days and “at once” never.
EXACT = {"calendarDay": "P{}D", "month": "P{}M", "year": "P{}Y", "hour": "PT{}H", "minute": "PT{}M"}


class Records:
    def __init__(self, vocabulary: rdflib.Graph, context: dict, schema: dict) -> None:
        self.schema = schema
        self.namespaces = context
        self.mapping = {term: str(path).split() for term, path in vocabulary.subject_objects(ZHUN.mapping)}
        self.compared = 0

    def expand(self, name: str) -> rdflib.URIRef:
        prefix, local = name.split(":", 1)
        return rdflib.URIRef(self.namespaces[prefix] + local)

    def follow(self, graph: rdflib.Graph, node, path: list[str]) -> list:
        """The values at the end of a path: property, class, property and so on."""
        nodes = [node]
        for place, term in enumerate(path):
            term = self.expand(term)
            if place % 2:
                nodes = [node for node in nodes if (node, rdflib.RDF.type, term) in graph]
            else:
                nodes = [value for node in nodes for value in graph.objects(node, term)]
        return nodes

    def shape(self, property: dict) -> str | None:
        reference = (property.get("items") or {}).get("$ref") or property.get("$ref")
        for choice in property.get("anyOf", []):
            reference = reference or choice.get("$ref")
        return reference.removeprefix("#/$defs/") if reference else None

    def compare(self, graph, node, record: dict, shape: str, where: str) -> list[str]:
        problems = []
        properties = self.schema["$defs"][shape]["properties"]
        for id, value in record.items():
            property = properties[id]
            term = ZHUN[id if shape == "record-item" else shape.removeprefix("record-") + "." + id]
            path = self.mapping.get(term, ["zhun:" + str(term).removeprefix(str(ZHUN))])
            place = f"{where}/{id}"
            self.compared += 1
            if value is None or value == []:
                if (node, ZHUN.statedAsNone, term) not in graph and value is None:
                    problems.append(f"{place}: nobody says that there is none")
                continue
            values = value if isinstance(value, list) else [value]
            target = self.shape(property)
            kind = property.get("x-kind")
            if target and target.startswith("record-"):
                problems += self.records(graph, node, values, path, target, place)
            elif kind == "duration":
                problems += self.limit(graph, node, value, term, path, place)
            elif kind == "attachment":
                if not self.follow(graph, node, path):
                    problems.append(f"{place}: is missing")
            else:
                problems += self.values(graph, node, values, path, kind, place)
        return problems

    def values(self, graph, node, values: list, path: list[str], kind: str, place: str) -> list[str]:
        said = [self.plain(graph, value, kind) for value in self.follow(graph, node, path)]
        wanted = [str(value["code"]) if isinstance(value, dict) else self.text(value, kind) for value in values]
        if path[-1] == "dct:description" and len(path) > 1 or kind == "prose" and path[0].startswith("zhun:"):
            wanted = ["\n".join(wanted)]
        # Several elements may become one property: each has to find its own values there.
        missing = sorted(set(wanted) - set(said))
        more = sorted(set(said) - set(wanted)) if path[0].startswith("zhun:") else []
        if more:
            return [f"{place}: {more} is said besides {sorted(wanted)}"]
        return [f"{place}: {missing} is not among {sorted(said)}"] if missing else []

    def text(self, value, kind: str) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if kind == "divisionCode":
            return value.ljust(6, "0")
        return str(float(value)) if isinstance(value, float) else str(value)

    def plain(self, graph, value, kind: str) -> str:
        if kind == "codeList":
            return str(graph.value(value, SKOS.notation))
        if kind == "divisionCode":
            return str(graph.value(value, DCTERMS.identifier))
        if kind == "element":
            return str(value).removeprefix(str(ZHUN))
        if kind == "decimal":
            return str(float(value))
        return str(value)

    def limit(self, graph, node, value: dict, term, path: list[str], place: str) -> list[str]:
        problems = []
        limit = graph.value(node, term)
        amount, unit = graph.value(limit, ZHUN.amount), graph.value(limit, ZHUN.unit)
        said = (float(amount) if amount is not None else 0.0, str(graph.value(unit, SKOS.notation)))
        if said != (float(value["amount"]), value["unit"]):
            problems.append(f"{place}: the limit is {said}")
        labels = {label.language: str(label) for label in graph.objects(limit, RDFS.label)}
        if labels != value["text"]:
            problems.append(f"{place}: the limit is called {labels}")
        if path[0] == "cv:processingTime":
            whole = float(value["amount"]).is_integer() and value["amount"] > 0
            wanted = EXACT.get(value["unit"], "").format(int(value["amount"])) if whole else ""
            times = [str(time) for time in graph.objects(node, CV.processingTime)]
            if times != [wanted] * bool(wanted):
                problems.append(f"{place}: the processing time is {times}, not {wanted or 'left out'}")
        return problems

    def records(self, graph, node, values: list[dict], path: list[str], shape: str, place: str) -> list[str]:
        found = self.follow(graph, node, path)
        problems, rest = [], list(found)
        for number, value in enumerate(values):
            at = f"{place}/{number}"
            # Lists in the order of their entries; what a register holds is found by what it says.
            ordered = [node for node in rest if graph.value(node, ZHUN.position) == rdflib.Literal(number + 1)]
            tried = [(self.compare(graph, node, value, shape, at), node) for node in ordered or rest]
            if not tried:
                problems.append(f"{at}: is missing")
                continue
            worst, best = min(tried, key=lambda pair: len(pair[0]))
            rest.remove(best)
            problems += worst
        # Another element may become the same property: what it says is told by its own comparison.
        return problems
