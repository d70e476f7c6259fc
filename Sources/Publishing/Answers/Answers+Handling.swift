import Compiler
import Source
import Standard
import YAML

/// What to bring, how long it takes, what it costs.
extension Answers {
  var materials: Answer? {
    let materials = record.records(.materials)
    let none = record[.materials]?.isNone == true ? "不用交材料。" : nil
    guard haveNames(materials) else { return nil }
    return answer(
      "materials", "要带什么材料？",
      [
        none, materials.isEmpty ? nil : GuideView.overview(materials),
        materials.isEmpty ? nil : list(materials),
      ], from: [.materials], in: "materials")
  }

  /// The answers for the cases that the item tells apart, each complete.
  var cases: [Answer] {
    item.cases.enumerated().compactMap { number, record in
      guard let name = record.string(.name) else { return nil }
      let materials = item.materials(in: record)
      guard haveNames(materials) else { return nil }
      let text = [
        materials.isEmpty ? nil : "这种情形的材料，" + GuideView.overview(materials),
        materials.isEmpty ? nil : list(materials),
        numbered("另外要符合的条件：", .conditions, of: record),
      ].compactMap(\.self)
      guard !text.isEmpty else { return nil }
      var sources = ["/item/\(KnownElement.cases.id)/\(number)"]
      if self.record[.materials] != nil { sources.append("/item/\(KnownElement.materials.id)") }
      return Answer(
        id: "case-\(number + 1)", question: "“\(name)”要带什么材料？",
        text: text.joined(separator: "\n"), sources: sources, section: "materials")
    }
  }

  /// Whether each material says what it is: who brings the rest of a list has come in vain.
  private func haveNames(_ materials: [Record]) -> Bool {
    materials.allSatisfy { guide.shown($0, .name) != nil }
  }

  private func list(_ materials: [Record]) -> String {
    materials.enumerated().map { number, material in
      // How many copies are asked for is no answer where nothing is to be brought.
      let isExempt = material.isExemptMaterial
      let demands =
        isExempt
        ? [guide.exemption(material)]
        : [
          guide.shown(material, .necessity), guide.counts(material), guide.stated(material, .form),
        ]
      let when = guide.when(material).map { "什么时候要\(isExempt ? "用" : "交")：\($0)" }
      let particulars = (demands + [when]).compactMap(\.self)
      let name = guide.shown(material, .name) ?? ""
      return "\(number + 1). \(name)"
        + (particulars.isEmpty ? "" : "（\(particulars.joined(separator: "；"))）")
    }.joined(separator: "\n")
  }

  var limit: Answer? {
    let promised = record.duration(.promisedLimit).map { "承诺\($0.inChinese)办结。" }
    let statutory = record.duration(.statutoryLimit).map { "法定时限是\($0.inChinese)。" }
    guard promised != nil || statutory != nil else { return nil }
    let type = record.code(.processingType).map { "办件类型是\($0.name.zh)。" }
    return answer(
      "limit", "多久能办好？",
      [
        [promised, statutory, type].compactMap(\.self).joined(),
        guide.stated(record, .promisedLimitNote), guide.stated(record, .statutoryLimitNote),
      ],
      from: [
        .promisedLimit, .statutoryLimit, .processingType, .promisedLimitNote, .statutoryLimitNote,
      ], in: "basics")
  }

  var visits: Answer? {
    guard let visits = record.integer(.visits) else { return nil }
    return answer(
      "visits", "要跑几趟？",
      [
        visits == 0 ? "不用到现场。" : "要到现场\(visits)次。",
        guide.stated(record, .onSiteReason).map { "到现场的原因：\($0)" },
      ], from: [.visits, .onSiteReason], in: "basics")
  }

  var fee: Answer? {
    let charges = record.records(.fees)
    if facts.isFree { return answer("fee", "要多少钱？", ["不收费。"], from: [.isCharged], in: "fees") }
    // An item that denies what it lists says nothing on which to rely.
    guard record.boolean(.isCharged) != false else { return nil }
    let lines = charges.compactMap { charge -> String? in
      guard let rate = guide.shown(charge, .standard) else { return nil }
      let name = guide.shown(charge, .name).map { "\($0)：" } ?? ""
      let reduction =
        charge.boolean(.reducible) == true
        ? guide.stated(charge, .reductionBasis).map { "，可以减免：\($0)" } ?? "，可以减免" : ""
      return name + rate.withTightNumbers + reduction
    }
    let text =
      lines.isEmpty
      ? (record.boolean(.isCharged) == true ? "收费，没有写明收费标准，请先向窗口确认。" : nil)
      : numbered("收费：", lines)
    return answer("fee", "要多少钱？", [text], from: [.isCharged, .fees], in: "fees")
  }

  var steps: Answer? {
    let lines = record.records(.steps).compactMap { step -> String? in
      guard let name = guide.shown(step, .name) else { return nil }
      return guide.shown(step, .limit).map { "\(name)（\($0)）" } ?? name
    }
    return answer(
      "steps", "怎么办理？",
      [
        numbered("网上办理：", .onlineProcess, of: record),
        numbered("窗口办理：", .windowProcess, of: record),
        lines.isEmpty ? nil : "办理环节：\(lines.joined(separator: "、"))。",
      ], from: [.onlineProcess, .windowProcess, .steps], in: "process")
  }
}
