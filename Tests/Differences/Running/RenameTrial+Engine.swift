import Compiler
package import Standard
import TestSupport

extension RenameTrial {
  /// The pairs of the project's own list as the comparison judges them.
  package static func shipped(_ name: String = "renames") -> RenameTrial {
    let path = Repository.root + "/Tests/DifferenceTests/Fixtures/\(name).tsv"
    let list = String(decoding: (try? FileSystem.read(path)) ?? [], as: UTF8.self)
    return RenameTrial(list, judge(Repository.standard.standard))
  }

  /// The likeness of two names by a standard.
  package static func judge(_ standard: Standard) -> (String, String) -> Int? {
    Comparer.likeness(standard)
  }
}
