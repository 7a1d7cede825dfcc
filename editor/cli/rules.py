"""``warraq rules``: what the proofreader looks for."""

from __future__ import annotations

import click

from editor.cli.options import as_json
from editor.cli.output import isolated, say, say_json
from editor.cli.tongue import tongue


@click.command("rules")
@as_json
def rules_command(as_json: bool) -> None:
    """List the proofreader's rules with their explanations; docs/rules.md shows examples."""
    # Late: the pack is not needed to print this command's help.
    from editor.proofing.rules import rules

    for rule in rules():
        explanation = getattr(rule.explanation, tongue().value)
        if as_json:
            say_json(
                {
                    "rule": rule.id,
                    "topic": rule.topic,
                    "tier": rule.tier.value,
                    "severity": rule.severity.value,
                    "languages": [language.value for language in rule.languages],
                    "on": rule.on,
                    "safe": rule.is_safe,
                    "explanation": explanation,
                    "wrong": list(rule.wrong),
                    "right": list(rule.right),
                    "source": rule.source,
                }
            )
        else:
            say(f"{rule.id:<26} {rule.tier.value:<10} {isolated(explanation)}")
