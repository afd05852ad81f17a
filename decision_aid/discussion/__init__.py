"""What the person's answers bring up: points with their reasons, what is worth clarifying, options side by side.

Judges nobody and ranks nothing: the order is fixed, and the same for everyone. Knows no paper and no window.
"""
