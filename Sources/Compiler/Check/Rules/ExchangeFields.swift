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
        for entry in item.record.entries(at: field.path[...]) {
          let texts = entry.entries.compactMap(\.text)
          // The sign between values is one more.
          let signs = max(0, texts.count - 1)
          guard texts.reduce(signs, { $0 + $1.bytes.count }) > field.limit else { continue }
          let count = texts.reduce(signs) { $0 + $1.string.count }
          guard count > field.limit else { continue }
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
  fileprivate func entries(at path: ArraySlice<Element>) -> [Entry] {
    guard let first = path.first, let entry = self[first.name] else { return [] }
    let rest = path.dropFirst()
    guard !rest.isEmpty else { return [entry] }
    return entry.entries.compactMap(\.record).flatMap { $0.entries(at: rest) }
  }
}
