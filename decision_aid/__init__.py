"""Helps adults with depression write down what they have tried and get ready to talk with their own clinician.

The packages, lowest first; each may import only those before it:

- `knowledge`: what the rule files say.
- `interview`: what the person says.
- `discussion`: what that brings up.
- `summary`: what goes on paper.
- `workshop`: what serves those who edit and review the rules.
- `visits`: keeping a visit in a file.
- `window`: the window; the only package that knows Qt.
- `cli`: the commands.
"""

__version__ = "0.1.0"
