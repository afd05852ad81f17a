"""The budgets, measured as ratios in one run; run by hand, never in the tests: `python -m tests.benchmarks`."""
