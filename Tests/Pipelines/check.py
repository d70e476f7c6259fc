"""Tries the hook and the pipelines of docs/pipelines in real repositories."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import yaml

ROOT = pathlib.Path(sys.argv[1])
ZHUN = sys.argv[2]
PIPELINES = ROOT / "docs/pipelines"
ITEM = "standards/districts/44/4401/440113/items/permit.yaml"
OTHER = "standards/districts/44/4401/440106/items/permit.yaml"

BASE = "# 承诺不超过法定\n基本编码: \"442106041002\"\n法定办结时限: 20 工作日\n"
GOOD = BASE + "承诺办结时限: 10 工作日\n"
BAD = BASE + "承诺办结时限: 25 工作日\n"
# What else an item lacks is known; the limits are what these tests are about.
SETTINGS = """名称: 示例
严重程度:
  - {规则: ZS1, 严重程度: 提示, 说明: 只看时限}
"""

passed = failed = 0


def expect(condition, name, detail=""):
    global passed, failed
    if condition:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}\n{detail}", file=sys.stderr)


def environment(**more):
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    return kept | {
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
        "GIT_AUTHOR_NAME": "editor", "GIT_AUTHOR_EMAIL": "editor@example.org",
        "GIT_COMMITTER_NAME": "editor", "GIT_COMMITTER_EMAIL": "editor@example.org", "ZHUN": ZHUN,
    } | more


class Repository:
    """A repository with the hook, in a folder that goes away with it."""

    def __init__(self, folder="", hook=True):
        self.scratch = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.scratch.name) / "政务 服务"
        self.path.mkdir()
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch=main")
        if hook:
            target = self.path / ".git/hooks/pre-commit"
            target.write_bytes((PIPELINES / "pre-commit").read_bytes())
            target.chmod(0o755)
        self.write("zhun.yaml", SETTINGS)

    def write(self, name, text):
        place = self.path / self.folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def git(self, *arguments, **more):
        return subprocess.run(
            ["git", *arguments], cwd=self.path, env=environment(**more), text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def stage(self, *names):
        self.git("add", "--", *[str(pathlib.Path(self.folder) / name) for name in names or ["."]])

    def commit(self, *arguments, **more):
        return self.git("commit", "--quiet", "--message", "edit", *arguments, **more)


def stopped(run, code="ZS3101"):
    return run.returncode != 0 and code in run.stdout and "the commit was stopped" in run.stdout


def try_hook(folder):
    where = f"in {folder or 'the root'}"
    repository = Repository(folder)
    repository.write(ITEM, BAD)
    repository.stage()
    run = repository.commit()
    expect(stopped(run), f"a bad first commit is stopped {where}", run.stdout)
    repository.write(ITEM, GOOD)
    repository.stage()
    run = repository.commit()
    expect(run.returncode == 0, f"a good first commit passes {where}", run.stdout)

    repository.write(ITEM, BAD)
    repository.stage()
    run = repository.commit()
    expect(stopped(run), f"a bad commit is stopped {where}", run.stdout)

    # What is staged counts, whatever the working tree says.
    repository.write(ITEM, GOOD)
    run = repository.commit()
    expect(stopped(run), f"bad staged, good in the tree: stopped {where}", run.stdout)
    repository.write(ITEM, GOOD + "到办事现场次数: 1\n")
    repository.stage()
    repository.write(ITEM, BAD)
    run = repository.commit()
    expect(run.returncode == 0, f"good staged, bad in the tree: passes {where}", run.stdout)
    expect("25" in (repository.path / folder / ITEM).read_text(encoding="utf-8"),
           f"the working tree is left alone {where}")

    # git commit FILE and git commit --all make an index of their own.
    run = repository.commit("--all")
    expect(stopped(run), f"commit --all is checked {where}", run.stdout)
    repository.write("notes.txt", "1")
    repository.stage("notes.txt")
    run = repository.commit(str(pathlib.Path(folder) / ITEM))
    expect(stopped(run), f"commit FILE is checked {where}", run.stdout)
    run = repository.commit(str(pathlib.Path(folder) / "notes.txt"), ZHUN="/no/such/program")
    expect(run.returncode == 0, f"a commit without YAML runs nothing {where}", run.stdout)

    # A fault of an item that the commit does not touch does not block it.
    run = repository.commit("--all", "--no-verify")
    expect(run.returncode == 0, "the hook can be passed by", run.stdout)
    repository.write(OTHER, GOOD)
    repository.stage(OTHER)
    run = repository.commit()
    expect(run.returncode == 0, f"faults of other items do not block {where}", run.stdout)

    repository.write(OTHER, GOOD + "# 待核\n")
    repository.stage()
    run = repository.commit(ZHUN="/no/such/program")
    expect(run.returncode != 0 and "not checked" in run.stdout,
           f"without the program the commit is stopped {where}", run.stdout)
    repository.write("zhun.yaml", "标准: [\n")
    repository.stage()
    run = repository.commit()
    expect(stopped(run, "zhun.yaml"), f"broken settings stop the commit {where}", run.stdout)


def try_baseline():
    repository = Repository(hook=False)
    repository.write(ITEM, BAD)
    repository.stage()
    repository.commit()
    run = subprocess.run(
        [ZHUN, "check", "--write-baseline", "zhun-baseline.yaml"], cwd=repository.path,
        env=environment(), text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    expect(run.returncode == 0, "a baseline is written", run.stdout)
    hook = repository.path / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_bytes((PIPELINES / "pre-commit").read_bytes())
    hook.chmod(0o755)
    repository.write(ITEM, BAD + "到办事现场次数: 1\n")
    repository.stage()
    run = repository.commit()
    expect(run.returncode == 0, "what the baseline knows does not block", run.stdout)


def run_commands(repository, script, **more):
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script], cwd=repository.path, env=environment(**more),
        text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def change_of_one_item():
    """A repository whose HEAD changes one of two faulty items against its first commit."""
    repository = Repository(hook=False)
    repository.write(ITEM, BAD)
    repository.write(OTHER, BAD)
    repository.stage()
    repository.commit()
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    repository.write(OTHER, BAD.replace("25", "30"))
    repository.stage()
    repository.commit()
    return repository


def try_github():
    workflow = yaml.safe_load((PIPELINES / "github-actions.yml").read_text(encoding="utf-8"))
    # YAML 1.1 reads the key “on” as a truth value.
    expect({"name", True, "permissions", "jobs", "env"} == set(workflow), "keys of the workflow")
    steps = workflow["jobs"]["check"]["steps"]
    for step in steps:
        expect(("run" in step) != ("uses" in step), f"a step runs or uses: {step}")
        expect(set(step) <= {"name", "id", "if", "run", "uses", "with", "continue-on-error"}, f"keys of a step: {step}")
        if "run" in step:
            syntax = subprocess.run(["bash", "-n", "-c", step["run"]])
            expect(syntax.returncode == 0, f"syntax of {step['run']}")
    checkout = next(step for step in steps if step.get("uses", "").startswith("actions/checkout@"))
    expect(checkout["with"]["fetch-depth"] == 0, "the checkout has its history")
    try_build_command(next(step["run"] for step in steps if step.get("name") == "Build zhun"))
    checks = [step["run"] for step in steps if "/zhun check " in step.get("run", "")]
    expect(len(checks) == 2, "two ways to check")
    for script in checks:
        repository = change_of_one_item()
        home = repository.path.parent
        (home / "zhun-bin").mkdir()
        (home / "zhun-bin/zhun").symlink_to(ZHUN)
        run = run_commands(repository, script, HOME=str(home), GITHUB_BASE_REF="main")
        expect(run.returncode == 1 and "::error" in run.stdout, script, run.stdout)
        only_changed = "--since" in script
        expect((ITEM in run.stdout) != only_changed, f"{script}: what it reports", run.stdout)
        report = json.loads((repository.path / "zhun.sarif").read_text(encoding="utf-8"))
        expect(report["version"] == "2.1.0" and report["runs"][0]["results"], "the SARIF file")


    comment = next(step["run"] for step in steps if "/zhun changes " in step.get("run", ""))
    repository = change_of_one_item()
    home = repository.path.parent
    (home / "zhun-bin").mkdir()
    (home / "zhun-bin/zhun").symlink_to(ZHUN)
    run = run_commands(repository, comment, HOME=str(home), GITHUB_BASE_REF="main",
                       GITHUB_STEP_SUMMARY=str(home / "summary"))
    summary = (home / "summary").read_text(encoding="utf-8")
    expect(run.returncode == 0 and "25 working days" in summary, "what changes for applicants", run.stdout)
    expect(summary == (repository.path / "zhun-changes.md").read_text(encoding="utf-8"), "the comment")
    script = next(step["with"]["script"] for step in steps if "github-script" in step.get("uses", ""))
    expect("zhun-changes.md" in script and workflow["permissions"]["pull-requests"] == "write", "the right to comment")


def try_gitlab():
    pipeline = yaml.safe_load((PIPELINES / "gitlab-ci.yml").read_text(encoding="utf-8"))
    job = pipeline["zhun"]
    expect(set(job) == {"image", "variables", "cache", "before_script", "script", "artifacts", "rules"},
           "keys of the job")
    expect(job["variables"]["GIT_DEPTH"] == "0", "the clone has its history")
    expect(len(job["rules"]) == 2 and all(set(rule) == {"if"} for rule in job["rules"]), "rules")
    try_build_command(job["before_script"][1])
    for base in ["", "origin/main"]:
        repository = change_of_one_item()
        (repository.path / ".zhun-bin").mkdir()
        (repository.path / ".zhun-bin/zhun").symlink_to(ZHUN)
        run = run_commands(
            repository, "\n".join(job["script"]), CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
        expect(run.returncode == 1 and "ZS3101" in run.stdout, "the job", run.stdout)
        expect((ITEM in run.stdout) == (base == ""), f"what the job reports since {base}", run.stdout)
        expect((repository.path / job["artifacts"]["paths"][0]).exists() == (base != ""), "what changes")
        reports = job["artifacts"]["reports"]
        findings = json.loads((repository.path / reports["codequality"]).read_text(encoding="utf-8"))
        expect(findings and all("fingerprint" in finding for finding in findings), "code quality")
        tests = xml.etree.ElementTree.parse(repository.path / reports["junit"]).getroot()
        expect(tests.find(".//failure") is not None, "the JUnit report")


def try_build_command(script):
    """The build is that of ./develop, and its shell is sound."""
    expect(subprocess.run(["bash", "-n", "-c", script]).returncode == 0, "syntax of the build")
    command = "-c release --static-swift-stdlib"
    own = (ROOT / "develop").read_text(encoding="utf-8")
    expect(f"swift build {command} --product zhun" in own and f"{command} --product zhun" in script,
           "the build is that of ./develop")


def try_pre_commit_definition():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    expect(len(hooks) == 1 and {"id", "name", "entry", "language"} <= set(hooks[0]), "hook keys")
    entry = ROOT / hooks[0]["entry"]
    expect(entry.is_file() and os.access(entry, os.X_OK), "the hook can be run")
    # As pre-commit runs it: from the repository's top, after it has put unstaged changes away.
    repository = Repository(hook=False)
    repository.write(ITEM, BAD)
    repository.stage()
    run = subprocess.run(
        [entry], cwd=repository.path, env=environment(), text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT)
    expect(stopped(run), "the hook by itself", run.stdout)


syntax = subprocess.run(["sh", "-n", PIPELINES / "pre-commit"])
expect(syntax.returncode == 0, "syntax of the hook")
try_hook("")
try_hook("办事/指南")
try_baseline()
try_pre_commit_definition()
formats = subprocess.run([ZHUN, "check", "--help"], text=True, stdout=subprocess.PIPE).stdout
if all(name in formats for name in ["sarif", "github", "gitlab", "junit"]):
    try_github()
    try_gitlab()
else:
    expect(False, "the formats of the pipelines")
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
