"""Counts what passed and prints what failed. The last line of a check is “N passed, N failed”."""

passed = 0
failed = 0


def report(name: str, problems) -> None:
    """What was looked at and what is wrong with it; nothing wrong has passed."""
    global passed, failed
    problems = list(problems)
    if problems:
        failed += 1
        print(f"FAILED {name}")
        for problem in problems[:5]:
            print(f"       {str(problem)[:300]}")
    else:
        passed += 1


def finish() -> int:
    """The exit code: a check that looked at nothing has failed."""
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0
