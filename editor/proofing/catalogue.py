"""The rules as a page for people: ``python -m editor.proofing.catalogue > docs/rules.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Final

from editor.proofing.finding import Tier
from editor.proofing.rules import PACK_VERSION, TOPICS, Rule, rules

_TIERS: Final = {
    Tier.CERTAIN: "certain (red)",
    Tier.UNKNOWN: "unknown word (blue)",
    Tier.HOUSE: "house style (amber)",
    Tier.SUGGESTION: "suggestion (grey, off by default)",
}
_HEAD: Final = f"""# The proofreader's rules

*Made from the rule pack in `resources/rules` (version {PACK_VERSION}) by
`python -m editor.proofing.catalogue`; a test keeps it up to date. How a rule is added:
[how-to-add-a-rule.md](how-to-add-a-rule.md).*

In the examples a line is a paragraph; `# ` begins the headline, `> ` the lead, `## ` a heading,
`! ` a picture (credit, caption, alternative text), `>> ` a quote with its speaker, `@ ` a source,
`~ ` the signature, `P: ` the photo credit, `70× ` a sentence said so many times, `== ru` another
edition of the story. In the explanations `{{quote}}` is what stands in the text and `{{fix}}` the
right form. A rule is *safe* where it is certain and has one right form: “fix all safe” and
`warraq check --fix` apply these alone.
"""


def catalogue() -> str:
    """Return the page, in Markdown."""
    return "\n".join([_HEAD, *_sections()])


def _sections() -> Iterator[str]:
    for topic in TOPICS:
        yield f"## {topic.capitalize()}\n"
        for rule in rules():
            if rule.topic == topic:
                yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    languages = ", ".join(language.value for language in rule.languages)
    safe = ", safe" if rule.is_safe else ""
    yield f"### `{rule.id}`\n"
    yield f"{_TIERS[rule.tier]}, {rule.severity.value}, {languages}{safe}. {rule.source}.\n"
    yield f"- ar: {rule.explanation.ar}"
    yield f"- ru: {rule.explanation.ru}"
    yield f"- en: {rule.explanation.en}\n"
    for title, examples in (("Wrong", rule.wrong), ("Right", rule.right)):
        if examples:
            yield f"{title}:\n"
            yield "\n\n".join(_indented(example) for example in examples)
            yield ""
    if rule.words:
        yield f"The table has {len(rule.words)} entries.\n"


def _indented(example: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in example.strip("\n").split("\n"))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # a text stream
    sys.stdout.write(catalogue())
