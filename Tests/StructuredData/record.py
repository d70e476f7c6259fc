"""What the data of a guide must say by the record of the same item in the catalogue."""

import re

from graph import Node, Reference

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
LICENCE = "证照"


def differ(what: str, said, wanted) -> list[str]:
    return [] if said == wanted else [f"{what} is {said}, the record says {wanted}"]


def named(value) -> str | None:
    """What a value of a code list is called."""
    return value["name"]["zh"] if isinstance(value, dict) and isinstance(value.get("name"), dict) else None


def identifiers(node: Node | None) -> list[str]:
    return [found.one("value") for found in node.get("identifier", [])] if node else []


def service(node: Node, record: dict, description: str, canonical: list[str]) -> list[str]:
    item = record["item"]
    division = record["division"]
    problems = differ("the name", node.get("name", []), [item["name"]])
    problems += differ("the description", node.get("description", []), [description])
    problems += differ("the address", node.get("url", []), canonical)
    problems += differ("@id", node.id, f"{canonical[0]}#service" if canonical else None)
    problems += differ("everyday names", sorted(node.get("alternateName", [])), sorted(item.get("everydayNames") or []))
    problems += differ("serviceType", node.get("serviceType", []), [named(item["type"])] if item.get("type") else [])
    codes = [item[name] for name in ("basicCode", "code", "handlingCode") if item.get(name)]
    problems += differ("identifiers", identifiers(node), codes)
    area = node.one("areaServed")
    problems += differ("areaServed", (area and area.types, identifiers(area)), (["AdministrativeArea"], [division["code"]]))
    if area and not (area.one("name") or "").endswith(division["name"]):
        problems.append(f"areaServed is called {area.one('name')}, the record says {division['name']}")
    problems += provider(node.one("provider"), item.get("body"))
    audience = [one.one("audienceType") for one in node.get("audience", [])]
    problems += differ("audience", sorted(audience), sorted(named(one) for one in item.get("serviceObjects") or []))
    problems += channels(node.get("availableChannel", []), item)
    problems += hours("hoursAvailable", node.get("hoursAvailable", []), item.get("hours") or [])
    results = [(one["name"], "GovernmentPermit" if named(one.get("type")) == LICENCE else "Thing") for one in item.get("results") or [] if one.get("name")]
    problems += differ("serviceOutput", sorted((one.one("name"), one.types[0]) for one in node.get("serviceOutput", [])), sorted(results))
    return problems + offers(node.get("offers", []), item)


def provider(node: Node | None, body: dict | None) -> list[str]:
    if not body:
        return ["a provider, and the record has no body"] if node else []
    if not node or node.types != ["GovernmentOrganization"]:
        return ["no GovernmentOrganization provides the service"]
    problems = differ("the provider", node.get("name", []), [body["name"]])
    problems += differ("the code of the provider", identifiers(node), [body["code"]] if body.get("code") else [])
    problems += differ("the phone of the provider", node.get("telephone", []), (body.get("phone") or [])[:1])
    return problems + differ("the address of the provider", node.get("address", []), [body["address"]] if body.get("address") else [])


def channels(nodes: list[Node], item: dict) -> list[str]:
    urls = [url for node in nodes for url in node.get("serviceUrl", [])]
    wanted = {item[name] for name in ("onlineAddress", "computerAddress", "mobileAddress") if item.get(name)}
    problems = differ("serviceUrl", sorted(urls), sorted(address for address in wanted if address.startswith("http")))
    phones = [(one.one("contactType"), number) for node in nodes for one in node.get("servicePhone", []) for number in one.get("telephone", [])]
    wanted_phones = [
        (purpose, number) for purpose, name in (("咨询", "contact"), ("投诉", "complaint")) for number in (item.get(name) or {}).get("phone") or []
    ]
    problems += differ("servicePhone", sorted(phones), sorted(wanted_phones))
    places = [place for node in nodes for place in node.get("serviceLocation", [])]
    points = item.get("servicePoints") or []
    problems += differ("service points", [place.one("name") for place in places], [point.get("name") for point in points])
    for place, point in zip(places, points):
        name = point.get("name")
        problems += differ(f"the address of {name}", place.get("address", []), [point["address"]] if point.get("address") else [])
        problems += differ(f"the phones of {name}", sorted(place.get("telephone", [])), sorted(point.get("phone") or []))
        problems += hours(f"the hours of {name}", place.get("openingHoursSpecification", []), point.get("hours") or [])
        geo = place.one("geo")
        at = (geo.one("latitude"), geo.one("longitude")) if geo else None
        stated = (point["latitude"], point["longitude"]) if "latitude" in point and "longitude" in point else None
        problems += differ(f"the place of {name}", at, stated)
    said = {*urls} | {number for _, number in phones} | {place.one("name") for place in places}
    return problems + ([] if len(nodes) == 0 or said else ["channels that lead nowhere"])


def hours(what: str, nodes: list[Node], texts: list[str]) -> list[str]:
    """Words stay words; what has become days and times holds all that the words name and nothing else."""
    words = [node.one("description") for node in nodes if "description" in node]
    problems = [f"{what}: “{text}” stands nowhere in the record" for text in words if text not in texts]
    read = [text for text in texts if text not in words]
    # In each period as many times as the texts name, in the order of their days.
    times = [time for text in read for time in clock(text)]
    said = [time for node in nodes if "description" not in node for time in (node.one("opens"), node.one("closes"))]
    problems += differ(what, said, times)
    for node in nodes:
        days = [str(day).rsplit("/", 1)[-1] for day in node.get("dayOfWeek", [])]
        if "description" not in node and (not days or not set(days) <= set(DAYS) or not all(isinstance(day, Reference) for day in node["dayOfWeek"])):
            problems.append(f"{what} hold on {days}")
    named_days = {day for text in read for day in weekdays(text)}
    held = {str(day).rsplit("/", 1)[-1] for node in nodes if "description" not in node for day in node.get("dayOfWeek", [])}
    return problems + differ(f"the days of {what}", sorted(held), sorted(named_days))


def clock(text: str) -> list[str]:
    found = []
    for afternoon, hour, minute in re.findall(r"(下午)?[^\d:：]*?(\d{1,2})[:：](\d{2})", text):
        found.append((int(hour), minute, bool(afternoon)))
    result, is_afternoon = [], False
    for (hour, minute, marked), position in zip(found, range(len(found))):
        is_afternoon = marked or is_afternoon and position % 2 == 1
        result.append(f"{hour + 12 if is_afternoon and hour < 12 else hour:02}:{minute}")
    return result


def weekdays(text: str) -> set[str]:
    text = re.sub("星期|礼拜", "周", text).replace("天", "日")
    order = "一二三四五六日"
    found: set[str] = set()
    for first, last in re.findall(rf"周([{order}])(?:\s*(?:至|到|-|－|—|~|～)\s*周?([{order}]))?", text):
        start, end = order.index(first), order.index(last or first)
        found |= {DAYS[day] for day in range(start, end + 1)}
    return found | ({*DAYS} if "每天" in text or "每日" in text else set()) | ({*DAYS[:5]} if "工作日" in text else set())


def offers(nodes: list[Node], item: dict) -> list[str]:
    fees = item.get("fees") or []
    if item.get("isCharged") is False:
        said = [(node.one("price"), node.one("priceCurrency")) for node in nodes]
        return differ("offers", said, [] if fees else [(0, "CNY")])
    said = [(node.one("name"), node.one("description")) for node in nodes]
    problems = [f"an offer for {node.one('price')}, which the record has not" for node in nodes if "price" in node]
    return problems + differ("offers", said, [(fee.get("name"), fee.get("standard")) for fee in fees if fee.get("name") or fee.get("standard")])


def questions(pages: list[Node], record: dict) -> list[str]:
    asked = [(one["question"], one["answer"]) for one in record["item"].get("questions") or [] if one.get("question") and one.get("answer")]
    if len(pages) != bool(asked):
        return [f"{len(pages)} of FAQPage, wanted {int(bool(asked))}"]
    said = []
    for question in pages[0].get("mainEntity", []) if pages else []:
        answer = question.one("acceptedAnswer")
        said.append((question.one("name"), answer.one("text") if answer else None))
    return differ("questions and answers", said, asked)
