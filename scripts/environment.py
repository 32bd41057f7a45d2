"""Make `.venv` in the project's root from a lock with hashes; standard library only."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "limakg-stamp"
LOCKS = ROOT / "scripts" / "locks"
LEVELS = {"run": ["run"], "dev": ["run", "dev"]}
MISLEADING = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PYTHONHOME", "PYTHONPATH")
CAUSES = (
    ("do not match the hashes", "a downloaded package does not have the digest that the lock expects"),
    ("no space left", "the disk is full"),
    ("permission denied", "this folder is not writable"),
    ("connection broken", "the package index cannot be reached"),
    ("timed out", "the package index cannot be reached"),
    ("retrying", "the package index cannot be reached"),
    ("could not find a version", "the package index has no package that fits the lock and this machine"),
)


class InstallError(Exception):
    """What went wrong, as one sentence for a person."""


def main(level: str) -> int:
    """Make the environment current for LEVEL and return an exit code."""
    try:
        with only_one() as lock:
            install(level, lock)
    except InstallError as error:
        print(f"limakg: {error}", file=sys.stderr)
        return 3
    except OSError as error:
        print(f"limakg: the environment {VENV} cannot be made: {error.strerror or error}.", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print("limakg: interrupted; the next run starts the installation again.", file=sys.stderr)
        return 130
    return 0


@contextlib.contextmanager
def only_one() -> Iterator[int]:
    """Hold a lock on the root folder, so that two runs do not install at once."""
    descriptor = os.open(ROOT, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("limakg: waiting for another installation in this folder …", file=sys.stderr)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


def install(level: str, lock: int) -> None:
    """Install what LEVEL lacks: from nothing, unless a whole environment for the same lock is there."""
    if is_current(level):
        return
    if not holds("run"):
        print("limakg: making the environment .venv (once; about half a minute) …", file=sys.stderr)
        make_venv(lock)
        pip(lock, "-r", str(LOCKS / "build.txt"))
    for name in LEVELS[level]:
        if not same_bytes(LOCKS / f"{name}.txt", STAMP / f"{name}.txt"):
            print(f"limakg: installing scripts/locks/{name}.txt …", file=sys.stderr)
            pip(lock, "-r", str(LOCKS / f"{name}.txt"))
    pip(lock, "--editable", str(ROOT), hashes=False)
    spell_paths_in_ascii()
    write_stamp(level)


def spell_paths_in_ascii() -> None:
    """Rewrite the path of an editable install with escapes, as Python reads it in the locale's encoding."""
    for path in VENV.glob("lib/python*/site-packages/*.pth"):
        line = path.read_text(encoding="utf-8").rstrip("\n")
        if not line.isascii():
            path.write_text(f"import sys; sys.path.append({line!a})\n", encoding="ascii")


def is_current(level: str) -> bool:
    """Tell whether the environment holds LEVEL's lock, and limakg as pyproject.toml now describes it."""
    return holds(level) and same_bytes(ROOT / "pyproject.toml", STAMP / "pyproject.toml")


def holds(level: str) -> bool:
    """Tell whether a whole environment is there, made in this folder from LEVEL's lock."""
    root = STAMP / "root"
    return (
        (VENV / "bin" / "python").exists()
        and root.is_file()
        and root.read_bytes() == os.fsencode(f"{ROOT}\n")
        and all(same_bytes(LOCKS / f"{name}.txt", STAMP / f"{name}.txt") for name in LEVELS[level])
    )


def same_bytes(source: Path, copy: Path) -> bool:
    """Tell whether COPY exists and equals SOURCE."""
    return copy.is_file() and copy.read_bytes() == source.read_bytes()


def make_venv(lock: int) -> None:
    """Replace whatever `.venv` is by a new environment."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        raise InstallError(
            f"this Python ({sys.executable}) lacks its module venv or ensurepip:"
            " install it (in Debian the package python3-venv), then run this again."
        ) from None
    (STAMP / "root").unlink(missing_ok=True)
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    command = [sys.executable, "-m", "venv", str(VENV)]
    done = subprocess.run(command, capture_output=True, text=True, pass_fds=[lock], env=environment())
    if done.returncode:
        cause = last_line(done.stdout + done.stderr)
        raise InstallError(f"Python could not make the environment {VENV}: {cause}.")


def pip(lock: int, *arguments: str, hashes: bool = True) -> None:
    """Install ARGUMENTS with the environment's own pip; the lock stays held while pip lives."""
    # A lock is complete; left to resolve, pip refuses an extra of a pinned package once a newer one is out.
    command = [str(VENV / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-build-isolation"]
    command += ["--no-deps", "--require-hashes"] if hashes else ["--no-deps"]
    log = VENV / "pip.log"
    with log.open("ab") as sink:
        start = sink.tell()
        done = subprocess.run(
            [*command, *arguments],
            stdin=subprocess.DEVNULL, stdout=sink, stderr=sink, pass_fds=[lock], env=environment(),
        )  # fmt: skip
    if done.returncode:
        raise InstallError(explain(log.read_bytes()[start:].decode(errors="replace")))


def environment() -> dict[str, str]:
    """Give pip the caller's environment, less what would send the packages elsewhere."""
    kept = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    return {"PIP_RETRIES": "2", **kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}


def explain(output: str) -> str:
    """Turn pip's output into one sentence."""
    lowered = output.lower()
    cause = next((cause for sign, cause in CAUSES if sign in lowered), last_line(output))
    return (
        f"the environment was not made because {cause}; mend that and run this again"
        f" (PIP_INDEX_URL names another index; pip's own words are in {VENV / 'pip.log'})."
    )


def last_line(output: str) -> str:
    """Give the last line that says something."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1].rstrip(".") if lines else "it ended without a word"


def write_stamp(level: str) -> None:
    """Record what the environment was made from; `root` comes last and makes the stamp valid."""
    STAMP.mkdir(exist_ok=True)
    for name in LEVELS[level]:
        shutil.copyfile(LOCKS / f"{name}.txt", STAMP / f"{name}.txt")
    shutil.copyfile(ROOT / "pyproject.toml", STAMP / "pyproject.toml")
    (STAMP / "root").write_bytes(os.fsencode(f"{ROOT}\n"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
