"""Let a child process answer a foreign query, so that a query that ends its process ends only the child.

An engine that parses thousands of brackets or operands overflows its stack, which no language can
catch, and it cannot be interrupted. The child can be killed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NoReturn

from limakg.errors import LimakgError, QueryError

LONGEST_WITHOUT_CHILD = 4000
_DONE, _FAULT = b"+", b"-"


def isolated(work: Callable[[], bytes], size: int) -> bytes:
    """Give what `work` gives; `size` is that of the query, which must be small where no child can be made."""
    if not _may_fork():
        if size > LONGEST_WITHOUT_CHILD:
            raise QueryError(f"here a query may have at most {LONGEST_WITHOUT_CHILD:,} characters")
        return work()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _answer(work, writer)
    os.close(writer)
    return _await(child, reader)


def _await(child: int, reader: int) -> bytes:
    from signal import SIGKILL

    status = 0
    try:
        with os.fdopen(reader, "rb") as pipe:
            answer = pipe.read()
    except BaseException:
        os.kill(child, SIGKILL)
        raise
    finally:
        _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) or not answer:
        raise QueryError("the engine broke off: the query chains or nests too much, or needs too much memory")
    if answer[:1] == _FAULT:
        raise QueryError(answer[1:].decode())
    return answer[1:]


def _answer(work: Callable[[], bytes], writer: int) -> NoReturn:
    try:
        answer = _DONE + work()
    except LimakgError as error:
        answer = _FAULT + str(error).encode(errors="replace")
    except BaseException as error:
        answer = _FAULT + f"unexpected fault: {type(error).__name__}: {error}".encode(errors="replace")
    try:
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(answer)
    finally:
        os._exit(0)


def _may_fork() -> bool:
    """Whether this process can be doubled: a system with fork, and no other thread that holds a lock."""
    if not hasattr(os, "fork"):
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        from threading import active_count

        return active_count() == 1
