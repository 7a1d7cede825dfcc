"""The desk that the tests of review work at."""

from __future__ import annotations

import datetime

from editor.article.language import Language
from editor.article.person import Person, Role
from editor.article.standing import Standing
from editor.article.state import NEW, State

NOW = datetime.datetime(2026, 5, 16, 9, 0, tzinfo=datetime.UTC)

MONA = Person(id="mona", login="mona", name="منى", roles=(Role.EDITOR,))
YUSUF = Person(id="yusuf", login="yusuf", name="يوسف", roles=(Role.EDITOR,))
SALMA = Person(id="salma", login="salma", name="سلمى", roles=(Role.PROOFREADER,))
ANNA = Person(id="anna", login="anna", name="Анна", roles=(Role.PROOFREADER,))
OMAR = Person(id="omar", login="omar", name="عمر", roles=(Role.PUBLISHER,))
DUTY = Person(
    id="duty", login="duty", name="Night", roles=(Role.EDITOR, Role.PROOFREADER, Role.PUBLISHER)
)
PEOPLE = (MONA, YUSUF, SALMA, ANNA, OMAR, DUTY)


def standing(state: State = NEW, **fields: object) -> Standing:
    """An article of Mona's with one text, ``h1``."""
    values: dict[str, object] = {
        "article_id": "a1",
        "story_id": "s1",
        "language": Language.AR,
        "state": state,
        "version": 0,
        "revision_id": "r1",
        "content_hash": "h1",
        "owner": "mona",
    }
    return Standing(**(values | fields))
