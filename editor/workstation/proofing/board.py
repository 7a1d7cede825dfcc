"""What was found, kept in step with the text between two checks; no Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from editor.proofing.finding import Edit, Finding, Fix, Part, Place, Tier
from editor.workstation.page.line import FLOWING, Line
from editor.workstation.page.line import Part as LinePart
from editor.workstation.page.place import block_id_of
from editor.workstation.page.versions import shared_beginning

TIERS = (Tier.CERTAIN, Tier.UNKNOWN, Tier.HOUSE, Tier.SUGGESTION)
"""In the order in which they are shown."""


@dataclass(slots=True, eq=False)
class Entry:
    """One thing found: the same object as long as it stands, however the text around it moves.

    ``text`` is that of its place, in which the finding's offsets count code points.
    """

    finding: Finding
    text: str


class Board:
    """Takes the answer of each check, and carries it through the changes that follow."""

    def __init__(self) -> None:
        self.entries: tuple[Entry, ...] = ()
        self._by_place: dict[Place, list[Entry]] = {}

    def take(self, findings: Sequence[Finding], texts: Mapping[Place, str]) -> None:
        """Take the findings of a check; those known before stay the same entries."""
        known = dict(zip(_keys(entry.finding for entry in self.entries), self.entries, strict=True))
        entries = []
        for key, finding in zip(_keys(findings), findings, strict=True):
            entry = known.get(key)
            text = texts.get(finding.place, "")
            if entry is None:
                entry = Entry(finding, text)
            else:
                entry.finding, entry.text = finding, text
            entries.append(entry)
        self._set(entries)

    def clear(self) -> None:
        """Forget everything."""
        self._set([])

    def carry(self, lines: Sequence[Line], first: int, tail: int) -> None:
        """Follow a change of all lines but the ``first`` and the last ``tail`` ones.

        What stands before and behind the letters that changed moves along, what they touched goes.
        """
        gone: set[Entry] = set()
        for number in range(first, len(lines) - tail):
            place = place_of_line(lines, number)
            for entry in self._by_place.get(place, ()) if place else ():
                if not _move(entry, lines[number].text.plain):
                    gone.add(entry)
        if gone:
            self._set([entry for entry in self.entries if entry not in gone])

    def at(self, place: Place | None) -> Sequence[Entry]:
        """Return what stands at a place, in the order of its text."""
        return self._by_place.get(place, ()) if place is not None else ()

    def _set(self, entries: Sequence[Entry]) -> None:
        self.entries = tuple(entries)
        self._by_place = {}
        for entry in entries:
            self._by_place.setdefault(entry.finding.place, []).append(entry)


_Key = tuple[str, Place, str, int]


def _keys(findings: Iterable[Finding]) -> Iterator[_Key]:
    """Yield for each finding what makes it the same one after an edit elsewhere."""
    seen: Counter[tuple[str, Place, str]] = Counter()
    for finding in findings:
        key = (finding.rule, finding.place, finding.quote)
        yield (*key, seen[key])
        seen[key] += 1


def _move(entry: Entry, text: str) -> bool:
    """Move an entry to where it stands in ``text``; False when its letters changed."""
    old, finding = entry.text, entry.finding
    if old == text:
        return True
    before = shared_beginning(old, text)
    shorter = min(len(old), len(text)) - before
    after = shared_beginning(old[: -shorter - 1 : -1], text[: -shorter - 1 : -1])
    entry.text = text
    if finding.end <= before and (finding.end < before or before == len(old)):
        return True
    if finding.start >= len(old) - after:
        entry.finding = _shifted(finding, len(text) - len(old))
        return True
    return False


def _shifted(finding: Finding, by: int) -> Finding:
    fixes = tuple(
        Fix(fix.text, tuple(Edit(e.start + by, e.end + by, e.text) for e in fix.also))
        for fix in finding.suggestions
    )
    return replace(finding, start=finding.start + by, end=finding.end + by, suggestions=fixes)


# Where on the page

_OF_BLOCKS = {LinePart.SPEAKER, LinePart.CAPTION, LinePart.CREDIT_LINE}


def place_of_line(lines: Sequence[Line], number: int) -> Place | None:
    """Return the place whose text a line shows; None for a line without words."""
    part = lines[number].part
    if part in FLOWING:
        return Place(Part.TEXT, lines[number].facts.block_id)
    if part in _OF_BLOCKS:
        return Place(Part(part.value), block_id_of(lines, number))
    if part is LinePart.SOURCE:
        # Sources without a word are not in the article.
        above = number
        count = 0
        while lines[above - 1].part is LinePart.SOURCE:
            above -= 1
            count += bool(lines[above].text or lines[above].facts.url)
        return Place(Part.SOURCE, index=count)
    return Place(Part(part.value)) if part.value in set(Part) else None


def line_numbers(lines: Sequence[Line], wanted: Iterable[Place]) -> dict[Place, int]:
    """Return the number of the line of each place that the page shows."""
    left = set(wanted)
    found: dict[Place, int] = {}
    for number in range(len(lines)):
        place = place_of_line(lines, number)
        if place in left:
            found[place] = number
            left.discard(place)
        if not left:
            break
    return found


def span_on(line: Line, finding: Finding) -> tuple[int, int] | None:
    """Return what to mark of a line, in code points; None where the words are not there.

    Where something is missing, the letter before or behind the gap is marked.
    """
    plain = line.text.plain
    start, end = finding.start, finding.end
    if plain[start:end] != finding.quote or not plain:
        return None
    if start == end:
        start = max(0, min(start, len(plain)) - 1)
        end = start + 1
    return start, end


def spans_on(line: Line, finding: Finding) -> Iterator[tuple[int, int]]:
    """Yield all that is to be marked of a line: a fix may mend more places than its first."""
    span = span_on(line, finding)
    if span is None:
        return
    yield span
    for edit in finding.suggestions[0].also if finding.suggestions else ():
        if edit.start < edit.end <= len(line.text.plain):
            yield edit.start, edit.end


def in_tiers(entries: Iterable[Entry], is_shown: Callable[[Finding], bool]) -> list[Entry]:
    """Return the entries to show, grouped by tier, in the order of the page inside a tier."""
    shown = [entry for entry in entries if is_shown(entry.finding)]
    return [entry for tier in TIERS for entry in shown if entry.finding.tier is tier]
