package import Standard

/// A life event as one place handles it: what is to do there, in which order, how long it takes and what
/// is handed in.
package struct EventPlan: Sendable {
  /// One item of the event in this place.
  package struct Step: Sendable {
    package let part: LifeEvent.Part
    package let name: String
    /// What the place has of the item; nil where it has none.
    package let choice: EventItems.Choice?
    /// The steps that must be finished first, by number.
    package let prerequisites: [Int]

    /// The item that is computed with: one that applicants can see.
    package var item: Item? { choice.flatMap { $0.isPublished ? $0.item : nil } }
    /// Whether the place has it, but what it says is not published.
    package var isWithheld: Bool { choice.map { !$0.isPublished } ?? false }
    /// Whether everybody needs it.
    package var isAlwaysNeeded: Bool { part.when == nil }
  }

  package let event: LifeEvent
  /// The digits of the place.
  package let division: String
  /// The steps in the order of the file.
  package let steps: [Step]
  package let precedence: Precedence
  /// What can run side by side, stage by stage; nil where the prerequisites go round.
  package let stages: [[Int]]?
  /// The time of all steps.
  package let time: EventTime
  /// The time of the steps that everybody needs; nil where these are all, or none.
  package let shorterTime: EventTime?
  package let visits: EventVisits
  package let materials: [MergedMaterial]

  package init(
    _ event: LifeEvent,
    in division: String,
    _ items: EventItems,
    of workspace: Workspace
  ) {
    let parts = event.distinctParts
    let precedence = parts.precedence
    let steps = parts.enumerated().map { number, part in
      let choice = items.choice(of: part.code, in: division)
      return Step(
        part: part, name: choice?.item.name ?? items.name(of: part.code, workspace), choice: choice,
        prerequisites: precedence.before[number])
    }
    let stages = precedence.stages
    let limits = steps.map { $0.item?.limit }
    let needed = steps.map(\.isAlwaysNeeded)
    self.event = event
    self.division = division
    self.steps = steps
    self.precedence = precedence
    self.stages = stages
    time = EventTime(limits, precedence)
    shorterTime =
      needed.contains(false) && needed.contains(true)
      ? EventTime(limits, precedence, needed: needed) : nil
    visits = EventVisits(steps.map(\.item), stages)
    materials = MaterialMerge(steps, precedence, stages, workspace).materials
  }
}

extension [LifeEvent.Part] {
  /// The order that the prerequisites make; what is not in the event has no place in it.
  package var precedence: Precedence {
    let numbers = Dictionary(enumerated().map { ($1.code, $0) }) { first, _ in first }
    return Precedence(
      before: map { part in
        var seen: Set<Int> = []
        return part.prerequisites.compactMap { numbers[$0.code] }.filter {
          seen.insert($0).inserted
        }
      })
  }
}

extension Workspace {
  /// What an item of the catalogue is called; its code where no catalogue names it.
  func itemName(_ code: String) -> String { catalogue[code]?.string(.name) ?? code }
}

extension Item {
  /// The limit that counts for an applicant: the promised one, else the statutory one.
  package var limit: Duration? {
    record.duration(.promisedLimit) ?? record.duration(.statutoryLimit)
  }
}
