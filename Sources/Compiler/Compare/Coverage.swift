import Source
package import Standard
import YAML

/// Which divisions have the items that the catalogue names for their level, and which have items that no
/// catalogue knows.
///
/// Only divisions of which the workspace holds bodies or items can lack one: of the others nothing is
/// known. Which of these are to be complete `zhun.yaml` may say under `覆盖`; where it does not, they lack
/// what another division of the level has.
package struct Coverage: Sendable {
  /// One item of the catalogue that says at which levels it is exercised.
  package struct Entry: Sendable {
    package let code: String
    package let record: Record
    /// The levels, in the order of the catalogue.
    package let levels: [CodeValue]
    /// The divisions that must have it: of these levels, within the territory of the catalogue's owner.
    package let expected: [String]
    /// Those of them that have it.
    package let having: [String]
    /// Those of them that lack it.
    package let lacking: [String]
    /// Divisions whose items of the code state a level that the catalogue does not name.
    package let beside: [String]
  }

  /// Items of one basic code that no catalogue of the workspace knows.
  package struct Unknown: Sendable {
    package let code: String
    /// In the order of files.
    package let items: [Item]
    /// The code of the one catalogue item that bears the name of these; nil where none or several do.
    package let meant: String?
  }

  /// In the order of codes.
  package internal(set) var entries: [Entry]
  /// The catalogue items that name no level, so that nobody can say who must have them, in the order of
  /// codes.
  package internal(set) var unjudged: [Record]
  /// What the catalogue of its owner does not know, in the order of codes.
  package internal(set) var unknown: [Unknown]
  /// Of whose owner the workspace holds no catalogue, so that nobody can say whether it knows them, in the
  /// order of codes.
  package internal(set) var outside: [Unknown]
  /// Whether the workspace holds a catalogue at all.
  package let hasCatalogue: Bool
  /// The divisions of which the workspace holds bodies or items, ascending.
  package let divisions: [String]

  package init(of workspace: Workspace) {
    let divisions = Self.divisions(of: workspace.files.roles, workspace.items.map(\.division))
    let expectation = Expectation(workspace.settings, divisions)
    let items = Dictionary(grouping: workspace.items) { $0.basicCode ?? "" }
    var entries: [Entry] = []
    var unjudged: [Record] = []
    for (code, record) in workspace.catalogue.sorted(by: { $0.key < $1.key }) {
      guard let entry = Entry(code, record, items[code] ?? [], expectation) else {
        unjudged.append(record)
        continue
      }
      entries.append(entry)
    }
    self.divisions = divisions
    self.entries = entries
    self.unjudged = unjudged
    hasCatalogue = !workspace.catalogue.isEmpty
    unknown = Self.unknown(workspace, items)
    let owners = Self.owners(workspace)
    outside = items.filter { code, _ in !code.isEmpty && !owners.contains(code.prefix(2)) }
      .sorted { $0.key < $1.key }.map { Unknown(code: $0.key, items: $0.value, meant: nil) }
  }

  /// The divisions of which there are bodies or items, ascending.
  static func divisions(of roles: [FileRole], _ ofItems: [String]) -> [String] {
    var divisions = Set(ofItems)
    for case .bodies(let division) in roles { divisions.insert(division) }
    // What is only a layer for others is carried out by nobody there.
    divisions.remove("")
    return divisions.sorted()
  }

  /// Whose catalogues the workspace holds.
  private static func owners(_ workspace: Workspace) -> Set<Substring> {
    Set(workspace.catalogue.keys.map { $0.prefix(2) })
  }

  private static func unknown(
    _ workspace: Workspace,
    _ items: [String: [Item]]
  ) -> [Unknown] {
    let owners = owners(workspace)
    let written = workspace.files.catalogueCodes
    var codes: [Canonical: [String]] = [:]
    for (code, record) in workspace.catalogue {
      if let name = record.string(.name) { codes[Canonical(name: name), default: []].append(code) }
    }
    return items.filter { code, _ in
      workspace.catalogue[code] == nil && !written.contains(code) && owners.contains(code.prefix(2))
    }.sorted { $0.key < $1.key }.map { code, items in
      let named = items.lazy.compactMap(\.name).first.flatMap { codes[Canonical(name: $0)] } ?? []
      return Unknown(code: code, items: items, meant: named.count == 1 ? named[0] : nil)
    }
  }
}

extension SourceFiles {
  /// The codes by which files of the catalogue are named.
  ///
  /// A record that could not be read is a finding of its own, and no gap of the catalogue.
  var catalogueCodes: Set<String> {
    Set(
      zip(trees, roles).compactMap { tree, role in
        guard case .catalogue = role, let name = tree.source.path.split(separator: "/").last else {
          return nil
        }
        return String(name.prefix { $0 != "." })
      })
  }
}

extension Coverage {
  /// Which divisions have to have an item.
  struct Expectation: Sendable {
    /// The divisions that can be expected, by the number of their digits.
    private var divisions: [Int: [String]] = [:]
    /// Whether they must have what nobody has, too.
    let isStated: Bool

    /// - Parameter present: the divisions of which there are bodies or items, ascending
    init(_ settings: Settings, _ present: [String]) {
      let stated = settings.coverage.map(\.division)
      isStated = !stated.isEmpty
      let named = Set(stated)
      let expected =
        stated.isEmpty
        ? Set(present)
        // One that is named counts even where nothing of it is there yet.
        : named.union(
          present.filter { division in
            Division.ancestry(of: division).contains(where: named.contains)
          })
      for division in expected.sorted() { divisions[division.count, default: []].append(division) }
    }

    /// The divisions of a level within a territory.
    ///
    /// What is exercised in towns and villages is asked of the towns that the workspace holds, and of the
    /// counties that hold no town; the State has no folder.
    func divisions(of level: String, owner: Substring) -> [String] {
      let found: [String]
      switch level {
      case "2": found = divisions[2] ?? []
      case "3": found = divisions[4] ?? []
      case "4": found = divisions[6] ?? []
      case "5", "6":
        let towns = Set(
          ((divisions[9] ?? []) + (divisions[12] ?? [])).map { String($0.prefix(9)) })
        let held = Set(towns.map { String($0.prefix(6)) })
        found = towns.sorted() + (divisions[6] ?? []).filter { !held.contains($0) }
      default: found = []
      }
      return found.filter { owner == "00" || $0.hasPrefix(owner) }
    }
  }
}

extension Coverage.Entry {
  /// Nil where the catalogue names no level.
  init?(_ code: String, _ record: Record, _ items: [Item], _ expectation: Coverage.Expectation) {
    let levels = record.codes(.exerciseLevel)
    guard !levels.isEmpty else { return nil }
    self.code = code
    self.record = record
    self.levels = levels
    let reach = Coverage.Reach(
      code, levels.map(\.code), isAbolished: record.isAbolished,
      items.map { ($0.division, $0.statedLevels) }, expectation)
    (expected, having, lacking) = (reach.expected, reach.having, reach.lacking)
    let named = Set(levels.map(\.code))
    beside = Set(
      items.filter { item in
        item.record.codes(.exerciseLevel).contains { !named.contains($0.code) }
      }.map(\.division)
    ).sorted()
  }
}

extension Coverage {
  /// Where an item must be carried out and where it is.
  struct Reach {
    let expected: [String]
    let having: [String]
    let lacking: [String]

    /// - Parameters:
    ///   - levels: those that the catalogue names
    ///   - items: the division of each item, with the levels that its own file states
    init(
      _ code: String, _ levels: [String], isAbolished: Bool,
      _ items: [(division: String, levels: [String])], _ expectation: Expectation
    ) {
      let present = Set(items.flatMap { Self.divisions($0.division, stating: $0.levels) })
      let exact = Set(items.map(\.division))
      let isHad = { (division: String) in
        present.contains(division)
          // An item of the county speaks for its towns.
          || division.count == 9
            && exact.contains(Division.prefix(of: String(division.prefix(6))))
      }
      var expected: Set<String> = []
      // What is abolished nobody has to have.
      for level in levels where !isAbolished {
        let divisions = expectation.divisions(of: level, owner: code.prefix(2))
        if expectation.isStated || divisions.contains(where: isHad) {
          expected.formUnion(divisions)
        }
      }
      self.expected = expected.sorted()
      having = self.expected.filter(isHad)
      lacking = self.expected.filter { !isHad($0) }
    }

    /// The divisions that have what an item carries out: its own, the county of a town, and a city or
    /// province above where the item says that it is exercised there.
    private static func divisions(_ division: String, stating levels: [String]) -> [String] {
      Division.ancestry(of: division).filter { place in
        switch place.count {
        case 2: place == division || levels.contains("2")
        case 4: place == division || levels.contains("3")
        default: true
        }
      }
    }
  }
}

extension Record {
  /// Whether a record of the catalogue says that its item is abolished.
  var isAbolished: Bool { says(.status, "取消") }
}

extension Item {
  /// The levels of exercise that its own file states.
  var statedLevels: [String] { own.codes(.exerciseLevel).map(\.code) }
}
