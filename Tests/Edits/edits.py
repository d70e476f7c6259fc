"""Edits copies of workspaces by lot, checks and builds them with and without what was kept. See `run`."""

import argparse
import filecmp
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from verdicts import finish, report

REPOSITORY = Path(__file__).resolve().parents[2]
PARTS = ("zhun.yaml", "standards", "templates", "preview")
DAY = "2026-11-05"


class Edits:
    """A workspace that changes, one edit after another."""

    def __init__(self, root: Path, chance: random.Random):
        self.root = root
        self.chance = chance
        self.removed: list[tuple[Path, bytes]] = []

    def files(self, *folders: str) -> list[Path]:
        """The YAML files whose path holds one of some folders."""
        found = [path for path in self.root.rglob("*.y*ml") if path.is_file()]
        return sorted(path for path in found if not folders or any(f"/{folder}/" in f"{path}" for folder in folders))

    def pick(self, *folders: str) -> Path | None:
        files = self.files(*folders)
        return self.chance.choice(files) if files else None

    def lines(self, path: Path, change) -> None:
        lines = path.read_bytes().split(b"\n")
        change(lines, self.chance.randrange(len(lines)))
        path.write_bytes(b"\n".join(lines))

    # Each edit returns what it was about, for the report of a failure.

    def digit(self) -> str:
        """Another figure somewhere in an item."""
        path = self.pick("items", "catalogue")
        self.lines(path, lambda lines, at: lines.__setitem__(at, re.sub(rb"\d", str(self.chance.randrange(10)).encode(), lines[at], count=1)))
        return f"digit in {path}"

    def words(self) -> str:
        """Another word somewhere in an item."""
        path = self.pick("items", "catalogue")
        pairs = (("市", "区"), ("提交", "递交"), ("身份证", "户口本"), ("原件", "复印件"), ("工作日", "日"), ("窗口", "柜台"))
        old, new = (word.encode() for word in self.chance.choice(pairs))
        path.write_bytes(path.read_bytes().replace(old, new, self.chance.choice((1, 3))))
        return f"words in {path}"

    def line_gone(self) -> str:
        path = self.pick("items", "catalogue")
        self.lines(path, lambda lines, at: lines.pop(at) if len(lines) > 2 else None)
        return f"line out of {path}"

    def line_twice(self) -> str:
        path = self.pick("items", "catalogue")
        self.lines(path, lambda lines, at: lines.insert(at, lines[at]))
        return f"line twice in {path}"

    def comment(self) -> str:
        path = self.pick("items", "catalogue")
        text = self.chance.choice(("# 备注", "# zhun: 忽略 ZS5 -- 试用，至 2027-06-30", "# zhun: 忽略 ZS3101 -- 已核，至 2026-01-01", "# zhun: 忽略"))
        self.lines(path, lambda lines, at: lines.insert(0, text.encode()))
        return f"comment in {path}"

    def copy(self) -> str:
        """An item of one place in another, code and all."""
        source, target = self.pick("items"), self.pick("items")
        place = target.with_name(f"copy-{self.chance.randrange(1000)}.yaml")
        place.write_bytes(source.read_bytes())
        return f"{source} as {place}"

    def gone(self) -> str:
        path = self.pick("items", "catalogue")
        self.removed.append((path, path.read_bytes()))
        path.unlink()
        return f"{path} gone"

    def back(self) -> str:
        if not self.removed:
            return self.digit()
        path, text = self.removed.pop(self.chance.randrange(len(self.removed)))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
        return f"{path} back"

    def renamed(self) -> str:
        path = self.pick("items", "catalogue")
        place = path.with_name(f"renamed-{self.chance.randrange(1000)}.yaml")
        path.rename(place)
        return f"{path} is {place.name}"

    def code(self) -> str:
        """The basic code of another item."""
        path, other = self.pick("items"), self.pick("items", "catalogue")
        found = re.search(rb"\d{12}", other.read_bytes())
        if found:
            path.write_bytes(re.sub(rb"(\xe5\x9f\xba\xe6\x9c\xac\xe7\xbc\x96\xe7\xa0\x81: *\"?)\d{12}", rb"\g<1>" + found.group(), path.read_bytes(), count=1))
        return f"code of {other} in {path}"

    def main_item(self) -> str:
        """The main item of a code, in the catalogue."""
        path = self.pick("catalogue")
        if not path:
            return self.digit()
        code = path.stem[:9] + "000"
        place = path.with_name(f"{code}.yaml")
        place.write_text(f"事项名称: {self.chance.choice(('居住证办理', '登记', '许可'))}\n基本编码: \"{code}\"\n")
        return f"main item {place}"

    def place(self) -> str:
        """An item of a division that had none."""
        path = self.pick("items")
        folder = path.parent.parent
        target = folder.with_name(folder.name[:-1] + self.chance.choice("0123456789")) / "items"
        target.mkdir(parents=True, exist_ok=True)
        (target / path.name).write_bytes(path.read_bytes())
        return f"{path} in {target}"

    def broken(self) -> str:
        path = self.pick("items", "catalogue")
        path.write_bytes(path.read_bytes() + self.chance.choice((b"\n  - [", b"\n\xff\xfe", b"\t: x", b"\n: :")))
        return f"{path} broken"

    def attachment(self) -> str:
        """A file that items name comes or goes."""
        path = self.root / "standards/districts/44/forms/a.pdf"
        if path.exists():
            path.unlink()
            return "attachment gone"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF-1.4")
        item = self.pick("items")
        blank = "    空白表格: forms/a.pdf\n".encode()
        text = re.sub("(\n  - 名称: [^\n]*\n)".encode(), lambda found: found.group() + blank, item.read_bytes(), count=1)
        item.write_bytes(text)
        return f"attachment of {item}"

    def register(self) -> str:
        """A line of a register, a form, a life event, the settings or the standard."""
        files = [path for path in self.files() if "/items/" not in f"{path}" and "/catalogue/" not in f"{path}"]
        path = self.chance.choice(files)
        if self.chance.random() < 0.5:
            path.write_bytes(path.read_bytes() + b"\n# \xe5\xa4\x87\xe6\xb3\xa8\n")
        else:
            self.lines(path, lambda lines, at: lines.__setitem__(at, re.sub(rb"\d", b"7", lines[at], count=1)))
        return f"{path}"

    def nothing(self) -> str:
        return "nothing"

    def touched(self) -> str:
        path = self.pick()
        os.utime(path)
        return f"{path} touched"

    def step(self) -> str:
        often = (self.digit, self.words, self.line_gone, self.line_twice)
        rare = (
            self.comment, self.copy, self.gone, self.back, self.renamed, self.code, self.main_item, self.place, self.broken, self.attachment, self.register,
            self.nothing, self.touched,
        )
        return self.chance.choice(often if self.chance.random() < 0.4 else rare)()


def checked(program: Path, root: Path, cache: str, *more: str) -> tuple[int, bytes, bytes, float]:
    """What a check says, and its processor time."""
    begin = os.times()
    variables = {"PATH": os.environ["PATH"], "HOME": f"{root}", "ZHUN_CACHE": cache, "LC_ALL": "C"}
    arguments = [program, "check", "--format", "json", "--as-of", DAY, "-C", root, *more]
    run = subprocess.run(arguments, env=variables, capture_output=True)
    end = os.times()
    return run.returncode, run.stdout, run.stderr, (end.children_user + end.children_system) - (begin.children_user + begin.children_system)


def in_parts(program: Path, root: Path, scratch: Path, count: int) -> tuple[int, bytes, bytes]:
    """What comes of checking parts and joining them."""
    variables = {"PATH": os.environ["PATH"], "HOME": f"{root}", "ZHUN_CACHE": "off", "LC_ALL": "C"}
    common = ["--as-of", DAY, "-C", root]
    parts = [f"{scratch}/{number}.part" for number in range(1, count + 1)]
    for number, part in enumerate(parts, start=1):
        subprocess.run([program, "check", "--shard", f"{number}/{count}", "--part", part, *common], env=variables, capture_output=True)
    parts = [part for part in parts if os.path.exists(part)]
    if not parts:
        return checked(program, root, "off")[:3]
    run = subprocess.run([program, "link", *parts, "--format", "json", *common], env=variables, capture_output=True)
    for part in parts:
        os.unlink(part)
    return run.returncode, run.stdout, run.stderr


OUTPUTS = ("guides", "catalogue", "openapi", "tables", "database", "places", "answers", "linked-data", "exchange", "forms", "lists")


def built(program: Path, root: Path, site: Path, cache: str, more: list[str]) -> tuple[int, bytes, float]:
    """What a build into a site says, and its processor time."""
    begin = os.times()
    variables = {"PATH": os.environ["PATH"], "HOME": f"{root}", "ZHUN_CACHE": cache, "LC_ALL": "C"}
    run = subprocess.run([program, "build", "--as-of", DAY, "-C", root, "--out", site, *more], env=variables, capture_output=True)
    end = os.times()
    said = run.stderr.replace(f"{site}".encode(), b"SITE").replace(site.name.encode(), b"SITE")
    return run.returncode, run.stdout + said, (end.children_user + end.children_system) - (begin.children_user + begin.children_system)


class Parts:
    """Builds into a site now and then by joining parts; those of an earlier step are joined with what has changed since."""

    def __init__(self, program: Path, root: Path, scratch: Path, chance: random.Random) -> None:
        self.program, self.root, self.scratch, self.chance = program, root, scratch, chance
        self.parts: list[str] = []
        self.more: list[str] = []

    def options(self, more: list[str]) -> list[str]:
        """With what a build is to be asked: parts that are there already were made with theirs."""
        if not self.parts or self.chance.random() < 0.5:
            self.make(more)
        return self.more if self.parts else more

    def make(self, more: list[str]) -> None:
        for part in self.parts:
            os.unlink(part)
        count = self.chance.randint(1, 4)
        self.more, self.parts = more, []
        for number in range(1, count + 1):
            part = f"{self.scratch}/{number}.site"
            run = self.run("build", "--shard", f"{number}/{count}", "--part", part, *more)
            if run.returncode == 0:
                self.parts.append(part)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        variables = {"PATH": os.environ["PATH"], "HOME": f"{self.root}", "ZHUN_CACHE": "off", "LC_ALL": "C"}
        return subprocess.run([self.program, *arguments, "--as-of", DAY, "-C", self.root], env=variables, capture_output=True)

    def joined(self, site: Path, cache: str) -> tuple[int, bytes, float]:
        """What comes of joining them into a site."""
        if not self.parts:
            return built(self.program, self.root, site, cache, self.more)
        some = self.parts if self.chance.random() < 0.7 else self.chance.sample(self.parts, self.chance.randint(1, len(self.parts)))
        run = self.run("link", *some, "--out", f"{site}")
        if run.returncode == 2 and b"is of no use" in run.stderr:
            return built(self.program, self.root, site, cache, self.more)
        said = run.stderr.replace(f"{site}".encode(), b"SITE").replace(site.name.encode(), b"SITE")
        return run.returncode, run.stdout + said, 0


def differences(here: Path, there: Path) -> list[str]:
    """The paths at which two folders do not hold the same bytes."""
    paths = [{f"{path.relative_to(root)}" for path in root.rglob("*") if path.is_file()} for root in (here, there)]
    both = sorted(paths[0] & paths[1])
    return sorted(paths[0] ^ paths[1]) + [path for path in both if not filecmp.cmp(here / path, there / path, shallow=False)]


def walk(name: str, source: Path, steps: int, program: Path, chance: random.Random, scratch: Path, builds_too: bool) -> None:
    root = scratch / name
    root.mkdir()
    for part in PARTS:
        if (source / part).is_dir():
            shutil.copytree(source / part, root / part)
        elif (source / part).exists():
            shutil.copyfile(source / part, root / part)
    cache = f"{scratch}/kept-{name}"
    edits = Edits(root, chance)
    original = scratch / f"original-{name}"
    shutil.copytree(root, original)
    wrong = taken = 0
    times = [0.0, 0.0]
    sites = (scratch / f"site-{name}", scratch / f"site-{name}-anew")
    builds = [0.0, 0.0]
    parts = Parts(program, root, scratch, chance)
    history: list[str] = []
    for number in range(steps):
        # A walk that only breaks things ends where everything is broken.
        if number % 40 == 39:
            shutil.rmtree(root)
            shutil.copytree(original, root)
            edits.removed.clear()
            history.append("as at first")
        else:
            history.append(edits.step().replace(f"{root}/", ""))
        if chance.random() < 0.1:
            time.sleep(3.2)  # Times of files are trusted after three seconds.
        again = checked(program, root, cache)
        anew = checked(program, root, "off")
        times[0] += again[3]
        times[1] += anew[3]
        taken += again[3] < anew[3] * 0.7
        linked = again
        if number % 10 == 7:
            linked = in_parts(program, root, scratch, chance.randint(1, 4))
        if again[:3] != anew[:3] or linked[:3] != anew[:3]:
            wrong += 1
            if wrong <= 3:
                kept = scratch.parent / f"edits-{name}-{number}"
                shutil.copytree(root, kept, dirs_exist_ok=True)
                print(f"{name}, step {number}: {history[-4:]}; the workspace is kept in {kept}")
                sides = ((again[1], "report"), (again[2], "messages"), (linked[1], "joined report"), (linked[2], "messages of joining"))
                for (here, what), there in zip(sides, (anew[1], anew[2]) * 2):
                    if here != there:
                        lines = [(a, b) for a, b in zip(here.split(b"\n"), there.split(b"\n")) if a != b][:2]
                        print(f"  {what}: {[(a.decode(errors='replace'), b.decode(errors='replace')) for a, b in lines]}")
        if number % 2 or not builds_too:
            continue
        # Now and then some outputs alone: what is known of the others stays.
        more = ["--only", ",".join(chance.sample(OUTPUTS, 3))] if chance.random() < 0.15 else []
        # Without items that have errors, some others are held back as well.
        if chance.random() < 0.8:
            more.append("--publish-with-errors")
        joins = chance.random() < 0.2
        more = parts.options(more) if joins else more
        again = parts.joined(sites[0], cache) if joins else built(program, root, sites[0], cache, more)
        anew = built(program, root, sites[1], "off", more)
        builds[0] += again[2]
        builds[1] += anew[2]
        different = [] if again[:2] == anew[:2] else ["what is said"]
        different += differences(*sites) if sites[0].exists() or sites[1].exists() else []
        if different:
            wrong += 1
            if wrong <= 3:
                kept = scratch.parent / f"edits-{name}-{number}"
                shutil.copytree(root, kept, dirs_exist_ok=True)
                print(f"{name}, step {number}: {history[-4:]} {more}: {len(different)} files differ: {different[:6]}; the workspace is kept in {kept}")
                for path in [path for path in different if all((site / path).is_file() for site in sites)][:2]:
                    sides = [(site / path).read_bytes().split(b"\n") for site in sites]
                    lines = [(a.decode(errors="replace"), b.decode(errors="replace")) for a, b in zip(*sides) if a != b][:1]
                    print(f"  {path}: {lines}")
            # The next step begins with the same site again.
            shutil.rmtree(sites[0], ignore_errors=True)
            if sites[1].exists():
                shutil.copytree(sites[1], sites[0])
    report(f"{name}: {steps} edits are followed", [] if not wrong else [f"{wrong} are not"])
    share = times[0] / times[1] if times[1] else 1
    print(f"  with what was kept the processor worked {share:.0%} of the time; {taken} of {steps} steps took over something")
    if builds_too:
        print(f"  of builds {builds[0] / builds[1] if builds[1] else 1:.0%}")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("steps", type=int)
    parser.add_argument("program", type=Path)
    parser.add_argument("samples")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    parser.add_argument("--checks-alone", action="store_true")
    parser.add_argument("workspaces", nargs="*", type=Path)
    chosen = parser.parse_intermixed_args()
    print(f"seed {chosen.seed}")
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        made = scratch / "made-up"
        subprocess.run([chosen.samples, made, "--places", "3", "--items", "40", "--seed", str(chosen.seed % 1000)], check=True, stdout=subprocess.DEVNULL)
        workspaces = chosen.workspaces or [made, REPOSITORY / "Tests/Browser/workspaces/full", REPOSITORY]
        for number, workspace in enumerate(workspaces):
            walk(f"{number}-{workspace.name}", workspace, chosen.steps, chosen.program, chance, scratch, not chosen.checks_alone)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
