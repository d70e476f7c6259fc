import Source
import YAML

/// A name that the standard knows, in a record that it does not belong to: as a rule a matter of indentation.
extension Binder {
  /// With more records than these the name says too little to tell which one was meant.
  private static let mostPlaces = 3

  /// The end of a message that says where an element belongs; nil where the name tells nothing.
  ///
  /// - Parameter shape: the record that it stands in and that does not know it
  func rightPlace(of key: Text, outside shape: RecordShape) -> Wording? {
    let inside = shape.elements.filter { element in
      element.kind.recordID.flatMap { grammar[shape: $0] }?.element(key: key) != nil
    }
    if let places = Self.alternatives(inside.map(\.title)) {
      return Wording(zh: "，它应写在\(places.zh)里面", en: "; it belongs inside \(places.en)")
    }
    let around = grammar.shapes.values.filter { other in
      other.element(key: key) != nil && other.elements.contains { $0.kind.recordID == shape.id }
    }
    return Self.alternatives(around.map(\.title).sorted { $0.zh < $1.zh }).map { places in
      Wording(
        zh: "，它是\(places.zh)的要素，请看缩进是否多了一层",
        en: "; it is an element of \(places.en): is it indented one level too far?")
    }
  }

  private static func alternatives(_ names: [Wording]) -> Wording? {
    guard (1...mostPlaces).contains(names.count) else { return nil }
    return Wording(
      zh: names.map { "“\($0.zh)”" }.joined(separator: "或者"),
      en: names.map { "“\($0.en)”" }.joined(separator: " or "))
  }
}
