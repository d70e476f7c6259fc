"""Workspaces made to do harm: bounded time and memory, a word on what is wrong, nothing outside, no crash. See `run`."""

import argparse
import http.client
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import records
import workspaces
from processes import Run, library, run
from trees import differences, listing
from verdicts import finish, report

# Of the processor. A run that grows with the square of its input needs hours for some of these.
SECONDS = 60
SMALL, LARGE = 600, 1000
NOBODY = 65534


class Slowest:
    """The dearest runs, for the report."""

    shows_all = False

    def __init__(self):
        self.runs: list[tuple[float, float, str]] = []

    def add(self, name: str, ended: Run) -> None:
        self.runs.append((ended.seconds, ended.megabytes, name))
        if self.shows_all:
            print(f"{name}: status {ended.status}, {ended.seconds:.1f} s, {ended.megabytes:.0f} MB", flush=True)

    def show(self) -> None:
        for what, place in (("seconds of the processor", 0), ("MB", 1)):
            dearest = sorted(self.runs, key=lambda entry: -entry[place])[:8]
            print(f"most {what}: " + "; ".join(f"{entry[2]} {entry[place]:.1f}" for entry in dearest))


slowest = Slowest()


def bounded(name: str, ended: Run, is_large: bool, slow: float, bounds: tuple[int, int] | None = None) -> list[str]:
    slowest.add(name, ended)
    problems = []
    seconds, megabytes = bounds or (SECONDS, LARGE if is_large else SMALL)
    if ended.is_crash:
        problems.append(f"crashed: {ended}")
    if ended.seconds > seconds * slow:
        problems.append(f"took {ended.seconds:.0f} s")
    if ended.megabytes > megabytes:
        problems.append(f"took {ended.megabytes:.0f} MB")
    if ended.status == 2 and not re.search(r"^(zhun|Error|error|Usage): ", ended.messages, re.MULTILINE):
        problems.append(f"ended with 2 without a word: {ended}")
    if workspaces.SECRET.encode() in ended.output or workspaces.SECRET in ended.messages:
        problems.append("prints what stands outside the workspace")
    return problems


def names(site: Path) -> list[str]:
    """Addresses are letters, digits and plain marks, whatever the workspace says."""
    found = []
    for path in listing(site):
        if not re.fullmatch(r"[A-Za-z0-9._/-]{1,240}", path):
            # Attached files are published under their own names.
            if "/files/" not in path:
                found.append(f"a strange address: {path!r}")
    return found


def leaks(site: Path) -> list[str]:
    secret = workspaces.SECRET.encode()
    passwords = Path("/etc/passwd").read_bytes()[:60]
    return [
        f"published from outside: {path}" for path, kind in listing(site).items()
        if len(kind) == 64 and any(text in (site / path).read_bytes() for text in (secret, passwords))]


def command(name: str, program: Path, folder: Path, site: Path) -> list:
    common = ["-C", folder, "--as-of", "2026-06-30", "--lang", "en"]
    return [program] + {
        "check": ["check", *common, "--format", "json"],
        "build": ["build", *common, "--publish-with-errors", "--out", site],
        "diff": ["diff", *common, "--all", "--format", "json"],
        "why": ["why", *common, f"{workspaces.ITEM}#/申请材料"],
        "since": ["check", *common, "--since", "HEAD~1"],
        "changes": ["changes", "HEAD~1", *common],
        "dates": ["diff", *common, "--all", "--format", "html"],
    }[name]


def requests(program: Path, folder: Path, ended_within: float) -> list[str]:
    """Starts the preview, asks for a page and for what it must not give, and ends it."""
    process = subprocess.Popen(
        [program, "serve", "-C", folder, "--port", "0", "--lang", "en", "--as-of", "2026-06-30"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, bufsize=0)
    problems = []
    try:
        os.set_blocking(process.stdout.fileno(), False)
        said, limit, address = "", time.monotonic() + ended_within, None
        while time.monotonic() < limit and not address and process.poll() is None:
            said += (process.stdout.read() or b"").decode("utf-8", "replace")
            address = re.search(r"http://localhost:\d+/", said)
            time.sleep(0.02)
        if not address:
            # Settings that cannot be read end it with a word.
            return [] if process.poll() == 2 and "zhun:" in said + (process.stdout.read() or b"").decode("utf-8", "replace") else [f"serve did not start: {process.poll()} {said[-200:]}"]
        for path in ("", "..%2f..%2f..%2fetc/passwd", "../../../../etc/passwd", "%00", "x" * 3000, "files/../../../outside/secret.docx", "assets/logo.svg", "outside/secret.mustache"):
            try:
                with urllib.request.urlopen(address[0] + path, timeout=ended_within) as answer:
                    body = answer.read()
            except urllib.error.HTTPError as error:
                body = error.read()
            except (OSError, http.client.HTTPException) as error:
                problems.append(f"no answer to /{path[:40]}: {error}")
                break
            if workspaces.SECRET.encode() in body or Path("/etc/passwd").read_bytes()[:60] in body:
                problems.append(f"gives what stands outside: /{path[:40]}")
        if process.poll() is not None:
            problems.append(f"serve ended with {process.returncode}: {said[-200:]}")
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(ended_within)
            except subprocess.TimeoutExpired:
                process.kill()
                problems.append("serve does not end")
        process.stdout.close()
    return problems


def try_workspace(case: workspaces.Case, program: Path, parent: Path, slow: float) -> list[tuple[str, list[str]]]:
    scratch = Path(tempfile.mkdtemp(dir=parent))
    scratch.chmod(0o755)
    folder, site = scratch / "work", scratch / "site"
    verdicts: list[tuple[str, list[str]]] = []
    user = NOBODY if case.as_other and os.getuid() == 0 else None
    try:
        workspaces.base(folder)
        case.make(folder)
        (scratch / "tmp").mkdir()
        (scratch / "tmp").chmod(0o777)
        if user:
            (scratch / "site").mkdir()
            (scratch / "site").chmod(0o777)
            shutil.chown(scratch, user)
        before = listing(scratch, without=("site", ".git", "work/.git"))
        for name in case.commands:
            title = f"{name}: {case.name}"
            if name == "serve":
                verdicts.append((title, requests(program, folder, 60 * slow)))
                continue
            faults = dict(case.faults)
            if faults:
                if library() is None:
                    continue
                # What was changed under the last run is made again.
                shutil.rmtree(scratch / "work")
                shutil.rmtree(scratch / "outside")
                workspaces.base(folder)
                case.make(folder)
            ended = run(
                command(name, program, folder, site), seconds=int((case.bounds or (SECONDS,))[0] * slow), faults=faults or None, user=user,
                TMPDIR=scratch / "tmp", GIT_CEILING_DIRECTORIES=scratch, GIT_CONFIG_COUNT=1,
                GIT_CONFIG_KEY_0="safe.directory", GIT_CONFIG_VALUE_0="*")
            problems = bounded(title, ended, case.is_large, slow, case.bounds)
            if name in ("check", "since") and case.says and "since" not in case.commands or name == "since":
                told = ended.output.decode("utf-8", "replace") + ended.messages
                if case.says and not any(word in told for word in case.says):
                    problems.append(f"does not say {' or '.join(case.says)}: {ended} {ended.output[:200]!r}")
                if ended.status == 0 and any(case.says):
                    problems.append("passes")
            if ended.status == 1 and not ended.output and not ended.messages:
                problems.append(f"findings that nobody sees: {ended}")
            if name == "build":
                problems += names(site) + leaks(site)
            if not faults:
                problems += differences(before, listing(scratch, without=("site", "work/.git")))
            else:
                problems += [text for text in differences({}, listing(scratch / "tmp"))]
            verdicts.append((title, problems))
    finally:
        subprocess.run(["chmod", "-R", "u+rwX", scratch], check=False, stderr=subprocess.DEVNULL)
        subprocess.run(["rm", "-rf", scratch], check=False)
    return verdicts


def try_records(name: str, kind: str, make: records.Record, is_large: bool, program: Path, parent: Path, slow: float) -> list[tuple[str, list[str]]]:
    scratch = Path(tempfile.mkdtemp(dir=parent))
    try:
        (scratch / "records").mkdir()
        (scratch / "tmp").mkdir()
        (scratch / "outside").mkdir()
        (scratch / "outside/secret.docx").write_text(workspaces.SECRET)
        paths = make(scratch / "records")
        before = listing(scratch, without=("imported",)) if "100 GB" not in name else {}
        ended = run(
            [program, "import", kind, *paths, "--out", scratch / "imported", "--lang", "en"], seconds=int(SECONDS * slow), TMPDIR=scratch / "tmp")
        problems = bounded(f"import: {name}", ended, is_large, slow)
        if before:
            problems += differences(before, listing(scratch, without=("imported",)))
        problems += names(scratch / "imported")
        made = listing(scratch / "imported")
        folded: dict[str, str] = {}
        problems += [f"{path} and {folded[path.lower()]} are one file elsewhere" for path in made if folded.setdefault(path.lower(), path) != path]
        return [(f"import: {name}", problems)]
    finally:
        subprocess.run(["rm", "-rf", scratch], check=False)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--without", default="\n")
    parser.add_argument("--large", action="store_true", help="what is too large for every run as well")
    parser.add_argument("--small", action="store_true", help="what takes about a minute: no input that is large")
    parser.add_argument("--slow", type=float, default=1, help="how many times as long everything may take, as for debug builds")
    parser.add_argument("--stages", type=int)
    parser.add_argument("--at-once", type=int, default=os.cpu_count())
    parser.add_argument("--verbose", action="store_true", help="what each run took")
    request = parser.parse_args()
    slowest.shows_all = request.verbose
    if library() is None:
        print("no C compiler: files that change while they are read were not tried")
    wanted = [case for case in workspaces.CASES + (workspaces.large_cases() if request.large else []) if request.only in case.name and request.without not in case.name and not (request.small and case.is_large)]
    with tempfile.TemporaryDirectory(prefix="zhun-hostile-") as folder, ThreadPoolExecutor(request.at_once) as pool:
        parent = Path(folder).resolve()
        parent.chmod(0o755)
        running = [pool.submit(try_workspace, case, request.program, parent, request.slow) for case in wanted]
        running += [
            pool.submit(try_records, name, *rest, request.program, parent, request.slow)
            for name, rest in records.CASES.items() if request.only in name and not (request.small and rest[-1])]
        for done in running:
            for title, problems in done.result():
                report(title, problems)
    slowest.show()
    return finish()


if __name__ == "__main__":
    sys.exit(main())
