import Compiler
import Source
import Standard
import YAML

/// What an item is in one sentence, put together from what it states and nothing else.
extension KeyFacts {
  /// Who applies to whom for what and gets what; nil where the item states only its name.
  ///
  /// 个人可以向化龙镇办事站申请办理“申领居住证”，办成后得到居住证。
  var purpose: String? {
    guard let name = item.name else { return nil }
    let body = item.body?.string(.name) ?? item.record.text(.body)?.string
    let results = item.record.records(.results).compactMap { $0.string(.name) }
    guard audience != nil || body != nil || !results.isEmpty else { return nil }
    let who = audience.map { $0 + "可以" } ?? ""
    let whom = body.map { "向\($0)" } ?? ""
    let what = results.isEmpty ? "" : "，办成后得到\(results.joined(separator: "、"))"
    return "\(who)\(whom)申请办理“\(name)”\(what)。"
  }

  /// Who can apply: 个人、企业法人; nil where the item does not say.
  var audience: String? {
    let names = item.record.codes(.serviceObjects).map {
      $0.code == Self.person ? "个人" : $0.name.zh
    }
    return names.isEmpty ? nil : names.joined(separator: "、")
  }

  /// 自然人 in the national list of those who are served: a word that nobody uses of himself.
  private static let person = "1"
}
