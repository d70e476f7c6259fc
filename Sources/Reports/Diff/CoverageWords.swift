import Compiler
import Source
import Standard

/// Says which districts lack items of the catalogue, which items no catalogue knows, and of which nobody can
/// tell.
struct CoverageWords {
  let language: Language
  private let coverage: Coverage
  private let outcome: DiffOutcome

  init(_ outcome: DiffOutcome, _ language: Language) {
    self.language = language
    coverage = outcome.coverage
    self.outcome = outcome
  }

  /// The sign of a field in which an item is lacking.
  static let sign = "×"

  static let title = Wording(zh: "覆盖", en: "Coverage")
  static let isUnknown = Wording(zh: "目录中没有", en: "unknown to the catalogue")
  static let isLacking = Wording(zh: "应有未有", en: "lacking")

  /// What holds for all items together: it is said even where nothing is wrong.
  var summary: String {
    guard coverage.hasCatalogue else {
      return choose("没有目录，无法判断哪里缺少事项", "without a catalogue nobody can tell who lacks an item")
    }
    return [judged, askedOfNobody, unjudged, known].compactMap(\.self)
      .joined(separator: choose("；", "; "))
  }

  private var judged: String? {
    let count = coverage.entries.count { !$0.expected.isEmpty }
    guard count > 0 else { return nil }
    let lacking = self.lacking.count
    return lacking == 0
      ? choose(
        "目录要求的 \(count) 个事项，应有的地区都有",
        "\(items(count)) of the catalogue found wherever required")
      : choose(
        "目录要求的 \(count) 个事项中，有 \(lacking) 个在一些地区应有而没有",
        "\(lacking) of \(items(count)) of the catalogue lacking where required")
  }

  private var askedOfNobody: String? {
    let count = coverage.entries.count { $0.expected.isEmpty }
    guard count > 0 else { return nil }
    return choose("\(count) 个事项目前不要求哪个地区实施", "\(items(count)) required of no district at present")
  }

  private var unjudged: String? {
    let count = coverage.unjudged.count
    guard count > 0 else { return nil }
    return choose(
      "目录没有规定 \(count) 个事项的行使层级，无法判断",
      "\(items(count)) cannot be judged: the catalogue names no level")
  }

  /// Whether the catalogues know the items.
  private var known: String? {
    let (unknown, outside) = (coverage.unknown.count, coverage.outside.count)
    let parts = [
      unknown > 0
        ? choose("有 \(unknown) 个事项目录中没有", "\(items(unknown)) unknown to the catalogue") : nil,
      outside > 0
        ? choose(
          "有 \(outside) 个事项所属的目录不在工作区，无法判断目录中有没有",
          "\(items(outside)) of catalogues that the workspace does not hold")
        : nil,
    ].compactMap(\.self)
    guard parts.isEmpty else { return parts.joined(separator: choose("；", "; ")) }
    return choose("没有目录之外的事项", "no item unknown to the catalogue")
  }

  /// The items that somebody lacks.
  var lacking: [Coverage.Entry] { coverage.entries.filter { !$0.lacking.isEmpty } }

  /// Who lacks an item: all, or the first ones.
  func places(_ entry: Coverage.Entry, limit: Int = .max) -> String {
    names(entry.lacking, limit)
  }

  /// Of how many it is required: 县级；应有 16 地，已有 14 地.
  func counts(_ entry: Coverage.Entry) -> String {
    let levels = entry.levels.map { $0.name[language] }.joined(separator: choose("、", " / "))
    return choose(
      "\(levels)；应有 \(entry.expected.count) 地，已有 \(entry.having.count) 地",
      "\(levels); required of \(entry.expected.count), found in \(entry.having.count)")
  }

  func title(_ entry: Coverage.Entry) -> String { title(entry.record.string(.name), entry.code) }

  func title(_ record: Record) -> String {
    title(record.string(.name), record.string(.basicCode) ?? "")
  }

  /// An item that the catalogue does not know, who carries it out, and which code may be meant.
  func title(_ unknown: Coverage.Unknown) -> String {
    title(unknown.items.lazy.compactMap(\.name).first, unknown.code)
  }

  func places(_ unknown: Coverage.Unknown, limit: Int = .max) -> String {
    names(Set(unknown.items.map(\.division)).sorted(), limit)
  }

  func meant(_ unknown: Coverage.Unknown) -> String? {
    unknown.meant.map {
      choose("目录中同名的是 \($0)", "the item of this name is \($0)")
    }
  }

  private func title(_ name: String?, _ code: String) -> String {
    [name, code].compactMap(\.self).joined(separator: " ")
  }

  private func names(_ digits: [String], _ limit: Int) -> String {
    let names = digits.prefix(limit).map(outcome.name)
      .joined(separator: choose("、", ", "))
    guard digits.count > limit else { return names }
    return choose("\(names)等 \(digits.count) 地", "\(names) and \(digits.count - limit) more")
  }

  private func items(_ count: Int) -> String { counted(count, "item") }

  private func choose(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
}
