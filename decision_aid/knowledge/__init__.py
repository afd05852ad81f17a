"""What the rule files say.

- `model`: the typed things; they read no file.
- `problems`: everything that can be wrong, in words.
- `reading`: from YAML to models, each with its place.
- `checks`: links, words, balance, use, readability.
- `loading`: folders of rules and resources into one library, or every problem at once.

Knows no person and no answers: those begin in `decision_aid.interview`.
"""
