"""Tickets to print in tests, with some of the longest names of a real mall."""

from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.paper import Language, PaperService, PaperStop, TicketPaper

URL = "https://antrean.example.go.id/v/3kP9xQ2LmV7tBz4RfYw8Jh"

PHARMACIST = PaperService(
    "Surat Izin Praktik Apoteker (SIPA)",
    (
        "Fotokopi KTP",
        "STR aktif",
        "Ijazah terlegalisasi",
        "Surat keterangan tempat praktik",
        "Bukti kecukupan SKP (perpanjangan)",
        "Pas foto 4x6",
        "Surat pernyataan sarana kefarmasian",
    ),
)
STANDARD = PaperService(
    "Pemenuhan Sertifikat Standar perizinan berusaha berbasis risiko",
    ("NIB", "Akun OSS", "Dokumen pemenuhan standar usaha"),
)
PASSPORT = PaperService("Penggantian paspor habis masa berlaku (elektronik, 10 tahun)", ("KTP-el", "Paspor lama"))
LOST_CARD = PaperService("Penerbitan KTP-el karena hilang", ("Surat kehilangan dari kepolisian", "Fotokopi KK"))

CIVIL = PaperStop(
    agency="Disdukcapil Kota Pekanbaru",
    zone="Zona 5 - Gedung C Lt. 1 (Administrasi Kependudukan)",
    counters=tuple(range(11, 25)),
    services=(LOST_CARD,),
    ahead=3,
    estimate=(10, 15),
)
PERMITS = PaperStop(
    agency="DPMPTSP Kota Pekanbaru",
    zone="Zona 1 - Gedung A Lt. 1 (Perizinan dan Pajak Daerah)",
    counters=(1, 2, 3, 5),
    services=(PHARMACIST, STANDARD),
    ahead=12,
    estimate=(45, 70),
)
BORDER = PaperStop(
    agency="Kantor Imigrasi Kelas I TPI Pekanbaru",
    zone="Zona 2 - Gedung A Lt. 1 (Kepolisian, Hukum dan Keimigrasian)",
    counters=(31,),
    services=(PASSPORT,),
    ahead=1,
)


def ticket(
    *stops: PaperStop,
    number: str = "DK-014",
    priority: str | None = None,
    language: Language = "id",
    site: str = "Mal Pelayanan Publik Pekanbaru",
    url: str = URL,
    copy: bool = False,
) -> TicketPaper:
    return TicketPaper(
        site=site,
        number=number,
        priority=priority,
        issued_at=datetime(2026, 8, 3, 8, 15, tzinfo=ZoneInfo("Asia/Jakarta")),
        zone_abbreviation="WIB",
        stops=stops or (CIVIL,),
        url=url,
        language=language,
        copy=copy,
    )
