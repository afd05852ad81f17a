"""What would mislead or burden a reader, although the files load: words, balance, and what is used.

Checks that need to judge answers (cases, points that can never show) are in `decision_aid.discussion`.
"""
