import Source

/// What an answer other than 是 and 否 says on an element: 不收费, 已进驻, 无.
///
/// Only words that deny or affirm are taken off; what is left must be what the element asks about.
enum LooseAnswer {
  /// Nil where the words say anything else, or say it twice over.
  static func meaning(of answer: String, on element: Element) -> Bool? {
    switch answer.lowercased() {
    case "y", "yes", "true": return true
    case "n", "no", "false": return false
    default: break
    }
    // 不交 for 免提交 affirms: what is asked is a denial already.
    guard !element.title.zh.contains(where: denied.contains) else { return nil }
    if element.name == ElementName(.isCharged), freeOfCharge.contains(answer) { return false }
    var rest = answer[...]
    var denials = 0
    var words = 0
    var says = false
    while words <= mostWords, let word = taking.first(where: rest.hasPrefix) {
      rest = rest.dropFirst(word.count)
      words += 1
      if denying.contains(word) { denials += 1 }
      says = says || !times.contains(word)
    }
    let isAsked = rest.count >= 2 && element.title.zh.contains(rest)
    guard denials < 2, isAsked || rest.isEmpty && says else { return nil }
    return denials == 0
  }

  private static let denied: Set<Character> = ["免", "不", "未", "无", "非"]
  private static let freeOfCharge: Set = ["免费", "免收", "免费办理", "零收费"]
  private static let denying: Set = ["没有", "不", "未", "无", "没", "非"]
  /// The longer before those that they begin with.
  private static let taking = [
    "没有", "不", "未", "无", "没", "非", "暂时", "暂", "目前", "可以", "可", "支持", "需要", "需", "提供", "能", "有", "已",
    "是", "要",
  ]
  private static let times: Set = ["暂时", "暂", "目前"]
  private static let mostWords = 6
}
