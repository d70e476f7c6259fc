/// Pairs of names of which people have said whether they mean one thing, and what the comparison says.
package struct RenameTrial: Sendable {
  package struct Pair: Sendable {
    package let isSame: Bool
    package let left: String
    package let right: String
    /// Nil where the names themselves say that they are two things.
    package let likeness: Int?
  }

  package let pairs: [Pair]

  /// - Parameter list: a line for each pair, with `same` or `different` and two names between tabs
  package init(_ list: String, _ likeness: (String, String) -> Int?) {
    pairs = list.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 3, ["same", "different"].contains(parts[0]) else { return nil }
      return Pair(
        isSame: parts[0] == "same", left: parts[1], right: parts[2],
        likeness: likeness(parts[1], parts[2]))
    }
  }

  package func tally(threshold: Int) -> DifferenceRun.Tally {
    var tally = DifferenceRun.Tally()
    for pair in pairs {
      let isJoined = (pair.likeness ?? 0) >= threshold
      if pair.isSame {
        tally.planted += 1
        if isJoined { tally.found += 1 } else { tally.missed += 1 }
      } else if isJoined {
        tally.wrong += 1
      }
    }
    return tally
  }

  /// A table in Markdown.
  package var table: String {
    var lines = [
      "| threshold | precision | recall | wrongly joined | not joined |", "|---|---|---|---|---|",
    ]
    for threshold in stride(from: 50, through: 80, by: 5) {
      let tally = tally(threshold: threshold)
      lines.append(
        "| 0.\(threshold) | \(DifferenceRun.rounded(tally.precision)) | "
          + "\(DifferenceRun.rounded(tally.recall)) | \(tally.wrong) | \(tally.missed) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  package func wrong(threshold: Int) -> [String] {
    pairs.filter { (($0.likeness ?? 0) >= threshold) != $0.isSame }.map {
      "\($0.left) / \($0.right): \($0.likeness.map(String.init) ?? "two things")"
        + ($0.isSame ? ", the same" : ", different")
    }
  }
}
