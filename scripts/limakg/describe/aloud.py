"""Say what is known of a claim in sentences that can be read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from limakg.describe.claim import Arrow, Claim, Evidence, Situation, Time
    from limakg.describe.facts import Thing

STATUS = {
    "affirmedIn": "affirms",
    "deniedIn": "denies",
    "hedgedIn": "says with a hedge",
    "hedgedDenialIn": "denies with a hedge",
    "attributedIn": "lets others say",
    "attributedDenialIn": "lets others deny",
    "entertainedIn": "only entertains",
    "impliedIn": "takes for granted",
}
RELATED = {
    "supportsClaim": "It supports",
    "contestsClaim": "It contests",
    "exemplifiesClaim": "It is an example of",
    "contrastsWith": "It stands in contrast to",
    "alternativeTo": "It is an alternative to",
    "restates": "It restates",
}
ATTITUDE = {
    "endorses": "endorse it",
    "reports": "report it without taking it over",
    "distances": "keep their distance from it",
    "disputes": "dispute it",
}
UNREAL = {"normative", "counterfactual", "predictive", "conditional"}


def read_aloud(claim: Claim) -> list[str]:
    """Say where a claim stands, who says it, how surely, on what source, and what it says."""
    said = [f"The claim is: {claim.label.rstrip('.')}.", _place(claim), _speaker(claim), _certainty(claim)]
    said += _marks(claim)
    said += [_situation(situation, claim.is_denied) for situation in claim.states]
    said += [_arrow(claim.arrow, claim.is_denied)] if claim.arrow else []
    said += _argument(claim)
    said += [_evidence(evidence) for evidence in claim.evidence] or ["No source is cited for it."]
    if _name(claim.review) != "read":
        said.append("Its paragraph is not on record as read by a second agent.")
    return said


def summarise(claim: Claim) -> str:
    """Say in one line what a claim is, who says it, and how surely as far as that is marked."""
    marks = [join(thing.label for thing in claim.asserters) or "the authors"]
    marks += ["denied"] if claim.is_denied else []
    marks += [claim.certainty.label] if claim.certainty and claim.is_marked else []
    marks += [claim.claim_kind.label] if claim.claim_kind and _name(claim.claim_kind) in UNREAL else []
    marks += [f"the authors {_attitude(claim)}"] if not claim.by_authors else []
    return f"{claim.label.rstrip('.')} ({', '.join(marks)})"


def join(words: Iterable[str], last: str = "and") -> str:
    """Join words as a sentence does."""
    found = list(words)
    return f" {last} ".join(part for part in (", ".join(found[:-1]), *found[-1:]) if part)


def _place(claim: Claim) -> str:
    section = f" of section “{claim.section.label}”" if claim.section else ""
    phrase = f"; look for the words “{claim.phrase}”" if claim.phrase else ""
    return f"It stands in sentence {claim.sentence}{section}{phrase}."


def _speaker(claim: Claim) -> str:
    who = join(thing.label for thing in claim.asserters) or "the authors of the article"
    kept = "" if claim.by_authors else f", and the authors {_attitude(claim)}"
    others = [thing.label for thing in claim.according_to if thing not in claim.asserters]
    source = f"; it goes back to {join(others)}" if others else ""
    return f"It is said by {who}{kept}{source}."


def _attitude(claim: Claim) -> str:
    return ATTITUDE.get(_name(claim.attitude), "take no stated position")


def _certainty(claim: Claim) -> str:
    if not claim.is_marked or claim.certainty is None:
        return "No word marks it as more or less than plainly said."
    cues = join(f"“{cue}”" for cue in claim.certainty_cue)
    return f"It is marked as {claim.certainty.label}" + (f" by the words {cues}." if cues else ".")


def _marks(claim: Claim) -> Iterator[str]:
    if claim.is_denied:
        yield "It is a denial: what follows is said not to be so."
    if claim.claim_kind and _name(claim.claim_kind) in UNREAL:
        yield f"It is {claim.claim_kind.label}: it does not say that this is so."
    if claim.extent:
        cues = join(f"“{cue}”" for cue in claim.extent_cue)
        yield f"Its extent is given as {claim.extent.label}" + (f" by the words {cues}." if cues else ".")
    if claim.exclusive:
        yield "It says so of nothing else."
    if claim.presupposed:
        yield "The sentence takes it for granted."
    if claim.scope and _name(claim.scope) == "general":
        yield "It is meant in general, not of this case alone."


def _situation(situation: Situation, denied: bool) -> str:
    kinds = join((kind.label for kind in situation.kinds), "or")
    start = "What it denies is" if denied else "It states"
    status = join(f"{STATUS[name]}" for name in situation.status)
    said = f", which the article {status}" if status else ""
    times = "; ".join(_time(time) for time in situation.times)
    return f"{start} “{situation.thing.label}” ({kinds}){said}" + (f"; time: {times}." if times else ".")


def _time(time: Time) -> str:
    starts = [f"at the earliest {time.earliest_start}"] if time.earliest_start else []
    starts += [f"at the latest {time.latest_start}"] if time.latest_start else []
    ends = [f"at the earliest {time.earliest_end}"] if time.earliest_end else []
    ends += [f"at the latest {time.latest_end}"] if time.latest_end else []
    bounds = [f"starts {join(starts)}"] if starts else []
    bounds += [f"ends {join(ends)}"] if ends else []
    return f"“{time.wording}”" + (f" ({'; '.join(bounds)})" if bounds else "")


def _arrow(arrow: Arrow, denied: bool) -> str:
    link = "together with" if _name(arrow.combination) == "joint" else "as well as"
    first, *rest = [f"“{cause.label}”" for cause in arrow.causes] or ["something not named"]
    causes = f"{first}, {link} {join(rest)}," if rest else first
    effect = f"“{arrow.effect.label}”" if arrow.effect else "something not named"
    relation = arrow.relation.label if arrow.relation else "is linked to"
    verb = f"does not hold that {causes} {relation}" if denied else f"says that {causes} {relation}"
    details = [f"the change is “{arrow.change.label}”"] if arrow.change else []
    strength = arrow.strength.label if arrow.strength and _name(arrow.strength) != "unstated" else ""
    details += [f"as a {strength} cause"] if strength else []
    details += [f"in the words “{arrow.words}”"] if arrow.words else []
    details += [f"the cause is taken up by “{arrow.anaphor}”"] if arrow.anaphor else []
    details += ["without a causal word"] if _name(arrow.explicitness) == "implicit" else []
    return f"The text {verb} {effect}" + (f" ({'; '.join(details)})." if details else ".")


def _argument(claim: Claim) -> Iterator[str]:
    if claim.holds_despite:
        held, against = _quote(claim.holds_despite), _quote(claim.opposing) or "what speaks against it"
        yield f"It concedes that {against} did not keep {held} from being so."
    if claim.conditions:
        yield f"It would take: {_quote(claim.conditions)}."
    for name, things in claim.related.items():
        yield f"{RELATED[name]} {_quote(things)}."


def _quote(things: Iterable[Thing]) -> str:
    return join(f"“{thing.label.rstrip('.')}”" for thing in things)


def _evidence(evidence: Evidence) -> str:
    source = evidence.source.label if evidence.source else "a source not named"
    page = f", {evidence.locator}" if evidence.locator else ""
    mode = f", {evidence.mode.label}" if evidence.mode else ""
    words = f" (“{evidence.words} …”)" if evidence.words else ""
    speaker = f", in words of {evidence.speaker.label}" if evidence.speaker else ""
    through = f", quoted through {evidence.through.label}" if evidence.through else ""
    return f"It rests on {source}{page}{mode}{words}{speaker}{through}."


def _name(thing: Thing | None) -> str:
    return thing.iri.rpartition("/")[2] if thing else ""
