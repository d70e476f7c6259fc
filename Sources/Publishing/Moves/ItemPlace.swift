import Compiler
import Standard

/// What the addresses of an item are made of: its division, its code and the name of its file.
struct ItemPlace: Hashable, Sendable {
  let division: String
  /// The handling-item code, else the implementation code, else the basic code; nil where the item states
  /// none that is well-formed.
  let code: String?
  let slug: String

  init(_ item: Item) {
    division = item.division
    slug = item.slug
    code =
      [(KnownElement.handlingCode, 33), (.code, 31), (.basicCode, 12)].lazy
      .compactMap { known, length in
        item.record.string(known).flatMap { Address.isCode($0, length: length) ? $0 : nil }
      }.first
  }

  private init(division: String, code: String?, slug: String) {
    self.division = division
    self.code = code
    self.slug = slug
  }

  /// What identifies the item in addresses.
  var key: String {
    let file = "\(Address.part(division))-\(Address.part(slug))"
    guard let code else { return file }
    return code.utf8.count > 12 ? code : "\(code)-\(file)"
  }

  var guide: String { "guides/\(Address.part(division))/\(key)/index.html" }

  /// The one-page version of the guide, beside it.
  var brief: String { "guides/\(Address.part(division))/\(key)/brief.html" }

  /// All pages that are the item’s own.
  var pages: [String] { [guide, brief] }

  var record: String { "\(Address.catalogue)/items/\(key).json" }

  /// The places that the item may have had: each former division with each former code.
  func former(_ successions: Successions) -> [ItemPlace] {
    let divisions = [division] + successions.former(division: division)
    let codes: [String?] =
      code.map { code in [code] + successions.former(item: code) } ?? [nil]
    let all = divisions.flatMap { division in
      codes.map { ItemPlace(division: division, code: $0, slug: slug) }
    }
    return Array(all.dropFirst())
  }
}
