import Compiler
import Source
import Standard

/// The words of a report on changes.
struct ChangesWords {
  let language: Language
  private let outcome: ChangesOutcome
  /// How many implementations of a code stand in a division: with several, a place needs its body.
  private let crowds: [String: Int]

  init(_ outcome: ChangesOutcome, _ language: Language) {
    self.outcome = outcome
    self.language = language
    crowds = Dictionary(
      outcome.history.items.map { (Self.crowd($0.item), 1) }, uniquingKeysWith: +)
  }

  private static func crowd(_ item: Item) -> String {
    "\(item.division) \(item.basicCode ?? item.identifier)"
  }

  func choose(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// A sign and a word, such as `↓收紧`.
  func mark(_ impact: Impact) -> String {
    Self.sign(impact) + (language == .chinese ? "" : " ") + impact.title[language]
  }

  static func sign(_ impact: Impact) -> String {
    switch impact {
    case .tightening: "↓"
    case .undetermined: "?"
    case .easing: "↑"
    case .neutral: "="
    }
  }

  func side(_ side: ChangesOutcome.Side) -> String {
    guard let revision = side.revision else {
      return choose("现在的文件", "the files as they are")
    }
    guard let commit = side.commit else { return revision }
    return choose("\(revision)（\(commit.day)）", "\(revision) (\(commit.day))")
  }

  /// What the change is about; the last part of an entry's own change is its name.
  func title(_ change: Change) -> String {
    let title = change.path.title[language]
    switch change.kind {
    case .reordered: return title + choose(" · 顺序", " · order")
    case .renamed:
      let score = Double(change.similarity ?? 0) / 100
      return title + choose(" · 疑为改名 \(score)", " · probably renamed \(score)")
    case .reworded: return title + choose(" · 只是写法", " · same meaning")
    case .added, .removed, .changed: return title
    }
  }

  /// What stands before or after; of an entry that is there, its name is its title.
  func value(_ wording: Wording?, _ change: Change) -> String {
    guard let text = wording?[language] else { return "" }
    let isEntry = change.path.entry.map { $0 == wording?.zh } ?? false
    return isEntry && (change.kind == .added || change.kind == .removed)
      ? choose("有", "present") : text
  }

  var nothing: String { choose("—", "—") }

  /// Who is reached: names, or how many they are with the first of them.
  func places(_ change: Change, limit: Int) -> String {
    let names = placeNames(change)
    let source = origin(change).map { choose("\($0)，", "\($0), ") } ?? ""
    guard names.count > limit else { return source + names.joined(separator: choose("、", ", ")) }
    return source + count(change, names.count)
  }

  func count(_ change: Change, _ number: Int) -> String {
    change.isShared
      ? choose("\(number) 个事项", counted(number, "item"))
      : choose("\(number) 地", counted(number, "place"))
  }

  /// The name of each place; of what many items share, with the name of the item.
  func placeNames(_ change: Change) -> [String] {
    change.places.map { place in
      let item = outcome.history.items[place.item]
      guard change.isShared else { return self.place(item) }
      return "\(self.place(item)) \(item.item.name ?? item.item.identifier)"
    }
  }

  /// Where an item is, and where it was under another division.
  func place(_ item: History.ItemChange) -> String {
    let now = place(item.item)
    guard let before = item.before, before.division != item.item.division else { return now }
    return choose("\(now)（原\(place(before))）", "\(now) (formerly \(place(before)))")
  }

  /// The division of an item, with its body where one division has several.
  func place(_ item: Item) -> String {
    guard item.isCarriedOut else { return choose("目录", "catalogue") }
    let place = item.standard.divisions[item.division]?.name ?? item.division
    guard crowds[Self.crowd(item), default: 0] > 1 || place.isEmpty else { return place }
    let body = item.body?.string(.name) ?? item.record.string(.body) ?? item.identifier
    return place.isEmpty ? body : "\(place)（\(body)）"
  }

  /// Whose file makes the change; nil for each one’s own.
  private func origin(_ change: Change) -> String? {
    switch change.origin {
    case .own: nil
    case .catalogue: choose("目录改", "catalogue")
    case .division(let division):
      choose("上级改（\(name(division))）", "the level above (\(name(division)))")
    case .register, .form: nil
    }
  }

  private func name(_ division: String) -> String {
    outcome.history.items.first.map { $0.item.standard.divisions[division]?.name ?? division }
      ?? division
  }

  /// The heading of a section.
  func heading(_ section: ChangesSections.Section) -> (name: String, code: String) {
    switch section.subject {
    case .shared(let path): return (choose("多个事项共用：", "Shared by several items: "), path)
    case .item(let code):
      let number =
        section.items.first
        ?? section.changes.first.map {
          outcome.history.changes[$0].places[0].item
        }
      return (number.flatMap { outcome.history.items[$0].item.name } ?? "", code)
    }
  }

  /// One line on an item that is new, gone or goes by another name; nil for any other.
  func statement(_ number: Int) -> String? {
    let item = outcome.history.items[number]
    let (place, code) = (place(item), item.item.identifier)
    switch item.kind {
    case .added: return choose("新增事项：\(place) \(code)", "new item: \(place) \(code)")
    case .removed: return removal(item, number)
    case .changed:
      guard item.isRenamed, let before = item.before, let after = item.after else { return nil }
      let (was, now) = (titles(before), titles(after))
      let parts = zip(was, now).filter { $0 != $1 }.map { "\($0) → \($1)" }
      return choose(
        "更名或换编码：\(place)：\(parts.joined(separator: "，"))",
        "renamed or recoded: \(place): \(parts.joined(separator: ", "))")
    }
  }

  private func titles(_ item: Item) -> [String] {
    [item.name ?? nothing, item.basicCode ?? nothing, item.record.string(.code) ?? nothing]
  }

  private func removal(_ item: History.ItemChange, _ number: Int) -> String {
    let name = item.item.name ?? ""
    var text = choose(
      "不再有的事项：\(place(item.item)) \(name) \(item.item.identifier)",
      "item gone: \(place(item.item)) \(name) \(item.item.identifier)")
    var parts: [String] = []
    if let commit = outcome.lastCommits[number] {
      parts.append(
        choose(
          "最后见于 \(commit.short)，\(commit.day)", "last in \(commit.short) of \(commit.day)"))
    }
    if let status = item.item.record.code(.status) {
      parts.append(choose("当时状态：\(status.name.zh)", "then: \(status.name.en)"))
    }
    if let end = item.item.record.date(.plannedEnd) {
      parts.append(choose("计划取消日期 \(end)", "planned end \(end)"))
    }
    if let successor = item.successor {
      parts.append(choose("沿革改为 \(successor)", "goes on as \(successor)"))
    }
    if !parts.isEmpty {
      text += choose(
        "（\(parts.joined(separator: "，"))）", " (\(parts.joined(separator: ", ")))")
    }
    return text
  }

  /// How many items have changed, by the most severe of their changes.
  var summary: String {
    let history = outcome.history
    var parts: [String] = []
    for impact in Impact.allCases.reversed() {
      let count = history.count(impact)
      if count > 0 {
        parts.append(choose("\(impact.title.zh) \(count) 个", "\(count) \(impact.title.en)"))
      }
    }
    let changed = history.items.count
    guard changed > 0 else {
      return choose(
        "比对 \(history.compared) 个事项，都没有变化",
        "compared \(counted(history.compared, "item")), none has changed")
    }
    var also: [String] = []
    let (added, removed) = (history.count(.added), history.count(.removed))
    if added > 0 { also.append(choose("新增 \(added) 个", "\(added) new")) }
    if removed > 0 { also.append(choose("不再有 \(removed) 个", "\(removed) gone")) }
    let rest =
      also.isEmpty
      ? ""
      : choose(
        "（其中\(also.joined(separator: "，"))）", " (of them \(also.joined(separator: ", ")))")
    return choose(
      "比对 \(history.compared) 个事项，\(changed) 个有变化\(rest)；按每个事项影响最大的一处变化计：\(parts.joined(separator: "，"))",
      "compared \(counted(history.compared, "item")), \(changed) changed\(rest); items by the most severe change of each: \(parts.joined(separator: ", "))"
    )
  }
}
