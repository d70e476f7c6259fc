import Source
import Standard

/// Makes the rows of one comparison, element by element in the order of the standard.
struct RowBuilder {
  private(set) var rows: [Comparison.Row] = []
  let standard: Standard
  private(set) var declared: DeclaredDifferences
  private let includesLocal: Bool
  private let similarity: Similarity
  private let measure: Comparison.Measure
  /// What the cited articles set, for the element that states it.
  private let cited: CitedLimit?
  /// The exercise levels of each implementation.
  private let levels: [Level?]
  private let leavesOutInherited: Bool

  /// The levels at which an implementation exercises the power.
  struct Level {
    let key: Canonical
    let name: String

    init?(_ item: Item) {
      guard let field = item.record.field(.exerciseLevel) else { return nil }
      key = field.entry.canonical(as: field.element)
      name = field.entry.shown.zh
    }
  }

  init(
    standard: Standard,
    levels: [Level?],
    declared: DeclaredDifferences,
    includesLocal: Bool,
    measure: Comparison.Measure = .catalogueThenMajority,
    cited: CitedLimit? = nil,
    leavesOutInherited: Bool = false
  ) {
    self.leavesOutInherited = leavesOutInherited && declared.isEmpty
    self.standard = standard
    self.levels = levels
    self.declared = declared
    self.includesLocal = includesLocal
    self.measure = measure
    self.cited = cited
    similarity = standard.derived(Similarity.init)
  }

  /// Compares records element by element; nil stands for who has no such record.
  mutating func compare(
    _ records: [Record?],
    with catalogue: Record?,
    of shape: RecordShape,
    under path: Comparison.Path?,
    isLocal: Bool
  ) {
    let isEntry = path?.entry != nil
    let fields = records.map { $0?.fieldsOfShape }
    let baseFields = catalogue?.fieldsOfShape ?? []
    let elements =
      path == nil
      ? standard.derived { _ in OrderOfPages(shape) }.elements(of: shape) : shape.elements
    for element in elements {
      if isLocal || element.uniformity == .local, !includesLocal { continue }
      if path == nil, leavesOutInherited,
        isInherited(element, fields, baseFields)
      {
        continue
      }
      // What identifies an entry has put the entries together.
      if isEntry, shape.identity.contains(where: { $0.name == element.name }) { continue }
      let stated = zip(records, fields).map { record, fields in
        fields.flatMap { record?.entry(of: element, among: $0) }
      }
      let base = catalogue.flatMap { $0.entry(of: element, among: baseFields) }
      guard base != nil || stated.contains(where: { $0 != nil }) else { continue }
      let part = ElementPart(
        element: element, path: path?.appending(element) ?? Comparison.Path(element),
        stated: stated, base: base, isAsked: records.map { $0 != nil }, measure: measure,
        lawful: path == nil && element.name == ElementName(.statutoryLimit) ? cited?.entry : nil,
        removals: removals(of: element, records))
      compare(part, isLocal: isLocal || element.uniformity == .local)
    }
  }

  /// Whether all have one and the same field, and what the catalogue says there, if it says anything.
  private func isInherited(
    _ element: Element, _ fields: [[Field?]?], _ baseFields: [Field?]
  ) -> Bool {
    // What passes a bound is told although all say the same.
    guard element.bound == nil, !standard.derived(Bounds.init).concern(element) else {
      return false
    }
    let place = element.position
    func field(_ fields: [Field?]) -> Field? { place < fields.count ? fields[place] : nil }
    guard let first = fields.first?.flatMap(field), first.beneath.isEmpty,
      fields.allSatisfy({ $0.flatMap(field) === first })
    else { return false }
    guard let base = field(baseFields) else { return true }
    return base === first || base.entry.location == first.entry.location
  }

  private func removals(of element: Element, _ records: [Record?]) -> [[Removal]] {
    guard records.contains(where: { $0?.removals.isEmpty == false }) else { return [] }
    return records.map { $0?.removals.filter { $0.element.name == element.name } ?? [] }
  }

  /// Elements as a guide page has them, so that a table reads like the page.
  static func inOrderOfPages(_ elements: [Element]) -> [Element] {
    let sections = GuideSection.allCases.map(\.rawValue)
    func place(_ element: Element) -> Int {
      element.section.flatMap { sections.firstIndex(of: $0) } ?? sections.count
    }
    return elements.enumerated().map { (place($0.element), $0.offset, $0.element) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private mutating func compare(_ part: ElementPart, isLocal: Bool) {
    let element = part.element
    guard !isLocal else {
      if includesLocal, part.isLocal { add(part.localRow()) }
      return
    }
    switch (element.kind, element.several) {
    case (.record(let id), true), (.reference(_, let id), true):
      if standard[shape: id]?.identity.isEmpty == false { compareEntries(of: part, as: id) }
    case (.record(let id), false):
      guard let shape = standard[shape: id] else { break }
      compare(
        part.stated.map { $0?.record }, with: part.base?.record, of: shape, under: part.path,
        isLocal: false)
    default:
      if element.name == ElementName(.powerSource), part.base == nil {
        comparePerLevel(part)
      } else {
        add(part.row())
      }
    }
  }

  /// A power may come from another source at another level: only peers are compared.
  private mutating func comparePerLevel(_ part: ElementPart) {
    var present = Set(levels.map { $0?.key })
    guard present.count > 1 else { return add(part.row()) }
    for level in levels.compactMap(\.self).sorted(by: { $0.key < $1.key })
    where present.contains(level.key) {
      present.remove(level.key)
      let isAsked = levels.map { $0?.key == level.key }
      let stated = part.stated.enumerated().map { isAsked[$0.offset] ? $0.element : nil }
      guard stated.contains(where: { $0 != nil }) else { continue }
      let peers = ElementPart(
        element: part.element, path: part.path.appending(entry: level.name), stated: stated,
        base: nil, isAsked: isAsked, measure: measure)
      add(peers.row())
    }
  }

  private mutating func compareEntries(of part: ElementPart, as shapeID: String) {
    guard let shape = standard[shape: shapeID] else { return }
    let entries = EntryAlignment(
      part, standard: standard, similarity: shape.namedByText ? similarity : nil)
    if part.element.ordered, let row = entries.orderRow() { add(row) }
    let isOutermost = part.path.parts.count == 1
    let scope = isOutermost ? declared.settle(entries, of: part.element) : nil
    defer { if isOutermost { declared.leave() } }
    for number in entries.groups.indices {
      if isOutermost { declared.enter(number, of: scope) }
      add(entries.row(number))
      let (records, base) = entries.records(number)
      guard records.count(where: { $0 != nil }) + (base == nil ? 0 : 1) > 1 else { continue }
      compare(
        records, with: base, of: shape, under: entries.path(number),
        isLocal: part.element.uniformity == .local)
    }
  }

  private mutating func add(_ row: Comparison.Row) {
    rows.append(declared.applied(to: row, number: rows.count))
  }
}

extension RecordShape {
  /// Whether entries are told apart by one name in free words, which two districts may word differently.
  fileprivate var namedByText: Bool { identity.count == 1 && identity[0].kind == .text }
}

extension Record {
  /// What the record states of an element; of counts, what is not stated beside others is none.
  ///
  /// - Parameter fields: its fields in the order of the shape
  fileprivate func entry(of element: Element, among fields: [Field?]) -> Entry? {
    let place = element.position
    if place < fields.count, let field = fields[place] { return field.entry.readable }
    return shape.holdsCounts && !fields.isEmpty ? Entry(.integer(0), at: location) : nil
  }
}

/// The elements of one kind of record as a guide page has them.
private struct OrderOfPages: Sendable {
  private let shape: RecordShape
  private let elements: [Element]

  init(_ shape: RecordShape) {
    self.shape = shape
    elements = RowBuilder.inOrderOfPages(shape.elements)
  }

  func elements(of shape: RecordShape) -> [Element] {
    shape === self.shape ? elements : RowBuilder.inOrderOfPages(shape.elements)
  }
}

/// The elements that hold, or hold records that hold, a value that another may not pass.
private struct Bounds: Sendable {
  private let names: Set<ElementName>

  init(_ standard: Standard) {
    let shapes = standard.grammar.shapes
    var named: Set<String> = []
    for element in shapes.values.flatMap(\.elements) {
      guard let bound = element.bound else { continue }
      named.formUnion([element.id, bound])
    }
    var names: Set<ElementName> = []
    var holding: Set<String> = []
    while true {
      let count = names.count + holding.count
      for shape in shapes.values {
        for element in shape.elements
        where named.contains(element.id) || element.kind.recordID.map(holding.contains) ?? false {
          names.insert(element.name)
          holding.insert(shape.id)
        }
      }
      if names.count + holding.count == count { break }
    }
    self.names = names
  }

  func concern(_ element: Element) -> Bool { names.contains(element.name) }
}

extension RecordShape {
  /// Whether it holds nothing but how many there are of each kind.
  fileprivate var holdsCounts: Bool {
    elements.count > 1 && elements.allSatisfy { $0.kind == .integer && $0.minimum == 0 }
  }
}

extension Entry {
  /// The entry unless its value could not be read, which is a finding of its own.
  var readable: Entry? {
    guard case .unreadable = value else { return self }
    return nil
  }
}
