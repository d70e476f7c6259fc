import Compiler
import Source
import Standard

/// Reads the files of exchange records, CSV and JSON, and finds out which table each holds.
struct ExchangeFiles {
  let layout: ExchangeLayout
  let mapping: ColumnMapping?
  private(set) var rows: [ExchangeRow] = []
  /// What tells that two rows say the same.
  private var seen: Set<[String]> = []
  /// The columns of each table, made once.
  private var names: [String: ColumnNames] = [:]

  init(_ layout: ExchangeLayout, mapping: ColumnMapping? = nil) {
    self.layout = layout
    self.mapping = mapping
  }

  private var tables: [ExchangeTable] { layout.tables + [ExchangeLayout.values] }

  mutating func read(_ path: String, _ report: inout ImportReport) throws(Failure) {
    let shown = path.split(separator: "/").last.map(String.init) ?? path
    try read(try FileSystem.read(path), named: shown, &report)
  }

  mutating func read(
    _ bytes: [UInt8], named file: String, _ report: inout ImportReport
  ) throws(Failure) {
    let (text, encoding) = try TextEncoding.utf8(bytes, path: file)
    if let encoding {
      report.changed(file, Wording(zh: "按 \(encoding) 编码读取", en: "read as \(encoding)"))
    }
    guard text.contains(where: { $0 > 0x20 }) else {
      return report.unplaced(file, Wording(zh: "文件是空的", en: "the file is empty"))
    }
    if file.lowercased().hasSuffix(".json") {
      try readJSON(text, file, &report)
    } else {
      try readCSV(text, file, &report)
    }
  }

  // MARK: CSV

  private mutating func readCSV(
    _ text: ArraySlice<UInt8>, _ file: String, _ report: inout ImportReport
  ) throws(Failure) {
    guard let heading = try heading(text, file) else { throw unknown(file) }
    let table = heading.table
    let lines = try CSVReader.rows(text, separator: heading.separator, path: file)
    if heading.separator != 0x2C {
      report.changed(
        file,
        Wording(
          zh: "字段之间不是逗号，已按实际的分隔符读取", en: "fields are not separated by commas; read as they are"))
    }
    for line in lines.prefix(heading.place) where !Self.isSeparatorLine(line) {
      report.changed(
        file, line: line.line,
        Wording(zh: "在列名之上的一行，没有读取", en: "a line above the names of columns, passed over"),
        value: line.fields.joined(separator: ","))
    }
    guard lines.indices.contains(heading.place) else { return }
    let header = lines[heading.place]
    let columns = columns(header.fields, table)
    report.understood(file, table, columns.map { ($0.title, $0.match) })
    let beside = columns.compactMap(\.match?.beside)
    for line in lines.dropFirst(heading.place + 1) {
      // Some exports give the names of fields and, in the next line, their titles.
      if line.line <= header.line + 2, isHeader(line.fields, columns, table) { continue }
      var row = ExchangeRow(
        table: table, file: file, line: line.line, fields: [:], beside: beside)
      for (number, text) in line.fields.enumerated() where !text.isEmpty {
        // More fields than names: a comma that nobody quoted.
        let column =
          number < columns.count
          ? columns[number] : Column(title: "", key: "+\(number + 1)", match: nil, left: .unnamed)
        put(text, column, in: &row, &report)
      }
      add(row, &report)
    }
  }

  private struct Heading {
    let table: ExchangeTable
    let separator: UInt8
    /// The number of the line, among those that are not empty.
    let place: Int
  }

  private struct Column {
    let title: String
    /// What its values stand under in a row.
    let key: String
    let match: ColumnNames.Match?
    let left: ExchangeRow.Leftover?
  }

  /// Where the names of columns are, and what separates them: whatever makes most of them fields of a table.
  private mutating func heading(
    _ text: ArraySlice<UInt8>, _ file: String
  ) throws(Failure) -> Heading? {
    var best: (heading: Heading, count: Int)?
    var failure: Failure?
    for separator in CSVReader.separators {
      let lines: [CSVReader.Row]
      do throws(Failure) {
        lines = try CSVReader.rows(text, separator: separator, path: file, most: 6)
      } catch {
        // What another separator makes of quotation marks says nothing.
        if separator == 0x2C { failure = error }
        continue
      }
      for (place, line) in lines.enumerated() {
        guard let (table, count) = table(file, line.fields), count > best?.count ?? 0 else {
          continue
        }
        best = (Heading(table: table, separator: separator, place: place), count)
      }
    }
    if best == nil, let failure { throw failure }
    return best?.heading
  }

  private static func isSeparatorLine(_ line: CSVReader.Row) -> Bool {
    line.line == 1 && line.fields.first?.lowercased().hasPrefix("sep=") == true
  }

  private mutating func columns(_ titles: [String], _ table: ExchangeTable) -> [Column] {
    let names = names(of: table)
    var taken: Set<String> = []
    return titles.enumerated().map { number, title in
      let title = FieldCoding.trimmed(title)
      guard let match = names.match(title) else {
        let isNew = !title.isEmpty && taken.insert(title).inserted
        return Column(
          title: title, key: isNew ? title : "+\(number + 1)", match: nil,
          left: title.isEmpty ? .unnamed : .unknown)
      }
      guard taken.insert(match.name).inserted else {
        return Column(title: title, key: "\(title)+\(number + 1)", match: nil, left: .twice)
      }
      return Column(title: title, key: match.name, match: match, left: nil)
    }
  }

  private mutating func isHeader(
    _ cells: [String], _ columns: [Column], _ table: ExchangeTable
  ) -> Bool {
    let names = names(of: table)
    let pairs = zip(cells, columns).filter { !$0.0.isEmpty }
    let alike = pairs.count { cell, column in
      column.match != nil && names.match(cell)?.name == column.match?.name
    }
    return alike >= 2 && alike * 3 >= pairs.count * 2
  }

  /// Puts a cell into its row; what databases write for nothing is nothing.
  private func put(
    _ text: String, _ column: Column, in row: inout ExchangeRow, _ report: inout ImportReport
  ) {
    if ["NULL", "null", "(null)", "<null>", "\\N"].contains(text) {
      return report.changed(
        row, column.key, Wording(zh: "NULL 读作没有值", en: "NULL read as nothing"), value: text)
    }
    var text = text
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 2 {
      text = String(text.dropFirst(2).dropLast())
    }
    if let left = column.left { row.reasons[column.key] = left }
    if row.fields[column.key] == nil { row.fields[column.key] = text }
  }

  // MARK: JSON

  private mutating func readJSON(
    _ text: ArraySlice<UInt8>, _ file: String, _ report: inout ImportReport
  ) throws(Failure) {
    let value = try JSONReader.read(text, path: file)
    let named = value["table"]?.text.flatMap { id in tables.first { $0.id == id } }
    let list = value["records"] ?? value["data"] ?? value["rows"] ?? value
    guard case .array(let records, let lines) = list else { throw unknown(file) }
    var told: Set<String> = []
    for (record, line) in zip(records, lines) {
      guard let members = record.members else { throw unknown(file) }
      guard let table = named ?? table(file, members.map(\.name))?.table else {
        throw unknown(file)
      }
      let columns = columns(members.map(\.name), table)
      if !columns.allSatisfy({ told.contains($0.title) }) {
        let new = columns.filter { told.insert($0.title).inserted }
        report.understood(file, table, new.map { ($0.title, $0.match) })
      }
      var row = ExchangeRow(
        table: table, file: file, line: line, fields: [:],
        beside: columns.compactMap(\.match?.beside))
      for (member, column) in zip(members, columns) {
        switch member.value {
        case .null: continue
        case .array(let values, _) where values.allSatisfy({ $0.text != nil }):
          let pieces = values.compactMap(\.text)
          put(pieces.joined(separator: String(ExchangeTable.separator)), column, in: &row, &report)
        default:
          guard let text = member.value.text else {
            let left = Column(title: column.title, key: column.key, match: nil, left: .nested)
            put(member.value.words, left, in: &row, &report)
            continue
          }
          put(text, column, in: &row, &report)
        }
      }
      add(row, &report)
    }
  }

  // MARK: Rows and tables

  /// Keeps a row that is not there already.
  private mutating func add(_ row: ExchangeRow, _ report: inout ImportReport) {
    guard !row.fields.isEmpty else { return }
    let key = [row.table.id] + row.fields.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    guard seen.insert(key).inserted else {
      report.changed(
        row, nil, Wording(zh: "重复的一行，只读一次", en: "a row that is there twice, read once"))
      return
    }
    rows.append(row)
  }

  private mutating func names(of table: ExchangeTable) -> ColumnNames {
    if let known = names[table.id] { return known }
    let scope = table.scope.map(\.id)
    let beside = layout.own.first { own in
      own.subject == table.subject && own.scope.map(\.id) == scope && table.subject == .item
    }
    let made = ColumnNames(table, beside: table.isOwn ? nil : beside, mapping: mapping)
    names[table.id] = made
    return made
  }

  /// The table of a file, and how many of its columns are fields: by its name, else the one that fits best.
  private mutating func table(
    _ file: String, _ columns: [String]
  ) -> (table: ExchangeTable, count: Int)? {
    let stem = String(file.prefix { $0 != "." }).lowercased()
    if let table = tables.first(where: { $0.id == stem }) {
      let names = names(of: table)
      return (table, columns.count { names.match($0) != nil })
    }
    let called = layout.national.filter { table in
      ([table.id, table.title.zh] + table.aliases).contains { stem.contains($0.lowercased()) }
    }
    let candidates = called.isEmpty ? layout.national : called
    let scores = candidates.map { table in
      let names = names(of: table)
      // A field of the table itself says more than one that could be added to it.
      let matches = columns.compactMap { names.match($0) }
      return (table, matches.count * 2 - matches.count { $0.beside != nil })
    }
    guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 >= 4 else { return nil }
    return (best.0, best.1 / 2)
  }

  private func unknown(_ file: String) -> Failure {
    Failure(
      zh: "\(file) 看不出是哪张交换表：文件名用表名，如 basic.csv，第一行写字段名",
      en:
        "\(file) is none of the exchange tables: call it by its table, such as basic.csv, with the names of fields in its first line"
    )
  }
}
