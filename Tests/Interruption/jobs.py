"""The commands that write, each with its old state, its new one and what may stand between them."""

import os
import random
import re
import shutil
import subprocess
import time
from pathlib import Path

from trees import differences, files, listing

REPOSITORY = Path(__file__).resolve().parents[2]


class Job:
    """A command whose result is known: it is killed, judged, run again and judged again.

    Everything stands in one folder: `work` is the workspace, `place` what is written beside it, `tmp` the folder for
    temporary files. A job states which of its paths the command may write.
    """

    name = ""
    # Whether its files are in the language of the run, so that only runs in English are as expected.
    writes_words = False
    # What the command writes, below the folder of the job.
    target = "place/out"
    # Whether the last run was on a file system on which two folders can trade places.
    exchanges = True

    def __init__(self, program: Path, folder: Path, has_cache: bool = False):
        self.program = program
        self.folder = folder
        self.work = folder / "work"
        self.out = folder / self.target
        # Where runs are kept for later ones.
        self.caches = ("cache",) if has_cache else ()
        self.command: list[str] = []
        self.variables = {
            "TMPDIR": str(folder / "tmp"), "ZHUN_LANG": "en", "ZHUN_CACHE": str(folder / "cache") if has_cache else "off"}
        self.messages = ""

    def prepare(self) -> None:
        """Makes the workspace, the old state and the new one."""
        (self.folder / "place").mkdir(parents=True)
        (self.folder / "tmp").mkdir()
        self.work.mkdir()
        for name in ("zhun.yaml", "standards", "templates"):
            copy = shutil.copytree if (REPOSITORY / name).is_dir() else shutil.copy2
            copy(REPOSITORY / name, self.work / name)
        self.arrange()
        self.old = self.result()
        self.keep()
        self.status = self.run()
        if self.status > 1:
            raise RuntimeError(f"{self.name}: {self.status} {self.messages}")
        self.expected = self.result()
        if self.expected == self.old:
            raise RuntimeError(f"{self.name}: the old state and the new one are the same")

    def arrange(self) -> None:
        """What stands before the command runs."""

    def keep(self) -> None:
        """Keeps the old state, to be restored before each round."""
        self.kept = self.folder.parent / f"{self.folder.name}-old"
        if self.out.is_dir():
            shutil.copytree(self.out, self.kept, symlinks=True)
        elif self.out.exists():
            shutil.copy2(self.out, self.kept)

    def reset(self) -> None:
        if self.out.is_dir():
            shutil.rmtree(self.out)
        else:
            self.out.unlink(missing_ok=True)
        if self.kept.is_dir():
            shutil.copytree(self.kept, self.out, symlinks=True)
        elif self.kept.exists():
            shutil.copy2(self.kept, self.out)

    def start(self, more: dict | None = None) -> subprocess.Popen:
        self.exchanges = "FAULT_NO_EXCHANGE" not in (more or {})
        return subprocess.Popen(
            self.command, env=os.environ | self.variables | (more or {}), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)

    def run(self) -> int:
        ended = subprocess.run(
            self.command, env=os.environ | self.variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.messages = ended.stderr.decode("utf-8", "replace").strip()[-300:]
        return ended.returncode

    def result(self) -> dict[str, str]:
        """What the command writes, by its paths."""
        return listing(self.out)

    def states(self) -> dict[str, str]:
        """All that it must not write."""
        return listing(self.folder, without=(self.target, *self.caches))

    def is_done(self) -> bool:
        return self.result() == self.expected

    def is_writing(self) -> bool:
        """Whether the new state is being written."""
        return any(path.name.startswith(f".{self.out.name}.zhun-new") for path in self.out.parent.iterdir())

    def problems_when_killed(self) -> list[str]:
        """The old state or the new one, as a whole."""
        now = self.result()
        if now in (self.old, self.expected):
            return []
        return ["neither the old state nor the new: " + "; ".join(differences(self.old, now)[:4])]

    # Folders in which the program keeps what it likes.

    def problems_of_cache(self) -> list[str]:
        """What is kept stands under names that say what they are of; of a file under construction one rest may stay."""
        found = {f"{cache}/{path}" for cache in self.caches for path in files(self.folder / cache)}
        kept = {path for path in found if re.fullmatch(r"cache/(program|(runs|checks|sites)/[0-9a-f]{64})", path)}
        rests = {path for path in found if re.fullmatch(r"cache/((runs|checks|sites)/)?\.([0-9a-f]{64}|program)\.zhun-new", path)}
        problems = [f"strange in what is kept: {path}" for path in sorted(found - kept - rests)]
        return problems + ([f"{len(rests)} rests of what is kept"] if len(rests) > 4 else [])

    def problems_of_sparing(self) -> list[str]:
        """Whether what is kept spares a run over files that have stood for a while."""
        return []

    def disturb_cache(self, chance: random.Random) -> None:
        """Now and then, what is kept from run to run is cut or garbled before the next run."""
        kept = [
            path for cache in self.caches for path in sorted((self.folder / cache).rglob("*")) if path.is_file()
        ]
        if not kept or chance.random() < 0.7:
            return
        path = chance.choice(kept)
        bytes_ = bytearray(path.read_bytes())
        if chance.random() < 0.5 or not bytes_:
            path.write_bytes(bytes_[: len(bytes_) // 2])
        else:
            bytes_[chance.randrange(len(bytes_))] ^= 0x40
            path.write_bytes(bytes_)


class Build(Job):
    """A site in the place of an older one."""

    name = "build"
    is_first = False

    def arrange(self) -> None:
        if not self.is_first:
            # The day of the check stands on every page: two days are two states.
            self.command = self.at("2024-01-01")
            self.run()
        self.command = self.at("2024-01-02")

    def reset(self) -> None:
        """What the last round made is the old state of this one, and the older state is made again."""
        if self.is_first or not self.is_done():
            self.restore()
            return
        self.old, self.expected = self.expected, self.old
        self.command = self.at("2024-01-01" if self.command[-1] == "2024-01-02" else "2024-01-02")

    def restore(self) -> None:
        """The old state as it was first made."""
        super().reset()
        if self.result() != self.old:
            self.old, self.expected = self.expected, self.old
            self.command = self.at("2024-01-02")

    def problems_when_killed(self) -> list[str]:
        # Where two folders cannot trade places, the old one stands beside its place for a moment.
        aside = self.out.parent / f".{self.out.name}.zhun-old"
        if not self.out.exists() and not self.exchanges and listing(aside) == self.old:
            return []
        return super().problems_when_killed()

    def problems_of_sparing(self) -> list[str]:
        command = [part for part in self.command if part != "--quiet"] + ["--verbose"]
        said = ""
        for _ in range(3):
            # Files that were written a moment ago are read again.
            time.sleep(4)
            said = subprocess.run(command, env=os.environ | self.variables, capture_output=True).stderr.decode("utf-8", "replace")
        return [] if "no file has changed since the last run" in said else [f"not spared: {said[-200:]}"]

    def at(self, day: str) -> list[str]:
        return [
            str(self.program), "build", "-C", str(self.work), "--out", str(self.out), "--publish-with-errors", "--quiet",
            "--as-of", day,
        ]


class FirstBuild(Build):
    """A site where there was none."""

    name = "first build"
    is_first = True

    def problems_when_killed(self) -> list[str]:
        return ["a part of a site"] if self.out.exists() and self.result() != self.expected else []


class PerFile(Job):
    """Commands that write several files: each is the old one or the new one, whole."""

    def is_temporary(self, path: str) -> bool:
        """What a command may leave beside the files until it is run again."""
        name = path.rsplit("/", 1)[-1]
        return name.startswith(".") and name.endswith((".zhun-new", ".importing"))

    def problems_when_killed(self) -> list[str]:
        now = files(self.out) if self.out.is_dir() else {}
        problems = []
        for path, digest in now.items():
            if digest not in (self.old.get(path), self.expected.get(path)) and not self.is_temporary(path):
                problems.append(f"neither the old file nor the new: {path}")
        problems += [f"gone: {path}" for path in self.old if path not in now and self.old[path] != "folder"]
        return problems

    def is_writing(self) -> bool:
        return any(self.is_temporary(path) for path in listing(self.out))


class Fix(PerFile):
    """Files with planted faults that are corrected on their own."""

    name = "check --fix"
    target = "work"

    def arrange(self) -> None:
        for path in sorted(self.work.glob("standards/districts/**/items/*.yaml")):
            text = path.read_text("utf-8")
            path.write_text(text.replace(" 工作日\n", "  工作日 \n").replace("：\n", "：\n") + "日常用语:\n  -  \u3000办证\u3000\n", "utf-8")
        self.command = [
            str(self.program), "check", "--fix", "-C", str(self.work), "--quiet", "--as-of", "2024-01-01", "--fail-on", "never"]


class Reports(PerFile):
    """Reports into files that hold an older one."""

    name = "check --format FILE"
    writes_words = True

    def arrange(self) -> None:
        self.out.mkdir()
        for kind in ("json", "sarif", "html", "csv"):
            (self.out / f"report.{kind}").write_text("old\n")
        self.command = [
            str(self.program), "check", "-C", str(self.work), "--quiet", "--as-of", "2024-01-01", "--fail-on", "never",
            *(f"--format={kind}={self.out}/report.{kind}" for kind in ("json", "sarif", "html", "csv"))]


class Baseline(PerFile):
    """Known findings in the place of older ones."""

    name = "check --write-baseline"

    def arrange(self) -> None:
        self.out.mkdir()
        (self.out / "known.yaml").write_text("old\n")
        self.command = [
            str(self.program), "check", "-C", str(self.work), "--quiet", "--as-of", "2024-01-01", "--write-baseline",
            f"{self.out}/known.yaml"]


class Import(PerFile):
    """Records of the exchange into a new workspace."""

    name = "import"

    def arrange(self) -> None:
        records = self.folder / "records"
        subprocess.run(
            [str(self.program), "build", "-C", str(self.work), "--out", str(records), "--only", "exchange",
             "--publish-with-errors", "--quiet", "--as-of", "2024-01-01"], check=True)
        self.command = [
            str(self.program), "import", "exchange", str(records / "exchange" / "v1"), "--out", str(self.out), "--quiet"]


class ImportAgain(Import):
    """Records into the workspace that holds an earlier state of them."""

    name = "import --force"

    def arrange(self) -> None:
        super().arrange()
        self.run()
        for path in sorted(self.out.rglob("*.yaml")):
            if "items" in path.parts or "catalogue" in path.parts:
                path.write_text(path.read_text("utf-8") + "# as it was\n", "utf-8")
        self.command.append("--force")


def every_job(program: Path, folder: Path, has_cache: bool) -> list[Job]:
    kinds = [Build, FirstBuild, Fix, Reports, Baseline, Import, ImportAgain]
    return [kind(program, folder / kind.__name__, has_cache) for kind in kinds]
