import Differences
import Standard
import TestSupport
import Testing

/// Names that districts give to one thing are joined, names of two things are not.
@Suite struct RenameTests {
  private static let threshold =
    Repository.standard.standard.parameters["rename-similarity"].flatMap(Double.init)
    .map { Int(($0 * 100).rounded()) } ?? 0

  @Test func theListIsLongEnoughAndSaysNothingTwice() {
    let pairs = RenameTrial.shipped().pairs + RenameTrial.shipped("renames-unseen").pairs
    #expect(pairs.count >= 120)
    #expect(Set(pairs.map { $0.left + "\t" + $0.right }).count == pairs.count)
    #expect(pairs.allSatisfy { $0.left != $0.right })
  }

  @Test func knownPairsAreJudgedAsPeopleJudgeThem() {
    let tally = RenameTrial.shipped().tally(threshold: Self.threshold)
    #expect(tally.precision >= 0.98)
    #expect(tally.recall >= 0.96)
  }

  @Test func pairsThatNothingWasChosenByAreMostlyJudgedRight() {
    let tally = RenameTrial.shipped("renames-unseen").tally(threshold: Self.threshold)
    #expect(tally.precision >= 0.85)
    #expect(tally.recall >= 0.92)
  }

  @Test func theOrderOfTwoNamesDoesNotMatter() {
    let likeness = RenameTrial.judge(Repository.standard.standard)
    for pair in RenameTrial.shipped().pairs {
      #expect(likeness(pair.right, pair.left) == pair.likeness, "\(pair.left)")
    }
  }
}
