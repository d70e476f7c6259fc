import Samples

extension Node {
  var text: String? {
    switch self {
    case .scalar(let text), .quoted(let text): text
    case .list, .record: nil
    }
  }

  var fields: [Field] {
    guard case .record(let fields) = self else { return [] }
    return fields
  }

  /// The entries of a list; a single value is a list of one.
  var entries: [Node] {
    guard case .list(let entries) = self else { return [self] }
    return entries
  }

  subscript(key: String) -> Node? { fields.first { $0.key == key }?.value }

  /// What tells an entry from the others of its list.
  var name: String? { Self.identities.lazy.compactMap { self[$0]?.text }.first ?? text }

  private static let identities = ["名称", "环节名称", "项目名称", "类型", "法规"]

  /// The fields without which a part of an entry would not be known as a part of it.
  private var identity: [Field] {
    let keys = self["条款号"] == nil ? Self.identities : ["法规", "条款号"]
    let known = fields.filter { keys.contains($0.key) }
    return self["条款号"] == nil ? Array(known.prefix(1)) : known
  }

  /// The node with another value at a path of keys and names of entries; nil removes what is there.
  ///
  /// - Parameter base: what the level above says: entries that the node lacks are begun from it
  func setting(_ path: ArraySlice<String>, to value: Node?, above base: Node?) -> Node? {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    if case .list(var entries) = self {
      let below = base?.entries.first { $0.name == step }
      if let place = entries.firstIndex(where: { $0.name == step }) {
        if let entry = entries[place].setting(rest, to: value, above: below) {
          entries[place] = entry
        } else {
          entries.remove(at: place)
        }
      } else if let begun = Node.record(below?.identity ?? [])
        .setting(rest, to: value, above: below)
      {
        entries.append(begun)
      }
      return .list(entries)
    }
    var fields = fields
    let place = fields.firstIndex { $0.key == step }
    let old = place.map { fields[$0].value } ?? base?[step]?.empty ?? .record([])
    let new = old.setting(rest, to: value, above: base?[step])
    switch (place, new) {
    case (let place?, let new?): fields[place].value = new
    case (let place?, nil): fields.remove(at: place)
    case (nil, let new?): fields.append(.init(step, new))
    case (nil, nil): break
    }
    return .record(fields)
  }

  private var empty: Node {
    if case .list = self { return .list([]) }
    return .record([])
  }
}

extension SampleWorkspace.Draft {
  mutating func set(_ path: [String], _ value: Node) { put(path, value) }

  mutating func remove(_ path: [String]) { put(path, nil) }

  /// Adds an entry to a list of records, after those of the file.
  mutating func append(_ entry: Node, to key: String) {
    let stated = Node.record(own)[key]?.entries ?? []
    put([key], .list(stated.filter { $0 != "无" } + [entry]))
  }

  private mutating func put(_ path: [String], _ value: Node?) {
    let changed = Node.record(own).setting(path[...], to: value, above: .record(uniform))
    own = changed?.fields ?? own
  }
}
