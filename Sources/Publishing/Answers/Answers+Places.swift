import Compiler
import Source
import Standard
import YAML

/// Where to go, whom to ask, where to appeal.
extension Answers {
  var place: Answer? {
    let lines = record.entries(.servicePoints).compactMap { entry -> String? in
      guard let point = entry.record else { return entry.text?.string }
      let name = point.string(.name) ?? point.string(.address) ?? ""
      let address = point.string(.name) == nil ? nil : point.string(.address)
      let parts = [
        address.map { "地址：\($0)" }, joined(point, .hours).map { "时间：\($0)" },
        joined(point, .phone).map { "电话：\($0)" }, point.string(.directions),
      ].compactMap(\.self)
      return name + (parts.isEmpty ? "" : "（\(parts.joined(separator: "；"))）")
    }
    return answer(
      "place", "去哪里办？", [numbered("可以到：", lines)], from: [.servicePoints], in: "points")
  }

  var online: Answer? {
    let forms = record.codes(.handlingForms).map(\.name.zh)
    let says: String? =
      switch record.boolean(.isOnline) {
      case true?: "可以网上办理。"
      case false?: "不能网上办理。"
      case nil: nil
      }
    let address = facts.onlineAddress
    // Forms of handling alone do not say that there is no other.
    guard says != nil || address != nil else { return nil }
    return answer(
      "online", "能不能网上办？",
      [
        says, address.map { "办理地址：\($0)" },
        forms.isEmpty ? nil : "办理形式：\(forms.joined(separator: "、"))。",
        guide.stated(record, .onlineDepth).map { "网办深度：\($0)。" },
      ],
      from: [
        .isOnline, .onlineAddress, .computerAddress, .mobileAddress, .handlingForms, .onlineDepth,
      ], in: "process")
  }

  var hours: Answer? {
    let hours = record.texts(.hours).map(\.string)
    return answer(
      "hours", "什么时间可以办？", hours.isEmpty ? [] : ["办理时间：\(hours.joined(separator: "；"))。"],
      from: [.hours], in: "contact")
  }

  var contact: Answer? {
    answer(
      "contact", "有问题问谁？",
      [line("咨询", record.record(.contact)), line("投诉", record.record(.complaint))],
      from: [.contact, .complaint], in: "contact")
  }

  private func line(_ kind: String, _ contact: Record?) -> String? {
    guard let contact else { return nil }
    let parts = [
      joined(contact, .phone).map { "\(kind)电话：\($0)" },
      guide.stated(contact, .link).map { "\(kind)网址：\($0)" },
      guide.stated(contact, .address).map { "\(kind)地址：\($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "；") + "。"
  }

  var remedies: Answer? {
    answer(
      "remedies", "办不成、不服决定怎么办？",
      [
        remedy("行政复议", record.record(.review)), remedy("行政诉讼", record.record(.litigation)),
        line("投诉", record.record(.complaint)),
      ], from: [.review, .litigation, .complaint],
      in: record.record(.review) ?? record.record(.litigation) == nil ? "contact" : "remedies")
  }

  private func remedy(_ kind: String, _ remedy: Record?) -> String? {
    guard let remedy, let body = guide.stated(remedy, .body) else { return nil }
    let parts = [
      guide.stated(remedy, .address).map { "地址：\($0)" },
      joined(remedy, .phone).map { "电话：\($0)" },
      guide.stated(remedy, .link).map { "网址：\($0)" },
    ].compactMap(\.self)
    return "可以向\(body)申请\(kind)".replacing("申请行政诉讼", with: "提起行政诉讼")
      + (parts.isEmpty ? "。" : "（\(parts.joined(separator: "；"))）。")
  }

  private func joined(_ record: Record, _ known: KnownElement) -> String? {
    let texts = record.texts(known).map(\.string)
    return texts.isEmpty ? nil : texts.joined(separator: "、")
  }
}
