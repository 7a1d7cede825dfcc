"""Names completed from their beginning, from a surname, and behind what Arabic attaches."""

from __future__ import annotations

import pytest

from editor.article.language import Language
from editor.language.names import Completed, Name, complete_name

AR, RU, EN = Language.AR, Language.RU, Language.EN
NAMES = tuple(
    Name.of(language, text)
    for language, text in (
        (AR, "رستم مينيخانوف"),
        (AR, "رستم علييف"),
        (AR, "منظمة التعاون الإسلامي"),
        (AR, "بلغاريا"),
        (RU, "Рустам Минниханов"),
        (EN, "Rustam Minnikhanov"),
    )
)


@pytest.mark.parametrize(
    ("language", "text", "start", "names"),
    [
        (AR, "قال رستم", 4, ("رستم مينيخانوف", "رستم علييف")),
        (AR, "قال رستم ع", 4, ("رستم علييف",)),
        (AR, "ورستم م", 1, ("رستم مينيخانوف",)),
        (AR, "في منظمه التعاون الا", 3, ("منظمة التعاون الإسلامي",)),
        (AR, "مينيخ", 0, ("رستم مينيخانوف",)),
        (AR, "بلغ", 0, ("بلغاريا",)),
        (RU, "Встреча: миннихан", 9, ("Рустам Минниханов",)),
        (EN, "Mr MINN", 3, ("Rustam Minnikhanov",)),
    ],
)
def test_a_name_completes_what_is_written(language, text, start, names) -> None:
    assert complete_name(NAMES, text, len(text), language) == Completed(start, names)


@pytest.mark.parametrize("text", ["", "قال ", "كلمة", "رستم مينيخانوف", "Rustam"])
def test_nothing_completes_what_begins_no_name(text) -> None:
    assert complete_name(NAMES, text, len(text), AR) is None


def test_only_what_stands_before_the_caret_counts() -> None:
    assert complete_name(NAMES, "قال رستم مينيخانوف", 6, AR) == Completed(
        4, ("رستم مينيخانوف", "رستم علييف")
    )
