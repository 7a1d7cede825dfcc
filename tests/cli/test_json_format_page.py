"""docs/json-format.md against the schema: complete, exact, with an example that holds."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import jsonschema

from editor.article.json_form import from_json, to_dict

PAGE = (Path(__file__).parents[2] / "docs" / "json-format.md").read_text("utf-8")
SCHEMA = json.loads((files("resources") / "schema" / "warraq-article-1.schema.json").read_text())


def _documented(section: str) -> set[str]:
    body = PAGE.split(f"\n## {section}\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `([a-z_.]+)` \|", body, re.MULTILINE))


def test_the_example_follows_the_schema_and_is_read_whole() -> None:
    text = re.search(r"```json\n(.*?)```", PAGE, re.DOTALL).group(1)
    example = json.loads(text)
    jsonschema.Draft202012Validator(SCHEMA).validate(example)
    assert to_dict(from_json(text)) == example


def test_the_example_shows_every_kind_of_block_and_every_member_of_a_span() -> None:
    example = json.loads(re.search(r"```json\n(.*?)```", PAGE, re.DOTALL).group(1))
    kinds = {block["type"] for block in example["blocks"]}
    assert kinds == set(SCHEMA["$defs"]["block"]["properties"]["type"]["enum"])
    spans = [span for block in example["blocks"] for span in block.get("text", [])]
    members = {member for span in [*spans, *example["lead"]] for member in span}
    assert members == set(SCHEMA["$defs"]["span"]["properties"])


def test_every_member_of_the_article_is_described() -> None:
    properties = SCHEMA["properties"]
    date = properties["date"]["oneOf"][1]["properties"]
    source = properties["sources"]["items"]["properties"]
    assert _documented("The article") == {
        *properties,
        *(f"date.{member}" for member in date),
        *(f"sources.{member}" for member in source),
    }


def test_every_member_of_a_span_is_described() -> None:
    assert _documented("Text") == set(SCHEMA["$defs"]["span"]["properties"])


def test_every_member_of_a_block_is_described() -> None:
    block = SCHEMA["$defs"]["block"]
    members = set(block["properties"])
    for kind in block["oneOf"]:
        members |= set(kind["properties"])
    assert _documented("Blocks") == members
