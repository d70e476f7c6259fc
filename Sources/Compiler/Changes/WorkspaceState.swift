import Source
import Standard
import YAML

/// A workspace as it was on some day, with what decides whether an item is the same as in another state.
struct WorkspaceState: Sendable {
  let workspace: Workspace
  private let day: CalendarDate
  /// The suppressions that are written in files.
  private let suppressions: [FileID: [Suppression]]
  /// What reading, binding and the look at suppressions found in a file.
  private let findings: [FileID: [Diagnostic]]

  init(_ workspace: Workspace, on day: CalendarDate, workers: Int) async {
    self.workspace = workspace
    self.day = day
    let names = SettingNames(workspace, rules: Rule.all)
    let all = await Suppressions(workspace, names, workers: workers)
    suppressions = Dictionary(
      grouping: all.all.filter { if case .range = $0.target { true } else { false } },
      by: \.location.file)
    findings = Dictionary(
      grouping: workspace.diagnostics + all.diagnostics, by: \.location.file)
  }

  /// Everything about an item that a finding of it may come from.
  func signature(of item: Item) -> [UInt8] {
    var writer = ExactWriter(workspace.registers)
    for layer in item.layers {
      switch layer.kind {
      case .catalogue(let owner): writer.write("catalogue " + owner)
      case .division(let division): writer.write("division " + division)
      }
    }
    writer.write(item.record)
    for (name, _) in item.record.attachedFiles {
      writer.write(workspace.path(ofAttachment: name, of: item) == nil ? "missing" : "there")
    }
    let forms = workspace.forms(of: item)
    for form in forms { writer.write(form.record) }
    write(suppressionsAround: writer.targets + forms.map(\.record.location), &writer)
    for file in Set(item.layers.map(\.file)).sorted() { writeSuppressions(in: file, &writer) }
    for finding in findings[item.file] ?? [] {
      writer.write(finding.rule.code)
      for (name, value) in finding.arguments.sorted(by: { $0.key < $1.key }) {
        writer.write("\(name) \(value.text(in: .chinese))")
      }
    }
    return writer.bytes
  }

  /// Whether settings that suppress findings run out between two days.
  func losesSuppressions(until later: CalendarDate) -> Bool {
    workspace.settings.suppressions.contains { ($0.until >= day) != ($0.until >= later) }
  }

  private func write(suppressionsAround places: [Location], _ writer: inout ExactWriter) {
    for place in places {
      for suppression in suppressions[place.file] ?? [] {
        guard case .range(let range) = suppression.target, range.start <= place.range.end,
          place.range.start <= range.end
        else { continue }
        write(suppression, &writer)
      }
    }
  }

  private func writeSuppressions(in file: FileID, _ writer: inout ExactWriter) {
    for suppression in suppressions[file] ?? [] { write(suppression, &writer) }
  }

  private func write(_ suppression: Suppression, _ writer: inout ExactWriter) {
    writer.write("suppressed " + suppression.rules.joined(separator: " "))
    writer.write(suppression.reason)
    writer.write("\(suppression.until) \(suppression.until >= day)")
    guard case .range(let range) = suppression.target else { return }
    writer.write(workspace.files[suppression.location.file].pointer(behind: Int(range.start)))
  }
}

extension Tree {
  /// The place of the first node that starts at or behind an offset.
  fileprivate func pointer(behind offset: Int) -> String {
    let number = CommentScan(self).firstNode(at: offset)
    return number < nodes.count ? pointer(NodeID(UInt32(number))) : ""
  }
}
