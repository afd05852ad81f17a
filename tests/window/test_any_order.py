"""Any order, same result: whatever a person does on the way, what counts is what they said last."""

from functools import cache
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from decision_aid.discussion.discuss import discuss
from decision_aid.interview.answers import Answer, Answers
from decision_aid.interview.path import counted, path
from decision_aid.interview.plain import read_answers
from decision_aid.interview.trials import Trial
from decision_aid.knowledge.loading import load_library
from decision_aid.knowledge.model.library import Library
from decision_aid.summary.building import build
from decision_aid.summary.plain_text import plain_text
from decision_aid.visits.format import to_json
from decision_aid.visits.opening import open_visit
from decision_aid.window.session import Session
from decision_aid.window.way import journey
from tests.support.generated import answers_to, trials

pytestmark = pytest.mark.slow

# each of these brings up pages, or takes them away, with what was answered on them
GATES: dict[str, tuple[Answer, Answer]] = {
    **dict.fromkeys(("tried-ect", "tried-esketamine", "tried-ketamine", "tried-therapy", "tried-tms"), ("no", "yes")),
    "considering": (("tms",), ("ketamine",)),
}


@cache
def the_library() -> Library:
    return load_library()


def hidden_questions() -> list[str]:
    library = the_library()
    return [question.id for page in library.pages if page.ask_when is not None for question in page.questions]


class AnyOrder(RuleBasedStateMachine):
    """A session, and beside it only what was said last to each question."""

    @initialize()
    def begin(self) -> None:
        self.library = the_library()
        self.session = Session(self.library)
        self.said: dict[str, Answer] = {}

    def _say(self, question_id: str, answer: Answer | None) -> None:
        self.session.answer(question_id, answer)
        if answer is None:
            self.said.pop(question_id, None)
        else:
            self.said[question_id] = answer

    def _draw(self, data: st.DataObject, question_id: str) -> Answer:
        question = self.library.questions[question_id]
        plain = f"Mark{question_id}" if question.kind == "text" else data.draw(answers_to(self.library, question))
        return read_answers(self.library, {question_id: plain}).answers[question_id]

    @rule(data=st.data())
    def answer_what_is_asked(self, data: st.DataObject) -> None:
        pages = path(self.library, self.session.answers)
        question = data.draw(st.sampled_from([question for page in pages for question in page.questions]))
        self._say(question.id, self._draw(data, question.id))

    @rule(data=st.data(), question_id=st.sampled_from(list(GATES)))
    def open_or_shut_a_gate(self, data: st.DataObject, question_id: str) -> None:
        self._say(question_id, self._draw(data, question_id))

    @rule(data=st.data())
    def answer_what_may_be_hidden(self, data: st.DataObject) -> None:
        question_id = data.draw(st.sampled_from(hidden_questions()))
        self._say(question_id, self._draw(data, question_id))

    @precondition(lambda self: self.said)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        self._say(data.draw(st.sampled_from(sorted(self.said))), None)

    def _trials(self) -> tuple[Trial, ...]:
        return self.session.answers.trials()

    @rule(data=st.data())
    def add_a_trial(self, data: st.DataObject) -> None:
        plain: dict[str, Any] = data.draw(trials(self.library, most=1))[0]
        used = {trial.id for trial in self._trials()}
        free = next(name for name in (f"t{number}" for number in range(1, 99)) if name not in used)
        self._say("trials", (*self._trials(), Trial(**{**plain, "id": free})))

    @precondition(lambda self: self._trials())
    @rule(data=st.data())
    def change_or_remove_a_trial(self, data: st.DataObject) -> None:
        chosen = data.draw(st.sampled_from(self._trials()))
        others = tuple(trial for trial in self._trials() if trial.id != chosen.id)
        if data.draw(st.booleans()):
            plain: dict[str, Any] = data.draw(trials(self.library, most=1))[0]
            others = tuple(
                Trial(**{**plain, "id": chosen.id}) if trial is chosen else trial for trial in self._trials()
            )
        self._say("trials", others or None)

    @rule(data=st.data(), short=st.booleans())
    def go_back_and_forth(self, data: st.DataObject, *, short: bool) -> None:
        order = journey.stops(self.library, self.session.answers, short=short)
        stop = data.draw(st.sampled_from(order))
        for _ in range(3):
            stop = journey.before(order, stop)
        assert journey.after(order, stop) in order

    @rule()
    def save_and_reopen(self) -> None:
        data = to_json(self.library, self.session.visit)
        self.session.open(open_visit(self.library, data))

    @rule()
    def look_at_it(self) -> None:
        assert self.session.discussion is self.session.discussion

    @invariant()
    def what_was_said_last_is_all_that_matters(self) -> None:
        in_order = Answers({name: self.said[name] for name in self.library.questions if name in self.said})
        assert self.session.answers == in_order
        assert self.session.counted == counted(self.library, in_order)
        assert self.session.discussion == discuss(self.library, in_order)

    @invariant()
    def what_is_hidden_is_kept_and_does_not_count(self) -> None:
        hidden = set(self.said) - set(self.session.counted)
        assert all(self.session.answers[name] == self.said[name] for name in hidden)
        without = Answers({name: answer for name, answer in self.said.items() if name not in hidden})
        assert discuss(self.library, without) == self.session.discussion

    def teardown(self) -> None:
        """What is hidden is not printed either, and comes back when its question does."""
        if not hasattr(self, "session"):
            return
        session = self.session
        for opened in (False, True):
            for gate, said in GATES.items():
                self._say(gate, said[opened])
            document = build(self.library, session.visit, session.discussion, today=session.today)
            printed = plain_text(document)
            hidden = set(self.said) - set(session.counted)
            assert not [name for name in hidden if f"Mark{name}" in printed]
            if opened:
                assert hidden == set()
                assert session.counted == Answers(self.said)
                assert not [name for name in self.said if self.library.questions[name].kind == "text"
                            and name in hidden_questions() and f"Mark{name}" not in printed]  # fmt: skip


AnyOrder.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
TestAnyOrder = AnyOrder.TestCase
