"""The screens' modules that need no browser, tested by Node's own runner."""

import shutil
import subprocess
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]


@pytest.mark.slow
@pytest.mark.parametrize(
    "module", sorted(TESTS.glob("*/*.test.mjs")), ids=lambda path: str(path.relative_to(TESTS).with_suffix(""))
)
def test_a_module_passes_its_tests(module: Path) -> None:
    node = shutil.which("node")
    assert node, "node is needed"
    done = subprocess.run(
        [node, "--test", "--test-reporter=spec", str(module)], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "pass 0" not in done.stdout
