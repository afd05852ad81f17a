"""What goes on paper: the document in final words, its typesetting as PDF and SVG, and the same as plain text.

Judges nothing and asks nothing. Knows no window, and no visit file: a caller hands the attachment over as bytes.
"""
