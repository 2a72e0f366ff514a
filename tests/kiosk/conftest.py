"""The example mall as a process of its own, for tests that need nothing less."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.printers import conversation
from tests.browser.mall import Mall, open_mall


@pytest.fixture(scope="module")
def opened_mall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mall]:
    """Tests that use it are slow, since preparing the mall takes seconds."""
    with open_mall(tmp_path_factory.mktemp("mall")) as running:
        yield running


@pytest.fixture
def mall(opened_mall: Mall) -> Mall:
    """The same, switched on whatever an earlier test did to it."""
    opened_mall.start()
    return opened_mall


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Silence is soon taken for silence: for tests of printers that never answer."""
    monkeypatch.setattr(conversation, "_PATIENCE", 0.05)
