"""The window. The only package that knows Qt.

Lowest first:

- `qt`, `settings`: Qt made to behave; what the window remembers.
- `look`: colours, sizes and typeface; the style sheet made from them.
- `parts`: the controls and panels that screens are built from. They get values and emit facts.
- `session`, `view_state`, `way`: the visit in memory and what follows from it; how it is shown; the order of
  screens, and where the person is.
- `cards`: what stands on more than one screen: a point, the control of a question, the sources of a statement.
- `screens`: what a person sees at one time, built anew from the session each time it is shown.
- `frame`: what stands around every screen: help bar, section list, bottom bar.
- `dialogs`: what is asked and told in a dialog of its own.
- `files`, `paper`, `rules`: opening and saving a visit; its summary as pages; other rules than the shipped ones.
- `main_window`: puts all of this together; `following` shows in it what an editor of rules saves.

Widgets read no rules and judge nothing.
"""
