import Compiler
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
    hold(String(validating: text.bytes, as: UTF8.self) != nil)
  }
}

/// Compiles any bytes as a small workspace, its files separated by the byte FF, which no UTF-8 holds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe Unit.run(start, count) { await judge($0) }
}

private func judge(_ bytes: [UInt8]) async {
  var parts = bytes.split(separator: 0xFF, maxSplits: 4, omittingEmptySubsequences: false)
  // A single file is compared with itself in another district.
  if parts.count == 1 { parts.append(parts[0]) }
  let texts = zip(paths, parts).map { (path: $0, bytes: Array($1)) }
  let workspace = load(texts)
  let verdict = await Checker.verdict(on: workspace, workers: 1, asOf: day)
  // One of them for each input: together they take many times as long as the check.
  switch bytes.count % 8 {
  case 0, 1, 2: await fix(texts)
  case 3: publish(workspace, verdict.diagnostics)
  case 4: await report(workspace, verdict, texts.count, in: .english)
  default: await report(workspace, verdict, texts.count, in: .chinese)
  }

  for diagnostic in verdict.diagnostics + verdict.suppressed.map(\.diagnostic) {
    for place in [diagnostic.location] + diagnostic.labels.map(\.location) {
      let source = workspace.files[place.file].source
      hold(place.range.start <= place.range.end, diagnostic.rule.code)
      hold(Int(place.range.end) <= source.bytes.count, diagnostic.rule.code)
      _ = workspace.files.pointer(place)
    }
    for language in Language.allCases {
      hold(!diagnostic.message(in: language).isEmpty, diagnostic.rule.code)
    }
  }
}

/// Every report is text.
private func report(_ workspace: Workspace, _ verdict: Verdict, _ count: Int, in language: Language)
  async
{
  let comparer = Comparer(asOf: day, includesLocal: true)
  let selection = Comparison.Selection()
  let comparisons = await SelectedComparisons(
    of: workspace.items, by: comparer, selection, workers: 1)
  let outcome = CheckOutcome(
    files: workspace.files, diagnostics: verdict.diagnostics,
    suppressed: verdict.suppressed, checked: workspace.files.trees.map(\.file),
    counts: (count, workspace.items.count), notChecked: [], day: day)
  let comparison = DiffOutcome(
    of: workspace, comparisons: comparisons, by: comparer, selection, day: day, findings: outcome)
  for format in ReportFormat.all {
    let report = format.write(outcome, ReportOptions(language: language))
    hold(String(validating: report, as: UTF8.self) != nil, "a report is no text")
  }
  for format in DiffFormat.all {
    let report = format.write(comparison, DiffOptions(language: language))
    hold(String(validating: report, as: UTF8.self) != nil, "a comparison is no text")
  }
}

/// Every page and record that the workspace would publish is text, and no mark of it is the input's.
private func publish(_ workspace: Workspace, _ diagnostics: [Diagnostic]) {
  let publication = Publication(
    workspace, diagnostics, withErrors: true, outputs: Set(Output.all.map(\.id)), generator: "zhun")
  for output in Output.all {
    guard let files = try? output.rendered(publication) else {
      broken("\(output.id) could not be made")
    }
    for (path, bytes) in files where !path.hasSuffix(".xlsx") && !path.hasSuffix(".sqlite") {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        broken("\(path) is no text")
      }
      hold(!path.contains("..") && !path.hasPrefix("/"), path)
      guard path.hasSuffix(".html") else { continue }
      let scripts = text.split(separator: "<script", omittingEmptySubsequences: false).dropFirst()
      hold(
        scripts.allSatisfy { script in ownScripts.contains { script.hasPrefix($0) } },
        "\(path) has a script that no template has")
    }
  }
}

/// How the scripts of templates begin: a file of the site, or data that no browser runs.
private let ownScripts = [" src=\"", " type=\"application/ld+json\">"]
