/// A small workspace as plain values, which a random walk edits and renders into files.
///
/// What it says of an item is worked out here with dictionaries alone, so that the compiler's own answer can
/// be held against it.
struct ModelWorkspace {
  struct Item {
    var code: String
    var division: String
    var implementation: String
    var fields: [String: Int] = [:]
    var law = 0
    var body = 0
    var point = 0
    var cites: Int?
    var hasForm = false
    /// The number of the reason of a suppression.
    var suppression: Int?
  }

  var items: [String: Item] = [:]
  var catalogue: [String: [String: Int]] = [:]
  /// What the division above says, by basic code.
  var layers: [String: [String: Int]] = [:]
  var laws: [Int: Int] = [:]
  var bodies: [Int: Int] = [:]
  var points: [Int: Int] = [:]
  var form = 1
  var severity = 0
  var element = 0
  /// How files are laid out; what they mean does not depend on it.
  var styles: [String: Int] = [:]

  static let keys = ["事项名称", "法定办结时限", "承诺办结时限", "到办事现场次数"]

  private static func value(_ key: String, _ number: Int) -> String {
    switch key {
    case "事项名称": "居住证办理之\(number)"
    case "到办事现场次数": "\(number)"
    default: "\(number) 工作日"
    }
  }

  /// Everything that a finding of an item may come from, by the path of its file.
  var meanings: [String: String] {
    items.mapValues { item in
      let isBelow = item.division.count > 4
      var lines = ["\(item.code) \(item.division) \(item.implementation)"]
      lines.append("catalogue \(catalogue[item.code] != nil)")
      lines.append("layer \(isBelow && layers[item.code] != nil)")
      for key in Self.keys {
        let stated = [
          catalogue[item.code]?[key], isBelow ? layers[item.code]?[key] : nil, item.fields[key],
        ].compactMap(\.self)
        lines.append("\(key) \(stated)")
      }
      lines.append("law \(item.law) \(String(describing: laws[item.law]))")
      lines.append("body \(item.body) \(String(describing: bodies[item.body]))")
      lines.append("point \(item.point) \(String(describing: points[item.point]))")
      if let cited = item.cites {
        lines.append("cites \(cited) \(String(describing: laws[cited]))")
      }
      lines.append("form \(item.hasForm ? form : 0)")
      lines.append("suppressed \(String(describing: item.suppression))")
      return lines.joined(separator: "\n")
    }
  }

  /// What everything is judged by.
  var basis: String { "\(severity) \(element) \(styles[Self.profile] ?? 0)" }

  static let profile = "standards/profiles/44/elements/own.yaml"
  static let district = "standards/districts/44/4401/440113"

  var files: [String: String] {
    var files: [String: String] = [:]
    files["zhun.yaml"] = document(
      "zhun.yaml",
      [
        "配置档: [\"44\"]",
        "严重程度:\n  - {规则: ZS3101, 严重程度: 警告, 说明: 第\(severity)次调整}",
      ])
    files[Self.profile] = document(
      Self.profile,
      [
        "记录: item",
        """
        要素:
          - 标识: ownElement
            名称: 本省要素
            英文名称: Own element
            说明: 第\(element)版
            类型: 文本
            必备: 可选
            差异类别: 本地
            章节: basics
        """,
      ])
    register("standards/laws/all.yaml", "法规", laws, &files) { number, value in
      "{名称: 某某条例之\(number), 文号: 第\(value)号, 效力级别: 行政法规}"
    }
    register(Self.district + "/bodies.yaml", "实施主体", bodies, &files) { number, value in
      "{名称: 第\(number)办事站, 编码: TE44011350000\(10_000 + value), 性质: 法定机关}"
    }
    register(Self.district + "/points.yaml", "办理点", points, &files) { number, value in
      "{名称: 第\(number)窗口, 地点: 工业路\(value)号}"
    }
    let form = "standards/districts/44/forms/application.yaml"
    files[form] = document(
      form, ["标识: application", "名称: 申请表第\(self.form)版", "分组: []"])
    for (code, fields) in catalogue {
      let path = "standards/catalogue/44/\(code).yaml"
      files[path] = document(path, ["基本编码: \"\(code)\""] + lines(fields))
    }
    for (code, fields) in layers {
      let path = "standards/districts/44/4401/items/\(code).yaml"
      files[path] = document(path, ["基本编码: \"\(code)\""] + lines(fields))
    }
    for (path, item) in items { files[path] = document(path, lines(item)) }
    return files
  }

  private func register(
    _ path: String, _ key: String, _ entries: [Int: Int], _ files: inout [String: String],
    _ write: (Int, Int) -> String
  ) {
    let lines = entries.sorted { $0.key < $1.key }.map { "  - " + write($0.key, $0.value) }
    files[path] = document(
      path, [lines.isEmpty ? "\(key): []" : "\(key):\n" + lines.joined(separator: "\n")])
  }

  private func lines(_ fields: [String: Int]) -> [String] {
    fields.sorted { $0.key < $1.key }.map { "\($0.key): \(Self.value($0.key, $0.value))" }
  }

  private func lines(_ item: Item) -> [String] {
    var lines = [
      "基本编码: \"\(item.code)\"", "实施编码: \(item.implementation)", "实施主体: 第\(item.body)办事站",
      "办理地点: [第\(item.point)窗口]", "设定依据:\n  - {法规: 某某条例之\(item.law), 条款号: 第三条}",
    ]
    if let cited = item.cites { lines.append("受理条件:\n  - 符合《某某条例之\(cited)》的规定。") }
    if item.hasForm {
      lines.append("申请材料:\n  - {名称: 申请表, 空白表格: forms/application.yaml}")
    }
    if let suppression = item.suppression {
      lines[0] += " # zhun: 忽略 ZS7301 -- 理由\(suppression)，至 2027-06-30"
    }
    return lines + self.lines(item.fields)
  }

  /// The keys of a file in some order, with or without comments, quotation marks and empty lines.
  private func document(_ path: String, _ lines: [String]) -> String {
    let style = styles[path] ?? 0
    guard style > 0 else { return lines.joined(separator: "\n") + "\n" }
    let turn = style % lines.count
    let turned = lines[turn...] + lines[..<turn]
    let separator = style % 2 == 0 ? "\n" : "\n\n"
    return "# 第\(style)次整理\n" + turned.joined(separator: separator) + "\n"
  }
}
