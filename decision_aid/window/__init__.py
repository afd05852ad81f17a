"""The window. The only package that knows Qt.

- `look`: colours, sizes and typeface; the style sheet made from them.
- `parts`: the controls and cards that screens are built from. They get values and emit facts.
- `frame`: what stands around every screen: help bar, section list, bottom bar.
- `screens`: what a person sees at one time, built anew from the session each time it is shown.
- `session`: the visit in memory, and what follows from it.
- `journey`, `route`: the order of screens, and where the person is among them. Know no Qt.
- `appearance`: the settings, and the look that follows from them.
- `files`, `paper`: opening and saving a visit; printing and saving its summary.
- `main_window`: puts all of this together; `following` shows in it what an editor of rules saves.

Widgets read no rules and judge nothing.
"""
