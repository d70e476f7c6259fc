import Compiler
import Source

extension Layer.Kind {
  /// What people call a layer of an item.
  ///
  /// - Parameter name: the name of a division by its digits
  func title(_ name: (String) -> String?) -> Wording {
    switch self {
    case .catalogue(let owner):
      let place = name(owner) ?? owner
      return owner == "00"
        ? Wording(zh: "国家基本目录", en: "national catalogue")
        : Wording(zh: "\(place)基本目录", en: "catalogue of \(place)")
    case .division(""): return Wording(zh: "事项文件", en: "the item's file")
    case .division(let digits):
      let place = name(digits) ?? digits
      return Wording(zh: place, en: place)
    }
  }
}
