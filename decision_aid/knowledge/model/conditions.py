"""Conditions: when something shows. A closed set of operators, readable aloud; no arithmetic and no code.

    all:
      - {answer: considering, includes: esketamine}
      - not: {answer: travel, is: easy}

How a condition is judged against a person's answers is in `decision_aid.interview.judging`.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, Final, Literal, Self, TypeAlias

from pydantic import ConfigDict, Discriminator, Field, Tag, field_validator, model_validator

from decision_aid.knowledge.model.entry import NOT_SURE, Entry, Id

Operator: TypeAlias = Literal["is", "is_one_of", "includes", "includes_any_of", "at_least", "at_most", "is_answered"]
OPERATORS: Final[tuple[Operator, ...]] = (
    "is", "is_one_of", "includes", "includes_any_of", "at_least", "at_most", "is_answered",
)  # fmt: skip


class Comparison(Entry):
    """An answer compared by exactly one operator.

    With `or_not_sure`, “I’m not sure” meets it as well. Whoever gave no answer has then not met it: the word is for
    cautions, and would else show them to everyone who passed a question over.
    """

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": [operator]} for operator in OPERATORS]})

    answer: Id
    is_: Annotated[Id | None, Field(alias="is")] = None
    is_one_of: Annotated[tuple[Id, ...], Field(min_length=1)] | None = None
    includes: Id | None = None
    includes_any_of: Annotated[tuple[Id, ...], Field(min_length=1)] | None = None
    at_least: int | None = None
    at_most: int | None = None
    is_answered: bool | None = None
    or_not_sure: bool = False

    @model_validator(mode="after")
    def _one_operator(self) -> Self:
        if sum(self._operand(operator) is not None for operator in OPERATORS) != 1:
            raise ValueError("one-operator")
        return self

    def _operand(self, operator: Operator) -> Any:
        return self.is_ if operator == "is" else getattr(self, operator)

    @cached_property
    def operator(self) -> Operator:
        """The one operator that is given."""
        return next(operator for operator in OPERATORS if self._operand(operator) is not None)

    @cached_property
    def choices(self) -> tuple[str, ...]:
        """The choice ids that meet it, “not sure” too where that counts; none for numbers and `is_answered`."""
        return (*self.named, NOT_SURE) if self.or_not_sure else self.named

    @cached_property
    def named(self) -> tuple[str, ...]:
        """The choice ids that its operator names."""
        operand = self._operand(self.operator)
        if isinstance(operand, str):
            return (operand,)
        return operand if isinstance(operand, tuple) else ()


class AllOf(Entry):
    """Met when every part is met."""

    all: Annotated[tuple["Condition", ...], Field(min_length=1)]


class AnyOf(Entry):
    """Met when at least one part is met."""

    any: Annotated[tuple["Condition", ...], Field(min_length=1)]


class Not(Entry):
    """Met when its part is not met."""

    not_: Annotated["Condition", Field(alias="not")]


class See(Entry):
    """A named condition of `conditions.yaml`."""

    see: Id


def _form(value: Any) -> str:
    if isinstance(value, dict):
        return next((key for key in ("all", "any", "not", "see") if key in value), "answer")
    names: dict[type, str] = {AllOf: "all", AnyOf: "any", Not: "not", See: "see"}
    return names.get(type(value), "answer")


Condition: TypeAlias = Annotated[
    Annotated[Comparison, Tag("answer")]
    | Annotated[AllOf, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[Not, Tag("not")]
    | Annotated[See, Tag("see")],
    Discriminator(_form),
]

for _model in (AllOf, AnyOf, Not):
    _model.model_rebuild()


class NamedCondition(Entry):
    """A condition with a name and a sentence, for reuse by `see:`."""

    id: Id
    says: str
    when: Condition


class ConditionsFile(Entry):
    """The whole of `conditions.yaml`."""

    conditions: tuple[NamedCondition, ...]

    @field_validator("conditions", mode="before")
    @classmethod
    def _empty_is_none(cls, value: Any) -> Any:
        return value or ()


def parts(condition: "Condition") -> tuple["Condition", ...]:
    """Return the conditions directly inside one."""
    match condition:
        case AllOf(all=inner) | AnyOf(any=inner):
            return inner
        case Not(not_=one):
            return (one,)
    return ()


def located(
    condition: "Condition", path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], "Condition"]]:
    """Yield a condition and every one inside it, each with its path in the file; named ones are not followed."""
    yield path, condition
    match condition:
        case AllOf(all=inner):
            for number, part in enumerate(inner):
                yield from located(part, (*path, "all", number))
        case AnyOf(any=inner):
            for number, part in enumerate(inner):
                yield from located(part, (*path, "any", number))
        case Not(not_=one):
            yield from located(one, (*path, "not"))


def comparisons(condition: "Condition") -> Iterator[Comparison]:
    """Yield every comparison inside; named conditions are not followed."""
    if isinstance(condition, Comparison):
        yield condition
    for part in parts(condition):
        yield from comparisons(part)


def comparisons_behind(condition: "Condition", named: Mapping[str, NamedCondition]) -> tuple[Comparison, ...]:
    """Return every comparison that a condition comes to, each once; named conditions are followed.

    A name that is not there is passed over, and a circle ends: both are problems that the checks tell.
    """
    found: dict[Comparison, None] = {}
    followed: set[str] = set()

    def gather(inside: "Condition") -> None:
        if isinstance(inside, Comparison):
            found[inside] = None
        elif isinstance(inside, See) and inside.see in named and inside.see not in followed:
            followed.add(inside.see)
            gather(named[inside.see].when)
        for part in parts(inside):
            gather(part)

    gather(condition)
    return tuple(found)


def names_seen(condition: "Condition") -> Iterator[str]:
    """Yield the name of every `see:` inside."""
    if isinstance(condition, See):
        yield condition.see
    for part in parts(condition):
        yield from names_seen(part)
