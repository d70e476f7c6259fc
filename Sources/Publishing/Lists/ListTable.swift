import Compiler
import Source
import Standard

/// A list for spreadsheets: one row for each item, whatever its outcome.
struct ListTable {
  let results: ListResults
  let list: PublishedList

  /// Where every table begins.
  var start: [UInt8] {
    var table = CSVTable(.exact)
    table.add(header)
    return table.bytes
  }

  private var header: [String] {
    var cells = ["清单", "区划代码", "地区", "标识", list.subject.title.zh, "办理机构", "结论", "理由", "自行申报"]
    if let grouping = list.grouping { cells.append(grouping.zh) }
    for measure in list.measures {
      cells += [measure.whole, measure.part].map {
        "\(measure.name.zh)：\($0.zh)（\(measure.unit.zh)）"
      }
    }
    return cells
  }

  /// The rows of a place.
  func lines(_ rows: [ListRow], of place: String) -> [UInt8] {
    let name = results.publication.workspace.place(place)
    var table = CSVTable(following: .exact)
    for row in rows {
      let judgement = row.judgement
      var cells = [
        list.name.zh, place, name, row.id, row.name, row.body ?? "",
        judgement.outcome.title(in: list).zh, judgement.reason.zh,
        judgement.isClaimed.map { $0 ? "已申报" : "未申报" } ?? "不需申报",
      ]
      if list.grouping != nil { cells.append(judgement.group ?? "") }
      for number in list.measures.indices {
        let amount =
          judgement.amounts.indices.contains(number) ? judgement.amounts[number].amount : nil
        cells.append(amount.map { ListTally.decimal($0.whole) } ?? "")
        cells.append(amount.map { ListTally.decimal($0.part) } ?? "")
      }
      table.add(cells)
    }
    return table.bytes
  }
}
