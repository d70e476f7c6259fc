package import Compiler
import Source
import Standard

/// What people call the things that findings name by codes and ids.
package struct ReportNames: Sendable {
  private let districts: [String: String]
  private let items: ItemCards?
  private let derived = Derivations()
  private let elements: [String: Wording]

  /// No names: reports show codes and ids.
  package init() {
    districts = [:]
    items = nil
    elements = [:]
  }

  package init(_ workspace: Workspace) {
    let standard = workspace.standard
    districts = Dictionary(standard.divisions.all.map { ($0.prefix, $0.name) }) { first, _ in first
    }
    items = workspace.itemCards
    // An element of items goes before one of the same name in another record.
    let shapes = standard.grammar.shapes
    let ids = ["item"] + shapes.keys.filter { $0 != "item" }.sorted()
    elements = Dictionary(
      ids.flatMap { shapes[$0]?.elements ?? [] }.map { ($0.id, $0.title) }
    ) { first, _ in first }
  }

  /// The name of a district with its digits: `番禺区 440113`.
  func district(_ digits: String) -> String {
    districts[digits].map { "\($0) \(digits)" } ?? digits
  }

  /// The name of an item with what identifies it.
  func item(_ identifier: String) -> String {
    // A report that names no item need not look for their names.
    derived.value { NamesByIdentifier(items?.all ?? []) }.names[identifier].map {
      $0 == identifier ? $0 : "\($0) \(identifier)"
    } ?? identifier
  }

  func element(_ id: String, in language: Language) -> String { elements[id]?[language] ?? id }
}

/// The first name of each identifier.
private struct NamesByIdentifier: Sendable {
  let names: [String: String]

  init(_ items: [ItemCard]) {
    names = Dictionary(
      items.compactMap { item in
        item.name.flatMap { name in item.subject.item.map { ($0, name) } }
      }
    ) { first, _ in first }
  }
}
