import Source
import Standard

extension KeptCheck {
  /// All of it as bytes: a line that names the form, the SHA-256 of the rest, and the rest.
  ///
  /// - Parameter isOfThisMachine: whether it stays where the files are, so that what the file system says of them is of
  ///   use
  func bytes(isOfThisMachine: Bool) -> [UInt8] {
    var writer = KeptWriter(in: KeptHead.form)
    writer.reserve(4 * states.bytes.count)
    writer.add(day.description)
    writer.add(base)
    writer.add(paths) { $0.add(once: $1) }
    writer.add((isOfThisMachine ? states : states.withoutStamps).bytes)
    writer.add(unreferred.laws)
    writer.add(unreferred.names.sorted())
    writer.add(ofAll) { writer, findings in writer.add(findings) { $0.add($1) } }
    writer.add(units) { writer, unit in
      writer.add(unit.isRead)
      writer.add(unit.bytes)
    }
    return writer.sealed(in: KeptHead.form)
  }

  /// What was kept, with the numbers that files have now.
  ///
  /// - Parameters:
  ///   - paths: those of all files, by their numbers; nil where they are the same
  ///   - rules: every rule by its code
  /// - Returns: nil where it cannot be read all the same.
  init?(_ head: KeptHead, _ paths: [String]?, _ rules: [String: Rule]) {
    day = head.day
    base = head.base
    self.paths = paths ?? head.paths
    var reader = head.rest
    var numbers: [FileID?]?
    if let paths, paths != head.paths {
      let places = Dictionary(paths.enumerated().map { ($1, $0) }) { first, _ in first }
      var states = FileStates(count: paths.count)
      numbers = head.paths.enumerated().map { number, path in
        guard let place = places[path] else { return nil }
        states[place] = head.states[number]
        return FileID(place)
      }
      self.states = states
    } else {
      states = head.states
    }
    reader.fileCount = head.paths.count
    reader.numbers = numbers
    unreferred = UnreferredEntries.Places(
      laws: Set(reader.list { $0.location() }), names: Set(reader.textList()))
    let findings = reader.optional { reader in reader.list { $0.diagnostic(rules) } }
    ofAll = findings?.compactMap(\.self)
    guard ofAll?.count == findings?.count else { return nil }
    var units: [KeptUnit] = []
    for _ in 0..<reader.count() where reader.isGood {
      let isRead = reader.flag()
      guard let unit = KeptUnit(reader.part(), isRead: isRead, rules) else { return nil }
      units.append(unit)
    }
    guard reader.isAtEnd else { return nil }
    self.units = units
  }
}
