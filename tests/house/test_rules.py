"""The house rules that a machine can keep."""

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("kiosk", "counter", "display", "server", "ui", "tests")
CODE = {".py", ".js", ".mjs", ".css", ".html"}
LONGEST = 300


def code_files() -> list[Path]:
    return [
        path
        for room in ROOMS
        for path in (ROOT / room).rglob("*")
        if path.suffix in CODE and not {"vendor", "node_modules", "versions"} & set(path.parts)
    ]


def test_imports_point_one_way() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_no_file_is_too_long_to_read() -> None:
    long = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in code_files()}
    assert {name: lines for name, lines in long.items() if lines > LONGEST} == {}


def test_every_room_says_what_it_is_for() -> None:
    for room in ("kiosk", "counter", "display", "server", "ui"):
        for package in (ROOT / room).rglob("__init__.py"):
            assert package.read_text(encoding="utf-8").startswith('"""'), package


def test_locks_are_exact_and_name_no_registry() -> None:
    python = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in python
    # A package has one version, or one for each of the pythons that its marker names.
    pinned = re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^]]+\])?==[^;\s]+(?: ; ([^\\]+))?", python, re.M)
    assert len(pinned) == len(set(pinned)) > 50
    often = Counter(name for name, _marker in pinned)
    assert all(marker.startswith("python") for name, marker in pinned if often[name] > 1)
    node = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    assert not [name for name, package in node["packages"].items() if "resolved" in package]
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    versions = [*wanted["dependencies"].values(), *wanted["devDependencies"].values()]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions)


def test_every_dependency_is_in_the_lock() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *(name for extra in project["optional-dependencies"].values() for name in extra)]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {
        name.lower().replace("_", "-").replace(".", "-")
        for name in re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^]]+\])?==", lock, re.M)
    }
    names = {re.split(r"[\[; ]", name)[0].lower().replace(".", "-") for name in asked}
    assert names <= locked


def test_the_spelling_is_antrean() -> None:
    wrong = "antri" + "an"
    found = [path for path in code_files() if wrong in path.read_text(encoding="utf-8").lower()]
    assert [path for path in found if path.parent.name not in {"house", "ui"}] == []


def test_a_page_is_waited_for_by_a_function() -> None:
    # An expression is evaluated in the page when its first look is false, which the content security policy forbids.
    bare = re.compile(r"""wait_for_function\(\s*f?["'](?!\(\) =>|\w+ =>)""")
    assert [path for path in code_files() if bare.search(path.read_text(encoding="utf-8"))] == []
