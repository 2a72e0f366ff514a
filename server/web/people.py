"""The people of a mall: who may sign in, as what."""

from __future__ import annotations

from uuid import UUID

from flask import Response

from server.domain.actor import Action, Role, authorise
from server.storage.queries.people import PersonView, people_of
from server.usecases.add_person import Added, AddPerson, add_person
from server.usecases.disable_person import DisablePerson, disable_person
from server.usecases.people import manages_operators
from server.usecases.reset_password import reset_password
from server.web.api import api, command, reply
from server.web.context import context
from server.web.identify import actor
from server.web.schemas.people import FirstPasswordOut, PeopleOut, PersonIn, PersonOut
from server.web.schemas.queueing import Nothing


@api.get("/sites/<site>/people")
@api.output(PeopleOut)
def get_people(site: str) -> Response:
    """Everybody who may sign in at the mall; operators are shown to operators."""
    authorise(actor(), Action.MANAGE_PEOPLE, site)
    store = context().store
    with store.connect() as connection:
        store.catalogue(connection, site)
        people = people_of(connection, site, operators=manages_operators(actor()))
    return _private(reply({"people": people}))


@api.post("/sites/<site>/people")
@api.input(PersonIn)
@api.output(FirstPasswordOut, status_code=201)
def post_person(site: str, json_data: PersonIn) -> Response:
    """Give somebody an account. The first password is told now and never again; so no answer is kept, and a repeated
    request is refused because the name is taken."""
    ctx = context()
    wanted = AddPerson(site, json_data.name, Role(json_data.role), json_data.agency)
    return _told_once(add_person(ctx.store, actor(), wanted, ctx.offload), 201)


@api.post("/sites/<site>/people/<uuid:person>/reset-password")
@api.input(Nothing, arg_name="_nothing")
@api.output(FirstPasswordOut)
def post_reset_password(site: str, person: UUID, _nothing: Nothing) -> Response:
    """Give somebody a first password again; the PIN and all sessions of the account are gone."""
    ctx = context()
    return _told_once(reset_password(ctx.store, actor(), site, person, ctx.offload), 200)


@api.post("/sites/<site>/people/<uuid:person>/disable")
@api.input(Nothing, arg_name="_nothing")
@api.output(PersonOut)
def post_disable(site: str, person: UUID, _nothing: Nothing) -> Response:
    """Close an account: its sessions end, and nobody signs in with it. The own one cannot be closed."""
    return _switched(site, person, disabled=True)


@api.post("/sites/<site>/people/<uuid:person>/enable")
@api.input(Nothing, arg_name="_nothing")
@api.output(PersonOut)
def post_enable(site: str, person: UUID, _nothing: Nothing) -> Response:
    """Open a closed account again."""
    return _switched(site, person, disabled=False)


def _switched(site: str, person: UUID, *, disabled: bool) -> Response:
    view: PersonView = command(site, disable_person, DisablePerson(person, disabled))
    return _private(reply(view))


def _told_once(added: Added, status: int) -> Response:
    return _private(reply({**added.person, "password": added.password}, status))


def _private(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response
