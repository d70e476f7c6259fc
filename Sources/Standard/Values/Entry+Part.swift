package import Source
import YAML

extension Entry {
  /// The location of a part of the entry's text, given as offsets from the start of the text.
  ///
  /// The whole entry where its text was decoded or folded, because the offsets are then not the file's.
  package func location(of part: Range<Int>) -> Location {
    guard let text, text.isVerbatim else { return location }
    // A slice of the file's own bytes keeps the file's indices.
    let start = text.bytes.startIndex
    guard location.range.indices.contains(start) else { return location }
    return Location(
      file: location.file,
      range: ByteRange(start + part.lowerBound, start + part.upperBound), node: location.node)
  }
}
