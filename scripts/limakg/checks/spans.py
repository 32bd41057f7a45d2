"""Check that the rendering of a time span in EDTF says the same as its bounds."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import NamedTuple

from limakg.checks.lexical import EDTF
from limakg.checks.report import VIOLATION, Finding
from limakg.graph.dataset import Dataset, QuerySolutions
from limakg.terms import LIMA

RULES = ("time-edtf-form", "time-edtf-bounds")

_ONE = re.compile(r"(?P<year>-?\d{4})(-(?P<month>\d\d)(-(?P<day>\d\d))?)?", re.ASCII)
_UNSPECIFIED = re.compile(r"-?\d{0,3}X{1,4}|\d{4}-XX(-XX)?|\d{4}-\d\d-XX")
# First and last month of the codes that stand in place of a month.
_MONTHS = {
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip
_QUERY = f"""PREFIX lima: <{LIMA}>
SELECT ?span ?edtf ?earliestStart ?latestStart ?earliestEnd ?latestEnd WHERE {{
  ?span lima:edtf ?edtf .
  OPTIONAL {{ ?span lima:earliestStart ?earliestStart }}
  OPTIONAL {{ ?span lima:latestStart ?latestStart }}
  OPTIONAL {{ ?span lima:earliestEnd ?earliestEnd }}
  OPTIONAL {{ ?span lima:latestEnd ?latestEnd }}
}}"""


class Bounds(NamedTuple):
    """The four days between which a span starts and ends; None is not stated."""

    earliest_start: str | None
    latest_start: str | None
    earliest_end: str | None
    latest_end: str | None

    @property
    def first(self) -> str | None:
        """The outermost stated day of the start."""
        return self.earliest_start or self.latest_start

    @property
    def last(self) -> str | None:
        """The outermost stated day of the end."""
        return self.latest_end or self.earliest_end


class Days(NamedTuple):
    """The first and last day that an expression covers; None is open."""

    first: str | None
    last: str | None


def find_time_faults(dataset: Dataset) -> Iterator[Finding]:
    """Yield the spans whose EDTF cannot be read or disagrees with the bounds."""
    answer = dataset.query(_QUERY)
    if not isinstance(answer, QuerySolutions):
        return
    for row in answer:
        span, edtf, *days = [getattr(row[number], "value", None) for number in range(6)]
        fault = find_fault(edtf or "", Bounds(*days))
        if fault:
            yield Finding(fault[0], VIOLATION, fault[1], span, LIMA + "edtf", f'"{edtf}"^^<{EDTF}>')


def find_fault(edtf: str, bounds: Bounds) -> tuple[str, str] | None:
    """Give rule and message when an expression cannot be read or disagrees with the bounds."""
    try:
        days = read_edtf(edtf)
    except ValueError as error:
        return "time-edtf-form", f"The EDTF cannot be read: {error}; see the table of wordings."
    if days is None or not any(bounds):
        return None
    if (days.first, days.last) == (bounds.first, bounds.last):
        return None
    said = f"{days.first or 'open'} to {days.last or 'open'}"
    stated = f"{bounds.first or 'open'} to {bounds.last or 'open'}"
    return "time-edtf-bounds", f"The EDTF says {said}, the bounds say {stated}; correct the EDTF."


def read_edtf(text: str) -> Days | None:
    """The outer days of a date or interval; None when it is too vague for days."""
    plain = re.sub(r"[~?%]", "", text)
    parts = plain.split("/")
    if len(parts) > 2:
        raise ValueError("an interval has two ends")
    ranges = [_range(part, len(parts) == 2) for part in parts]
    if any(days is None for days in ranges):
        return None
    first, last = ranges[0], ranges[-1]
    return Days(first.first if first else None, last.last if last else None)


def _range(text: str, may_be_open: bool) -> Days | None:
    if text in ("", "..") and may_be_open:
        return Days(None, None)
    if _UNSPECIFIED.fullmatch(text):
        return None
    found = _ONE.fullmatch(text)
    if not found:
        raise ValueError(f"`{text}` is no date")
    year, month, day = found["year"], int(found["month"] or 0), int(found["day"] or 0)
    low, high = _months(month, may_be_open) if month else (1, 12)
    longest = monthrange(int(year), high)[1]
    if day > longest:
        raise ValueError(f"`{text}` is no day of the calendar")
    if day:
        return Days(text, text)
    return Days(f"{year}-{low:02}-01", f"{year}-{high:02}-{longest:02}")


def _months(code: int, in_interval: bool) -> tuple[int, int]:
    if 1 <= code <= 12:
        return code, code
    if code not in _MONTHS:
        raise ValueError(f"`{code:02}` is no month, quarter or third of a year")
    if in_interval:
        raise ValueError("inside an interval the outer months are written")
    return _MONTHS[code]
