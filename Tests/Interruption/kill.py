"""Kills runs at random moments and judges what they leave. See `run`."""

import argparse
import collections
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from jobs import Build, Job, every_job
from processes import library, steps
from trees import differences
from verdicts import finish, report

SIGNALS = [signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT]


class Killer:
    """Runs a job that is ended somewhere: after a time, while the new state is written, or at one call of the system."""

    def __init__(self, job: Job, chance: random.Random):
        self.job = job
        self.chance = chance
        self.lengths: list[float] = []
        self.calls: list[str] = []

    def measure(self) -> None:
        """How long a whole run takes and by which calls it changes files."""
        self.job.reset()
        began = time.monotonic()
        self.job.run()
        self.length = time.monotonic() - began
        if library() is not None:
            self.job.reset()
            self.calls = steps(self.job.command, **self.job.variables)

    def kill(self) -> str:
        """Runs the job, ends it at a random moment and says how."""
        ways = ["time", "time", "writing", "writing"] + (["call", "call", "swap", "swap"] if self.calls else [])
        way = self.chance.choice(ways)
        if way in ("call", "swap"):
            return self.at_call(way == "swap")
        process = self.job.start()
        number = self.chance.choice(SIGNALS)
        if way == "time":
            time.sleep(self.chance.uniform(0, self.length * 1.05))
        else:
            limit = time.monotonic() + self.length * 2
            while process.poll() is None and time.monotonic() < limit and not self.job.is_writing():
                time.sleep(0.0003)
            time.sleep(self.chance.uniform(0, self.length * 0.4))
        process.send_signal(number)
        ended = process.wait()
        return f"{way}, {signal.Signals(number).name}" if ended != 0 else f"{way}, after its end"

    def at_call(self, near_swap: bool) -> str:
        count = len(self.calls)
        number = self.chance.randint(1, count)
        if near_swap:
            # The call that puts the new state in place of the old one, as near as threads let it be foretold.
            places = [place for place, call in enumerate(self.calls, 1) if call.startswith("rename")] or [count]
            number = max(1, min(count, self.chance.choice(places) + self.chance.randint(-3, 4)))
        when = self.chance.choice(["before", "after"])
        process = self.job.start({
            "FAULT_AT": str(number), "FAULT_DO": when, "LD_PRELOAD": str(library()),
            **({"FAULT_NO_EXCHANGE": "1"} if self.chance.random() < 0.25 else {}),
        })
        process.wait()
        return f"{'swap' if near_swap else 'call'}, {when} {self.calls[number - 1].split()[0]}"


def judge(job: Job, killer: Killer, name: str, counts: collections.Counter) -> None:
    job.reset()
    before = job.states()
    how = killer.kill()
    counts[how.split(",")[0]] += 1
    problems = job.problems_when_killed()
    counts["new state" if job.is_done() else "old state"] += 1
    job.disturb_cache(killer.chance)
    ended = job.run()
    if ended != job.status:
        problems.append(f"the next run ended with {ended}: {job.messages}")
    problems += [f"after the next run {text}" for text in differences(job.expected, job.result())]
    problems += [f"left behind: {text}" for text in differences(before, job.states())]
    problems += job.problems_of_cache()
    if job.caches:
        # What is kept is of use again: the same run over the same files says the same.
        ended = job.run()
        problems += [] if ended == job.status else [f"the run after it ended with {ended}: {job.messages}"]
        problems += [f"after another run {text}" for text in differences(job.expected, job.result())]
    report(f"{name}: {how}", problems)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("builds", type=int)
    parser.add_argument("program", type=Path)
    parser.add_argument("--seed", type=int, default=20260630)
    parser.add_argument("--cache", action="store_true", help="runs are kept from one to the next")
    parser.add_argument("--only", help="one job alone, by its name")
    request = parser.parse_args()
    chance = random.Random(request.seed)
    with tempfile.TemporaryDirectory(prefix="zhun-kill-") as scratch:
        for job in every_job(request.program, Path(scratch), request.cache):
            if request.only and job.name != request.only:
                continue
            killer = Killer(job, chance)
            job.prepare()
            killer.measure()
            rounds = request.builds if isinstance(job, Build) and not job.is_first else max(1, request.builds // 5)
            counts: collections.Counter = collections.Counter()
            for number in range(1, rounds + 1):
                judge(job, killer, f"{job.name}, round {number}", counts)
            if job.caches:
                report(f"{job.name}, spared in the end", job.problems_of_sparing())
            ways = ", ".join(f"{count} {way}" for way, count in sorted(counts.items()))
            print(f"{job.name}: {rounds} kills ({ways}); a run takes {killer.length:.2f} s and {len(killer.calls)} calls that change files", flush=True)
    if library() is None:
        print("no C compiler: runs were killed after a time only, not at chosen calls of the system")
    return finish()


if __name__ == "__main__":
    sys.exit(main())
