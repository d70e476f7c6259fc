import Source
import Standard
import YAML

/// Reads the fields of one row into a record.
struct RowReader {
  let row: ExchangeRow
  private let standard: Standard
  private let coding: FieldCoding
  /// Whether fields that say a value in other words are passed over, because our own tables say it exactly.
  private let isExactOnly: Bool
  var report: ImportReport
  private let item: String

  init(
    _ row: ExchangeRow,
    _ standard: Standard,
    owner: String,
    isExactOnly: Bool,
    report: ImportReport,
    item: String
  ) {
    self.row = row
    self.standard = standard
    coding = FieldCoding(standard, owner: owner)
    self.isExactOnly = isExactOnly
    self.report = report
    self.item = item
  }

  mutating func read(_ steps: [ContentStep], into content: inout Content) {
    var known: Set<String> = [ExchangeLayout.itemColumn, "ROW_GUID", ExchangeLayout.entryColumn]
    for field in row.table.fields {
      known.insert(field.name)
      guard let text = row[field.name] else { continue }
      if let reason = row.reasons[field.name] {
        report.unplaced(row, field.name, text, reason.wording, item: item)
      } else {
        read(field, text, steps, &content)
      }
    }
    for field in row.beside where known.insert(field.name).inserted {
      guard let text = row[field.name] else { continue }
      read(field, text, steps, &content)
    }
    for (name, value) in row.fields.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
      report.unplaced(row, name, value, row.reasons[name]?.wording ?? Self.noField, item: item)
    }
  }

  private static let noField = Wording(zh: "标准里没有这个字段", en: "the standard has no such field")

  private mutating func read(
    _ field: ExchangeField, _ text: String, _ steps: [ContentStep], _ content: inout Content
  ) {
    guard !field.startsAtItem, let last = field.path.last else { return }
    if isExactOnly, !field.isExact, !row.table.isOwn { return }
    if field.part == .unit {
      let hasAmount = row.table.fields.contains { other in
        other.part == .amount && other.path.last === last && row[other.name] != nil
      }
      if !hasAmount {
        report.unplaced(
          row, field.name, text, Wording(zh: "只有单位，没有数量", en: "a unit without amount"), item: item)
      }
      return
    }
    if field.crossesList { return readCrossing(field, text, steps, &content) }
    let path = field.alternatives.last ?? field.path
    let way = steps + path.map { ContentStep.element($0) }
    if let template = field.template {
      guard let value = composed(text, template, last) else { return unplaced(field, text) }
      content.set(value, at: way[...])
      return
    }
    switch field.part {
    case .amount:
      let unit = row.table.fields.first {
        $0.part == .unit && $0.path.last === last
      }.flatMap { row[$0.name] }
      guard let reading = coding.duration(amount: text, unit: unit) else {
        return unplaced(field, text)
      }
      set(reading, field, way, &content)
    case .total:
      let inner = last.kind.recordID.flatMap { standard[shape: $0]?.shorthand }
      guard let inner, let reading = coding.value(text, of: inner) else {
        return unplaced(field, text)
      }
      content.set(reading.content, at: (way + [.element(inner)])[...])
    default:
      let cleaned = isExactOnly ? text : clean(text, field, last)
      guard let reading = coding.read(cleaned, in: field) else { return unplaced(field, text) }
      set(reading, field, way, &content)
    }
  }

  private mutating func set(
    _ reading: FieldCoding.Reading, _ field: ExchangeField, _ way: [ContentStep],
    _ content: inout Content
  ) {
    if let change = reading.change { report.changed(row, field.name, change, item: item) }
    content.set(reading.content, at: way[...])
  }

  private mutating func unplaced(_ field: ExchangeField, _ text: String) {
    let element = field.path.last
    let title = element?.title ?? field.title
    let kind = element?.kind.name.title ?? Wording(zh: "文本", en: "text")
    if Self.isRounded(text) {
      return report.unplaced(
        row, field.name, text,
        Wording(
          zh: "表格软件把编码改成了科学计数法，后几位已经丢失：把这一列设为文本后重新导出",
          en: "a spreadsheet rounded the code: export the column again as text"), item: item)
    }
    report.unplaced(
      row, field.name, text,
      Wording(
        zh: "不能读作“\(title.zh)”（\(kind.zh)）", en: "cannot be read as “\(title.en)” (\(kind.en))"),
      item: item)
  }

  /// Whether a spreadsheet took a code for a number and rounded it: `4.42106E+11`.
  private static func isRounded(_ text: String) -> Bool {
    let parts = text.split(separator: "E+", maxSplits: 2)
    return parts.count == 2 && Double(parts[0]) != nil && Int(parts[1]) != nil
  }

  /// A text without web markup.
  private mutating func clean(_ text: String, _ field: ExchangeField, _ element: Element) -> String
  {
    switch element.kind {
    case .text, .prose, .hours, .money, .clause, .phone:
      guard let cleaned = TextCleaning.cleaned(text), !cleaned.isEmpty else { return text }
      report.changed(
        row, field.name,
        Wording(zh: "去掉网页标记和多余的换行", en: "web markup and needless line ends taken out"),
        item: item)
      return cleaned
    default: return text
    }
  }

  // MARK: Values in words

  /// The entries that a text in words tells of; nil where it does not tell them apart.
  private mutating func composed(
    _ raw: String, _ template: ExchangeTemplate, _ element: Element
  ) -> Content? {
    let text = TextCleaning.cleaned(raw) ?? raw
    if element.mayBeNone, ["无", "暂无", "没有"].contains(text) { return Content.none }
    guard let shape = element.kind.recordID.flatMap({ standard[shape: $0] }) else { return nil }
    let pieces = element.several ? Self.pieces(text) : [text]
    var entries: [Content] = []
    for piece in pieces {
      guard let entry = entry(piece, template, shape) else { return nil }
      entries.append(entry)
    }
    guard let first = entries.first else { return nil }
    return element.several ? .list(entries) : first
  }

  /// Entries stand with `^` between them, or each on a line of its own.
  private static func pieces(_ text: String) -> [String] {
    let pieces = text.split { $0 == ExchangeTable.separator || $0 == "\n" }
    return pieces.map { FieldCoding.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private func entry(
    _ text: String, _ template: ExchangeTemplate, _ shape: RecordShape
  ) -> Content? {
    let values = template.values(of: text) { path, value in
      reading(value, path, shape) != nil
    }
    var entry = Content.record([])
    if let values {
      for (path, value) in values {
        guard let (steps, content) = reading(value, path, shape) else { return nil }
        entry.set(content, at: steps[...])
      }
      return entry
    }
    guard let fallback = template.fallback, let (steps, content) = reading(text, [fallback], shape)
    else { return nil }
    entry.set(content, at: steps[...])
    return entry
  }

  /// A value of a template’s element; nil where it cannot be one.
  private func reading(
    _ text: String, _ path: [String], _ shape: RecordShape
  ) -> (steps: [ContentStep], content: Content)? {
    var steps: [ContentStep] = []
    var shape: RecordShape? = shape
    var element: Element?
    for id in path {
      // The name of a law stands for the law.
      if let above = element, case .reference(.laws, _) = above.kind { break }
      guard let next = shape?.element(id: id) else { return nil }
      element = next
      steps.append(.element(next))
      shape = next.kind.recordID.flatMap { standard[shape: $0] }
    }
    guard let element else { return nil }
    if case .reference = element.kind { return (steps, .text(text)) }
    if element.several {
      let pieces = text.split { "、,，;；/ ".contains($0) }.map(String.init)
      let readings = pieces.compactMap { single($0, element) }
      guard !pieces.isEmpty, readings.count == pieces.count else { return nil }
      return (steps, .list(readings))
    }
    return single(text, element).map { (steps, $0) }
  }

  private func single(_ text: String, _ element: Element) -> Content? {
    switch element.kind {
    case .phone:
      guard case .number = PhoneNumber.read(Text(text)) else { return nil }
      return .text(text)
    case .clause: return ClauseNumber(text).map { _ in .text(text) }
    default: return coding.value(text, of: element)?.content
    }
  }

  /// One value of each entry of a list: the places tell the entries.
  private mutating func readCrossing(
    _ field: ExchangeField, _ text: String, _ steps: [ContentStep], _ content: inout Content
  ) {
    guard let crossing = field.path.firstIndex(where: \.several), let last = field.path.last else {
      return
    }
    let list = field.path[crossing]
    let upper = field.path[...crossing].map { ContentStep.element($0) }
    let inner = field.path[(crossing + 1)...].map { ContentStep.element($0) }
    if list.mayBeNone, text == "无" {
      content.set(.none, at: (steps + upper)[...])
      return
    }
    let pieces = text.split(separator: ExchangeTable.separator, omittingEmptySubsequences: false)
    for (number, piece) in pieces.enumerated() {
      let piece = FieldCoding.trimmed(String(piece))
      guard !piece.isEmpty else { continue }
      guard content.reaches((steps + upper + [.entry(number + 1)])[...]) else {
        unplaced(field, piece)
        continue
      }
      guard let reading = coding.value(piece, of: last) else {
        unplaced(field, piece)
        continue
      }
      if let change = reading.change { report.changed(row, field.name, change, item: item) }
      content.set(reading.content, at: (steps + upper + [.entry(number + 1)] + inner)[...])
    }
  }
}

extension ExchangeRow.Leftover {
  var wording: Wording {
    switch self {
    case .unknown: Wording(zh: "标准里没有这个字段", en: "the standard has no such field")
    case .twice: Wording(zh: "同一字段有两列，只读了前一列", en: "two columns of one field; the first was read")
    case .unnamed: Wording(zh: "这一列没有列名", en: "the column has no name")
    case .nested: Wording(zh: "字段里是结构，不是一个值", en: "a structure where one value is expected")
    }
  }
}
