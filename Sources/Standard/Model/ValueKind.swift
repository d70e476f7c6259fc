package import Source

/// What an element's value is: the element decides how its text is read, never the text's look.
package enum ValueKind: Hashable, Sendable {
  case text
  case prose
  case identifier
  case codeList(String)
  case basicCode
  case implementationCode
  case handlingCode
  case bodyCode
  case licenceTypeCode
  case divisionCode
  case localCode
  case integer
  case decimal
  case money
  case duration
  case date
  case hours
  case boolean
  case phone
  case link
  case attachment
  case clause
  case element
  case reference(Register, record: String)
  case record(String)

  /// The record that a value of this kind is or may be written out as.
  package var recordID: String? {
    switch self {
    case .reference(_, let record), .record(let record): record
    default: nil
    }
  }
}

extension ValueKind {
  /// Kinds are asked for value by value: most are told apart by their number alone.
  package static func == (left: ValueKind, right: ValueKind) -> Bool {
    switch (left, right) {
    case (.codeList(let one), .codeList(let other)): one == other
    case (.record(let one), .record(let other)): one == other
    case (.reference(let one, let record), .reference(let other, let otherRecord)):
      one == other && record == otherRecord
    default: left.number == right.number
    }
  }

  /// The kind without what it takes as parameters, as a small number.
  var number: Int {
    switch self {
    case .text: 0
    case .prose: 1
    case .identifier: 2
    case .codeList: 3
    case .basicCode: 4
    case .implementationCode: 5
    case .handlingCode: 6
    case .bodyCode: 7
    case .licenceTypeCode: 8
    case .divisionCode: 9
    case .localCode: 10
    case .integer: 11
    case .decimal: 12
    case .money: 13
    case .duration: 14
    case .date: 15
    case .hours: 16
    case .boolean: 17
    case .phone: 18
    case .link: 19
    case .attachment: 20
    case .clause: 21
    case .element: 22
    case .reference: 23
    case .record: 24
    }
  }

  /// The kind without what it takes as parameters, for documentation and messages.
  package struct Name: Sendable {
    package let id: String
    package let title: Wording
    /// How a value is written, shown when one cannot be read.
    package let example: String
  }

  package static let names: [Name] = [
    Name(id: "text", title: Wording(zh: "文本", en: "text"), example: "居住证"),
    Name(id: "prose", title: Wording(zh: "正文", en: "prose"), example: "一段或多段文字"),
    Name(id: "identifier", title: Wording(zh: "标识", en: "identifier"), example: "residence-permit"),
    Name(id: "codeList", title: Wording(zh: "代码表", en: "code list"), example: "承诺件"),
    Name(id: "basicCode", title: Wording(zh: "基本编码", en: "basic code"), example: "442106041002"),
    Name(
      id: "implementationCode", title: Wording(zh: "实施编码", en: "implementation code"),
      example: "11440300MB2D0970524440125044001"),
    Name(
      id: "handlingCode", title: Wording(zh: "业务办理项编码", en: "handling-item code"),
      example: "11442000MB2C91058B344218920700302"),
    Name(
      id: "bodyCode", title: Wording(zh: "主体编码", en: "body code"), example: "11440300MB2D097052"),
    Name(
      id: "licenceTypeCode", title: Wording(zh: "证照类型代码", en: "licence type code"),
      example: "11100000000013127D001"),
    Name(id: "divisionCode", title: Wording(zh: "区划代码", en: "division code"), example: "440113"),
    Name(id: "localCode", title: Wording(zh: "自编码", en: "local code"), example: "GZ-0012"),
    Name(id: "integer", title: Wording(zh: "整数", en: "integer"), example: "1"),
    Name(id: "decimal", title: Wording(zh: "小数", en: "decimal"), example: "113.26"),
    Name(id: "money", title: Wording(zh: "金额", en: "money"), example: "80 元/件"),
    Name(id: "duration", title: Wording(zh: "时限", en: "duration"), example: "5 工作日"),
    Name(id: "date", title: Wording(zh: "日期", en: "date"), example: "2019-11-29"),
    Name(
      id: "hours", title: Wording(zh: "办公时间", en: "office hours"),
      example: "周一至周五 9:00-12:00，13:00-17:00"),
    Name(id: "boolean", title: Wording(zh: "是否", en: "yes or no"), example: "是"),
    Name(id: "phone", title: Wording(zh: "电话", en: "phone"), example: "020-87925868"),
    Name(id: "link", title: Wording(zh: "网址", en: "link"), example: "https://www.gd.gov.cn/"),
    Name(
      id: "attachment", title: Wording(zh: "附件", en: "attachment"),
      example: "forms/residence-permit.yaml"),
    Name(id: "clause", title: Wording(zh: "条款号", en: "clause"), example: "第十四条第一款"),
    Name(id: "element", title: Wording(zh: "要素", en: "element"), example: "法定办结时限"),
    Name(id: "reference", title: Wording(zh: "引用", en: "reference"), example: "化龙镇办事站"),
    Name(id: "record", title: Wording(zh: "记录", en: "record"), example: "名称: 居住证"),
  ]

  package var name: Name {
    Self.names.first { $0.id == id } ?? Name(id: id, title: Wording(zh: id, en: id), example: "")
  }

  package var id: String {
    let text = String(describing: self)
    return String(text[..<(text.firstIndex(of: "(") ?? text.endIndex)])
  }
}
