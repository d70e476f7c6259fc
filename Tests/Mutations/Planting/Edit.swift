/// One change of a clean workspace.
///
/// `⟦` and `⟧` stand around what is planted.
struct Edit: Sendable {
  let file: Place
  let run: @Sendable (inout String) throws(HarnessFailure) -> Void

  /// The file that an edit changes.
  enum Place: Sendable {
    case item, bodies, points, laws
    /// The catalogue's record of the item, which the clean workspace does not have.
    case catalogue
    /// The catalogue's record of the main item.
    case mainItem
    /// The same item in another district: it begins as a copy.
    case sibling
  }

  private static func outline(
    _ file: Place,
    _ change: @escaping @Sendable (inout Outline) throws(HarnessFailure) -> Void
  ) -> Edit {
    Edit(file: file) { text throws(HarnessFailure) in
      var outline = Outline(text)
      try change(&outline)
      text = outline.text
    }
  }

  /// Puts another value at a path; what has no marks is planted whole.
  static func set(_ path: String, _ value: String, in file: Place = .item) -> Edit {
    outline(file) { outline throws(HarnessFailure) in
      let block = try outline.block(path)
      let first = block.lines.lowerBound
      let isEntry = path.split(separator: " > ").last?.hasPrefix("#") == true
      let marked = value.contains("⟦") ? value : "⟦\(value)⟧"
      let head =
        isEntry
        ? outline.lines[first].prefix(block.column)
        : outline.lines[first].prefix { $0 != ":" } + ": "
      outline.lines.replaceSubrange(block.lines, with: [head + marked])
    }
  }

  /// Puts lines below a key; they carry their own marks and start at the entries' column.
  static func setLines(_ path: String, _ lines: [String], in file: Place = .item) -> Edit {
    outline(file) { outline throws(HarnessFailure) in
      let block = try outline.block(path)
      let indent = String(repeating: " ", count: block.column + 2)
      let key = outline.lines[block.lines.lowerBound].prefix { $0 != ":" } + ":"
      outline.lines.replaceSubrange(block.lines, with: [String(key)] + lines.map { indent + $0 })
    }
  }

  /// Adds a line after what stands at a path, at its column.
  static func add(_ line: String, after path: String, in file: Place = .item) -> Edit {
    outline(file) { outline throws(HarnessFailure) in
      let block = try outline.block(path)
      let column =
        path.split(separator: " > ").last?.first.map { "#{".contains($0) } == true
        ? block.column - 2 : block.column
      let indent = String(repeating: " ", count: column)
      outline.lines.insert(
        contentsOf: line.split(separator: "\n").map { indent + $0 }, at: block.lines.upperBound)
    }
  }

  static func remove(_ path: String, in file: Place = .item) -> Edit {
    outline(file) { outline throws(HarnessFailure) in
      let block = try outline.block(path)
      let first = block.lines.lowerBound
      let head = outline.lines[first].prefix(block.column)
      outline.lines.removeSubrange(block.lines)
      // The first key of an entry carries its dash.
      if head.hasSuffix("- "), first < outline.lines.count,
        path.split(separator: " > ").last?.first.map({ !"#{".contains($0) }) == true
      {
        outline.lines[first] = String(head) + outline.lines[first].dropFirst(block.column)
      }
    }
  }

  /// Marks the value at a path, or its key where the value is a list or a record.
  static func mark(_ path: String, in file: Place = .item) -> Edit {
    outline(file) { outline throws(HarnessFailure) in
      let block = try outline.block(path)
      let first = block.lines.lowerBound
      let line = outline.lines[first]
      let head = line.prefix(block.column)
      let rest = line.dropFirst(block.column)
      let isEntry = path.split(separator: " > ").last?.first.map { "#{".contains($0) } == true
      if !isEntry || rest.hasPrefix("名称:"), let colon = rest.firstRange(of: ": ") {
        outline.lines[first] =
          head + rest[..<colon.upperBound] + "⟦" + rest[colon.upperBound...] + "⟧"
      } else if !isEntry, rest.hasSuffix(":") {
        outline.lines[first] = head + "⟦" + rest.dropLast() + "⟧:"
      } else {
        outline.lines[first] = head + "⟦" + rest + "⟧"
      }
    }
  }

  /// Marks a key.
  static func markKey(_ path: String, in file: Place = .item) -> Edit {
    outline(file) { outline throws(HarnessFailure) in
      let block = try outline.block(path)
      let line = outline.lines[block.lines.lowerBound]
      let rest = line.dropFirst(block.column)
      guard let colon = rest.firstIndex(of: ":") else { throw HarnessFailure("no key “\(path)”") }
      outline.lines[block.lines.lowerBound] =
        line.prefix(block.column) + "⟦" + rest[..<colon] + "⟧" + rest[colon...]
    }
  }

  /// Replaces the first occurrence of a text below a path; what has no marks is planted whole.
  static func replace(
    _ old: String,
    with new: String,
    at path: String? = nil,
    in file: Place = .item
  ) -> Edit {
    outline(file) { outline throws(HarnessFailure) in
      let range = try path.map { path throws(HarnessFailure) in try outline.block(path).lines }
      for line in range ?? 0..<outline.lines.count {
        guard let found = outline.lines[line].firstRange(of: old) else { continue }
        outline.lines[line].replaceSubrange(found, with: new.contains("⟦") ? new : "⟦\(new)⟧")
        return
      }
      throw HarnessFailure("no text “\(old)”")
    }
  }

  /// Changes the value at a path from what it is.
  static func change(
    _ path: String,
    in file: Place = .item,
    _ change: @escaping @Sendable (String) -> String
  ) -> Edit {
    outline(file) { outline throws(HarnessFailure) in
      let line = try outline.block(path).lines.lowerBound
      let parts = outline.lines[line].split(separator: ": ", maxSplits: 1)
      let isText = parts.count < 2
      let head = isText ? outline.lines[line].prefix { $0 == " " } + "- " : parts[0] + ": "
      let old = isText ? String(outline.lines[line].dropFirst(head.count)) : String(parts[1])
      let new = change(old)
      outline.lines[line] = head + (new.contains("⟦") ? new : "⟦\(new)⟧")
    }
  }

  /// Puts another line in the place of what stands at a path, below the same column.
  static func setLine(_ path: String, _ line: String, in file: Place = .item) -> Edit {
    outline(file) { outline throws(HarnessFailure) in
      let block = try outline.block(path)
      let head = outline.lines[block.lines.lowerBound].prefix(block.column)
      outline.lines.replaceSubrange(block.lines, with: [head + line])
    }
  }

  /// Moves an entry of a list in front of the one before it.
  static func moveUp(_ path: String, _ number: Int, in file: Place = .item) -> Edit {
    outline(file) { outline throws(HarnessFailure) in
      let first = try outline.block("\(path) > #\(number - 1)").lines
      let second = try outline.block("\(path) > #\(number)").lines
      let moved = outline.lines[second] + outline.lines[first]
      outline.lines.replaceSubrange(first.lowerBound..<second.upperBound, with: moved)
    }
  }

  /// Repeats an entry of a list behind itself.
  static func double(_ path: String, in file: Place = .item) -> Edit {
    outline(file) { outline throws(HarnessFailure) in
      let lines = try outline.block(path).lines
      outline.lines.insert(contentsOf: outline.lines[lines], at: lines.upperBound)
    }
  }

  static func append(_ text: String, in file: Place = .item) -> Edit {
    Edit(file: file) { $0 += text }
  }

  static func prepend(_ text: String, in file: Place = .item) -> Edit {
    Edit(file: file) { $0 = text + $0 }
  }

  /// The whole of a file.
  static func write(_ text: String, in file: Place) -> Edit {
    Edit(file: file) { $0 = text }
  }
}
