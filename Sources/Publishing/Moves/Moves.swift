import Compiler
import Source
import Standard

/// Every address that published items and forms had, as the successions of the workspace tell it.
///
/// It follows from the items and the successions alone, and not from what was published before, so that a
/// folder made anew has the same redirects. An address that is in use leads nowhere else.
struct Moves: Sendable {
  private(set) var guides: [Move] = []
  private(set) var records: [Move] = []
  var forms: [Move] = []
  /// The pages of places, of bodies and of life events in a place.
  var finding: [Move] = []
  /// The pages of reform lists of a place.
  var lists: [Move] = []

  var all: [Move] {
    (guides + records + forms + finding + lists).sorted {
      Manifest.precedes($0.address, $1.address)
    }
  }

  init(of items: [PublishedItem], in workspace: Workspace, _ successions: Successions) {
    guard !successions.isEmpty else { return }
    let places = workspace.items.map(ItemPlace.init)
    var guides = Collection(inUse: places.map(\.guide) + places.map(\.brief))
    var records = Collection(inUse: places.map(\.record))
    for item in items {
      let current = item.place
      let name = item.item.name ?? item.key
      for former in current.former(successions) {
        guard let change = Change(from: former, to: current, successions) else { continue }
        guides.add(
          former.guide, key: former.key, change,
          Move.Target(address: current.guide, name: name, item: item))
        guides.add(
          former.brief, key: former.key, change,
          Move.Target(address: current.brief, name: name, item: item))
        records.add(
          former.record, key: former.key, change,
          Move.Target(address: current.record, name: name, item: item))
      }
    }
    self.guides = guides.sorted
    self.records = records.sorted
  }
}

extension Moves {
  /// How and when an old place ended.
  struct Change {
    let since: CalendarDate
    let settledSince: CalendarDate
    let grounds: [String]
    let isHandedOver: Bool

    /// Nil where nothing says that the place ended.
    init?(from former: ItemPlace, to current: ItemPlace, _ successions: Successions) {
      var steps = Self.steps(ofDivision: former.division, successions)
      if let code = former.code {
        steps += successions.steps(fromItem: code)
      }
      self.init(steps)
    }

    init?(ofDivision division: String, _ successions: Successions) {
      self.init(Self.steps(ofDivision: division, successions))
    }

    init?(ofBody body: String, _ successions: Successions) {
      self.init(Self.steps(of: body, .body, successions))
    }

    private init?(_ steps: [Succession]) {
      guard let first = steps.map(\.since).min() else { return nil }
      since = first
      let inOrder = steps.enumerated().sorted {
        ($0.element.since, $0.offset) < ($1.element.since, $1.offset)
      }
      var seen: Set<String> = []
      grounds = inOrder.compactMap(\.element.basis).filter { seen.insert($0).inserted }
      let handovers = steps.filter { $0.subject != .item }.map(\.since)
      isHandedOver = !handovers.isEmpty
      settledSince = handovers.max() ?? inOrder.last?.element.since ?? first
    }

    private static func steps(
      ofDivision division: String, _ successions: Successions
    ) -> [Succession] {
      steps(of: division, .division, successions)
    }

    private static func steps(
      of code: String, _ subject: Succession.Subject, _ successions: Successions
    ) -> [Succession] {
      var steps: [Succession] = []
      var code = code
      while let step = successions.succession(of: code, subject) {
        steps.append(step)
        code = step.new.text
      }
      return steps
    }
  }

  /// Old addresses of one kind, each with all that it leads to.
  struct Collection {
    /// Some file systems take two spellings of one letter for the same name.
    private let inUse: Set<String>
    private var moves: [String: Move] = [:]

    init(inUse: [String]) { self.inUse = Set(inUse.map { $0.lowercased() }) }

    mutating func add(_ address: String, key: String, _ change: Change, _ target: Move.Target) {
      guard !inUse.contains(address.lowercased()) else { return }
      guard let move = moves[address] else {
        moves[address] = Move(
          address: address, key: key, since: change.since, settledSince: change.settledSince,
          grounds: change.grounds,
          isHandedOver: change.isHandedOver, targets: [target])
        return
      }
      if !move.targets.contains(where: { $0.address == target.address }) {
        moves[address]?.targets.append(target)
      }
    }

    var sorted: [Move] {
      moves.values.sorted { Manifest.precedes($0.address, $1.address) }
    }
  }
}
