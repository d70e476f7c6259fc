import Source
import YAML

/// Gives each finding a name that stays the same when lines move.
///
/// It is made of the rule, the file, the element (list entries by what they begin with, not by their number)
/// and the values in the message. Findings that agree in all of these are numbered, so that a further one is
/// new and never passes for one that was there before.
struct Fingerprints {
  private let files: SourceFiles
  private var counts: [String: Int] = [:]

  init(_ files: SourceFiles) { self.files = files }

  /// - Parameter diagnostics: findings in the order of reports
  mutating func assign(to diagnostics: inout [Diagnostic]) {
    for index in diagnostics.indices {
      let text = subject(of: diagnostics[index])
      let number = counts[text, default: 0]
      counts[text] = number + 1
      diagnostics[index].fingerprint = Self.digest("\(text)\n\(number)")
    }
  }

  private func subject(of diagnostic: Diagnostic) -> String {
    let tree = files[diagnostic.location.file]
    let place = diagnostic.location.node.map { tree.path(to: NodeID($0)) } ?? ""
    let values = diagnostic.arguments.sorted { $0.key < $1.key }.map { name, value in
      "\(name)=\(value.text(in: .chinese))"
    }
    return ([diagnostic.rule.code, tree.source.path, place] + values).joined(separator: "\n")
  }

  /// The first 16 hexadecimal digits of the SHA-256.
  private static func digest(_ text: String) -> String {
    String(Digest.text(Array(text.utf8)).prefix(16))
  }
}

extension Tree {
  /// Where a node stands, in words that do not change when entries before it come or go: keys, and of
  /// list entries their text or the first text in them.
  fileprivate func path(to target: NodeID) -> String {
    var path = ""
    var current = NodeID(0)
    guard !nodes.isEmpty else { return path }
    while current != target {
      let found: NodeID?
      switch self[current].kind {
      case .scalar: found = nil
      case .sequence:
        found = children(current).first { holds($0, target) }
        if let found { path += "/" + firstText(of: found) }
      case .mapping:
        let entry = entries(current).first { $0.key == target || holds($0.value, target) }
        if let entry { path += "/" + text(entry.key).string }
        found = entry.flatMap { $0.key == target ? nil : $0.value }
      }
      guard let found else { return path }
      current = found
    }
    return path
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
