"""Reads the catalogues and the tree for the tests: what is written, and what code asks for."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from ui.text import LOCALES

ROOT = Path(__file__).parents[2]
ROOMS = ("counter", "display", "kiosk", "server", "ui")
RUN_TIME = "Built at run time:"


class Message(NamedTuple):
    """One message of one catalogue."""

    room: str
    variables: frozenset[str]
    references: frozenset[str]
    text: str


class Catalogue(NamedTuple):
    """All rooms' texts in one language."""

    messages: dict[str, Message]
    prefixes: frozenset[str]
    faults: tuple[str, ...]


class _Names(Visitor):
    """What a message shows. A variable that only chooses between forms is left out: Indonesian has no plural."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 # fluent's name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 # fluent's name
        self.references.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 # fluent's name
        for variant in node.variants:
            self.visit(variant)


def read_catalogue(language: str, locales: Path = LOCALES) -> Catalogue:
    """Parses every file of a language; faults are what Fluent would skip or overwrite without a word."""
    messages: dict[str, Message] = {}
    prefixes: set[str] = set()
    faults: list[str] = []
    for path in sorted((locales / language).glob("*.ftl")):
        source = path.read_text(encoding="utf-8")
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Junk):
                faults.append(f"{path.name}: cannot be parsed: {entry.content!r}")
            elif isinstance(entry, ast.ResourceComment):
                prefixes |= _prefixes(entry.content or "")
            elif isinstance(entry, ast.Message):
                if entry.id.name in messages:
                    faults.append(f"{path.name}: {entry.id.name} stands twice")
                names = _Names()
                names.visit(entry)
                span = entry.value.span if entry.value else None
                text = source[span.start : span.end] if span else ""
                found = Message(path.stem, frozenset(names.variables), frozenset(names.references), text)
                messages[entry.id.name] = found
    return Catalogue(messages, frozenset(prefixes), tuple(faults))


def _prefixes(comment: str) -> set[str]:
    lines = [line for line in comment.splitlines() if line.startswith(RUN_TIME)]
    return {prefix.strip() for line in lines for prefix in line.removeprefix(RUN_TIME).split(",")}


def source_files() -> Iterator[Path]:
    """The code and pages of every room, without the libraries."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*")):
            if path.suffix in {".py", ".js", ".html"} and "vendor" not in path.parts:
                yield path


@cache
def source() -> str:
    """All code and pages as one text."""
    return "\n".join(path.read_text(encoding="utf-8") for path in source_files())


def asked_for(code: str) -> set[str]:
    """The ids that code asks for in full: t("…") in scripts, text("…") and Text(…)("…") in Python."""
    return set(re.findall(r"""(?:\bt|\btext|\bText\([^()]*\))\(\s*["']([a-z]+-[a-z0-9-]*[a-z0-9])["']""", code))


def mentioned(code: str) -> set[str]:
    """All that could be ids in the code, each whole: none is a part of a longer one."""
    return set(re.findall(r"[\w-]+", code))
