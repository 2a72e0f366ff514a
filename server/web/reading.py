"""What screens read: catalogue, waiting, board, and a call's voice."""

from __future__ import annotations

from typing import Any, cast
from uuid import UUID

from flask import Response, jsonify, request

from server.domain.actor import Action, authorise
from server.storage.catalogue import site_row
from server.storage.queries.board import (
    call_view,
    check_zone,
    queues_in,
    recent_calls,
    serving,
    waiting,
)
from server.storage.queries.structure import catalog_view
from server.usecases.speak_call import with_words, words_of
from server.voice import Language, VoiceError
from server.web.api import api, reply
from server.web.context import context
from server.web.identify import actor
from server.web.problems import problem
from server.web.schemas.catalog import CatalogOut
from server.web.schemas.queueing import BoardOut, VoiceQuery, WaitingListOut, WaitingQuery, ZoneQuery

_SPOKEN: dict[int | str, dict[str, str | dict[str, dict[str, Any]]]] = {
    200: {
        "description": "The call, spoken.",
        "content": {"audio/wav": {"schema": {"type": "string", "contentMediaType": "audio/wav"}}},
    }
}


@api.get("/sites/<site>/catalog")
@api.output(CatalogOut)
@api.doc(responses={304: "As the ETag says: nothing changed."})
def get_catalog(site: str) -> Response:
    """The structure of the mall. The ETag changes only with the structure."""
    authorise(actor(), Action.READ_CATALOG, site)
    store = context().store
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
        row = site_row(connection, site)
    response = jsonify(catalog_view(mall))
    response.set_etag(f"{site}-{row.catalog_seq if row else 0}")
    response.headers["Cache-Control"] = "no-cache"
    response.make_conditional(request)
    return response


@api.get("/sites/<site>/waiting")
@api.input(WaitingQuery, location="query")
@api.output(WaitingListOut)
def get_waiting(site: str, query_data: WaitingQuery) -> Response:
    """Per queue: open or why not through that channel, people waiting, and the wait of who comes now."""
    authorise(actor(), Action.READ_WAITING, site)
    store = context().store
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
        row = site_row(connection, site)
        lines = waiting(connection, mall, store.clock.now(), queues_in(mall, None), query_data.channel)
    return reply({"seq": row.seq if row else 0, "queues": list(lines.values())})


@api.get("/sites/<site>/board")
@api.input(ZoneQuery, location="query")
@api.output(BoardOut)
def get_board(site: str, query_data: ZoneQuery) -> Response:
    """What a display of the zone (or of the whole site) shows."""
    authorise(actor(), Action.READ_BOARD, site)
    store = context().store
    now = store.clock.now()
    zone = query_data.zone
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
        check_zone(mall, zone)
        row = site_row(connection, site)
        board = {
            "seq": row.seq if row else 0,
            "calls": with_words(mall, recent_calls(connection, mall, now, zone)),
            "serving": list(serving(connection, mall, zone).values()),
            "waiting": list(waiting(connection, mall, now, queues_in(mall, zone)).values()),
        }
    return reply(board)


@api.get("/sites/<site>/calls/<uuid:call>/voice")
@api.input(VoiceQuery, location="query")
@api.doc(responses=_SPOKEN)
def get_voice(site: str, call: UUID, query_data: VoiceQuery) -> Response:
    """The words of one call as a WAV. Only what was really called is spoken, never a caller's text."""
    authorise(actor(), Action.READ_BOARD, site)
    ctx = context()
    if ctx.voice is None:
        return problem(404, "no_voice")
    with ctx.store.connect() as connection:
        mall = ctx.store.catalogue(connection, site)
        words = words_of(mall, call_view(connection, mall, call))
    try:
        wav = ctx.voice.speak(words[query_data.lang], cast("Language", query_data.lang))
    except VoiceError:
        return problem(503, "voice_failed", {"seconds": 5})
    response = Response(wav, content_type="audio/wav")
    response.headers["Cache-Control"] = "private, max-age=86400, immutable"
    return response
