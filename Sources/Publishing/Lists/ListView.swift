import Compiler
import Source
import Standard
import Templates

/// The page of a list, of one place or of the whole: figures, then places and bodies, then the items of the
/// place itself.
struct ListView {
  let results: ListResults
  let number: Int
  let place: String?
  /// What the list makes of the items of the place itself.
  let rows: [ListRow]

  /// - Parameter rows: where they are made already
  init(results: ListResults, number: Int, place: String?, rows: [ListRow]? = nil) {
    self.results = results
    self.number = number
    self.place = place
    self.rows = rows ?? place.map { results.rows(results.lists[number], $0) } ?? []
  }

  private var list: PublishedList { results.lists[number] }
  private var publication: Publication { results.publication }

  var view: View {
    let list = list
    let name = place.map(publication.workspace.place)
    let title = "\(name ?? "")“\(list.name.zh)”清单"
    var page = Page(
      publication: publication, path: Address.list(list.id, place), title: title,
      description: list.definition.zh)
    page.division = place
    page.above = above
    let tally = results.tally(number, place)
    return page.view { object in
      object["list"] = .object { object in
        object["name"] = .text(list.name.zh)
        object["title"] = .text(title)
        object["place"] = .text(name)
        object["definition"] = .text(list.definition.zh)
        object["derivedFrom"] = .text(list.derivation.zh)
        object["subject"] = .text(list.subject.title.zh)
        object["counter"] = .text(list.subject.counter)
        object["listed"] = .text(list.words.listed.zh)
        object["numerator"] = .text(list.numerator.zh)
        object["denominator"] = .text(list.denominator.zh)
        object["leftOut"] = .text(list.leftOut.zh)
        object["table"] = .text(page.href(Address.listTable(list.id, place)))
        object["data"] = .text(page.href(Address.listData(list.id, place)))
        figures(tally, &object)
        self.places(page, &object)
        groups(rows, &object)
        items(rows, page, &object)
      }
    }
  }

  private var above: [(label: String, path: String)] {
    let top = [("改革清单", Address.lists(nil))]
    guard let place else { return top }
    return top
      + PlaceTree.path(to: place).filter { publication.siteIndex.places[$0] != nil }.map {
        (publication.workspace.label(ofPlace: $0), Address.lists($0))
      }
  }

  private func figures(_ tally: ListTally, _ object: inout View.Object) {
    object["count"] = .text(String(tally[.listed]))
    object["total"] = .text(String(tally.total))
    object["rate"] = .text(tally.percent.map { $0 + "%" })
    object["undecided"] = .text(tally[.undecided] > 0 ? String(tally[.undecided]) : nil)
    object["notCounted"] = .text(tally[.notCounted] > 0 ? String(tally[.notCounted]) : nil)
    object["hasClaims"] = .flag(tally.hasClaims)
    object["claimed"] = .text(String(tally.claimed))
    object["claimedOnly"] = .text(String(tally.claimedOnly))
    object["unclaimed"] = .text(String(tally.unclaimed))
    object["hasMeasures"] = .flag(!list.measures.isEmpty)
    object["measures"] = .list(
      zip(list.measures, tally.sums).map { measure, sum in
        [
          "name": .text(measure.name.zh), "wholeName": .text(measure.whole.zh),
          "whole": .text(ListTally.decimal(sum.whole)), "partName": .text(measure.part.zh),
          "part": .text(ListTally.decimal(sum.part)),
          "percent": .text(ListTally.percent(sum.part, of: sum.whole).map { $0 + "%" } ?? "—"),
          "counted": .text(String(sum.counted)), "leftOut": .text(String(sum.leftOut)),
        ]
      })
  }

  private func places(_ page: Page, _ object: inout View.Object) {
    let codes = results.places(below: place)
    var rows: [View] = codes.map { code in
      // In the whole, districts stand below their city.
      let isInner = place == nil && code.count > 4
      let name =
        place == nil && code.count <= 4
        ? publication.workspace.place(code) : publication.workspace.label(ofPlace: code)
      return ListFigureRow.view(
        name, page.href(Address.list(list.id, code)), list, results.tally(number, code),
        isInner: isInner)
    }
    if let place, !codes.isEmpty {
      let own = results.ownTally(number, place)
      if own.total > 0 { rows.append(ListFigureRow.view("本级", nil, list, own)) }
    }
    object["hasPlaces"] = .flag(!rows.isEmpty)
    object["places"] = .list(rows)
  }

  private func groups(_ rows: [ListRow], _ object: inout View.Object) {
    let bodies = list.subject == .items ? table(rows) { $0.body ?? "没有写明" } : []
    let groups = list.grouping == nil ? [] : table(rows) { $0.judgement.group ?? "无法判断" }
    object["hasBodies"] = .flag(bodies.count > 1 || groups.isEmpty && !bodies.isEmpty)
    object["bodies"] = .list(bodies)
    object["hasGroups"] = .flag(!groups.isEmpty)
    object["groupName"] = .text(list.grouping?.zh)
    object["groups"] = .list(groups)
  }

  private func table(_ rows: [ListRow], by key: (ListRow) -> String) -> [View] {
    Dictionary(grouping: rows, by: key).sorted { Manifest.precedes($0.key, $1.key) }
      .map { name, rows in
        var tally = ListTally(measures: list.measures.count)
        for row in rows { tally.add(row.judgement) }
        return ListFigureRow.view(name, nil, list, tally)
      }
  }

  private func items(_ rows: [ListRow], _ page: Page, _ object: inout View.Object) {
    let listed = rows.filter { $0.outcome == .listed }
    let claims = rows.filter(\.isClaimOnly)
    let undecided = rows.filter { $0.outcome == .undecided && !$0.isClaimOnly }
    let rest = rows.filter { $0.outcome == .notListed && !$0.isClaimOnly }
    object["hasItems"] = .flag(!rows.isEmpty)
    object["sections"] = .list(
      [
        ("listed", list.words.listed.zh, listed), ("claimed", "申报了，推算不成立", claims),
        ("undecided", "无法判断", undecided),
      ].filter { !$0.2.isEmpty }.map { id, title, rows in
        [
          "id": .text(id), "title": .text(title), "count": .text(String(rows.count)),
          "hasClaims": .flag(rows.contains { $0.judgement.isClaimed != nil }),
          "hasAmounts": .flag(
            rows.contains { $0.judgement.amounts.contains { ($0.amount?.part ?? 0) != 0 } }),
          "rows": .list(rows.map { row($0, page) }),
        ]
      })
    let reasons = Dictionary(grouping: rest) { $0.judgement.reason.zh }
    object["hasRest"] = .flag(!rest.isEmpty)
    object["restTitle"] = .text(list.words.notListed.zh)
    object["restCount"] = .text(String(rest.count))
    object["rest"] = .list(
      reasons.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { reason, rows in
        ["reason": .text(reason), "count": .text(String(rows.count))]
      })
  }

  private func row(_ row: ListRow, _ page: Page) -> View {
    let judgement = row.judgement
    let amounts = zip(list.measures, judgement.amounts).compactMap { measure, share in
      // What is nothing of something says nothing that the reason does not say.
      share.amount.flatMap { $0.part == 0 ? nil : "\(measure.name.zh)：\(measure.shown($0))" }
    }
    return [
      "href": .text(row.path.map(page.href)), "name": .text(row.name), "body": .text(row.body),
      "reason": .text(judgement.reason.zh),
      "claim": .text(judgement.isClaimed.map { $0 ? "已申报" : "未申报" }),
      "disagrees": .flag(judgement.isClaimed.map { $0 != (row.outcome == .listed) } ?? false),
      "amounts": .text(amounts.isEmpty ? nil : amounts.joined(separator: "；")),
    ]
  }
}
