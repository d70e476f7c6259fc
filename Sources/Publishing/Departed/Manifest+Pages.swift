import Standard

extension Manifest {
  /// What stands at the address of a guide, and what it is called there.
  struct Page: Hashable, Sendable {
    enum State: String, Sendable {
      case published
      case held = "left-out"
      case moved
      case gone
    }

    /// Below the output folder: `guides/440113/TE…/index.html`.
    let path: String
    let state: State
    let name: String?
    let division: String
    /// The path of the item’s file; empty for an address that has moved.
    let source: String

    func with(_ state: State) -> Page {
      Page(path: path, state: state, name: name, division: division, source: source)
    }

    /// The basic code in the address; nil where the item stated none.
    var basicCode: String? { ItemPlace.basicCode(ofKey: key) }

    private var key: String { String(path.split(separator: "/").dropLast().last ?? "") }

    var entry: JSON {
      .line(
        .object(present: [
          ("path", .text(path)), ("state", .text(state.rawValue)), ("name", name.map(JSON.text)),
          ("division", .text(division)), ("source", .text(source)),
        ]))
    }

    /// Reads a line of the manifest; nil where it is none, or names a place where no guide can stand.
    init?(line: String) {
      guard let values = LineOfTexts(line)?.values, let path = values["path"],
        let state = values["state"].flatMap(State.init), let division = values["division"],
        let source = values["source"], Self.isGuide(path)
      else { return nil }
      self.init(
        path: path, state: state, name: values["name"], division: division, source: source)
    }

    init(path: String, state: State, name: String?, division: String, source: String) {
      self.path = path
      self.state = state
      self.name = name
      self.division = division
      self.source = source
    }

    private static func isGuide(_ path: String) -> Bool {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      return parts.count == 4 && parts[0] == "guides"
        && ["index.html", "brief.html"].contains(parts[3])
        && parts[1...2].allSatisfy { Address.isPart($0) }
    }
  }
}

extension ItemPlace {
  var basicCode: String? { Self.basicCode(ofKey: key) }

  /// The basic code in what identifies an item: the end of an implementation code, which a handling-item
  /// code goes on from with two digits, or what stands before the place.
  static func basicCode(ofKey key: String) -> String? {
    if Address.isCode(key, length: 31) { return String(key.suffix(12)) }
    if Address.isCode(key, length: 33) { return String(key.dropLast(2).suffix(12)) }
    let start = String(key.prefix { $0 != "-" })
    return Address.isCode(start, length: 12) ? start : nil
  }
}
