"""Which malls are there, and who is told."""

from dataclasses import replace

from server.domain.actor import SYSTEM, Role
from server.storage.models import EVERY_SITE
from server.usecases.add_access import NewAccount, add_accounts
from server.usecases.define_site import define_site
from tests.malls import SITE, small_mall
from tests.web.conftest import HASHED, Api


def test_an_operator_chooses_among_all_malls_and_everybody_else_has_one(api: Api) -> None:
    store, mall = api.server.store, small_mall()
    define_site(store, SYSTEM, replace(mall, site=replace(mall.site, code="another", name={"id": "Mal Lain"})))
    add_accounts(store, SYSTEM, [NewAccount(EVERY_SITE, "everywhere", HASHED, Role.OPERATOR)])
    told = api.get("/sites", api.token("everywhere")).get_json()["sites"]
    assert told == [{"code": "another", "name": {"id": "Mal Lain"}}, {"code": SITE, "name": mall.site.name}]
    assert api.get("/sites", api.token("officer-DK")).get_json()["sites"] == told[1:]
    assert api.get("/sites").status_code == 401
