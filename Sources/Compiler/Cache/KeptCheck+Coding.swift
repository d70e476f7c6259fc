import Source
import Standard

extension KeptCheck {
  private static let form = PlaceMemory.Kind.checks.form

  /// All of it as bytes: a line that names the form, the SHA-256 of the rest, and the rest.
  ///
  /// - Parameters:
  ///   - paths: those of all files, by their numbers
  ///   - isOfThisMachine: whether it stays where the files are, so that what the file system says of them is of use
  func bytes(_ paths: [String], isOfThisMachine: Bool) -> [UInt8] {
    var writer = KeptWriter()
    writer.add(day.description)
    writer.add(base)
    writer.add(paths.indices) { writer, number in
      writer.add(paths[number])
      writer.add(files[number]) { writer, file in
        writer.add(file.digest)
        writer.add(isOfThisMachine ? file.stamp : nil) { writer, stamp in
          writer.add(Int(bitPattern: UInt(stamp.device)))
          writer.add(Int(bitPattern: UInt(stamp.node)))
          writer.add(Int(stamp.size))
          writer.add(Int(stamp.modified))
          writer.add(Int(stamp.changed))
        }
      }
    }
    let laws = unreferred.laws.sorted {
      ($0.file, $0.range.start) < ($1.file, $1.range.start)
    }
    writer.add(laws) { $0.add($1) }
    writer.add(unreferred.names.sorted())
    writer.add(units) { writer, unit in
      writer.add(unit.files) { $0.add(Int($1.index)) }
      writer.add(unit.isRead)
      writer.add(unit.facts)
      writer.add(unit.mentions.laws) { $0.add($1) }
      writer.add(unit.mentions.names)
      writer.add(unit.reach) { $0.add(Int($1.rawValue)) }
      writer.add(unit.findings) { $0.add($1) }
    }
    return Self.form.bytes(of: writer.bytes)
  }

  /// What was kept, with the numbers that files have now.
  ///
  /// - Parameters:
  ///   - bytes: what this program wrote, whole
  ///   - paths: those of all files, by their numbers
  ///   - rules: every rule by its code
  /// - Returns: nil where it cannot be read all the same.
  init?(_ bytes: [UInt8], _ paths: [String], _ rules: [String: Rule]) {
    var reader = KeptReader(bytes, from: Self.form.start)
    guard let day = CalendarDate(reader.text()) else { return nil }
    self.day = day
    base = reader.data()
    var numbers: [FileID?] = []
    var files = [File?](repeating: nil, count: paths.count)
    let places = Dictionary(paths.enumerated().map { ($1, $0) }) { first, _ in first }
    for _ in 0..<reader.count() where reader.isGood {
      let path = reader.text()
      let file = reader.optional { reader in
        let digest = reader.data()
        let stamp = reader.optional { reader in
          FileStamp(
            device: UInt64(bitPattern: Int64(reader.number())),
            node: UInt64(bitPattern: Int64(reader.number())), size: Int64(reader.number()),
            modified: Int64(reader.number()), changed: Int64(reader.number()))
        }
        return File(path: path, stamp: stamp, digest: digest)
      }
      let place = places[path]
      numbers.append(place.map { FileID($0) })
      if let place { files[place] = file }
    }
    reader.files = numbers
    self.files = files
    unreferred = UnreferredEntries.Places(
      laws: Set(reader.list { $0.location() }), names: Set(reader.textList()))
    var units: [Unit] = []
    for _ in 0..<reader.count() where reader.isGood {
      guard let unit = Unit(&reader, numbers, rules) else { return nil }
      units.append(unit)
    }
    guard reader.isAtEnd else { return nil }
    self.units = units
  }
}

extension KeptCheck.Unit {
  /// - Parameter numbers: what the files of the record are called now
  fileprivate init?(
    _ reader: inout KeptReader, _ numbers: [FileID?], _ rules: [String: Rule]
  ) {
    var isComplete = true
    let files = reader.list { $0.number() }.compactMap { number -> FileID? in
      guard numbers.indices.contains(number), let file = numbers[number] else {
        isComplete = false
        return nil
      }
      return file
    }
    self.files = files
    // Of what a missing file was part of, everything is looked at again.
    isRead = reader.flag() || !isComplete
    facts = reader.unitFacts()
    mentions = EntryMentions(
      laws: Set(reader.list { $0.location() }), names: Set(reader.textList()))
    reach = reader.list { RuleJudgement.Reach(rawValue: UInt8(clamping: $0.number())) ?? .nothing }
    let findings = reader.list { $0.diagnostic(rules) }
    guard findings.allSatisfy({ $0 != nil }) else { return nil }
    self.findings = findings.compactMap(\.self)
  }
}
