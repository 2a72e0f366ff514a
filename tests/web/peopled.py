"""A mall in which everybody of the matrix is signed in, and there is one of each thing."""

from __future__ import annotations

from sqlalchemy import select

from server.app import Antrean
from server.domain.actor import SYSTEM, Role
from server.storage.models import EVERY_SITE, AccountRow
from server.usecases.add_access import NewAccount, add_accounts, add_device
from server.usecases.sessions import account_of, open_session_for
from tests.malls import SITE
from tests.web.conftest import HASHED, Api
from tests.web.rights import EVERYBODY, OWN, PERSON, Scene


def sign_everybody_in(server: Antrean) -> dict[str, str | None]:
    """A token for everybody of the matrix, by name; None for nobody."""
    store = server.store
    people = [who for who in EVERYBODY if who.role in PERSON]
    accounts = [
        NewAccount(who.site or EVERY_SITE, f"matrix {who.name}", HASHED, who.role, who.agency) for who in people
    ]
    add_accounts(store, SYSTEM, accounts)
    tokens: dict[str, str | None] = {"anonymous": None}
    with store.connect(write=True) as connection:
        for row in connection.execute(select(AccountRow.__table__).where(AccountRow.name.startswith("matrix "))).all():
            account = account_of(row)
            tokens[account.name.removeprefix("matrix ")] = open_session_for(store, connection, account).token
        connection.commit()
    return tokens


def scene_of(api: Api, operator: str) -> Scene:
    """A visit that is called, and one of each other thing."""
    visit = api.issue("DK-01")
    called = api.call(1, "officer-DK").get_json()
    assert "id" in called, called
    board = api.get(f"/sites/{SITE}/board", api.display).get_json()
    people = api.get(f"/sites/{SITE}/people", operator).get_json()["people"]
    another = add_device(api.server.store, SYSTEM, SITE, Role.DISPLAY, "Layar 9")
    devices = api.get(f"/sites/{SITE}/devices", operator).get_json()["devices"]
    notice = {"scope": "agency", "code": OWN, "reason": {"id": "Listrik"}}
    declared = api.post("/disruptions", notice, operator).get_json()
    return Scene(
        visit=visit["id"],
        token=visit["token"],
        ticket=called["id"],
        call=board["calls"][0]["id"],
        person=next(each["id"] for each in people if each["name"] == "greeter"),
        # Not one of those that ask: it is revoked by the way.
        device=next(each["id"] for each in devices if each["name"] == "Layar 9" and another),
        disruption=declared["id"],
    )
