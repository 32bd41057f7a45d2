"""Find the command that is asked for, run it, and turn every fault into one sentence and an exit code."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from importlib import import_module
from types import ModuleType

from limakg.errors import LimakgError, UnknownNameError
from limakg.project import Project

FAILED, INTERRUPTED, PIPE_CLOSED = 2, 130, 141
_HERE = os.path.dirname(__file__)
_DESCRIPTION = "One scholarly article as linked data: build it, check it, ask it."


def main(arguments: list[str] | None = None) -> int:
    """Run one command and give its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    debug = "--debug" in given
    _speak_utf8()
    try:
        code = _dispatch(given)
        if sys.stdout:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()
        return PIPE_CLOSED
    except LimakgError as error:
        return _report(str(error), error, debug, error.exit_code)
    except (OSError, MemoryError, RecursionError) as error:
        return _report(_system_fault(error), error, debug, FAILED)
    except Exception as error:
        text = f"unexpected fault: {type(error).__name__}: {error}; run it again with --debug to see where"
        return _report(text, error, debug, FAILED)


def _dispatch(given: list[str]) -> int:
    ahead, rest = _split(given)
    if not rest or not ahead.isdisjoint(("-h", "--help", "--version")):
        return _general(ahead)
    module = _command(rest[0])
    options = _parser(rest[0], module).parse_args([*given[: len(given) - len(rest)], *rest[1:]])
    return int(module.run(options))


def _split(given: list[str]) -> tuple[set[str], list[str]]:
    """Part the options that stand before the command from the command and its arguments."""
    ahead: set[str] = set()
    position = 0
    while position < len(given) and given[position].startswith("-"):
        ahead.add(given[position])
        position += 2 if given[position] == "--project" else 1
    return ahead, given[position:]


def _command(name: str) -> ModuleType:
    if name in commands():
        return _module(name)
    from difflib import get_close_matches

    raise UnknownNameError("command", name, get_close_matches(name, commands()))


def _module(name: str) -> ModuleType:
    return import_module(f"limakg.cli.{name.replace('-', '_')}")


def commands() -> list[str]:
    """Name the commands: the modules of this folder."""
    names = (name[:-3] for name in os.listdir(_HERE) if name.endswith(".py"))
    return sorted(name.replace("_", "-") for name in names if name not in ("__init__", "main"))


def _parser(name: str, module: ModuleType) -> ArgumentParser:
    parser = ArgumentParser(
        prog=f"limakg {name}",
        description=module.HELP,
        epilog=f"example:\n  {module.EXAMPLE}",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    formats = getattr(module, "FORMATS", ("text", "json"))
    parser.add_argument("--project", metavar="DIR", help="the publication's folder, else the nearest")
    parser.add_argument("--debug", action="store_true", help="show the traceback of a fault")
    parser.add_argument("-f", "--format", choices=formats, default=formats[0], help=f"default {formats[0]}")
    parser.add_argument("--json", dest="format", action="store_const", const="json", help="same as -f json")
    module.add_arguments(parser)
    return parser


def _general(ahead: set[str]) -> int:
    if "--version" in ahead:
        print(_version())
        return 0
    lines = [f"  {name:<10} {_module(name).HELP}" for name in commands()]
    usage = "usage: limakg [--project DIR] [--debug] COMMAND …   (limakg COMMAND --help shows an example)"
    print("\n".join([usage, "", _DESCRIPTION, "", *lines]))
    return 0


def _version() -> str:
    """Name the tool's version and, where there is a build, the data set's version and digest."""
    from importlib.metadata import version
    from json import loads

    tool = f"limakg {version('limakg')}"
    try:
        built = loads((Project.find().dist / "build.json").read_bytes())
        return f"{tool}\ndata set {built['version']}, SHA-256 {built['dataset_sha256']}"
    except (LimakgError, OSError, ValueError, KeyError, TypeError):
        return tool


def _report(text: str, error: BaseException, debug: bool, code: int) -> int:
    if debug:
        from traceback import print_exception

        print_exception(error)
    if sys.stderr:
        print(f"limakg: {text}", file=sys.stderr)
    return code


def _system_fault(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "the memory of this machine does not suffice"
    if isinstance(error, RecursionError):
        return "the input is nested too deeply"
    name = getattr(error, "filename", None)
    reason = getattr(error, "strerror", None) or str(error)
    return f"{name}: {reason}" if name else reason


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")


def _let_go_of_output() -> None:
    """Keep Python from writing to the closed pipe once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def options_for(name: str, arguments: list[str]) -> Namespace:
    """Parse the arguments of a command without running it."""
    return _parser(name, _command(name)).parse_args(arguments)
