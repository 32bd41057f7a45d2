"""Bring a text to the form in which copies of one article are compared: the same words, however typed."""

from __future__ import annotations

import hashlib
import html
import re
import unicodedata

INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]")
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
DOUBLE_QUOTES = re.compile("[“”„‟«»″]|``|''")
SINGLE_QUOTES = re.compile("[‘’‚‛′`´]")
RAISED_DIGITS = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
# One to three digits, bare or in brackets, glued to the end of a word, a quotation or its punctuation.
FOOTNOTE_MARKS = re.compile(
    r"""(?<=[a-z"')\]])(?P<stop>[.,;:!?]?)(?:\d{1,3}|\[\d{1,3}\])(?=["'.,;:!?)]*(?:\s|$))"""
)
DASHES = re.compile("(?P<before>\\s*)(?P<dash>[-\u00ad\u2010-\u2015\u2212]+)(?P<after>\\s*)")
LONG_DASHES = {"\u2014", "\u2015", "--", "---"}
WHITE_SPACE = re.compile(r"\s+")


def normalise(text: str) -> str:
    """Return the text without what copying, typing and typesetting change."""
    text = unicodedata.normalize("NFC", html.unescape(text)).strip()
    text = INVISIBLE.sub("", text).translate(LIGATURES).replace("…", "...")
    text = SINGLE_QUOTES.sub("'", DOUBLE_QUOTES.sub('"', text))
    text = FOOTNOTE_MARKS.sub(r"\g<stop>", RAISED_DIGITS.sub("", text))
    return WHITE_SPACE.sub(" ", DASHES.sub(_join, text)).strip()


def _join(dash: re.Match[str]) -> str:
    """Make a dash a minus sign, the dash of a range, a break between words, or a join within one."""
    left, right = dash.string[dash.start() - 1 : dash.start()], dash.string[dash.end() : dash.end() + 1]
    if (dash["before"] or not left) and not dash["after"] and right.isdigit():
        return " -"
    if left.isdigit() and right.isdigit():
        return "-"
    return "—" if dash["before"] or dash["dash"] in LONG_DASHES else ""


def digest(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, as the passages carry it."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
