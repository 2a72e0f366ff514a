"""A mall of two agencies, as the server's catalogue tells it."""

from __future__ import annotations

from typing import Any

SITE = "mall"


def service(code: str, name: str, name_en: str | None, *requirements: str) -> dict[str, Any]:
    return {
        "code": code,
        "queue": code.partition("-")[0],
        "name": {"id": name} | ({"en": name_en} if name_en else {}),
        "standard": {
            "minutes": 10,
            "completion_days": 0,
            "fee_idr": 0,
            "requirements": [{"id": one} for one in requirements],
        },
        "keywords": [],
        "popularity": None,
    }


CATALOG: dict[str, Any] = {
    "site": SITE,
    "name": {"id": "Mal Pelayanan Publik Contoh", "en": "Example Service Mall"},
    "timezone": "Asia/Makassar",
    "hours": [],
    "closed_days": [],
    "zones": [
        {
            "code": "Z5",
            "name": {"id": "Zona 5", "en": "Zone 5"},
            "place": {"id": "Gedung C · Kependudukan", "en": "Building C · Civil Registration"},
            "colour": 5,
        }
    ],
    "agencies": [
        {
            "code": "DK",
            "name": {"id": "Disdukcapil", "en": "Civil Registry"},
            "short_name": {"id": "Disdukcapil"},
            "zone": "Z5",
            "queues": [{"code": "DK", "prefix": "DK", "name": {"id": "Disdukcapil"}}],
            "services": [
                service("DK-01", "KTP-el baru", "New ID card", "Fotokopi KK"),
                service("DK-02", "Akta kelahiran", None),
            ],
            "counters": [{"number": 11, "agency": "DK", "zone": "Z5", "queues": ["DK"]}],
        },
        {
            "code": "PT",
            "name": {"id": "DPMPTSP"},
            "short_name": {"id": "DPMPTSP"},
            "zone": "Z5",
            "queues": [{"code": "PT", "prefix": "PT", "name": {"id": "DPMPTSP"}}],
            "services": [service("PT-01", "NIB", None, "KTP", "NPWP")],
            "counters": [{"number": 1, "agency": "PT", "zone": "Z5", "queues": ["PT"]}],
        },
    ],
}


def queue_now(code: str, waiting: int) -> dict[str, Any]:
    return {
        "queue": code,
        "agency": code,
        "open": True,
        "why": None,
        "opens": None,
        "waiting": waiting,
        "estimate": None,
    }
