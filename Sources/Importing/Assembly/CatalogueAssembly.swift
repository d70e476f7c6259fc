import Source
import Standard
import YAML

/// Puts items together from records of the JSON catalogue.
struct CatalogueAssembly {
  let standard: Standard
  var report: ImportReport
  private(set) var items: [ImportedItem] = []
  private var places: [String: Int] = [:]
  /// Where the record stands that is being read.
  private var line = 1

  init(_ standard: Standard, _ report: ImportReport) {
    self.standard = standard
    self.report = report
  }

  mutating func add(_ record: JSONValue, file: String, line: Int) {
    // Lists of files and changes stand beside the records of items.
    guard let shape = standard[shape: "item"], let value = record["item"] else { return }
    self.line = line
    guard let key = record["id"]?.text, case .object = value else {
      return unplaced(
        file, record["id"] == nil ? "id" : "item", value.words,
        Wording(zh: "不是目录里的事项记录", en: "no record of an item"), item: "")
    }
    var item = ImportedItem(key: key)
    item.division = record["division"]?["code"]?.text
    let name = record["source"]?.text?.split(separator: "/").last
    item.file = name.map { String($0.prefix { $0 != "." }) }
    let before = report
    item.content = content(value, shape, "/item", file, key)
    if let place = places[key] {
      // The same record stands alone and in the files of its division and of all.
      report = before
      guard items[place].content != item.content else { return }
      return unplaced(
        file, "id", key,
        Wording(zh: "同一事项另有一条记录，内容不同", en: "another record of this item says otherwise"),
        item: key)
    }
    places[key] = items.count
    for place in record["omitted"]?.array ?? [] {
      unplaced(
        file, place.text ?? "", "",
        Wording(
          zh: "目录里注明这个值无法识读，没有输出", en: "the catalogue says that it could not read this value"),
        item: key)
    }
    items.append(item)
  }

  private mutating func unplaced(
    _ file: String, _ field: String, _ value: String, _ reason: Wording, item: String
  ) {
    report.unplaced(file: file, line: line, field: field, value, reason, item: item)
  }

  private mutating func content(
    _ value: JSONValue, _ shape: RecordShape, _ place: String, _ file: String, _ key: String
  ) -> Content {
    var result: [Content.Member] = []
    var members: [String: JSONValue] = [:]
    for member in value.members ?? [] {
      if let first = members.updateValue(member.value, forKey: member.name) {
        unplaced(
          file, "\(place)/\(member.name)", first.words,
          Wording(zh: "同名的成员有两个，只读了后一个", en: "two members of one name; the last was read"),
          item: key)
      }
    }
    for element in shape.elements {
      guard let value = members[element.id] else { continue }
      let here = "\(place)/\(element.id)"
      if let content = content(value, of: element, here, file, key) {
        result.append(Content.Member(element, content))
      }
    }
    for name in members.keys.sorted() where shape.element(id: name) == nil {
      unplaced(
        file, "\(place)/\(name)", (members[name] ?? .null).words,
        Wording(zh: "标准里没有这个要素", en: "the standard has no such element"), item: key)
    }
    return .record(result)
  }

  private mutating func content(
    _ value: JSONValue, of element: Element, _ place: String, _ file: String, _ key: String
  ) -> Content? {
    guard element.several, case .array(let values, _) = value else {
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
    if let shape = element.kind.recordID.flatMap({ standard[shape: $0] }),
      case .object = value
    {
      return content(value, shape, place, file, key)
    }
    let text: String? =
      switch element.kind {
      case .codeList: value["name"]?["zh"]?.text ?? value["code"]?.text ?? value.text
      case .record: nil
      case .duration:
        value["amount"]?.text.flatMap { amount in
          value["unit"]?.text.flatMap { Duration(catalogue: amount, unit: $0)?.written }
        } ?? value.text
      case .attachment: attachment(value)
      case .element:
        value.text.flatMap { id in standard[shape: "item"]?.element(id: id)?.title.zh ?? id }
      default: value.text
      }
    guard let text else {
      unplaced(
        file, place, value.words,
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
