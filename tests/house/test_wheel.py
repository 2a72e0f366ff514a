"""A wheel carries all that a mall needs: code, migrations, texts, the example's data and the browser libraries."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

CARRIED = (
    "counter/templates/counter.html",
    "display/static/lobby.js",
    "kiosk/templates/kiosk.html",
    "server/cli.py",
    "server/lists/templates/waiting-list.html",
    "server/example/data/mpp_pekanbaru_services.csv",
    "server/storage/migrations/script.py.mako",
    "server/storage/migrations/versions/0001_the_first_tables.py",
    "ui/locales/id/kiosk.ftl",
    "ui/static/vendor/icons.css",
    "ui/static/vendor/lit-html/lit-html.js",
    "ui/static/vendor/plus-jakarta-sans.woff2",
    "ui/static/vendor/socket.io.js",
)


@pytest.mark.slow
def test_a_wheel_carries_everything_and_no_test(tmp_path: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    assert set(CARRIED) <= names
    assert [name for name in names if name.startswith("tests/")] == []
