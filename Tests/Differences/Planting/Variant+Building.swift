import Compiler
import Samples

/// An element by its key in files and its id in reports.
struct Key: ExpressibleByStringLiteral {
  let title: String
  let id: String

  /// `法定办结时限 statutoryLimit`.
  init(stringLiteral value: String) {
    let parts = value.split(separator: " ").map(String.init)
    title = parts[0]
    id = parts[parts.count - 1]
  }
}

extension Variant {
  /// Another value of an element of items.
  ///
  /// - Parameter rest: what the other half shows where no majority is left; then no catalogue may be there
  static func element(
    _ name: String,
    _ shape: Shape,
    _ kind: Kind,
    _ key: Key,
    in layouts: Set<Layout> = .all,
    rest: Kind? = nil,
    change: @escaping @Sendable (Node, inout SplitMix64) -> Node?
  ) -> Variant {
    Variant(name, shape, in: rest == nil ? layouts : .copies) { plot, random in
      guard let old = plot.uniform[key.title], let new = change(old, &random) else { return nil }
      return Plan(
        slot: [key.title], change: { draft, _ in draft.set([key.title], new) },
        rows: [.init(path: key.id, chosen: kind, rest: rest)], isTie: rest != nil)
    }
  }

  /// The element left out.
  static func without(_ name: String, _ shape: Shape, _ key: Key) -> Variant {
    Variant(name, shape, in: .copies) { plot, _ in
      guard plot.uniform[key.title] != nil else { return nil }
      return Plan(
        slot: [key.title], change: { draft, _ in draft.remove([key.title]) },
        rows: [.init(path: key.id, chosen: .missing)])
    }
  }

  /// Another value of an element of an entry.
  ///
  /// - Parameter isIn: whether the entry is one in which this can be planted
  static func inner(
    _ name: String,
    _ shape: Shape,
    _ kind: Kind,
    _ list: Key,
    _ path: Key...,
    in layouts: Set<Layout> = .all,
    rest: Kind? = nil,
    change: @escaping @Sendable (Node) -> Node?
  ) -> Variant {
    Variant(name, shape, in: rest == nil ? layouts : .copies) { plot, random in
      let titles = path.map(\.title)
      let fitting = plot.records(list.title).compactMap { entry -> (String, Node?)? in
        let old = titles.reduce(Optional(entry)) { $0?[$1] }
        guard let name = entry.name, let old, let new = change(old) else { return nil }
        return (name, new)
      }
      guard !fitting.isEmpty else { return nil }
      let (entry, new) = random.pick(fitting)
      guard let new else { return nil }
      let place = [list.title, entry] + titles
      return Plan(
        slot: place, change: { draft, _ in draft.set(place, new) },
        rows: [
          .init(
            path: "\(list.id)[\(entry)]" + path.map { "." + $0.id }.joined(), chosen: kind,
            rest: rest)
        ], isTie: rest != nil)
    }
  }

  /// An entry that the others do not have.
  static func extra(
    _ name: String,
    _ list: Key,
    in layouts: Set<Layout> = .all,
    isTie: Bool = false,
    entry: @escaping @Sendable (Plot, inout SplitMix64) -> Node?
  ) -> Variant {
    Variant(name, .entry, in: isTie ? .copies : layouts) { plot, random in
      guard let entry = entry(plot, &random), let title = entry.shown else { return nil }
      return Plan(
        slot: [list.title, entry.name ?? ""],
        change: { draft, _ in draft.append(entry, to: list.title) },
        rows: [
          .init(
            path: "\(list.id)[\(title)]", aspect: .entry, chosen: .extra,
            rest: isTie ? .absent : nil)
        ], isTie: isTie)
    }
  }

  /// An entry left out.
  static func lacking(
    _ name: String,
    _ list: Key,
    _ kind: Kind = .missing,
    isTie: Bool = false,
    where isIn: @escaping @Sendable (Node) -> Bool = { _ in true }
  ) -> Variant {
    Variant(name, .entry, in: .copies) { plot, random in
      let all = plot.records(list.title)
      let fitting = all.filter(isIn)
      guard all.count > 1 || kind == .better, !fitting.isEmpty else { return nil }
      let entry = random.pick(fitting)
      guard let name = entry.name, let title = entry.shown else { return nil }
      let isOnly = all.count == 1
      return Plan(
        slot: [list.title, name],
        change: { draft, _ in
          if isOnly { draft.set([list.title], "无") } else { draft.remove([list.title, name]) }
        },
        rows: [
          .init(
            path: "\(list.id)[\(title)]", aspect: .entry, chosen: isTie ? .absent : kind,
            rest: isTie ? .extra : nil)
        ], isTie: isTie)
    }
  }

  /// An entry under other names, one for each district in turn.
  ///
  /// - Parameter names: what the entry may be called instead; none where it cannot
  static func named(
    _ name: String,
    _ kind: Kind,
    _ list: Key,
    in layouts: Set<Layout> = .whole,
    names: @escaping @Sendable (Node, Plot) -> [String]
  ) -> Variant {
    Variant(name, .entry, in: layouts) { plot, random in
      let fitting = plot.records(list.title).filter { !names($0, plot).isEmpty }
      guard !fitting.isEmpty else { return nil }
      let entry = random.pick(fitting)
      guard let old = entry.name, let key = entry.fields.first?.key else { return nil }
      let others = names(entry, plot)
      return Plan(
        slot: [list.title, old],
        change: { draft, turn in
          let new = Node.scalar(others[turn % others.count])
          if draft.layout == .layers {
            draft.append(
              .record(
                entry.fields.map { Node.Field($0.key, $0.key == key ? new : $0.value) }),
              to: list.title)
          } else {
            draft.set([list.title, old, key], new)
          }
        },
        rows: [.init(path: "\(list.id)[\(old)]", aspect: .entry, chosen: kind)],
        spellings: Dictionary(uniqueKeysWithValues: Set(others).map { ($0.unquoted, old) }))
    }
  }
}

extension Node {
  /// How a comparison shows the entry: its name, or law and clause.
  var shown: String? {
    guard let clause = self["条款号"]?.text else { return name }
    return (self["法规"]?.text ?? "") + " " + clause
  }
}

extension String {
  /// The text without the quotes that a YAML file needs.
  var unquoted: String {
    count > 1 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
  }

  func replacing(_ old: String, by new: String) -> String {
    firstRange(of: old) == nil ? self : replacing(old, with: new)
  }
}
