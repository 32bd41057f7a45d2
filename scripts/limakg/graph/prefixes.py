"""Expand and shorten names by the one prefix table of a publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from limakg.errors import ProjectError, UnknownNameError

_DECLARED = re.compile(
    r'sh:prefix\s+"(?P<prefix>[^"]*)"|sh:namespace\s+"(?P<namespace>[^"]*)"'
)
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")


class Prefixes(Mapping[str, str]):
    """A table from prefix to namespace that works in both directions."""

    def __init__(self, table: Mapping[str, str]) -> None:
        """Keep the table in alphabetical order."""
        self._table = dict(sorted(table.items()))
        self._by_namespace = {namespace: prefix for prefix, namespace in self._table.items()}

    def __getitem__(self, prefix: str) -> str:
        """Give the namespace of a prefix."""
        return self._table[prefix]

    def __iter__(self) -> Iterator[str]:
        """Go through the prefixes alphabetically."""
        return iter(self._table)

    def __len__(self) -> int:
        """How many prefixes there are."""
        return len(self._table)

    def expand(self, name: str) -> str:
        """Turn `prefix:local` into an IRI; an IRI, with or without angle brackets, stays itself."""
        if name.startswith("<") and name.endswith(">"):
            return name[1:-1]
        prefix, colon, local = name.partition(":")
        if colon and prefix in self._table and not local.startswith("//"):
            return self._table[prefix] + local
        if "://" in name or prefix in ("urn", "mailto", "tel"):
            return name
        raise UnknownNameError("prefix", prefix, _nearest(prefix, self._table))

    def shorten(self, iri: str) -> str:
        """Turn an IRI into `prefix:local` where the table and Turtle allow it, else into `<iri>`."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._by_namespace.get(iri[:cut])
        if prefix is not None and _LOCAL.fullmatch(iri, cut):
            return f"{prefix}:{iri[cut:]}"
        return f"<{iri}>"


def load_prefixes(path: Path) -> Prefixes:
    """Read the table from the `sh:declare` nodes of a Turtle file, without an RDF parser."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ProjectError(f"the prefix table {path} is missing") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ProjectError(f"the prefix table {path} cannot be read: {error}") from None
    return Prefixes(dict(_declarations(text)))


def _declarations(text: str) -> Iterator[tuple[str, str]]:
    """Pair each prefix with the namespace that stands beside it, whichever comes first."""
    waiting: dict[str, str] = {}
    for match in _DECLARED.finditer(text):
        kind = str(match.lastgroup)
        waiting[kind] = match[kind]
        if len(waiting) == 2:
            yield waiting["prefix"], waiting["namespace"]
            waiting = {}


def _nearest(name: str, known: Mapping[str, str]) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(name, known, n=3)
