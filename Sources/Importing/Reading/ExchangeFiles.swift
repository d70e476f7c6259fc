import Compiler
import Source
import Standard

/// Reads the files of exchange records, CSV and JSON, and finds out which table each holds.
struct ExchangeFiles {
  let layout: ExchangeLayout
  private(set) var rows: [ExchangeRow] = []
  /// What tells that two rows say the same.
  private var seen: Set<[String]> = []

  init(_ layout: ExchangeLayout) { self.layout = layout }

  private var tables: [ExchangeTable] { layout.tables + [ExchangeLayout.values] }

  /// The files below paths: where a table is there as CSV and as JSON, the CSV is passed over.
  static func files(_ paths: [String], endings: [String]) throws(Failure) -> [String] {
    var found: [String] = []
    for path in paths {
      switch FileSystem.targetKind(path) {
      case .folder:
        for name in try FileSystem.names(in: path).sorted() where !name.hasPrefix(".") {
          let below = path + "/" + name
          if FileSystem.kind(below) == .folder {
            if name != "schema" { found += try files([below], endings: endings) }
          } else if endings.contains(where: name.hasSuffix) {
            found.append(below)
          }
        }
      case .file: found.append(path)
      default: throw Failure(zh: "没有 \(path)", en: "There is no \(path)")
      }
    }
    let known = Set(found)
    return found.filter { path in
      !path.hasSuffix(".csv") || !known.contains(path.dropLast(4) + ".json")
    }
  }

  mutating func read(_ path: String, _ report: inout ImportReport) throws(Failure) {
    let bytes = try FileSystem.read(path)
    let shown = path.split(separator: "/").last.map(String.init) ?? path
    if shown.hasSuffix(".json") {
      try readJSON(bytes, shown, &report)
    } else {
      try readCSV(bytes, shown, &report)
    }
  }

  private mutating func readCSV(
    _ bytes: [UInt8], _ file: String, _ report: inout ImportReport
  ) throws(Failure) {
    let lines = try CSVReader.rows(bytes, path: file)
    guard let header = lines.first else { return }
    let names = header.fields.map { FieldCoding.trimmed($0).uppercased() }
    guard let table = table(file, names) else { throw unknown(file) }
    for line in lines.dropFirst() {
      var fields: [String: String] = [:]
      for (number, text) in line.fields.enumerated() where !text.isEmpty {
        // More fields than names: a comma that nobody quoted.
        fields[number < names.count ? names[number] : "+\(number + 1)"] = text
      }
      add(ExchangeRow(table: table, file: file, line: line.line, fields: fields), &report)
    }
  }

  private mutating func readJSON(
    _ bytes: [UInt8], _ file: String, _ report: inout ImportReport
  ) throws(Failure) {
    let value = try JSONValue.read(bytes[...], path: file)
    let named = value["table"]?.text.flatMap { id in tables.first { $0.id == id } }
    guard let records = value["records"]?.array ?? value["data"]?.array ?? value.array else {
      throw unknown(file)
    }
    for (number, record) in records.enumerated() {
      guard case .object(let members) = record else { throw unknown(file) }
      var fields: [String: String] = [:]
      for (name, value) in members {
        if case .null = value { continue }
        guard let text = value.text else { throw unknown(file) }
        fields[name.uppercased()] = text
      }
      guard let table = named ?? table(file, Array(fields.keys)) else { throw unknown(file) }
      add(ExchangeRow(table: table, file: file, line: number + 1, fields: fields), &report)
    }
  }

  /// Keeps a row that is not there already.
  private mutating func add(_ row: ExchangeRow, _ report: inout ImportReport) {
    let key = [row.table.id] + row.fields.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    guard seen.insert(key).inserted else {
      report.changed(
        row, nil, Wording(zh: "重复的一行，只读一次", en: "a row that is there twice, read once"))
      return
    }
    rows.append(row)
  }

  /// The table of a file: by its name, else the one whose fields fit best.
  private func table(_ file: String, _ names: [String]) -> ExchangeTable? {
    let stem = String(file.prefix { $0 != "." }).lowercased()
    if let table = tables.first(where: { $0.id == stem }) { return table }
    let named = layout.national.filter { stem.contains($0.id) }
    let candidates = named.isEmpty ? layout.national : named
    let scores = candidates.map { table in
      (table, Set(table.fields.map(\.name)).intersection(names).count)
    }
    guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 >= 2 else { return nil }
    return best.0
  }

  private func unknown(_ file: String) -> Failure {
    Failure(
      zh: "\(file) 看不出是哪张交换表：文件名用表名，如 basic.csv，第一行写字段名",
      en:
        "\(file) is none of the exchange tables: call it by its table, such as basic.csv, with the names of fields in its first line"
    )
  }
}
