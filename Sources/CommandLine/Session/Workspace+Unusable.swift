import Compiler
import Source
import Standard
import YAML

/// Files that items are judged by and of which nothing can be used: no item was then checked whole.
extension Workspace {
  /// The registers and catalogue records that have errors and serve nobody.
  ///
  /// A register with one faulty entry still serves with the others, and the fault is a finding.
  var unusableLayers: [FileID] {
    let used = Set(
      (registers.laws + registers.allBodies + registers.allPoints).map(\.location.file))
    let faulty = Set(
      diagnostics.lazy.filter { $0.rule.severity == .error }.map(\.location.file))
    return files.trees.filter { tree in
      guard faulty.contains(tree.file) else { return false }
      return switch files.role(tree.file) {
      case .laws, .bodies, .points: !used.contains(tree.file)
      case .catalogue: tree.root == nil
      default: false
      }
    }.map(\.file)
  }

  func failure(ofUnusable file: FileID) -> Failure {
    let path = files.path(file)
    return Failure(
      zh: "\(path) 有错误，一条也用不上，引用或者继承它的事项没有核验完整",
      en:
        "\(path) has errors and nothing of it can be used: items that refer to it or inherit it were not checked whole"
    )
  }
}
