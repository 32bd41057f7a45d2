"""Say whether a literal is written as its datatype wants it, calendar included."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Callable

from limakg.terms import LIMA, RDF, XSD

LONGEST = 1000
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"

_ZONE = r"(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))?"
_YEAR = r"-?([1-9]\d{3,}|0\d{3})"
_TIME = r"(([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?|24:00:00(\.0+)?)"
_DATE = re.compile(
    rf"(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-2]\d|3[01])(T{_TIME})?{_ZONE}", re.ASCII
)
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DURATION = re.compile(
    r"-?P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?", re.ASCII
)
_INTEGER = re.compile(r"[+-]?[0-9]+")
_FLOAT = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|[+-]?INF|NaN", re.ASCII)

_PATTERNS = {
    "boolean": re.compile(r"true|false|0|1"),
    "decimal": re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII),
    "double": _FLOAT,
    "float": _FLOAT,
    "duration": _DURATION,
    "yearMonthDuration": re.compile(r"-?P(?=\d)(\d+Y)?(\d+M)?", re.ASCII),
    "dayTimeDuration": re.compile(r"-?P(?=[\dT])(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?", re.ASCII),
    "time": re.compile(_TIME + _ZONE, re.ASCII),
    "gYear": re.compile(_YEAR + _ZONE, re.ASCII),
    "gYearMonth": re.compile(_YEAR + r"-(0[1-9]|1[0-2])" + _ZONE, re.ASCII),
    "gMonth": re.compile(r"--(0[1-9]|1[0-2])" + _ZONE, re.ASCII),
    "gDay": re.compile(r"---(0[1-9]|[12]\d|3[01])" + _ZONE, re.ASCII),
    "anyURI": re.compile(r"\S*"),
    "language": re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*"),
    "hexBinary": re.compile(r"([0-9a-fA-F]{2})*"),
    "string": re.compile(r".*", re.DOTALL),
}

# Lower and upper end of each whole-number type; None is open.
_RANGES: dict[str, tuple[int | None, int | None]] = {
    "integer": (None, None),
    "nonNegativeInteger": (0, None),
    "positiveInteger": (1, None),
    "nonPositiveInteger": (None, 0),
    "negativeInteger": (None, -1),
    "long": (-(2**63), 2**63 - 1),
    "int": (-(2**31), 2**31 - 1),
    "short": (-(2**15), 2**15 - 1),
    "byte": (-128, 127),
    "unsignedLong": (0, 2**64 - 1),
    "unsignedInt": (0, 2**32 - 1),
    "unsignedShort": (0, 2**16 - 1),
    "unsignedByte": (0, 255),
}


def fault_in(value: str, datatype: str) -> str | None:
    """Say what is wrong with a literal's form; None when nothing is or the datatype is not ours to judge."""
    if not datatype.startswith(XSD):
        return None
    if len(value) > LONGEST and datatype != XSD + "string":
        return "nobody can read so long a value"
    name = datatype[len(XSD) :]
    check = _CHECKS.get(name)
    if check is not None:
        return check(value)
    if name in _RANGES:
        return _integer_fault(value, *_RANGES[name])
    pattern = _PATTERNS.get(name)
    if pattern is None:
        return f"XML Schema has no datatype `{name}` that we use"
    return None if pattern.fullmatch(value) else f"it is not written as xsd:{name} wants it"


def is_known_datatype(datatype: str) -> bool:
    """Whether a datatype is one of XML Schema, one of ours, or the one for fuzzy dates."""
    return datatype.startswith((XSD, RDF, LIMA)) or datatype == EDTF


def _integer_fault(value: str, low: int | None, high: int | None) -> str | None:
    if not _INTEGER.fullmatch(value):
        return "it is not a whole number"
    number = int(value)
    if (low is not None and number < low) or (high is not None and number > high):
        return "the number lies outside of the datatype's range"
    return None


def _date_fault(value: str) -> str | None:
    found = _DATE.fullmatch(value)
    if not found or "T" in value:
        return "a date is written as YYYY-MM-DD"
    return _calendar_fault(found)


def _moment_fault(value: str) -> str | None:
    found = _DATE.fullmatch(value)
    if not found or "T" not in value:
        return "a moment is written as YYYY-MM-DDThh:mm:ss"
    return _calendar_fault(found)


def _calendar_fault(found: re.Match[str]) -> str | None:
    year, month, day = (int(found[part]) for part in ("year", "month", "day"))
    longest = 29 if month == 2 and isleap(year) else _DAYS[month - 1]
    return None if 1 <= day <= longest else f"month {month} of {year} has no day {day}"


_CHECKS: dict[str, Callable[[str], str | None]] = {"date": _date_fault, "dateTime": _moment_fault}
