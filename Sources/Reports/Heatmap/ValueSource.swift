import Compiler
import Source
import Standard

/// Where the values of one item come from: the layer that states a value, and what it took the place of.
struct ValueSource {
  /// One thing that a layer says, for readers.
  struct Statement: Hashable {
    let layer: Wording
    let location: Location
    /// What it says; nil where that is told elsewhere.
    let value: Wording?
  }

  private let item: Item
  /// What a value replaced, lowest layer first, by the place of the value in force.
  private var beneath: [Location: [Entry]] = [:]

  init(_ item: Item) {
    self.item = item
    collect(item.record)
  }

  /// Whether a value stands in the item's own file.
  func isOwn(_ location: Location) -> Bool { location.file == item.file }

  /// The layer that states a value.
  func layer(of location: Location) -> Wording {
    let layer = item.layers.first { $0.file == location.file }
    let title = layer?.kind.title { digits in
      digits == item.division ? item.place : item.standard.divisions[digits]?.name
    }
    return title ?? Wording(zh: "登记册", en: "register")
  }

  /// What the layers below said before, the nearest first.
  func replaced(by location: Location) -> [Statement] {
    (beneath[location] ?? []).reversed().map { entry in
      Statement(layer: layer(of: entry.location), location: entry.location, value: entry.shown)
    }
  }

  private mutating func collect(_ record: Record) {
    for field in record.fields {
      // Lists and records are merged, not replaced: what counts stands inside them.
      if !field.beneath.isEmpty, field.element.kind.recordID == nil {
        beneath[field.entry.location] = field.beneath
      }
      if let inner = field.entry.record { collect(inner) }
      for entry in field.entry.entries { if let inner = entry.record { collect(inner) } }
    }
  }
}
