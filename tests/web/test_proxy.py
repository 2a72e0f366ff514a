"""Behind a reverse proxy: who asks, and by which address, is what that proxy says, and nobody else."""

from __future__ import annotations

from typing import Any

from werkzeug.test import Client

from server.proxy import behind
from tests.web.conftest import PASSWORD, Api

PROXY, STRANGER = "10.0.0.2", "203.0.113.9"
FORWARDED = {"X-Forwarded-For": "198.51.100.7", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "antrean.example"}


def seen(remote: str) -> dict[str, Any]:
    """What the application is told of a request that comes from there."""
    told: dict[str, Any] = {}

    def app(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        told.update(environ)
        start_response("200 OK", [])
        return [b""]

    Client(behind(app, [PROXY])).get("/", headers=FORWARDED, environ_base={"REMOTE_ADDR": remote})
    return told


def test_what_the_named_proxy_says_is_believed() -> None:
    told = seen(PROXY)
    assert (told["REMOTE_ADDR"], told["wsgi.url_scheme"]) == ("198.51.100.7", "https")
    assert told["HTTP_HOST"] == "antrean.example"


def test_nobody_else_chooses_the_address_that_is_counted() -> None:
    told = seen(STRANGER)
    assert (told["REMOTE_ADDR"], told["wsgi.url_scheme"]) == (STRANGER, "http")


def test_a_page_signs_in_by_https_through_the_proxy(api: Api) -> None:
    def sign_in(*proxies: str) -> Any:
        client = Client(behind(api.server.app.wsgi_app, proxies))
        headers = {**FORWARDED, "Origin": "https://antrean.example"}
        body = {"name": "officer-DK", "password": PASSWORD}
        return client.post("/api/v1/session", json=body, headers=headers, environ_base={"REMOTE_ADDR": PROXY})

    # The control: without the option the page's own address is a stranger's.
    assert sign_in().status_code == 403
    answer = sign_in(PROXY)
    assert answer.status_code == 201
    assert "Secure" in answer.headers["Set-Cookie"]
