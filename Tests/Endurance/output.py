"""Disks that are full or break, places that cannot be written, several runs at once. See `run`."""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from jobs import Baseline, Build, FirstBuild, Fix, Import, ImportAgain, Job, Reports
from processes import Run, library, run, steps
from trees import differences, listing
from verdicts import finish, report

LANGUAGES = ("zh", "en")


def is_worded(ended: Run, language: str) -> bool:
    """A message of the compiler in the language that was asked for."""
    words = [line for line in ended.messages.splitlines() if line.startswith("zhun: ")]
    return bool(words) and any(any("\u4e00" <= letter <= "\u9fff" for letter in line) for line in words) == (language == "zh")


def refused(ended: Run, language: str = "en", says: str = "") -> list[str]:
    """Ended with 2 and a message that a person can act on."""
    problems = []
    if ended.status != 2:
        problems.append(f"not refused: {ended}")
    elif not is_worded(ended, language):
        problems.append(f"no message in {language}: {ended}")
    if says and says not in ended.messages:
        problems.append(f"does not say “{says}”: {ended}")
    return problems


class Place:
    """A small file system of its own."""

    def __init__(self, path: Path):
        self.path = path
        path.mkdir(parents=True, exist_ok=True)

    def mount(self, kilobytes: int) -> None:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", self.path], check=True)

    def resize(self, kilobytes: int) -> None:
        subprocess.run(["mount", "-o", f"remount,size={kilobytes}k", self.path], check=True)

    def make_read_only(self) -> None:
        subprocess.run(["mount", "-o", "remount,ro", self.path], check=True)

    def unmount(self) -> None:
        subprocess.run(["umount", self.path], check=True)

    @property
    def used(self) -> int:
        room = os.statvfs(self.path)
        return (room.f_blocks - room.f_bfree) * room.f_frsize // 1024


def whole(job: Job, ended: Run, before: dict, language: str, removes: bool = True) -> list[str]:
    """After a run on a bad disk: done with the right bytes, or refused with the old state in its place."""
    now = job.result()
    if ended.status == job.status and now == job.expected and not (removes and differences(before, job.states())):
        return []
    problems = refused(ended, language)
    problems += job.problems_when_killed()
    return problems


def again(job: Job) -> list[str]:
    """What the next run makes of it where nothing is in its way."""
    ended = job.run()
    problems = [] if ended == job.status else [f"the next run ended with {ended}: {job.messages}"]
    return problems + [f"after the next run {text}" for text in differences(job.expected, job.result())]


def full_disk(job: Job, stages: int) -> None:
    """The site's own disk, with less and less room left."""
    job.prepare()
    place = Place(job.out.parent)
    place.mount(1 << 20)
    try:
        job.run()
        whole_site = place.used
        failed = done = 0
        for stage in range(stages):
            place.resize(1 << 20)
            if job.out.exists():
                shutil.rmtree(job.out)
            if job.kept.exists():
                shutil.copytree(job.kept, job.out)
            before = job.states()
            # Room for the old state, and for a part of the new one.
            room = int(whole_site * 1.2 * stage / (stages - 1)) + 8 * (stage == 0)
            place.resize(max(4, place.used + room))
            language = LANGUAGES[stage % 2]
            ended = run(job.command, **(job.variables | {"ZHUN_LANG": language}))
            problems = whole(job, ended, before, language)
            if ended.status == 2:
                failed += 1
                if "No space left" not in ended.messages:
                    problems.append(f"the reason is not told: {ended}")
                problems += [f"left behind: {text}" for text in differences(before, job.states())]
            else:
                done += 1
            place.resize(1 << 20)
            report(f"{job.name}, {room} KB left", problems + again(job))
        report(f"{job.name}, full disks were full", [] if failed and done else [f"{failed} failed, {done} done"])
        print(f"{job.name} on a disk with 0 to {int(whole_site * 1.2)} KB left: {failed} refused, {done} done")
    finally:
        place.unmount()


def full_temporary(job: Job) -> None:
    """The folder for temporary files is full, or cannot be written at all: the database cannot be made there."""
    place = Place(job.folder / "tmp")
    for kilobytes in (4, 64, 256):
        place.mount(kilobytes)
        try:
            job.reset()
            before = job.states()
            ended = run(job.command, **(job.variables | {"ZHUN_LANG": "en"}))
            problems = whole(job, ended, before, "en") + [f"left behind: {text}" for text in differences(before, job.states())]
        finally:
            place.unmount()
        report(f"{job.name}, {kilobytes} KB for temporary files", problems + again(job))


def planted(job: Job, stages: int, chance: random.Random, is_small: bool) -> None:
    """Every kind of call at which a disk becomes full or breaks."""
    job.reset()
    calls = steps(job.command, **job.variables)
    kinds = {call.split()[0]: place for place, call in enumerate(calls, 1)}
    moments = sorted({1, len(calls), *kinds.values(), *(chance.randint(1, len(calls)) for _ in range(stages))})
    refusals = planted_faults = 0
    for number, moment in enumerate(moments):
        kind = calls[moment - 1].split()[0]
        faults = ("full", "broken", "stuck") if kind in ("unlink", "unlinkat", "rmdir") else ("full", "broken")
        for what in [chance.choice(faults)] if is_small else faults:
            job.reset()
            before = job.states()
            language = "en" if job.writes_words else LANGUAGES[number % 2]
            ended = run(job.command, faults={"AT": moment, "DO": what}, **(job.variables | {"ZHUN_LANG": language}))
            problems = whole(job, ended, before, language, removes=what != "stuck")
            refusals += ended.status == 2
            # What could not be removed stays until the next run.
            problems += again(job)
            problems += [f"left behind: {text}" for text in differences(before, job.states())]
            planted_faults += 1
            report(f"{job.name}, disk {what} at call {moment} of {len(calls)}, {calls[moment - 1][:60]}", problems)
    print(f"{job.name}: {planted_faults} planted faults of the disk among {len(calls)} calls, {refusals} refused")


def unwritable(job: Job, mounts: bool) -> None:
    """An output folder in a place where nothing may be written."""
    if mounts:
        place = Place(job.folder / "readonly")
        place.mount(1 << 20)
        try:
            if job.kept.exists():
                shutil.copytree(job.kept, place.path / "out")
            place.make_read_only()
            before = listing(place.path)
            for language in LANGUAGES:
                command = [part.replace(str(job.out), str(place.path / "out")) for part in job.command]
                ended = run(command, **(job.variables | {"ZHUN_LANG": language}))
                report(f"{job.name}, read-only disk, {language}", refused(ended, language, "Read-only file system"))
            report(f"{job.name}, read-only disk stays as it was", differences(before, listing(place.path)))
        finally:
            place.unmount()
    job.reset()
    parent = job.out.parent
    before = listing(parent)
    closed = [parent] + [path for path in parent.rglob("*") if path.is_dir()]
    for folder in closed:
        folder.chmod(0o555)
    try:
        # Root is let through by every right.
        user = 65534 if os.getuid() == 0 else None
        ended = run(job.command, user=user, **job.variables)
        if "Invalid argument" in ended.messages:
            raise PermissionError
        report(f"{job.name}, a folder without the right to write", refused(ended, "en", "Permission denied") + differences(before, listing(parent)))
    except (PermissionError, subprocess.SubprocessError):
        print("another user cannot be taken on here: the folder without rights was not tried")
    finally:
        for folder in closed:
            folder.chmod(0o755)


def at_once(job: Job, count: int) -> None:
    """Several runs at one moment: one does the job, the others do it too or say that they cannot."""
    job.reset()
    before = job.states()
    environment = os.environ | job.variables
    running = [
        subprocess.Popen(job.command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(count)]
    ended = [(process.communicate()[1].decode("utf-8", "replace"), process.returncode) for process in running]
    problems = [f"{status}: {text.strip()[-200:]}" for text, status in ended if status not in (job.status, 2)]
    # A file that another run has fixed meanwhile is not written: the run says so.
    words = ("another zhun is writing", "was changed while it was being checked", "is no workspace", "already: nothing was written")
    problems += [f"no clear message: {text}" for text, status in ended if status == 2 and not any(word in text for word in words)]
    if not any(status == job.status for _, status in ended):
        problems.append("no run did the job: " + "; ".join(text.strip()[-160:] for text, _ in ended))
    problems += [f"in the end {text}" for text in differences(job.expected, job.result())]
    problems += [f"left behind: {text}" for text in differences(before, job.states())]
    report(f"{job.name}, {count} at once", problems)


def in_the_way(job: Build, scratch: Path) -> None:
    """Output folders that are none, or that hold what is not ours."""
    outside = scratch / "others"
    outside.mkdir()
    (outside / "file").write_text("theirs")
    (outside / "folder").mkdir()
    (outside / "folder" / "letter.docx").write_text("theirs")
    (outside / "empty").mkdir()
    (outside / "link").symlink_to("empty")
    (outside / "lost").symlink_to("nowhere")
    os.mkfifo(outside / "pipe")
    for name, text in {
        "foreign": "{}", "garbled": "{\"format\": 1", "huge": "[" * 5_000_000, "empty-manifest": "", "odd": "\x00\xff",
    }.items():
        (outside / name).mkdir()
        (outside / name / "manifest.json").write_text(text)
    shutil.copytree(job.kept, outside / "mixed")
    (outside / "mixed" / "guides" / "mine.txt").write_text("theirs")
    shutil.copytree(job.kept, outside / "linked")
    (outside / "linked" / "assets" / "style.css").unlink()
    (outside / "linked" / "assets" / "style.css").symlink_to("/etc/passwd")
    places = [outside / name for name in ("file", "folder", "link", "lost", "pipe", "foreign", "garbled", "huge", "empty-manifest", "odd", "mixed")]
    places += [
        outside / "file" / "below", outside / ("长" * 100), outside / ("x" * 300), "/", "/dev/null", "/dev/full", "/proc/self",
        job.work, job.work.parent, job.work / "standards", job.work / "standards" / "new", job.work / "templates",
        job.work / "zhun.yaml", job.work / "templates" / "deep" / "er",
    ]
    before = listing(scratch, without=(f"{job.folder.name}/place",))
    for number, place in enumerate(places):
        language = LANGUAGES[number % 2]
        command = [part.replace(str(job.out), str(place)) for part in job.command]
        ended = run(command, **(job.variables | {"ZHUN_LANG": language}))
        shown = str(place).replace(str(scratch), "")[:60]
        report(f"build into {shown}", refused(ended, language) + differences(before, listing(scratch, without=(f"{job.folder.name}/place",))))
    # A file of the site that has become a link is replaced, and what it leads to is not.
    ended = run([part.replace(str(job.out), str(outside / "linked")) for part in job.command], **job.variables)
    problems = [] if ended.status in (job.status, 2) else [str(ended)]
    if ended.status == job.status and listing(outside / "linked") != job.expected:
        problems += differences(job.expected, listing(outside / "linked"))
    report("build over a site with a link in it", problems)
    odd = os.fsencode(outside) + b"/\xff\xfe\n odd"
    ended = run([*job.command[:5], odd, *job.command[6:]], **job.variables)
    report("build into a name that is no UTF-8", [] if ended.status in (job.status, 2) else [str(ended)])


def removed_meanwhile(job: Build) -> None:
    """Somebody removes the old site, or the one under construction, while a run writes.

    The change feed stands in the site: with the old site its history is gone, and what comes next is a first site.
    """
    job.reset()
    shutil.rmtree(job.out)
    job.run()
    first = job.result()
    for target in ("the old site", "the new site"):
        job.reset()
        before = job.states()
        process = job.start()
        sites = (job.expected, first) if target == "the old site" else (job.expected,)
        gone = False
        while process.poll() is None:
            new = [path for path in job.out.parent.iterdir() if path.name.startswith(f".{job.out.name}.zhun-new")]
            if new:
                shutil.rmtree(job.out if target == "the old site" else new[0], ignore_errors=True)
                gone = True
                break
            time.sleep(0.0005)
        status = process.wait()
        problems = [] if status in (0, 1, 2) else [f"ended with {status}"]
        if not gone:
            problems.append("nothing was removed in time")
        ended = job.run()
        if ended != job.status:
            problems.append(f"the next run ended with {ended}: {job.messages}")
        if job.result() not in sites:
            problems += [f"after the next run {text}" for text in differences(job.expected, job.result())]
        problems += [f"left behind: {text}" for text in differences(before, job.states())]
        report(f"build, {target} removed meanwhile", problems)


def reports(program: Path, job: Job, mounts: bool) -> None:
    """Reports into files and streams that take nothing."""
    check = [program, "check", "-C", job.work, "--quiet", "--as-of", "2024-01-01", "--fail-on", "never"]
    variables = job.variables
    folder = job.folder / "reports"
    folder.mkdir()
    (folder / "folder").mkdir()
    (folder / "old.json").write_text("old\n")
    (folder / "link.json").symlink_to("old.json")
    os.mkfifo(folder / "pipe")
    before = listing(folder)
    for target in (folder / "folder", folder / "none" / "x.json", folder / "link.json", folder / "pipe", Path("/dev/full"), folder / ("x" * 300)):
        for language in LANGUAGES:
            ended = run([*check, f"--format=json={target}"], **(variables | {"ZHUN_LANG": language}))
            report(f"report into {target.name[:20]}, {language}", refused(ended, language) + differences(before, listing(folder)))
    if mounts:
        place = Place(job.folder / "small")
        place.mount(16)
        (place.path / "r.json").write_text("old\n")
        before = listing(place.path)
        for language in LANGUAGES:
            for option in (f"--format=json={place.path}/r.json", f"--format=html={place.path}/new.html"):
                ended = run([*check, option], **(variables | {"ZHUN_LANG": language}))
                report(f"{option[:14]} on a full disk, {language}", refused(ended, language, "No space left") + differences(before, listing(place.path)))
        place.unmount()
    for command in (
        [*check, "--format=json"], [program, "diff", "-C", job.work, "--all", "--format=json"], [program, "rules"],
        [program, "elements"], [program, "explain", "ZS3101"], [program, "--help"], [program, "templates"],
    ):
        name = " ".join(str(part) for part in command[1:] if str(part) != str(job.work))[:40]
        with open("/dev/full", "wb") as full:
            report(f"{name} into /dev/full", refused(run(command, stdout=full, **variables), "en", "No space left"))
        reading, writing = os.pipe()
        os.close(reading)
        ended = run(command, stdout=writing, **variables)
        os.close(writing)
        report(f"{name} into a closed pipe", [] if ended.status == 2 else [str(ended)])
        ended = run(["sh", "-c", 'exec "$@" >&-', "sh", *command], **variables)
        report(f"{name} without an output", refused(ended))
        ended = run(["sh", "-c", 'exec "$@" <&- 2>&-', "sh", *command], **variables)
        report(f"{name} without messages", [] if ended.status in (0, 1) and ended.output else [str(ended)])


def build_without_streams(job: Build) -> None:
    """No file of the site may take the number of a stream that is closed."""
    job.reset()
    ended = run(["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *(part for part in job.command if part != "--quiet")], **job.variables)
    problems = differences(job.expected, job.result())
    report("build without any stream", problems if ended.status in (job.status, 2) else [str(ended)] + problems)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("--mounts", action="store_true")
    parser.add_argument("--stages", type=int, default=12)
    parser.add_argument("--small", action="store_true", help="what takes about a minute")
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=20260630)
    request = parser.parse_args()
    chance = random.Random(request.seed)
    if request.small:
        request.stages = 2
    mounts = request.mounts
    if mounts:
        mounts = subprocess.run(["mount", "--make-rprivate", "/"], stderr=subprocess.DEVNULL).returncode == 0
    if not mounts:
        print("no file system can be mounted here: full and read-only disks were only planted, not made")
    if library() is None:
        print("no C compiler: disks that become full or break at chosen calls were not tried")
    wanted = lambda name: request.only in name
    with tempfile.TemporaryDirectory(prefix="zhun-output-") as folder:
        scratch = Path(folder).resolve()
        # Another user must be able to read the workspace.
        scratch.chmod(0o755)
        jobs = {kind.name: kind(request.program, scratch / kind.__name__) for kind in (Build, FirstBuild, Fix, Reports, Baseline, Import, ImportAgain)}
        if mounts and wanted("full disk"):
            for kind in (Build, FirstBuild):
                full_disk(kind(request.program, scratch / f"full-{kind.__name__}"), request.stages)
        for job in jobs.values():
            job.prepare()
        if mounts and wanted("temporary"):
            full_temporary(jobs["build"])
        if library() is not None and wanted("planted"):
            for job in jobs.values():
                planted(job, request.stages if isinstance(job, Build) and not request.small else 2, chance, request.small)
        if wanted("unwritable"):
            unwritable(jobs["build"], mounts)
            unwritable(jobs["first build"], mounts)
        if wanted("at once"):
            for job in jobs.values():
                for count in (4,) if request.small else (2, 8):
                    at_once(job, count)
        if wanted("in the way"):
            jobs["build"].restore()
            in_the_way(jobs["build"], scratch)
        if wanted("removed"):
            removed_meanwhile(jobs["build"])
        if wanted("streams"):
            build_without_streams(jobs["build"])
            reports(request.program, jobs["build"], mounts)
    return finish()


if __name__ == "__main__":
    sys.exit(main())
