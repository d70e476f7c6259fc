/// A run of which a few files have other bytes now; all else that it asked of the file system is answered as it was.
package struct OvertakenRun: Sendable {
  /// The absolute paths of those files.
  let changed: Set<String>
  /// With the answers as they are now; those of `changed` are what they were.
  let record: RunRecord
}

extension OvertakenRun {
  /// What another run depends on that takes over what this one found: all that this one asked, and its own questions.
  ///
  /// - Parameter own: what the other run asked, in the order of the paths
  /// - Returns: nil where it did not read a file that has changed
  func observations(completedBy own: [RunRecord.Observation]) -> [RunRecord.Observation]? {
    let read = Set(own.lazy.filter { $0.answers.digest != nil }.map(\.path))
    guard read.isSuperset(of: changed) else { return nil }
    let earlier = record.observations
    var all: [RunRecord.Observation] = []
    all.reserveCapacity(earlier.count + own.count)
    var next = 0
    for (path, answers) in own {
      let start = next
      while next < earlier.count, earlier[next].path.precedesInBytes(path) { next += 1 }
      all += earlier[start..<next]
      guard next < earlier.count, !path.precedesInBytes(earlier[next].path) else {
        all.append((path, answers))
        continue
      }
      all.append((path, answers.completed(by: earlier[next].answers)))
      next += 1
    }
    return all + earlier[next...]
  }
}

extension Observations.Answers {
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
