"""Text for paper: characters that every printer has, and lines that break where a reader would break them."""

import re
import textwrap
import unicodedata

# What Unicode's own compatibility forms leave untouched, and its nearest plain form.
_NEAREST = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’‚′", "'"),
        **dict.fromkeys("“”„″«»", '"'),
        **dict.fromkeys("•·●▪", "*"),
        "⁄": "/",
        "×": "x",
        "≤": "<=",
        "≥": ">=",
        "°": " deg",
        "€": "EUR",
        "Ø": "O",
        "ø": "o",
        "ß": "ss",
        "Æ": "AE",
        "æ": "ae",
    }
)
_UNKNOWN = "?"
_NO_BREAK = "\N{NO-BREAK SPACE}"


def plain(text: str) -> str:
    """The text in printable ASCII: accents fall off, typography takes its plain form, the rest becomes "?".

    Code pages above 127 differ from printer to printer, and many cheap ones start in a Chinese mode where such
    a byte swallows the next. Control characters become spaces: a name may never carry a printer command.
    """
    return _simplify(text).replace(_NO_BREAK, " ")


def wrap(text: str, columns: int) -> list[str]:
    """Plain lines of at most `columns` characters, broken between words; only a longer word is torn.

    Lines are of similar length, since one word alone in the last line looks broken. A bracket of several words
    begins a line of its own where that costs none: "(elektronik, 10 tahun)" reads as one thing. A no-break space
    keeps its two words together.
    """
    text = _simplify(text)
    together = _even(text, columns)
    head, bracket, tail = text.partition(" (")
    if bracket and " " in tail and len(together) > 1:
        apart = _even(head, columns) + _even(f"({tail}", columns)
        if len(apart) == len(together):
            return apart
    return together


def _simplify(text: str) -> str:
    letters = []
    for char in text.translate(_NEAREST):
        if char == _NO_BREAK:
            letters.append(char)
            continue
        for part in unicodedata.normalize("NFKD", char).translate(_NEAREST):
            if " " <= part <= "~":
                letters.append(part)
            elif part.isspace() or unicodedata.category(part) == "Cc":
                letters.append(" ")
            elif unicodedata.category(part)[0] != "M" and unicodedata.category(part) != "Cf":
                letters.append(_UNKNOWN)
    return re.sub(" +", " ", "".join(letters)).strip(" ")


def _even(text: str, columns: int) -> list[str]:
    lines = _break(text, columns)
    longest_word = max(map(len, text.split(" ")))
    for narrower in range(columns - 1, max(0, longest_word - 1), -1):
        narrow = _break(text, narrower)
        if len(narrow) > len(lines):
            break
        lines = narrow
    return [line.replace(_NO_BREAK, " ") for line in lines]


def _break(text: str, columns: int) -> list[str]:
    return textwrap.wrap(text, columns, break_on_hyphens=False)
