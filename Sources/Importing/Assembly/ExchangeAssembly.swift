import Source
import Standard
import YAML

/// Puts items, catalogue records and laws together from the rows of exchange records.
struct ExchangeAssembly {
  let standard: Standard
  let layout: ExchangeLayout
  var report: ImportReport
  private(set) var items: [ImportedItem] = []
  private(set) var catalogue: [ImportedItem] = []
  private(set) var laws: [ImportedItem] = []
  /// Items whose own tables are there: these say everything exactly, and what national fields say in other
  /// words is passed over.
  private var complete: Set<String> = []
  private var places: [String: Place] = [:]
  private var byCode: [String: [Int]] = [:]
  /// Lists of single values that a table of values has begun anew.
  private var restated: Set<String> = []

  private enum Place {
    case item(Int)
    case catalogue(Int)
    case law(Int)
  }

  init(_ rows: [ExchangeRow], _ standard: Standard, _ report: ImportReport) {
    self.standard = standard
    layout = ExchangeLayout(standard)
    self.report = report
    let byTable = Dictionary(grouping: rows) { $0.table.id }
    func those(_ accepts: (ExchangeTable) -> Bool) -> [ExchangeRow] {
      layout.tables.filter(accepts).flatMap { byTable[$0.id] ?? [] }
    }
    for row in byTable["zhun-item"] ?? [] {
      if let key = row[ExchangeLayout.itemColumn] { complete.insert(key) }
    }
    // Rows that make records come before rows that add to them, and exact values last.
    for row in those({ !$0.isOwn && $0.scope.isEmpty }) { begin(row) }
    for row in those({ $0.isOwn && $0.subject == .law }) { readLaw(row) }
    let lists = those { !$0.isOwn && !$0.scope.isEmpty }
    for (row, position) in positioned(lists) { readEntry(row, position) }
    for row in those({ $0.isOwn && $0.subject == .item }) { readOwn(row) }
    for row in byTable[ExchangeLayout.values.id] ?? [] { readValue(row) }
    finish()
  }

  // MARK: Records

  private mutating func begin(_ row: ExchangeRow) {
    let isCatalogue = row.table.subject == .catalogue
    let isFirst = row.table.id == layout.national.first { $0.subject == row.table.subject }?.id
    if !isFirst {
      // Another table with one row for each item.
      guard let number = item(of: row) else { return orphan(row) }
      read(row, into: number, [], position: nil)
      return
    }
    let code = row["TASK_HANDLE_ITEM"] ?? row["TASK_CODE"] ?? row["CATALOG_CODE"]
    let stated = row["ROW_GUID"] ?? row[ExchangeLayout.itemColumn]
    guard let key = stated ?? code.map(FieldCoding.narrowed) else {
      return keep(row, Wording(zh: "没有编码，认不出是哪个事项", en: "no code tells which item it is"))
    }
    guard places[key] == nil else {
      return keep(row, Wording(zh: "同一事项另有一行，内容不同", en: "another row of this item says otherwise"))
    }
    if isCatalogue {
      places[key] = .catalogue(catalogue.count)
      catalogue.append(ImportedItem(key: key))
      read(row, intoCatalogue: catalogue.count - 1)
      return
    }
    places[key] = .item(items.count)
    if let guid = row[ExchangeLayout.itemColumn], places[guid] == nil { places[guid] = places[key] }
    for name in ["TASK_HANDLE_ITEM", "TASK_CODE"] {
      if let code = row[name] {
        byCode[FieldCoding.narrowed(code), default: []].append(items.count)
      }
    }
    items.append(ImportedItem(key: key))
    read(row, into: items.count - 1, [], position: nil)
  }

  /// The item that a row belongs to.
  private func item(of row: ExchangeRow) -> Int? {
    if let key = row[ExchangeLayout.itemColumn], case .item(let number)? = places[key] {
      return number
    }
    for name in ["TASK_HANDLE_ITEM", "TASK_CODE"] {
      if let code = row[name], let found = byCode[FieldCoding.narrowed(code)], found.count == 1 {
        return found[0]
      }
    }
    return nil
  }

  private mutating func orphan(_ row: ExchangeRow) {
    let isShared = ["TASK_HANDLE_ITEM", "TASK_CODE"].contains { name in
      row[name].flatMap { byCode[FieldCoding.narrowed($0)] }?.count ?? 0 > 1
    }
    keep(
      row,
      isShared
        ? Wording(
          zh: "几个事项用了同一个编码，分不清属于哪个",
          en: "several items have its code; which one it belongs to is not said")
        : Wording(zh: "找不到所属的事项", en: "the item that it belongs to is not there"))
  }

  /// The report, while something else adds to it: kept twice, it would be copied with every line.
  private mutating func handedOver() -> ImportReport {
    let report = report
    self.report = ImportReport()
    return report
  }

  /// A row that belongs nowhere, field by field.
  private mutating func keep(_ row: ExchangeRow, _ reason: Wording) {
    for (name, value) in row.fields.sorted(by: { $0.key < $1.key }) {
      report.unplaced(row, name, value, reason)
    }
  }

  // MARK: Entries of lists

  /// The places of rows in the lists of their items: those that their ids tell, else the order of their numbers.
  private func positioned(_ rows: [ExchangeRow]) -> [(ExchangeRow, Int)] {
    var groups: [[String]: [ExchangeRow]] = [:]
    var order: [[String]] = []
    for row in rows {
      let key = [row.table.id, item(of: row).map(String.init) ?? "-"]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    return order.flatMap { key -> [(ExchangeRow, Int)] in
      let group = groups[key] ?? []
      let told = group.compactMap { row -> Int? in
        guard let item = row[ExchangeLayout.itemColumn], let id = row["ROW_GUID"],
          id.hasPrefix(item + "-")
        else { return nil }
        return Int(id.dropFirst(item.count + 1))
      }
      let isSound = told.allSatisfy { $0 > 0 && $0 <= group.count + 100 }
      if told.count == group.count, Set(told).count == told.count, isSound {
        return Array(zip(group, told))
      }
      let numbers = group.map { row in row["ORDER_NUM"].flatMap { Int(FieldCoding.narrowed($0)) } }
      let sorted =
        numbers.contains(nil)
        ? group
        : zip(numbers.compactMap(\.self), group).enumerated()
          .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
      return sorted.enumerated().map { ($1, $0 + 1) }
    }
  }

  private mutating func readEntry(_ row: ExchangeRow, _ position: Int) {
    guard let number = item(of: row) else { return orphan(row) }
    let steps = row.table.scope.map { ContentStep.element($0) } + [.entry(position)]
    read(row, into: number, steps, position: position)
  }

  // MARK: Fields

  private mutating func read(
    _ row: ExchangeRow, into number: Int, _ steps: [ContentStep], position: Int?
  ) {
    var reader = RowReader(
      row, standard, owner: owner(row, items[number]),
      isExactOnly: complete.contains(items[number].key),
      report: handedOver(), item: items[number].key)
    reader.read(steps, into: &items[number].content)
    report = reader.report
  }

  private mutating func read(_ row: ExchangeRow, intoCatalogue number: Int) {
    var reader = RowReader(
      row, standard, owner: FieldCoding.owner(ofBasicCode: row["CATALOG_CODE"]),
      isExactOnly: catalogue[number].key.hasPrefix("catalogue-"), report: handedOver(),
      item: catalogue[number].key)
    reader.read([], into: &catalogue[number].content)
    report = reader.report
  }

  private func owner(_ row: ExchangeRow, _ item: ImportedItem) -> String {
    FieldCoding.owner(
      ofBasicCode: row["CATALOG_CODE"].map(FieldCoding.narrowed) ?? item.text(["basicCode"]))
  }

  private mutating func readLaw(_ row: ExchangeRow) {
    guard let key = row[ExchangeLayout.itemColumn] else { return orphan(row) }
    if row.table.scope.isEmpty {
      places[key] = .law(laws.count)
      laws.append(ImportedItem(key: key))
    }
    guard case .law(let number)? = places[key], let steps = steps(of: row) else {
      return orphan(row)
    }
    var reader = RowReader(
      row, standard, owner: "00", isExactOnly: true, report: handedOver(), item: key)
    reader.read(steps, into: &laws[number].content)
    report = reader.report
  }

  private mutating func readOwn(_ row: ExchangeRow) {
    guard let number = item(of: row), let steps = steps(of: row) else { return orphan(row) }
    if row.table.id == "zhun-item" {
      items[number].division = row["DIVISION"]
      items[number].file = row["FILE"]
    }
    guard items[number].content.reaches(steps[...]) else { return keep(row, Self.gap) }
    read(row, into: number, steps, position: nil)
  }

  /// The way to the entry of a row of our own tables: `3.1` counts the places in the lists on the way.
  private func steps(of row: ExchangeRow) -> [ContentStep]? {
    guard !row.table.scope.isEmpty else { return [] }
    var numbers = (row[ExchangeLayout.entryColumn] ?? "").split(separator: ".").map { Int($0) }[...]
    var steps: [ContentStep] = []
    for element in row.table.scope {
      steps.append(.element(element))
      guard element.several else { continue }
      guard let number = numbers.popFirst() ?? nil, number > 0 else { return nil }
      steps.append(.entry(number))
    }
    return numbers.isEmpty ? steps : nil
  }

  // MARK: Values by their way

  private mutating func readValue(_ row: ExchangeRow) {
    guard let key = row[ExchangeLayout.itemColumn], let place = places[key] else {
      return orphan(row)
    }
    guard let path = row["PATH"], let steps = steps(path) else {
      return keep(row, Wording(zh: "标准里没有这个要素", en: "the standard has no such element"))
    }
    let value: Content
    switch row["STATE"] {
    case "none": value = .none
    case "empty": value = .list([])
    case "unreadable": value = .unreadable(row["VALUE"] ?? "")
    default: value = .text(row["VALUE"] ?? "")
    }
    let isInReach =
      switch place {
      case .item(let number): items[number].content.reaches(steps[...])
      case .catalogue(let number): catalogue[number].content.reaches(steps[...])
      case .law(let number): laws[number].content.reaches(steps[...])
      }
    guard isInReach else { return keep(row, Self.gap) }
    switch place {
    case .item(let number): Self.set(value, steps, key, &items[number].content, &restated)
    case .catalogue(let number): Self.set(value, steps, key, &catalogue[number].content, &restated)
    case .law(let number): Self.set(value, steps, key, &laws[number].content, &restated)
    }
  }

  private static func set(
    _ value: Content, _ steps: [ContentStep], _ key: String, _ content: inout Content,
    _ restated: inout Set<String>
  ) {
    // A list of single values stands here as a whole.
    if case .entry? = steps.last, case .element(let element)? = steps.dropLast().last,
      element.kind.recordID == nil
    {
      let list = steps.dropLast()
      let name = key + "/" + text(list)
      if restated.insert(name).inserted { content.set(.list([]), at: list) }
    }
    content.set(value, at: steps[...])
  }

  private static func text(_ steps: ArraySlice<ContentStep>) -> String {
    steps.map { step in
      switch step {
      case .element(let element): element.id
      case .entry(let number): String(number)
      }
    }.joined(separator: "/")
  }

  private static let gap = Wording(
    zh: "清单中前面的条目不在，位置对不上", en: "its place in the list is far behind the entries that are there")

  /// The steps of a way such as `materials/2/form`; numbers stand behind lists and nowhere else.
  private func steps(_ path: String) -> [ContentStep]? {
    var shape = standard[shape: "item"]
    var list: Element?
    var steps: [ContentStep] = []
    for name in path.split(separator: "/", omittingEmptySubsequences: false) {
      if let above = list, let number = Int(name), number > 0 {
        steps.append(.entry(number))
        shape = above.kind.recordID.flatMap { standard[shape: $0] }
        list = nil
        continue
      }
      guard let element = shape?.element(id: String(name)) else { return nil }
      steps.append(.element(element))
      list = element.several ? element : nil
      shape =
        element.several ? nil : element.kind.recordID.flatMap { standard[shape: $0] }
    }
    return steps.isEmpty ? nil : steps
  }

  private mutating func finish() {
    let shape = standard[shape: "item"]
    for number in items.indices {
      items[number].content = items[number].content.ordered(shape, standard.grammar)
    }
    for number in catalogue.indices {
      catalogue[number].content = catalogue[number].content.ordered(shape, standard.grammar)
    }
    for number in laws.indices {
      laws[number].content = laws[number].content.ordered(standard[shape: "law"], standard.grammar)
    }
  }
}
