"""Devices: how a kiosk or display becomes one of a site, and what an administrator does with it."""

from __future__ import annotations

from uuid import UUID

from flask import Response, request

from server.domain.actor import ANONYMOUS, Action, Role, authorise
from server.domain.opening import service_day
from server.storage.queries.devices import device_views
from server.storage.queries.kiosks import given_alone
from server.storage.queries.values import rfc3339
from server.usecases.change_device import ChangeDevice, change_device
from server.usecases.confirm_device import ConfirmDevice, confirm_device
from server.usecases.report_device import PrinterReport, ReportDevice, own_device, report_device
from server.usecases.revoke_device import RevokeDevice, revoke_device
from server.usecases.start_pairing import StartPairing, start_pairing
from server.web.api import api, command, reply
from server.web.context import context
from server.web.identify import DEVICE_COOKIE, actor, check_origin, device_token
from server.web.schemas.devices import (
    ChangeDeviceIn,
    ConfirmDeviceIn,
    DeviceListOut,
    DeviceOut,
    OwnDeviceOut,
    PairingIn,
    PairingOut,
    ReportIn,
    ReportOut,
)
from server.web.schemas.queueing import Nothing

_COOKIE_LASTS = 365 * 24 * 3600
"""Seconds. The token is good until it is revoked; a browser keeps a cookie for about a year, and each start of the
display renews it."""


@api.post("/pairings")
@api.input(PairingIn)
@api.output(PairingOut, status_code=201)
def post_pairing(json_data: PairingIn) -> Response:
    """A device asks for a code to show. The token in the answer is its own once an administrator confirms the code;
    a browser keeps it in a cookie that no script can read. Asking again replaces the code that the device had."""
    # A page from elsewhere must not take a display's token away.
    check_origin()
    ctx = context()
    ctx.pairing_rate.count(request.remote_addr or "")
    wanted = StartPairing(Role(json_data.kind), json_data.version, device_token())
    pairing = start_pairing(ctx.store, ANONYMOUS, wanted)
    body = {
        "code": pairing.code,
        "token": pairing.token,
        "expires_at": rfc3339(pairing.expires_at),
        "seconds": pairing.seconds,
    }
    response = reply(body, 201)
    response.headers["Cache-Control"] = "no-store"
    _remember(response, pairing.token)
    return response


@api.get("/device")
@api.output(OwnDeviceOut)
def get_device() -> Response:
    """What the device that asks is. 401 while its code is not confirmed, and `device_revoked` when it was."""
    site, device = own_device(context().store, actor())
    body = {"id": device["id"], "kind": device["kind"], "site": site, "zone": device["zone"], "name": device["name"]}
    response = reply(body)
    response.headers["Cache-Control"] = "no-store"
    kept = request.cookies.get(DEVICE_COOKIE)
    if kept and kept == device_token():
        _remember(response, kept)
    return response


@api.post("/device/report")
@api.input(ReportIn)
@api.output(ReportOut)
def post_report(json_data: ReportIn) -> Response:
    """The device says how it is. Each report replaces the one before, so that it needs no key."""
    printer = json_data.printer
    said = PrinterReport(printer.state, printer.detail) if printer else None
    spool = json_data.spool
    report = ReportDevice(
        version=json_data.version,
        printer=said,
        spool=spool.id if spool else None,
        lane=spool.lane if spool else None,
        waiting=json_data.waiting,
    )
    told = report_device(context().store, actor(), report)
    if json_data.prints:
        context().store.metrics.printed(told.site, actor().ref, json_data.prints.model_dump())
    body = {
        "now": rfc3339(told.now),
        "speed": told.speed,
        "site": told.site,
        "service_day": told.service_day.isoformat(),
        "lane": told.lane,
    }
    return reply(body)


@api.get("/sites/<site>/devices")
@api.output(DeviceListOut)
def get_devices(site: str) -> Response:
    """All devices of the site, those that were revoked too, in the order in which they were enrolled."""
    authorise(actor(), Action.MANAGE_DEVICES, site)
    store = context().store
    with store.connect() as connection:
        mall = store.catalogue(connection, site)
        alone = given_alone(connection, site, service_day(mall.site, store.clock.now()))
        devices = [{**device, "alone": alone.get(UUID(device["id"]))} for device in device_views(connection, site)]
    return reply({"now": rfc3339(store.clock.now()), "speed": store.clock.speed, "devices": devices})


@api.post("/sites/<site>/devices")
@api.input(ConfirmDeviceIn)
@api.output(DeviceOut, status_code=201)
def post_device(site: str, json_data: ConfirmDeviceIn) -> Response:
    """Confirm the code that a device shows: it belongs to the site from now on."""
    wanted = ConfirmDevice(json_data.code, json_data.name, json_data.zone)
    return reply(command(site, confirm_device, wanted), 201)


@api.put("/sites/<site>/devices/<uuid:device>")
@api.input(ChangeDeviceIn)
@api.output(DeviceOut)
def put_device(site: str, device: UUID, json_data: ChangeDeviceIn) -> Response:
    """Rename a device, or move it to another zone. A display follows within half a minute."""
    return reply(command(site, change_device, ChangeDevice(device, json_data.name, json_data.zone)))


@api.post("/sites/<site>/devices/<uuid:device>/revoke")
@api.input(Nothing, arg_name="_nothing")
@api.output(DeviceOut)
def post_revoke(site: str, device: UUID, _nothing: Nothing) -> Response:
    """Refuse the device's token from now on; it is cut off within five seconds."""
    return reply(command(site, revoke_device, RevokeDevice(device)))


def _remember(response: Response, token: str) -> None:
    response.set_cookie(
        DEVICE_COOKIE,
        token,
        max_age=_COOKIE_LASTS,
        httponly=True,
        samesite="Strict",
        secure=request.is_secure,
    )
