import Compiler
import Source
import Standard

/// A list with its items: who is on it, who is not, and who says otherwise.
struct ListContent: Sendable {
  /// An item and what the list makes of it.
  struct Row: Sendable {
    let item: PublishedItem
    let verdict: ReformList.Verdict
    /// Nil where there is nothing to claim.
    let isClaimed: Bool?
  }

  let list: ReformList
  let rows: [Row]

  init(_ list: ReformList, _ publication: Publication) {
    self.list = list
    rows = publication.items.map { item in
      Row(item: item, verdict: list.decide(item.item), isClaimed: list.isClaimed(by: item.item))
    }
  }

  var members: [Row] { rows.filter(\.verdict.qualifies) }

  /// Items that claim to be on the list and are not.
  var claimedOnly: [Row] { rows.filter { !$0.verdict.qualifies && $0.isClaimed == true } }

  /// The members among some rows in percent with one decimal; nil where there are no rows.
  static func percent(_ members: Int, of total: Int) -> String? {
    guard total > 0 else { return nil }
    // Rounded half up in whole numbers, so that no machine prints another figure.
    let thousandths = (members * 2000 + total) / (2 * total)
    let tenth = thousandths % 10
    return tenth == 0 ? "\(thousandths / 10)" : "\(thousandths / 10).\(tenth)"
  }
}
