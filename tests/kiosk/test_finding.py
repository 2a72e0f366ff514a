"""The kiosk's search, tested by Node's own runner on the example mall's catalogue."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from server.example.load import load_example
from server.storage.queries.structure import catalog_view


@pytest.mark.slow
def test_visitors_find_what_they_mean(tmp_path: Path) -> None:
    node = shutil.which("node")
    assert node, "node is needed"
    catalogue = tmp_path / "catalogue.json"
    catalogue.write_text(json.dumps(catalog_view(load_example("pekanbaru", "open"))), encoding="utf-8")
    done = subprocess.run(
        [node, "--test", "--test-reporter=spec", str(Path(__file__).parent / "finding" / "search.test.mjs")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "CATALOGUE": str(catalogue)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "pass 0" not in done.stdout
