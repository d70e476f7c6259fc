import Compiler
import Reports
import Samples
import Standard
import TestSupport

/// Made-up items of many districts, some of which differ in a regular pattern.
struct DiffSample {
  let workspace: Workspace
  let texts: [(path: String, bytes: [UInt8])]

  /// The district offices of Guangdong’s first cities.
  static func places(_ count: Int) -> [SamplePlace] {
    Array(
      SamplePlace.all(Repository.standard.standard.divisions)
        .filter { $0.code.hasPrefix("44") && !$0.code.hasSuffix("00") }.prefix(count))
  }

  /// - Parameter items: numbers of items; every ninth is left out in every fifth district
  init(places count: Int, items: Range<Int>) {
    let places = Self.places(count)
    let sample = SampleWorkspace(seed: 7, places: places, items: items, layout: .layers)
    let codes = Set(sample.items.map(\.code)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var owners: [String: (item: Int, place: Int)] = [:]
    for item in sample.items {
      let place = places.firstIndex { item.path.contains("/\($0.code)/") } ?? 0
      owners[item.path] = (numbers[item.code] ?? 0, place)
    }
    var texts: [(path: String, bytes: [UInt8])] = []
    for file in sample.files {
      guard let (item, place) = owners[file.path] else {
        texts.append((file.path, Array(file.text.utf8)))
        continue
      }
      if item % 9 == 4, place % 5 == 2 { continue }
      texts.append((file.path, Array((file.text + Self.changes(item, place)).utf8)))
    }
    self.texts = texts
    workspace = WorkspaceLoader(workers: 2).load(
      texts: texts, standard: Repository.standard.standard, division: "440113")
  }

  /// What a district states in place of the catalogue.
  private static func changes(_ item: Int, _ place: Int) -> String {
    // Whole rows without a difference, and whole columns of them.
    guard item % 4 != 3, place != 1 else { return "" }
    var text = ""
    if (item * 7 + place * 3) % 11 == 0 { text += "法定办结时限: 3 工作日\n" }
    if (item + place) % 13 == 0 { text += "承诺办结时限: 400 工作日\n" }
    if (item + place * 5) % 7 == 0 { text += "到办事现场次数: 0\n" }
    if (item * 3 + place) % 17 == 0 {
      text += "数量限制: 每年一千件\n偏离:\n  - 要素: 数量限制\n    理由: 经济特区法规另有规定\n"
      text += "    依据: {法规: 深圳经济特区条例, 条款: 第十八条}\n"
      text += place % 2 == 0 ? "    至: 2026-03-31\n" : "    至: 2027-03-31\n"
    }
    if (item * 5 + place) % 19 == 0 { text += "申请材料:\n  - 名称: 居委会盖章的情况说明\n    必要性: 必要\n" }
    return text
  }

  func outcome(
    _ selection: Comparison.Selection = Comparison.Selection(),
    by measure: Comparison.Measure = .catalogueThenMajority
  ) async -> DiffOutcome {
    let comparer = Comparer(asOf: Example.day, includesLocal: true, measure: measure)
    let comparisons = await SelectedComparisons(
      of: workspace.items, by: comparer, selection, workers: 2)
    return DiffOutcome(
      of: workspace, comparisons: comparisons, by: comparer, selection, day: Example.day)
  }
}
