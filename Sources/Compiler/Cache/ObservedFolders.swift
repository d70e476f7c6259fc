/// What a run asked of the file system and was told, folder by folder, as it lies on the disk: tens of thousands of
/// answers, most of which are only compared and passed on.
///
/// A folder is its path with the slash, the length of what is in it, and one entry after the other: the name with a
/// zero behind it, and the answers. Folders and names are in the order of their bytes.
struct ObservedFolders: Sendable {
  /// One path with what was said of it.
  typealias Observation = (path: String, answers: Observations.Answers)

  /// A folder among the bytes.
  struct Folder: Sendable {
    let path: String
    /// Where all of it stands, and where its entries do.
    let whole: Range<Int>
    let entries: Range<Int>
  }

  let bytes: [UInt8]
  let folders: [Folder]

  /// - Parameter observations: each path once
  init(_ observations: [Observation]) {
    var writer = ByteWriter()
    for (path, entries) in Self.byFolder(observations) { Self.write(path, entries, &writer) }
    self.init(written: writer.bytes)
  }

  /// - Returns: nil for bytes that this program did not write
  init?(_ bytes: [UInt8]) {
    guard let folders = Self.folders(in: bytes) else { return nil }
    self.bytes = bytes
    self.folders = folders
  }

  private init(written bytes: [UInt8]) {
    self.bytes = bytes
    folders = Self.folders(in: bytes) ?? []
  }

  /// The same with later answers, which go before these.
  ///
  /// - Parameter changed: the files that may have other bytes
  /// - Returns: nil where anything else was answered otherwise: what was made of both would be of no one state
  func updated(by later: [Observation], changed: Set<String> = []) -> ObservedFolders? {
    guard !later.isEmpty else { return self }
    var writer = ByteWriter()
    var next = 0
    for (path, entries) in Self.byFolder(later) {
      let start = next
      while next < folders.count, folders[next].path.precedesInBytes(path) { next += 1 }
      copy(start..<next, &writer)
      guard next < folders.count, !path.precedesInBytes(folders[next].path) else {
        Self.write(path, entries, &writer)
        continue
      }
      guard write(folders[next], updatedBy: entries, changed, &writer) else { return nil }
      next += 1
    }
    copy(next..<folders.count, &writer)
    return ObservedFolders(written: writer.bytes)
  }

  /// Folders as they are, at once.
  private func copy(_ places: Range<Int>, _ writer: inout ByteWriter) {
    guard let first = places.first, let last = places.last else { return }
    writer.bytes += bytes[folders[first].whole.lowerBound..<folders[last].whole.upperBound]
  }

  private typealias Entry = (name: String, answers: Observations.Answers)

  /// A folder with later answers; what is not answered anew is copied as it lies there.
  ///
  /// - Returns: whether no answer contradicts another
  private func write(
    _ folder: Folder, updatedBy later: [Entry], _ changed: Set<String>, _ writer: inout ByteWriter
  ) -> Bool {
    guard let places = places(in: folder) else { return false }
    var areOne = true
    writer.add(folder.path)
    writer.addContent { writer in
      var next = 0
      var unwritten = folder.entries.lowerBound
      for (name, answers) in later {
        while next < places.count, bytes[places[next].name].lexicographicallyPrecedes(name.utf8) {
          next += 1
        }
        let place = next < places.count ? places[next].start : folder.entries.upperBound
        writer.bytes += bytes[unwritten..<place]
        unwritten = place
        guard next < places.count, bytes[places[next].name].elementsEqual(name.utf8) else {
          Self.write(name, answers, &writer)
          continue
        }
        var reader = ByteReader(bytes, from: places[next].answers)
        var known = reader.answers() ?? Observations.Answers()
        if changed.contains(folder.path + name) { (known.file, known.digest) = (nil, nil) }
        areOne = areOne && !answers.contradicts(known)
        Self.write(name, answers.completed(by: known), &writer)
        unwritten = reader.place
        next += 1
      }
      writer.bytes += bytes[unwritten..<folder.entries.upperBound]
    }
    return areOne
  }

  /// Where each entry of a folder begins, its name stands and its answers begin; nil where that cannot be read.
  private func places(in folder: Folder) -> [(start: Int, name: Range<Int>, answers: Int)]? {
    var reader = ByteReader(bytes, from: folder.entries.lowerBound, to: folder.entries.upperBound)
    var places: [(start: Int, name: Range<Int>, answers: Int)] = []
    while !reader.isAtEnd {
      let start = reader.place
      guard let name = reader.name() else { return nil }
      places.append((start, name, reader.place))
      guard reader.stampOfPlainFile() != nil || reader.answers() != nil else { return nil }
    }
    return places
  }

  private static func byFolder(_ observations: [Observation]) -> [(path: String, entries: [Entry])]
  {
    let folders = Dictionary(grouping: observations) { observation in
      let path = observation.path
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      // What means the same text and is spelled otherwise is another folder.
      return Array(path.utf8[..<(slash.map { path.utf8.index(after: $0) } ?? path.startIndex)])
    }
    return folders.map { folder, observations in
      let entries = observations.map { path, answers in
        (String(decoding: path.utf8.dropFirst(folder.count), as: UTF8.self), answers)
      }
      return (
        String(decoding: folder, as: UTF8.self), entries.sorted { $0.0.precedesInBytes($1.0) }
      )
    }.sorted { $0.0.precedesInBytes($1.0) }
  }

  private static func write(_ path: String, _ entries: [Entry], _ writer: inout ByteWriter) {
    writer.add(path)
    writer.addContent { writer in
      for (name, answers) in entries { write(name, answers, &writer) }
    }
  }

  private static func write(
    _ name: String, _ answers: Observations.Answers, _ writer: inout ByteWriter
  ) {
    writer.add(Int64(name.utf8.count))
    writer.bytes += name.utf8
    writer.add(byte: 0)
    writer.add(answers)
  }

  private static func folders(in bytes: [UInt8]) -> [Folder]? {
    var reader = ByteReader(bytes)
    var folders: [Folder] = []
    while !reader.isAtEnd {
      let start = reader.place
      guard let path = reader.text(), let count = reader.number(),
        let entries = reader.skip(Int(clamping: count))
      else { return nil }
      folders.append(
        Folder(path: path, whole: start..<reader.place, entries: entries..<reader.place))
    }
    return folders
  }
}

extension Observations.Answers {
  /// Whether one question was answered in two ways, stamps left aside.
  fileprivate func contradicts(_ earlier: Self) -> Bool {
    func differ<Answer: Equatable>(_ one: Answer?, _ two: Answer?) -> Bool {
      one != nil && two != nil && one != two
    }
    return differ(kind, earlier.kind) || differ(target, earlier.target)
      || differ(digest, earlier.digest) || differ(listing, earlier.listing)
      || differ(place, earlier.place)
  }

  /// With the answers of an earlier run to what was not asked again.
  fileprivate func completed(by earlier: Self) -> Self {
    var all = self
    all.kind = kind ?? earlier.kind
    all.target = target ?? earlier.target
    all.place = place ?? earlier.place
    if digest == nil { (all.file, all.digest) = (earlier.file, earlier.digest) }
    if listing == nil { (all.names, all.listing) = (earlier.names, earlier.listing) }
    return all
  }
}
