import Compiler
import Source
import Standard
import Synchronization

/// The exchange records of a publication: which records stand in which tables, and their rows.
final class PublishedExchange: Sendable {
  let layout: ExchangeLayout
  let standard: Standard
  private let publication: Publication
  /// The catalogue records that the published items inherit, in the order of their codes.
  private let catalogue: [(code: String, record: Record)]
  /// The first record that has a row in a table, where somebody has asked.
  private let firsts = Mutex<[String: Int]>([:])

  init(_ publication: Publication) {
    self.publication = publication
    standard = publication.workspace.standard
    layout = ExchangeLayout(standard)
    let heirs = Dictionary(
      publication.items.compactMap { item in item.item.basicCode.map { ($0, item) } }
    ) { first, _ in first }
    // An item has its catalogue record with the laws that it names.
    catalogue = publication.workspace.catalogue
      .compactMap { code, record in heirs[code].map { (code, $0.item.catalogue ?? record) } }
      .sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
  }

  var items: Int { publication.items.count }

  /// What the rows of some items are made from.
  func basis(of items: Range<Int>, besides others: [String]) -> Basis? {
    publication.basis?.of(publication.items[items], besides: others)
  }

  /// How many records there are for a table.
  func count(_ table: ExchangeTable) -> Int {
    if table.id == ExchangeLayout.values.id { return items + catalogue.count }
    return switch table.subject {
    case .item: items
    case .catalogue: catalogue.count
    case .law: laws
    }
  }

  var catalogueRecords: Int { catalogue.count }

  var laws: Int { publication.workspace.registers.laws.count }

  /// The rows of one record in one table.
  private func rows(of table: ExchangeTable, record number: Int) -> [[String?]] {
    guard table.id == ExchangeLayout.values.id else {
      return rows(table.subject, number).rows(of: table)
    }
    let isItem = number < items
    let rows = isItem ? rows(.item, number) : rows(.catalogue, number - items)
    return values(rows, exceptions(isItem ? .item : .catalogue, rows))
  }

  /// What no field of the tables can say of a record.
  func exceptions(_ subject: ExchangeTable.Subject, _ rows: ExchangeRows) -> [ExchangeException] {
    switch subject {
    case .item: rows.exceptions(layout)
    case .catalogue:
      layout.national.first { $0.subject == .catalogue }.map(rows.rest) ?? []
    case .law: []
    }
  }

  /// The same as rows of the table of such values.
  func values(_ rows: ExchangeRows, _ exceptions: [ExchangeException]) -> [[String?]] {
    exceptions.map { exception in
      [
        rows.source.key, exception.path,
        exception.state == .stated ? nil : exception.state.rawValue,
        exception.value.isEmpty ? nil : exception.value,
      ]
    }
  }

  /// The rows of an item, of a catalogue record or of a law.
  func rows(_ subject: ExchangeTable.Subject, _ number: Int) -> ExchangeRows {
    let registers = publication.workspace.registers
    let source =
      switch subject {
      case .item: source(publication.items[number])
      case .catalogue: source(catalogue[number])
      case .law:
        ExchangeSource(
          record: registers.laws[number], key: "law-\(number + 1)", division: "", file: "",
          owner: "00", lawName: { $0.string(.name) })
      }
    return ExchangeRows(source, standard)
  }

  private func source(_ item: PublishedItem) -> ExchangeSource {
    ExchangeSource(
      record: item.item.completeRecord, key: item.key, division: item.item.division,
      file: item.item.slug, owner: FieldCoding.owner(ofBasicCode: item.item.basicCode),
      lawName: lawName)
  }

  private func source(_ entry: (code: String, record: Record)) -> ExchangeSource {
    ExchangeSource(
      record: entry.record, key: "catalogue-\(Address.part(entry.code))", division: "",
      file: entry.code, owner: FieldCoding.owner(ofBasicCode: entry.code), lawName: lawName)
  }

  /// The name or number under which the register finds a law again.
  @Sendable private func lawName(_ law: Record) -> String? {
    [law.string(.name), law.string(.number)].compactMap(\.self).first { name in
      publication.workspace.registers.law(name)?.location == law.location
    }
  }

  /// Whether a table has rows at all.
  func hasRows(_ table: ExchangeTable) -> Bool { first(table) < count(table) }

  /// The first record with a row: what JSON writes no comma before.
  func first(_ table: ExchangeTable) -> Int {
    if let known = firsts.withLock({ $0[table.id] }) { return known }
    let count = count(table)
    let found = (0..<count).first { !rows(of: table, record: $0).isEmpty } ?? count
    firsts.withLock { $0[table.id] = found }
    return found
  }
}
