import Glibc
import Reports
import Source
import Standard
import YAML

@testable import Compiler

/// Takes any bytes for what an earlier check, or one on another machine, left of the shipped workspace.
///
/// An input stands for what was found; before it comes what such a check leaves first: the day, what items are judged
/// by, the files and their states. A digest is put before both, as it proves that bytes are whole, not that they are honest.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe Unit.run(start, count) { await judge($0) }
}

private func judge(_ input: [UInt8]) async {
  guard let bench = await shared.value else { broken("the shipped workspace cannot be checked") }
  judge(kept: input, bench)
  judge(observed: input, bench)
  // A check takes many times as long as reading. Most changes leave the length as it is: it cannot be what decides.
  let sealed = bench.sealed(input)
  switch input.reduce(0, { ($0 &* 31) &+ $1 }) % 32 {
  case 0, 1: await bench.report(after: .init(last: sealed, day: Bench.day, program: Bench.program))
  case 2:
    await bench.report(
      after: .init(parts: [("a", sealed)], day: Bench.day, program: Bench.program))
  case 3:
    let parts = [(name: "a", bytes: sealed), (name: "b", bytes: bench.sealed(bench.rest))]
    await bench.report(after: .init(parts: parts, day: Bench.day, program: Bench.program))
  default: break
  }
}

/// What can be read is written so that it can be read again and is the same, under other numbers of files, too.
private func judge(kept input: [UInt8], _ bench: Bench) {
  guard let head = KeptHead(bench.sealed(input)), let check = KeptCheck(head, nil, bench.rules)
  else { return }
  for unit in check.units { _ = unit.known }
  var bytes = check.bytes(isOfThisMachine: true)
  for paths in [nil, head.paths, head.paths.reversed()] {
    guard let head = KeptHead(bytes), let again = KeptCheck(head, paths, bench.rules) else {
      broken("what was read and written cannot be read again")
    }
    for unit in again.units { _ = unit.known }
    let written = again.bytes(isOfThisMachine: true)
    hold(paths != nil || written == bytes, "what was read and written is another")
    bytes = written
  }
}

/// What was asked of the file system: later answers go before earlier ones, or contradict them.
private func judge(observed input: [UInt8], _ bench: Bench) {
  guard let observed = ObservedFolders(input) else { return }
  let folder = observed.folders.first?.path ?? "/"
  let answers = [
    Observations.Answers(kind: .file), Observations.Answers(kind: .missing, target: .missing),
    Observations.Answers(digest: Digest.bytes(input)),
  ]
  for (number, answers) in answers.enumerated() {
    for name in ["a", "zhun.yaml", ""] {
      let place = folder + name
      guard let updated = observed.updated(by: [(place, answers)], changed: [place])
      else { continue }
      guard let again = ObservedFolders(updated.bytes) else {
        broken("answer \(number) for \(place) cannot be read again")
      }
      hold(again.bytes == updated.bytes)
    }
  }
}

/// The shipped workspace and what a check of it left, found out once.
private let shared = Task { await Bench() }

private struct Bench: Sendable {
  static let day = CalendarDate("2026-06-30") ?? .earliest
  static let program = "a program"

  private let root: String
  /// Every rule by its code.
  let rules: [String: Rule]
  /// What stands before what was found.
  private let head: [UInt8]
  /// What was found.
  let rest: [UInt8]

  init?() async {
    guard let root = FileSystem.absolute(".") else { return nil }
    self.root = root
    let observations = Observations()
    let left = await Observations.$current.withValue(observations) {
      try? await Self.check(root, .init(last: nil, day: Self.day, program: Self.program))
    }
    guard let (workspace, checked) = left, let kept = checked?.keptBytes,
      let known = KeptHead(kept)
    else { return nil }
    rules = Dictionary((Rule.all + workspace.standard.rules.map(\.rule)).map { ($0.code, $0) }) {
      first, _ in first
    }
    var writer = KeptWriter(in: KeptHead.form)
    writer.add(known.day.description)
    writer.add(known.base)
    writer.add(known.paths) { $0.add(once: $1) }
    writer.add(known.states.bytes)
    guard kept[KeptHead.form.start...].starts(with: writer.bytes[KeptHead.form.start...]) else {
      return nil
    }
    head = writer.bytes
    rest = Array(kept[head.count...])
    guard let folder = unsafe getenv("FUZZ_SEEDS").map({ unsafe String(cString: $0) }) else {
      return
    }
    try? FileSystem.replace(folder + "/kept", with: rest)
    if let observed = observations.repeatable()?.bytes {
      try? FileSystem.replace(folder + "/observed", with: observed)
    }
  }

  func sealed(_ rest: [UInt8]) -> [UInt8] {
    var bytes = head + rest
    KeptHead.form.seal(&bytes)
    return bytes
  }

  /// Goes by what was left: whatever that says of the workspace, its report is text.
  func report(after recollection: Recollection) async {
    guard let (workspace, checked) = try? await Self.check(root, recollection), let checked
    else { return }
    let verdict = checked.verdict
    let outcome = CheckOutcome(
      files: workspace.files, diagnostics: verdict.diagnostics, suppressed: verdict.suppressed,
      checked: workspace.files.trees.map(\.file),
      counts: (workspace.files.trees.count, workspace.items.count), notChecked: [], day: Self.day)
    for format in ReportFormat.all {
      let report = format.write(outcome, ReportOptions(language: .chinese))
      hold(String(validating: report, as: UTF8.self) != nil, "a report is no text")
    }
  }

  private static func check(
    _ root: String, _ recollection: Recollection
  ) async throws -> (Workspace, Checker.Checked?) {
    let workspace = try await WorkspaceLoader(workers: 1).load(root: root, after: recollection)
    return (workspace, await Checker.check(recollected: workspace, workers: 1, asOf: day))
  }
}
