import Standard

extension Manifest {
  /// What stands at the address of a record: the next run knows by it what is new, changed or gone.
  struct Record: Hashable, Sendable {
    enum State: String, Sendable {
      case published
      /// Something in the item is wrong: the record comes back when it is corrected.
      case leftOut = "left-out"
      case moved
      case gone
    }

    let id: String
    let state: State
    let name: String?
    let division: String
    /// The path of the item’s file; empty for an address that has moved.
    let source: String
    /// The day since which no record stands there.
    var since: CalendarDate?
    /// What identifies the items that go on from it.
    var successors: [String] = []
    /// The digest of what a published item says.
    var contentDigest: String?

    var entry: JSON {
      .line(
        .object(present: [
          ("id", .text(id)), ("state", .text(state.rawValue)), ("name", name.map(JSON.text)),
          ("division", .text(division)), ("source", .text(source)),
          ("since", since.map { .text($0.description) }),
          ("successors", successors.isEmpty ? nil : .texts(successors)),
          ("contentSha256", contentDigest.map(JSON.text)),
        ]))
    }

    /// The address of its record.
    var address: String { "\(Address.catalogue)/items/\(id).json" }
  }
}

extension Manifest.Record {
  /// Reads a line of the manifest; nil where it is none, or names a place where no record can stand.
  init?(line: String) {
    guard let line = LineOfTexts(line), let id = line.values["id"], Address.isPart(id),
      let state = line.values["state"].flatMap(State.init),
      let division = line.values["division"], let source = line.values["source"]
    else { return nil }
    let successors = line.lists["successors"] ?? []
    guard successors.allSatisfy(Address.isPart) else { return nil }
    self.init(
      id: id, state: state, name: line.values["name"], division: division, source: source,
      since: line.values["since"].flatMap(CalendarDate.init), successors: successors,
      contentDigest: line.values["contentSha256"])
  }
}
