package import Compiler
package import Source
import YAML

/// Lines and columns of places: the table of a file's lines is built when its first place is asked for.
package struct Positions {
  package let files: SourceFiles
  private var tables: [FileID: LineTable] = [:]

  package init(_ files: SourceFiles) { self.files = files }

  package mutating func start(of location: Location) -> LineTable.Position {
    table(location.file).position(of: Int(location.range.start))
  }

  package mutating func end(of location: Location) -> LineTable.Position {
    table(location.file).position(of: Int(location.range.end))
  }

  package mutating func table(_ file: FileID) -> LineTable {
    if let table = tables[file] { return table }
    let table = LineTable(files[file].source)
    tables[file] = table
    return table
  }
}
