"""The page for technicians names every metric and every alert, and no other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client import Metric
from prometheus_client.parser import text_string_to_metric_families

from tests.malls import SITE
from tests.web.conftest import Api, api

__all__ = ["api"]

DOCS = Path(__file__).parents[2] / "docs"
SCRAPERS_OWN = {"up": {"job", "instance"}}
"""Series that Prometheus makes itself."""

ADDED = {"job", "instance"}
"""Labels that Prometheus adds to all."""


def table(heading: str) -> list[list[str]]:
    """The cells of the table below a heading, without its head."""
    page = (DOCS / "operations.md").read_text(encoding="utf-8")
    section = re.split(r"^## ", page.partition(f"## {heading}\n")[2], flags=re.M)[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


def alerts() -> list[dict[str, Any]]:
    groups = yaml.safe_load((DOCS / "alerts.yml").read_text(encoding="utf-8"))["groups"]
    return [rule for group in groups for rule in group["rules"]]


@pytest.fixture
def exposed(api: Api) -> dict[str, set[str]]:
    """What a mall's server tells after a short morning: names as they are exposed, with their labels."""
    api.issue("DK-01")
    api.call(1, "officer-DK")
    display = api.server.socketio.test_client(api.server.app, namespace="/display", auth={"token": api.display})
    display.emit("join", {"site": SITE, "view": "board", "arg": "*"}, namespace="/display")
    for printed in (1, 2):
        headers = {"Authorization": f"Bearer {api.kiosk}"}
        api.client.post("/api/v1/device/report", json={"prints": {"printed": printed}}, headers=headers)
    api.client.get("/healthz")
    found: dict[str, set[str]] = {}
    for family in text_string_to_metric_families(api.client.get("/metrics").get_data(as_text=True)):
        labels = {label for sample in family.samples for label in sample.labels} - {"le"}
        found[name_of(family)] = labels
    return found


def name_of(family: Metric) -> str:
    return f"{family.name}_total" if family.type == "counter" else family.name


def test_every_metric_is_explained_and_no_other(exposed: dict[str, set[str]]) -> None:
    explained = {name.strip("`") for name, *_rest in table("Metrics")}
    assert explained == set(exposed)


def test_its_labels_are_named(exposed: dict[str, set[str]]) -> None:
    for name, labels, _meaning in table("Metrics"):
        seen = exposed[name.strip("`")]
        # Places of backups are told where there are some.
        if seen:
            assert {label.strip() for label in labels.split(",") if label} == seen, name


def test_every_alert_is_explained_and_says_what_to_do() -> None:
    rows = {name.strip("`"): (means, deed) for name, means, deed in table("Alerts")}
    assert set(rows) == {alert["alert"] for alert in alerts()}
    assert all(means and deed for means, deed in rows.values())
    assert all(alert["annotations"]["summary"] and alert["labels"]["severity"] for alert in alerts())


def faults(expression: str, exposed: dict[str, set[str]]) -> set[str]:
    """Series and labels of an expression that nobody tells."""
    known = {**exposed, **SCRAPERS_OWN}
    found = set()
    for name, matchers in re.findall(r"\b((?:antrean|process|python)_\w+|up)\b(?:\{([^}]*)\})?", expression):
        family = name if name in known else re.sub(r"_(bucket|sum|count)$", "", name)
        if family not in known:
            found.add(name)
            continue
        labels = set(re.findall(r"(\w+)\s*(?:=~|!~|!=|=)", matchers)) - ADDED
        found |= {f"{name}{{{label}}}" for label in labels - known[family]}
    return found


def test_an_alert_asks_for_what_is_told(exposed: dict[str, set[str]]) -> None:
    assert {
        alert["alert"]: faults(alert["expr"], exposed) for alert in alerts() if faults(alert["expr"], exposed)
    } == {}


def test_an_alert_over_what_nobody_tells_is_found(exposed: dict[str, set[str]]) -> None:
    """The control."""
    assert faults("antrean_waitings > 0", exposed) == {"antrean_waitings"}
    assert faults('antrean_waiting{queue="DK"} > 0', exposed) == {"antrean_waiting{queue}"}
