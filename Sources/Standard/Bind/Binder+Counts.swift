import Source
import YAML

/// Numbers of several elements in one text, where a record stands: 份数: 原件1份，复印件1份.
extension Binder {
  /// What is said of such a text, and the record that it comes to; nil for a number, which is the shorthand.
  func counts(
    _ text: Text, of element: Element, _ shape: RecordShape, at location: Location
  ) -> (finding: Diagnostic, entry: Entry)? {
    let elements = shape.elements.filter { $0.kind == .integer }
    guard elements.count > 1, LooseCount.number(text.narrowed.string) == nil else { return nil }
    let counts = LooseCount.numbers(text.narrowed.string, of: shape)
    let written = Self.written(counts ?? elements.map { ($0, 1) })
    let titles = elements.map(\.title)
    let finding = Diagnostic(
      .unreadableValue, at: location,
      [
        "element": .wording(element.title), "value": .text(text.string),
        "demand": .wording(
          zh: titles.map(\.zh).joined(separator: "、") + "各多少",
          en: "numbers of " + titles.map(\.en).joined(separator: " and ")),
        "writing": .wording(zh: counts == nil ? "如 \(written)" : written, en: written),
      ], fix: counts.map { _ in Fix(replacing: location, with: written, isSafe: true) })
    let fields = counts?.map { element, number in
      Field(element: element, key: location, entry: Entry(.integer(number), at: location))
    }
    guard let fields else { return (finding, Entry(.unreadable(text), at: location)) }
    return (
      finding,
      Entry(.record(Record(shape: shape, fields: fields, location: location)), at: location)
    )
  }

  private static func written(_ counts: [(element: Element, number: Int)]) -> String {
    let pairs = counts.map { "\($0.element.title.zh): \($0.number)" }
    return "{\(pairs.joined(separator: ", "))}"
  }
}
