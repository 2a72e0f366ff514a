"""The colours keep their promises: readable text, and zones that colour-blind visitors can tell apart."""

import itertools
import math
import re
from collections.abc import Mapping

import pytest

from ui import HERE

Rgb = tuple[float, float, float]

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
BLINDNESS: Mapping[str, tuple[Rgb, Rgb, Rgb]] = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
# In OKLab, where 0.02 is about the smallest difference seen side by side.
APART = 0.055

TEXT_ON = {
    "ink": ("paper", "surface", "sunken"),
    "ink-soft": ("paper", "surface", "sunken"),
    "ink-faint": ("paper", "surface", "sunken"),
    "primary-text": ("paper", "surface", "primary-soft"),
    "on-primary": ("primary", "primary-hover"),
    "on-accent": ("accent",),
    "accent-text": ("accent-soft", "surface"),
    "success": ("success-soft", "surface", "paper"),
    "warning": ("warning-soft", "surface", "paper"),
    "danger": ("danger-soft", "surface", "paper"),
    "on-danger": ("danger", "danger-hover"),
    "info": ("info-soft", "surface", "paper"),
} | {f"zone-{n}": ("paper", "surface") for n in range(1, 9)}
EDGES = {"line-strong": ("paper", "surface"), "focus": ("paper", "surface")}


def tokens(theme: str) -> dict[str, str]:
    source = (HERE / "static" / "tokens.css").read_text(encoding="utf-8")
    block = source.split(f'[data-theme="{theme}"] {{')[1].split("}")[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


def linear(colour: str) -> Rgb:
    r, g, b = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _linear(r), _linear(g), _linear(b)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """WCAG 2's ratio, 1 to 21."""
    low, high = sorted(
        sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True)) for x in (one, other)
    )
    return (high + 0.05) / (low + 0.05)


def oklab(rgb: Rgb) -> Rgb:
    r, g, b = rgb
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    medium = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
    )


def seen(colour: str, blindness: str) -> Rgb:
    rgb = linear(colour)
    r, g, b = (min(1, max(0, sum(m * c for m, c in zip(row, rgb, strict=True)))) for row in BLINDNESS[blindness])
    return oklab((r, g, b))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_reaches_aa_on_every_background_it_is_meant_for(theme: str) -> None:
    colours = tokens(theme)
    pairs = [(text, ground) for text, grounds in TEXT_ON.items() for ground in grounds]
    pairs += [("on-zone", f"zone-{n}") for n in range(1, 9)]
    assert [pair for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < 4.5] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_edge_of_a_control_and_the_focus_ring_are_seen(theme: str) -> None:
    colours = tokens(theme)
    pairs = [(edge, ground) for edge, grounds in EDGES.items() for ground in grounds]
    assert [pair for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < 3] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_any_two_zones_can_be_told_apart(theme: str, blindness: str) -> None:
    colours = tokens(theme)
    zones = [(f"zone-{n}", seen(colours[f"zone-{n}"], blindness)) for n in range(1, 9)]
    close = [(a, b) for (a, x), (b, y) in itertools.combinations(zones, 2) if math.dist(x, y) < APART]
    assert close == []


def test_the_measure_knows_a_pair_that_the_colour_blind_confuse() -> None:
    """The control: a common red and green, plain to most and one to a deuteranope."""
    red, green = "#b5651d", "#6b8e23"
    assert math.dist(seen(red, "none"), seen(green, "none")) > APART
    assert math.dist(seen(red, "deuteranopia"), seen(green, "deuteranopia")) < APART
