import Compiler
import Source
import Standard

extension MergerFormat {
  /// For spreadsheets: one matter a row, with empty columns for the decision.
  package static let csv = MergerFormat("csv") { outcome, language in
    var report = MergerCSV(outcome, language)
    return report.bytes()
  }
}

struct MergerCSV {
  private let words: MergerWords
  private var positions: Positions
  private var table = CSVTable()

  init(_ outcome: MergerOutcome, _ language: Language) {
    words = MergerWords(outcome: outcome, language: language)
    positions = Positions(outcome.files)
  }

  mutating func bytes() -> [UInt8] {
    let decisions = words.decisions
    var header = [
      words.choose("类别", "kind"), words.choose("基本编码", "basic code"),
      words.choose("事项", "item"), words.choose("要素", "element"),
    ]
    for side in decisions.sides {
      header += [side.name, words.choose("\(side.name)所在", "place in \(side.name)")]
    }
    header += [
      words.choose("结论或建议", "conclusion"), words.choose("决定", "decision"),
      words.choose("决定人", "decided by"), words.choose("备注", "remark"),
    ]
    table.add(header)
    for item in decisions.merged {
      for kind in MergedItem.Decision.Kind.allCases {
        for decision in item.decisions where decision.kind == kind { add(decision, item) }
      }
    }
    for single in decisions.single {
      for item in single.items {
        add(
          words.single, item.basicCode, words.name(item),
          of: [(side(of: item), item.identifier, item.own.location)])
      }
    }
    for group in decisions.reconciliations {
      add(
        words.reconciliations, nil, group.name,
        of: group.items.map {
          (side(of: $0), $0.basicCode ?? "", $0.own.location)
        })
    }
    for group in decisions.bodies where group.isUnited {
      add(
        words.bodies, nil, group.function,
        of: group.bodies.map {
          ($0.side, "\($0.name) \($0.code ?? "")", $0.location)
        }, words.becomes(group))
    }
    for change in decisions.codes {
      let old = change.old.shown[words.language]
      add(
        words.codes, change.item.basicCode, words.name(change.item),
        of: [
          (side(of: change.item), old, change.old.location)
        ], words.becomes(change))
    }
    for point in decisions.points {
      let remark = point.isAmbiguous ? words.choose("两处同名，要改名", "shares its name: rename") : ""
      add(
        words.points, nil, point.name,
        of: [
          (point.side, point.address ?? point.name, point.location)
        ], remark)
    }
    for item in decisions.uncoded {
      add(
        words.uncoded, nil, words.name(item),
        of: [
          (side(of: item), item.identifier, item.own.location)
        ])
    }
    return table.bytes
  }

  private mutating func add(_ decision: MergedItem.Decision, _ item: MergedItem) {
    let row = decision.row
    let sides = item.sides
    let isAlone = { side in sides.count { $0 == side } == 1 }
    let values = row.cells.enumerated().map { number, cell in
      let column = item.comparison.columns[number]
      let value = words.value(cell, in: row)
      let prefix =
        isAlone(sides[number])
        ? "" : "\(column.body ?? column.item.identifier)\(words.choose("：", ": "))"
      return (sides[number], prefix + value, cell.location)
    }
    add(
      words.heading(decision.kind), item.comparison.basicCode, words.name(item),
      element: row.title[words.language], of: values, words.conclusion(decision, item))
  }

  /// Adds a row; what several say on one side stands in one cell.
  private mutating func add(
    _ kind: String, _ code: String?, _ name: String, element: String = "",
    of values: [(side: Int, text: String, location: Location?)], _ conclusion: String = ""
  ) {
    var cells = [kind, code ?? "", name, element]
    for side in words.decisions.sides.indices {
      let own = values.filter { $0.side == side }
      cells.append(own.map(\.text).joined(separator: words.choose("；", "; ")))
      let places = own.compactMap(\.location).map { location in
        let place = positions.place(location)
        return "\(place.path):\(place.start.line)"
      }
      cells.append(places.joined(separator: words.choose("；", "; ")))
    }
    table.add(cells + [conclusion, "", "", ""])
  }

  private func side(of item: Item) -> Int {
    words.decisions.sides.firstIndex { $0.division == item.division } ?? 0
  }
}
