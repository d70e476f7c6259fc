package import Compiler
package import Samples

/// A workspace with differences that are known.
package struct PlantedWorkspace: Sendable {
  /// One cell of a comparison.
  package struct Cell: Hashable, Sendable {
    let code: String
    let row: String
    /// The six digits of the district.
    let division: String
  }

  /// What a cell must say, and what was planted that it should.
  package struct Expectation: Sendable {
    package let kind: Comparison.Cell.Kind
    package let variant: Variant
    /// The element that the row is about.
    let element: String
    let aspect: Comparison.Row.Aspect
    let hasCatalogue: Bool
    /// Whether it was planted in this district, and does not follow from what was planted elsewhere.
    package let isOwn: Bool
  }

  package private(set) var workspace: SampleWorkspace
  package private(set) var expected: [Cell: Expectation] = [:]
  /// How often each variant was planted.
  package private(set) var counts: [String: Int] = [:]
  /// For each item the names under which its comparison may show an entry.
  private(set) var spellings: [String: [String: String]] = [:]
  /// The elements of each item that anything was planted in.
  private(set) var touched: Set<String> = []

  /// - Parameter share: at most how many differences are planted in one item
  package init(
    seed: UInt64,
    places: [SamplePlace],
    items numbers: Range<Int>,
    variants: [Variant] = Variant.all,
    share: Int = 8,
    layout: @escaping (Int) -> SampleWorkspace.Layout = Self.layout
  ) {
    var planting = Planting(seed: seed, places: places, variants: variants, share: share)
    workspace = SampleWorkspace(
      seed: seed, places: places, items: numbers, layout: layout, adjust: Self.adjusted
    ) { draft in planting.revise(&draft) }
    expected = planting.expected
    counts = planting.counts
    spellings = planting.spellings
    touched = Set(expected.map { "\($0.key.code) \($0.value.element)" })
  }

  /// All layouts in one workspace.
  package static func layout(_ number: Int) -> SampleWorkspace.Layout {
    switch number / 3 % 4 {
    case 0, 1: .copies
    case 2: .layers
    default: .copiesBesideCatalogue
    }
  }

  /// What the samples have too little of: fees, photographs, conditions of several cases.
  private static func adjusted(_ number: Int, _ fields: [Node.Field]) -> [Node.Field] {
    charged(number, fields).map { field in
      switch field.key {
      case "申请材料" where number % 4 == 0:
        .init(
          field.key,
          .list(
            field.value.entries + [
              .record([
                .init("名称", "近期2寸免冠照片"), .init("必要性", "必要"), .init("形式", "纸质"), .init("免提交", "否"),
              ])
            ]))
      case "受理条件" where number % 4 == 1:
        .init(
          field.key,
          .list(
            field.value.entries + [
              "持有一级证书的，从业满二年；持有二级证书的，从业满三年。", "年满18周岁，持股比例不低于百分之五。",
            ]))
      default: field
      }
    }
  }

  private static func charged(_ number: Int, _ fields: [Node.Field]) -> [Node.Field] {
    guard number % 3 == 1, Node.record(fields)["是否收费"]?.text == "否" else { return fields }
    let fee = Node.record([
      .init("项目名称", "证照工本费"),
      .init("标准", "\(10 + number % 7 * 10) 元/\(number % 2 == 0 ? "证" : "件")"),
      .init("允许减免", number % 4 == 0 ? "是" : "否"),
    ])
    return fields.flatMap { field in
      field.key == "是否收费"
        ? [.init("是否收费", "是"), .init("收费项目", .list([fee])), .init("收费依据", .texts(["粤价〔2019〕5号"]))]
        : [field]
    }
  }

  package var files: [(path: String, bytes: [UInt8])] {
    workspace.files.map { ($0.path, Array($0.text.utf8)) }
  }
}

/// Chooses what is planted in which item and district.
private struct Planting {
  let seed: UInt64
  let places: [SamplePlace]
  let variants: [Variant]
  let share: Int
  var expected: [PlantedWorkspace.Cell: PlantedWorkspace.Expectation] = [:]
  var counts: [String: Int] = [:]
  var spellings: [String: [String: String]] = [:]
  private var plans: [Int: [(plan: Plan, chosen: [String])]] = [:]

  init(seed: UInt64, places: [SamplePlace], variants: [Variant], share: Int) {
    self.seed = seed
    self.places = places
    self.variants = variants
    self.share = share
  }

  mutating func revise(_ draft: inout SampleWorkspace.Draft) {
    if plans[draft.number] == nil { plan(draft) }
    for (plan, chosen) in plans[draft.number] ?? [] {
      if let turn = chosen.firstIndex(of: draft.place.code) { plan.change(&draft, turn) }
    }
  }

  private mutating func plan(_ draft: SampleWorkspace.Draft) {
    let plot = Plot(
      code: draft.code, layout: draft.layout, traits: draft.traits,
      uniform: .record(draft.uniform))
    var random = SplitMix64(seed: seed, of: 77, draft.number)
    var all: [(plan: Plan, chosen: [String])] = []
    // Those planted least often first, so that each is planted however the items fall.
    let order = variants.enumerated()
      .map { (counts[$0.element.name, default: 0], random.next(), $0.element) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    for (_, _, variant) in order where all.count < share && variant.layouts.contains(plot.layout) {
      guard let plan = variant.plan(plot, &random),
        !all.contains(where: { Self.meet($0.plan, plan) })
      else { continue }
      let chosen = choose(plan, plot, &random)
      all.append((plan, chosen))
      counts[variant.name, default: 0] += 1
      spellings[plot.code, default: [:]].merge(plan.spellings) { first, _ in first }
      record(plan, variant, chosen, plot)
    }
    plans[draft.number] = all
  }

  /// Fewer than half, so that the rest is a majority; any number below a catalogue.
  private func choose(_ plan: Plan, _ plot: Plot, _ random: inout SplitMix64) -> [String] {
    let isFree = plot.hasCatalogue() || plan.rows.allSatisfy { $0.chosen == .same }
    let most = isFree ? places.count : (places.count - 1) / 2
    let count =
      plan.isTie
      ? places.count / 2
      : min(plan.count ?? random.number(1...max(1, random.chance(60) ? min(most, 6) : most)), most)
    return random.some(count, of: places.map(\.code))
  }

  private mutating func record(
    _ plan: Plan,
    _ variant: Variant,
    _ chosen: [String],
    _ plot: Plot
  ) {
    for row in plan.rows {
      for place in places {
        let isChosen = chosen.contains(place.code)
        guard let kind = isChosen ? row.chosen : row.rest,
          row.turn.map({ chosen[$0] == place.code }) ?? true
        else { continue }
        let cell = PlantedWorkspace.Cell(
          code: plot.code, row: row.path + (row.aspect == .order ? " order" : ""),
          division: place.code)
        let element = row.path.split(separator: "[").first.map(String.init) ?? row.path
        expected[cell] = PlantedWorkspace.Expectation(
          kind: kind, variant: variant, element: Self.innermost(row.path, element),
          aspect: row.aspect, hasCatalogue: plot.hasCatalogue(), isOwn: isChosen)
      }
    }
  }

  /// The element that a row is about: `exempt` of `materials[居住证].exempt`.
  private static func innermost(_ path: String, _ first: String) -> String {
    guard let end = path.lastIndex(of: "]") else {
      return path.split(separator: ".").last.map(String.init) ?? path
    }
    let rest = path[path.index(after: end)...]
    return rest.split(separator: ".").last.map(String.init) ?? first
  }

  private static func meet(_ left: Plan, _ right: Plan) -> Bool {
    [left.slot, left.alsoSlot].compactMap(\.self).contains { one in
      [right.slot, right.alsoSlot].compactMap(\.self).contains { meets(one, $0) }
    }
  }

  /// Whether one of two slots lies in the other.
  private static func meets(_ left: [String], _ right: [String]) -> Bool {
    zip(left, right).allSatisfy { $0 == $1 }
  }
}
