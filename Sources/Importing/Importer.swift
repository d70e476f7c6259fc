package import Compiler
import Source
package import Standard
import YAML

/// Reads records that others published into the files of a workspace.
package struct Importer {
  private let standard: Standard
  /// The division of items whose records name none.
  private let division: String?
  /// What the columns of these records are called.
  private let columns: ColumnMapping?

  package init(_ standard: Standard, division: String?, columns: ColumnMapping? = nil) {
    self.standard = standard
    self.division = division
    self.columns = columns
  }

  package typealias Outcome = (draft: WorkspaceDraft, report: ImportReport)

  /// Reads national exchange records, CSV or JSON.
  package func exchange(_ paths: [String]) throws(Failure) -> Outcome {
    var report = ImportReport()
    let found = try RecordFiles.files(paths, endings: [".csv", ".json"], &report)
    guard !found.isEmpty else { throw Self.nothing(paths) }
    var files = ExchangeFiles(ExchangeLayout(standard), mapping: columns)
    for path in found { try files.read(path, &report) }
    return try exchange(files, report)
  }

  /// Reads records that are in memory, each with the name of its file.
  package func exchange(_ texts: [(name: String, bytes: [UInt8])]) throws(Failure) -> Outcome {
    var report = ImportReport()
    var files = ExchangeFiles(ExchangeLayout(standard), mapping: columns)
    for text in texts { try files.read(text.bytes, named: text.name, &report) }
    return try exchange(files, report)
  }

  private func exchange(
    _ files: ExchangeFiles, _ report: ImportReport
  ) throws(Failure) -> Outcome {
    // Without items there is nothing for the other rows to belong to.
    let tables = Set(files.rows.map(\.table.id))
    let main = Set(
      files.layout.national.filter { $0.scope.isEmpty && $0.id != "extension" }.map(\.id)
        + files.layout.own.filter { $0.subject == .law }.map(\.id))
    if !tables.isEmpty, tables.isDisjoint(with: main) {
      throw Failure(
        zh: "没有 basic 表（一个事项一行），只有 \(tables.sorted().joined(separator: "、"))：加上 basic 表再导入",
        en:
          "the table basic, one row for each item, is missing; there is only \(tables.sorted().joined(separator: ", "))"
      )
    }
    let assembly = ExchangeAssembly(files.rows, standard, report)
    return draft(
      assembly.items, catalogue: assembly.catalogue, laws: assembly.laws, assembly.report)
  }

  /// Reads records of the JSON catalogue: one in a file, or one in a line.
  package func catalogue(_ paths: [String]) throws(Failure) -> Outcome {
    var report = ImportReport()
    let found = try RecordFiles.files(paths, endings: [".json", ".ndjson"], &report)
    // A published catalogue has all its records in one file, beside those of divisions and items.
    let whole = found.filter { $0.hasSuffix("/items.ndjson") }.map {
      $0.dropLast("items.ndjson".count)
    }
    let needed = found.filter { path in
      path.hasSuffix("/items.ndjson") || !whole.contains { path.hasPrefix($0) }
    }
    var texts: [(name: String, bytes: [UInt8])] = []
    for path in needed {
      let shown = path.split(separator: "/").last.map(String.init) ?? path
      texts.append((shown, try FileSystem.read(path)))
    }
    return try catalogue(texts, report, paths)
  }

  /// Reads records of the JSON catalogue that are in memory, each with the name of its file.
  package func catalogue(_ texts: [(name: String, bytes: [UInt8])]) throws(Failure) -> Outcome {
    try catalogue(texts, ImportReport(), texts.map(\.name))
  }

  private func catalogue(
    _ texts: [(name: String, bytes: [UInt8])], _ report: ImportReport, _ paths: [String]
  ) throws(Failure) -> Outcome {
    var assembly = CatalogueAssembly(standard, report)
    for (file, bytes) in texts {
      let (text, encoding) = try TextEncoding.utf8(bytes, path: file)
      if let encoding {
        assembly.report.changed(
          file, Wording(zh: "按 \(encoding) 编码读取", en: "read as \(encoding)"))
      }
      let lines =
        file.lowercased().hasSuffix(".ndjson")
        ? text.split(separator: 0x0A, omittingEmptySubsequences: false) : [text]
      for (number, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
        let record = try JSONReader.read(line, path: file, line: number + 1)
        assembly.add(record, file: file, line: number + 1)
      }
    }
    guard !assembly.items.isEmpty || !assembly.report.unplaced.isEmpty else {
      throw Self.nothing(paths)
    }
    return draft(assembly.items, catalogue: [], laws: [], assembly.report)
  }

  private static func nothing(_ paths: [String]) -> Failure {
    Failure(
      zh: "\(paths.joined(separator: "、")) 里没有可以导入的记录",
      en: "There are no records to import in \(paths.joined(separator: ", "))")
  }

  private func draft(
    _ items: [ImportedItem], catalogue: [ImportedItem], laws: [ImportedItem], _ report: ImportReport
  ) -> Outcome {
    var report = report
    var placed: [ImportedItem] = []
    for var item in items {
      let stated = item.division
      item.division = place(of: item)
      if let stated, !stated.isEmpty, Self.folders(stated) == nil {
        report.unplaced(
          file: "", field: "DIVISION", stated,
          Wording(zh: "不是区划代码", en: "no code of a division"), item: item.key)
      }
      if item.division == nil {
        report.unplaced(
          file: "", field: "DIVISION", item.text(["name"]) ?? "",
          Wording(
            zh: "看不出属于哪个区划，没有导入；用 --division 指明",
            en: "its division is not known, so it was left out; name it with --division"),
          item: item.key)
      } else {
        placed.append(item)
      }
    }
    let draft = WorkspaceDraft(
      standard, items: placed, catalogue: catalogue, laws: laws, report: report)
    return (draft, draft.report)
  }

  /// The division of an item: what its record says, else what was asked for, else what the code of its body says.
  private func place(of item: ImportedItem) -> String? {
    for stated in [item.division, division].compactMap(\.self) {
      if let prefix = Self.folders(stated) { return prefix }
    }
    guard let code = item.text(["body", "code"]) ?? item.text(["code"]), code.utf8.count >= 18
    else {
      return nil
    }
    let digits = String(code.dropFirst(2).prefix(6))
    return standard.divisions[digits].map { _ in Division.prefix(of: digits) }
  }

  /// The digits of a division that make folders; nil for what is no such code.
  private static func folders(_ code: String) -> String? {
    guard Division.lengths.contains(code.utf8.count),
      code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Division.prefix(of: code)
  }
}
