package import Source
package import YAML

/// All files of one run with their trees, by number: where a location's text and pointer are found.
package struct SourceFiles: Sendable {
  package let trees: [Tree]
  package let roles: [FileRole]
  private let paths: Set<String>

  package init(trees: [Tree], roles: [FileRole]) {
    self.trees = trees
    self.roles = roles
    paths = Set(trees.map(\.source.path))
  }

  package subscript(file: FileID) -> Tree { trees[Int(file.index)] }

  package func role(_ file: FileID) -> FileRole { roles[Int(file.index)] }

  package func path(_ file: FileID) -> String { self[file].source.path }

  /// Whether a file of this path was read.
  package func contains(_ path: String) -> Bool { paths.contains(path) }

  /// The text at a location as it is written.
  package func text(_ location: Location) -> String {
    self[location.file].source.string(location.range)
  }

  /// The JSON pointer of a location's node; empty for the whole document.
  package func pointer(_ location: Location) -> String {
    location.node.map { self[location.file].pointer(NodeID($0)) } ?? ""
  }
}
