"""What a Word file of ours says of the article it was made from."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from editor.article.article import Article
from editor.article.comment import Comment
from editor.article.identity import is_id
from editor.article.json_errors import NotAnArticle
from editor.article.json_form import content_hash, from_json
from editor.article.review_json import comment_from_json
from editor.article.word_form import ARTICLE_PROPERTY, DATA_SPACE, HASH_PROPERTY
from editor.importing.docx_package import Package

_CUSTOM = "docProps/custom.xml"
_LONGEST = 200


@dataclass(slots=True)
class Sent:
    """What left the desk.

    ``article_id`` and ``content_hash`` are those of the base, empty where the file has lost them.
    ``base`` is the article with all changes rejected and ``head`` with all accepted, None where a
    program has dropped the part that holds them. ``pictures`` gives the media id of each picture
    by its name, with the SHA-256 of the file that was sent and its width and height.
    ``people`` gives persons, as revisions name them, by the names that the file shows; ``renamed``
    the ids that blocks of the head have in the base, where those are others.
    """

    article_id: str = ""
    content_hash: str = ""
    base: Article | None = None
    head: Article | None = None
    comments: list[Comment] = field(default_factory=list)
    pictures: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)

    @property
    def is_ours(self) -> bool:
        """Whether the file came from a desk."""
        return bool(self.article_id)


def sent_in(package: Package) -> Sent:
    """Return what the file says of itself; what is not sound in it is left out.

    The part can be written by anybody: it is believed where its article has the hash that it
    says, and nothing outside the file is reached through it.
    """
    sent = Sent()
    for part in package.names("customXml/"):
        for event, element in package.events(part):
            space, _, name = element.tag.rpartition("}")
            if event == "end" and space[1:] == DATA_SPACE:
                _take(sent, name, element.text or "", dict(element.attrib))
    _take_properties(package, sent)
    return sent


def _take(sent: Sent, name: str, text: str, attributes: dict[str, str]) -> None:
    try:
        if name == "base":
            article = from_json(text)
            if content_hash(article) == attributes.get("hash"):
                sent.base = article
                sent.article_id, sent.content_hash = article.id, content_hash(article)
        elif name == "head":
            sent.head = from_json(text)
        elif name == "comment":
            sent.comments.append(comment_from_json(text))
        elif name == "picture":
            sizes = json.loads(attributes.get("size", "[0,0]"))
            width, height = (int(side) for side in sizes)
            sent.pictures[attributes.get("id", "")] = (attributes.get("hash", ""), width, height)
        elif name == "renamed":
            new, old = attributes.get("id", ""), attributes.get("was", "")
            if is_id(new) and is_id(old):
                sent.renamed[new] = old
        elif name == "person":
            sent.people[attributes.get("name", "")[:_LONGEST]] = attributes.get("id", "")[:_LONGEST]
    except (NotAnArticle, ValueError, TypeError, RecursionError):
        # Whoever wrote it, the text of the file is still there.
        return


def _take_properties(package: Package, sent: Sent) -> None:
    found: dict[str, str] = {}
    value = ""
    for event, element in package.events(_CUSTOM):
        name = element.tag.rpartition("}")[2]
        if event == "end" and name == "lpwstr":
            value = (element.text or "").strip()
        elif event == "end" and name == "property":
            found[element.get("name") or ""] = value
            value = ""
    article_id = found.get(ARTICLE_PROPERTY, "")
    if not sent.article_id and is_id(article_id):
        sent.article_id = article_id
        sent.content_hash = found.get(HASH_PROPERTY, "")[:64]
