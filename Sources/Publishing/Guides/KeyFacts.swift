import Compiler
import Source
import Standard
import YAML

/// What an applicant asks first: what it costs, how long it takes, how often to come.
///
/// What an item does not state is said to be unstated: silence would read as “free” or “at once”.
struct KeyFacts {
  /// A short answer, and what has to be said with it.
  struct Answer {
    let text: String
    var note: String?
  }

  static let unstated = "未写明"

  let item: Item
  private var record: Record { item.record }

  init(_ item: Item) { self.item = item }

  /// Whether the item says that it is free and nothing in it says otherwise.
  var isFree: Bool { record.boolean(.isCharged) == false && charges.isEmpty }

  private var charges: [Record] { record.records(.fees) }

  var fee: Answer {
    let rates = charges.compactMap { $0.string(.standard) }
    switch record.boolean(.isCharged) {
    case false? where charges.isEmpty: return Answer(text: "不收费")
    case false?: return Answer(text: "待确认", note: "指南写明不收费，又列有收费项目")
    case nil where charges.isEmpty: return Answer(text: Self.unstated, note: "请先向窗口确认")
    case true? where charges.isEmpty: return Answer(text: "收费", note: "没有写明收费标准")
    case true?, nil: break
    }
    if charges.count == 1, let rate = rates.first {
      return rate.count <= Self.shortText
        ? Answer(text: rate.withTightNumbers) : Answer(text: "收费", note: rate.withTightNumbers)
    }
    return Answer(text: "收费", note: "共\(charges.count)个收费项目")
  }

  /// How many characters fit on one line of the strip.
  private static let shortText = 10

  var limit: Answer {
    let statutory = record.duration(.statutoryLimit).map { "法定\($0.inChinese)" }
    let type = record.code(.processingType)?.name.zh
    let note = [statutory, type].compactMap(\.self).joined(separator: "，")
    if let promise = record.duration(.promisedLimit) {
      return Answer(text: promise.inChinese, note: note.isEmpty ? nil : note)
    }
    if let statutory {
      return Answer(
        text: statutory, note: ["没有写明承诺时限", type].compactMap(\.self).joined(separator: "，"))
    }
    return Answer(text: Self.unstated, note: type)
  }

  var visits: Answer {
    guard let visits = record.integer(.visits) else { return Answer(text: Self.unstated) }
    return Answer(
      text: "\(visits)次", note: visits == 0 ? "不用到现场" : record.string(.onSiteReason))
  }

  var place: Answer {
    let points = record.entries(.servicePoints).compactMap { entry in
      entry.record.map { (name: $0.string(.name), address: $0.string(.address)) }
        ?? entry.text.map { (name: $0.string, address: nil) }
    }
    let forms = record.codes(.handlingForms)
    let other = forms.filter { $0.code != Self.atTheWindow }.map(\.name.zh)
    let others = other.isEmpty ? nil : "也可以\(other.joined(separator: "、"))"
    if let point = points.first {
      let more = points.count > 1 ? "等\(points.count)个窗口" : nil
      let notes = [point.address, more, others].compactMap(\.self)
      return Answer(
        text: point.name ?? point.address ?? Self.unstated,
        note: notes.isEmpty ? nil : notes.joined(separator: "，"))
    }
    if !forms.isEmpty {
      return Answer(text: forms.map(\.name.zh).joined(separator: "、"), note: "没有写明办理地点")
    }
    return Answer(text: Self.unstated, note: "请先打电话询问")
  }

  /// 窗口办理 in the national list of handling forms.
  private static let atTheWindow = "1"

  /// The address to apply at; that of the computer before that of the telephone.
  var onlineAddress: String? {
    [KnownElement.onlineAddress, .computerAddress, .mobileAddress].lazy
      .compactMap { record.string($0) }.compactMap(GuideView.webAddress).first
  }

  /// The key facts that are stated, as one sentence.
  func sentence(name: String, place: String) -> String {
    var facts: [String] = []
    if isFree { facts.append("不收费") }
    if let promise = record.duration(.promisedLimit) {
      facts.append("承诺\(promise.inChinese)办结")
    }
    if let visits = record.integer(.visits) {
      facts.append(visits == 0 ? "不用到现场" : "到现场\(visits)次")
    }
    let materials = record.entries(.materials)
    let handedIn = materials.count { $0.record?.isExemptMaterial != true }
    if !materials.isEmpty { facts.append(handedIn > 0 ? "材料\(handedIn)项" : "不用交材料") }
    return "\(place)“\(name)”办事指南" + (facts.isEmpty ? "。" : "：\(facts.joined(separator: "，"))。")
  }
}
