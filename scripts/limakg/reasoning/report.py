"""Put what the reasoners say into words: a proof with its clashes, and conclusions with their axioms."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from limakg.graph.dataset import Triple
from limakg.graph.prefixes import Prefixes
from limakg.reasoning.dl import Verdict
from limakg.reasoning.explain import Ground
from limakg.reasoning.rl import Inferred, count_by_axiom

UNEXPLAINED = "unexplained"


class Clash(NamedTuple):
    """A data set that is meant to clash: whether it does, and by which axioms."""

    name: str
    inconsistent: bool
    grounds: Sequence[Ground]


class Proof(NamedTuple):
    """What was proven of the ontology with its worked examples, and of each that is meant to clash."""

    triples: int
    examples: int
    verdict: Verdict
    grounds: Sequence[Ground]
    clashes: Sequence[Clash]
    published: Verdict | None = None

    @property
    def holds(self) -> bool:
        """Whether all is as it should be: sound where it is meant to be, inconsistent where not."""
        sound = self.verdict.sound and (self.published is None or self.published.sound)
        return sound and all(clash.inconsistent for clash in self.clashes)

    def as_text(self, prefixes: Prefixes) -> str:
        """The proof for a person."""
        about = f"The ontology with {self.examples} worked examples, {self.triples} triples"
        lines = [f"{about}: {_word(self.verdict)} (HermiT)."]
        lines += _grounds(self.grounds, prefixes) if not self.verdict.consistent else []
        if self.verdict.consistent:
            none = [prefixes.shorten(iri) for iri in self.verdict.unsatisfiable]
            lines.append(f"Without possible members: {', '.join(none) if none else 'no class'}.")
        if self.published:
            lines.append(f"The published graph: {_word(self.published)} (HermiT).")
        for clash in self.clashes:
            word = "inconsistent, as it should be" if clash.inconsistent else "CONSISTENT, and should clash"
            lines.append(f"{clash.name}: {word}.")
            lines += _grounds(clash.grounds, prefixes) if clash.inconsistent else []
        return "\n".join(lines)

    def as_json(self) -> str:
        """The proof for a program."""
        clashes = [
            {
                "name": clash.name,
                "inconsistent": clash.inconsistent,
                "explanation": _axioms(clash.grounds) if clash.grounds else UNEXPLAINED,
            }
            for clash in self.clashes
        ]
        return _dump({
            "profile": "dl",
            "triples": self.triples,
            "examples": self.examples,
            "consistent": self.verdict.consistent,
            "explanation": _axioms(self.grounds),
            "unsatisfiable": list(self.verdict.unsatisfiable),
            "published": self.published._asdict() if self.published else None,
            "clashes": clashes,
            "holds": self.holds,
        })  # fmt: skip


class Conclusions(NamedTuple):
    """What follows by OWL 2 RL from a graph; where owlrl was asked, what it alone or we alone find."""

    about: str
    triples: int
    found: Sequence[Inferred]
    referee: set[Triple] | None = None
    faults: Sequence[str] = ()

    @property
    def ours(self) -> set[Triple]:
        """The conclusions without their axioms."""
        return {inferred.triple for inferred in self.found}

    @property
    def holds(self) -> bool:
        """Whether the referee finds no fault and the very same."""
        return not self.faults and (self.referee is None or self.referee == self.ours)

    def as_text(self, prefixes: Prefixes, every: bool = False) -> str:
        """Conclusions by axiom; with `every` each single one."""
        lines = [f"{self.about}, {self.triples} triples: {len(self.found)} more follow by OWL 2 RL."]
        if self.referee is not None:
            same = "finds the same" if self.referee == self.ours else "DIFFERS"
            lines.append(f"owlrl {same}; faults: {'; '.join(self.faults) or 'none'}.")
            sides = (("only owlrl", self.referee - self.ours), ("only we", self.ours - self.referee))
            for who, only in sides:
                lines += [f"  {who}: {_shown(triple, prefixes)}" for triple in sorted(only, key=str)]
        for code, axiom, number in count_by_axiom(self.found):
            lines.append(f"  {number:5} by {axiom} ({code})")
            if every:
                chosen = (i.triple for i in self.found if (i.code, i.axiom) == (code, axiom))
                lines += [f"          {_shown(triple, prefixes)}" for triple in chosen]
        return "\n".join(lines)

    def as_document(self) -> dict[str, Any]:
        """Conclusions for a program."""
        listed = [
            {"triple": _parts(inferred.triple), "rule": inferred.code, "axiom": inferred.axiom}
            for inferred in self.found
        ]
        compared = None if self.referee is None else {
            "same": self.referee == self.ours,
            "only_owlrl": sorted(map(_parts, self.referee - self.ours)),
            "not_owlrl": sorted(map(_parts, self.ours - self.referee)),
            "faults": list(self.faults),
        }  # fmt: skip
        return {"about": self.about, "triples": self.triples, "inferred": listed, "owlrl": compared}


def conclusions_as_json(every: Sequence[Conclusions]) -> str:
    """Several sets of conclusions for a program."""
    return _dump({"profile": "rl", "graphs": [one.as_document() for one in every]})


def _word(verdict: Verdict) -> str:
    return "consistent" if verdict.consistent else "INCONSISTENT"


def _grounds(grounds: Sequence[Ground], prefixes: Prefixes) -> list[str]:
    return [f"    {_place(ground, prefixes)}" for ground in grounds] or [f"    {UNEXPLAINED}"]


def _place(ground: Ground, prefixes: Prefixes) -> str:
    """An axiom behind the place that says it and the subject of the block there."""
    line = f":{ground.line}" if ground.line else ""
    place = f"by the rule {ground.rule}" if ground.rule else f"{ground.file or 'not found'}{line}"
    subject = f"{prefixes.shorten(ground.subject)}: " if ground.subject else ""
    return f"{place}: {subject}{ground.axiom}"


def _axioms(grounds: Sequence[Ground]) -> list[dict[str, Any]]:
    return [ground._asdict() for ground in grounds]


def _shown(triple: Triple, prefixes: Prefixes) -> str:
    return " ".join(prefixes.shorten(part) if "://" in part else part for part in _parts(triple))


def _parts(triple: Triple) -> list[str]:
    return [getattr(term, "value", str(term)) for term in (triple.subject, triple.predicate, triple.object)]


def _dump(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)
