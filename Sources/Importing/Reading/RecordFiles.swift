import Compiler
import Source

/// Finds the files of records below the paths that were given.
enum RecordFiles {
  /// The files below paths: where a table is there as CSV and as JSON, the CSV is passed over.
  static func files(
    _ paths: [String], endings: [String], _ report: inout ImportReport
  ) throws(Failure) -> [String] {
    var found: [String] = []
    for path in paths { try collect(path, endings, depth: 0, &found, &report) }
    let known = Set(found)
    var seen: Set<String> = []
    return found.filter { path in
      seen.insert(path).inserted
        && (!path.hasSuffix(".csv") || !known.contains(path.dropLast(4) + ".json"))
    }
  }

  private static func collect(
    _ path: String, _ endings: [String], depth: Int, _ found: inout [String],
    _ report: inout ImportReport
  ) throws(Failure) {
    switch FileSystem.targetKind(path) {
    case .folder:
      for name in try FileSystem.names(in: path) where !name.hasPrefix(".") {
        let below = path + "/" + name
        switch FileSystem.kind(below) {
        case .folder:
          if name != "schema", depth < 16 {
            try collect(below, endings, depth: depth + 1, &found, &report)
          }
        case .link:
          report.unplaced(
            name,
            Wording(zh: "是链接，没有读取；直接写出它指向的文件", en: "a link, not followed: name the file itself"))
        default:
          let lowered = name.lowercased()
          if endings.contains(where: lowered.hasSuffix) {
            found.append(below)
          } else if [".xlsx", ".xls", ".et", ".xlsm"].contains(where: lowered.hasSuffix) {
            report.unplaced(
              name,
              Wording(
                zh: "Excel 工作簿没有读取：每张表另存为“CSV UTF-8”",
                en: "a workbook, not read: save each sheet as “CSV UTF-8”"))
          }
        }
      }
    case .missing: throw Failure(zh: "没有 \(path)", en: "There is no \(path)")
    default: found.append(path)
    }
  }
}
