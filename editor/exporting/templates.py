"""The templates of page and paper, escaped by default and strict about what is missing."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape


def escaped(value: object) -> str:
    """Return what ``escape(value)`` does, for a template to put into its text at once.

    What has nothing to escape is not marked as markup: making such a mark costs more than looking.
    A subclass of ``str`` or ``Markup`` goes the long way, for it may write itself otherwise.
    """
    if type(value) is Markup or (type(value) is str and not _SPECIAL.search(value)):
        return value
    if type(value) is int:
        return str(value)
    return escape(value)


# What ``escape`` escapes.
_SPECIAL = re.compile("[&<>'\"]")


class _Directly(CodeGenerator):
    """Compiles a template so that it calls our functions itself.

    Jinja calls by way of its context, for functions that want to be given it, and reads attributes
    by way of the environment; we need neither, and a site makes hundreds a page
    (jinja.palletsprojects.com, "The Environment": ``code_generator_class``).
    """

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        self.writeline("from operator import call as call_directly")
        self.writeline("from editor.exporting.templates import escaped")
        super().visit_Template(node, frame)

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        if forward_caller:
            super().visit_Call(node, frame, forward_caller)
            return
        self.write("call_directly(")
        self.visit(node.node, frame)
        self.signature(node, frame)
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        # Jinja's own also looks for an item of that name; what we give templates has attributes.
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("escaped(")


class _Environment(Environment):
    """An environment whose templates and globals do not change: each is looked up once."""

    code_generator_class = _Directly

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._found: dict[str, Template] = {}

    def make_globals(self, more: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return them in one mapping: every rendering begins with a copy."""
        return {**self.globals, **(more or {})}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """Return a template; every page asks for the one it extends, by name."""
        if isinstance(name, Template) or globals:
            return super().get_template(name, parent, globals)
        if name not in self._found:
            self._found[name] = super().get_template(name, parent)
        return self._found[name]


@cache
def environment() -> Environment:
    """Return the one environment; a name that the code does not give is an error, not a blank."""
    return _Environment(
        loader=PackageLoader("resources", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # The templates are the program's own: nobody changes them while it runs.
        auto_reload=False,
    )


@cache
def style(name: str) -> str:
    """Return a style sheet of ``resources/styles``."""
    return files("resources").joinpath("styles", name).read_text(encoding="utf-8")
