import YAML

extension Entry {
  /// The value in the form that all its spellings share; the element decides how it is read.
  package func canonical(as element: Element) -> Canonical {
    var writer = CanonicalWriter()
    writer.write(self, as: element)
    return Canonical(writer.bytes)
  }

  /// The sentences of a text or of a list of texts as a set, whatever their order and however they are split
  /// into paragraphs.
  package var canonicalSentences: Set<Canonical> {
    var result: Set<Canonical> = []
    for text in entries.compactMap(\.text) {
      for sentence in CanonicalText.sentences(text.string) { result.insert(Canonical(sentence)) }
    }
    return result
  }

  /// What makes this the same entry in another district: its identity without differences of spelling.
  package var canonicalIdentity: Canonical? {
    switch value {
    case .text(let text): return Canonical(name: text.string)
    case .code(let code): return Canonical(Array(code.code.utf8))
    case .reference(let reference) where reference.target == nil:
      return Canonical(name: reference.text.string)
    default: break
    }
    guard let record, !record.shape.identity.isEmpty else { return nil }
    var writer = CanonicalWriter()
    writer.writeIdentity(of: record)
    return writer.bytes.isEmpty ? nil : Canonical(writer.bytes)
  }

  /// The identifying elements that the entry states.
  package var statedIdentity: [Element] {
    record.map { record in record.shape.identity.filter { record[$0.name] != nil } } ?? []
  }

  /// The identity by some of the identifying elements alone; nil where one of them is not stated.
  package func canonicalIdentity(by elements: [Element]) -> Canonical? {
    guard let record, elements.allSatisfy({ record[$0.name] != nil }) else { return nil }
    var writer = CanonicalWriter()
    writer.writeIdentity(of: record, by: elements)
    return writer.bytes.isEmpty ? nil : Canonical(writer.bytes)
  }
}

/// Writes values as bytes; control characters, which no folded text holds, keep the parts apart.
struct CanonicalWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ entry: Entry, as element: Element) {
    switch entry.value {
    case .text(let text): write(text.string, element.kind)
    case .unreadable(let text):
      mark(.unreadable)
      bytes += CanonicalText.folded(text.string)
    case .code(let code): bytes += Array(code.code.utf8)
    case .integer(let value): bytes += Array(String(value).utf8)
    case .decimal(let value): bytes += Array(String(value).utf8)
    case .duration(let value): bytes += Array(value.canonical.utf8)
    case .date(let value): bytes += Array(value.description.utf8)
    case .boolean(let value): bytes += Array((value ? "是" : "否").utf8)
    case .attachment(.file(let name)): bytes += Array(name.utf8)
    case .attachment(.link(let address)): bytes += Array(address.utf8)
    case .attachment(.stated(let exists)): bytes += Array((exists ? "有" : "无").utf8)
    case .none: mark(.none)
    case .reference(let reference): write(reference)
    case .record(let record): write(record)
    case .list(let entries): write(entries, as: element)
    }
  }

  mutating func writeIdentity(of record: Record) {
    writeIdentity(of: record, by: record.shape.identity)
  }

  mutating func writeIdentity(of record: Record, by elements: [Element]) {
    for element in elements {
      guard let entry = record[element.name] else { continue }
      if !bytes.isEmpty { mark(.part) }
      write(entry, as: element)
    }
  }

  private mutating func write(_ text: String, _ kind: ValueKind) {
    switch kind {
    case .prose: bytes += CanonicalText.foldedProse(text)
    case .clause:
      bytes += ClauseNumber(text).map { Array($0.description.utf8) } ?? CanonicalText.folded(text)
    case .link: bytes += Array(text.utf8)
    case .money: bytes += Quantity(text)?.bytes ?? CanonicalText.folded(text)
    default: bytes += CanonicalText.folded(text)
    }
  }

  private mutating func write(_ reference: Reference) {
    guard let target = reference.target, !target.shape.identity.isEmpty else {
      bytes += CanonicalText.folded(reference.text.string)
      return
    }
    writeIdentity(of: target)
  }

  private mutating func write(_ record: Record) {
    mark(.open)
    for field in record.fields.sorted(by: { $0.element.name.index < $1.element.name.index }) {
      mark(.part)
      bytes += Array(field.element.id.utf8)
      mark(.part)
      write(field.entry, as: field.element)
    }
    mark(.close)
  }

  /// Paragraphs run on; other entries are a set unless the element says that their order counts.
  private mutating func write(_ entries: [Entry], as element: Element) {
    if element.kind == .prose {
      for entry in entries { write(entry, as: element) }
      return
    }
    var parts = entries.map { $0.canonical(as: element).bytes }
    if !element.ordered { parts.sort { $0.lexicographicallyPrecedes($1) } }
    for (place, part) in parts.enumerated() {
      if place > 0 {
        if !element.ordered, part == parts[place - 1] { continue }
        mark(.entry)
      }
      bytes += part
    }
  }

  private enum Mark: UInt8 {
    case none = 0x01
    case unreadable = 0x02
    case open = 0x1C
    case close = 0x1D
    case entry = 0x1E
    case part = 0x1F
  }

  private mutating func mark(_ mark: Mark) { bytes.append(mark.rawValue) }
}

extension Canonical {
  /// One form for a set of forms.
  package init(all forms: Set<Canonical>) {
    self.init(Array(forms.sorted().map(\.bytes).joined(separator: CollectionOfOne(0x1E))))
  }
}

extension Duration {
  /// The length on its own scale; months and years are no fixed number of days.
  fileprivate var canonical: String {
    switch unit {
    case .atOnce: "0"
    case .minute: thousandths == 0 ? "0" : "work \(thousandths)"
    case .hour: thousandths == 0 ? "0" : "work \(thousandths * 60)"
    case .workingDay: thousandths == 0 ? "0" : "work \(thousandths * 480)"
    case .calendarDay: thousandths == 0 ? "0" : "day \(thousandths)"
    case .month: thousandths == 0 ? "0" : "month \(thousandths)"
    case .year: thousandths == 0 ? "0" : "month \(thousandths * 12)"
    }
  }
}
