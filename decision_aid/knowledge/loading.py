"""Read folders of rules and the resources into a library, or give every problem of every file at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from decision_aid.knowledge.aid import AidFile
from decision_aid.knowledge.articles import Article, ArticlesFile
from decision_aid.knowledge.cases import CasesFile
from decision_aid.knowledge.claims import ClaimsFile, Passage
from decision_aid.knowledge.conditions import ConditionsFile
from decision_aid.knowledge.disagreements import DisagreementsFile
from decision_aid.knowledge.glossary import GlossaryFile
from decision_aid.knowledge.help_lines import HelpLinesFile
from decision_aid.knowledge.house_style import HouseStyle
from decision_aid.knowledge.library import Library, Topic
from decision_aid.knowledge.links import link_problems
from decision_aid.knowledge.medicines import MedicinesFile
from decision_aid.knowledge.messages import severity
from decision_aid.knowledge.options import OptionsFile
from decision_aid.knowledge.origins import EntryKind, Origins
from decision_aid.knowledge.points import PointsFile
from decision_aid.knowledge.problems import Place, Problem, RulesError, Severity
from decision_aid.knowledge.questionnaire import QuestionnaireFile
from decision_aid.knowledge.shipped import resources_folder, rules_folder
from decision_aid.knowledge.translating import did_you_mean, translate
from decision_aid.knowledge.yaml_nodes import YamlFile, YamlPath, read_file

File = TypeVar("File", bound=BaseModel)

# the model of every kind of file: what `decision-aid schema` and the schemas folder are made from
FILE_KINDS: Final[dict[str, type[BaseModel]]] = {
    "aid": AidFile,
    "articles": ArticlesFile,
    "cases": CasesFile,
    "claims": ClaimsFile,
    "conditions": ConditionsFile,
    "disagreements": DisagreementsFile,
    "glossary": GlossaryFile,
    "help_lines": HelpLinesFile,
    "house-style": HouseStyle,
    "medicines": MedicinesFile,
    "options": OptionsFile,
    "points": PointsFile,
    "questionnaire": QuestionnaireFile,
}


@dataclass(frozen=True)
class Loaded:
    """What reading gave: a library unless there are errors, where everything stands, and every problem."""

    library: Library | None
    style: HouseStyle | None
    origins: Origins
    problems: tuple[Problem, ...]


@dataclass
class _Reading:
    """The files read so far, where their entries stand, and the problems met."""

    files: dict[str, YamlFile] = field(default_factory=dict)
    paths: dict[tuple[EntryKind, str], tuple[str, YamlPath]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, path: Path, name: str, model: type[File]) -> File | None:
        source = read_file(path, name)
        self.files[name] = source
        self.problems += source.problems
        if source.problems:
            return None
        try:
            return model.model_validate(source.value)
        except ValidationError as error:
            self.problems += translate(error, source, model)
            return None

    def note(self, kind: EntryKind, entry_id: str, file: str, *path: str | int) -> None:
        """Remember where an entry stands; an id that is taken is a problem that names both places."""
        if (kind, entry_id) in self.paths:
            first, inside = self.paths[kind, entry_id]
            details = {"found": entry_id, "first": str(self.files[first].place(inside))}
            self.problems.append(Problem("repeated-id", self.files[file].place(path), details))
            return
        self.paths[kind, entry_id] = (file, path)

    def origins(self) -> Origins:
        return Origins(self.paths, self.files)


@dataclass
class _Parts:
    """What the files of one kind have given so far."""

    aid: AidFile | None = None
    questionnaire: QuestionnaireFile | None = None
    options: OptionsFile | None = None
    style: HouseStyle | None = None
    articles: list[Article] = field(default_factory=list)
    claims: list[tuple[str, ClaimsFile]] = field(default_factory=list)
    conditions: list[ConditionsFile] = field(default_factory=list)
    disagreements: list[DisagreementsFile] = field(default_factory=list)
    topics: list[PointsFile] = field(default_factory=list)
    cases: list[CasesFile] = field(default_factory=list)


def load(rules: Sequence[Path] = (), resources: Path | None = None) -> Loaded:
    """Read the rules of one or more folders (none: the shipped ones) and the resources.

    A folder after the first may bring more articles, claims, points, conditions, disagreements and cases, and may
    replace the questionnaire, the options table and what the aid says about itself.
    """
    folders = tuple(rules) or (rules_folder(),)
    shared = resources or resources_folder()
    reading = _Reading()
    parts = _Parts()
    for folder in folders:
        _read_folder(reading, parts, folder, "" if folder is folders[0] else f"{folder.name}/")
    for name, found in (
        ("aid", parts.aid),
        ("questionnaire", parts.questionnaire),
        ("options", parts.options),
    ):
        if found is None and not any(problem.place.file.endswith(f"{name}.yaml") for problem in reading.problems):
            reading.problems.append(Problem("file-missing", Place(f"{name}.yaml")))
    medicines = reading.read(shared / "medicines.yaml", "resources/medicines.yaml", MedicinesFile)
    help_lines = reading.read(shared / "help_lines.yaml", "resources/help_lines.yaml", HelpLinesFile)
    glossary = reading.read(shared / "glossary.yaml", "resources/glossary.yaml", GlossaryFile)
    passages = _passages(reading, parts)
    origins = reading.origins()
    library = None
    if (
        parts.aid and parts.questionnaire and parts.options and medicines and help_lines and glossary
        and not any(severity(problem) is Severity.ERROR for problem in reading.problems)
    ):  # fmt: skip
        library = Library(
            aid=parts.aid.aid,
            scorecard=parts.aid.scorecard,
            articles=tuple(parts.articles),
            passages=passages,
            sections=parts.questionnaire.sections,
            trial_fields=parts.questionnaire.trial_fields,
            conditions=tuple(entry for file in parts.conditions for entry in file.conditions),
            topics=tuple(Topic(file.topic, file.title, file.points, file.last) for file in parts.topics),
            disagreements=tuple(entry for file in parts.disagreements for entry in file.disagreements),
            rows=parts.options.rows,
            options=parts.options.options,
            medicines=medicines,
            help_lines=help_lines,
            glossary=glossary,
            cases=tuple(entry for file in parts.cases for entry in file.cases),
        )
        links = tuple(link_problems(library, origins))
        reading.problems += links
        library = None if links else library
    return Loaded(library, parts.style, origins, tuple(sorted(reading.problems, key=lambda problem: problem.place)))


def load_library(rules: Sequence[Path] = (), resources: Path | None = None) -> Library:
    """Return the library of these folders. Raises `RulesError` with every problem if it cannot be used."""
    loaded = load(rules, resources)
    if loaded.library is None:
        raise RulesError(loaded.problems)
    return loaded.library


def _read_folder(reading: _Reading, parts: _Parts, folder: Path, prefix: str) -> None:
    def present(pattern: str) -> Iterable[tuple[Path, str]]:
        return [(path, prefix + str(path.relative_to(folder).as_posix())) for path in sorted(folder.glob(pattern))]

    for path, name in present("aid.yaml"):
        parts.aid = reading.read(path, name, AidFile) or parts.aid
    for path, name in present("house-style.yaml"):
        parts.style = reading.read(path, name, HouseStyle) or parts.style
    for path, name in present("articles.yaml"):
        if articles := reading.read(path, name, ArticlesFile):
            for number, article in enumerate(articles.articles):
                reading.note("article", article.id, name, "articles", number)
            parts.articles += articles.articles
    for path, name in present("claims/*.yaml"):
        if claims := reading.read(path, name, ClaimsFile):
            parts.claims.append((name, claims))
    for path, name in present("conditions.yaml"):
        if conditions := reading.read(path, name, ConditionsFile):
            for number, condition in enumerate(conditions.conditions):
                reading.note("condition", condition.id, name, "conditions", number)
            parts.conditions.append(conditions)
    for path, name in present("questionnaire.yaml"):
        if questionnaire := reading.read(path, name, QuestionnaireFile):
            parts.questionnaire = questionnaire
            _note_questions(reading, questionnaire, name)
    for path, name in present("points/*.yaml"):
        if points := reading.read(path, name, PointsFile):
            reading.note("topic", points.topic, name, "topic")
            for number, point in enumerate(points.points):
                reading.note("point", point.id, name, "points", number)
            parts.topics.append(points)
    for path, name in present("disagreements.yaml"):
        if disagreements := reading.read(path, name, DisagreementsFile):
            for number, disagreement in enumerate(disagreements.disagreements):
                reading.note("disagreement", disagreement.id, name, "disagreements", number)
            parts.disagreements.append(disagreements)
    for path, name in present("options.yaml"):
        if options := reading.read(path, name, OptionsFile):
            parts.options = options
            for number, row in enumerate(options.rows):
                reading.note("row", row.id, name, "rows", number)
            for number, option in enumerate(options.options):
                reading.note("option", option.id, name, "options", number)
    for path, name in present("cases/*.yaml"):
        if cases := reading.read(path, name, CasesFile):
            for number, case in enumerate(cases.cases):
                reading.note("case", case.name, name, "cases", number)
            parts.cases.append(cases)


def _note_questions(reading: _Reading, questionnaire: QuestionnaireFile, name: str) -> None:
    for s, section in enumerate(questionnaire.sections):
        reading.note("section", section.id, name, "sections", s)
        for p, page in enumerate(section.pages):
            reading.note("page", page.id, name, "sections", s, "pages", p)
            for q, question in enumerate(page.questions):
                reading.note("question", question.id, name, "sections", s, "pages", p, "questions", q)
    for number, entry in enumerate(questionnaire.trial_fields):
        reading.note("trial-field", entry.id, name, "trial_fields", number)


def _passages(reading: _Reading, parts: _Parts) -> tuple[tuple[Article, Passage], ...]:
    """Put each passage with its article; note where every claim stands."""
    articles = {article.id: article for article in parts.articles}
    passages = []
    for name, file in parts.claims:
        article = articles.get(file.article)
        if article is None:
            details = {"found": file.article, "meant": did_you_mean(file.article, tuple(articles))}
            reading.problems.append(Problem("unknown-article", reading.files[name].place(("article",)), details))
            continue
        for p, passage in enumerate(file.passages):
            if passage.section not in article.sections:
                place = reading.files[name].place(("passages", p, "section"))
                meant = did_you_mean(passage.section, article.sections)
                reading.problems.append(Problem("unknown-section", place, {"found": passage.section, "meant": meant}))
            for c, claim in enumerate(passage.claims):
                reading.note("claim", claim.id, name, "passages", p, "claims", c)
            passages.append((article, passage))
    return tuple(passages)
