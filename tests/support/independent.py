"""Independent sources for the small rules: one source, and what rests on it in each kind of place."""

from tests.support.editing import RulesFolder

SOURCES = """sources:
  - id: public-page
    publisher: Public Health Agency
    short: Agency
    tier: independent
    title: The spray, explained
    address: https://example.org/spray
    found: Its opening was read.
    year: 2024
    kind: official
    country: US
claims:
  - {id: agency-price, source: public-page, says: It is dear., kind: practical, about: [esketamine]}
"""


def with_independent(rules: RulesFolder) -> RulesFolder:
    """Add words of an independent source to a cell, a mark, a point and a disagreement, and a point of its own."""
    elsewhere = "elsewhere: {says: It is dear., claims: [agency-price]}"
    rules.write("independent/spray.yaml", SOURCES)
    rules.edit("options.yaml", "claims: [costs-differ]}", f"claims: [costs-differ], {elsewhere}}}")
    rules.edit("options.yaml", "low-cost: {mark: not-said}", f"low-cost: {{mark: not-said, {elsewhere}}}")
    rules.edit(
        "options.yaml", "short: ECT, cells: {cost-access: {}}", f"short: ECT, cells: {{cost-access: {{{elsewhere}}}}}"
    )
    rules.edit("points/spray.yaml", "    title: What it costs\n", f"    title: What it costs\n    {elsewhere}\n")
    rules.write(
        "points/prices.yaml",
        "topic: prices\ntitle: Prices\npoints:\n  - {id: dear, kind: practical, about: [esketamine], "
        "general: yes, title: It is dear, says: The agency says that it is dear., claims: [agency-price]}\n",
    )
    side = "      - {says: It is dear for all., claims: [agency-price]}\n    neutral"
    rules.edit("disagreements.yaml", "    neutral", side)
    return rules.edit("cases/people.yaml", "    shows: [", "    shows: [dear, ")
