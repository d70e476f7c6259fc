import Compiler
import Dispatch
import Publishing
import Reports
import Source
import Standard
import YAML

/// Where the parts of an input are taken to stand: two districts under one catalogue.
private let paths = [
  "districts/44/4401/440113/items/residence-permit.yaml",
  "districts/44/4401/440117/items/residence-permit.yaml",
  "catalogue/44/442106041002.yaml",
  "districts/44/4401/440113/bodies.yaml",
  "laws/residence.yaml",
]

private final class Box: @unchecked Sendable {
  var verdict: Verdict?
  var comparisons: SelectedComparisons?
}

private let day = CalendarDate("2026-06-30") ?? .earliest

private func load(_ texts: [(path: String, bytes: [UInt8])]) -> Workspace {
  WorkspaceLoader(workers: 1).load(texts: texts, standard: standard, division: "440113")
}

/// Applies safe fixes until none is left: whatever the input, they come to an end and leave text as text.
private func fix(_ texts: [(path: String, bytes: [UInt8])]) async {
  let run = try? await FixRun(limit: 8) { overlay in
    let workspace = load(texts.map { ($0.path, overlay[$0.path] ?? $0.bytes) })
    return FixRun.View(
      files: workspace.files, standard: standard,
      diagnostics: await Checker.check(workspace, workers: 1, asOf: day),
      changeable: Set(workspace.files.trees.map(\.file)))
  }
  for text in (run?.texts ?? [:]).values
  where String(validating: text.original, as: UTF8.self) != nil {
    precondition(String(validating: text.bytes, as: UTF8.self) != nil)
  }
}

/// Compiles any bytes as a small workspace, its files separated by the byte FF, which no UTF-8 holds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var parts = bytes.split(separator: 0xFF, maxSplits: 4, omittingEmptySubsequences: false)
  // A single file is compared with itself in another district.
  if parts.count == 1 { parts.append(parts[0]) }
  let texts = zip(paths, parts).map { (path: $0, bytes: Array($1)) }
  let workspace = load(texts)

  let comparer = Comparer(asOf: day, includesLocal: true)
  let box = Box()
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    box.verdict = await Checker.verdict(on: workspace, workers: 1, asOf: day)
    await fix(texts)
    box.comparisons = await SelectedComparisons(
      of: workspace.items, by: comparer, Comparison.Selection(), workers: 1)
    done.signal()
  }
  done.wait()
  guard let verdict = box.verdict, let comparisons = box.comparisons else {
    preconditionFailure("no verdict")
  }

  for diagnostic in verdict.diagnostics + verdict.suppressed.map(\.diagnostic) {
    for place in [diagnostic.location] + diagnostic.labels.map(\.location) {
      let source = workspace.files[place.file].source
      precondition(place.range.start <= place.range.end, diagnostic.rule.code)
      precondition(Int(place.range.end) <= source.bytes.count, diagnostic.rule.code)
      _ = workspace.files.pointer(place)
    }
    for language in Language.allCases {
      precondition(!diagnostic.message(in: language).isEmpty, diagnostic.rule.code)
    }
  }
  let outcome = CheckOutcome(
    files: workspace.files, diagnostics: verdict.diagnostics,
    suppressed: verdict.suppressed, checked: workspace.files.trees.map(\.file),
    counts: (texts.count, workspace.items.count), notChecked: [], day: day)
  let comparison = DiffOutcome(
    files: workspace.files, standard: workspace.standard, comparisons: comparisons, by: comparer,
    day: day, findings: outcome)
  // One language for each input: the formats are what takes the time.
  let language = Language.allCases[count % 2]
  for format in ReportFormat.all {
    let report = format.write(outcome, ReportOptions(language: language))
    precondition(String(validating: report, as: UTF8.self) != nil)
  }
  for format in DiffFormat.all {
    let report = format.write(comparison, DiffOptions(language: language))
    precondition(String(validating: report, as: UTF8.self) != nil)
  }
  publish(workspace, verdict.diagnostics)
  return 0
}

/// Every page and record that the workspace would publish is text, and no mark of it is the input's.
private func publish(_ workspace: Workspace, _ diagnostics: [Diagnostic]) {
  let publication = Publication(
    workspace, diagnostics, withErrors: true, outputs: Set(Output.all.map(\.id)), generator: "zhun")
  for output in Output.all {
    guard let files = try? output.rendered(publication) else {
      preconditionFailure("\(output.id) could not be made")
    }
    for (path, bytes) in files {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        preconditionFailure("\(path) is no text")
      }
      precondition(!path.contains("..") && !path.hasPrefix("/"), path)
      precondition(!path.hasSuffix(".html") || !text.contains("<script"), path)
    }
  }
}
