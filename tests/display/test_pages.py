"""The display's two pages as they are served."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from display import screen


@pytest.fixture
def client() -> FlaskClient:
    app = Flask(__name__)
    app.register_blueprint(screen())
    return app.test_client()


@pytest.mark.parametrize("path", ["/display", "/display?site=pekanbaru&zone=Z5", "/v/pekanbaru.abc", "/v/x"])
def test_a_page_is_served_for_every_address_of_its_kind(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.mimetype == "text/html"


def test_search_engines_leave_a_visitors_page_alone(client: FlaskClient) -> None:
    assert '<meta name="robots" content="noindex">' in client.get("/v/pekanbaru.abc").text


def test_what_is_in_the_address_is_not_in_the_page(client: FlaskClient) -> None:
    assert client.get("/v/<script>").text == client.get("/v/pekanbaru.abc").text


@pytest.mark.parametrize("page", ["/display", "/v/pekanbaru.abc"])
def test_a_page_has_no_script_or_style_of_its_own(client: FlaskClient, page: str) -> None:
    text = client.get(page).text
    assert "<style" not in text
    assert "style=" not in text
    assert text.count("<script") == text.count('<script type="module" src="/static/display/')


@pytest.mark.parametrize("path", ["main.js", "visit/main.js", "display.css", "visit.css"])
def test_its_files_are_served(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/static/display/{path}")
    answer.close()
    assert answer.status_code == 200
