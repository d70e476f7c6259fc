import Compiler
import Standard
import TestSupport

extension Repository {
  /// The shipped standard with one text of one file changed.
  static func standard(changed change: StandardChange) -> Standard {
    let bytes = (try? FileSystem.read(root + "/" + change.path)) ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    guard let range = text.firstRange(of: change.old) else { return Repository.standard.standard }
    let changed = text[..<range.lowerBound] + change.new + text[range.upperBound...]
    return standard(changing: change.path, to: Array(changed.utf8)).standard
  }
}
