"""Judge the names in the text of a query: prefixes as in the table, own and foreign terms declared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from limakg.checks.iris import find_form_faults
from limakg.checks.report import VIOLATION, Finding
from limakg.checks.terms import find_meaning_faults
from limakg.checks.vocabulary import Vocabulary
from limakg.terms import BASE

RULES = ("query-prefix-table", "query-prefix-unused", "query-prefix-undeclared")

_PREFIX = re.compile(r"^\s*PREFIX\s+(?P<prefix>[\w.\-]*):\s*<(?P<iri>[^>]*)>", re.IGNORECASE | re.MULTILINE)
_NOISE = re.compile(
    r"""\"{3}.*?\"{3} | '{3}.*?'{3} | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
    | <[^<>"{}|^`\\\s]*> | \#[^\n]*""",
    re.DOTALL | re.VERBOSE,
)
_NAME = re.compile(
    r"(?<![\w:?$@])(?P<prefix>[A-Za-z][\w\-.]*)?:(?P<local>[A-Za-z0-9](?:[\w\-.]*[\w\-])?)?(?![\w:])"
)
_HEAD_IRI = re.compile(r"https?://[^\s\"'<>\],]+")


def find_query_faults(text: str, name: str, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Yield what is wrong with the names in a query and in its head."""
    bound = {found["prefix"]: found["iri"] for found in _PREFIX.finditer(text)}
    body = _PREFIX.sub(_blank, text)
    used = dict(_used_names(body))
    yield from _prefix_faults(text, name, bound, set(used), vocabulary)
    iris = dict(_used_iris(body, bound))
    for iri, offset in iris.items():
        for rule, message in _iri_faults(iri, vocabulary):
            line = text.count("\n", 0, offset) + 1
            ending = "" if message.endswith(("?", ".")) else "."
            yield Finding(rule, VIOLATION, message + ending, value=iri, file=name, line=line)


def _blank(found: re.Match[str]) -> str:
    """Spaces in place of a text, so that offsets stay the same."""
    return re.sub(r"[^\n]", " ", found.group())


def _used_names(body: str) -> Iterator[tuple[str, int]]:
    for found in _NAME.finditer(_NOISE.sub(_blank, body)):
        yield found["prefix"] or "", found.start()


def _used_iris(body: str, bound: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Each IRI that stands in the head or in the pattern, with its offset."""
    for found in _NOISE.finditer(body):
        word = found.group()
        if word.startswith("<"):
            yield word[1:-1], found.start()
        elif word.startswith("#+"):
            for iri in _HEAD_IRI.finditer(word):
                yield iri.group(), found.start()
    for found in _NAME.finditer(_NOISE.sub(_blank, body)):
        if found["local"] and (found["prefix"] or "") in bound:
            yield bound[found["prefix"] or ""] + found["local"], found.start()


def _prefix_faults(
    text: str, name: str, bound: Mapping[str, str], used: set[str], vocabulary: Vocabulary
) -> Iterator[Finding]:
    for found in _PREFIX.finditer(text):
        prefix, line = found["prefix"], text.count("\n", 0, found.start("prefix")) + 1
        if vocabulary.prefixes.get(prefix) != found["iri"]:
            known = vocabulary.prefixes.get(prefix)
            hint = f"the prefix table says <{known}>." if known else "the prefix table does not have it."
            yield _finding("query-prefix-table", f"Prefix {prefix}: is <{found['iri']}>; {hint}", name, line)
        if prefix not in used:
            yield _finding("query-prefix-unused", f"Prefix {prefix}: is not used; remove it.", name, line)
    for prefix in sorted(used - set(bound)):
        message = f"Prefix {prefix}: is used and not declared; add its PREFIX line."
        yield _finding("query-prefix-undeclared", message, name, None)


def _iri_faults(iri: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    faults = list(find_form_faults(iri, vocabulary.namespaces)) if iri not in _namespaces(vocabulary) else []
    if not faults and iri not in _namespaces(vocabulary) and not iri.startswith(BASE + "graph/"):
        faults = list(find_meaning_faults(iri, False, vocabulary))
    yield from faults


def _namespaces(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(vocabulary.prefixes.values())


def _finding(rule: str, message: str, name: str, line: int | None) -> Finding:
    return Finding(rule, VIOLATION, message, file=name, line=line)
