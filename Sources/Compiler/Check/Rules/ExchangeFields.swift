import Source
import Standard
import YAML

extension Check {
  /// ZS77: what the national exchange records cannot take as it is.
  static let exchangeFields: [Check] = [
    .item(
      .hint, "ZS7701", "too-long-for-exchange-field",
      zh: "“{element}”写成交换字段 {field} 有 {count} 个字，该字段最多 {limit} 个字",
      en:
        "“{element}” has {count} characters in the exchange field {field}, which takes {limit}",
      why: Wording(
        zh: "上报国家平台时，超长的内容会被截断或者整条退回。",
        en: "The national platform cuts what is too long, or refuses the whole record."),
      help: Wording(
        zh: "精简文字；不向国家平台上报的，可以不管。要当作警告，在“严重程度”里设置。",
        en:
          "Shorten the text. Who sends no records to the platform may leave it; a severity in the settings makes it a warning."
      ),
      flags: [
        "事项名称: 居住证\n申请材料:\n  - 名称: 申请表\n    规格: ↓" + String(repeating: "长", count: 201)
      ],
      allows: [
        "申请材料:\n  - 名称: 申请表\n    规格: " + String(repeating: "长", count: 200),
        "受理条件: " + String(repeating: "长", count: 600),
      ]
    ) { item, findings in
      for field in item.standard.derived(LimitedFields.init).fields {
        if let first = field.path.first, field.isWithinItem, item.length(of: first) <= field.limit {
          continue
        }
        item.record.visitEntries(at: field.path[...]) { entry in
          // A text is no longer than its bytes, which are counted faster.
          guard entry.length({ $0.bytes.count }) > field.limit else { return }
          let count = entry.length { $0.string.count }
          guard count > field.limit else { return }
          findings.report(
            at: entry.location,
            [
              "element": .wording(field.element.title), "field": .text(field.name),
              "count": .number(count), "limit": .number(field.limit),
            ])
        }
      }
    }
  ]
}

/// The fields of exchange tables that take texts of a limited length.
private struct LimitedFields: Sendable {
  final class LimitedField: Sendable {
    let name: String
    let path: [Element]
    let element: Element
    let limit: Int
    /// Whether its text stands in the item and not in a register.
    let isWithinItem: Bool

    init(_ name: String, _ path: [Element], _ element: Element, limit: Int) {
      self.name = name
      self.path = path
      self.element = element
      self.limit = limit
      isWithinItem = path.allSatisfy { $0.kindSet.isDisjoint(with: .references) }
    }
  }

  let fields: [LimitedField]

  init(_ standard: Standard) {
    fields = standard.exchange.filter { $0.subject == .item }.flatMap { table in
      table.fields.compactMap { field in
        guard let limit = field.maximumLength, field.isExact, field.part == .whole,
          let element = field.path.last
        else { return nil }
        switch element.kind {
        case .codeList, .boolean, .integer, .decimal, .date, .duration, .basicCode,
          .implementationCode, .handlingCode, .bodyCode:
          return nil
        default: break
        }
        return LimitedField(field.name, table.scope + field.path, element, limit: limit)
      }
    }
  }
}

extension Record {
  /// What stands at the end of a way through records and lists.
  fileprivate func visitEntries(at path: ArraySlice<Element>, _ visit: (Entry) -> Void) {
    guard let first = path.first, let entry = self[first.name] else { return }
    let rest = path.dropFirst()
    guard !rest.isEmpty else { return visit(entry) }
    for value in entry.entries { value.record?.visitEntries(at: rest, visit) }
  }
}

extension Entry {
  /// The lengths of its texts, with one more for the sign between two of them.
  fileprivate func length(_ measure: (Text) -> Int) -> Int {
    let sum = entries.reduce(0) { sum, entry in sum + (entry.text.map { measure($0) + 1 } ?? 0) }
    return max(0, sum - 1)
  }
}
