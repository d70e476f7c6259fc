import Compiler
import Standard
import TestSupport

/// A small workspace as plain values, which planted edits change; each edit knows what it means and to whom.
struct HistoryModel {
  struct District {
    var own: [String: String] = [:]
    /// Whether the file repeats all that it inherits.
    var isCopy = false
    var style = 0
    var file = "a"
  }

  var catalogue: [String: String] = [:]
  /// Materials of the catalogue with the number of originals.
  var materials: [String: Int] = [:]
  var conditions: [Int] = []
  var districts: [String: District] = [:]
  var phone = 0
  var style = 0

  static let code = "442106041002"

  /// What an item says in the end.
  func effective(_ division: String) -> [String: String] {
    catalogue.merging(districts[division]?.own ?? [:]) { $1 }
  }

  var text: String {
    let shared =
      catalogue.map { "\($0): \($1)" }.sorted() + [
        "申请材料:"
          + materials.sorted { $0.key < $1.key }.map {
            "\n  - {名称: \($0), 份数: {原件: \($1)}}"
          }.joined(),
        "受理条件:" + conditions.map { "\n  - 具备第\($0)项资格。" }.joined(),
      ]
    var text = "# 文件: catalogue/44/\(Self.code).yaml\n"
    text += Self.lines(["基本编码: \"\(Self.code)\""] + shared, style)
    text += "# 文件: districts/44/4401/bodies.yaml\n实施主体:\n"
    text += "  - {名称: 服务中心, 编码: TE4401135000001170, 性质: 法定机关, 电话: [020-848\(10000 + phone)]}\n"
    for (division, district) in districts.sorted(by: { $0.key < $1.key }) {
      text += "# 文件: districts/44/4401/\(division)/items/\(district.file).yaml\n"
      var lines = [
        "基本编码: \"\(Self.code)\"", "实施编码: TE44011350000011\(division.suffix(2))5\(Self.code)",
        "实施主体: 服务中心",
      ]
      if district.isCopy {
        lines += effective(division).map { "\($0): \($1)" }.sorted()
        lines += shared.suffix(2)
      } else {
        lines += district.own.map { "\($0): \($1)" }.sorted()
      }
      text += Self.lines(lines, district.style)
    }
    return text
  }

  /// The same lines in some order, with or without comments and quotation marks around codes.
  private static func lines(_ lines: [String], _ style: Int) -> String {
    let turn = style % lines.count
    let turned = (lines[turn...] + lines[..<turn]).map { line in
      style % 3 == 1 ? line.replacing("\"", with: "'") : line
    }
    let separator = style % 2 == 0 ? "\n" : "\n\n# 第\(style)次整理\n"
    return turned.joined(separator: separator) + "\n"
  }
}

/// What an edit of the model is known to mean.
struct PlantedChange: Hashable {
  let impact: Impact
  let kind: Change.Kind
  let path: String
  let places: [String]
}

/// Edits a model step by step and records what each edit means.
struct HistoryWalk {
  var model = HistoryModel()
  private(set) var dice: SplitMix
  private var counter = 0

  init(seed: UInt64) {
    dice = SplitMix(seed: seed)
    model.catalogue = ["事项名称": "申领居住证", "法定办结时限": "20 工作日", "服务对象": "[自然人]"]
    model.materials = ["身份证明": 1, "婚姻登记证书": 1]
    model.conditions = [1, 2]
    for division in ["440113", "440114", "440115", "440117"] {
      model.districts[division] = HistoryModel.District(own: ["承诺办结时限": "10 工作日"])
    }
    model.districts["440115"]?.own["法定办结时限"] = "15 工作日"
  }

  typealias Edit = @Sendable (inout HistoryWalk) -> [PlantedChange]

  static let edits: [(name: String, apply: Edit)] = [
    ("statutory limit", { $0.limit(in: nil, "法定办结时限", "statutoryLimit") }),
    ("own statutory limit", { $0.limit(in: $0.division(), "法定办结时限", "statutoryLimit") }),
    ("promised limit", { $0.limit(in: $0.division(), "承诺办结时限", "promisedLimit") }),
    ("material", { $0.material() }),
    ("originals", { $0.originals() }),
    ("condition", { $0.condition() }),
    ("words of a condition", { $0.rewrite() }),
    ("service objects", { $0.objects() }),
    ("phone", { $0.phone() }),
    ("new district", { $0.addDistrict() }),
    ("district gone", { $0.removeDistrict() }),
    ("layout", { $0.layOut() }),
    ("copy", { $0.copy() }),
    ("moved file", { $0.move() }),
  ]

  private mutating func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &dice) }

  private mutating func fresh() -> Int {
    counter += 1
    return counter
  }

  private mutating func division() -> String {
    let all = model.districts.keys.sorted()
    return all[number(all.count)]
  }

  private mutating func limit(
    in division: String?, _ key: String, _ id: String
  ) -> [PlantedChange] {
    let before = model
    let days = 5 + number(30)
    if let division {
      model.districts[division]?.own[key] = "\(days) 工作日"
    } else {
      // A copy keeps what it has copied.
      for copy in model.districts.keys where model.districts[copy]?.isCopy == true {
        let copied = model.effective(copy)[key]
        model.districts[copy]?.own[key] = copied
      }
      model.catalogue[key] = "\(days) 工作日"
    }
    var places: [Impact: [String]] = [:]
    for place in model.districts.keys.sorted() {
      guard let old = before.effective(place)[key].flatMap({ Int($0.prefix { $0.isNumber }) }),
        let new = model.effective(place)[key].flatMap({ Int($0.prefix { $0.isNumber }) }),
        old != new
      else { continue }
      places[new < old ? .easing : .tightening, default: []].append(place)
    }
    return places.map { PlantedChange(impact: $0, kind: .changed, path: id, places: $1) }
  }

  /// Lists of the model are the catalogue’s alone, so that everybody has them.
  private var all: [String] { model.districts.keys.sorted() }

  private mutating func material() -> [PlantedChange] {
    if model.materials.count > 2, number(2) == 0, let name = model.materials.keys.min() {
      model.materials[name] = nil
      return [
        PlantedChange(impact: .easing, kind: .removed, path: "materials[\(name)]", places: all)
      ]
    }
    // Names that nobody takes for each other.
    let names = ["体检表", "房产证", "营业执照", "学历证书", "户口簿", "社保凭据", "税单"]
    guard let name = names.first(where: { model.materials[$0] == nil }) else { return [] }
    model.materials[name] = 1
    return [
      PlantedChange(impact: .tightening, kind: .added, path: "materials[\(name)]", places: all)
    ]
  }

  private mutating func originals() -> [PlantedChange] {
    guard let name = model.materials.keys.sorted().randomElement(using: &dice),
      let old = model.materials[name]
    else { return [] }
    let new = old > 1 && number(2) == 0 ? old - 1 : old + 1
    model.materials[name] = new
    return [
      PlantedChange(
        impact: new < old ? .easing : .tightening, kind: .changed,
        path: "materials[\(name)].copies.originals", places: all)
    ]
  }

  private mutating func condition() -> [PlantedChange] {
    let isNew = model.conditions.count < 2 || number(2) == 0
    if isNew { model.conditions.append(100 + fresh()) } else { model.conditions.removeLast() }
    return [
      PlantedChange(
        impact: isNew ? .tightening : .easing, kind: isNew ? .added : .removed, path: "conditions",
        places: all)
    ]
  }

  private mutating func rewrite() -> [PlantedChange] {
    model.conditions[number(model.conditions.count)] = 500 + fresh()
    return [
      PlantedChange(impact: .undetermined, kind: .changed, path: "conditions", places: all)
    ]
  }

  private mutating func objects() -> [PlantedChange] {
    let isWide = model.catalogue["服务对象"] != "[自然人]"
    model.catalogue["服务对象"] = isWide ? "[自然人]" : "[自然人, 企业法人]"
    return [
      PlantedChange(
        impact: isWide ? .tightening : .easing, kind: .changed, path: "serviceObjects",
        places: all)
    ].filter { _ in !all.isEmpty }
  }

  private mutating func phone() -> [PlantedChange] {
    model.phone = fresh()
    return [PlantedChange(impact: .neutral, kind: .changed, path: "body.phone", places: all)]
  }

  private mutating func addDistrict() -> [PlantedChange] {
    let names = ["440103", "440104", "440105", "440106", "440111", "440112", "440118"]
    guard let division = names.first(where: { model.districts[$0] == nil }) else { return [] }
    model.districts[division] = HistoryModel.District(own: ["承诺办结时限": "8 工作日"])
    return [PlantedChange(impact: .easing, kind: .added, path: "", places: [division])]
  }

  private mutating func removeDistrict() -> [PlantedChange] {
    guard model.districts.count > 3 else { return [] }
    let division = division()
    model.districts[division] = nil
    return [PlantedChange(impact: .tightening, kind: .removed, path: "", places: [division])]
  }

  private mutating func layOut() -> [PlantedChange] {
    model.style = fresh()
    let (division, style) = (division(), fresh())
    model.districts[division]?.style = style
    return []
  }

  private mutating func copy() -> [PlantedChange] {
    let division = division()
    model.districts[division]?.isCopy.toggle()
    return []
  }

  private mutating func move() -> [PlantedChange] {
    let (division, number) = (division(), fresh())
    model.districts[division]?.file = "b\(number)"
    return []
  }
}
