import TestSupport
import Testing

@testable import Compiler
@testable import Standard

/// Orders of things, by example and against brute force on random orders.
@Suite struct PrecedenceTests {
  @Test func whatCanRunSideBySideStandsInOneStage() {
    let order = Precedence(before: [[], [0], [0], [], [1, 3]])
    #expect(order.stages == [[0, 3], [1, 2], [4]])
    #expect(order.longestPath([1, 8, 10, 0, 3])?.length == 12)
    #expect(order.longestPath([1, 8, 10, 0, 3])?.path == [0, 1, 4])
    #expect(order.allBefore(4) == [0, 1, 3])
  }

  @Test func aCircleHasNoOrder() {
    let order = Precedence(before: [[1], [0], []])
    #expect(order.stages == nil && order.longestPath([1, 1, 1]) == nil)
    let cycles = order.cycles(limit: 9)
    #expect(cycles.count == 1)
    #expect(cycles.first?.members == [1, 0] && cycles.first?.closing.member == 1)
  }

  @Test func whatNeedsItselfIsACircle() {
    #expect(Precedence(before: [[0]]).cycles(limit: 9).map(\.members) == [[0]])
  }

  @Test func aLongChainNeedsNoDeepStack() {
    let count = 50_000
    let chain = Precedence(before: (0..<count).map { $0 + 1 < count ? [$0 + 1] : [] })
    #expect(chain.stages?.count == count && chain.cycles(limit: 1).isEmpty)
    #expect(chain.longestPath(Array(repeating: 1, count: count))?.length == count)
  }

  private static func random(_ random: inout SplitMix) -> (Precedence, [Int]) {
    let count = Int.random(in: 1...8, using: &random)
    // Numbers are shuffled, so that what comes first need not stand first.
    let ranks = Array(0..<count).shuffled(using: &random)
    let before = (0..<count).map { number in
      (0..<count).filter { ranks[$0] < ranks[number] && Bool.random(using: &random) }
    }
    return (
      Precedence(before: before), (0..<count).map { _ in Int.random(in: 0...20, using: &random) }
    )
  }

  /// The longest way, tried one by one.
  private static func tried(_ order: Precedence, _ weights: [Int]) -> Int {
    func length(_ number: Int) -> Int {
      weights[number] + (order.before[number].map(length).max() ?? 0)
    }
    return order.before.indices.map(length).max() ?? 0
  }

  @Test func theLongestPathIsTheLongest() {
    var random = SplitMix(seed: 7)
    for _ in 0..<2000 {
      let (order, weights) = Self.random(&random)
      let longest = order.longestPath(weights)
      #expect(longest?.length == Self.tried(order, weights))
      #expect(longest.map { $0.length <= weights.reduce(0, +) } == true)
      let path = longest?.path ?? []
      #expect(path.reduce(0) { $0 + weights[$1] } == longest?.length)
      for (earlier, later) in zip(path, path.dropFirst()) {
        #expect(order.before[later].contains(earlier))
      }
      #expect(order.cycles(limit: 1).isEmpty)
      #expect(Set((order.stages ?? []).joined()) == Set(order.before.indices))
    }
  }

  @Test func aFurtherPrerequisiteNeverShortens() {
    var random = SplitMix(seed: 11)
    for _ in 0..<1000 {
      let (order, weights) = Self.random(&random)
      guard order.before.count > 1, let before = order.longestPath(weights) else { continue }
      var more = order.before
      let later = Int.random(in: 0..<more.count, using: &random)
      let earlier = Int.random(in: 0..<more.count, using: &random)
      more[later].append(earlier)
      let changed = Precedence(before: more)
      guard let after = changed.longestPath(weights) else {
        // Then the edge closed a circle, and somebody is told.
        #expect(!changed.cycles(limit: 1).isEmpty)
        continue
      }
      #expect(after.length >= before.length)
    }
  }

  @Test func everyCircleFoundIsOne() {
    var random = SplitMix(seed: 13)
    for _ in 0..<1000 {
      let count = Int.random(in: 1...7, using: &random)
      let before = (0..<count).map { _ in
        (0..<count).filter { _ in Int.random(in: 0...3, using: &random) == 0 }
      }
      let order = Precedence(before: before)
      let cycles = order.cycles(limit: 50)
      #expect(cycles.isEmpty == (order.stages != nil))
      for cycle in cycles {
        // Each comes before the next, the last before the first.
        let following = cycle.members.dropFirst() + cycle.members.prefix(1)
        for (earlier, later) in zip(cycle.members, following) {
          #expect(before[later].contains(earlier))
        }
        let (member, mention) = cycle.closing
        #expect(cycle.members.contains(member) && cycle.members.contains(before[member][mention]))
      }
    }
  }
}

/// Time limits that add up, and those that do not.
@Suite struct EventTimeTests {
  private let chain = Precedence(before: [[], [0], [0]])

  private func time(_ limits: [String?], needed: [Bool]? = nil) -> EventTime {
    EventTime(limits.map { $0.flatMap(Duration.init) }, chain, needed: needed)
  }

  @Test func sideBySideAndOneAfterAnother() {
    let total = time(["1 工作日", "8 工作日", "10 工作日"]).total
    #expect(total?.parallel == .workingDays(11) && total?.sequential == .workingDays(19))
    #expect(total?.path == [0, 2])
  }

  @Test func hoursAndWorkingDaysAddUpAndAtOnceAddsNothing() {
    let total = time(["当场", "4 小时", "0.5 工作日"]).total
    #expect(total?.sequential == .workingDays(1))
    #expect(total?.parallel.minutes == Duration("0.5 工作日")?.minutes)
  }

  @Test(arguments: [["5 工作日", "5 自然日", nil], ["30 自然日", "1 月", nil], ["1 月", "2 小时", nil]])
  func otherUnitsDoNot(_ limits: [String?]) {
    let time = time(limits)
    #expect(time.total == nil && time.isMixed && time.kinds == [[0], [1]])
    #expect(time.unstated == [2])
  }

  @Test func whatStatesNoLimitIsNamed() {
    let time = time([nil, "8 工作日", nil])
    #expect(time.unstated == [0, 2])
    #expect(time.total?.parallel == .workingDays(8) && time.total?.path == [1])
    #expect(self.time([nil, nil, nil]).total == nil)
  }

  @Test func whatNotEverybodyNeedsTakesNoTime() {
    let time = time(["1 工作日", "8 工作日", "10 自然日"], needed: [true, true, false])
    #expect(time.total?.parallel == .workingDays(9) && !time.isMixed)
  }

  @Test func sideBySideIsNeverLonger() {
    var random = SplitMix(seed: 17)
    for _ in 0..<500 {
      let count = Int.random(in: 1...7, using: &random)
      let before = (0..<count).map { number in
        (0..<number).filter { _ in Bool.random(using: &random) }
      }
      let limits: [Duration?] = (0..<count).map { _ in
        [
          nil, .workingDays(Int.random(in: 0...30, using: &random)),
          Duration("\(Int.random(in: 1...9, using: &random)) 小时"), Duration("当场"),
        ].randomElement(using: &random) ?? nil
      }
      guard let total = EventTime(limits, Precedence(before: before)).total else {
        #expect(limits.allSatisfy { $0 == nil })
        continue
      }
      #expect(total.parallel.minutes <= total.sequential.minutes)
    }
  }
}
