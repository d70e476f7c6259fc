"""What stands in folders: compared before and after a run."""

import hashlib
import os
import stat
from pathlib import Path


def listing(folder: Path, without: tuple[str, ...] = ()) -> dict[str, str]:
    """Every path below a folder with its kind and the digest of its bytes; `without` names paths that are passed over."""
    found: dict[str, str] = {}

    def walk(place: str, below: str) -> None:
        for entry in sorted(os.scandir(place), key=lambda entry: os.fsencode(entry.name)):
            path = f"{below}{entry.name}"
            if path in without:
                continue
            try:
                status = entry.stat(follow_symlinks=False)
                mode = status.st_mode
                if stat.S_ISDIR(mode):
                    found[path] = "folder"
                    walk(entry.path, path + "/")
                elif status.st_size > 1 << 28:
                    # Nothing but a hole: reading it would take minutes.
                    found[path] = f"{status.st_size} bytes of {status.st_mtime_ns}"
                elif stat.S_ISREG(mode):
                    with open(entry.path, "rb") as file:
                        found[path] = hashlib.file_digest(file, "sha256").hexdigest()
                elif stat.S_ISLNK(mode):
                    found[path] = "link to " + os.readlink(entry.path)
                else:
                    found[path] = f"special {stat.S_IFMT(mode):o}"
            except OSError as error:
                found[path] = f"unreadable: {error.strerror}"

    if os.path.isdir(folder):
        walk(os.fspath(folder), "")
    return found


def files(folder: Path) -> dict[str, str]:
    """The files alone: an empty folder that is left behind is told by `listing`."""
    return {path: value for path, value in listing(folder).items() if value != "folder"}


def differences(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """What is new, gone or other, as words."""
    return (
        [f"new: {path!r}" for path in after if path not in before]
        + [f"gone: {path!r}" for path in before if path not in after]
        + [f"other: {path!r}" for path in before if path in after and before[path] != after[path]]
    )
