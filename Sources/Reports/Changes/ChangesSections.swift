import Compiler
import Source
import Standard

/// The changes of a history by what a reader looks for: one item of the catalogue, or one shared file.
struct ChangesSections {
  struct Section {
    enum Subject: Hashable {
      /// All implementations of a basic code; of items without one, each by its file.
      case item(String)
      /// A register or a form that items of many codes share.
      case shared(path: String)
    }

    let subject: Subject
    /// The numbers of its changes, the most severe first.
    fileprivate(set) var changes: [Int] = []
    /// The numbers of its items.
    fileprivate(set) var items: [Int] = []
    fileprivate(set) var impact = Impact.neutral
  }

  /// The most severe first, then by code; what is shared comes last.
  let sections: [Section]

  init(_ history: History) {
    var sections: [Section] = []
    var numbers: [Section.Subject: Int] = [:]
    func number(of subject: Section.Subject) -> Int {
      if let number = numbers[subject] { return number }
      numbers[subject] = sections.count
      sections.append(Section(subject: subject))
      return sections.count - 1
    }
    for (place, item) in history.items.enumerated() {
      let isGiven = item.kind != .changed || item.isRenamed
      let isOwn = item.changes.contains { !history.changes[$0].isShared }
      guard isGiven || isOwn else { continue }
      let number = number(of: .item(item.item.basicCode ?? item.path))
      sections[number].items.append(place)
      if item.kind != .changed {
        sections[number].impact = max(sections[number].impact, item.impact)
      }
    }
    for (place, change) in history.changes.enumerated() {
      let item = history.items[change.places[0].item]
      let subject: Section.Subject =
        change.isShared
        ? .shared(path: change.originPath ?? "") : .item(item.item.basicCode ?? item.path)
      let number = number(of: subject)
      sections[number].changes.append(place)
      sections[number].impact = max(sections[number].impact, change.impact)
    }
    for number in sections.indices {
      sections[number].changes.sort {
        (history.changes[$1].impact, $0) < (history.changes[$0].impact, $1)
      }
    }
    let order = sections.indices.sorted { left, right in
      let (a, b) = (sections[left], sections[right])
      if a.subject.isShared != b.subject.isShared { return b.subject.isShared }
      return a.impact == b.impact ? left < right : a.impact > b.impact
    }
    self.sections = order.map { sections[$0] }
  }
}

extension ChangesSections.Section.Subject {
  fileprivate var isShared: Bool {
    guard case .shared = self else { return false }
    return true
  }
}

extension Change {
  /// Whether it comes from a file that items of many codes share.
  var isShared: Bool { origin == .register || origin == .form }
}
