"""The cells of the matrix: who may ask for what, written out by hand beside the domain's own table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from server.domain.actor import AGENCY_BOUND, Action, Role
from server.domain.cases import CaseState
from tests.domain.test_actor import MAY
from tests.malls import SITE

OWN = "DK"
"""The agency that everything here is about."""

PUBLIC = "public"
"""Anybody may, also without a token: it says nothing about a person, or the path itself is the secret."""

PERSON = frozenset(Role) - {Role.ANONYMOUS, Role.SYSTEM, Role.KIOSK, Role.DISPLAY}


@dataclass(frozen=True)
class Somebody:
    """A cell's row: a role, at home or elsewhere."""

    name: str
    role: Role
    site: str | None = SITE
    agency: str | None = None


EVERYBODY = (
    Somebody("anonymous", Role.ANONYMOUS, None),
    Somebody("kiosk", Role.KIOSK),
    Somebody("display", Role.DISPLAY),
    Somebody("officer", Role.OFFICER, agency=OWN),
    Somebody("officer of another agency", Role.OFFICER, agency="PL"),
    Somebody("greeter", Role.GREETER),
    Somebody("supervisor", Role.SUPERVISOR, agency=OWN),
    Somebody("supervisor of another agency", Role.SUPERVISOR, agency="PL"),
    Somebody("head", Role.HEAD),
    Somebody("administrator", Role.ADMINISTRATOR),
    Somebody("administrator of another mall", Role.ADMINISTRATOR, "elsewhere"),
    Somebody("officer of another mall", Role.OFFICER, "elsewhere", OWN),
    Somebody("operator", Role.OPERATOR, None),
)

MOMENT = "2026-11-24T01:30:00Z"

Body = Callable[["Scene"], Any]


@dataclass(frozen=True)
class Scene:
    """What the routes are about: all of the agency OWN."""

    visit: str
    token: str
    ticket: str
    call: str
    person: str
    device: str
    disruption: str


def _serve(_scene: Scene) -> Any:
    return {"counter": 1}


def _nothing(_scene: Scene) -> Any:
    return {}


def _offline_visit(_scene: Scene) -> Any:
    at = "2026-11-24T01:00:00Z"
    number = {"prefix": "DK", "lane": "X", "sequence": 1, "taken_at": at}
    return {"id": str(uuid4()), "token": "t" * 24, "services": ["DK-01"], **number}


RULES: dict[str, tuple[Action | str, Body]] = {
    "GET /healthz": (PUBLIC, _nothing),
    "GET /readyz": (PUBLIC, _nothing),
    "GET /metrics": (PUBLIC, _nothing),
    "GET /api/v1/openapi.json": (PUBLIC, _nothing),
    "GET /api/v1/visits/<token>": (PUBLIC, _nothing),
    "POST /api/v1/session": (PUBLIC, lambda _s: {"name": "nobody", "password": "wrong"}),
    "POST /api/v1/pairings": (Action.PAIR, lambda _s: {"kind": "display", "version": "1"}),
    "GET /api/v1/session": (Action.OWN_ACCOUNT, _nothing),
    "PUT /api/v1/session/password": (Action.OWN_ACCOUNT, lambda _s: {"old": "x", "new": "a new and long one"}),
    "PUT /api/v1/session/pin": (Action.OWN_ACCOUNT, lambda _s: {"pin": "123456"}),
    "GET /api/v1/sites": (Action.OWN_ACCOUNT, _nothing),
    "GET /api/v1/device": (Action.REPORT_STATE, _nothing),
    "POST /api/v1/device/report": (Action.REPORT_STATE, lambda _s: {"version": "1", "printer": None}),
    "GET /sites/<site>/catalog": (Action.READ_CATALOG, _nothing),
    "GET /sites/<site>/openings": (Action.READ_CATALOG, _nothing),
    "POST /sites/<site>/offline-visits": (Action.ENTER_OFFLINE, _offline_visit),
    "GET /sites/<site>/waiting": (Action.READ_WAITING, _nothing),
    "GET /sites/<site>/board": (Action.READ_BOARD, _nothing),
    "GET /sites/<site>/calls/<uuid:call>/voice": (Action.READ_BOARD, _nothing),
    "GET /sites/<site>/calendar": (Action.READ_SITE, _nothing),
    "GET /sites/<site>/disruptions": (Action.READ_SITE, _nothing),
    "POST /sites/<site>/disruptions": (
        Action.DECLARE_DISRUPTION,
        lambda _s: {"scope": "agency", "code": OWN, "reason": {"id": "Jaringan putus"}},
    ),
    "POST /sites/<site>/disruptions/<uuid:disruption>/end": (Action.DECLARE_DISRUPTION, _nothing),
    "POST /sites/<site>/queues/<queue>/external-count": (
        Action.COUNT_EXTERNAL,
        lambda _s: {"day": "2026-11-24", "count": 1},
    ),
    "GET /sites/<site>/cases": (Action.READ_QUEUE, _nothing),
    "POST /sites/<site>/cases/move": (
        Action.HANDLE_CASES,
        lambda scene: {"cases": [scene.ticket], "state": CaseState.READY.value},
    ),
    "GET /sites/<site>/duties": (Action.READ_QUEUE, _nothing),
    "POST /sites/<site>/counters/<int:counter>/call-next": (Action.SERVE, _nothing),
    "POST /sites/<site>/counters/<int:counter>/call": (
        Action.SERVE,
        lambda scene: {"ticket": scene.ticket, "reason": "frail"},
    ),
    "POST /sites/<site>/counters/<int:counter>/open": (Action.SERVE, _nothing),
    "POST /sites/<site>/counters/<int:counter>/break": (Action.SERVE, lambda _s: {"reason": "rest", "minutes": 15}),
    "POST /sites/<site>/counters/<int:counter>/close": (Action.SERVE, _nothing),
    "POST /sites/<site>/counters/<int:counter>/end-duty": (Action.SUPERVISE, _nothing),
    "POST /sites/<site>/counters/<int:counter>/take-over": (
        Action.READ_QUEUE,
        lambda _s: {"name": "nobody", "pin": "123456"},
    ),
    "POST /sites/<site>/schedules": (
        Action.CONFIGURE,
        lambda _s: {"first": "2026-12-31", "last": "2026-12-31", "name": {"id": "Tutup buku"}},
    ),
    "POST /sites/<site>/schedules/remove": (
        Action.CONFIGURE,
        lambda _s: {"first": "2026-12-31", "last": "2026-12-31"},
    ),
    "POST /sites/<site>/holidays": (
        Action.CONFIGURE,
        lambda _s: {"csv": "date,name,type\n2027-08-17,Proklamasi Kemerdekaan,libur_nasional\n"},
    ),
    "GET /sites/<site>/devices": (Action.MANAGE_DEVICES, _nothing),
    "POST /sites/<site>/devices": (
        Action.MANAGE_DEVICES,
        lambda _s: {"code": "BCDFGH", "name": "Layar 2", "zone": None},
    ),
    "PUT /sites/<site>/devices/<uuid:device>": (Action.MANAGE_DEVICES, lambda _s: {"name": "Layar", "zone": None}),
    "POST /sites/<site>/devices/<uuid:device>/revoke": (Action.MANAGE_DEVICES, _nothing),
    "GET /sites/<site>/people": (Action.MANAGE_PEOPLE, _nothing),
    "POST /sites/<site>/people": (
        Action.MANAGE_PEOPLE,
        lambda _s: {"name": "baru", "role": "officer", "agency": OWN},
    ),
    "POST /sites/<site>/people/<uuid:person>/disable": (Action.MANAGE_PEOPLE, _nothing),
    "POST /sites/<site>/people/<uuid:person>/enable": (Action.MANAGE_PEOPLE, _nothing),
    "POST /sites/<site>/people/<uuid:person>/reset-password": (Action.MANAGE_PEOPLE, _nothing),
    "GET /sites/<site>/waiting-list": (Action.READ_SITE, _nothing),
    "GET /sites/<site>/sheets": (Action.READ_SITE, _nothing),
    "POST /sites/<site>/sheets": (Action.PRINT_SHEETS, lambda _s: {"queue": OWN, "count": 2}),
    "POST /sites/<site>/tickets": (Action.ISSUE, lambda _s: {"services": ["DK-01"]}),
    "GET /sites/<site>/tickets/<uuid:ticket>": (Action.READ_QUEUE, _nothing),
    "POST /sites/<site>/tickets/<uuid:ticket>/cancel": (Action.CANCEL, _nothing),
    "POST /sites/<site>/tickets/<uuid:ticket>/correct": (
        Action.GUIDE,
        lambda _s: {"was": "DK-01", "service": "DK-02"},
    ),
    "POST /sites/<site>/tickets/<uuid:ticket>/finish": (
        Action.SERVE,
        lambda _s: {"outcomes": [{"service": "DK-01", "outcome": "completed"}]},
    ),
    "POST /sites/<site>/tickets/<uuid:ticket>/served-afterwards": (
        Action.SERVE,
        lambda _s: {
            "counter": 1,
            **dict.fromkeys(("called_at", "started_at", "ended_at"), MOMENT),
            "outcomes": [{"service": "DK-01", "outcome": "completed"}],
        },
    ),
    "POST /sites/<site>/tickets/<uuid:ticket>/missed-afterwards": (
        Action.SERVE,
        lambda _s: {"counter": 1, "called_at": MOMENT},
    ),
    **{
        f"POST /sites/<site>/tickets/<uuid:ticket>/{move}": (Action.SERVE, _serve)
        for move in ("hold", "no-show", "recall", "requeue", "resume", "start", "transfer")
    },
    "POST /sites/<site>/tickets/<uuid:ticket>/undo": (Action.SERVE, _nothing),
    "POST /sites/<site>/tickets/<uuid:ticket>/return": (Action.STEP_AWAY, _nothing),
    "GET /sites/<site>/visits": (Action.GUIDE, _nothing),
    "GET /sites/<site>/visits/<uuid:visit>": (Action.READ_QUEUE, _nothing),
    "POST /sites/<site>/visits/<uuid:visit>/mark": (Action.GUIDE, lambda _s: {"fetch": "deaf"}),
    "POST /sites/<site>/visits/<uuid:visit>/pause": (Action.STEP_AWAY, _nothing),
    "POST /sites/<site>/visits/<uuid:visit>/resume": (Action.STEP_AWAY, _nothing),
    "POST /sites/<site>/visits/<uuid:visit>/reprint": (Action.GUIDE, _nothing),
    "POST /sites/<site>/visits/<uuid:visit>/services": (Action.ISSUE, lambda _s: {"services": ["DK-02"]}),
    "DELETE /api/v1/session": (PUBLIC, _nothing),
    "DELETE /api/v1/sessions": (Action.OWN_ACCOUNT, _nothing),
}
"""By method and path (that of a site's routes from `/sites` on): whose right it needs, and a well-formed body."""

BESIDES: dict[str, frozenset[str]] = {
    "GET /api/v1/session": frozenset({"kiosk", "display"}),
    # Each case is judged for itself: those of another agency are refused one by one.
    "POST /sites/<site>/cases/move": frozenset({"officer of another agency", "supervisor of another agency"}),
    # A visit may hold places at several agencies.
    "GET /sites/<site>/visits/<uuid:visit>": frozenset({"officer of another agency", "supervisor of another agency"}),
    # An officer puts right what stands in the own agency's queue.
    "POST /sites/<site>/tickets/<uuid:ticket>/correct": frozenset({"officer"}),
    # An officer gives a receipt to whoever came to the own agency.
    "POST /sites/<site>/visits/<uuid:visit>/reprint": frozenset({"officer"}),
}
"""Who may besides those who have the right."""

NOT: dict[str, frozenset[str]] = {
    # An officer takes back who missed a call of the own agency.
    "POST /sites/<site>/tickets/<uuid:ticket>/return": frozenset({"officer of another agency"}),
    # An officer helps a visitor who has, or had, a place in the own agency.
    **{
        f"POST /sites/<site>/visits/<uuid:visit>/{deed}": frozenset({"officer of another agency"})
        for deed in ("pause", "resume", "services")
    },
}
"""Who may not although they have the right."""

NO_SUCH_DEVICE = frozenset({"GET /api/v1/device"})
"""Who is no device at all is told so by a 401, upon which a display begins to pair."""

QUERY = {
    "GET /sites/<site>/cases": f"?agency={OWN}",
    "GET /sites/<site>/duties": f"?agency={OWN}",
}

PAGES = frozenset(
    {
        "/counter",
        "/display",
        "/office",
        "/hall",
        "/lists",
        "/counter-worker.js",
        "/v/<token>",
        "/v/<token>/code.svg",
        "/static/ui/<path:name>",
        "/static/ui/locales/<any(id, en):language>/<room>.ftl",
        "/static/counter/<path:name>",
        "/static/display/<path:name>",
    }
)
"""Empty shells, scripts, styles and texts: nothing of a mall stands in them. A QR code shows the address it is asked
at."""

EVENTS = frozenset({"connect", "disconnect", "join", "leave"})
"""What a socket may send. Joining a view is judged for each view; the others are about the own socket alone."""


def may(who: Somebody, rule: str) -> bool:
    """What the cell must say."""
    action, _body = RULES[rule]
    if action == PUBLIC or Action(action) in MAY[Role.ANONYMOUS]:
        return True
    if who.name in BESIDES.get(rule, ()):
        return True
    if who.name in NOT.get(rule, ()) or Action(action) not in MAY[who.role]:
        return False
    of_one_site = "<site>" in rule
    if of_one_site and who.site not in {SITE, None}:
        return False
    bound = Action(action) in AGENCY_BOUND.get(who.role, frozenset())
    about_the_agency = rule not in {
        f"GET /sites/<site>/{what}" for what in ("calendar", "disruptions", "sheets", "waiting-list")
    }
    return not (bound and about_the_agency and who.agency != OWN)
