import Compiler
import Samples

/// One way in which districts differ, or seem to.
package struct Variant: Sendable {
  typealias Kind = Comparison.Cell.Kind
  typealias Layout = SampleWorkspace.Layout

  /// What the thing that differs is made of.
  package enum Shape: String, CaseIterable, Sendable {
    case scalar, codes, duration, money, prose, texts, entry, inner, order, record
  }

  package let name: String
  package let shape: Shape
  let layouts: Set<Layout>
  /// How it is planted in an item; nil where the item has nothing that it could be planted in.
  let plan: @Sendable (Plot, inout SplitMix64) -> Plan?

  init(
    _ name: String,
    _ shape: Shape,
    in layouts: Set<Layout> = .all,
    plan: @escaping @Sendable (Plot, inout SplitMix64) -> Plan?
  ) {
    self.name = name
    self.shape = shape
    self.layouts = layouts
    self.plan = plan
  }
}

extension Set<SampleWorkspace.Layout> {
  static let all: Self = [.layers, .copies, .copiesBesideCatalogue]
  static let catalogue: Self = [.layers, .copiesBesideCatalogue]
  static let whole: Self = [.copies, .copiesBesideCatalogue]
  static let copies: Self = [.copies]
}

/// An item before anything is planted in it.
struct Plot {
  let code: String
  let layout: SampleWorkspace.Layout
  let traits: Set<Trait>
  let uniform: Node

  func value(_ path: String...) -> Node? {
    path.reduce(Optional(uniform)) { node, step in
      guard case .list(let entries)? = node else { return node?[step] }
      return entries.first { $0.name == step }
    }
  }

  func text(_ key: String) -> String? { uniform[key]?.text }

  /// The entries of a list of records.
  func records(_ key: String) -> [Node] {
    (uniform[key]?.entries ?? []).filter { !$0.fields.isEmpty }
  }

  func hasCatalogue() -> Bool { layout != .copies }
}

/// What is planted in one item, and which cells of its comparison must say so.
struct Plan {
  /// What nothing else that is planted in the item may touch: keys and names of entries.
  let slot: [String]
  /// A second such place.
  var alsoSlot: [String]?
  /// Changes the file of one of the chosen districts, told which of them it is.
  let change: @Sendable (inout SampleWorkspace.Draft, Int) -> Void
  let rows: [Row]
  /// Other names under which the comparison may show an entry: that of a spelling for the original.
  var spellings: [String: String] = [:]
  /// Whether half of the districts are changed, so that no majority is left.
  var isTie = false
  /// How many districts are changed; nil leaves it to chance.
  var count: Int?

  struct Row: Sendable {
    let path: String
    var aspect: Comparison.Row.Aspect = .value
    let chosen: Comparison.Cell.Kind
    /// What the other districts must show, where that is a difference too.
    var rest: Comparison.Cell.Kind?
    /// The one of the chosen districts that it is about; nil for all.
    var turn: Int?
  }
}
