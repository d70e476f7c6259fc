import Compiler
import Source
import Standard

/// A division as somebody names it on the command line: by its digits or by its name.
enum DivisionName {
  /// The shortest digits of a division, whether the standard knows it or not.
  static func digits(_ name: String, in divisions: Divisions) throws(Failure) -> String {
    if !name.isEmpty, name.allSatisfy({ $0.isASCII && $0.isNumber }) {
      let prefix = Division.prefix(of: name)
      guard Division.lengths.contains(prefix.utf8.count) else {
        throw Failure(
          zh: "\(name) 不是区划代码：省 2 位、市 4 位、县 6 位、镇街 9 位、村居 12 位",
          en:
            "\(name) is no division: 2 digits for a province, 4 for a city, 6 for a county, 9 for a town, 12 for a village"
        )
      }
      return prefix
    }
    let found = divisions.all.filter { $0.name == name }.map(\.prefix)
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      throw Failure(
        zh: "\(name) 不止一处：\(found.joined(separator: "、"))，请写区划代码",
        en: "There are several \(name): \(found.joined(separator: ", ")); give the digits")
    }
    let meant = Suggestion(for: name, among: divisions.all.map(\.name)).wording
    throw Failure(
      zh: "没有地区 \(name)\(meant.zh)；区划表里没有的，请写区划代码",
      en: "There is no division \(name)\(meant.en); give the digits of one that the standard lacks")
  }
}
