"""Runs the compiler with limits on its time and memory, and with planted faults of the system (faults.c)."""

import hashlib
import os
import resource
import shutil
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Run:
    """How a run ended."""

    # Below zero: the signal that ended it.
    status: int
    output: bytes
    messages: str
    # Of the processor, whole process.
    seconds: float
    # The largest resident size.
    megabytes: float

    @property
    def is_crash(self) -> bool:
        return self.status < 0 or self.status > 2 or "Fatal error" in self.messages

    def __str__(self) -> str:
        return f"status {self.status}, {self.seconds:.1f} s, {self.megabytes:.0f} MB: {self.messages.strip()[-300:]}"


def run(
    command: list, seconds: int = 120, faults: dict | None = None,
    stdin=subprocess.DEVNULL, stdout=None, user: int | None = None, **variables,
) -> Run:
    """Runs a command to its end. `seconds` of the processor are the most that it gets; wall time only ends what hangs."""
    environment = {key: value for key, value in os.environ.items() if key not in ("LC_ALL", "LANG", "ZHUN_LANG")}
    environment |= {key: str(value) for key, value in variables.items()}
    if faults:
        environment |= {f"FAULT_{key}": str(value) for key, value in faults.items()} | {"LD_PRELOAD": str(library())}

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # Far above what is granted: what grows without end ends here and not with the machine.
        resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
        if user is not None:
            os.setgroups([])
            os.setgid(user)
            os.setuid(user)

    with tempfile.TemporaryFile() as messages, tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            [os.fspath(part) for part in command], stdin=stdin, stdout=output if stdout is None else stdout,
            stderr=messages, env=environment, preexec_fn=limit,
        )
        # A busy machine may give it little.
        guard = threading.Timer(seconds * 30 + 60, process.kill)
        guard.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        finally:
            guard.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        messages.seek(0)
        output.seek(0)
        return Run(
            process.returncode, output.read(), messages.read().decode("utf-8", "replace"),
            usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


_library: Path | None = None


def library() -> Path | None:
    """The library that plants faults, compiled once; None where there is no C compiler."""
    global _library
    if _library is not None:
        return _library
    compiler = next((name for name in ("cc", "clang", "gcc") if shutil.which(name)), None)
    if compiler is None:
        return None
    source = Path(__file__).with_name("faults.c")
    digest = hashlib.sha256(source.read_bytes()).hexdigest()[:16]
    folder = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "zhun-checks-faults"
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"{digest}.so"
    if not made.exists():
        with tempfile.NamedTemporaryFile(dir=folder, suffix=".so", delete=False) as new:
            subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", new.name, source, "-ldl"], check=True)
        os.replace(new.name, made)
    _library = made
    return made


def steps(command: list, **variables) -> list[str]:
    """The calls by which a command changes files, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        run(command, faults={"LOG": log}, **variables)
        return log.read_text("utf-8", "replace").splitlines() if log.exists() else []
