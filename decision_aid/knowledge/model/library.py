"""The library: everything the rule files say, linked and looked up by id. Immutable."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from decision_aid.knowledge.model.aid import Aid, Criterion
from decision_aid.knowledge.model.articles import Article
from decision_aid.knowledge.model.cases import Case
from decision_aid.knowledge.model.claims import Claim, Passage
from decision_aid.knowledge.model.conditions import NamedCondition
from decision_aid.knowledge.model.disagreements import Disagreement
from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY, Basis
from decision_aid.knowledge.model.glossary import GlossaryFile
from decision_aid.knowledge.model.help_lines import HelpLinesFile
from decision_aid.knowledge.model.medicines import MedicinesFile
from decision_aid.knowledge.model.options import Option, Row
from decision_aid.knowledge.model.points import Point
from decision_aid.knowledge.model.promises import SAFETY_PAGE
from decision_aid.knowledge.model.questionnaire import AnswerNearness, Page, PrintedIn, Question, Section, TrialField


@dataclass(frozen=True)
class LocatedClaim:
    """A claim with the source and the passage it was taken from; an independent source has no passages."""

    claim: Claim
    article: Article
    passage: Passage | None

    @property
    def where(self) -> str:
        """The passage in words: section and paragraph; of an independent source, its title."""
        if self.passage is None:
            return f"“{self.article.title}”"
        if self.passage.paragraph == 0:
            return f"“{self.passage.section}”, heading"
        return f"“{self.passage.section}”, paragraph {self.passage.paragraph}"

    @property
    def basis(self) -> Basis:
        """What the statement rests on: as written, or as it follows from the source."""
        if self.claim.basis is not None:
            return self.claim.basis
        if self.article.tier == "label":
            return "label"
        return self.article.kind or "own-words"


@dataclass(frozen=True)
class Topic:
    """A group of points, in the order of their file. `last` puts it behind all others."""

    id: str
    title: str
    points: tuple[Point, ...]
    last: bool = False


@dataclass(frozen=True)
class Library:
    """Everything the rule files say."""

    aid: Aid
    scorecard: tuple[Criterion, ...]
    articles: tuple[Article, ...]
    passages: tuple[tuple[Article, Passage], ...]
    sections: tuple[Section, ...]
    trial_fields: tuple[TrialField, ...]
    conditions: tuple[NamedCondition, ...]
    topics: tuple[Topic, ...]
    disagreements: tuple[Disagreement, ...]
    rows: tuple[Row, ...]
    options: tuple[Option, ...]
    medicines: MedicinesFile
    help_lines: HelpLinesFile
    glossary: GlossaryFile
    cases: tuple[Case, ...] = ()
    owner: str = ""
    owner_says: str = ""
    folders: tuple[str, ...] = ()  # of rules other than the shipped ones
    independent: tuple[tuple[Article, Claim], ...] = ()

    @cached_property
    def claims(self) -> dict[str, LocatedClaim]:
        """Every claim by id, withheld ones too."""
        located = [
            LocatedClaim(claim, article, passage) for article, passage in self.passages for claim in passage.claims
        ]
        located += [LocatedClaim(claim, source, None) for source, claim in self.independent]
        return {found.claim.id: found for found in located}

    def is_independent(self, claim_ids: tuple[str, ...]) -> bool:
        """Whether a text that rests on these claims rests on independent sources, and on nothing else."""
        known = [self.claims[claim_id] for claim_id in claim_ids if claim_id in self.claims]
        return bool(claim_ids) and len(known) == len(claim_ids) and all(found.article.independent for found in known)

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question by id, in the order asked."""
        return {question.id: question for page in self.pages for question in page.questions}

    @cached_property
    def offered(self) -> dict[str, tuple[str, ...]]:
        """The choices of each question, by question id, without not sure and rather not say."""
        return {
            question.id: tuple(
                choice.id for choice in question.answers if choice.id not in (NOT_SURE, RATHER_NOT_SAY)
            )
            for question in self.questions.values()
        }

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page, in the order asked."""
        return tuple(page for section in self.sections for page in section.pages)

    @cached_property
    def page_of(self) -> dict[str, Page]:
        """The page on which each question stands, by question id."""
        return {question.id: page for page in self.pages for question in page.questions}

    @cached_property
    def section_of(self) -> dict[str, Section]:
        """The section in which each page stands, by page id."""
        return {page.id: section for section in self.sections for page in section.pages}

    def nearness_of(self, answer_id: str) -> AnswerNearness | None:
        """Return how near the points are that an answer brings up; what is derived comes from what was tried."""
        question = self.questions.get(answer_id)
        if question is None:
            return "tried"
        return question.nearness or self.section_of[self.page_of[answer_id].id].nearness

    def printed_in(self, question: Question) -> PrintedIn:
        """Return the block of the print-out in which the answer to a question stands."""
        return question.prints or self.section_of[self.page_of[question.id].id].prints

    @cached_property
    def points(self) -> dict[str, Point]:
        """Every point that is not retired, by id, in the order shown."""
        return {point.id: point for topic in self.topics for point in topic.points if not point.retired}

    @cached_property
    def topic_of(self) -> dict[str, Topic]:
        """The topic of each point, by point id."""
        return {point.id: topic for topic in self.topics for point in topic.points}

    @cached_property
    def named_conditions(self) -> dict[str, NamedCondition]:
        """Every named condition by id."""
        return {condition.id: condition for condition in self.conditions}

    @cached_property
    def disagreements_by_id(self) -> dict[str, Disagreement]:
        """Every disagreement by id."""
        return {disagreement.id: disagreement for disagreement in self.disagreements}

    def trial_field(self, field_id: str) -> TrialField:
        """Return the wording of one fact about a tried medicine."""
        return next(entry for entry in self.trial_fields if entry.id == field_id)

    def safety_page(self) -> Page | None:
        """Return the page on suicidal thoughts; only a draft can be without it."""
        return next((page for page in self.pages if page.id == SAFETY_PAGE.id), None)

    def safety_question(self) -> Question | None:
        """Return the question whose answers open the help page, if there is one."""
        return next((question for question in self.questions.values() if question.opens_help), None)

    def sources(self, claim_ids: tuple[str, ...]) -> Iterator[LocatedClaim]:
        """Yield the claims of these ids, in their order."""
        for claim_id in claim_ids:
            yield self.claims[claim_id]
