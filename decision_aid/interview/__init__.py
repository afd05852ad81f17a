"""What the person says: answers, the medicines they tried, what follows from them, and the path of questions.

Knows nothing of points, options or paper: those begin in `decision_aid.discussion`.
"""
