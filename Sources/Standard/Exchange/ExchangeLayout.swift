import Source

/// All tables of a standard: the national ones that its data describes, and our own for what they cannot hold.
///
/// Our own follow from the elements alone: a table for every list of records, a column for every element that
/// no national field tells exactly. So a province’s element comes along without a word of data.
package struct ExchangeLayout: Sendable {
  package let national: [ExchangeTable]
  package let own: [ExchangeTable]
  /// What is to be read back of items, table by table.
  let questions: [ExchangeQuestions]

  package var tables: [ExchangeTable] { national + own }

  package init(_ standard: Standard) {
    national = standard.exchange
    var exact: Set<[String]> = []
    for table in standard.exchange where table.subject == .item {
      for field in table.fields where field.isExact {
        // An amount says nothing without its unit.
        let parts = table.fields.filter { $0.path.map(\.id) == field.path.map(\.id) }.map(\.part)
        if field.part == .unit || field.part == .amount {
          guard parts.contains(.unit), parts.contains(.amount) else { continue }
        }
        exact.insert(table.scope.map(\.id) + field.path.map(\.id))
      }
    }
    var items = Derivation(standard: standard, subject: .item, exact: exact)
    items.addTable(scope: [])
    var laws = Derivation(standard: standard, subject: .law, exact: [])
    laws.addTable(scope: [])
    own = items.tables + laws.tables
    questions = (national + own).filter { $0.subject == .item }.map(ExchangeQuestions.init)
  }

  package func table(_ id: String) -> ExchangeTable? { tables.first { $0.id == id } }

  /// Names of columns that all of our own tables have.
  package static let itemColumn = "TASK_GUID"
  package static let entryColumn = "ENTRY"

  /// The table of values that no field can say, by the way to them.
  package static let values = ExchangeTable(
    id: "zhun-values", title: Wording(zh: "字段写不下的值", en: "Values that no field can say"),
    description: Wording(
      zh: "准自用：其他表的字段无法准确表达的值，以及基本目录记录中国家表没有的要素，按要素路径逐个列出。",
      en:
        "Zhun’s own: values that the fields of the other tables cannot say exactly, and what catalogue records hold beyond the national table, one by one with the way to them."
    ),
    subject: .item, scope: [],
    fields: [
      ExchangeField(name: itemColumn, path: [], part: .item),
      ExchangeField(
        name: "PATH", path: [], title: Wording(zh: "要素路径", en: "way to the element")),
      ExchangeField(
        name: "STATE", path: [],
        title: Wording(
          zh: "状态：none 无，empty 空表，unreadable 无法识读", en: "state: none, empty list, unreadable")),
      ExchangeField(name: "VALUE", path: [], title: Wording(zh: "值", en: "value")),
    ], isOwn: true)
}

private struct Derivation {
  let standard: Standard
  let subject: ExchangeTable.Subject
  /// The ways to elements that a national field tells.
  let exact: Set<[String]>
  var tables: [ExchangeTable] = []

  init(standard: Standard, subject: ExchangeTable.Subject, exact: Set<[String]>) {
    self.standard = standard
    self.subject = subject
    self.exact = exact
  }

  mutating func addTable(scope: [Element]) {
    let id = scope.last.flatMap(\.kind.recordID) ?? subject.shape
    guard let shape = standard[shape: id] else { return }
    var fields = [
      ExchangeField(name: ExchangeLayout.itemColumn, path: [], part: .item),
      ExchangeField(name: ExchangeLayout.entryColumn, path: [], part: .row),
    ]
    if scope.isEmpty { fields.removeLast() }
    if scope.isEmpty, subject == .item {
      fields.append(ExchangeField(name: "DIVISION", path: [], part: .division))
      fields.append(ExchangeField(name: "FILE", path: [], part: .file))
    }
    let place = tables.count
    let names = scope.map { Self.words($0.id).joined(separator: "-").lowercased() }
    let base = subject == .law ? ["zhun-laws"] : scope.isEmpty ? ["zhun-item"] : ["zhun"]
    tables.append(
      ExchangeTable(
        id: (base + names).joined(separator: "-"),
        title: scope.last?.title
          ?? Wording(
            zh: subject == .law ? "法规" : "事项的其他要素",
            en: subject == .law ? "Laws" : "Other elements of items"),
        description: Wording(
          zh: "准自用：国家表没有位置或者不能准确表达的要素。只按国家格式接收的，可以不理会。",
          en:
            "Zhun’s own: elements that have no place in the national tables or are not told exactly there. Who takes the national format alone may pass it over."
        ),
        subject: subject, scope: scope, fields: [], isOwn: true))
    add(shape, scope: scope, inner: [], &fields)
    tables[place].fields = fields
  }

  private mutating func add(
    _ shape: RecordShape,
    scope: [Element],
    inner: [Element],
    _ fields: inout [ExchangeField]
  ) {
    // A record that holds its like could go on for ever.
    guard scope.count + inner.count < 6 else { return }
    for element in shape.elements {
      let path = inner + [element]
      guard !exact.contains((scope + path).map(\.id)) else { continue }
      switch element.kind {
      case .record(let id), .reference(_, let id):
        if case .reference(.laws, _) = element.kind { fallthrough }
        if element.several {
          addTable(scope: scope + path)
        } else if let shape = standard[shape: id] {
          add(shape, scope: scope, inner: path, &fields)
        }
      default:
        let name = path.flatMap { Self.words($0.id) }.joined(separator: "_").uppercased()
        fields.append(ExchangeField(name: name, path: path))
      }
    }
  }

  /// The words of an id: `legalBasis` is `legal` and `Basis`.
  private static func words(_ id: String) -> [String] {
    var words: [String] = [""]
    for character in id {
      if character.isUppercase { words.append("") }
      words[words.count - 1].append(character)
    }
    return words.filter { !$0.isEmpty }
  }
}
