import Source
import Standard

/// An entry of the change feed in words, for those who read it in a feed reader.
struct ChangeWords {
  private let entry: JSON

  init(_ entry: JSON) { self.entry = entry }

  /// How many single changes a summary names.
  private static let limit = 12

  var impact: Impact? { entry["impact"]?.string.flatMap(Impact.init(rawValue:)) }

  var title: String {
    let place = entry["division"]?["name"]?.string.map { "（\($0)）" } ?? ""
    let name = "\(entry["name"]?.string ?? entry["id"]?.string ?? "")\(place)"
    switch entry["kind"]?.string {
    case "snapshot": return "全部事项：\(entry["count"]?.integer ?? 0) 个"
    case "added": return entry["reason"] == nil ? "新增：\(name)" : "更正后重新公布：\(name)"
    case "removed": return reason == "left-out" ? "正在更正：\(name)" : "不再公布：\(name)"
    case "renamed": return "改用新的编码：\(name)"
    default: return "\(impact?.title.zh ?? "变化")：\(name)"
    }
  }

  private var reason: String? { entry["reason"]?.string }

  var summary: String {
    switch entry["kind"]?.string {
    case "snapshot": return "变化记录从这里开始；此前的内容以目录数据为准。"
    case "removed":
      if reason == "left-out" { return "内容有误，更正后重新公布。" }
      let successors = entry["successors"]?.elements.compactMap(\.string) ?? []
      return successors.isEmpty ? "没有接续的事项。" : "由下列事项接续：\(successors.joined(separator: "、"))。"
    default: break
    }
    var parts: [String] = []
    if let former = entry["formerId"]?.string {
      parts.append("原编码 \(former)，现编码 \(entry["id"]?.string ?? "")")
    }
    let changes = entry["changes"]?.elements ?? []
    parts += changes.prefix(Self.limit).map(words)
    if changes.count > Self.limit { parts.append("共 \(changes.count) 处变化") }
    if entry["kind"]?.string == "changed", changes.isEmpty { parts.append("只有文字或编码上的变化") }
    return parts.isEmpty ? title : parts.joined(separator: "；") + "。"
  }

  private func words(_ change: JSON) -> String {
    let title = change["title"]?["zh"]?.string ?? ""
    let impact = change["impact"]?.string.flatMap(Impact.init(rawValue:))?.title.zh ?? ""
    let before = change["before"]?["zh"]?.string
    let after = change["after"]?["zh"]?.string
    let values: String =
      switch (before, after) {
      case (let before?, let after?): "由“\(before)”改为“\(after)”"
      case (nil, let after?): "增加“\(after)”"
      case (let before?, nil): "减少“\(before)”"
      case (nil, nil): "有变化"
      }
    return "\(title)\(values)（\(impact)）"
  }
}
