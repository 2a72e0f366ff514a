"""The files of the screens reach the browser with the right type and the right time to keep them."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ui import static_files, ui_files


@pytest.fixture
def client() -> FlaskClient:
    app = Flask(__name__)
    app.register_blueprint(ui_files())
    return app.test_client()


def test_a_script_is_a_script_on_every_system(client: FlaskClient) -> None:
    with client.get("/static/ui/room.js") as response:
        assert response.status_code == 200
        assert response.content_type == "text/javascript; charset=utf-8"


def test_code_is_asked_for_again_and_answered_shortly_when_unchanged(client: FlaskClient) -> None:
    with client.get("/static/ui/tokens.css") as first:
        assert first.cache_control.no_cache
        tag = first.headers["ETag"]
    with client.get("/static/ui/tokens.css", headers={"If-None-Match": tag}) as second:
        assert second.status_code == 304


def test_a_typeface_is_kept(client: FlaskClient) -> None:
    with client.get("/static/ui/vendor/plus-jakarta-sans.woff2") as response:
        assert response.content_type == "font/woff2"
        assert response.cache_control.max_age == 7 * 24 * 3600


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_catalogue_is_served_as_text(client: FlaskClient, language: str) -> None:
    with client.get(f"/static/ui/locales/{language}/common.ftl") as response:
        assert response.content_type == "text/plain; charset=utf-8"
        assert "common-open = " in response.get_data(as_text=True)


@pytest.mark.parametrize(
    "path",
    [
        "locales/jv/common.ftl",
        "locales/id/absent.ftl",
        "locales/id/..%2f..%2ftext.py",
        "../text.py",
        "..%2ftext.py",
        "absent.js",
        "vendor/.installed",
    ],
)
def test_nothing_else_is_served(client: FlaskClient, path: str) -> None:
    with client.get(f"/static/ui/{path}") as response:
        assert response.status_code == 404


def test_a_room_serves_its_own_folder(tmp_path: Path) -> None:
    (tmp_path / "main.js").write_text("export {};", encoding="utf-8")
    app = Flask(__name__)
    app.register_blueprint(static_files("kiosk", tmp_path))
    with app.test_client().get("/static/kiosk/main.js") as response:
        assert response.get_data() == b"export {};"
