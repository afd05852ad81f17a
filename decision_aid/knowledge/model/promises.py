"""What the program itself promises: no rules can change these words, nor the page on suicidal thoughts."""

from typing import Final

from decision_aid.knowledge.model.entry import NOT_SURE, RATHER_NOT_SAY
from decision_aid.knowledge.model.questionnaire import YES_NO, Page, Question, Why

WHAT_IT_IS: Final = "It helps you write down what you have tried, and get ready to talk with your own clinician."
WHAT_IT_IS_NOT: Final = "It does not diagnose, assess risk, decide who can have a treatment, or recommend one."
PURPOSE: Final = (
    "Helps adults with depression write down what they have tried and get ready to talk with their own clinician. "
    + WHAT_IT_IS_NOT
)
YOURS_ALONE: Final = "Nothing leaves this computer. Nothing is saved unless you ask. You can skip any question."
NOT_REVIEWED: Final = "No clinician has reviewed this yet."
OPENS_HELP: Final = ("yes", NOT_SURE, RATHER_NOT_SAY)

SAFETY_PAGE: Final = Page(
    id="safety",
    short_path=True,
    why=Why(
        says="So that help for you comes first. "
        "Your answer brings up no treatment, and it is printed only if you say so."
    ),
    hint="You can skip this. This program cannot call anyone, and nobody sees your answer.",
    questions=(
        Question(
            id="suicidal-thoughts",
            kind="choice",
            ask="Are you having thoughts of ending your life, or of hurting yourself?",
            label="Thoughts of suicide or self-harm",
            choices=YES_NO,
            not_sure=True,
            rather_not_say=True,
            opens_help=OPENS_HELP,
        ),
    ),
)
