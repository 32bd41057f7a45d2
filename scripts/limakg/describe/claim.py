"""One claim as a plain value: where it stands, who says it, how surely, on what source, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from limakg.terms import concept

if TYPE_CHECKING:
    from limakg.describe.facts import Facts, Thing

STATUSES = (
    "affirmedIn", "deniedIn", "hedgedIn", "hedgedDenialIn", "attributedIn", "attributedDenialIn",
    "entertainedIn", "impliedIn",
)  # fmt: skip
RELATED = ("supportsClaim", "contestsClaim", "exemplifiesClaim", "contrastsWith", "alternativeTo", "restates")


class Evidence(NamedTuple):
    """A source that a claim rests on, and how it is used."""

    citation: str
    source: Thing | None
    mode: Thing | None
    locator: str | None
    words: str | None
    speaker: Thing | None
    through: Thing | None


class Time(NamedTuple):
    """A time span: its wording and its four bounds, None where the source gives none."""

    wording: str
    earliest_start: str | None
    latest_start: str | None
    earliest_end: str | None
    latest_end: str | None


class Situation(NamedTuple):
    """What a claim states, with what the article makes of it elsewhere and its time."""

    thing: Thing
    kinds: list[Thing]
    status: list[str]
    times: list[Time]
    wording: list[str]


class Arrow(NamedTuple):
    """A stated link from causes to an effect."""

    causes: list[Thing]
    combination: Thing | None
    relation: Thing | None
    strength: Thing | None
    explicitness: Thing | None
    words: str | None
    anaphor: str | None
    effect: Thing | None
    change: Thing | None


class Claim(NamedTuple):
    """All that is known of one claim."""

    iri: str
    label: str
    kinds: list[Thing]
    sentence: str
    phrase: str | None
    section: Thing | None
    asserters: list[Thing]
    by_authors: bool
    attitude: Thing | None
    certainty: Thing | None
    certainty_cue: list[str]
    polarity: Thing | None
    claim_kind: Thing | None
    scope: Thing | None
    extent: Thing | None
    extent_cue: list[str]
    presupposed: bool
    exclusive: bool
    according_to: list[Thing]
    evidence: list[Evidence]
    states: list[Situation]
    arrow: Arrow | None
    holds_despite: list[Thing]
    opposing: list[Thing]
    conditions: list[Thing]
    related: dict[str, list[Thing]]
    review: Thing | None

    @property
    def is_denied(self) -> bool:
        """Whether the claim says that its content is not so."""
        return self.polarity is not None and self.polarity.iri == concept("polarity", "denied")

    @property
    def is_marked(self) -> bool:
        """Whether the wording says how sure the asserter is."""
        return self.certainty is not None and self.certainty.iri != concept("certainty", "unmarked")


def is_claim(facts: Facts, iri: str) -> bool:
    """Whether a thing is a claim of any kind."""
    return bool(facts.iris(iri, "states", "cause", "holdsDespite", "opposing")) or "/id/claim/" in iri


def describe_claim(facts: Facts, iri: str) -> Claim:
    """Collect what is known of one claim."""
    passage = next(iter(facts.iris(iri, "hasPassage")), None) or _passage_by_name(iri)
    asserters = facts.things(iri, "assertedBy")
    articles = facts.iris(iri, "reportedIn")
    authors = {author for article in articles for author in facts.iris(article, "author")}
    return Claim(
        iri=iri,
        label=facts.label(iri),
        kinds=facts.types(iri),
        sentence=facts.text(passage, "sentenceId") or passage.rpartition("/")[2],
        phrase=facts.text(passage, "locatingPhrase"),
        section=_first(facts, passage, "inSection"),
        asserters=asserters,
        by_authors=all(thing.iri in authors for thing in asserters),
        attitude=_first(facts, iri, "authorAttitude"),
        certainty=_first(facts, iri, "certainty"),
        certainty_cue=facts.texts(iri, "certaintyCue"),
        polarity=_first(facts, iri, "polarity"),
        claim_kind=_first(facts, iri, "claimKind"),
        scope=_first(facts, iri, "scope"),
        extent=_first(facts, iri, "extent"),
        extent_cue=facts.texts(iri, "extentCue"),
        presupposed=facts.text(iri, "presupposed") == "true",
        exclusive=facts.text(iri, "exclusive") == "true",
        according_to=facts.things(iri, "accordingTo"),
        evidence=[_describe_evidence(facts, citation) for citation in facts.subjects("evidenceFor", iri)],
        states=[describe_situation(facts, situation) for situation in facts.iris(iri, "states")],
        arrow=_describe_arrow(facts, iri),
        holds_despite=facts.things(iri, "holdsDespite"),
        opposing=facts.things(iri, "opposing"),
        conditions=facts.things(iri, "underCondition"),
        related={name: found for name in RELATED if (found := facts.things(iri, name))},
        review=_first(facts, iri, "reviewStatus"),
    )


def describe_situation(facts: Facts, iri: str) -> Situation:
    """Collect what a situation is, what the article makes of it, and when it is."""
    return Situation(
        thing=facts.thing(iri),
        kinds=facts.types(iri),
        status=[name for name in STATUSES if facts.iris(iri, name)],
        times=[_describe_time(facts, span) for span in facts.iris(iri, "hasTimeSpan")],
        wording=facts.texts(iri, "asWorded"),
    )


def _describe_evidence(facts: Facts, citation: str) -> Evidence:
    return Evidence(
        citation=citation,
        source=_first(facts, citation, "citedSource"),
        mode=_first(facts, citation, "mode"),
        locator=facts.text(citation, "locator"),
        words=facts.text(citation, "locatingWords"),
        speaker=_first(facts, citation, "speaker"),
        through=_first(facts, citation, "quotedThrough"),
    )


def _describe_time(facts: Facts, span: str) -> Time:
    names = ("earliestStart", "latestStart", "earliestEnd", "latestEnd")
    bounds = [facts.text(span, name) for name in names]
    return Time(facts.text(span, "wording") or facts.label(span), *bounds)


def _describe_arrow(facts: Facts, iri: str) -> Arrow | None:
    causes, effect = facts.things(iri, "cause"), _first(facts, iri, "effect")
    if not causes and not effect:
        return None
    return Arrow(
        causes=causes,
        combination=_first(facts, iri, "combination"),
        relation=_first(facts, iri, "causalRelation"),
        strength=_first(facts, iri, "strength"),
        explicitness=_first(facts, iri, "explicitness"),
        words=facts.text(iri, "relationCue"),
        anaphor=facts.text(iri, "anaphor"),
        effect=effect,
        change=_first(facts, iri, "effectState"),
    )


def _first(facts: Facts, iri: str, name: str) -> Thing | None:
    return next(iter(facts.things(iri, name)), None)


def _passage_by_name(iri: str) -> str:
    """Name the passage of a claim that no reading has covered yet, from the claim's own name."""
    return iri.replace("/claim/", "/passage/").rpartition("-")[0]
