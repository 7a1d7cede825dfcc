"""A person of the desk: the store keeps people, the workflow asks what they may do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from editor.article.language import Language


class Role(StrEnum):
    """What somebody does at the desk; a person may hold several."""

    EDITOR = "editor"
    PROOFREADER = "proofreader"
    PUBLISHER = "publisher"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who works at the desk.

    ``login`` is the name on the command line (``--as mona``). ``initials`` stand beside a change.
    ``languages`` are those the person works in, none meaning all. Somebody who left is not
    ``active``: the revisions still name them.
    """

    id: str
    login: str
    name: str
    initials: str = ""
    roles: tuple[Role, ...] = ()
    languages: tuple[Language, ...] = ()
    active: bool = True

    def has(self, *roles: Role) -> bool:
        """Tell whether the person holds one of ``roles``."""
        return any(role in self.roles for role in roles)

    def works_in(self, language: Language) -> bool:
        """Tell whether an article in ``language`` is for this person."""
        return not self.languages or language in self.languages
