import Compiler
import Source
import Standard
import Templates

/// A bar that shows a rate: what is on the list, then lower what cannot be judged.
///
/// A template draws it.
struct ListBar {
  static let width = 1000

  let tally: ListTally

  var view: View {
    let listed = length(tally[.listed])
    return [
      "listed": .number(listed), "undecided": .number(length(tally[.undecided])),
      "start": .number(listed),
    ]
  }

  private func length(_ count: Int) -> Int {
    tally.total == 0 ? 0 : count * Self.width / tally.total
  }

  static let shape = ViewModel.Shape(
    "listBar",
    [
      .number("listed", zh: "在清单上的长度，全长1000", en: "The length of what is listed, of 1000"),
      .number("start", zh: "无法判断的一段从哪里开始", en: "Where what cannot be judged begins"),
      .number("undecided", zh: "无法判断的长度", en: "The length of what cannot be judged"),
    ])
}

/// The figures of a list over some items, as a row of a table.
enum ListFigureRow {
  static func view(
    _ name: String, _ href: String?, _ list: PublishedList, _ tally: ListTally,
    isInner: Bool = false
  ) -> View {
    [
      "name": .text(name), "href": .text(href), "isInner": .flag(isInner),
      "definition": .nothing, "counter": .text(list.subject.counter),
      "count": .text(String(tally[.listed])), "total": .text(String(tally.total)),
      "rate": .text(tally.percent.map { $0 + "%" } ?? "—"),
      "undecided": .text(String(tally[.undecided])), "bar": ListBar(tally: tally).view,
      "measures": .list(
        zip(list.measures, tally.sums).map { measure, sum in
          [
            "label": .text(measure.name.zh), "value": .text(measure.shown(sum)),
            "leftOut": .text(sum.leftOut > 0 ? String(sum.leftOut) : nil),
          ]
        }),
    ]
  }

  static let fields: [ViewModel.Field] = [
    .text("name", zh: "地区、机构或者组", en: "The place, the body or the group"),
    .text("href", zh: "链接", en: "Its page").optional,
    .text("definition", zh: "定义，只在全部清单的页面上有", en: "The definition, where all lists are shown")
      .optional,
    .text("counter", zh: "量词", en: "The word that counts"),
    .flag("isInner", zh: "是否属于上一行的地区", en: "Whether it belongs to the place above it"),
    .text("count", zh: "在清单上的", en: "How many are listed"),
    .text("total", zh: "分母", en: "Of how many"),
    .text("rate", zh: "比率", en: "The rate"),
    .text("undecided", zh: "无法判断的", en: "How many cannot be judged"),
    .object("bar", ListBar.shape, zh: "图", en: "The bar"),
    .list("measures", of: measure, zh: "各个量", en: "The measures"),
  ]

  static let shape = ViewModel.Shape("listFigureRow", fields)

  private static let measure = ViewModel.Shape(
    "listMeasureCell",
    [
      .text("label", zh: "量的名称", en: "The measure"),
      .text("value", zh: "合计", en: "The sums"),
      .text("leftOut", zh: "没有进入合计的项数", en: "How many are left out").optional,
    ])
}

extension PublishedList.Measure {
  /// `减少 12，原为 80，15%`.
  func shown(_ sum: ListTally.Sum) -> String {
    guard sum.counted > 0 else { return "—" }
    let percent = ListTally.percent(sum.part, of: sum.whole).map { "，\($0)%" } ?? ""
    return
      "\(ListTally.decimal(sum.part))\(unit.zh)，\(whole.zh)\(ListTally.decimal(sum.whole))\(percent)"
  }

  func shown(_ amount: PublishedList.Amount) -> String {
    "\(part.zh)\(ListTally.decimal(amount.part))，\(whole.zh)\(ListTally.decimal(amount.whole))"
  }
}
