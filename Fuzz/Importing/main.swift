import Compiler
import Importing
import Source
import Standard
import YAML

/// What the parts of an input are called.
private let csv = [
  "basic.csv", "material.csv", "zhun-item.csv", "zhun-values.csv", "catalogue.csv",
]
private let json = ["basic.json", "material.json", "extension.json", "fee.json", "x.json"]

/// Imports any bytes as records of each kind, its files separated by the byte FF, which no UTF-8 holds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe Unit.run(start, count) { judge($0) }
}

private func judge(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0xFF, maxSplits: 4, omittingEmptySubsequences: false)
    .map { Array($0) }
  let division = bytes.count % 2 == 0 ? "440113" : nil
  let importer = Importer(standard, division: division)
  judge(try? importer.exchange(zip(csv, parts).map { (name: $0, bytes: $1) }))
  // The separator itself: UTF-16 and GBK.
  judge(try? importer.exchange([(name: "basic.csv", bytes: bytes)]))
  judge(try? importer.exchange(zip(json, parts).map { (name: $0, bytes: $1) }))
  judge(try? importer.catalogue([(name: "items.ndjson", bytes: bytes)]))
  judge(try? importer.catalogue(zip(json, parts).map { (name: $0, bytes: $1) }))
  // The first part says what the columns of the second are called.
  if parts.count > 1,
    let columns = try? ColumnMapping.read(parts[0], named: "columns.csv", standard)
  {
    let mapped = Importer(standard, division: division, columns: columns)
    judge(try? mapped.exchange([(name: "table.csv", bytes: parts[1])]))
  }
}

/// Whatever came in: files below the folder, each under a name of its own, and YAML that can be read.
private func judge(_ outcome: Importer.Outcome?) {
  guard let outcome else { return }
  var names: Set<String> = []
  for file in outcome.draft.files {
    hold(file.path.hasPrefix("standards/") && !file.path.contains(".."), file.path)
    hold(names.insert(file.path.lowercased()).inserted, file.path)
    hold(String(validating: file.bytes, as: UTF8.self) != nil, file.path)
    let reading = Reading(of: SourceText(path: file.path, bytes: file.bytes), file: FileID(0))
    // A value is kept as it came: what turns its text around is for an editor to see.
    for diagnostic in reading.diagnostics
    where diagnostic.rule.severity == .error && diagnostic.rule.code != "ZS0005" {
      broken("\(diagnostic.rule.code) in \(file.path)")
    }
  }
  for notes in [outcome.report.unplaced, outcome.report.changes] {
    hold(String(validating: ImportReport.csv(notes), as: UTF8.self) != nil)
  }
}
