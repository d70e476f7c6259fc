import Source
import YAML

/// Gives each finding a name that stays the same when lines move.
///
/// It is made of the rule, the file, the element (list entries by what they begin with, not by their number)
/// and the values in the message. Findings that agree in all of these are numbered, so that a further one is
/// new and never passes for one that was there before.
struct Fingerprints: Sendable {
  private let files: SourceFiles
  private let successions: Successions

  /// - Parameter successions: what divisions were, so that findings in moved files are known by their old place
  init(_ files: SourceFiles, _ successions: Successions = Successions()) {
    self.files = files
    self.successions = successions
  }

  /// - Parameter diagnostics: findings in the order of reports
  func assign(to diagnostics: inout [Diagnostic]) {
    for run in diagnostics.byFile { give(names(of: diagnostics[run]), to: &diagnostics[run]) }
  }

  /// The same on several threads.
  func assign(to diagnostics: inout [Diagnostic], workers: Int) async {
    let runs = diagnostics.byFile
    let names = await names(of: diagnostics, runs, workers: workers)
    for (run, names) in zip(runs, names) { give(names, to: &diagnostics[run]) }
  }

  /// What a finding is called now, and what it was called in places that its file has left.
  private typealias Names = (now: String, before: [String])

  private func give(_ names: [Names], to diagnostics: inout ArraySlice<Diagnostic>) {
    for (index, names) in zip(diagnostics.indices, names) {
      diagnostics[index].fingerprint = names.now
      diagnostics[index].formerFingerprints = names.before
    }
  }

  private func names(
    of diagnostics: [Diagnostic], _ runs: [Range<Int>], workers: Int
  ) async -> [[Names]] {
    await Parallel.map(runs.count, workers: workers) { names(of: diagnostics[runs[$0]]) }
  }

  /// - Parameter diagnostics: all findings in one file: the path is part of the fingerprint, so that files have none
  ///   in common
  private func names(of diagnostics: ArraySlice<Diagnostic>) -> [Names] {
    guard let file = diagnostics.first?.location.file else { return [] }
    let path = files.path(file)
    let formerPaths = successions.isEmpty ? [] : formerPaths(of: file)
    var counts: [String: Int] = [:]
    var wide: WideNodes = [:]
    return diagnostics.map { diagnostic in
      let text = subject(of: diagnostic, at: path, &wide)
      let number = counts[text, default: 0]
      counts[text] = number + 1
      let before = formerPaths.map { path in
        Self.digest("\(subject(of: diagnostic, at: path, &wide))\n\(number)")
      }
      return (Self.digest("\(text)\n\(number)"), before)
    }
  }

  /// The paths that a file had under the divisions that its own stands for.
  private func formerPaths(of file: FileID) -> [String] {
    guard let division = files.role(file).division else { return [] }
    let folder = "/\(Self.folders(division))/"
    let path = files.path(file)
    return successions.former(division: division).compactMap { former in
      let old = path.replacing(folder, with: "/\(Self.folders(former))/", maxReplacements: 1)
      return old == path ? nil : old
    }
  }

  /// The folders of a division: `44/4401/440113`.
  private static func folders(_ division: String) -> String {
    [2, 4, 6, 9].filter { $0 <= division.utf8.count }.map { String(division.prefix($0)) }
      .joined(separator: "/")
  }

  private func subject(
    of diagnostic: Diagnostic, at path: String, _ wide: inout WideNodes
  ) -> String {
    let tree = files[diagnostic.location.file]
    let place = diagnostic.location.node.map { tree.path(to: NodeID($0), &wide) } ?? ""
    let values = diagnostic.arguments.sorted { $0.key < $1.key }.map { name, value in
      "\(name)=\(value.text(in: .chinese))"
    }
    return ([diagnostic.rule.code, path, place] + values).joined(separator: "\n")
  }

  /// The first 16 hexadecimal digits of the SHA-256.
  private static func digest(_ text: String) -> String {
    Digest.text(bytes: Array(Digest.bytes(Array(text.utf8)).prefix(8)))
  }
}

extension [Diagnostic] {
  /// The findings of each file, of findings in the order of reports.
  var byFile: [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = startIndex
    for index in indices
    where index == endIndex - 1 || self[index + 1].location.file != self[start].location.file {
      runs.append(start..<index + 1)
      start = index + 1
    }
    return runs
  }
}

/// What nodes with very many entries hold, in the order in which it stands: keys and values of mappings.
private typealias WideNodes = [NodeID: [(key: NodeID, value: NodeID)]]

extension Tree {
  /// How many entries are looked through one after another.
  private static let wide = 128

  /// Where a node stands, in words that do not change when entries before it come or go: keys, and of
  /// list entries their text or the first text in them.
  fileprivate func path(to target: NodeID, _ wide: inout WideNodes) -> String {
    var path = ""
    var current = NodeID(0)
    guard !nodes.isEmpty else { return path }
    while current != target {
      let found: NodeID?
      switch self[current].kind {
      case .scalar: found = nil
      case .sequence:
        found =
          children(current).prefix(Self.wide).first { holds($0, target) }
          ?? entry(of: current, around: target, &wide)?.value
        if let found { path += "/" + firstText(of: found) }
      case .mapping:
        let entry =
          entries(current).prefix(Self.wide).first { $0.key == target || holds($0.value, target) }
          ?? entry(of: current, around: target, &wide)
        if let entry { path += "/" + text(entry.key).string }
        found = entry.flatMap { $0.key == target ? nil : $0.value }
      }
      guard let found else { return path }
      current = found
    }
    return path
  }

  /// The entry of a node with many of them that holds another node, found by halves.
  private func entry(
    of node: NodeID, around target: NodeID, _ wide: inout WideNodes
  ) -> (key: NodeID, value: NodeID)? {
    let entries: [(key: NodeID, value: NodeID)]
    if let known = wide[node] {
      entries = known
    } else {
      entries =
        self[node].kind == .sequence
        ? children(node).map { (key: $0, value: $0) }
        : self.entries(node).map { (key: $0.key, value: $0.value) }
      wide[node] = entries
    }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key <= target { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let entry = entries[low - 1]
    return entry.key == target || holds(entry.value, target) ? entry : nil
  }

  private func holds(_ ancestor: NodeID, _ target: NodeID) -> Bool {
    ancestor <= target && target.index < self[ancestor].next
  }

  private func firstText(of node: NodeID) -> String {
    switch self[node].kind {
    case .scalar: text(node).string
    case .sequence: children(node).first { _ in true }.map(firstText) ?? ""
    case .mapping: entries(node).first { _ in true }.map { firstText(of: $0.value) } ?? ""
    }
  }
}
