import Compiler
import Source
import Standard

extension Layer.Kind {
  /// What people call a layer of an item.
  func title(_ divisions: Divisions) -> Wording {
    switch self {
    case .catalogue(let owner):
      let name = divisions[owner]?.name ?? owner
      return owner == "00"
        ? Wording(zh: "国家基本目录", en: "national catalogue")
        : Wording(zh: "\(name)基本目录", en: "catalogue of \(name)")
    case .division(""): return Wording(zh: "事项文件", en: "the item's file")
    case .division(let digits):
      let name = divisions[digits]?.name ?? digits
      return Wording(zh: name, en: name)
    }
  }
}
