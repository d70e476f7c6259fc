package import Source
import YAML

/// How single values stand in the fields of exchange records, and what a field says.
///
/// Codes have the digits that the owner of the item’s catalogue gives them: 公共服务 is 20 in the nation’s list
/// and 21 in Guangdong’s.
package struct FieldCoding: Sendable {
  package let standard: Standard
  /// `00` or the two digits of a province.
  package let owner: String

  package init(_ standard: Standard, owner: String) {
    self.standard = standard
    self.owner = owner
  }

  /// The owner of a catalogue by the basic code of an item.
  package static func owner(ofBasicCode code: String?) -> String {
    guard let code, code.utf8.count == 12 else { return "00" }
    return String(code.prefix(2))
  }

  // MARK: Writing

  /// The text of a field; nil where the field cannot say the value.
  package func text(_ content: Content, in field: ExchangeField) -> String? {
    guard let element = field.path.last else { return nil }
    switch content {
    case .none: return isWritten(element.kind) ? "无" : nil
    case .unreadable: return nil
    case .text(let text):
      return scalar(text, element, field.part).map { field.joins ? joinable($0) : $0 }
    case .record(let members):
      guard field.part == .total else { return nil }
      let counts = members.compactMap { $0.content.string.flatMap { Int($0) } }
      let isWhole = counts.count == members.count && !counts.isEmpty
      return isWhole ? String(counts.reduce(0, &+)) : nil
    case .list(let entries):
      let pieces = entries.compactMap { entry in
        entry.string.flatMap { scalar($0, element, field.part) }.map(joinable)
      }
      return pieces.isEmpty ? nil : pieces.joined(separator: String(ExchangeTable.separator))
    }
  }

  /// A value without the sign that separates values, which no field can hold twice over.
  package func joinable(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "^")) else { return text }
    return String(text.map { $0 == ExchangeTable.separator ? "＾" : $0 })
  }

  private func scalar(_ text: String, _ element: Element, _ part: ExchangeField.Part) -> String? {
    switch element.kind {
    case .codeList(let id): return part == .name ? text : code(named: text, in: id) ?? text
    case .boolean: return text == "是" ? "1" : "0"
    case .duration:
      guard let duration = Duration(text) else { return nil }
      switch part {
      case .amount: return duration.amount
      case .unit: return duration.writtenUnit.map { code(named: $0, in: "duration-units") ?? $0 }
      default: return text
      }
    default: return text
    }
  }

  /// Whether 无 can stand in a field of a kind.
  private func isWritten(_ kind: ValueKind) -> Bool {
    switch kind {
    case .codeList, .boolean, .integer, .decimal, .date, .duration, .attachment: false
    default: true
    }
  }

  package func codeList(_ id: String) -> CodeList? {
    standard.codeList(id, owner: owner) ?? standard.grammar.codeLists[id]
  }

  private func code(named name: String, in id: String) -> String? {
    (codeList(id)?.values.first { $0.name.zh == name }
      ?? standard.grammar.codeLists[id]?.values.first { $0.name.zh == name })?.code
  }

  // MARK: Reading

  /// A value as it was read, and what was changed to read it.
  package struct Reading: Sendable {
    package let content: Content
    package var change: Wording?

    package init(_ content: Content, change: Wording? = nil) {
      self.content = content
      self.change = change
    }
  }

  /// What a field says of an element; nil where it says nothing that the element can be.
  package func read(_ text: String, in field: ExchangeField) -> Reading? {
    guard let element = field.path.last else { return nil }
    if element.mayBeNone, text == "无" { return Reading(.none) }
    guard element.several else { return value(text, of: element) }
    var change: Wording?
    var entries: [Content] = []
    for piece in pieces(text, of: element, &change) {
      guard let reading = value(piece, of: element) else { return nil }
      change = change ?? reading.change
      entries.append(reading.content)
    }
    return entries.isEmpty ? nil : Reading(.list(entries), change: change)
  }

  /// The values of a joined field; codes with commas between them are told apart as well.
  private func pieces(_ text: String, of element: Element, _ change: inout Wording?) -> [String] {
    let pieces = text.split(separator: ExchangeTable.separator).map { Self.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    guard case .codeList(let id) = element.kind, pieces.count == 1,
      codeList(id)?.find(pieces[0]) == nil
    else { return pieces }
    let parts = pieces[0].split { ",，、;；|/ ".contains($0) }.map(String.init)
    guard parts.count > 1 else { return pieces }
    change = Wording(zh: "多个值改用 ^ 分隔", en: "values separated otherwise than by ^")
    return parts
  }

  /// The limit of an amount and a unit that stand in two fields.
  package func duration(amount: String, unit: String?) -> Reading? {
    if let unit, let name = codeList("duration-units")?.find(Self.narrowed(unit))?.name.zh,
      let duration = Duration("\(Self.narrowed(amount)) \(name)")
    {
      return Reading(.text(duration.written))
    }
    // What is handled at once takes nothing of any unit.
    if unit == nil, Self.narrowed(amount) == "0" { return Reading(.text("当场")) }
    // Limits written out in one field.
    guard let duration = Duration(Self.narrowed(amount)) else { return nil }
    return Reading(
      .text(duration.written),
      change: Wording(zh: "从文字读出时限", en: "time limit read from words"))
  }

  /// One value of an element’s kind; nil where the text cannot be one.
  package func value(_ raw: String, of element: Element) -> Reading? {
    let text = Self.trimmed(raw)
    guard !text.isEmpty else { return nil }
    let narrow = Self.narrowed(text)
    let narrowing =
      narrow == text
      ? nil : Wording(zh: "全角数字和字母改为半角", en: "wide digits and letters made narrow")
    switch element.kind {
    case .codeList(let id):
      guard let list = codeList(id) else { return nil }
      if let value = list.find(text) { return Reading(.text(value.name.zh)) }
      for other in [narrow, "0" + narrow, String(narrow.drop { $0 == "0" })] where !other.isEmpty {
        guard let value = list.find(other) else { continue }
        return Reading(
          .text(value.name.zh), change: Wording(zh: "代码的写法已规范", en: "code spelled as listed"))
      }
      // The name that another owner’s list gives the value.
      return standard.grammar.codeLists[id]?.values.first { $0.name.zh == text }
        .map { Reading(.text($0.name.zh)) }
    case .boolean:
      switch narrow.lowercased() {
      case "1", "是", "true", "yes", "y", "有": return Reading(.text("是"))
      case "0", "否", "false", "no", "n", "无": return Reading(.text("否"))
      default: return nil
      }
    case .date:
      guard
        let date = CalendarDate(String(narrow.prefix { !" T".contains($0) })) ?? Self.date(narrow)
      else { return nil }
      return Reading(
        .text(date.description),
        change: date.description == text ? nil : Wording(zh: "日期的写法已规范", en: "date spelled anew"))
    case .integer:
      // Some exports write every number as a decimal.
      let whole = narrow.hasSuffix(".0") ? String(narrow.dropLast(2)) : narrow
      guard let number = Int(whole) else { return nil }
      return Reading(.text(String(number)), change: String(number) == text ? nil : narrowing)
    case .decimal: return Double(narrow).map { _ in Reading(.text(narrow), change: narrowing) }
    case .duration:
      return Duration(narrow).map { Reading(.text($0.written), change: narrowing) }
    case .basicCode, .implementationCode, .handlingCode, .bodyCode, .licenceTypeCode, .divisionCode,
      .localCode, .identifier:
      // A spreadsheet took the code for a number and rounded it.
      guard !narrow.contains("E+") else { return nil }
      return Reading(.text(narrow), change: narrowing)
    case .link, .attachment:
      var unused: [Diagnostic] = []
      let entry = Binder(standard.grammar).scalar(
        Text(text), of: element, at: Location(file: FileID(0), range: ByteRange(0, 0)), &unused)
      guard unused.isEmpty, let entry else { return nil }
      return Content(entry, of: element, in: standard.grammar).map { Reading($0) }
    default: return Reading(.text(text))
    }
  }

  /// Days without signs between the numbers: `20190102`.
  private static func date(_ text: String) -> CalendarDate? {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    guard digits.count == 8, text.prefix(8) == digits else { return nil }
    return CalendarDate("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
  }

  package static func trimmed(_ text: String) -> String { Text(text).trimmed.string }

  /// The text with wide digits, letters and signs in their narrow form.
  package static func narrowed(_ text: String) -> String {
    // All wide forms begin with one byte.
    guard text.utf8.contains(0xEF) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
          return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        }))
  }
}
