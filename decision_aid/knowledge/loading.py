"""Read folders of rules and the resources into a library, or give every problem of every file at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from decision_aid.knowledge.checks.consequences import follows, with_lost_names, without_floods
from decision_aid.knowledge.checks.links import link_problems
from decision_aid.knowledge.checks.promised import promise_problems
from decision_aid.knowledge.folders import ONCE, RESOURCES_PREFIX, folders_to_read, prefixes
from decision_aid.knowledge.model.aid import AidFile
from decision_aid.knowledge.model.articles import Article, ArticlesFile
from decision_aid.knowledge.model.cases import CasesFile
from decision_aid.knowledge.model.claims import Claim, ClaimsFile, Passage
from decision_aid.knowledge.model.conditions import ConditionsFile
from decision_aid.knowledge.model.counted import articles_counted
from decision_aid.knowledge.model.disagreements import DisagreementsFile
from decision_aid.knowledge.model.glossary import GlossaryFile
from decision_aid.knowledge.model.help_lines import HelpLinesFile
from decision_aid.knowledge.model.house_style import HouseStyle
from decision_aid.knowledge.model.independent import IndependentFile
from decision_aid.knowledge.model.library import Library, Topic
from decision_aid.knowledge.model.medicines import MedicinesFile
from decision_aid.knowledge.model.options import OptionsFile
from decision_aid.knowledge.model.points import PointsFile
from decision_aid.knowledge.model.questionnaire import QuestionnaireFile
from decision_aid.knowledge.problems.capping import capped
from decision_aid.knowledge.problems.catalogue import severity
from decision_aid.knowledge.problems.nearest import did_you_mean
from decision_aid.knowledge.problems.problem import Place, Problem, RulesError, Severity
from decision_aid.knowledge.reading.files import MAX_FILES, File, Reading
from decision_aid.knowledge.reading.origins import Origins
from decision_aid.knowledge.reading.strays import strays
from decision_aid.knowledge.shipped import resources_folder, rules_folder

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
    "independent": IndependentFile,
    "medicines": MedicinesFile,
    "options": OptionsFile,
    "points": PointsFile,
    "questionnaire": QuestionnaireFile,
}


@dataclass(frozen=True)
class Loaded:
    """What reading gave: a library unless there are errors, where everything stands, and every problem.

    `draft` is what could be read in spite of errors: good for finding more mistakes, and for nothing else.
    """

    library: Library | None
    draft: Library | None
    style: HouseStyle | None
    origins: Origins
    problems: tuple[Problem, ...]


@dataclass
class _Parts:
    """What the files of one kind have given so far."""

    aid: AidFile | None = None
    owner: str | None = None
    owner_says: str = ""
    folders: list[str] = field(default_factory=list)
    medicines: MedicinesFile | None = None
    help_lines: HelpLinesFile | None = None
    glossary: GlossaryFile | None = None
    questionnaire: QuestionnaireFile | None = None
    options: OptionsFile | None = None
    style: HouseStyle | None = None
    articles: list[Article] = field(default_factory=list)
    claims: list[tuple[str, ClaimsFile]] = field(default_factory=list)
    independent: list[tuple[str, IndependentFile]] = field(default_factory=list)
    conditions: list[ConditionsFile] = field(default_factory=list)
    disagreements: list[DisagreementsFile] = field(default_factory=list)
    topics: list[PointsFile] = field(default_factory=list)
    cases: list[CasesFile] = field(default_factory=list)


def load(rules: Sequence[Path] = (), resources: Path | None = None) -> Loaded:
    """Read the rules of one or more folders and the resources.

    A folder that stands alone replaces the shipped rules; any other is added to them. One that is added may bring
    more articles, claims, points, conditions, disagreements and cases, and say who owns it.
    """
    reading = Reading()
    parts = _Parts()
    folders = folders_to_read(rules)
    for folder, prefix in zip(folders, prefixes(folders), strict=True):
        if prefix:
            _refuse_what_stands_once(reading, folder, prefix)
        read = len(reading.files)
        _read_folder(reading, parts, folder, prefix)
        _tell_strays(reading, folder, prefix, nothing=len(reading.files) == read)
        if folder.resolve() != rules_folder().resolve():
            parts.folders.append(str(folder.resolve()))
            parts.owner = parts.owner or folder.resolve().name
    _read_resources(reading, parts, resources or resources_folder())
    _note_missing(reading, parts)
    passages = _passages(reading, parts)
    independent = _independent(reading, parts)
    origins = reading.origins()
    draft = _library(parts, passages, independent)
    if draft is not None:
        found = (
            problem
            for problem in chain(link_problems(draft, origins), promise_problems(draft, origins))
            if not follows(problem, reading.lost, asked=parts.questionnaire is not None, unseen=reading.unseen)
        )
        reading.problems += without_floods(
            [with_lost_names(problem, reading.lost) for problem in found], reading.cut()
        )
    blocked = any(severity(problem) is Severity.ERROR for problem in reading.problems)
    return Loaded(None if blocked else draft, draft, parts.style, origins, capped(reading.problems))


def _refuse_what_stands_once(reading: Reading, folder: Path, prefix: str) -> None:
    """Tell which files an added folder cannot bring. They are not read."""
    for found in ONCE:
        if (folder / found).exists():
            reading.problems.append(Problem("only-in-a-whole-set", Place(prefix + found), {"found": found}))


def _tell_strays(reading: Reading, folder: Path, prefix: str, *, nothing: bool) -> None:
    """Tell which files look like rule files and are not read: what they hold is missing elsewhere."""
    for stray in strays(folder, nothing=nothing):
        details = {
            "found": stray.name,
            "meant": f" {stray.why}",
            "others": f" and {stray.others} more" if stray.others else "",
        }
        reading.problems.append(Problem(stray.code, Place((prefix + stray.name).rstrip("/")), details))
        reading.unseen = True


def _read_resources(reading: Reading, parts: _Parts, folder: Path) -> None:
    parts.medicines = reading.read(folder / "medicines.yaml", f"{RESOURCES_PREFIX}medicines.yaml", MedicinesFile)
    parts.help_lines = reading.read(folder / "help_lines.yaml", f"{RESOURCES_PREFIX}help_lines.yaml", HelpLinesFile)
    parts.glossary = reading.read(folder / "glossary.yaml", f"{RESOURCES_PREFIX}glossary.yaml", GlossaryFile)


def _note_missing(reading: Reading, parts: _Parts) -> None:
    """Tell the files that are not there; one that is there and cannot be read has its own problem already."""
    told = {problem.place.file.rpartition("/")[2] for problem in reading.problems}
    for name, found in (
        ("aid.yaml", parts.aid), ("house-style.yaml", parts.style), ("questionnaire.yaml", parts.questionnaire),
        ("options.yaml", parts.options),
    ):  # fmt: skip
        if found is None and name not in told:
            code = "missing-field" if name in reading.files else "file-missing"
            reading.problems.append(Problem(code, Place(name), {"field": name.removesuffix(".yaml")}))


def _library(
    parts: _Parts,
    passages: tuple[tuple[Article, Passage], ...],
    independent: tuple[tuple[Article, Claim], ...],
) -> Library | None:
    """Put together what could be read. What is missing stays empty; what every check needs comes from the shipped."""
    aid = parts.aid or _shipped(rules_folder() / "aid.yaml", AidFile)
    medicines = parts.medicines or _shipped(resources_folder() / "medicines.yaml", MedicinesFile)
    help_lines = parts.help_lines or _shipped(resources_folder() / "help_lines.yaml", HelpLinesFile)
    glossary = parts.glossary or _shipped(resources_folder() / "glossary.yaml", GlossaryFile)
    if not (aid and aid.aid and medicines and help_lines and glossary):
        return None
    number = sum(article.tier == "article" for article in parts.articles)
    return Library(
        aid=articles_counted(aid.aid, number),
        scorecard=tuple(articles_counted(criterion, number) for criterion in aid.scorecard),
        articles=tuple(parts.articles),
        passages=passages,
        independent=independent,
        sections=tuple(articles_counted(section, number) for section in parts.questionnaire.sections)
        if parts.questionnaire
        else (),
        trial_fields=parts.questionnaire.trial_fields if parts.questionnaire else (),
        conditions=tuple(entry for file in parts.conditions for entry in file.conditions),
        topics=tuple(
            Topic(file.topic, file.title, tuple(articles_counted(point, number) for point in file.points), file.last)
            for file in parts.topics
        ),
        disagreements=tuple(entry for file in parts.disagreements for entry in file.disagreements),
        rows=parts.options.rows if parts.options else (),
        options=parts.options.options if parts.options else (),
        medicines=medicines,
        help_lines=help_lines,
        glossary=glossary,
        cases=tuple(entry for file in parts.cases for entry in file.cases),
        owner=parts.owner or "",
        owner_says=parts.owner_says,
        folders=tuple(parts.folders),
    )


def _shipped(path: Path, model: type[File]) -> File | None:
    return Reading().read(path, path.name, model)


def load_library(rules: Sequence[Path] = (), resources: Path | None = None) -> Library:
    """Return the library of these folders. Raises `RulesError` with every problem if it cannot be used."""
    loaded = load(rules, resources)
    if loaded.library is None:
        raise RulesError(loaded.problems)
    return loaded.library


def _read_folder(reading: Reading, parts: _Parts, folder: Path, prefix: str) -> None:
    def present(pattern: str) -> Iterator[tuple[Path, str]]:
        if prefix and pattern in ONCE:
            return
        for path in sorted(islice(folder.glob(pattern), MAX_FILES + 1)):
            name = prefix + path.relative_to(folder).as_posix()
            if path.resolve().is_relative_to(folder.resolve()):
                yield path, name
            else:
                reading.problems.append(Problem("leads-outside", Place(name)))
                reading.unseen = True

    for path, name in present("aid.yaml"):
        aid = reading.read(path, name, AidFile)
        if aid is None:
            continue
        if prefix and (aid.aid or aid.scorecard):
            found = "aid" if aid.aid else "scorecard"
            reading.problems.append(Problem("only-in-a-whole-set", reading.place(name, found), {"found": found}))
        parts.aid = aid if aid.aid and not prefix else parts.aid
        parts.owner = aid.owner or parts.owner
        parts.owner_says = aid.owner_says or parts.owner_says
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
    for path, name in present("independent/*.yaml"):
        if independent := reading.read(path, name, IndependentFile):
            for number, source in enumerate(independent.sources):
                reading.note("article", source.id, name, "sources", number)
            parts.articles += independent.sources
            parts.independent.append((name, independent))
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


def _note_questions(reading: Reading, questionnaire: QuestionnaireFile, name: str) -> None:
    for s, section in enumerate(questionnaire.sections):
        reading.note("section", section.id, name, "sections", s)
        for p, page in enumerate(section.pages):
            reading.note("page", page.id, name, "sections", s, "pages", p)
            for q, question in enumerate(page.questions):
                reading.note("question", question.id, name, "sections", s, "pages", p, "questions", q)
    for number, entry in enumerate(questionnaire.trial_fields):
        reading.note("trial-field", entry.id, name, "trial_fields", number)


def _passages(reading: Reading, parts: _Parts) -> tuple[tuple[Article, Passage], ...]:
    """Put each passage with its article; note where every claim stands."""
    articles = {article.id: article for article in reversed(parts.articles)}  # of two with one id, the first
    clashing = {entry.id for entry in parts.articles if sum(other.id == entry.id for other in parts.articles) > 1}
    passages = []
    for name, file in parts.claims:
        article = articles.get(file.article)
        if article is None:
            if file.article not in reading.lost and not reading.unseen:
                details = {"found": file.article, "meant": did_you_mean(file.article, tuple(articles))}
                reading.problems.append(Problem("unknown-article", reading.place(name, "article"), details))
            article = _unread(file.article, tuple(dict.fromkeys(passage.section for passage in file.passages)))
        for p, passage in enumerate(file.passages):
            if passage.section not in article.sections and article.id not in clashing:
                place = reading.place(name, "passages", p, "section")
                meant = did_you_mean(passage.section, article.sections)
                reading.problems.append(Problem("unknown-section", place, {"found": passage.section, "meant": meant}))
            for c, claim in enumerate(passage.claims):
                reading.note("claim", claim.id, name, "passages", p, "claims", c)
            passages.append((article, passage))
    return tuple(passages)


def _independent(reading: Reading, parts: _Parts) -> tuple[tuple[Article, Claim], ...]:
    """Put each claim of an independent source with it; note where every claim stands."""
    sources = {article.id: article for article in parts.articles if article.independent}
    found = []
    for name, file in parts.independent:
        for number, claim in enumerate(file.claims):
            reading.note("claim", claim.id, name, "claims", number)
            source = sources.get(claim.source)
            if source is None and claim.source not in reading.lost:
                details = {"found": claim.source, "meant": did_you_mean(claim.source, tuple(sources))}
                place = reading.place(name, "claims", number, "source")
                reading.problems.append(Problem("unknown-article", place, details))
            found.append((source or _unread(claim.source, ()), claim))
    return tuple(found)


def _unread(article_id: str, sections: tuple[str, ...]) -> Article:
    """Return a stand-in for a source that is not there or could not be read: links to its claims are still good."""
    return Article(id=article_id, publisher="?", short="?", sells="?", found="?", sections=sections)
