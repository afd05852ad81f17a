"""JSON Schemas, made from the models, of every kind of rule file and of the visit file."""

import json
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, JsonValue
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core.core_schema import BoolSchema

from decision_aid.interview.trials import Trial
from decision_aid.interview.visit import Size
from decision_aid.knowledge.loading import FILE_KINDS
from decision_aid.knowledge.model.library import Library
from decision_aid.visits.field_words import words_for
from decision_aid.visits.format import FORMAT, VERSION
from decision_aid.visits.known_ids import with_known_ids

_DIALECT = "http://json-schema.org/draft-07/schema#"  # what YAML language servers understand


class VisitFile(BaseModel):
    """A saved visit. `answers` holds the answers by question id; those to `trials` are a list of trials."""

    model_config = ConfigDict(extra="forbid")

    format: str = Field(pattern=f"^{FORMAT}$")
    version: int = Field(ge=1, le=VERSION)
    content: str
    answers: dict[str, JsonValue | list[Trial]]
    notes: dict[str, str] = Field(default_factory=dict)
    printed: dict[str, bool] = Field(default_factory=dict)
    short: bool = False
    size: Size = "four"


_MODELS: Final[dict[str, type[BaseModel]]] = {**FILE_KINDS, "visit": VisitFile}
SCHEMA_NAMES: Final = tuple(sorted(_MODELS))


class _ForEditors(GenerateJsonSchema):
    """As the models, in the words of a rule file: yes and no."""

    def bool_schema(self, schema: BoolSchema) -> dict[str, Any]:
        """Return what a field for yes or no may hold; most editors read a plain yes as a text."""
        return {"anyOf": [super().bool_schema(schema), {"enum": ["yes", "no"]}]}


def schema(name: str, library: Library) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file, by its name, with the ids of a library to choose from."""
    made = _MODELS[name].model_json_schema(by_alias=True, schema_generator=_ForEditors)
    if name in FILE_KINDS:
        made = with_known_ids(_described(name, made), library)
    return {"$schema": _DIALECT, **made, "title": name}


def schema_text(name: str, library: Library) -> str:
    """Return a schema as the text of its file."""
    return json.dumps(schema(name, library), ensure_ascii=False, indent=1) + "\n"


def _described(name: str, made: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with words for each field that has none of its own."""
    models = {name: made, **made.get("$defs", {})}
    for model, inside in models.items():
        for field, entry in inside.get("properties", {}).items():
            words = words_for(model, field)
            if words and "description" not in entry:
                entry["description"] = words
    return made
