"""Contrast of every pair of colours that is used, computed by the WCAG formula from the tokens themselves."""

import pytest
from PySide6.QtGui import QColor

from decision_aid.window.look.tokens import THEMES, Tokens

TEXT, PART = 4.5, 3.0  # WCAG 1.4.3 and 1.4.11


def luminance(colour: str) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(colour).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs(tokens: Tokens) -> list[tuple[str, str, str, float]]:
    grounds = ("page", "surface", "rail", "sunken", "tint")
    found = [(name, ground, ground, TEXT) for name in ("ink", "ink2", "accent") for ground in grounds]
    found += [("control", ground, ground, PART) for ground in grounds]
    found += [("focus", ground, ground, PART) for ground in grounds]
    found += [
        ("on_accent", "accent", "main button", TEXT),
        ("on_accent", "accent_hover", "main button under the mouse", TEXT),
        ("on_help", "help", "help bar", TEXT),
        ("help_line", "help", "edges in the help bar", PART),
        ("error", "surface", "error", TEXT),
        ("error", "page", "error", TEXT),
        ("error", "error_ground", "error summary", TEXT),
        ("figure", "surface", "dots", PART),
        ("figure_empty", "surface", "empty dots", PART),
    ]
    return found


@pytest.mark.parametrize("name", THEMES)
def test_every_pair_has_enough_contrast(name: str) -> None:
    tokens = THEMES[name]
    low = [
        (ink, where, round(contrast(getattr(tokens, ink), getattr(tokens, ground)), 2))
        for ink, ground, where, needed in pairs(tokens)
        if contrast(getattr(tokens, ink), getattr(tokens, ground)) < needed
    ]
    assert low == []


@pytest.mark.parametrize("name", THEMES)
def test_tags_for_good_and_bad_news_have_enough_contrast(name: str) -> None:
    tokens = THEMES[name]
    tags = (tokens.study, tokens.care, tokens.plan, tokens.unknown, tokens.differ)
    assert min(contrast(tag.ink, tag.ground) for tag in tags) >= TEXT
