import Standard

extension Coverage {
  /// As much of it as is asked for: of the items and in the divisions that are selected.
  ///
  /// Elements, classes and kinds leave nothing out: an item that is not there has none of them.
  package func selected(
    by selection: Comparison.Selection, in workspace: Workspace
  ) -> Coverage {
    let places = SelectedPlaces(selection, workspace)
    func isAskedFor(_ code: String) -> Bool {
      selection.items.isEmpty || selection.items.contains(code)
    }
    var result = self
    result.entries = entries.compactMap { entry in
      guard isAskedFor(entry.code) else { return nil }
      guard !entry.expected.isEmpty else { return places.hold(itemOf: entry.code) ? entry : nil }
      let selected = entry.selecting { places.hold($0, entry.code) }
      return selected.expected.isEmpty ? nil : selected
    }
    result.unjudged = unjudged.filter { record in
      let code = record.string(.basicCode) ?? ""
      return isAskedFor(code) && places.hold(itemOf: code)
    }
    func selected(_ unknown: Unknown) -> Unknown? {
      let items = unknown.items.filter(selection.holds)
      guard isAskedFor(unknown.code), !items.isEmpty else { return nil }
      return Unknown(code: unknown.code, items: items, meant: unknown.meant)
    }
    result.unknown = unknown.compactMap(selected)
    result.outside = outside.compactMap(selected)
    return result
  }

  /// The divisions that it speaks of.
  package var places: Set<String> {
    Set(entries.flatMap(\.expected))
      .union((unknown + outside).flatMap(\.items).map(\.division))
  }

  /// Of each item, the divisions that lack it.
  package var lacking: [String: Set<String>] {
    Dictionary(
      entries.map { ($0.code, Set($0.lacking)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Coverage.Entry {
  fileprivate func selecting(_ isSelected: (String) -> Bool) -> Coverage.Entry {
    Coverage.Entry(
      code: code, record: record, levels: levels, expected: expected.filter(isSelected),
      having: having.filter(isSelected), lacking: lacking.filter(isSelected),
      beside: beside.filter(isSelected))
  }
}

/// Which divisions are selected, whether anything stands there or not.
private struct SelectedPlaces {
  private let divisions: [String]
  /// The divisions whose folders the paths hold, as the first digits of what lies in them; nil for all.
  private let folders: [String]?
  /// The divisions of single files, by the codes of their items.
  private let carried: [String: Set<String>]

  init(_ selection: Comparison.Selection, _ workspace: Workspace) {
    divisions = selection.divisions
    guard let files = selection.files else {
      (folders, carried) = (nil, [:])
      return
    }
    let items = workspace.items.filter { files.contains($0.file) }
    folders = selection.paths.compactMap { path in
      // Items stand below `districts` only: what holds one from above holds that folder.
      Self.division(ofFolder: path) { path in
        items.contains { workspace.files.path($0.file).hasPrefix(path + "/") }
      }
    }
    carried = items.reduce(into: [:]) {
      $0[$1.basicCode ?? "", default: []].insert($1.division)
    }
  }

  func hold(_ division: String, _ code: String) -> Bool {
    guard divisions.isEmpty || divisions.contains(where: division.hasPrefix) else { return false }
    guard let folders else { return true }
    return folders.contains(where: division.hasPrefix) || carried[code]?.contains(division) == true
  }

  /// Whether the owner of a catalogue item answers for any of them.
  func hold(itemOf code: String) -> Bool {
    func answers(_ places: [String]) -> Bool {
      let owner = code.prefix(2)
      return owner == "00" || places.contains { $0.hasPrefix(owner) || owner.hasPrefix($0) }
    }
    guard divisions.isEmpty || answers(divisions) else { return false }
    guard let folders else { return true }
    return !folders.isEmpty && answers(folders) || carried[code] != nil
  }

  /// The division whose folder of items a path is or holds: empty for all, nil for a part of a division’s.
  private static func division(
    ofFolder path: String, holdsAll: (String) -> Bool
  ) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    guard let start = parts.firstIndex(of: "districts") else { return holdsAll(path) ? "" : nil }
    let folders = parts[(start + 1)...].prefix { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let rest = parts[(start + 1 + folders.count)...]
    guard rest.isEmpty || rest.elementsEqual(["items"]) else { return nil }
    guard let division = folders.last else { return "" }
    return Division.isPath(Array(folders)) ? division : nil
  }
}
