package import Source
import Standard
import Synchronization
package import YAML

/// All files of one run with their trees, by number: where a location's text and pointer are found.
package struct SourceFiles: Sendable {
  /// Of files that were left unread the tree is empty: whoever needs it asks for it by the number.
  package let trees: [Tree]
  package let roles: [FileRole]
  private let derived = Derivations()
  private let unread: UnreadFiles?

  package init(trees: [Tree], roles: [FileRole], unread: UnreadFiles? = nil) {
    self.trees = trees
    self.roles = roles
    self.unread = unread
  }

  /// The same files with others behind them.
  package func adding(_ more: [Tree], roles: [FileRole]) -> SourceFiles {
    SourceFiles(trees: trees + more, roles: self.roles + roles, unread: unread)
  }

  package subscript(file: FileID) -> Tree {
    let tree = trees[Int(file.index)]
    return unread?.tree(of: tree) ?? tree
  }

  package func role(_ file: FileID) -> FileRole { roles[Int(file.index)] }

  package func path(_ file: FileID) -> String { trees[Int(file.index)].source.path }

  /// Whether a file of this path was read.
  package func contains(_ path: String) -> Bool {
    derived.value { Set(trees.map(\.source.path)) }.contains(path)
  }

  /// Whether a file is known not to need reading: it is as it was when all of it could be read.
  package func isLeft(_ file: FileID) -> Bool { unread?.holds(file) ?? false }

  /// The text at a location as it is written.
  package func text(_ location: Location) -> String {
    self[location.file].source.string(location.range)
  }

  /// The JSON pointer of a location's node; empty for the whole document.
  package func pointer(_ location: Location) -> String {
    location.node.map { self[location.file].pointer(NodeID($0)) } ?? ""
  }
}

/// Files that a run need not read because they are as they were, read when somebody asks for one all the same.
package final class UnreadFiles: Sendable {
  /// Of each file, whether it was left unread.
  private let isLeft: [Bool]
  private let read: @Sendable (String) -> [UInt8]?
  private let trees = Mutex<[FileID: Tree]>([:])

  /// - Parameter read: the bytes of a file; nil where it is gone
  init(_ isLeft: [Bool], read: @escaping @Sendable (String) -> [UInt8]?) {
    self.isLeft = isLeft
    self.read = read
  }

  func holds(_ file: FileID) -> Bool {
    let number = Int(file.index)
    return number < isLeft.count && isLeft[number]
  }

  /// The tree of a file that was left unread; nil for any other.
  func tree(of empty: Tree) -> Tree? {
    guard holds(empty.file) else { return nil }
    if let known = trees.withLock({ $0[empty.file] }) { return known }
    let source = SourceText(path: empty.source.path, bytes: read(empty.source.path) ?? [])
    let tree = Reading(of: source, file: empty.file).tree
    trees.withLock { $0[empty.file] = tree }
    return tree
  }
}
