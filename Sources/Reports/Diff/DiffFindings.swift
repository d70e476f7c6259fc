package import Compiler
import Source
package import Standard
import YAML

extension CheckOutcome {
  /// The findings on layers and districts that are about what is selected.
  ///
  /// They are those of a check with the same codes, fingerprints and suppressions; only their number is
  /// smaller.
  package func onDistricts(
    _ comparisons: [Comparison],
    _ selection: Comparison.Selection,
    _ standard: Standard
  ) -> CheckOutcome {
    let filter = DistrictFindings(comparisons, selection, standard, files)
    return keeping(filter.holds)
  }
}

/// Which findings belong to selected items, districts, elements and classes.
private struct DistrictFindings {
  private let selection: Comparison.Selection
  private let items: RecordShape?
  private let standard: Standard
  private let files: SourceFiles
  private let identifiers: Set<String>
  private let itemFiles: Set<FileID>
  private let codes: Set<String>

  init(
    _ comparisons: [Comparison],
    _ selection: Comparison.Selection,
    _ standard: Standard,
    _ files: SourceFiles
  ) {
    self.selection = selection
    self.standard = standard
    self.files = files
    items = standard[shape: "item"]
    let columns = comparisons.flatMap(\.columns)
    identifiers = Set(columns.map(\.item.identifier))
    itemFiles = Set(columns.map(\.item.file))
    codes = Set(comparisons.map(\.basicCode))
  }

  func holds(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.rule.code.hasPrefix("ZS6") && isAboutItems(diagnostic)
      && isAboutElements(diagnostic)
  }

  private func isAboutItems(_ diagnostic: Diagnostic) -> Bool {
    let narrows =
      !selection.items.isEmpty || !selection.divisions.isEmpty || selection.files != nil
    guard narrows else { return true }
    let places = [diagnostic.location] + diagnostic.others
    if places.contains(where: { itemFiles.contains($0.file) }) { return true }
    let subjects = [diagnostic.subject] + diagnostic.alsoAbout
    return subjects.contains { subject in
      guard let item = subject.item else { return false }
      if identifiers.contains(item) { return isInDistricts(subject) }
      return codes.contains(item) && isInDistricts(subject)
    }
  }

  private func isInDistricts(_ subject: Diagnostic.Subject) -> Bool {
    guard !selection.divisions.isEmpty else { return true }
    return selection.divisions.contains { subject.district?.hasPrefix($0) ?? false }
  }

  private func isAboutElements(_ diagnostic: Diagnostic) -> Bool {
    guard !selection.elements.isEmpty || !selection.classes.isEmpty else { return true }
    let path = path(of: diagnostic)
    guard let last = path.last else { return false }
    guard selection.classes.isEmpty || selection.classes.contains(last.uniformity) else {
      return false
    }
    return selection.elements.isEmpty
      || selection.elements.contains { wanted in
        wanted.count <= path.count && zip(wanted, path).allSatisfy { $0.name == $1.name }
      }
  }

  /// The elements that lead to the place of a finding, from one of the item on.
  private func path(of diagnostic: Diagnostic) -> [Element] {
    var path: [Element] = []
    var shape = items
    for part in files.pointer(diagnostic.location).split(separator: "/") {
      // Numbers of entries lead from a list to its entries.
      guard !part.allSatisfy(\.isNumber) else { continue }
      guard let element = shape?.element(key: Text(String(part))) else { break }
      path.append(element)
      shape = element.kind.recordID.flatMap { standard[shape: $0] }
    }
    // A declaration stands in a list of its own and is about the element that it names.
    guard let id = diagnostic.subject.element, path.last?.id != id else { return path }
    return items?.element(id: id).map { [$0] } ?? path
  }
}
