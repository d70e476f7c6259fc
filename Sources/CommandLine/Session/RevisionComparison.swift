import Compiler
import Reports
import Revisions
import Source
import Standard
import YAML

/// Compares two states of a workspace, at least one of which git holds.
struct RevisionComparison {
  /// What of a comparison is asked for.
  struct Request {
    var range: RevisionRange
    /// Codes or names; without any, all items.
    var items: [String] = []
    /// Digits or names, each with the divisions below it; without any, all districts.
    var districts: [String] = []
  }

  let outcome: ChangesOutcome
  /// Why a part of it could not be compared.
  let failures: [Failure]

  init(_ request: Request, in session: Session) async throws {
    let selection = try Selection([], from: session.folder)
    guard case .workspace(let root, _) = selection.place else {
      throw Failure(
        zh: "这里不在任何工作区内（没有 zhun.yaml），无从比较版本",
        en: "There is no workspace here whose revisions could be compared")
    }
    let repository = try await Self.reading(request.range.before) {
      () async throws(RevisionFailure) in try await GitRepository(around: root)
    }
    let sides = try await Self.sides(request.range, repository, root, session)
    let (before, after) = (sides.before, sides.after)
    let unread = Set(before.unread + after.unread)
    let selected = try Self.filter(request, before.workspace, after.workspace)
    let history = await History(
      from: before.workspace, to: after.workspace, unread: unread, selecting: selected,
      workers: session.workers)
    failures = before.failures + after.failures
    outcome = ChangesOutcome(
      history: history, before: before.shown, after: after.shown,
      lastCommits: try await Self.lastCommits(history, before, after, repository),
      remarks: Self.remarks(before, after), notCompared: failures.map(\.message),
      day: session.day)
  }

  private static func sides(
    _ range: RevisionRange, _ repository: GitRepository, _ root: String, _ session: Session
  ) async throws -> (before: State, after: State) {
    let later: Revision? =
      if let name = range.after {
        try await reading(name) { () async throws(RevisionFailure) in
          try await repository.revision(name)
        }
      } else { nil }
    let earlier = try await reading(range.before) { () async throws(RevisionFailure) in
      let named = try await repository.revision(range.before)
      guard range.sinceFork else { return named }
      return try await repository.fork(of: named, and: later)
    }
    let after: State
    if let later {
      after = try await State(later, root, session)
    } else {
      let workspace = try await WorkspaceLoader(workers: session.workers).load(root: root)
      after = try State(workspace, revision: nil, oversized: [])
    }
    let before = try await State(earlier, root, session, known: after.workspace.contents)
    session.detail(
      Wording(zh: "版本 \(earlier.name)：\(earlier.id)", en: "revision \(earlier.name): \(earlier.id)")
    )
    if let later {
      session.detail(
        Wording(zh: "版本 \(later.name)：\(later.id)", en: "revision \(later.name): \(later.id)"))
    }
    return (before, after)
  }

  /// Does what reads a revision, and says which one where it cannot be read.
  static func reading<Result>(
    _ name: String, _ body: () async throws(RevisionFailure) -> Result
  ) async throws(Failure) -> Result {
    do throws(RevisionFailure) {
      return try await body()
    } catch {
      throw Failure(zh: "\(name)：\(error.message.zh)", en: "\(name): \(error.message.en)")
    }
  }

  private static func remarks(_ before: State, _ after: State) -> [Wording] {
    let (old, new) = (before.workspace, after.workspace)
    guard old.standard.edition == new.standard.edition else {
      let (was, now) = (old.standard.edition ?? "—", new.standard.edition ?? "—")
      return [
        Wording(
          zh: "标准的版次不同：之前 \(was)，之后 \(now)；各按当时的标准读，变化的影响按之后的标准判断",
          en:
            "the editions of the standard differ: \(was) before, \(now) after; each state is read by its own, changes are judged by the later one"
        )
      ]
    }
    guard old.standardInForce != new.standardInForce else { return [] }
    return [
      Wording(
        zh: "标准的文件有变化；各按当时的标准读，变化的影响按之后的标准判断",
        en:
          "files of the standard changed: each state is read by its own, changes are judged by the later one"
      )
    ]
  }

  /// The last commit that held the file of each item that is gone.
  private static func lastCommits(
    _ history: History, _ before: State, _ after: State, _ repository: GitRepository
  ) async throws(Failure) -> [Int: ChangesOutcome.Commit] {
    guard history.items.contains(where: { $0.kind == .removed }), let old = before.revision else {
      return [:]
    }
    let last = try await reading(old.name) { () async throws(RevisionFailure) in
      try await repository.lastCommits(from: old, to: after.revision)
    }
    var result: [Int: ChangesOutcome.Commit] = [:]
    for (number, item) in history.items.enumerated() where item.kind == .removed {
      let commit = last[item.path] ?? (old.id, old.day)
      result[number] = ChangesOutcome.Commit(id: commit.id, day: commit.day)
    }
    return result
  }
}

extension RevisionComparison {
  /// Whether an item is asked for, as it was or as it is.
  private static func filter(
    _ request: Request, _ old: Workspace, _ new: Workspace
  ) throws(Failure) -> (Item) -> Bool {
    let items = [old, new].flatMap { $0.items + $0.unusedCatalogue }
    for name in request.items where !items.contains(where: { $0.isCalled(name) }) {
      let names = Set(items.flatMap { [$0.basicCode, $0.name].compactMap(\.self) }).sorted()
      let meant = Suggestion(for: name, among: names).wording
      throw Failure(
        zh: "两个版本里都没有事项 \(name)\(meant.zh)", en: "Neither state has an item \(name)\(meant.en)")
    }
    for place in request.districts where !items.contains(where: { $0.isIn(place) }) {
      let divisions = new.standard.divisions
      let names = Set(
        items.flatMap { [$0.division, divisions[$0.division]?.name].compactMap(\.self) }
      ).sorted()
      let meant = Suggestion(for: place, among: names).wording
      throw Failure(
        zh: "两个版本里“\(place)”都没有事项\(meant.zh)",
        en: "Neither state has items of “\(place)”\(meant.en)")
    }
    return { item in
      (request.items.isEmpty || request.items.contains(where: item.isCalled))
        && (request.districts.isEmpty || request.districts.contains(where: item.isIn))
    }
  }
}

extension Item {
  fileprivate func isCalled(_ name: String) -> Bool {
    basicCode == name || self.name == name || identifier == name
  }

  /// Whether it belongs to a division, by its digits or its name, or to one below it.
  fileprivate func isIn(_ place: String) -> Bool {
    if division == place || division.hasPrefix(place) && !place.isEmpty { return true }
    return Division.ancestry(of: division).contains { standard.divisions[$0]?.name == place }
  }
}
