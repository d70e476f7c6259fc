import Source
import Standard
import YAML

extension Check {
  /// ZS35: numbers of copies, in a material's name and beside it.
  static let countedMaterials: [Check] = [
    .item(
      .error, "ZS3518", "count-in-name-differs",
      zh: "名称写“{words}”，份数却是原件 {originals} 份、复印件 {copies} 份",
      en: "The name says “{words}”, but the counts are {originals} originals, {copies} copies",
      why: Wording(
        zh: "申请人按名称备和按份数备，总有一次白跑。",
        en: "Whether an applicant follows the name or the counts, one of them is wrong."),
      help: Wording(
        zh: "改正份数；名称里不写份数，只在“份数”里写。", en: "Correct the counts, and leave them out of the name."),
      flags: [
        "申请材料:\n  - 名称: 居民身份证复印件↓2份\n    必要性: 必要\n    份数: {复印件: 1}",
        "申请材料:\n  - 名称: 居民身份证复印件 ↓3 份\n    必要性: 必要\n    份数: {复印件: 1}",
        "申请材料:\n  - 名称: 户口簿（原件1份、复印件↓三份）\n    必要性: 必要\n    份数: {原件: 1, 复印件: 1}",
        "申请材料:\n  - 名称: 居住证登记表（↓一式两份）\n    必要性: 必要\n    份数: {原件: 1}",
        "申请材料:\n  - 名称: 结婚证原件及复印件↓各2份\n    必要性: 必要\n    份数: {原件: 1, 复印件: 1}",
      ],
      allows: [
        "申请材料:\n  - 名称: 居民身份证复印件2份\n    必要性: 必要\n    份数: {复印件: 2}",
        "申请材料:\n  - 名称: 居住证登记表（一式两份）\n    必要性: 必要\n    份数: {原件: 1, 复印件: 1}",
        "申请材料:\n  - 名称: 结婚证原件及复印件各一份\n    必要性: 必要\n    份数: {原件: 1, 复印件: 1}",
        "申请材料:\n  - 名称: 结婚证原件及复印件1份\n    必要性: 必要\n    份数: {原件: 1, 复印件: 1}",
        "申请材料:\n  - 名称: 居民身份证复印件2份\n    必要性: 必要",
        "申请材料:\n  - 名称: 房产证复印件（双方各一份）\n    必要性: 必要\n    份数: {复印件: 2}",
        "申请材料:\n  - 名称: 照片2张\n    必要性: 必要\n    份数: {原件: 1}",
      ]
    ) { item, findings in
      guard let words = item.standard.vocabularies["copy-words"] else { return }
      for material in item.allMaterials {
        guard let entry = material[.name], let name = entry.text, let counts = material.counts,
          let place = material[.copies],
          let wrong = name.statedCounts(words).first(where: { !$0.agrees(with: counts) })
        else { continue }
        findings.report(
          at: entry, part: wrong.range,
          [
            "words": .text(name[part: wrong.range].string),
            "originals": .number(counts.originals), "copies": .number(counts.copies),
          ],
          labels: [
            Diagnostic.Label(
              place.location,
              Wording(
                zh: "原件 \(counts.originals)、复印件 \(counts.copies)",
                en: "\(counts.originals) originals, \(counts.copies) copies"))
          ], element: .materials)
      }
    },
    .item(
      .warning, "ZS3519", "needed-material-of-no-form-and-count",
      zh: "“{material}”是必要材料，原件和复印件都是 0 份，又没有写形式",
      en: "“{material}” is needed, but asks for 0 originals and 0 copies and states no form",
      why: Wording(
        zh: "申请人不知道是上传还是交纸，要交几份。",
        en: "Applicants cannot tell whether to upload or to bring it, nor how many."),
      help: Wording(
        zh: "收纸质的写份数；只收电子的，形式写“电子化”；不用交的，写免提交。",
        en: "State the counts on paper, or that it is electronic, or that it is exempt."),
      flags: ["申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    份数: ↓{原件: 0, 复印件: 0}"],
      allows: [
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    形式: 纸质/电子化\n    份数: {原件: 0, 复印件: 0}",
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要\n    免提交: 是\n    份数: {原件: 0, 复印件: 0}",
        "申请材料:\n  - 名称: 居民身份证\n    必要性: 必要",
      ]
    ) { item, findings in
      for material in item.allMaterials {
        guard material.says(.necessity, "必要"), material[.form] == nil,
          material.boolean(.exempt) != true, let counts = material.counts,
          counts.originals == 0, counts.copies == 0, let place = material[.copies]
        else { continue }
        findings.report(
          at: place.location, ["material": .text(material.string(.name) ?? "")],
          element: .materials)
      }
    },
  ]
}

/// How many copies a name says are to be handed in.
private struct StatedCount {
  enum Kind { case originals, copies, each, all }

  let kind: Kind
  let count: Int
  let range: Range<Int>

  /// A count of 0 is told by its own rule.
  func agrees(with counts: (originals: Int, copies: Int)) -> Bool {
    switch kind {
    case .originals: counts.originals == 0 || count == counts.originals
    case .copies: counts.copies == 0 || count == counts.copies
    case .each: [counts.originals, counts.copies].allSatisfy { $0 == 0 || $0 == count }
    case .all:
      counts.originals + counts.copies == 0
        || [counts.originals, counts.copies, counts.originals + counts.copies].contains(count)
    }
  }
}

extension Text {
  /// Numbers right after 原件 or 复印件, and those after 一式.
  fileprivate func statedCounts(_ words: Vocabulary) -> [StatedCount] {
    let matches = words.matches(in: self)
    var counts = matches.compactMap { match -> StatedCount? in
      guard let kind = Self.kind(match.term.rank),
        let number = number(after: match.range.upperBound)
      else { return nil }
      let isEach = kind == .all && self[part: number.range].contains("各")
      return StatedCount(kind: isEach ? .each : kind, count: number.count, range: number.range)
    }
    guard counts.isEmpty else { return counts }
    for match in Self.together.matches(in: self) {
      guard let number = number(after: match.range.lowerBound) else { continue }
      counts.append(StatedCount(kind: .all, count: number.count, range: number.range))
    }
    return counts
  }

  private static func kind(_ rank: Int?) -> StatedCount.Kind? {
    switch rank {
    case 1: .originals
    case 2: .copies
    case 3: .all
    default: nil
    }
  }

  /// The number of copies that stands at an offset, with 各 or 一式 before it and 份 after it.
  private func number(after offset: Int) -> (count: Int, range: Range<Int>)? {
    var rest = Array(self[part: offset..<bytes.count].string.unicodeScalars)[...]
    var start = offset
    while let mark = rest.first, Self.openings.contains(mark) {
      start += UTF8.width(mark)
      rest = rest.dropFirst()
    }
    let words = rest
    if rest.starts(with: "一式".unicodeScalars) {
      rest = rest.dropFirst(2)
    } else if let mark = rest.first, mark == "各" || mark == "共" {
      rest = rest.dropFirst()
    }
    let numerals = rest.prefix { Self.numerals.contains($0) }
    rest = rest.dropFirst(numerals.count).drop { $0 == " " }
    guard let unit = rest.first, unit == "份" || unit == "张", !numerals.isEmpty else { return nil }
    let digits = String(String.UnicodeScalarView(numerals))
    guard let count = Int(digits) ?? ChineseNumeral.value(of: digits) else { return nil }
    let length = words[words.startIndex...rest.startIndex].reduce(0) { $0 + UTF8.width($1) }
    return (count, start..<(start + length))
  }

  private static let together = WordFinder(["一式"])
  private static let openings: Set<Unicode.Scalar> = ["（", "(", " ", "："]
  private static let numerals = Set("0123456789一二两三四五六七八九十".unicodeScalars)
}
