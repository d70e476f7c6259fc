import Compiler
import Standard

/// An item as the tables show it: what all of them say of it, made once.
struct SpreadsheetItem {
  let item: PublishedItem
  let record: Record
  let text: SpreadsheetText
  /// The digits of its division, and where that is.
  let place: [String]
  /// The address of its guide; empty where no guides are published.
  let guide: String

  init(_ item: PublishedItem, _ publication: Publication) {
    self.item = item
    record = item.item.completeRecord
    text = SpreadsheetText(item, in: publication)
    let division = item.item.division
    place = [division, publication.workspace.place(division)]
    guide =
      publication.outputs.contains(Output.guides.id)
      ? publication.site.absolute(Address.guide(item)) ?? "../" + Address.guide(item) : ""
  }
}
