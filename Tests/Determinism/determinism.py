"""Copies a workspace into ever other surroundings and compares every report and every output. See `run`."""

import argparse
import collections
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from processes import run
from trees import differences, files
from verdicts import finish, report

REPOSITORY = Path(__file__).resolve().parents[2]
PARTS = ("zhun.yaml", "standards", "templates")
REPORTS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit", "csv", "html")
DIFFS = ("text", "json", "csv", "html")
LOCALES = ("C", "C.UTF-8", "POSIX", "zh_CN.UTF-8", "zh_CN.GB18030", "tr_TR.UTF-8", "de_DE.UTF-8", "ja_JP.eucJP", "ar_EG.UTF-8", "xx_YY")
ZONES = ("UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Pago_Pago", ":/nowhere", "XYZ-27")
MASKS = (0o000, 0o022, 0o027, 0o077)
DEPTHS = ("", "a", "很远/的 地方/!'\"$&", "/".join(["deep"] * 60), "x" * 200)


class Surroundings:
    """What one run draws by lot."""

    def __init__(self, chance: random.Random, places: list[Path]):
        self.threads = chance.choice((1, 2, 3, 5, 7, 16, 64))
        self.locale = chance.choice(LOCALES)
        self.zone = chance.choice(ZONES)
        self.mask = chance.choice(MASKS)
        self.depth = chance.choice(DEPTHS)
        self.place = chance.choice(places)
        self.temporary = chance.choice(places)
        self.is_clone = chance.random() < 0.2
        self.has_companions = chance.random() < 0.3
        self.relative = chance.random() < 0.5
        self.seed = chance.random()

    def __str__(self) -> str:
        kind = "clone" if self.is_clone else "copy"
        return (
            f"{kind} in {self.place}, {len(self.depth)} letters deep, -j {self.threads}, {self.locale}, {self.zone}, umask {self.mask:03o}, "
            f"temporary files in {self.temporary}"
        )

    @property
    def variables(self) -> dict[str, str]:
        return {"LC_ALL": self.locale, "LANG": self.locale, "TZ": self.zone, "ZHUN_LANG": "zh", "COLUMNS": str(20 + self.threads * 10), "HOME": str(self.temporary)}


def copied(source: Path, target: Path, chance: random.Random, has_companions: bool) -> None:
    """A copy whose folders list their files in another order: they are made in an order drawn by lot, among others that go again."""
    names = [path.relative_to(source) for part in PARTS for path in ([source / part] if (source / part).is_file() else (source / part).rglob("*")) if path.is_file()]
    chance.shuffle(names)
    for number, name in enumerate(names):
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        passing = path.parent / f"passing-{number}"
        passing.touch()
        shutil.copyfile(source / name, path)
        if chance.random() < 0.7:
            passing.unlink()
        else:
            passing.rename(path.parent / f".{passing.name}") if has_companions else passing.unlink()
        os.utime(path, (chance.randint(0, 2**31), chance.randint(0, 2**31)))
        path.chmod(chance.choice((0o400, 0o644, 0o666, 0o755)))


def results(program: Path, folder: Path, scratch: Path, surroundings: Surroundings | None) -> dict[str, str | bytes]:
    """Every report and every file that the workspace gives."""
    threads = ["-j", str(surroundings.threads)] if surroundings else ["-j", "1"]
    variables = surroundings.variables if surroundings else {"LC_ALL": "C", "TZ": "UTC", "ZHUN_LANG": "zh"}
    temporary = scratch / "tmp"
    temporary.mkdir()
    found: dict[str, str | bytes] = {}
    where = ["-C", os.path.relpath(folder)] if surroundings and surroundings.relative else ["-C", str(folder)]
    common = [*where, "--as-of", "2026-06-30", *threads]
    out = scratch / "site"

    def keep(name: str, *command) -> None:
        ended = run([program, *command, *common], TMPDIR=temporary, **variables)
        if ended.is_crash:
            raise RuntimeError(f"{name}: {ended}")
        found[f"{name}: status"] = str(ended.status)
        found[name] = ended.output
        # Where the workspace stands is told in messages that name a folder.
        found[f"{name}: messages"] = ended.messages.replace(str(out), "SITE").replace(os.path.relpath(out, folder), "SITE").replace(str(folder), "WORKSPACE").replace(os.path.relpath(folder), "WORKSPACE")

    reports = [f"--format={kind}={scratch}/check.{kind}" for kind in REPORTS]
    keep("check", "check", *reports, "--format", "text")
    keep("baseline", "check", "--write-baseline", f"{scratch}/known.yaml", "--quiet")
    diffs = [f"--format={kind}={scratch}/diff.{kind}" for kind in DIFFS]
    keep("diff", "diff", "--all", *diffs)
    keep("patch", "check", "--fix", "--diff")
    keep("build", "build", "--publish-with-errors", "--out", out, "--quiet")
    if surroundings is None or surroundings.is_clone:
        # The same records, read in another place.
        keep("import", "import", "exchange", out / "exchange/v1", "--out", scratch / "imported", "--quiet")
        found |= {f"imported/{path}": digest for path, digest in files(scratch / "imported").items()}
    found |= {f"site/{path}": digest for path, digest in files(out).items()}
    for path in sorted(scratch.glob("check.*")) + sorted(scratch.glob("diff.*")) + [scratch / "known.yaml"]:
        if path.exists():
            found[path.name] = path.read_bytes().replace(os.fsencode(folder), b"WORKSPACE")
    found["temporary files left"] = ", ".join(os.listdir(temporary))
    return found


def places() -> list[Path]:
    """Folders on different file systems, as far as there are any."""
    found: dict[int, Path] = {}
    for place in (tempfile.gettempdir(), "/dev/shm", "/var/tmp", os.environ.get("XDG_RUNTIME_DIR", ""), str(Path.home())):
        if place and os.access(place, os.W_OK):
            found.setdefault(os.stat(place).st_dev, Path(place))
    return list(found.values())


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("runs", type=int)
    parser.add_argument("program", type=Path)
    parser.add_argument("--seed", type=int, default=20260630)
    parser.add_argument("--workspace", type=Path, default=REPOSITORY)
    request = parser.parse_args()
    chance = random.Random(request.seed)
    systems = places()
    drawn: collections.Counter = collections.Counter()
    with tempfile.TemporaryDirectory(prefix="zhun-same-") as first:
        origin = Path(first).resolve()
        copied(request.workspace, origin / "work", random.Random(0), False)
        environment = os.environ | {f"GIT_{who}_{what}": "a@b.test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "first"]):
            subprocess.run(["git", *command], cwd=origin / "work", check=True, env=environment, stdout=subprocess.DEVNULL)
        (origin / "reference").mkdir()
        reference = results(request.program, origin / "work", origin / "reference", None)
        for number in range(1, request.runs + 1):
            lot = Surroundings(chance, systems)
            previous = os.umask(lot.mask)
            scratch = Path(tempfile.mkdtemp(dir=lot.place)).resolve()
            try:
                folder = scratch / lot.depth / "work"
                folder.parent.mkdir(parents=True, exist_ok=True)
                if lot.is_clone:
                    subprocess.run(["git", "clone", "-q", origin / "work", folder], check=True)
                else:
                    folder.mkdir()
                    copied(request.workspace, folder, random.Random(lot.seed), lot.has_companions)
                (scratch / "results").mkdir()
                found = results(request.program, folder, scratch / "results", lot)
                expected = {key: value for key, value in reference.items() if lot.is_clone or not key.startswith(("import",))}
                problems = differences(expected, found)
            finally:
                os.umask(previous)
                subprocess.run(["rm", "-rf", scratch], check=False)
            report(f"run {number}: {lot}", problems)
            drawn.update([f"{lot.threads} threads", lot.locale, lot.zone, f"umask {lot.mask:03o}", str(lot.place), "clone" if lot.is_clone else "copy"])
    print(f"{request.runs} runs, {len(reference)} reports, files and messages each, on {', '.join(map(str, systems))}")
    print("drawn: " + ", ".join(f"{name} {count}" for name, count in sorted(drawn.items())))
    return finish()


if __name__ == "__main__":
    sys.exit(main())
