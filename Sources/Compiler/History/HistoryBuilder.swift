import Source
import Standard

extension History {
  /// Compares two states of a workspace.
  ///
  /// - Parameters:
  ///   - unread: the paths of files that one of the states could not read; what is made of them is not compared
  ///   - selects: whether an item is asked for, as it was or as it is
  package init(
    from old: Workspace, to new: Workspace, unread: Set<String> = [],
    selecting selects: (Item) -> Bool = { _ in true }, workers: Int
  ) async {
    let builder = HistoryBuilder(old: old, new: new, unread: unread)
    let rows = builder.rows(selecting: selects)
    let found = await Parallel.map(rows.count, workers: workers) { builder.changes(rows[$0]) }
    self.init(builder, rows, found)
  }

  private init(
    _ builder: HistoryBuilder, _ rows: [HistoryBuilder.Row], _ found: [[HistoryBuilder.Found]]
  ) {
    var groups = ChangeGroups()
    var items: [ItemChange] = []
    for (row, found) in zip(rows, found) {
      let kind: ItemChange.Kind =
        row.before == nil ? .added : row.after == nil ? .removed : .changed
      guard kind != .changed || !found.isEmpty, let candidate = row.after ?? row.before else {
        continue
      }
      let numbers = found.map { one in
        groups.add(
          one.change, from: (one.origin, one.path), basicCode: candidate.item.basicCode,
          item: items.count)
      }
      let impact = found.map(\.change.impact).max() ?? row.impact
      items.append(
        ItemChange(
          kind: kind, before: row.before?.item, after: row.after?.item, impact: impact,
          changes: numbers, item: candidate.item, path: candidate.path,
          formerPath: row.before.flatMap { $0.path == candidate.path ? nil : $0.path },
          successor: kind == .removed ? candidate.successor : nil))
    }
    self.init(changes: groups.changes, items: items, compared: rows.count)
  }
}

/// Puts together what an item was and what it is, and compares the two.
struct HistoryBuilder: Sendable {
  let old: Workspace
  let new: Workspace
  let unread: Set<String>

  /// One item, on one side or on both.
  struct Row: Sendable {
    let before: ItemPairing.Candidate?
    let after: ItemPairing.Candidate?

    /// What it means that the item is there, or is not there any more.
    var impact: Impact {
      guard let item = (after ?? before)?.item, item.isCarriedOut, item.isInUse else {
        return .neutral
      }
      return before == nil ? .easing : after == nil ? .tightening : .neutral
    }
  }

  struct Found: Sendable {
    let change: ValueChange
    let origin: Change.Origin
    let path: String?
  }

  func rows(selecting selects: (Item) -> Bool) -> [Row] {
    let before = candidates(old)
    let after = candidates(new)
    let pairing = ItemPairing(before, after)
    var rows = pairing.pairs.map { Row(before: before[$0.old], after: after[$0.new]) }
    // A record that items have begun or ceased to inherit is neither new nor gone.
    rows += pairing.removed.map { before[$0] }
      .filter { $0.item.isCarriedOut || new.catalogue[$0.item.basicCode ?? ""] == nil }
      .map { Row(before: $0, after: nil) }
    rows += pairing.added.map { after[$0] }
      .filter { $0.item.isCarriedOut || old.catalogue[$0.item.basicCode ?? ""] == nil }
      .map { Row(before: nil, after: $0) }
    return rows.filter { row in
      let sides = [(row.before, old), (row.after, new)]
      return sides.contains { side, _ in side.map { selects($0.item) } ?? false }
        && !sides.contains { side, workspace in side.map { isUnread($0, workspace) } ?? false }
    }.sorted { $0.sortKey < $1.sortKey }
  }

  private func candidates(_ workspace: Workspace) -> [ItemPairing.Candidate] {
    (workspace.items + workspace.unusedCatalogue).map {
      ItemPairing.Candidate(
        $0, path: workspace.files.path($0.file), new.settings.successions)
    }
  }

  /// Whether a file that the item is made of could not be read in one of the states.
  private func isUnread(_ candidate: ItemPairing.Candidate, _ workspace: Workspace) -> Bool {
    guard !unread.isEmpty else { return false }
    return candidate.item.layers.contains { unread.contains(workspace.files.path($0.file)) }
  }

  func changes(_ row: Row) -> [Found] {
    guard let before = row.before, let after = row.after else { return [] }
    let (old, new) = (old, new)
    var walk = RecordChanges(
      new.standard,
      forms: (
        { old.form($0, of: before.item)?.record }, { new.form($0, of: after.item)?.record }
      ))
    walk.compare(before.item.record, after.item.record)
    return walk.changes.map { change in
      let (origin, path) = origin(of: change, before, after)
      return Found(change: change, origin: origin, path: path)
    }
  }

  /// Whose file makes a change: the item's own where either value stands there.
  private func origin(
    of change: ValueChange, _ before: ItemPairing.Candidate, _ after: ItemPairing.Candidate
  ) -> (Change.Origin, String?) {
    let was = change.places.before.map { old.files.path($0.file) }
    let now = change.places.after.map { new.files.path($0.file) }
    if was == before.path && before.item.isCarriedOut
      || now == after.path && after.item.isCarriedOut
    {
      return (.own, nil)
    }
    guard let path = now ?? was,
      let file = now == nil ? change.places.before?.file : change.places.after?.file
    else { return (.own, nil) }
    switch (now == nil ? old : new).files.role(file) {
    case .catalogue: return (.catalogue, path)
    case .item(let division): return (.division(division), path)
    case .laws, .bodies, .points: return (.register, path)
    case .form: return (.form, path)
    case .settings, .standard, .misplaced, .template, .event: return (.own, nil)
    }
  }
}

extension HistoryBuilder.Row {
  /// By code, then by place: what belongs together stands together.
  fileprivate var sortKey: (String, String, String, String, String) {
    guard let candidate = after ?? before else { return ("", "", "", "", "") }
    let item = candidate.item
    return (
      item.basicCode ?? "", item.division, item.identifier, candidate.path, before?.path ?? ""
    )
  }
}

extension Item {
  /// Whether somebody can apply for it: the first state of the list is that of items in use.
  fileprivate var isInUse: Bool { (record.code(.status)?.position ?? 0) == 0 }
}
