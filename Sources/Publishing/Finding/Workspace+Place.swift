import Compiler
import Standard

extension Workspace {
  /// The full name of a division below its province: `广州市番禺区`.
  func place(_ digits: String) -> String {
    var names = standard.divisions.path(to: digits).map(\.name)
    if division(digits) == nil, let last = names.last {
      // A town that the standard does not list: many a body's name says already where it is.
      let name = name(ofDivision: digits) ?? digits
      if name.contains(last) { return name }
      names.append(name)
    }
    return names.count > 1 ? names.dropFirst().joined() : names.first ?? digits
  }
}
