import Source
import YAML

/// Several values of a code list that stand in one text: 自然人、企业法人.
struct JoinedValues {
  let values: [CodeValue]
  /// Whether each part is a value as it is written, and not only close to one.
  let isExact: Bool

  /// Nil where a part is no value, nor close to one.
  init?(_ text: String, in list: CodeList) {
    let parts = Self.parts(of: text)
    guard parts.count > 1, parts.count <= list.values.count else { return nil }
    var values: [CodeValue] = []
    var isExact = true
    for part in parts {
      var value = list.find(part)
      if value == nil {
        isExact = false
        value = Suggestion(for: part, among: list.spellings).name.flatMap { list.find($0) }
      }
      guard let value, !values.contains(where: { $0 === value }) else { return nil }
      values.append(value)
    }
    self.values = values
    self.isExact = isExact
  }

  /// The values as they stand in a list.
  var written: String { values.map(\.name.zh).joined(separator: ", ") }

  /// Writes the values as a list, or as entries of the list that they stand in.
  ///
  /// - Parameter list: how that list is written; nil where the text stands alone
  func fix(at location: Location, in list: Node.Style?) -> Fix? {
    // In a list of lines, an entry becomes several lines, whose indentation nobody knows here.
    guard list != .block,
      values.allSatisfy({ !$0.name.zh.contains { ",[]{}:#\"'".contains($0) } })
    else { return nil }
    return Fix(
      replacing: location, with: list == nil ? "[\(written)]" : written, isSafe: isExact)
  }

  func finding(of element: Element, _ text: Text, at location: Location, in list: Node.Style?)
    -> Diagnostic
  {
    let names = values.map(\.name)
    let remedy =
      element.several
      ? Wording(zh: "[\(written)]", en: "[\(written)]")
      : Wording(
        zh: "这里只能有一项，留下" + names.map { "“\($0.zh)”" }.joined(separator: "或者"),
        en: "only one may stand here, \(names.map(\.zh).joined(separator: " or "))")
    return Diagnostic(
      .joinedValues, at: location,
      [
        "element": .wording(element.title), "value": .text(text.string), "remedy": .wording(remedy),
      ], fix: element.several ? fix(at: location, in: list) : nil)
  }

  private static func parts(of text: String) -> [String] {
    var parts = [text[...]]
    for word in ["、", "，", ",", "；", ";", "/", "或者", "或", "以及", "和", "及", "与"] {
      parts = parts.flatMap { $0.split(separator: word) }
    }
    return parts.map { String($0).trimmingSpaces() }.filter { !$0.isEmpty }
  }
}
