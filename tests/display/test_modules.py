"""The display's modules that need no browser, tested by Node's own runner."""

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.slow
@pytest.mark.parametrize("module", ["announcer", "lobby", "speaker", "visit"])
def test_module(module: str) -> None:
    node = shutil.which("node")
    assert node, "node is needed"
    done = subprocess.run(
        [node, "--test", "--test-reporter=spec", str(HERE / f"{module}.test.mjs")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "pass 0" not in done.stdout
