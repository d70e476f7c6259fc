import Compiler
import Source
import Templates

/// The lists of all places out of one walk over the places: every item is judged once for all files of a list.
struct ListWalk {
  let results: ListResults
  let templates: TemplateSet

  private var places: [String] { results.publication.siteIndex.places.codes }

  /// A page, its data and its table.
  private static let kinds = 3

  /// The tables of all places come first, then for each place the files of each list.
  private func number(_ place: Int, _ list: Int) -> Int {
    results.lists.count + (place * results.lists.count + list) * Self.kinds
  }

  var files: [OutputFile] {
    let places = places
    var files = results.lists.map { list in
      (path: Address.listTable(list.id, nil), steps: 0..<max(1, places.count))
    }
    for (step, place) in places.enumerated() {
      for list in results.lists {
        files += [
          Address.list(list.id, place), Address.listData(list.id, place),
          Address.listTable(list.id, place),
        ].map { ($0, step..<(step + 1)) }
      }
    }
    return OutputFile.together(files, from: basis) { (step, parts) throws(Failure) in
      for list in results.lists.indices { try add(list, step, to: &parts) }
    }
  }

  @Sendable private func basis(of step: Int) -> Basis? {
    places.indices.contains(step) ? results.basis(of: places[step]) : nil
  }

  private func add(_ list: Int, _ step: Int, to parts: inout OutputParts) throws(Failure) {
    let table = ListTable(results: results, list: results.lists[list])
    if step == 0 { parts.add(table.start, to: list) }
    let places = places
    guard step < places.count else { return }
    let place = places[step]
    let page = number(step, list)
    let (data, own) = (page + 1, page + 2)
    let isTabled = parts.wants(list) || parts.wants(own)
    guard isTabled || parts.wants(page) || parts.wants(data) else { return }
    let rows = results.rows(results.lists[list], place)
    if parts.wants(page) {
      let view = ListView(results: results, number: list, place: place, rows: rows).view
      parts.add(try templates.page("list", view), to: page)
    }
    if parts.wants(data) {
      let document = ListDocument(results: results, number: list, place: place, rows: rows)
      parts.add(document.json.file, to: data)
    }
    guard isTabled else { return }
    let lines = table.lines(rows, of: place)
    parts.add(lines, to: list)
    if parts.wants(own) { parts.add(table.start + lines, to: own) }
  }
}
