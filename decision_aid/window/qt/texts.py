"""The window's own words, through Qt's translation; a stretched pseudo-language shows whether layouts hold."""

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

_CONTEXT = "window"


def tr(text: str, /, **values: object) -> str:
    """Return a text in the language of the window; `{name}` is filled from `values`."""
    translated = QCoreApplication.translate(_CONTEXT, text)
    return translated.format(**values) if values else translated


class StretchedLanguage(QTranslator):
    """Makes every text about 40% longer, with accents, as German or Finnish might."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._accents = str.maketrans("aeiounAEIOU", "áéíóúñÁÉÍÓÚ")

    def isEmpty(self) -> bool:
        """Say that there are translations; Qt would pass over an empty translator."""
        return False

    def translate(
        self,
        context: str,
        source: str,
        _comment: str | None = None,
        _number: int = -1,
    ) -> str | None:
        """Return the stretched text; places to be filled stay as they are."""
        if context != _CONTEXT:
            return None
        parts = source.split("{")
        stretched = [parts[0].translate(self._accents)]
        for part in parts[1:]:
            name, _, rest = part.partition("}")
            stretched.append(f"{{{name}}}{rest.translate(self._accents)}")
        return "".join(stretched) + " " + "~" * max(1, round(len(source) * 0.35))
