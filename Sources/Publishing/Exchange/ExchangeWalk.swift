import Source
import Standard

/// All tables and the report out of one walk over the records: items, then the catalogue, then laws.
struct ExchangeWalk {
  private let exchange: PublishedExchange
  private let tables: [Table]
  private let subjects: [(subject: ExchangeTable.Subject, numbers: Range<Int>)]

  /// A table with the records that have rows in it, and its two files.
  private struct Table {
    let file: ExchangeFile
    let numbers: Range<Int>
    /// The record with the first row, before which JSON has no comma.
    let first: Int
    let csv: Int

    var table: ExchangeTable { file.table }
    var json: Int { csv + 1 }
    var steps: Range<Int> { ExchangeWalk.steps(numbers) }
  }

  /// The number of the report among the files: it comes before those of tables.
  private static let report = 0

  /// How many records are made in a step.
  private static let portion = 50

  init(_ exchange: PublishedExchange, _ tables: [ExchangeTable]) {
    let items = 0..<exchange.items
    let catalogue = items.upperBound..<(items.upperBound + exchange.catalogueRecords)
    let laws = catalogue.upperBound..<(catalogue.upperBound + exchange.laws)
    self.exchange = exchange
    subjects = [(.item, items), (.catalogue, catalogue), (.law, laws)]
    self.tables = tables.enumerated().map { place, table in
      let numbers =
        switch table.subject {
        case _ where table.id == ExchangeLayout.values.id: 0..<catalogue.upperBound
        case .item: items
        case .catalogue: catalogue
        case .law: laws
        }
      return Table(
        file: ExchangeFile(table: table), numbers: numbers,
        first: numbers.lowerBound + exchange.first(table), csv: 2 * place + 1)
    }
  }

  private static func steps(_ numbers: Range<Int>) -> Range<Int> {
    guard let last = numbers.last else { return 0..<1 }
    return (numbers.lowerBound / portion)..<(last / portion + 1)
  }

  var files: [OutputFile] {
    var files = [(ExchangeReport.path, Self.steps(subjects[0].numbers))]
    for table in tables {
      files += [(table.file.csv, table.steps), (table.file.json, table.steps)]
    }
    return OutputFile.together(files, from: basis) { step, parts in
      add(step, to: &parts)
    }
  }

  /// What a step is made from; nil for one with records of the catalogue or laws.
  @Sendable private func basis(of step: Int) -> Basis? {
    let start = step * Self.portion
    let numbers = start..<(start + Self.portion)
    guard numbers.upperBound <= exchange.items else { return nil }
    // Where a row is the first of its table, there is no comma before it.
    return exchange.basis(of: numbers, besides: tables.map { "\($0.table.id) \($0.first)" })
  }

  private func add(_ step: Int, to parts: inout OutputParts) {
    for table in tables where table.steps.lowerBound == step {
      parts.add(table.file.heading, to: table.csv)
      parts.add(table.file.opening, to: table.json)
    }
    var report = ExchangeReport()
    let start = step * Self.portion
    for (subject, numbers) in subjects {
      for number in numbers.clamped(to: start..<(start + Self.portion)) {
        add(subject, number, of: numbers, &report, to: &parts)
      }
    }
    parts.add(report.writer.bytes, to: Self.report)
    for table in tables where table.steps.upperBound - 1 == step {
      parts.add(ExchangeFile.closing, to: table.json)
    }
  }

  private func add(
    _ subject: ExchangeTable.Subject, _ number: Int, of numbers: Range<Int>,
    _ report: inout ExchangeReport, to parts: inout OutputParts
  ) {
    let record = exchange.rows(subject, number - numbers.lowerBound)
    let reports = subject == .item && parts.wants(Self.report)
    var made: [(table: ExchangeTable, rows: [[String?]])] = []
    var exceptions: [ExchangeException]?
    for table in tables where table.numbers.contains(number) {
      let isWanted = parts.wants(table.csv) || parts.wants(table.json)
      let rows: [[String?]]
      if table.table.id == ExchangeLayout.values.id {
        guard isWanted else { continue }
        exceptions = exceptions ?? exchange.exceptions(subject, record)
        rows = exchange.values(record, exceptions ?? [])
      } else {
        guard isWanted || reports && !table.table.isOwn else { continue }
        rows = record.rows(of: table.table)
        if reports { made.append((table.table, rows)) }
      }
      guard isWanted else { continue }
      for (place, row) in rows.enumerated() {
        parts.add(table.file.line(row), to: table.csv)
        let isFirst = number == table.first && place == 0
        parts.add(table.file.object(row, isFirst: isFirst), to: table.json)
      }
    }
    if reports {
      report.add(record.source, made, exceptions ?? exchange.exceptions(subject, record))
    }
  }
}
