"""List the canned queries of a publication: the `.rq` files in the folders that `themes.ttl` names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from limakg.errors import QueryError, SourceError, SourceErrors, UnknownNameError
from limakg.project import Project
from limakg.queries.guard import FORMS, form_of
from limakg.queries.header import Header, parse_header
from limakg.queries.nearest import fold, local_name, nearest
from limakg.queries.parameters import Parameter, find_parameters
from limakg.queries.tokens import tokenize
from limakg.terms import SKOS

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ANSWER_TYPES = {"SELECT": "table", "ASK": "boolean", "CONSTRUCT": "graph", "DESCRIBE": "graph"}


class Theme(NamedTuple):
    """A folder of canned queries, and what it is called."""

    name: str
    label: str
    label_es: str


class CannedQuery(NamedTuple):
    """One question that is kept ready."""

    name: str
    theme: str
    path: str
    text: str
    header: Header
    parameters: tuple[Parameter, ...]
    type: str

    def as_json(self) -> dict[str, object]:
        """Give what the catalogue says of a query."""
        return {
            "name": self.name,
            "theme": self.theme,
            "summary": self.header.summary,
            "summary_es": self.header.summary_es,
            "parameters": [parameter.as_json() for parameter in self.parameters],
            "type": self.type,
            "path": self.path,
        }

    def mentions(self, word: str) -> bool:
        """Whether the name, the question, its description or a tag has this word, however it is spelt."""
        head = self.header
        said = [self.name, self.theme, head.summary, head.summary_es, head.description, *head.tags]
        return fold(word) in fold(" ".join(said))


def load_themes(project: Project) -> list[Theme]:
    """Read the themes in the order of their file; a publication without the file has none."""
    from limakg.sources.turtle import read_turtle

    path = project.queries / "themes.ttl"
    if not path.exists():
        return []
    labels: dict[str, dict[str, str]] = {}
    for triple in read_turtle(path, project.relative(path)).triples:
        if triple.predicate.value == SKOS + "prefLabel":
            language = getattr(triple.object, "language", None) or "en"
            name = local_name(getattr(triple.subject, "value", ""))
            labels.setdefault(name, {})[language] = getattr(triple.object, "value", "")
    return [Theme(name, found.get("en", name), found.get("es", name)) for name, found in labels.items()]


def load_catalog(project: Project) -> dict[str, CannedQuery]:
    """Read every canned query, theme by theme and by name; raise the faults of all of them together."""
    catalog: dict[str, CannedQuery] = {}
    errors: list[SourceError] = []
    for theme, path in _files(project):
        try:
            query = read_query(project, path, theme)
            _try_out(query)
            if query.name in catalog:
                message = f"another query has this name: {catalog[query.name].path}"
                raise SourceError(query.path, 1, 1, message)
            catalog[query.name] = query
        except SourceError as error:
            errors.append(error)
    if errors:
        raise SourceErrors(errors)
    return catalog


def _try_out(query: CannedQuery) -> None:
    """Ask a query of nothing, so that one that an engine refuses is named with its place."""
    from limakg.graph.dataset import Dataset

    try:
        Dataset().query(query.text)
    except QueryError as error:
        from limakg.queries.foreign import located

        fault = located(query.text, error)
        lines, line = query.text.splitlines(), fault.line or 1
        shown = lines[line - 1] if line <= len(lines) else ""
        raise SourceError(query.path, line, fault.column or 1, fault.message, shown) from None


def find_query(project: Project, name: str) -> CannedQuery:
    """Read one canned query; an unknown name is answered with the nearest ones."""
    for path in project.queries.glob(f"*/{name}.rq") if _NAME.fullmatch(name) else ():
        if _is_theme(project, path.parent.name):
            return read_query(project, path, path.parent.name)
    names = [path.stem for _, path in _files(project)]
    raise UnknownNameError("query", name, nearest(name, names))


def _is_theme(project: Project, folder: str) -> bool:
    """Whether the table of themes names a folder; it is not parsed, because every question asks this."""
    try:
        return f"/{folder}> " in (project.queries / "themes.ttl").read_text(encoding="utf-8")
    except OSError:
        return False


def _files(project: Project) -> Iterator[tuple[str, Path]]:
    for theme in load_themes(project):
        for path in sorted((project.queries / theme.name).glob("*.rq")):
            yield theme.name, path


def read_query(project: Project, path: Path, theme: str) -> CannedQuery:
    """Read one query file with its head."""
    shown = project.relative(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(shown, 1, 1, f"the query cannot be read: {error}") from None
    header = parse_header(text, shown)
    form = form_of(list(tokenize(text)))
    if form not in FORMS:
        raise SourceError(shown, 1, 1, f"a canned query is one of {', '.join(FORMS)}")
    if header.answer_type and header.answer_type != ANSWER_TYPES[form]:
        said = f"answer_type is {header.answer_type}, but {form} gives a {ANSWER_TYPES[form]}"
        raise SourceError(shown, 1, 1, said)
    return CannedQuery(path.stem, theme, shown, text, header, find_parameters(text, header, shown), form)
