import Compiler
import Publishing
import Source
import YAML

/// An item as the preview lists it: a page to look at, or a file that has none now.
struct PreviewedItem: Sendable {
  /// The path of its own file.
  let path: String
  /// The address of its page, or where its page stood; nil for a file that could never be read.
  let address: String
  let name: String
  /// The name of its district; empty where that is unknown.
  let place: String
  /// The findings that concern it, errors first.
  let findings: [Diagnostic]
  /// Why it has no page.
  let trouble: PreviewState.Trouble?

  /// Where the pages of an item that never had one are shown: no other address begins like this.
  private static let unreadable = "-/"

  /// What all addresses of the item begin with.
  var folder: String {
    address.hasPrefix(Self.unreadable)
      ? address : address.lastIndex(of: "/").map { String(address[...$0]) } ?? address
  }

  func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// All items that a publication has or would have, in the order of their files.
  static func all(
    _ publication: Publication, unread: [PreviewState.Trouble], addresses: [String: String]
  ) -> [PreviewedItem] {
    let workspace = publication.workspace
    let published = publication.items.map { published in
      PreviewedItem(
        path: published.path, address: Address.guide(published),
        name: published.item.name ?? published.key, place: published.item.place,
        findings: sorted(published.findings), trouble: nil)
    }
    let troubles = Dictionary(unread.compactMap { trouble in trouble.path.map { ($0, trouble) } }) {
      first, _ in first
    }
    let found = Dictionary(grouping: workspace.diagnostics, by: \.location.file)
    let files = Dictionary(
      workspace.files.trees.map { ($0.source.path, $0.file) }
    ) { first, _ in first }
    let others = publication.leftOut.map { item in
      let findings = files[item.path].flatMap { found[$0] } ?? []
      return PreviewedItem(
        path: item.path, address: addresses[item.path] ?? unreadable + item.path,
        name: item.path.split(separator: "/").last.map(String.init) ?? item.path,
        place: workspace.name(ofDivision: item.division) ?? item.division,
        findings: sorted(troubles[item.path]?.findings ?? findings),
        trouble: troubles[item.path]
          ?? PreviewState.Trouble(message: item.message, findings: findings, path: item.path))
    }
    return (published + others).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Errors first, then by place.
  private static func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.enumerated().sorted { left, right in
      left.element.severity == right.element.severity
        ? left.offset < right.offset : left.element.severity > right.element.severity
    }.map(\.element)
  }
}
