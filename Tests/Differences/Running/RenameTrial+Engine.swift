import Compiler
import Standard
import TestSupport

extension RenameTrial {
  /// The pairs of the project's own list as the comparison judges them.
  package static func shipped(_ name: String = "renames") -> RenameTrial {
    let path = Repository.root + "/Tests/DifferenceTests/Fixtures/\(name).tsv"
    let list = String(decoding: (try? FileSystem.read(path)) ?? [], as: UTF8.self)
    let similarity = Comparer.likeness(Repository.standard.standard)
    return RenameTrial(list, similarity)
  }
}
