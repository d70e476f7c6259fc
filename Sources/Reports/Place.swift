import Compiler
import Source

/// Where something stands, as reports print it.
struct Place {
  let path: String
  /// The JSON pointer of the node; empty for the whole document.
  let pointer: String
  let start: LineTable.Position
  let end: LineTable.Position

  /// The form that editors and terminals open.
  var address: String { "\(path):\(start.line):\(start.column)" }
}

extension Positions {
  mutating func place(_ location: Location) -> Place {
    Place(
      path: files.path(location.file), pointer: files.pointer(location),
      start: start(of: location), end: end(of: location))
  }
}

extension JSONWriter {
  /// The members `path`, `pointer`, `start` and `end`.
  mutating func members(_ place: Place) {
    member("path", place.path)
    member("pointer", place.pointer)
    member("start") { $0.write(place.start) }
    member("end") { $0.write(place.end) }
  }

  private mutating func write(_ position: LineTable.Position) {
    object { json in
      json.member("line", position.line)
      json.member("column", position.column)
      json.member("offset", position.offset)
    }
  }
}
