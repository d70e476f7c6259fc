"""Changes a workspace at random and applies the change feed to the old catalogue: walk.py ZHUN SAMPLE-WORKSPACE [STEPS] [SEED]

After every build the old catalogue with the new entries applied must be the new catalogue, full pages must not
have changed, another build and --verify must find nothing to do, and documents must keep to their schemas.
"""

import hashlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import check
import feed
from documents import content, content_digest, digest_of_all, lines
from schemas import load
from verdicts import finish, report


class Walk:
    def __init__(self, zhun: Path, sample: Path, folder: Path, seed: int):
        self.zhun = zhun
        self.root = folder / "workspace"
        self.out = folder / "out"
        self.day = date(2026, 7, 1)
        self.random = random.Random(seed)
        self.gone = []
        self.broken = {}
        self.made = 0
        self.successions = []
        subprocess.run([sample, self.root, "--places", "3", "--items", "12"], check=True, capture_output=True)
        self.settings = (self.root / "zhun.yaml").read_text("utf-8").rstrip("\n") + "\n"

    def write_settings(self, successions: list[str]) -> None:
        self.successions = successions
        text = self.settings
        if successions:
            text += "沿革:\n" + "".join(f"  - {line}\n" for line in successions)
        (self.root / "zhun.yaml").write_text(text, "utf-8")

    def files(self) -> list[Path]:
        return sorted((self.root / "standards/districts").rglob("items/*.yaml"))

    @staticmethod
    def edit(path: Path, key: str, value: str) -> None:
        """Sets a scalar of the record itself, or adds it."""
        text = path.read_text("utf-8")
        line = f"{key}: {value}"
        changed, count = re.subn(rf"(?m)^{key}: .*$", line, text, count=1)
        path.write_text(changed if count else text.rstrip("\n") + f"\n{line}\n", "utf-8")

    # The steps: each leaves a workspace that can be published.

    def promise(self) -> None:
        self.edit(self.random.choice(self.files()), "承诺办结时限", f"{self.random.randint(1, 15)} 工作日")

    def version(self) -> None:
        self.edit(self.random.choice(self.files()), "事项版本", str(self.random.randint(1, 999)))

    def note(self) -> None:
        words = self.random.choice(["“引号”、\\反斜线", "<b>&amp;</b>", "表情 🏠 与生僻字 𠮷", "一行"])
        self.edit(self.random.choice(self.files()), "承诺办结时限说明", f"自受理之日起计算（{words}）{self.random.randint(1, 99)}。")

    def catalogue(self) -> None:
        path = self.random.choice(sorted((self.root / "standards/catalogue").rglob("*.yaml")))
        self.edit(path, "法定办结时限", f"{self.random.randint(10, 40)} 工作日")

    def everything(self) -> None:
        for path in self.files():
            if path not in self.broken:
                self.edit(path, "事项版本", str(self.random.randint(1000, 999999)))

    def remove(self) -> None:
        path = self.random.choice(self.files())
        self.broken.pop(path, None)
        self.gone.append((path, path.read_text("utf-8")))
        path.unlink()

    def comes_back(self) -> None:
        if self.gone:
            path, text = self.gone.pop()
            path.write_text(text, "utf-8")

    def move_file(self) -> None:
        path = self.random.choice(self.files())
        self.made += 1
        path.rename(path.with_name(f"moved-{self.made}.yaml"))

    def other_code(self, tells: bool) -> None:
        path = self.random.choice([path for path in self.files() if path not in self.broken])
        text = path.read_text("utf-8")
        old = re.search(r'实施编码: "(\S+)"', text)[1]
        self.made += 1
        # Another body takes over: the register does not know it, so the item says who it is.
        body = f"TE440105{self.made:010}"
        new = body + old[18:]
        text = re.sub(r"(?m)^实施主体: (?:\{名称: ([^,}]+).*|(.*))$",
                      lambda m: f"实施主体: {{名称: {m[1] or m[2]}, 编码: {body}, 性质: 授权组织}}", text)
        path.write_text(text.replace(old, new), "utf-8")
        if tells:
            self.write_settings(self.successions + [f"{{事项: {old}, 改为: {new}, 自: {self.day}}}"])

    def renamed(self) -> None:
        self.other_code(True)

    def recoded(self) -> None:
        self.other_code(False)

    def breaks(self) -> None:
        path = self.random.choice(self.files())
        if path not in self.broken:
            self.broken[path] = path.read_text("utf-8")
            path.write_text(self.broken[path] + "无此要素: 1\n", "utf-8")

    def corrected(self) -> None:
        if self.broken:
            path = self.random.choice(sorted(self.broken))
            path.write_text(self.broken.pop(path), "utf-8")

    def nothing(self) -> None:
        path = self.random.choice(self.files())
        path.write_text("# 说明\n" + path.read_text("utf-8"), "utf-8")

    def step(self) -> str:
        # Some of these keep their codes until something else is done.
        steps = [self.promise, self.version, self.note, self.catalogue, self.everything, self.remove, self.comes_back,
                 self.move_file, self.renamed, self.recoded, self.breaks, self.corrected, self.nothing]
        names = []
        for _ in range(self.random.randint(1, 3)):
            step = self.random.choice(steps)
            step()
            names.append(step.__name__)
        return ", ".join(names)

    def run(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [self.zhun, "build", "-C", self.root, "--only", "catalogue", "--out", self.out, "--as-of", str(self.day), "--lang", "en", *words],
            capture_output=True, text=True)


def records(out: Path) -> dict[str, dict]:
    return {record["id"]: record for record in lines(out / "catalogue/v1/items.ndjson")}


def full_pages(base: Path) -> dict[str, str]:
    pages = [page["page"] for page in feed.pages(base) if "next" in page]
    return {f"{page}.{ending}": hashlib.sha256((base / f"changes/{page}.{ending}").read_bytes()).hexdigest()
            for page in pages for ending in ("json", "atom")}


def state(out: Path) -> dict[str, str]:
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(out.rglob("*")) if path.is_file()}


def main(zhun: Path, sample: Path, steps: int, seed: int, folder: Path) -> None:
    walk = Walk(zhun, sample, folder, seed)
    first = walk.run()
    report("the first build", [] if first.returncode in (0, 1) else [first.stderr[-800:]])
    base = walk.out / "catalogue/v1"
    kinds, impacts, reasons = set(), set(), set()
    oldest, begin = records(walk.out), load(base / "changes/index.json")["last"]
    for number in range(steps):
        before, last, full = records(walk.out), load(base / "changes/index.json")["last"], full_pages(base)
        stood = {path.name for path in (base / "items").glob("*.json")}
        walk.day += timedelta(days=1)
        name = f"step {number} ({walk.step()})"
        if number % 10 == 9:
            # So that the entries of a short walk need several pages, too.
            walk.everything()
        verified = walk.run("--verify")
        built = walk.run()
        if built.returncode not in (0, 1):
            report(name, [built.stderr[-800:]])
            continue
        report(f"{name} before and after its writing", [] if (verified.returncode == 0) <= ("nothing changed" in built.stderr) else [verified.stdout[-400:]])
        was = state(walk.out)
        walk.day += timedelta(days=1)
        again = walk.run()
        report(f"{name}: a second build on another day changes nothing", [
            f"{path}: {again.stderr[-300:]}" for path, digest in state(walk.out).items() if was.get(path) != digest])
        report(f"{name}: --verify agrees", [] if "nothing changed" in walk.run("--verify").stderr else ["it does not"])
        now = records(walk.out)
        try:
            applied = feed.apply(before, base, last)
            report(f"{name}: old and feed are new", {
                id for id in set(applied) | set(now)
                if content(applied.get(id, {})) != content(now.get(id, {}))})
            digests = {id: content_digest(record) for id, record in applied.items()}
            report(f"{name}: digest of the whole", [] if digest_of_all(digests) == load(base / "changes/index.json")["contentSha256"] else ["differs"])
        except (ValueError, KeyError) as error:
            report(f"{name}: applying", [repr(error)])
        report(f"{name}: full pages stay", [page for page, digest in full.items() if full_pages(base).get(page) != digest])
        report(f"{name}: no address falls silent", stood - {path.name for path in (base / "items").glob("*.json")})
        for entry in feed.entries(base):
            if entry["sequence"] > last:
                kinds.add(entry["kind"])
                impacts.add(entry.get("impact"))
                reasons.add(entry.get("reason"))
    try:
        applied = feed.apply(oldest, base, begin)
        now = records(walk.out)
        report("the first catalogue with the whole feed is the last", {
            id for id in set(applied) | set(now) if content(applied.get(id, {})) != content(now.get(id, {}))})
    except (ValueError, KeyError) as error:
        report("the whole feed", [repr(error)])
    check.check(walk.out)
    count = load(base / "changes/index.json")["last"]
    print(f"{count} entries on {len(feed.pages(base))} pages: {sorted(kinds)}, {sorted(filter(None, impacts))}, {sorted(filter(None, reasons))}")
    if steps >= 30:
        report("every kind of change happened", {"added", "changed", "renamed", "removed"} - kinds)
        report("entries went over several pages", [] if count > 200 else [count])


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    scratch = Path(tempfile.mkdtemp(prefix="zhun-catalogue-"))
    try:
        main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(),
             int(sys.argv[3]) if len(sys.argv) > 3 else 40, int(sys.argv[4]) if len(sys.argv) > 4 else 1, scratch)
    finally:
        shutil.rmtree(scratch)
    sys.exit(finish())
