import Source
package import Standard

extension Record {
  /// What changed since an earlier state of the record, in the order of guide pages; whose file says it is not
  /// asked.
  package func changes(since old: Record, by standard: Standard) -> [Change] {
    var walk = RecordChanges(standard)
    walk.compare(old, self)
    return walk.changes.map { change in
      Change(
        path: change.path, kind: change.kind, impact: change.impact, before: change.before,
        after: change.after, similarity: change.similarity, origin: .own, originPath: nil,
        places: [])
    }
  }

  /// What it means to the applicant that an item with this record is new, or is gone.
  package func impactOfPresence(isNew: Bool) -> Impact {
    // The first state of the list is that of items in use.
    guard (code(.status)?.position ?? 0) == 0 else { return .neutral }
    return isNew ? .easing : .tightening
  }
}
