"""All options side by side on paper, always all of them, with the same rows."""

from decision_aid.knowledge.model.options import Cell
from decision_aid.summary.document import FactCell, Grid, GridBand
from decision_aid.summary.making import Making
from decision_aid.summary.origins import codes, elsewhere_words


def compared(making: Making) -> Grid:
    """Return all options side by side, with the same rows for each."""
    bands = tuple(
        GridBand(
            row.title,
            tuple(
                (FactCell(option.title), FactCell(_cell_words(making, option.cells.get(row.id))))
                for option in making.discussion.options
            ),
        )
        for row in making.library.rows
    )
    return Grid(
        title="The options side by side",
        note="from A to Z; no order of merit, and no sum",
        heads=("Option", "What the sources say"),
        widths=(36, 150),
        bands=bands,
        below=(making.library.aid.table_note,),
    )


def _cell_words(making: Making, cell: Cell | None) -> str:
    library = making.library
    if cell is None or (cell.says is None and cell.elsewhere is None):
        return library.aid.nobody_says if library.independent else library.aid.not_said
    said = f"{cell.says} {codes(library, cell.claims)}" if cell.says is not None else library.aid.not_said
    return f"{said} {elsewhere_words(library, cell.elsewhere)}".strip()
