package import Source
package import Standard
import YAML

extension Comparison {
  /// A difference that an item declares: of an element, of entries of a list, or of one element of them.
  package struct Deviation: Sendable {
    /// An entry as the declaration calls it.
    package struct Name: Sendable {
      package let text: String
      package let location: Location
    }

    package let location: Location
    /// The element of the item.
    package let element: Element
    /// The entries of a list that it is about; empty for the whole element.
    package let entries: [Name]
    /// What it says of the element of the entries; nil for all that they say.
    package let innerName: Name?
    /// The element of the entries that is meant; nil where none is named or none is called so.
    package let inner: Element?
    package let reason: String?
    /// The law and clause in one phrase: 《居住证暂行条例》第十八条.
    package let basis: String?
    /// The last day on which it counts.
    package let until: CalendarDate?
    package let isExpired: Bool
    /// Equal in entries of one file that are reported as the same entry.
    let identity: Text?

    init?(_ record: Record, of item: Item, asOf day: CalendarDate?) {
      guard let name = record.text(.element), let element = item.record.shape.element(key: name)
      else { return nil }
      location = record.location
      self.element = element
      entries = record.entries(.entries).compactMap(Self.name)
      innerName = record[.entryElement].flatMap(Self.name)
      let shape = element.kind.recordID.flatMap { item.standard[shape: $0] }
      let inner = record.text(.entryElement).flatMap { shape?.element(key: $0) }
      // What identifies an entry has put the entries together: it does not differ.
      self.inner = inner.flatMap { inner in
        shape?.identity.contains { $0.name == inner.name } == true ? nil : inner
      }
      identity = Entry(.record(record), at: record.location).identity
      reason = record.string(.reason)
      basis = record.record(.basis).map(Self.citation)
      until = record.date(.until)
      isExpired = until.flatMap { until in day.map { until < $0 } } ?? false
    }

    /// The grounds that an entry states itself: a case that only some places have names its basis.
    init?(groundsOf record: Record, in element: Element) {
      guard record.shape.id == "case", let entry = record[.basis] else { return nil }
      location = entry.location
      self.element = element
      entries = []
      innerName = nil
      inner = nil
      identity = nil
      reason = record.string(.note)
      basis = entry.entries.compactMap(\.record).map(Self.citation).joined(separator: "、")
      until = nil
      isExpired = false
    }

    /// What it is about: 申请材料 · 居住证 · 份数.
    package var title: Wording {
      let names = entries.map(\.text)
      let inner = self.inner?.title
      func title(_ element: String, _ inner: String?, _ gap: String) -> String {
        ([element] + (names.isEmpty ? [] : [names.joined(separator: gap)])
          + [inner].compactMap(\.self)).joined(separator: " · ")
      }
      return Wording(
        zh: title(element.title.zh, inner?.zh, "、"), en: title(element.title.en, inner?.en, ", "))
    }

    /// Whether the difference of an element of the item may be declared at all.
    var isAllowed: Bool { element.uniformity != .identity }

    /// Whether nobody asks that what it is about is the same.
    var isAboutLocal: Bool {
      element.uniformity == .local || inner?.uniformity == .local
    }

    /// Whether it is about a row of its element, leaving aside of which entries it is.
    func concerns(_ path: Path) -> Bool {
      guard innerName != nil else { return true }
      return path.elements.count > 1 && path.elements[1].name == inner?.name
    }

    private static func name(_ entry: Entry) -> Name? {
      entry.text.map { Name(text: $0.string, location: entry.location) }
    }

    private static func citation(_ basis: Record) -> String {
      let law = basis[.law].map { $0.record?.string(.name) ?? $0.text?.string ?? "" } ?? ""
      return "《\(Registers.lawKey(law))》"
        + basis.texts(.clause).map(\.string).joined(separator: "、")
    }
  }

  /// What became of a declared deviation in the comparison: what it covers, for each entry that it names.
  package struct Declaration: Sendable {
    /// One entry that it names, or all that it is about where it names none.
    package struct Part: Sendable {
      /// The entry; nil for the whole element.
      package let name: Deviation.Name?
      /// Whether the lists hold such an entry.
      package fileprivate(set) var isKnown: Bool
      /// The rows whose difference it covers, declared or expired, by their number.
      package fileprivate(set) var rows: [Int] = []
      /// The rows in which the item does better than the standard and would need no declaration.
      package fileprivate(set) var better: [Int] = []
      /// Whether there is anything that the item is measured against here.
      package fileprivate(set) var isCompared = false

      init(_ name: Deviation.Name?) {
        self.name = name
        isKnown = name == nil
      }
    }

    package let deviation: Deviation
    package private(set) var parts: [Part]
    /// The names of entries that could have been meant, where it names one that there is not.
    package private(set) var known: [String] = []

    init(_ deviation: Deviation) {
      self.deviation = deviation
      parts =
        deviation.entries.isEmpty ? [Part(nil)] : deviation.entries.map { Part($0) }
    }

    /// How many rows it covers.
    package var count: Int { parts.reduce(0) { $0 + $1.rows.count } }

    /// Takes note of the entries that there are.
    mutating func settle(_ places: [Int?], among names: [String]) {
      for (number, place) in places.enumerated() where place != nil {
        parts[number].isKnown = true
      }
      if places.contains(nil) { known = names }
    }

    /// Takes note of a row that one of its parts is about.
    mutating func note(_ cell: Cell, isCompared: Bool, row: Int, part: Int) {
      if cell.difference == .better {
        parts[part].better.append(row)
      } else if cell.difference.isDifference {
        parts[part].rows.append(row)
      }
      if isCompared { parts[part].isCompared = true }
    }
  }
}
