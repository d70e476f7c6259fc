import Compiler
import Source
import Standard

/// Which districts say something, and where it stands.
extension HeatmapRows {
  /// Who says so, on which line; what comes from another layer or took its place is said with it.
  mutating func writeMembers(
    of group: CellGroup,
    in row: Comparison.Row,
    _ positions: inout Positions,
    _ page: inout Markup
  ) {
    let isQuiet = !group.kind.isDifference && group.columns.count > 5
    guard !isQuiet else { return page.write(words.districts(group.columns.count)) }
    var clusters: [(remark: String?, members: [(column: Int, line: Int?)])] = []
    var places: [String?: Int] = [:]
    for column in group.columns {
      let (line, remark) = source(of: column, in: row, &positions)
      if let place = places[remark] {
        clusters[place].members.append((column, line))
      } else {
        places[remark] = clusters.count
        clusters.append((remark, [(column, line)]))
      }
    }
    for (remark, members) in clusters {
      // The language of the names stands with the list: most of a large page are such names.
      let tag = words.tag(of: members.map { comparison.columns[$0.column].name }.joined())
      let own = tag == nil ? nil : "en"
      page.element("ul", ["lang": tag]) { page in
        for (number, line) in members {
          let column = comparison.columns[number]
          let place = placeNumbers[column.item.division].map(String.init)
          page.element("li", ["data-d": place]) { page in
            page.write(column.name)
            if let line { page.element("small", ["lang": own], words.line(line)) }
            if let date = date(of: number, in: row) { page.element("small", ["lang": own], date) }
          }
        }
      }
      if let remark { page.element("p", ["class": "remark"], remark) }
    }
  }

  /// Since when an implementation says so.
  private func date(of column: Int, in row: Comparison.Row) -> String? {
    row.cells[column].location.flatMap { dates?[$0]?.wording[words.language] }
  }

  /// The line of a value in the item's own file, else which layer says it; and what it replaced.
  private mutating func source(
    of column: Int,
    in row: Comparison.Row,
    _ positions: inout Positions
  ) -> (line: Int?, remark: String?) {
    guard let location = row.cells[column].location else { return (nil, nil) }
    let source = sources[column] ?? ValueSource(comparison.columns[column].item)
    sources[column] = source
    let line = positions.start(of: location).line
    var remarks: [String] = []
    if !source.isOwn(location) {
      let layer = source.layer(of: location)[words.language]
      let place = "\(positions.files.path(location.file)):\(line)"
      remarks.append(words.choose("承自\(layer)：\(place)", "from \(layer): \(place)"))
    }
    // What the baseline says stands beside it.
    for statement in source.replaced(by: location)
    where statement.location != row.baseline.location {
      let layer = statement.layer[words.language]
      let line = positions.start(of: statement.location).line
      let place = "\(positions.files.path(statement.location.file)):\(line)"
      let value = words.quoted(statement.value?[words.language] ?? "")
      remarks.append(
        words.choose("替换了\(layer)的\(value)：\(place)", "replaces \(value) of \(layer): \(place)"))
    }
    return (
      source.isOwn(location) ? line : nil,
      remarks.isEmpty ? nil : remarks.joined(separator: words.choose("；", "; "))
    )
  }
}
