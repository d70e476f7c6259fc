package import Source
import Standard
import YAML

/// Findings that were known on some day, by their fingerprints: a run with a baseline reports the others.
///
/// It is a YAML file of one line for each finding, written by the compiler, so that a review sees what was
/// added and what was settled.
package struct KnownFindings: Sendable {
  private let fingerprints: Set<String>

  /// Reads a baseline; a file that cannot be understood whole is no baseline.
  package init(_ source: SourceText) throws(Failure) {
    let reading = Reading(of: source, file: FileID(0), limits: Self.limits)
    var diagnostics = reading.diagnostics
    var record: Record?
    if reading.isUsable {
      record = Binder(StandardLoader.formats).bind(
        reading.tree, as: "baselineFile", into: &diagnostics)
      if let record {
        RequirementCheck(names: StandardLoader.formats.names)
          .run(record, type: nil, into: &diagnostics)
      }
    }
    if let first = diagnostics.first(where: { $0.severity == .error }) {
      let line = LineTable(source).line(of: Int(first.location.range.start))
      throw Failure(
        zh: "基线 \(source.path) 第 \(line) 行有错误，没有采用：\(first.message(in: .chinese))",
        en:
          "The baseline \(source.path) was not used, line \(line) is wrong: \(first.message(in: .english))"
      )
    }
    let entries = record?.records(.baseline) ?? []
    fingerprints = Set(entries.compactMap { $0.string(.fingerprint) })
  }

  package init(of diagnostics: [Diagnostic]) {
    fingerprints = Set(diagnostics.filter(\.rule.canBeSuppressed).map(\.fingerprint))
  }

  package var count: Int { fingerprints.count }

  /// Whether a finding was known; what is wrong with the standard or the settings never is.
  package func knows(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.rule.canBeSuppressed
      && (fingerprints.contains(diagnostic.fingerprint)
        || diagnostic.formerFingerprints.contains(where: fingerprints.contains))
  }

  /// How many of its findings a whole run does not find any more.
  package func settled(by verdict: Verdict) -> Int {
    let found = verdict.diagnostics + verdict.suppressed.map(\.diagnostic)
    return fingerprints.subtracting(found.flatMap { [$0.fingerprint] + $0.formerFingerprints })
      .count
  }

  /// The file that holds findings as known, in their order.
  package static func bytes(of diagnostics: [Diagnostic], _ files: SourceFiles) -> [UInt8] {
    let known = diagnostics.filter(\.rule.canBeSuppressed)
    var text = """
      # 由 zhun check --write-baseline 写成：列出的是当时已有的问题，带 --baseline 核验时不再报告。
      # Written by zhun check --write-baseline: findings that were known, which --baseline leaves out.
      基线:\(known.isEmpty ? " []" : "")

      """
    for diagnostic in known {
      let parts = [
        diagnostic.fingerprint, files.path(diagnostic.location.file),
        diagnostic.message(in: .chinese),
      ].map(quoted)
      text +=
        "  - {指纹: \(parts[0]), 规则: \(diagnostic.rule.code), 路径: \(parts[1]), 说明: \(parts[2])}\n"
    }
    return Array(text.utf8)
  }

  /// A text as JSON spells it, which YAML reads the same.
  private static func quoted(_ text: String) -> String {
    var json = JSONWriter(isPretty: false)
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// A baseline of many findings is long, and only the compiler writes it.
  private static let limits = Limits(bytes: 256 << 20, depth: 8, nodes: 16_000_000, findings: 10)
}
