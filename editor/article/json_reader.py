"""Reads one JSON object strictly, and says where it is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

from editor.article.block import DEEPEST_LIST_LEVEL, ListStyle
from editor.article.identity import is_id
from editor.article.json_errors import NotAnArticle
from editor.article.link import safe_link
from editor.article.printable import is_printable

_T = TypeVar("_T")
_STYLES = tuple(map(str, ListStyle))
_MEDIA_ID = re.compile(r"[0-9a-f]{64}")
# RFC 5646 in its common shape: a language, then subtags; enough to be safe in an attribute.
_LANGUAGE_TAG = re.compile(r"[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*")


class Reader:
    """The object at ``place`` (a JSON path), with one method per shape of member.

    Every method raises ``NotAnArticle`` naming the member; ``done`` raises for members that
    nobody asked for, so that nothing in a document is lost in silence.
    """

    __slots__ = ("_asked", "_data", "_number", "_place")

    def __init__(self, data: object, place: str, number: int | None = None) -> None:
        self._place = place
        self._number = number
        if not isinstance(data, dict):
            raise NotAnArticle(place=self.place, reason="an object is expected")
        self._data: dict[str, Any] = data
        self._asked: set[str] = set()

    @property
    def place(self) -> str:
        """Where in the document the object stands; ``number`` is its own in an array."""
        return self._place if self._number is None else f"{self._place}[{self._number}]"

    @property
    def is_read(self) -> bool:
        """Whether every member was asked for."""
        return self._data.keys() <= self._asked

    def done(self) -> None:
        """Refuse members that are not part of the format."""
        if not self.is_read:
            unknown = min(self._data.keys() - self._asked)
            raise NotAnArticle(place=self.place, reason=f"unknown member {unknown!r}")

    def has(self, key: str) -> bool:
        """Tell whether the object has a member, of those it need not have."""
        return key in self._data

    def holds(self, data: Mapping[str, Any]) -> bool:
        """Tell whether the object is exactly ``data``."""
        return self._data == data

    def string(self, key: str) -> str:
        """Return a string that is fit to print."""
        value = self._data.get(key)
        # Nearly all, and a site reads millions.
        if type(value) is str and value.isprintable():
            self._asked.add(key)
            return value
        value = self._get(key, str, "a string")
        if not is_printable(value):
            raise self._fault(key, "control characters are not allowed")
        return value

    def string_or_none(self, key: str) -> str | None:
        """Return a string, or None for null."""
        return self._or_none(key, self.string)

    def flag(self, key: str) -> bool:
        """Return a truth value; False where the member is absent."""
        return key in self._data and self._get(key, bool, "true or false")

    def integer(self, key: str, low: int, high: int) -> int:
        """Return a whole number from ``low`` to ``high``."""
        value = self._get(key, int, "a whole number")
        if isinstance(value, bool) or not low <= value <= high:
            raise self._fault(key, f"a whole number from {low} to {high} is expected")
        return value

    def one_of(self, key: str, allowed: Collection[str]) -> str:
        """Return one of the ``allowed`` strings; not an enumeration, which knows its members."""
        value = self.string(key)
        if value not in allowed:
            names = ", ".join(map(str, allowed))
            raise self._fault(key, f"one of {names} is expected, not {value!r}")
        return value

    def identifier(self, key: str) -> str:
        """Return a UUID."""
        return self._checked(key, is_id, "a lower-case UUID is expected")

    def media_id(self, key: str) -> str:
        """Return the SHA-256 of a media file."""
        return self._checked(key, _MEDIA_ID.fullmatch, "a SHA-256 in hexadecimal is expected")

    def link(self, key: str) -> str | None:
        """Return a safe address, or None where there is none."""
        return self._or_none(
            key,
            lambda name: self._checked(
                name,
                lambda value: safe_link(value) == value,
                "an http, https or mailto address is expected",
            ),
        )

    def language_tag(self, key: str) -> str | None:
        """Return a BCP 47 tag, or None where there is none."""
        return self._or_none(
            key,
            lambda name: self._checked(name, _LANGUAGE_TAG.fullmatch, "a BCP 47 tag is expected"),
        )

    def strings(self, key: str) -> list[str]:
        """Return an array of strings."""
        values = self._get(key, list, "an array")
        members = Reader({str(i): value for i, value in enumerate(values)}, f"{self.place}.{key}")
        return [members.string(str(i)) for i in range(len(values))]

    def objects(self, key: str) -> list[Reader]:
        """Return a reader for each object of an array."""
        values = self._get(key, list, "an array")
        place = f"{self.place}.{key}"
        return [Reader(value, place, i) for i, value in enumerate(values)]

    def member(self, key: str) -> Reader:
        """Return a reader for the object under ``key``."""
        return Reader(self._get(key, dict, "an object"), f"{self.place}.{key}")

    def object_or_none(self, key: str) -> Reader | None:
        """Return a reader for an object, or None for null."""
        return self._or_none(key, self.member)

    def list_place(self) -> dict[str, Any]:
        """Return the style and level of a list item."""
        return {
            "style": ListStyle(self.one_of("style", _STYLES)),
            "level": self.integer("level", 0, DEEPEST_LIST_LEVEL),
        }

    def _get(self, key: str, kind: type[_T], expected: str) -> _T:
        self._asked.add(key)
        if key not in self._data:
            raise self._fault(key, "this member is missing")
        value = self._data[key]
        if not isinstance(value, kind):
            raise self._fault(key, f"{expected} is expected")
        return value

    def _or_none(self, key: str, read: Callable[[str], _T]) -> _T | None:
        self._asked.add(key)
        return None if self._data.get(key) is None else read(key)

    def _checked(self, key: str, sound: Callable[[str], object], expected: str) -> str:
        value = self.string(key)
        if not sound(value):
            raise self._fault(key, expected)
        return value

    def _fault(self, key: str, reason: str) -> NotAnArticle:
        return NotAnArticle(place=f"{self.place}.{key}", reason=reason)
