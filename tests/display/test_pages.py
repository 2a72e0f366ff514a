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


@pytest.mark.parametrize("path", ["/display", "/display?zone=Z5", "/v/pekanbaru.abc", "/v/x"])
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


TOKEN = "pekanbaru.AAAABBBBCCCCDDDDEEEEFFFF"


def test_a_visit_has_a_picture_of_its_address_that_nobody_else_keeps(client: FlaskClient) -> None:
    answer = client.get(f"/v/{TOKEN}/code.svg")
    assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml")
    assert answer.headers["Cache-Control"].startswith("private")
    assert answer.data != client.get(f"/v/{TOKEN[:-1]}G/code.svg").data


@pytest.mark.parametrize("token", ["pekanbaru.abc", "x", "a" * 400, "pekanbaru.AAAABBBBCCCCDDDDEEEEFFF%22"])
def test_only_a_token_gets_a_picture(client: FlaskClient, token: str) -> None:
    assert client.get(f"/v/{token}/code.svg").status_code == 404
