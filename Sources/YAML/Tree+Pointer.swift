extension Tree {
  /// The JSON pointer (RFC 6901) of a node; keys count as their values.
  package func pointer(_ target: NodeID) -> String {
    var pointer = ""
    var current = NodeID(0)
    guard !nodes.isEmpty else { return pointer }
    search: while current != target {
      switch self[current].kind {
      case .scalar: return pointer
      case .sequence:
        for (position, child) in children(current).enumerated() where holds(child, target) {
          pointer += "/\(position)"
          current = child
          continue search
        }
        return pointer
      case .mapping:
        for (key, value) in entries(current) where holds(key, target) || holds(value, target) {
          pointer += "/" + Self.escaped(text(key).string)
          if holds(key, target) { return pointer }
          current = value
          continue search
        }
        return pointer
      }
    }
    return pointer
  }

  /// The node that a JSON pointer names; nil where there is none.
  package func node(at pointer: String) -> NodeID? {
    guard var current = root else { return nil }
    guard !pointer.isEmpty else { return current }
    guard pointer.hasPrefix("/") else { return nil }
    for part in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let name = Self.unescaped(String(part))
      switch self[current].kind {
      case .scalar: return nil
      case .sequence:
        guard let position = Int(name), position >= 0,
          let child = children(current).dropFirst(position).first(where: { _ in true })
        else { return nil }
        current = child
      case .mapping:
        guard let entry = entries(current).first(where: { text($0.key).string == name }) else {
          return nil
        }
        current = entry.value
      }
    }
    return current
  }

  private func holds(_ ancestor: NodeID, _ target: NodeID) -> Bool {
    ancestor <= target && target.index < self[ancestor].next
  }

  private static func escaped(_ name: String) -> String {
    var result = ""
    for character in name {
      switch character {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.append(character)
      }
    }
    return result
  }

  private static func unescaped(_ name: String) -> String {
    var result = ""
    var rest = name[...]
    while let mark = rest.firstIndex(of: "~") {
      result += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      switch rest.first {
      case "0": result += "~"
      case "1": result += "/"
      default:
        result += "~"
        continue
      }
      rest = rest.dropFirst()
    }
    return result + rest
  }
}
