"""Judges items by the definitions of the lists, written out once more in Python over records of the catalogue.

Nothing here reads standards/national/lists.yaml: a definition that changes there must be changed here, too.
Each function gives the outcome: listed, notListed, undecided.
"""

from fractions import Fraction

ON, OFF, OPEN = "listed", "notListed", "undecided"
MINUTES = {"workingDay": 480, "calendarDay": 1440, "hour": 60, "minute": 1, "month": 43200, "year": 525600, "atOnce": 0}
CALENDAR = {"calendarDay", "month", "year"}
DEEP = {"4", "5", "6", "7"}


def code(item, name):
    value = item.get(name)
    return value["code"] if value else None


def codes(item, name):
    return [value["code"] for value in item.get(name) or []]


def flag(item, name, yes=ON, no=OFF):
    value = item.get(name)
    return OPEN if value is None else yes if value else no


def minutes(limit):
    return Fraction(limit["amount"]) * MINUTES[limit["unit"]]


def scale(limit):
    return None if limit["unit"] == "atOnce" else "calendar" if limit["unit"] in CALENDAR else "working"


def comparable(one, other):
    return scale(one) is None or scale(other) is None or scale(one) == scale(other)


def offered_online(item):
    if item.get("isOnline") is not None:
        return item["isOnline"]
    if not item.get("handlingForms"):
        return None
    return "2" in codes(item, "handlingForms")


class Judge:
    """The definitions with the words that they rest on."""

    def __init__(self, words):
        self.words = words

    def has(self, vocabulary, texts, rank=None):
        """Whether a word stands in a text; of overlapping words the longest counts."""
        for text in texts:
            place = 0
            while place < len(text):
                found = max(
                    ((word, own) for word, own in self.words[vocabulary] if text.startswith(word, place)),
                    key=lambda pair: len(pair[0]), default=None,
                )
                if found is None:
                    place += 1
                    continue
                if rank is None or found[1] == rank:
                    return True
                place += len(found[0])
        return False

    def at_most_one_visit(self, item):
        visits = item.get("visits")
        return OPEN if visits is None else ON if visits <= 1 else OFF

    def no_visit(self, item):
        visits = item.get("visits")
        return OPEN if visits is None else ON if visits == 0 else OFF

    def at_once(self, item):
        promise = item.get("promisedLimit")
        if promise:
            if scale(promise) == "calendar":
                return OPEN
            return ON if minutes(promise) <= 480 else OFF
        kind = code(item, "processingType")
        return OPEN if kind is None else ON if kind == "1" else OFF

    def online(self, item, province):
        offered = offered_online(item)
        if not offered:
            return OPEN if offered is None else OFF
        level = code(item, "depthLevel") if province == "44" else None
        if level in ("3", "4") or set(codes(item, "onlineDepth")) & DEEP or item.get("visits") == 0:
            return ON
        if not item.get("onlineDepth"):
            return OFF if level else OPEN
        return OFF

    def nearby(self, item):
        names = [point.get("name") or "" for point in item.get("servicePoints") or []]
        if set(codes(item, "exerciseLevel")) & {"5", "6"} or item.get("selfService"):
            return ON
        if self.has("town-places", names):
            return ON
        if not item.get("exerciseLevel") and not item.get("servicePoints") and item.get("selfService") is None:
            return OPEN
        return OFF

    def one_visit(self, item):
        visits = item.get("visits")
        if visits is None or visits != 1:
            return OPEN if visits is None else ON if visits == 0 else OFF
        promise = item.get("promisedLimit")
        if promise and promise["unit"] == "atOnce" or not promise and code(item, "processingType") == "1":
            return ON
        if set(codes(item, "delivery")) & {"post", "electronic"} or item.get("post"):
            return ON
        return OPEN if not item.get("delivery") and item.get("post") is None else OFF

    def no_meeting(self, item):
        visits = item.get("visits")
        if visits is None or visits > 0:
            return OPEN if visits is None else OFF
        if self.has("on-site-words", [step.get("name") or "" for step in item.get("steps") or []], 1):
            return OFF
        if self.has("agent-words", (item.get("windowProcess") or []) + (item.get("onlineProcess") or [])):
            return ON
        offered = offered_online(item)
        if not offered:
            return OPEN if offered is None else OFF
        if set(codes(item, "delivery")) & {"post", "electronic"} or item.get("post"):
            return ON
        if "7" in codes(item, "onlineDepth"):
            return ON
        return OFF if item.get("delivery") else OPEN

    def agents(self, item):
        if self.has("agent-words", (item.get("windowProcess") or []) + (item.get("onlineProcess") or [])):
            return ON
        if any("received" in codes(one, "form") for one in item.get("crossRegion") or []):
            return ON
        silent = not any(item.get(name) for name in ("windowProcess", "onlineProcess", "crossRegion"))
        return OPEN if silent else OFF

    def online_available(self, item):
        offered = offered_online(item)
        return OPEN if offered is None else ON if offered else OFF

    def fully_online(self, item):
        offered = offered_online(item)
        if not offered:
            return OPEN if offered is None else OFF
        return self.no_visit(item)

    def decided_at_once(self, item):
        kind = code(item, "processingType")
        return OPEN if kind is None else ON if kind == "1" else OFF

    def region(self, item, listed):
        entries = item.get("crossRegion")
        if entries is None:
            return OPEN
        if not entries:
            return OFF
        return ON if listed(entries) else OFF if any(entry.get("type") for entry in entries) else OPEN

    def city_wide(self, item):
        def listed(entries):
            if any(code(entry, "scope") in ("1", "2", "3") for entry in entries):
                return True
            types = {code(entry, "type") for entry in entries}
            bare = not any(entry.get("scope") or entry.get("areas") for entry in entries)
            return bool(types & {"intra-provincial", "inter-provincial"}) and bare

        return self.region(item, listed)

    def province_wide(self, item):
        return self.region(item, lambda entries: any(
            code(entry, "type") == "intra-provincial" or code(entry, "scope") in ("1", "2") for entry in entries))

    def cross_province(self, item):
        return self.region(item, lambda entries: any(
            code(entry, "type") == "inter-provincial" or code(entry, "scope") == "1" for entry in entries))

    def depth_four(self, item, province):
        if province != "44":
            return "notCounted"
        level = code(item, "depthLevel")
        if level is None:
            return OPEN
        return OFF if level != "4" or (item.get("visits") or 0) > 0 else ON

    def outcome(self, name, item, province):
        match name:
            case "online": return self.online(item, province)
            case "depth-four": return self.depth_four(item, province)
            case "in-service-hall": return flag(item, "inServiceHall")
            case "commitment": return flag(item, "commitment")
        judge = getattr(self, name.replace("-", "_"), None)
        return judge(item) if judge else None


CLAIMS = {"at-once": "at-once", "online": "online", "nearby": "nearby", "one-visit": "one-visit"}


def claimed(name, item, province):
    """Whether an item of Guangdong claims to be on a list; None where there is nothing to claim."""
    if province != "44":
        return None
    if name == "depth-four":
        return code(item, "depthLevel") == "4"
    return CLAIMS[name] in codes(item, "serviceForms") if name in CLAIMS else None


def shorter_limit(item):
    """What the promise takes off the statutory limit: the measure, the whole and the part in days."""
    statutory, promise = item.get("statutoryLimit"), item.get("promisedLimit")
    if not statutory or not promise or not comparable(statutory, promise):
        return None
    calendar = "calendar" in (scale(statutory), scale(promise))
    day = 1440 if calendar else 480
    # Parts of a thousandth are dropped.
    before, after = (Fraction(int(minutes(limit) / day * 1000), 1000) for limit in (statutory, promise))
    return ("calendarDays" if calendar else "workingDays", before, before - after)


def materials(item):
    """Every paper once: the item's and those that cases add."""
    own = list(item.get("materials") or [])
    names = {fold(material.get("name")) for material in own}
    for case in item.get("cases") or []:
        own += [material for material in case.get("materials") or [] if not fold(material.get("name")) or fold(material.get("name")) not in names]
    return own


def fold(name):
    return "".join((name or "").split())


def exempt(item):
    all_of_it = materials(item)
    return None if "materials" not in item else (len(all_of_it), sum(m.get("exempt") is True for m in all_of_it))
