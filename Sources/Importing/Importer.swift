package import Compiler
import Source
package import Standard
import YAML

/// Reads records that others published into the files of a workspace.
package struct Importer {
  private let standard: Standard
  /// The division of items whose records name none.
  private let division: String?

  package init(_ standard: Standard, division: String?) {
    self.standard = standard
    self.division = division
  }

  package typealias Outcome = (draft: WorkspaceDraft, report: ImportReport)

  /// Reads national exchange records, CSV or JSON.
  package func exchange(_ paths: [String]) throws(Failure) -> Outcome {
    let found = try ExchangeFiles.files(paths, endings: [".csv", ".json"])
    guard !found.isEmpty else { throw Self.nothing(paths) }
    var files = ExchangeFiles(ExchangeLayout(standard))
    var report = ImportReport()
    for path in found { try files.read(path, &report) }
    let assembly = ExchangeAssembly(files.rows, standard, report)
    return draft(
      assembly.items, catalogue: assembly.catalogue, laws: assembly.laws, assembly.report)
  }

  /// Reads records of the JSON catalogue: one in a file, or one in a line.
  package func catalogue(_ paths: [String]) throws(Failure) -> Outcome {
    let found = try ExchangeFiles.files(paths, endings: [".json", ".ndjson"])
    var assembly = CatalogueAssembly(standard, ImportReport())
    var seen: Set<String> = []
    for path in found {
      let shown = path.split(separator: "/").last.map(String.init) ?? path
      let bytes = try FileSystem.read(path)
      let lines = path.hasSuffix(".ndjson") ? bytes.split(separator: 0x0A) : [bytes[...]]
      for line in lines {
        let record = try JSONValue.read(line, path: shown)
        // The same record stands alone and in the files of its division and of all.
        guard record["item"] != nil, let key = record["id"]?.text, seen.insert(key).inserted else {
          continue
        }
        assembly.add(record, file: shown)
      }
    }
    guard !assembly.items.isEmpty else { throw Self.nothing(paths) }
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
      item.division = place(of: item)
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
      let prefix = Division.prefix(of: stated)
      if Division.lengths.contains(prefix.count), prefix.allSatisfy({ $0.isASCII && $0.isNumber }) {
        return prefix
      }
    }
    guard let code = item.text(["body", "code"]) ?? item.text(["code"]), code.utf8.count >= 18
    else {
      return nil
    }
    let digits = String(code.dropFirst(2).prefix(6))
    return standard.divisions[digits].map { _ in Division.prefix(of: digits) }
  }
}
