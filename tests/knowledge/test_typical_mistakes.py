"""What goes wrong when a careful person edits the rules: each mistake gives one message, at its place, in plain words."""

from dataclasses import dataclass

import pytest

from decision_aid.knowledge.problems.catalogue import CATALOGUE, message, message_of
from decision_aid.knowledge.reading.quoting import quote
from decision_aid.knowledge.reading.yaml_nodes import read_text
from decision_aid.workshop.checking import checked
from tests.support.editing import RulesFolder

POINTS = "points/spray.yaml"
QUESTIONS = "questionnaire.yaml"
CLAIMS = "claims/leaflet.yaml"


@dataclass(frozen=True)
class Mistake:
    """An edit, the code of the message, and how the line goes on from the mark."""

    what: str
    file: str
    old: str
    new: str
    code: str
    marked: str
    says: str


MISTAKES = (
    Mistake(
        "misspelled field", POINTS, "title: What it costs", "tittle: What it costs", "unknown-field", "tittle: ",
        "“tittle” is not a field that is known here. Did you mean “title”?",
    ),
    Mistake(
        "misspelled question id", POINTS, "{answer: insured,", "{answer: ensured,", "unknown-answer", "answer: ensured",
        "There is no question “ensured”, and nothing counted of that name. Did you mean “insured”?",
    ),
    Mistake(
        "misspelled claim id", POINTS, "claims: [spray-not-known]", "claims: [spray-not-knwon]", "unknown-claim",
        "spray-not-knwon", "There is no claim “spray-not-knwon”. Did you mean “spray-not-known”?",
    ),
    Mistake(
        "misspelled point id", "cases/people.yaml", "spray-cover, one-medicine]\n  - name", "spray-cver, one-medicine]\n  - name",
        "unknown-point", "spray-cver", "There is no point “spray-cver”, or it is retired. Did you mean “spray-cover”?",
    ),
    Mistake(
        "wrong indentation", POINTS, "    title: What it costs", "   title: What it costs", "wrong-indentation", "title: ",
        "Give it as many spaces as its neighbors have.",
    ),
    Mistake(
        "entry too far right", POINTS, "  - id: spray-unknown", "   - id: spray-unknown", "wrong-indentation", "- id",
        "This line does not begin where it can belong to anything.",
    ),
    Mistake(
        "line of a long text too far left", POINTS, "      One leaflet says", "    One leaflet says", "text-too-far-left",
        "One leaflet", "Move it two spaces to the right.",
    ),
    Mistake(
        "missing colon", POINTS, "title: What it costs", "title What it costs", "missing-colon", "title What",
        "A colon is missing after the name of a field",
    ),
    Mistake(
        "missing colon in the first field", POINTS, "- id: spray-cost", "- id spray-cost", "missing-colon", "id spray-cost",
        "A colon is missing after the name of a field",
    ),
    Mistake(
        "no space after the colon", POINTS, "title: What it costs", "title:What it costs", "missing-colon", "title:What",
        "write the name, a colon, a space, then the value",
    ),
    Mistake(
        "a second colon", POINTS, "title: What it costs", "title: Cost: what it is", "colon-in-text", ": what it is",
        "put quotation marks around the whole text",
    ),
    Mistake(
        "no space after the dash", POINTS, "- id: spray-cost", "-id: spray-cost", "dash-without-space", "-id",
        "A space is missing after the dash.",
    ),
    Mistake(
        "repeated field", POINTS, "title: What it costs", "title: What it costs\n    title: The price", "repeated-key",
        "title: The price", "“title” stands here a second time; the first is in line 36.",
    ),
    Mistake(
        "tab", POINTS, "    title: What it costs", "\ttitle: What it costs", "tab", "\ttitle", "A tab stands here. Use spaces",
    ),
    Mistake(
        "space from a word processor", POINTS, "    title: What it costs", "\u00a0\u00a0\u00a0 title: What it costs",
        "odd-space", "\u00a0", "A special space, as word processors make it, stands here.",
    ),
    Mistake(
        "unclosed quote", POINTS, "title: What it costs", 'title: "What it costs', "unclosed-quote", '"What it',
        "A quotation mark opens here and never closes.",
    ),
    Mistake(
        "words after a quote", POINTS, "title: What it costs", 'title: "What" it costs', "text-after-quote", "it costs",
        "Words follow after the closing quotation mark.",
    ),
    Mistake(
        "unclosed bracket", POINTS, "claims: [spray-not-known]", "claims: [spray-not-known", "unclosed-bracket", "[spray",
        "“[” opens here and never closes.",
    ),
    Mistake(
        "missing comma", POINTS, '{answer: insured, is: yes}', '{answer: insured is: yes}', "missing-comma", ": ",
        "put a comma between them",
    ),
    Mistake(
        "text cut short", POINTS, "title: What it costs", "title: What #1 costs", "text-cut-short", "#1 costs",
        "“#” ends the text here: what follows is not read.",
    ),
    Mistake(
        "sign in front", POINTS, "title: What it costs", "title: @home", "sign-in-front", "@home",
        "A text cannot begin with “@”.",
    ),
    Mistake(
        "a star in front", POINTS, "title: What it costs", "title: *costs", "alias", "*costs",
        "A text cannot begin with “*”.",
    ),
    Mistake(
        "value not among the choices", POINTS, '{answer: insured, is: yes}', "{answer: insured, is: maybe}",
        "unknown-choice", "is: maybe", "“maybe” is not a choice of “insured”. Its choices are: yes, no.",
    ),
    Mistake(
        "one of several not among the choices", POINTS, "[big-worry, some-worry]", "[big-worry, some-wory]", "unknown-choice",
        "some-wory", "Did you mean “some-worry”?",
    ),
    Mistake(
        "not sure compared", POINTS, '{answer: insured, is: yes}', "{answer: insured, is: not-sure}", "not-sure-compared",
        "is: not-sure", "Add “or_not_sure: yes”",
    ),
    Mistake(
        "kind not among the kinds", POINTS, "kind: background", "kind: backround", "not-among", "kind: backround",
        "Did you mean “background”?",
    ),
    Mistake(
        "not sure of a count", POINTS, "{answer: insured, is: yes}", "{answer: antidepressants-tried, at_least: 2, or_not_sure: yes}",
        "or-not-sure-unfit", "or_not_sure: yes", "“or_not_sure” does not fit “antidepressants-tried” here",
    ),
    Mistake(
        "not sure where nobody can say so", POINTS, "{answer: insured, is: yes}", "{answer: trials, is: none, or_not_sure: yes}",
        "or-not-sure-unfit", "or_not_sure: yes", "“or_not_sure” does not fit “trials” here",
    ),
    Mistake(
        "operator that does not fit", POINTS, '{answer: insured, is: yes}', '{answer: insured, includes: yes}',
        "operator-unfit", "includes", "“includes” does not fit “insured”, which takes yes or no. Use one of: is, is_one_of, is_answered.",
    ),
    Mistake(
        "two operators", POINTS, "at_least: 1}", "at_least: 1, at_most: 3}", "one-operator", "answer: antidepressants-tried",
        "A comparison needs exactly one of",
    ),
    Mistake(
        "word instead of a number", POINTS, "at_least: 1}", "at_least: one}", "expected-number", "at_least: one",
        "“at_least” is “one”; a whole number was expected.",
    ),
    Mistake(
        "a condition as a list", POINTS, '    when: {answer: insured, is: yes}', '    when:\n      - {answer: insured, is: yes}',
        "expected-fields", "when:", "“when” is a list; fields were expected",
    ),
    Mistake(
        "a claim without its list", POINTS, "claims: [spray-not-known]", "claims: spray-not-known", "expected-list",
        "claims: spray-not-known", "a list was expected. Write [one, two]",
    ),
    Mistake(
        "question asked later", QUESTIONS, "ask_when: {see: worried}", 'ask_when: {answer: trials, is: none}',
        "asked-later", "answer: trials", "“ask_when” may use earlier questions only: move one of the two.",
    ),
    Mistake(
        "safety question in a condition", POINTS, '{answer: insured, is: yes}', '{answer: suicidal-thoughts, is: yes}',
        "safety-in-condition", "answer: suicidal-thoughts", "that answer leads to human help, never to a point",
    ),
    Mistake(
        "point without source", POINTS, "    says: Nobody knows how long it helps.\n    claims: [spray-not-known]\n",
        "    says: Nobody knows how long it helps.\n", "no-source", "id: spray-unknown", "Nothing is said where this comes from.",
    ),
    Mistake(
        "withheld claim", POINTS, "claims: [costs-differ]\n  - id: spray-cover", "claims: [costs-differ, costs-nothing]\n  - id: spray-cover",
        "withheld-claim", "costs-nothing", "is withheld (promotional): nothing may rest on it",
    ),
    Mistake(
        "figure without comparison", CLAIMS, "          comparison: A dummy spray\n", "", "figure-incomplete", "figure:",
        "“comparison” is missing in this figure, so it cannot be drawn honestly.",
    ),
    Mistake(
        "banned word", POINTS, "      One leaflet says that the spray helps some people.",
        "      One leaflet says that\n      people should have it.", "banned-word", "should have it",
        "“should” tells people what to do, or blames them. Say what the article reports instead",
    ),
    Mistake(
        "too hard to read", POINTS, "says: It can make people dizzy.",
        "says: Vestibular disequilibrium necessitates precautionary medical observation.", "hard-to-read", "says: Vestibular",
        "8 is the most. Use shorter words and sentences.",
    ),
    Mistake(
        "long sentence", POINTS, "Does it help people like me?",
        "Does it help people like me, and for how long does it help them, and when do they get up and go out and do all "
        "that they did?", "long-sentence", "Does it help", "25 is the most. Make two of it: “Does it help people like …”.",
    ),
    Mistake(
        "circular reference", "conditions.yaml", "when: {answer: considering, includes: esketamine}", "when: {see: considering-esketamine}",
        "circular-condition", "when: ", "leads back to itself: considering-esketamine → considering-esketamine.",
    ),
    Mistake(
        "unknown named condition", QUESTIONS, "ask_when: {see: worried}", "ask_when: {see: worry}", "unknown-condition",
        "see: worry", "There is no named condition “worry” in conditions.yaml.",
    ),
    Mistake(
        "unreachable point", POINTS, "{answer: cost, is_one_of: [big-worry, some-worry]}\n    title",
        "{answer: cost, is: big-worry}\n        - {answer: cost, is: no-worry}\n    title", "never-shows", "when:",
        "Nobody can ever be shown the point “spray-cost”",
    ),
    Mistake(
        "point for everybody", POINTS, "when: {answer: antidepressants-tried, at_least: 1}",
        "when: {any: [{answer: cost, is_answered: yes}, {answer: cost, is_answered: no}]}", "always-shows", "when:",
        "Everybody is shown the point “one-medicine”, whatever they answer.",
    ),
    Mistake(
        "repeated id", CLAIMS, "      - id: costs-are-covered",
        "      - {id: spray-not-known, says: Said again., kind: unknown}\n      - id: costs-are-covered", "repeated-id",
        "id: spray-not-known", "“spray-not-known” is used twice; the first is at claims/leaflet.yaml:24:9.",
    ),
    Mistake(
        "id with capitals", "conditions.yaml", "- id: worried", "- id: Worried", "bad-id", "id: Worried",
        "Use small letters, digits and plain hyphens",
    ),
    Mistake(
        "unknown section", CLAIMS, "section: Opening", "section: Openning", "unknown-section", "section: Openning",
        "Did you mean “Opening”?",
    ),
    Mistake(
        "unknown article", CLAIMS, "article: leaflet", "article: leaflets", "unknown-article", "article: leaflets",
        "Did you mean “leaflet”?",
    ),
    Mistake(
        "an option left out", "options.yaml", "  - {id: tms, title: TMS, short: TMS, cells: {cost-access: {}}}\n", "",
        "missing-option", "{id: antidepressants", "The option “tms” is missing.",
    ),
    Mistake(
        "a date as people write it", POINTS, "title: What it costs", "title: What it costs\n    review: {next: 20.11.2027}",
        "expected-date", "next: 20.11.2027", "a date like 2026-11-20 was expected",
    ),
)  # fmt: skip


def _expected(mistake: Mistake) -> list[str]:
    """Some mistakes change what shows, which the worked people notice: these are no second messages about a slip."""
    follow = {
        "never-shows": ["case-differs"],
        "always-shows": ["case-differs"],
    }
    return sorted([mistake.code, *follow.get(mistake.code, [])])


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.what)
def test_a_typical_mistake_gives_one_message_at_its_place(rules: RulesFolder, mistake: Mistake) -> None:
    rules.edit(mistake.file, mistake.old, mistake.new)
    loaded, problems = checked([rules.path])

    assert sorted(problem.code for problem in problems) == _expected(mistake)
    problem = next(problem for problem in problems if problem.code == mistake.code)
    assert problem.place.file == mistake.file
    assert rules.marked(problem).startswith(mistake.marked)
    assert mistake.says in message(problem)
    assert "(" + "found)" not in message(problem), "a gap in the message was not filled"

    quoted = quote(loaded.origins.files, problem.place)
    assert quoted is not None
    line, mark = quoted.lines()
    assert line[mark.index("^") :].startswith(mistake.marked.replace("\t", "→"))


def test_the_small_rules_have_no_problems(rules: RulesFolder) -> None:
    assert rules.problems() == ()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "latin-1"])
def test_a_whole_file_in_another_encoding_is_one_mistake(rules: RulesFolder, encoding: str) -> None:
    text = rules.read(POINTS) + "# très\n"
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    (rules.path / POINTS).write_bytes((mark + text).encode(encoding))
    assert [problem.code for problem in rules.problems()] == ["not-utf8"]


def test_a_file_that_is_too_large_is_one_mistake(rules: RulesFolder) -> None:
    with (rules.path / POINTS).open("ab") as file:
        file.truncate(1 << 30)
    assert [problem.code for problem in rules.problems()] == ["too-large"]


def test_a_file_in_another_encoding_is_told_with_its_line(rules: RulesFolder) -> None:
    path = rules.path / POINTS
    text = path.read_text(encoding="utf-8").replace("make people dizzy", "make people très dizzy")
    path.write_bytes(text.encode("latin-1"))
    (problem,) = rules.problems()
    before = text[: text.index("è")]
    assert (problem.code, problem.place.line) == ("not-utf8", before.count("\n") + 1)
    assert problem.place.column == len(before) - before.rindex("\n")
    assert "UTF-8" in message(problem)


def test_a_missing_file_is_told_by_name(rules: RulesFolder) -> None:
    (rules.path / "questionnaire.yaml").unlink()
    (problem,) = rules.problems()
    assert (problem.code, problem.place.file) == ("file-missing", "questionnaire.yaml")


def test_all_mistakes_of_all_files_are_told_in_one_run(rules: RulesFolder) -> None:
    rules.edit(POINTS, "title: What it costs", "tittle: What it costs")
    rules.edit(POINTS, "claims: [spray-not-known]", "claims: [spray-not-knwon]")
    rules.edit(POINTS, "    title: Who pays for it", "\ttitle: Who pays for it")
    rules.edit(POINTS, "says: You have tried a medicine.", "says: You should have tried a medicine.")
    rules.edit(CLAIMS, "says: Few plans pay.", 'says: "Few plans pay.')
    rules.edit("conditions.yaml", "is_one_of: [big-worry, some-worry]", "is_one_of: [big-wory]")
    rules.edit("options.yaml", "claims: [costs-differ]", "claims: [costs-difer]")
    assert sorted(rules.codes()) == [
        "banned-word", "tab", "unclosed-quote", "unknown-choice", "unknown-claim", "unknown-claim", "unknown-field",
    ]  # fmt: skip


def test_links_to_an_entry_that_cannot_be_read_are_no_mistakes_of_their_own(rules: RulesFolder) -> None:
    rules.edit(CLAIMS, "      - id: costs-differ\n        says:", "      - id: costs-differ\n        sayz:")
    assert rules.codes() == ["unknown-field"]


def test_a_broken_questionnaire_does_not_make_every_condition_wrong(rules: RulesFolder) -> None:
    rules.edit(QUESTIONS, "trial_fields:", "trial_felds:")
    assert rules.codes() == ["unknown-field"]


def test_every_message_ends_as_a_sentence_and_says_what_to_do() -> None:
    for code, entry in CATALOGUE.items():
        assert entry.says.endswith((".", "…”.", "meant}")), code
        assert "pydantic" not in entry.says
        assert "null" not in entry.says


def test_every_code_is_explained() -> None:
    for code, entry in CATALOGUE.items():
        assert entry.why.endswith("."), code
        assert bool(entry.wrong) == bool(entry.right), code
        assert entry.wrong != entry.right or not entry.wrong, code


@pytest.mark.parametrize(
    ("code", "around"),
    [
        ("tab", "{}"), ("unclosed-quote", "{}\n"), ("text-after-quote", "{}\n"), ("unclosed-bracket", "{}\n"), ("missing-comma", "{}\n"),
        ("sign-in-front", "{}"), ("dash-without-space", "points:\n  - id: first\n  {}\n"), ("missing-colon", "{}\nkind: practical\n"),
        ("colon-in-text", "{}"), ("text-too-far-left", "  - id: first\n{}\n    kind: practical\n"), ("text-cut-short", "{}"),
        ("wrong-indentation", "{}"), ("repeated-key", "{}"), ("key-not-text", "{}"), ("anchor", "{}"), ("alias", "{}"), ("tag", "{}"),
        ("several-documents", "{}"), ("read-otherwise", "{}"), ("yes-no-otherwise", "{}"), ("yes-no-quoted", "- {}"),
        ("refused-in-brackets", "- {}"),
    ],
)  # fmt: skip
def test_the_wrong_example_is_wrong_in_that_way_and_the_right_one_is_well(code: str, around: str) -> None:
    wrong, right = (
        [problem.code for problem in read_text(around.format(example), "f.yaml").problems]
        for example in (CATALOGUE[code].wrong, CATALOGUE[code].right)
    )
    assert (wrong, right) == ([code], [])


def test_an_explanation_shows_no_gaps_of_the_message() -> None:
    for code in CATALOGUE:
        assert "{" not in message_of(code).replace("{}", ""), code


def test_every_code_that_a_typical_author_meets_has_a_wrong_and_a_right_example() -> None:
    without = {mistake.code for mistake in MISTAKES if not CATALOGUE[mistake.code].wrong}
    assert without == {"missing-option"}
