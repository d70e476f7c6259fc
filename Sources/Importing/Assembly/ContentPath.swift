import Standard

/// One step on the way to a value inside a record.
enum ContentStep: Hashable {
  case element(Element)
  /// A place in a list, from 1.
  case entry(Int)

  static func == (left: ContentStep, right: ContentStep) -> Bool {
    switch (left, right) {
    case (.element(let one), .element(let other)): one === other
    case (.entry(let one), .entry(let other)): one == other
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .element(let element): hasher.combine(element.id)
    case .entry(let number): hasher.combine(number)
    }
  }
}

extension Content {
  /// Sets the value at the end of a way; records and lists on the way are made.
  mutating func set(_ value: Content, at path: ArraySlice<ContentStep>) {
    guard let first = path.first else {
      self = value
      return
    }
    let rest = path.dropFirst()
    switch first {
    case .element(let element):
      var members = members ?? []
      self = .none
      if let place = members.firstIndex(where: { $0.element === element }) {
        members[place].content.set(value, at: rest)
      } else {
        var content = Content.record([])
        content.set(value, at: rest)
        members.append(Member(element, content))
      }
      self = .record(members)
    case .entry(let number):
      var entries: [Content] = if case .list(let entries) = self { entries } else { [] }
      self = .none
      while entries.count < number { entries.append(.record([])) }
      entries[number - 1].set(value, at: rest)
      self = .list(entries)
    }
  }

  /// Whether a way leads to entries that are there or come next, give or take a few.
  ///
  /// Records that nobody wrote would otherwise call for as many empty entries as they like.
  func reaches(_ path: ArraySlice<ContentStep>) -> Bool {
    guard let first = path.first else { return true }
    switch first {
    case .element(let element):
      let content = members?.first { $0.element === element }?.content
      return (content ?? .record([])).reaches(path.dropFirst())
    case .entry(let number):
      let entries: [Content] = if case .list(let entries) = self { entries } else { [] }
      guard number <= entries.count + 100 else { return false }
      let entry = entries.indices.contains(number - 1) ? entries[number - 1] : .record([])
      return entry.reaches(path.dropFirst())
    }
  }

  /// What stands at the end of a way.
  func at(_ path: ArraySlice<ContentStep>) -> Content? {
    guard let first = path.first else { return self }
    switch first {
    case .element(let element):
      return members?.first { $0.element === element }?.content.at(path.dropFirst())
    case .entry(let number):
      guard case .list(let entries) = self, entries.indices.contains(number - 1) else { return nil }
      return entries[number - 1].at(path.dropFirst())
    }
  }

  /// The same with the elements of each record in the order of the standard, and without empty entries.
  func ordered(_ shape: RecordShape?, _ grammar: Grammar) -> Content {
    switch self {
    case .record(let members):
      let places = Dictionary(
        (shape?.elements ?? []).enumerated().map { ($1.id, $0) }
      ) { first, _ in first }
      return .record(
        members.sorted { places[$0.element.id] ?? 0 < places[$1.element.id] ?? 0 }.map { member in
          Member(
            member.element,
            member.content.ordered(
              member.element.kind.recordID.flatMap { grammar[shape: $0] }, grammar))
        })
    case .list(let entries):
      return .list(
        entries.map { $0.ordered(shape, grammar) }.filter { $0 != .record([]) })
    default: return self
    }
  }
}
