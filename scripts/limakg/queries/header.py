"""Say what the `#+` head of a query says: the question, its parameters, the kind of its answer.

    #+ summary: Who recognised an actor, and how does the article word the period?
    #+ summary_es: ¿Quién reconoció a un actor, y cómo expresa el artículo el período?
    #+ description: Unnamed groups are listed as groups.
    #+ tags: [stances]
    #+ number: 12
    #+ answer_type: table
    #+ defaults:
    #+   - actor: https://example.org/id/person/a-person
    #+   - certainty: certainly
    #+ enumerate:
    #+   - certainty: [certainly, possibly]
    #+ values:
    #+   - actor: lima:Person lima:State

`number` is the competency question, `answer_type` is table, boolean or graph. `enumerate` lists the
allowed values of a parameter literally (grlc shows them as a menu). `values` is ours and says where
in the graph the allowed values are: names of classes, or a graph pattern with the variable `?value`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from limakg.queries.entries import MARK, Value, read_entries


class Header(NamedTuple):
    """What the head of a query says."""

    fields: Mapping[str, Value]

    def text(self, key: str, default: str = "") -> str:
        """Give an entry that is a text."""
        value = self.fields.get(key, default)
        return value if isinstance(value, str) else default

    def flag(self, key: str) -> bool:
        """Whether an entry says `true`."""
        return self.text(key) == "true"

    def names(self, key: str) -> list[str]:
        """Give an entry that is a list of texts."""
        value = self.fields.get(key, [])
        return [item for item in value if isinstance(item, str)] if isinstance(value, list) else [value]

    def table(self, key: str) -> dict[str, str | list[str]]:
        """Give an entry that is a list of `name: value`."""
        value = self.fields.get(key, [])
        pairs = [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
        return {name: found for pair in pairs for name, found in pair.items()}

    @property
    def summary(self) -> str:
        """The question in plain words."""
        return self.text("summary")

    @property
    def summary_es(self) -> str:
        """The question in Spanish."""
        return self.text("summary_es")

    @property
    def description(self) -> str:
        """What a reader of the answer should know."""
        return self.text("description")

    @property
    def tags(self) -> list[str]:
        """The key words."""
        return self.names("tags")

    @property
    def answer_type(self) -> str:
        """Whether the answer is a table, a boolean or a graph."""
        return self.text("answer_type")

    @property
    def number(self) -> int | None:
        """The number of the competency question."""
        return int(self.text("number")) if self.text("number").isdecimal() else None

    @property
    def defaults(self) -> dict[str, str]:
        """The value of each parameter that the asker does not set."""
        return {name: value for name, value in self.table("defaults").items() if isinstance(value, str)}

    @property
    def enumerate(self) -> dict[str, list[str]]:
        """The values that a parameter may take, where they are listed."""
        return {name: value for name, value in self.table("enumerate").items() if isinstance(value, list)}

    @property
    def values(self) -> dict[str, str]:
        """Where in the graph the values of a parameter are: classes, or a pattern with `?value`."""
        return {name: value for name, value in self.table("values").items() if isinstance(value, str)}


def parse_header(text: str, path: str = "") -> Header:
    """Read the `#+` lines at the top of a query."""
    return Header(read_entries(text, path))


def body_of(text: str) -> str:
    """Give a query without its head."""
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(MARK)).lstrip("\n")
