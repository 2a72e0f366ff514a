"""A visitor's identity passes through the kiosk's process and leaves nothing there."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kiosk.kiosks import Page, running, settings_for, wish
from tests.kiosk.upstream import Machine, machine

NUMBER = "1471014203990001"


@pytest.fixture
def server() -> Iterator[Machine]:
    with machine() as on:
        yield on


def test_an_identity_is_handed_on_and_neither_kept_nor_logged(
    server: Machine, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), running(settings_for(server.url, tmp_path, "preview:")) as page:
        page.wait_for_catalogue()
        assert page.take_number(wish("DK-01", identity=NUMBER)).status_code == 201
        refused = page.take_number(wish("DK-01", identity=NUMBER * 3))
    assert [asked["identity"] for asked in server.upstream.asked] == [NUMBER]
    assert (refused.status_code, NUMBER in refused.text) == (422, False)
    assert NUMBER not in caplog.text
    kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert kept
    assert not any(NUMBER.encode() in content for content in kept)


def test_who_needs_none_sends_none(server: Machine, tmp_path: Path) -> None:
    page: Page
    with running(settings_for(server.url, tmp_path, "preview:")) as page:
        page.wait_for_catalogue()
        page.take_number(wish("DK-01"))
    assert "identity" not in server.upstream.asked[0]
