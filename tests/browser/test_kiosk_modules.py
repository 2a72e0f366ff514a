"""The kiosk's modules that need no browser, tested by Node's own runner; the search on the example mall's catalogue."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.kiosk_stand_in import catalogue

HERE = Path(__file__).parent / "kiosk_modules"


@pytest.mark.slow
@pytest.mark.parametrize("module", ["search", "idle", "words"])
def test_module(module: str, tmp_path: Path) -> None:
    node = shutil.which("node")
    assert node, "node is needed"
    known = tmp_path / "catalogue.json"
    known.write_text(json.dumps(catalogue()), encoding="utf-8")
    done = subprocess.run(
        [node, "--test", "--test-reporter=spec", str(HERE / f"{module}.test.mjs")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "CATALOGUE": str(known)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "pass 0" not in done.stdout
