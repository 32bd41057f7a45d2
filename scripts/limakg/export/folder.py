"""Write a folder so that a reader finds the old one whole or the new one whole, whatever happens."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from limakg.errors import OutputError
from limakg.export.freshness import MANIFEST


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """Give an empty folder beside the target; when all went well, let it take the target's place."""
    target = Path(os.path.realpath(target))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target):
            _recover(target)
            _refuse_foreign(target)
            workplace = _beside(target, "building")
            workplace.mkdir()
            try:
                yield workplace
                _sync(workplace)
                _swap(workplace, target)
            finally:
                shutil.rmtree(workplace, ignore_errors=True)
    except OSError as error:
        if error.filename and str(target.parent) not in str(error.filename):
            raise
        raise OutputError(_reason(error, target)) from error


@contextmanager
def locked(target: Path) -> Iterator[None]:
    """Hold the target's lock file, which names this process and falls open when the process ends."""
    path = _beside(target, "lock")
    handle = _take(path, target)
    try:
        os.truncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def _take(path: Path, target: Path) -> int:
    from fcntl import LOCK_EX, LOCK_NB, flock

    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            flock(handle, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            holder = os.read(handle, 20).decode("ascii", "replace").strip() or "unknown"
            os.close(handle)
            message = f"another build (process {holder}) is writing {target}; wait until it has ended"
            raise OutputError(message) from None
        if path.exists() and os.path.samestat(os.fstat(handle), path.stat()):
            return handle
        os.close(handle)  # the holder before us has just removed this file: take a new one


def _beside(target: Path, what: str) -> Path:
    return target.with_name(f".{target.name}.{what}")


def _recover(target: Path) -> None:
    """Clear away what a build that was killed has left."""
    old = _beside(target, "old")
    if old.exists() and not target.exists():
        old.rename(target)
    for left in (old, _beside(target, "building")):
        if left.exists():
            shutil.rmtree(left)


def _refuse_foreign(target: Path) -> None:
    """Never put a build in the place of somebody's own files."""
    if target.exists() and not target.is_dir():
        raise OutputError(f"{target} is a file; name a folder")
    if target.is_dir() and any(target.iterdir()) and not _files_of(target):
        raise OutputError(f"{target} holds files that no build wrote; empty it or name another folder")


def _files_of(folder: Path) -> set[str]:
    """Name the files and folders at the top of a build that the build itself wrote."""
    try:
        files = json.loads((folder / MANIFEST).read_bytes())["file_sha256"]
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return {name.split("/")[0] for name in files} | {MANIFEST}


def _sync(folder: Path) -> None:
    """Make sure that the files are on the disk before the folder gets its name."""
    for parent, _, names in os.walk(folder):
        for path in (*(os.path.join(parent, name) for name in names), parent):
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _swap(new: Path, target: Path) -> None:
    if not target.exists():
        new.rename(target)
        return
    if not _exchange(new, target):
        old = _beside(target, "old")
        target.rename(old)
        new.rename(target)
        old.rename(new)
    own = _files_of(new)
    for entry in sorted(new.iterdir()):
        if entry.name not in own and not (target / entry.name).exists():
            entry.rename(target / entry.name)  # what other commands wrote there stays


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step, where the system can do that."""
    import ctypes

    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    here, exchange = -100, 2
    return int(rename(here, os.fsencode(one), here, os.fsencode(other), exchange)) == 0


def _reason(error: OSError, target: Path) -> str:
    if error.errno == errno.ENOSPC:
        return f"the disk is full; {target} is as it was before"
    reason = error.strerror or str(error)
    return f"{target} cannot be written: {reason}; name another folder with --out DIR"
