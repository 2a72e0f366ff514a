"""A visitor's own page on a phone: how far, where to go, and never a riddle."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import requests
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.lobby import serious
from tests.browser.mall import Mall
from tests.browser.ui_pages import Complaints, served
from tests.browser.visit_stand_in import TOKEN, VisitStandIn, case, line, place, visit, visit_app

pytestmark = [pytest.mark.slow, pytest.mark.browser]

LATER = 30_000
"""Milliseconds in which a page that asks every 10 s has asked again, on a busy machine too."""


def day(after: int = 0) -> str:
    return (datetime.now(ZoneInfo("Asia/Jakarta")) + timedelta(after)).date().isoformat()


@pytest.fixture(scope="module")
def stand_in() -> Iterator[tuple[str, VisitStandIn]]:
    """The address of a server that tells whatever visit a test likes, and that server."""
    app, told = visit_app()
    with served(app) as address:
        yield address, told


@contextmanager
def phone(
    browser: Browser, mall: Mall | str, token: str, *, locale: str = "id-ID", width: int = 390, strict: bool = True
) -> Iterator[Page]:
    """The page of a token at a mall or an address; what it complains about fails the test unless not strict."""
    complaints = Complaints()
    # Without the policy when axe looks, which writes styles of its own into the page.
    with browser.new_context(
        viewport={"width": width, "height": 800}, locale=locale, reduced_motion="reduce", bypass_csp=not strict
    ) as context:
        page = context.new_page()
        complaints.listen(page)
        page.goto(f"{mall if isinstance(mall, str) else mall.url}/v/{token}")
        yield page
    if strict:
        assert complaints.lines == []


def look_again(page: Page) -> None:
    """As when the phone is taken out of the pocket."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_a_visitor_sees_number_place_and_what_to_bring(browser: Browser, mall: Mall, operator: str) -> None:
    # Somebody works at the counter, so that a wait can be told.
    mall.issue(["KJ-01"])
    mall.command("counters/40/call-next", {}, operator)
    mall.issue(["KJ-01"])
    visit = mall.issue(["KJ-01", "KJ-02"])
    with phone(browser, mall, visit["token"]) as page:
        expect(page.locator(".plate-number")).to_have_text(visit["number"])
        place = page.locator(".place")
        expect(place).to_have_count(1)
        for words in ("Kejaksaan", "Menunggu", "1 orang di depan Anda", "Perkiraan waktu tunggu", "Zona 2", "Loket 40"):
            expect(place).to_contain_text(words)
        services = page.locator(".service")
        expect(services).to_have_count(2)
        expect(services.first.locator("li").first).to_be_hidden()
        services.first.locator("summary").click()
        expect(services.first.locator("li").first).to_be_visible()


def test_a_call_shows_by_itself_and_cannot_be_missed(browser: Browser, mall: Mall, operator: str) -> None:
    visit = mall.issue(["BN-01", "BC-01"])
    with phone(browser, mall, visit["token"]) as page:
        expect(page.locator(".place")).to_have_count(2)
        ticket = mall.command("counters/47/call-next", {}, operator)
        assert ticket["number"] == visit["number"]
        called = page.locator(".place").first.locator(".place-go")
        expect(called).to_contain_text("Silakan menuju", timeout=LATER)
        expect(called.locator("strong")).to_have_text("47")
        assert page.title() == f"{visit['number']}: silakan menuju loket 47"
        expect(page.get_by_role("status").first).to_have_text(page.title())
        size = called.locator("strong").evaluate("element => parseFloat(getComputedStyle(element).fontSize)")
        assert size >= 80
        expect(page.locator("[data-state=waiting]")).to_contain_text("tetap disimpan")


def test_each_state_is_told_in_plain_words(browser: Browser, mall: Mall, operator: str) -> None:
    attended, given_up = (mall.issue([service]) for service in ("TS-01", "LS-01"))
    with phone(browser, mall, attended["token"]) as page:
        ticket = mall.command("counters/46/call-next", {}, operator)
        mall.command(f"tickets/{ticket['id']}/start", {"counter": 46}, operator)
        look_again(page)
        expect(page.locator(".place")).to_contain_text("Anda sedang dilayani di loket 46")
        outcomes = [{"service": "TS-01", "outcome": "completed"}]
        mall.command(f"tickets/{ticket['id']}/finish", {"counter": 46, "outcomes": outcomes}, operator)
        look_again(page)
        expect(page.locator(".place")).to_contain_text("Terima kasih")
    mall.command(f"tickets/{given_up['tickets'][0]['id']}/cancel", {}, mall.sign_in("pemandu"))
    with phone(browser, mall, given_up["token"]) as page:
        expect(page.locator(".place")).to_contain_text("Tempat ini sudah dilepas")


STATES: list[tuple[dict[str, Any], list[str]]] = [
    (
        visit(
            place("serving", line("DK-01"), counter=15),
            place("waiting", line("ST-01")),
            place("planned", line("IM-01")),
            today=day(),
        ),
        ["3 tempat antrean", "Setelah selesai di Zona 5, silakan ke Zona 1", "2 menit untuk berjalan", "Menyusul"],
    ),
    (
        visit(place("on_hold", line("DK-01"), counter=15), today=day()),
        ["Ditunda", "Silakan kembali ke loket 15 bila sudah siap"],
    ),
    (
        visit(place("waiting", line("DK-01")), today=day(), paused_at=f"{day()}T04:40:00Z"),
        ["Jeda sejak pukul 11.40", "Tempat Anda tetap disimpan", "di anjungan mana pun, atau kepada petugas pemandu"],
    ),
    (
        visit(place("no_show", line("DK-01"), counter=15), today=day()),
        ["Tidak hadir", "15 menit setelah panggilan terakhir", "di belakang 3 orang", "akhir antrean"],
    ),
    (visit(place("no_show", line("DK-01")), today=day(-1)), ["Ambil nomor baru"]),
    (visit(place("called", line("DK-01"), counter=15), today=day(), fetch="deaf"), ["Petugas mendatangi Anda"]),
    (
        visit(
            place("waiting", line("ST-01"), why="disruption", notice={"id": "Server Samsat padam"}, estimate=None),
            today=day(),
        ),
        ["Sedang ada gangguan layanan", "Server Samsat padam", "Tempat Anda tetap disimpan"],
    ),
    (visit(place("expired", line("DK-01"), expired_because="left_open"), today=day(-1)), ["belum dicatat selesai"]),
    (visit(place("expired", line("DK-01"), expired_because="day_ended"), today=day(-1)), ["Ambil nomor baru"]),
    (
        visit(place("expired", line("DK-01"), expired_because="disruption"), today=day(-1), reentry_on=day(1)),
        ["Masuk antrean lagi", "dengan urutan seperti semula"],
    ),
    (
        visit(
            place("finished", line("DK-01", "referred"), line("DK-08", "declined"), line("DK-05", "unrecorded")),
            today=day(),
        ),
        ["Diarahkan ke instansi lain", "Ditolak", "Hasil tidak tercatat"],
    ),
    (visit(place("waiting", line("IM-01", case="1")), today=day()), ["Pengambilan: Paspor baru"]),
]


def test_every_other_state_says_what_to_do(browser: Browser, stand_in: tuple[str, VisitStandIn]) -> None:
    address, told = stand_in
    told.visit = STATES[0][0]
    with phone(browser, address, TOKEN) as page:
        for found, words in STATES:
            told.visit = found
            page.reload()
            for text in words:
                expect(page.locator("main")).to_contain_text(text)


def test_what_was_missing_is_a_list_of_what_to_bring(browser: Browser, stand_in: tuple[str, VisitStandIn]) -> None:
    address, told = stand_in
    told.visit = visit(place("finished", line("DK-08", "incomplete", (0, 2)), line("DK-01", "completed")), today=day())
    with phone(browser, address, TOKEN) as page:
        expect(page.locator("[data-outcome=incomplete] li")).to_have_text(["Surat keterangan lahir", "KK"])
        expect(page.locator("[data-outcome=completed] li")).to_have_count(0)
        expect(page.locator(".code")).to_have_count(0)


def test_a_case_is_followed_to_its_end(browser: Browser, stand_in: tuple[str, VisitStandIn]) -> None:
    address, told = stand_in
    taken = place("finished", line("IM-01", "accepted"), line("IM-02", "accepted"))
    cases = [case("IM-01", "in_process", day(3)), case("IM-02", "in_process", day(-1))]
    told.visit = visit(taken, today=day(-7), cases=cases)
    with phone(browser, address, TOKEN) as page:
        expect(page.locator(".case")).to_have_count(2)
        in_time, late = page.locator(".case").all()
        expect(in_time.locator("[aria-current=step]")).to_contain_text("Diproses")
        expect(in_time).to_contain_text("Perkiraan selesai")
        expect(late).to_contain_text("Belum diperbarui")
        # The cases tell all of it: the finished place would only say it again.
        expect(page.locator(".place")).to_have_count(0)
        told.visit = visit(taken, today=day(-7), cases=[case("IM-01", "ready"), case("IM-02", "collected")])
        look_again(page)
        expect(in_time.locator("[aria-current=step]")).to_contain_text("Siap diambil", timeout=LATER)
        expect(in_time).to_contain_text("kartu identitas")
        expect(page.locator(".code")).to_contain_text("Tunjukkan kode ini di anjungan mana pun")
        picture = Image.open(BytesIO(page.locator(".code-picture").screenshot()))
        assert [found.text for found in zxingcpp.read_barcodes(picture)] == [f"{address}/v/{TOKEN}"]


@pytest.mark.parametrize(("width", "locale"), [(360, "id-ID"), (430, "en-GB")])
def test_the_new_states_are_no_barrier_either(
    browser: Browser, stand_in: tuple[str, VisitStandIn], width: int, locale: str
) -> None:
    address, told = stand_in
    long = place("finished", line("PT-02", "incomplete", (0, 1, 2)), line("PT-16", "accepted"))
    cases = [case("PT-02", "ready"), case("PT-16", "declined"), case("IM-01", "in_process", day(-3))]
    shown = [visit(long, place("no_show", line("BK-01")), today=day(), cases=cases), STATES[0][0], STATES[6][0]]
    told.visit = shown[0]
    with phone(browser, address, TOKEN, width=width, locale=locale, strict=False) as page:
        for found in shown:
            told.visit = found
            page.reload()
            expect(page.locator(".visit-fresh")).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert serious(page) == []


def test_the_phones_language_is_spoken_and_can_be_changed(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["AM-01"])
    with phone(browser, mall, visit["token"], locale="en-US") as page:
        expect(page.locator(".place")).to_contain_text("You are next")
        assert page.evaluate("document.documentElement.lang") == "en"
        page.get_by_role("link", name="Bahasa Indonesia").click()
        expect(page.locator(".place")).to_contain_text("Anda berikutnya")
        assert page.evaluate("document.documentElement.lang") == "id"


@pytest.mark.parametrize("token", ["pekanbaru.no-such-visit-was-ever-issued", "nonsense", "atlantis.abc"])
def test_an_unknown_token_is_explained_kindly(browser: Browser, mall: Mall, token: str) -> None:
    # Not strict: the browser itself writes a line about every 404.
    with phone(browser, mall, token, strict=False) as page:
        expect(page.locator("main")).to_contain_text("Nomor ini tidak ditemukan")
        expect(page.locator("main")).to_contain_text("petugas pemandu")
        assert serious(page) == []


def test_a_phone_without_a_line_keeps_what_it_knows_and_says_how_old_it_is(browser: Browser, mall: Mall) -> None:
    visit = mall.issue(["NT-01"])
    with phone(browser, mall, visit["token"], strict=False) as page:
        expect(page.locator(".place")).to_contain_text("Notaris")
        page.context.set_offline(True)
        look_again(page)
        expect(page.locator(".notice")).to_contain_text("Belum dapat diperbarui · keadaan pukul", timeout=LATER)
        expect(page.locator(".plate-number")).to_have_text(visit["number"])
        page.context.set_offline(False)
        look_again(page)
        expect(page.locator(".visit-fresh")).to_be_visible(timeout=LATER)
        expect(page.locator(".notice")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 430])
def test_no_one_meets_a_barrier_and_nothing_runs_off_the_side(browser: Browser, mall: Mall, width: int) -> None:
    visit = mall.issue(["RK-01", "PR-01"], "disability")
    with phone(browser, mall, visit["token"], width=width, locale="en-GB", strict=False) as page:
        expect(page.locator(".place")).to_have_count(2)
        page.locator("summary").first.click()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        small = page.evaluate(
            """() => [...document.querySelectorAll("a, button, summary")]
                .map((target) => target.getBoundingClientRect().height).filter((height) => height < 48)"""
        )
        assert small == []
        assert serious(page) == []


def test_the_address_is_told_to_nobody(mall: Mall) -> None:
    visit = mall.issue(["AR-01"])
    answer = requests.get(f"{mall.url}/v/{visit['token']}", timeout=10)
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert visit["number"] not in answer.text
