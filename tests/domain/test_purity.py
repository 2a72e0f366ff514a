"""The domain has no clock and no input or output."""

import ast
from pathlib import Path

import server.domain

FORBIDDEN_CALLS = {("datetime", "now"), ("datetime", "utcnow"), ("date", "today"), ("time", "time"), ("uuid", "uuid4")}
FORBIDDEN_NAMES = {"open", "print", "input"}


def test_the_domain_asks_no_clock_and_opens_nothing() -> None:
    found = []
    for path in Path(server.domain.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
                if (owner, node.func.attr) in FORBIDDEN_CALLS:
                    found.append(f"{path.name}:{node.lineno} {owner}.{node.func.attr}")
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_NAMES:
                found.append(f"{path.name}:{node.lineno} {node.func.id}")
    assert found == []
