import Source
import Standard
import YAML

/// Puts items together from records of the JSON catalogue.
struct CatalogueAssembly {
  let standard: Standard
  var report: ImportReport
  private(set) var items: [ImportedItem] = []

  init(_ standard: Standard, _ report: ImportReport) {
    self.standard = standard
    self.report = report
  }

  mutating func add(_ record: JSONValue, file: String) {
    guard let shape = standard[shape: "item"], let value = record["item"],
      let key = record["id"]?.text
    else { return }
    var item = ImportedItem(key: key)
    item.division = record["division"]?["code"]?.text
    let name = record["source"]?.text?.split(separator: "/").last
    item.file = name.map { String($0.prefix { $0 != "." }) }
    item.content = content(value, shape, "/item", file, key)
    for place in record["omitted"]?.array ?? [] {
      report.unplaced(
        file: file, field: place.text ?? "", "",
        Wording(
          zh: "目录里注明这个值无法识读，没有输出", en: "the catalogue says that it could not read this value"),
        item: key)
    }
    items.append(item)
  }

  private mutating func content(
    _ value: JSONValue, _ shape: RecordShape, _ place: String, _ file: String, _ key: String
  ) -> Content {
    guard case .object(let members) = value else { return .record([]) }
    var result: [Content.Member] = []
    for element in shape.elements {
      guard let value = members[element.id] else { continue }
      let here = "\(place)/\(element.id)"
      if let content = content(value, of: element, here, file, key) {
        result.append(Content.Member(element, content))
      }
    }
    for name in members.keys.sorted() where shape.element(id: name) == nil {
      report.unplaced(
        file: file, field: "\(place)/\(name)", Self.words(members[name] ?? .null),
        Wording(zh: "标准里没有这个要素", en: "the standard has no such element"), item: key)
    }
    return .record(result)
  }

  private mutating func content(
    _ value: JSONValue, of element: Element, _ place: String, _ file: String, _ key: String
  ) -> Content? {
    guard element.several, case .array(let values) = value else {
      return single(value, of: element, place, file, key)
    }
    // 无 is a list without entries, where it is an answer.
    if values.isEmpty { return element.mayBeNone ? Content.none : .list([]) }
    return .list(
      values.enumerated().compactMap { number, value in
        single(value, of: element, "\(place)/\(number)", file, key)
      })
  }

  private mutating func single(
    _ value: JSONValue, of element: Element, _ place: String, _ file: String, _ key: String
  ) -> Content? {
    if case .null = value { return Content.none }
    if let shape = element.kind.recordID.flatMap({ standard[shape: $0] }) {
      return content(value, shape, place, file, key)
    }
    let text: String? =
      switch element.kind {
      case .codeList: value["name"]?["zh"]?.text ?? value["code"]?.text
      case .duration:
        value["amount"]?.text.flatMap { amount in
          value["unit"]?.text.flatMap { Duration(catalogue: amount, unit: $0)?.written }
        }
      case .attachment: attachment(value)
      case .element:
        value.text.flatMap { id in standard[shape: "item"]?.element(id: id)?.title.zh ?? id }
      default: value.text
      }
    guard let text else {
      report.unplaced(
        file: file, field: place, Self.words(value),
        Wording(
          zh: "不能读作“\(element.title.zh)”", en: "cannot be read as “\(element.title.en)”"),
        item: key)
      return nil
    }
    return .text(text)
  }

  private mutating func attachment(_ value: JSONValue) -> String? {
    if let path = value["file"]?.text { return path }
    if let link = value["link"]?.text { return link }
    guard case .boolean(let isThere)? = value["stated"] else { return nil }
    return isThere ? "有" : "无"
  }

  private static func words(_ value: JSONValue) -> String {
    switch value {
    case .array(let values): values.map(words).joined(separator: "；")
    case .object(let members):
      members.sorted { $0.key < $1.key }.map { "\($0.key): \(words($0.value))" }
        .joined(separator: "；")
    default: value.text ?? ""
    }
  }
}

extension Duration {
  /// A limit as the catalogue writes it: an amount and the name of its unit.
  fileprivate init?(catalogue amount: String, unit: String) {
    guard let unit = Unit(rawValue: unit) else { return nil }
    if unit == .atOnce {
      self.init("当场")
    } else {
      self.init(Duration(thousandths: 1000, unit: unit).written.replacingAmount(by: amount))
    }
  }
}

extension String {
  fileprivate func replacingAmount(by amount: String) -> String {
    ([amount] + split(separator: " ").dropFirst().map(String.init)).joined(separator: " ")
  }
}
