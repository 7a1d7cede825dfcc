"""What changed between two moments of one article, and the article made of such changes.

A delta costs as much as what was changed, not as much as the article: it names blocks by their
ids, so it can be made without looking at the rest.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from editor.article.article import Article
from editor.article.block import Block
from editor.article.identity import is_id
from editor.article.json_errors import NotAnArticle
from editor.article.json_form import block_from_dict, block_to_dict, from_dict, to_dict


@dataclass(frozen=True, slots=True, kw_only=True)
class Delta:
    """One change of an article.

    ``head`` is the article without its blocks where anything outside the body changed, else None.
    In the body the blocks ``removed``, which stand together, make room for ``blocks``; ``after``
    is the id of the block before them, None at the beginning. Ids are those of blocks.
    """

    head: Article | None = None
    after: str | None = None
    removed: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()

    def __bool__(self) -> bool:
        return self.head is not None or bool(self.removed or self.blocks)


def delta_between(old: Article, new: Article) -> Delta:
    """Return what makes ``new`` of ``old``, found by comparing every block."""
    before, after = old.blocks, new.blocks
    shorter = min(len(before), len(after))
    start = 0
    while start < shorter and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < shorter - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    head = replace(new, blocks=())
    return Delta(
        head=None if head == replace(old, blocks=()) else head,
        after=before[start - 1].id if start else None,
        removed=tuple(block.id for block in before[start : len(before) - tail]),
        blocks=after[start : len(after) - tail],
    )


def to_json(delta: Delta) -> str:
    """Return the delta as JSON text: unescaped, no spaces."""
    data = {
        "head": None if delta.head is None else to_dict(replace(delta.head, blocks=())),
        "after": delta.after,
        "removed": list(delta.removed),
        "blocks": [block_to_dict(block) for block in delta.blocks],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Delta:
    """Return the delta that ``to_json`` wrote; raises ``NotAnArticle`` for anything else."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAnArticle(place="$", reason=str(error)) from error
    if not isinstance(data, dict) or set(data) != {"head", "after", "removed", "blocks"}:
        raise NotAnArticle(place="$", reason="head, after, removed and blocks are expected")
    blocks = _list(data, "blocks")
    return Delta(
        head=None if data["head"] is None else from_dict(data["head"]),
        after=None if data["after"] is None else _id(data["after"], "$.after"),
        removed=tuple(_id(each, "$.removed") for each in _list(data, "removed")),
        blocks=tuple(
            block_from_dict(block, f"$.blocks[{number}]") for number, block in enumerate(blocks)
        ),
    )


def _list(data: dict[str, Any], key: str) -> list[Any]:
    value = data[key]
    if not isinstance(value, list):
        raise NotAnArticle(place=f"$.{key}", reason="an array is expected")
    return value


def _id(value: object, place: str) -> str:
    if not isinstance(value, str) or not is_id(value):
        raise NotAnArticle(place=place, reason="a lower-case UUID is expected")
    return value


class Replay:
    """An article on which deltas are played one after another.

    It holds the blocks as they were written down: only a whole article has its list levels put
    right, so that a delta never sees them changed.
    """

    def __init__(self, base: Article) -> None:
        self._head = base
        self._blocks = list(base.blocks)

    def apply(self, delta: Delta) -> None:
        """Play one delta; ``NotAnArticle``, and nothing changed, when it does not fit.

        It fits where the blocks it removes stand behind the block it names.
        """
        ids = [block.id for block in self._blocks]
        start = self._place_after(ids, delta.after)
        end = start + len(delta.removed)
        if ids[start:end] != list(delta.removed):
            raise NotAnArticle(place="$.removed", reason="these blocks do not stand here")
        self._refuse_doubles(ids[:start] + ids[end:], delta.blocks)
        self._blocks[start:end] = delta.blocks
        if delta.head is not None:
            self._head = delta.head

    def article(self) -> Article:
        """Return the article as it is after the deltas played so far."""
        return replace(self._head, blocks=tuple(self._blocks))

    @staticmethod
    def _place_after(ids: Sequence[str], after: str | None) -> int:
        if after is None:
            return 0
        if after not in ids:
            raise NotAnArticle(place="$.after", reason="there is no such block")
        return ids.index(after) + 1

    @staticmethod
    def _refuse_doubles(kept: Sequence[str], added: Sequence[Block]) -> None:
        fresh = {block.id for block in added}
        if len(fresh) < len(added) or not fresh.isdisjoint(kept):
            raise NotAnArticle(place="$.blocks", reason="two blocks have the same id")
