import Compiler
import Source
import Standard
import TestSupport
import Testing
import YAML

/// A workspace in memory of one catalogue item and several districts, with its settings.
struct Districts {
  static let code = "442106041002"
  /// The texts by their paths below the folder of the standard.
  var files: [String: String] = [:]
  /// What `zhun.yaml` says; nil for none, which is faster.
  var settings: String?

  /// - Parameters:
  ///   - catalogue: what the catalogue says of the item; nil for no catalogue
  ///   - items: what the items of divisions say, by the digits of the division
  init(catalogue: String?, _ items: [String: String], settings: String? = nil) {
    self.settings = settings
    if let catalogue {
      files["catalogue/44/\(Self.code).yaml"] = "基本编码: \"\(Self.code)\"\n\(catalogue)\n"
    }
    for (division, text) in items {
      files[Self.path(division)] = "基本编码: \"\(Self.code)\"\n\(text)\n"
    }
  }

  static func path(_ division: String, _ name: String = "a") -> String {
    let folders = Division.ancestry(of: division)
    return "districts/\(folders.joined(separator: "/"))/items/\(name).yaml"
  }

  func workspace() async throws -> Workspace {
    let texts = files.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
    guard let settings else {
      return WorkspaceLoader(workers: 1).load(
        texts: texts.map { (path: $0.0, bytes: $0.1) }, standard: Repository.standard.standard,
        division: "440113")
    }
    var contents = Dictionary(uniqueKeysWithValues: texts.map { ("standards/" + $0.0, $0.1) })
    contents["zhun.yaml"] = Array(settings.utf8)
    return try await WorkspaceLoader(workers: 1).load(.memory(contents), root: "")
  }

  func verdict(asOf day: CalendarDate = Example.day) async throws -> (Workspace, Verdict) {
    let workspace = try await workspace()
    return (workspace, await Checker.verdict(on: workspace, workers: 1, asOf: day))
  }

  /// The findings of one group of codes in one line each: code, file's division, message.
  func findings(_ group: String, asOf day: CalendarDate = Example.day) async throws -> [String] {
    let (workspace, verdict) = try await verdict(asOf: day)
    return verdict.diagnostics.filter { $0.rule.code.hasPrefix(group) }.map { finding in
      let parts = workspace.files.path(finding.location.file).split(separator: "/")
      let place = parts.count > 3 ? String(parts[parts.count - 3]) : String(parts[0])
      return "\(finding.rule.code) \(place) \(finding.message(in: .chinese))"
    }
  }

  func comparison(asOf day: CalendarDate? = nil) async throws -> Comparison {
    Comparer(asOf: day).comparison(of: try await workspace().items)
  }
}
