import Source
package import Standard
import YAML

/// Where a value of an item comes from: every layer that states it, from the catalogue down.
package struct Provenance: Sendable {
  package enum Origin: Hashable, Sendable {
    case layer(Layer.Kind)
    /// The record of a register that the item refers to.
    case register
  }

  /// What one layer says, and what became of it.
  package struct Source: Sendable {
    package enum Fate: Sendable {
      case inForce
      /// A lower layer's value took its place.
      case replaced
      /// A lower layer adds to it: lists and records are merged.
      case merged
      /// A lower layer takes it out.
      case removed
      /// This layer takes out what stands above it: all of it, or entries of a list.
      case removing
    }

    package let origin: Origin
    /// What it says; of a removal the place that names what is taken out.
    package let entry: Entry
    package let fate: Fate
  }

  /// What the pointer names; nil for the whole item.
  package let element: Element?
  /// The layers that state it or take it out, in their order; empty where none does.
  package let sources: [Source]

  /// Follows a JSON pointer through an item and all its layers at once.
  ///
  /// Names are element names in Chinese or English; an entry of a list is named by its place in the
  /// item's own file (in the effective list where that file has none) or by its name.
  package init(of pointer: String, in item: Item) throws(Failure) {
    var walk = ProvenanceWalk(item)
    guard pointer.isEmpty || pointer.hasPrefix("/") else {
      throw Failure(
        zh: "“#”后面的路径要以“/”开头，例如 #/承诺办结时限",
        en: "What follows # must begin with /, such as #/promisedLimit")
    }
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      try walk.step(Self.unescaped(String(part)))
    }
    element = walk.element
    sources = walk.sources
  }

  /// `~1` stands for `/` and `~0` for `~` (RFC 6901).
  private static func unescaped(_ part: String) -> String {
    let parts = part.split(separator: "~1", omittingEmptySubsequences: false)
    return parts.map { piece in
      piece.split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
    }.joined(separator: "/")
  }
}
