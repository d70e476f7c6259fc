/// A file of linked data: its context and the nodes of its graph, one a line.
struct LinkedDocument {
  let context: JSON

  /// What stands before the first node.
  var head: [UInt8] {
    var bytes = Array("{\n  \"@context\": ".utf8)
    bytes += JSON.line(context).file.dropLast()
    bytes += ",\n  \"@graph\": [\n".utf8
    return bytes
  }

  static let tail = Array("\n  ]\n}\n".utf8)

  /// The lines of nodes, the first of which may follow others.
  static func lines(_ nodes: [JSON], isFirst: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for (place, node) in nodes.enumerated() {
      if place > 0 || !isFirst { bytes += ",\n".utf8 }
      bytes += "    ".utf8
      bytes += JSON.line(node).file.dropLast()
    }
    return bytes
  }

  func file(_ nodes: [JSON]) -> [UInt8] {
    head + Self.lines(nodes, isFirst: true) + Self.tail
  }
}
