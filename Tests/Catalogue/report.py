"""Counts what passed and prints what failed."""

passed = 0
failed = 0


def report(name: str, problems) -> None:
    global passed, failed
    problems = list(problems)
    if problems:
        failed += 1
        print(f"FAILED {name}")
        for problem in problems[:5]:
            print(f"       {problem}")
    else:
        passed += 1


def finish() -> int:
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0
